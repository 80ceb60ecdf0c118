// Business time (§1): a calendar compiled into its open intervals, grown when a query leaves what is known. Queries are free
// functions; every one is a few array reads, whatever the length of the target.
import type { CalendarDefinition } from './calendarDefinition.ts';
import { DAY_MS, isInstant, MAX_INSTANT, MIN_INSTANT, toInstant, type Instant } from './instant.ts';
import type { Interval } from './interval.ts';
import {
  closingOf,
  createIntervalIndex,
  earliestWith,
  intervalAt,
  latestWith,
  openingOf,
  workAt,
  type IntervalIndex,
} from './intervalIndex.ts';
import { staysClosedForYears } from './neverOpen.ts';
import { joinManyShifts } from './joinShifts.ts';
import { openTime } from './openTime.ts';
import { startOfDay } from './wallClock.ts';
import type { Zone, ZoneTable } from './zone.ts';

/** The open intervals of the local dates from `firstDay` up to, not including, `lastDay`. */
interface KnownTime {
  readonly index: IntervalIndex;
  readonly firstDay: number;
  readonly lastDay: number;
}

export interface Calendar {
  readonly name: string;
  readonly zone: Zone;
  /** What it was compiled from. */
  readonly definition: CalendarDefinition;
  /** What was looked up so far. Grows by itself; the same question always has the same answer. */
  readonly memory: { known: KnownTime };
}

export type CalendarProblem =
  | { readonly code: 'unknown-time-zone'; readonly timeZone: string }
  /** Closed for five years on end. */
  | { readonly code: 'never-open' };

export type CompiledCalendar =
  { readonly ok: true; readonly calendar: Calendar } | { readonly ok: false; readonly problem: CalendarProblem };

/** The local dates that some zone has within the product's range of instants. */
const FIRST_DAY = Math.floor(MIN_INSTANT / DAY_MS) - 1;
const LAST_DAY = Math.floor(MAX_INSTANT / DAY_MS) + 2;

/** Never less than this is looked up at once: growing costs one pass over what is known. */
const GROWTH_DAYS = 200;

/** Compiles a calendar. It is refused by name when its zone is unknown or when it stays closed for five years (§1.8). */
export function compileCalendar(
  definition: CalendarDefinition,
  zones: ZoneTable,
  { isJudged = true }: { readonly isJudged?: boolean } = {},
): CompiledCalendar {
  const zone = zones.find(definition.timeZone);
  if (zone === undefined) return { ok: false, problem: { code: 'unknown-time-zone', timeZone: definition.timeZone } };
  if (staysClosedForYears(definition, zone, isJudged)) return { ok: false, problem: { code: 'never-open' } };
  return { ok: true, calendar: createCalendar(joinManyShifts(definition), zone) };
}

/** The calendar that is open day and night. */
export function alwaysOpen(zone: Zone): Calendar {
  const day = [{ open: 0, close: 1440 }];
  const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day };
  return createCalendar({ name: '24x7', timeZone: zone.id, hours, holidays: [] }, zone);
}

function createCalendar(definition: CalendarDefinition, zone: Zone): Calendar {
  const known = { index: createIntervalIndex([], 0, 0), firstDay: 0, lastDay: 0 };
  return { name: definition.name, zone, definition, memory: { known } };
}

/** The index that knows the instant; grown if it must be. @throws RangeError when it is no instant */
function covering(calendar: Calendar, t: Instant): IntervalIndex {
  const { index, firstDay, lastDay } = calendar.memory.known;
  if (t >= index.from && t < index.to) return index;
  const day = Math.floor(toInstant(t) / DAY_MS);
  if (lastDay === LAST_DAY && t >= index.to) return index; // the very last millisecond
  return firstDay === lastDay
    ? grow(calendar, day, day)
    : grow(calendar, Math.min(firstDay, day - 1), Math.max(lastDay, day + 2)); // local dates are a day from UTC's at most
}

/** Learns the days from `first` to `last` and some more where they are new, so that growing by and by stays cheap. */
function grow(calendar: Calendar, first: number, last: number): IntervalIndex {
  const { definition, zone, memory } = calendar;
  const { index, ...old } = memory.known;
  const isNew = old.firstDay === old.lastDay;
  const ahead = Math.max(GROWTH_DAYS, Math.floor((old.lastDay - old.firstDay) / 2));
  const firstDay = Math.max(FIRST_DAY, isNew || first < old.firstDay ? first - ahead : first);
  const lastDay = Math.min(LAST_DAY, isNew || last > old.lastDay ? last + ahead : last);
  const intervals = isNew
    ? openTime(definition, zone, firstDay, lastDay)
    : [
        ...openTime(definition, zone, firstDay, old.firstDay),
        ...intervalsOf(index),
        ...openTime(definition, zone, old.lastDay, lastDay),
      ];
  const grown = createIntervalIndex(intervals, startOfDay(zone, firstDay), startOfDay(zone, lastDay));
  memory.known = { index: grown, firstDay, lastDay };
  return grown;
}

function intervalsOf(index: IntervalIndex): readonly Interval[] {
  return Array.from({ length: index.count }, (_, i) => intervalOf(index, i));
}

function intervalOf(index: IntervalIndex, i: number): Interval {
  return { from: toInstant(openingOf(index, i)), to: toInstant(closingOf(index, i)) };
}

/** The index with the next later dates; undefined when there are none. */
function growLater(calendar: Calendar): IntervalIndex | undefined {
  const { firstDay, lastDay } = calendar.memory.known;
  return lastDay === LAST_DAY ? undefined : grow(calendar, firstDay, lastDay + 1);
}

/** The index with the next earlier dates; undefined when there are none. */
function growEarlier(calendar: Calendar): IntervalIndex | undefined {
  const { firstDay, lastDay } = calendar.memory.known;
  return firstDay === FIRST_DAY ? undefined : grow(calendar, firstDay - 1, lastDay);
}

/**
 * The earliest instant `u ≥ t` with exactly `ms` of open time in `[t, u]` (§1.4). Exactly using up a day stays at closing time;
 * `add(t, 0)` is `t` itself, also in closed time.
 * @param ms whole milliseconds, 0 or more
 * @returns undefined when the instant would lie past the year 2400 (§1.8)
 * @throws RangeError when `ms` is negative, fractional, infinite or NaN, and when `t` is no instant
 */
export function add(calendar: Calendar, t: Instant, ms: number): Instant | undefined {
  const { index } = calendar.memory.known;
  if (ms > 0 && t >= index.from && t < index.to) {
    const work = workAt(index, t) + ms;
    if (work <= index.total) {
      const u = earliestWith(index, work);
      if (isInstant(u)) return u;
    }
  }
  return addSlowly(calendar, toInstant(t), ms);
}

/** `add` where something must be looked up first, or refused. */
function addSlowly(calendar: Calendar, t: Instant, ms: number): Instant | undefined {
  refuseImpossible(ms, 'add');
  if (ms === 0) return t;
  for (let index: IntervalIndex | undefined = covering(calendar, t); index; index = growLater(calendar)) {
    const work = workAt(index, t) + ms;
    if (work <= index.total) return toInstant(earliestWith(index, work));
  }
  return undefined;
}

function refuseImpossible(ms: number, verb: string): void {
  if (!Number.isInteger(ms) || ms < 0)
    throw new RangeError(`open time to ${verb} is whole milliseconds, 0 or more, not ${ms}`);
}

/**
 * The latest instant `u ≤ t` with exactly `ms` of open time in `[u, t]` (§1.5).
 * @param ms whole milliseconds, 0 or more
 * @returns undefined when the instant would lie before the year 1900
 * @throws RangeError when `ms` is negative, fractional, infinite or NaN, and when `t` is no instant
 */
export function subtract(calendar: Calendar, t: Instant, ms: number): Instant | undefined {
  refuseImpossible(ms, 'subtract');
  if (ms === 0) return toInstant(t);
  for (let index: IntervalIndex | undefined = covering(calendar, t); index; index = growEarlier(calendar)) {
    const work = workAt(index, t) - ms;
    if (work >= 0) return toInstant(latestWith(index, work));
  }
  return undefined;
}

/** Open time in `[a, b]` in milliseconds; negative when `b < a` (§1.6). @throws RangeError when either is no instant */
export function diff(calendar: Calendar, a: Instant, b: Instant): number {
  const index = coveringBoth(calendar, a, b);
  return workAt(index, b) - workAt(index, a);
}

function coveringBoth(calendar: Calendar, a: Instant, b: Instant): IntervalIndex {
  covering(calendar, a);
  return covering(calendar, b); // what is known has no holes, and nothing is forgotten
}

/** Whether business is open at that instant: at an opening yes, at a closing no (§1.7). */
export function isOpen(calendar: Calendar, t: Instant): boolean {
  const index = covering(calendar, t);
  const i = intervalAt(index, t);
  return i < index.count && openingOf(index, i) <= t;
}

/** The first open instant at or after `t`; `t` itself if open (§1.7). Undefined past the year 2400. */
export function nextOpen(calendar: Calendar, t: Instant): Instant | undefined {
  for (let index: IntervalIndex | undefined = covering(calendar, t); index; index = growLater(calendar)) {
    const i = intervalAt(index, t);
    if (i < index.count) return toInstant(Math.max(t, openingOf(index, i)));
  }
  return undefined;
}

/** The last instant at or before `t` at which business closed; undefined when there is none since 1900 (§1.7). */
export function previousClose(calendar: Calendar, t: Instant): Instant | undefined {
  for (let index: IntervalIndex | undefined = covering(calendar, t); index; index = growEarlier(calendar)) {
    const i = intervalAt(index, t);
    if (i > 0) return toInstant(closingOf(index, i - 1));
  }
  return undefined;
}

/** The open intervals inside `[from, to)`, cut at both ends; none when `to ≤ from`. */
export function openIntervals(calendar: Calendar, from: Instant, to: Instant): readonly Interval[] {
  if (from >= to) return [];
  const index = coveringBoth(calendar, from, to);
  const result: Interval[] = [];
  for (let i = intervalAt(index, from); i < index.count && openingOf(index, i) < to; i += 1) {
    const open = intervalOf(index, i);
    result.push({ from: open.from > from ? open.from : from, to: open.to < to ? open.to : to });
  }
  return result;
}

/** The closed intervals inside `[from, to)`, cut at both ends; none when `to ≤ from`. */
export function closedIntervals(calendar: Calendar, from: Instant, to: Instant): readonly Interval[] {
  const result: Interval[] = [];
  let start = from;
  for (const open of openIntervals(calendar, from, to)) {
    if (open.from > start) result.push({ from: start, to: open.from });
    start = open.to;
  }
  if (start < to) result.push({ from: start, to });
  return result;
}

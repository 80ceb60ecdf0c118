// Business time (§1): a calendar compiled into its open intervals, grown when a query leaves what is known. Queries are free
// functions; every one is a few array reads, whatever the length of the target.
import { WEEKDAYS, type CalendarDefinition } from './calendarDefinition.ts';
import { DAY_MS, isInstant, MAX_INSTANT, MIN_INSTANT, toInstant, type Instant } from './instant.ts';
import type { Interval } from './interval.ts';
import {
  createIntervalIndex,
  earliestWith,
  intervalAt,
  latestWith,
  workAt,
  type IntervalIndex,
} from './intervalIndex.ts';
import { openTime } from './openTime.ts';
import { startOfDay, toLocal } from './wallClock.ts';
import type { Zone, ZoneTable } from './zone.ts';

export interface Calendar {
  readonly name: string;
  readonly zone: Zone;
  /** What it was compiled from. */
  readonly definition: CalendarDefinition;
  /** What is known so far. Grows by itself; the same question always has the same answer. */
  readonly known: { index: IntervalIndex };
}

export type CalendarProblem =
  | { readonly code: 'unknown-time-zone'; readonly timeZone: string }
  /** Closed for five years on end. */
  | { readonly code: 'never-open' };

export type CompiledCalendar =
  { readonly ok: true; readonly calendar: Calendar } | { readonly ok: false; readonly problem: CalendarProblem };

const FIVE_YEARS_DAYS = 5 * 366;
const FIRST_DAY = Math.ceil(MIN_INSTANT / DAY_MS) + 1;
const LAST_DAY = Math.floor(MAX_INSTANT / DAY_MS) - 1;

/** Never less than this is compiled at once: growing costs one pass over what is known. */
const GROWTH_DAYS = 400;

/** Compiles a calendar. It is refused by name when its zone is unknown or when it stays closed for five years (§1.8). */
export function compileCalendar(definition: CalendarDefinition, zones: ZoneTable): CompiledCalendar {
  const zone = zones.find(definition.timeZone);
  if (zone === undefined) return { ok: false, problem: { code: 'unknown-time-zone', timeZone: definition.timeZone } };
  if (isClosedForYears(definition, zone)) return { ok: false, problem: { code: 'never-open' } };
  return { ok: true, calendar: createCalendar(definition, zone) };
}

/** The calendar that is open day and night. */
export function alwaysOpen(zone: Zone): Calendar {
  const day = [{ open: 0, close: 1440 }];
  const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day };
  return createCalendar({ name: '24x7', timeZone: zone.id, hours, holidays: [] }, zone);
}

function createCalendar(definition: CalendarDefinition, zone: Zone): Calendar {
  return { name: definition.name, zone, definition, known: { index: createIntervalIndex([], 0, 0) } };
}

/**
 * A closed stretch of five years can only begin where the product's range begins or where a bounded holiday does: everything
 * else repeats within a few years.
 */
function isClosedForYears(definition: CalendarDefinition, zone: Zone): boolean {
  if (WEEKDAYS.every((day) => definition.hours[day].length === 0)) return true;
  const starts = new Set([0]);
  for (const { rule, from } of definition.holidays) {
    if (rule.kind === 'date') {
      if ((rule.through ?? rule.date) - rule.date >= FIVE_YEARS_DAYS - 14) starts.add(rule.date);
    } else if (from !== undefined) starts.add(from);
  }
  return [...starts].some((start) => !opensWithinFiveYears(definition, zone, start));
}

function opensWithinFiveYears(definition: CalendarDefinition, zone: Zone, start: number): boolean {
  const first = Math.min(Math.max(start, FIRST_DAY), LAST_DAY - FIVE_YEARS_DAYS);
  for (let day = first, length = 14; day < first + FIVE_YEARS_DAYS; day += length, length *= 2)
    if (openTime(definition, zone, day, Math.min(day + length, first + FIVE_YEARS_DAYS)).length > 0) return true;
  return false;
}

/** The index that knows the instant; grown if it must be. */
function covering({ definition, zone, known }: Calendar, t: number): IntervalIndex {
  if (t >= known.index.from && t < known.index.to) return known.index;
  const day = Math.floor(t / DAY_MS);
  return grow(definition, zone, known, day - GROWTH_DAYS / 2, day + GROWTH_DAYS);
}

/** Adds the days `[first, last)` and what lies between them and the known stretch; ahead of time, since growing is linear. */
function grow(
  definition: CalendarDefinition,
  zone: Zone,
  known: Calendar['known'],
  first: number,
  last: number,
): IntervalIndex {
  const { index } = known;
  const isEmpty = index.from === index.to;
  const ahead = Math.floor((index.to - index.from) / DAY_MS / 2);
  const oldFirst = isEmpty ? first : dayOf(zone, index.from);
  const oldLast = isEmpty ? first : dayOf(zone, index.to);
  const newFirst = Math.max(FIRST_DAY, first < oldFirst ? first - ahead : oldFirst);
  const newLast = Math.min(LAST_DAY, last > oldLast ? last + ahead : oldLast);
  const intervals: Interval[] = [];
  if (newFirst < oldFirst) intervals.push(...openTime(definition, zone, newFirst, oldFirst));
  for (let i = 0; i < index.count; i += 1)
    intervals.push({ from: toInstant(index.opens[i] ?? 0), to: toInstant(index.closes[i] ?? 0) });
  if (oldLast < newLast) for (const interval of openTime(definition, zone, oldLast, newLast)) intervals.push(interval);
  known.index = createIntervalIndex(intervals, startOfDay(zone, newFirst), startOfDay(zone, newLast));
  return known.index;
}

/** The date that begins at an instant that is a beginning. */
function dayOf(zone: Zone, t: number): number {
  return toLocal(zone, toInstant(t)).day;
}

/**
 * The earliest instant `u ≥ t` with exactly `ms` of open time in `[t, u]` (§1.4). Exactly using up a day stays at closing time;
 * `add(t, 0)` is `t` itself, also in closed time.
 * @param ms milliseconds, 0 or more
 * @returns undefined when the instant would lie past the year 2400 (§1.8)
 * @throws RangeError when `ms` is negative or no number
 */
export function add(calendar: Calendar, t: Instant, ms: number): Instant | undefined {
  if (!(ms > 0)) {
    if (ms === 0) return t;
    throw new RangeError(`open time to add must be 0 or more milliseconds, not ${ms}`);
  }
  let index = covering(calendar, t);
  let work = workAt(index, t) + ms;
  while (work > (index.sums[index.count] ?? 0)) {
    const { definition, zone, known } = calendar;
    const last = dayOf(zone, index.to);
    if (last >= LAST_DAY || !Number.isFinite(ms)) return undefined;
    index = grow(definition, zone, known, last, last + GROWTH_DAYS);
    work = workAt(index, t) + ms;
  }
  const u = earliestWith(index, work);
  return isInstant(u) ? u : undefined;
}

/**
 * The latest instant `u ≤ t` with exactly `ms` of open time in `[u, t]` (§1.5).
 * @param ms milliseconds, 0 or more
 * @returns undefined when the instant would lie before the year 1900
 * @throws RangeError when `ms` is negative or no number
 */
export function subtract(calendar: Calendar, t: Instant, ms: number): Instant | undefined {
  if (!(ms > 0)) {
    if (ms === 0) return t;
    throw new RangeError(`open time to subtract must be 0 or more milliseconds, not ${ms}`);
  }
  let index = covering(calendar, t);
  let work = workAt(index, t) - ms;
  while (work < 0) {
    const { definition, zone, known } = calendar;
    const first = dayOf(zone, index.from);
    if (first <= FIRST_DAY || !Number.isFinite(ms)) return undefined;
    index = grow(definition, zone, known, first - GROWTH_DAYS, first);
    work = workAt(index, t) - ms;
  }
  const u = latestWith(index, work);
  return isInstant(u) ? u : undefined;
}

/** Open time in `[a, b]` in milliseconds; negative when `b < a` (§1.6). */
export function diff(calendar: Calendar, a: Instant, b: Instant): number {
  covering(calendar, a);
  const index = coveringBoth(calendar, a, b);
  return workAt(index, b) - workAt(index, a);
}

function coveringBoth(calendar: Calendar, a: number, b: number): IntervalIndex {
  const index = covering(calendar, b);
  return a >= index.from && a < index.to ? index : covering(calendar, a);
}

/** Whether business is open at that instant: at an opening yes, at a closing no (§1.7). */
export function isOpen(calendar: Calendar, t: Instant): boolean {
  const index = covering(calendar, t);
  const i = intervalAt(index, t);
  return i < index.count && (index.opens[i] ?? 0) <= t;
}

/** The first open instant at or after `t`; `t` itself if open (§1.7). Undefined past the year 2400. */
export function nextOpen(calendar: Calendar, t: Instant): Instant | undefined {
  let index = covering(calendar, t);
  while (intervalAt(index, t) >= index.count) {
    const { definition, zone, known } = calendar;
    const last = dayOf(zone, index.to);
    if (last >= LAST_DAY) return undefined;
    index = grow(definition, zone, known, last, last + GROWTH_DAYS);
  }
  return toInstant(Math.max(t, index.opens[intervalAt(index, t)] ?? 0));
}

/** The last instant at or before `t` at which business closed; undefined when there is none since 1900 (§1.7). */
export function previousClose(calendar: Calendar, t: Instant): Instant | undefined {
  let index = covering(calendar, t);
  while (intervalAt(index, t) === 0) {
    const { definition, zone, known } = calendar;
    const first = dayOf(zone, index.from);
    if (first <= FIRST_DAY) return undefined;
    index = grow(definition, zone, known, first - GROWTH_DAYS, first);
  }
  return toInstant(index.closes[intervalAt(index, t) - 1] ?? 0);
}

/** The open intervals inside `[from, to)`, cut at both ends. */
export function openIntervals(calendar: Calendar, from: Instant, to: Instant): readonly Interval[] {
  if (from >= to) return [];
  covering(calendar, from);
  const index = coveringBoth(calendar, from, to);
  const result: Interval[] = [];
  for (let i = intervalAt(index, from); i < index.count && (index.opens[i] ?? 0) < to; i += 1)
    result.push({
      from: toInstant(Math.max(from, index.opens[i] ?? 0)),
      to: toInstant(Math.min(to, index.closes[i] ?? 0)),
    });
  return result;
}

/** The closed intervals inside `[from, to)`, cut at both ends. */
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

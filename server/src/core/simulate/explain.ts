// Why a deadline is when it is: the walk from arrival to deadline, open and closed time in turn. Must not know words.
import { openIntervals, previousClose, type Calendar } from '../time/calendar.ts';
import { WEEKDAYS } from '../time/calendarDefinition.ts';
import { weekdayIndex } from '../time/civil.ts';
import { MINUTE_MS, toEpochDay, toInstant, type EpochDay, type Instant } from '../time/instant.ts';
import { intersect } from '../time/interval.ts';
import { holidayTimes, openTime } from '../time/openTime.ts';
import { toLocal } from '../time/wallClock.ts';

/** A walk longer than this is told as its beginning, one sum, and its end. */
const MAX_STEPS = 9;
const KEPT_AT_EACH_END = 3;

/** Why no business time is counted, or how it is. */
export type StepReason =
  /** Business hours; `isLast`: the deadline is their end, not their closing. */
  | { readonly kind: 'open'; readonly isLast: boolean }
  /** Several days of a long walk as one step, less those that holidays close. */
  | { readonly kind: 'openDays'; readonly days: number; readonly holidays: readonly string[] }
  /** Names of holidays without which there would be business. */
  | { readonly kind: 'holiday'; readonly holidays: readonly string[]; readonly isOverWeekend: boolean }
  | { readonly kind: 'weekend' | 'night' | 'closed' };

/** One step of the walk from arrival to deadline. */
export interface WalkStep {
  readonly from: Instant;
  readonly to: Instant;
  /** Business minutes counted in this step; 0 when closed. */
  readonly countedMinutes: number;
  readonly reason: StepReason;
}

interface OpenOrClosed {
  readonly from: Instant;
  readonly to: Instant;
  /** The minutes of the target that are counted here. */
  readonly countedMinutes: number;
  readonly isOpen: boolean;
}

/**
 * The steps from `from` to `target ≥ from`: each open part with the minutes it counts, each closed one with its reason. They leave
 * no gap, and their counted minutes add up to the target. A long walk is summed up in the middle. None for a target of 0 minutes.
 */
export function explainDue(calendar: Calendar, from: Instant, target: Instant): readonly WalkStep[] {
  const parts = walk(calendar, from, target);
  const toSteps = (some: readonly OpenOrClosed[]): readonly WalkStep[] =>
    some.map((part) => toStep(calendar, part, target));
  if (parts.length <= MAX_STEPS) return toSteps(parts);
  return [
    ...toSteps(parts.slice(0, KEPT_AT_EACH_END)),
    ...sumUp(calendar, parts.slice(KEPT_AT_EACH_END, -KEPT_AT_EACH_END)),
    ...toSteps(parts.slice(-KEPT_AT_EACH_END)),
  ];
}

function walk(calendar: Calendar, from: Instant, target: Instant): readonly OpenOrClosed[] {
  const parts: OpenOrClosed[] = [];
  let at = from;
  let worked = 0;
  const closeUntil = (to: Instant): void => {
    if (at < to) parts.push({ from: at, to, countedMinutes: 0, isOpen: false });
  };
  for (const open of openIntervals(calendar, from, target)) {
    closeUntil(open.from);
    // Parts of minutes at both ends of the walk are rounded so that the whole stays right.
    const before = Math.round(worked / MINUTE_MS);
    worked += open.to - open.from;
    parts.push({ ...open, countedMinutes: Math.round(worked / MINUTE_MS) - before, isOpen: true });
    at = open.to;
  }
  closeUntil(target);
  return parts;
}

function toStep(calendar: Calendar, part: OpenOrClosed, target: Instant): WalkStep {
  const { from, to, countedMinutes, isOpen } = part;
  const reason: StepReason = isOpen ? { kind: 'open', isLast: to === target } : whyClosed(calendar, part);
  return { from, to, countedMinutes, reason };
}

/** Many parts as one step; none for none. */
function sumUp(calendar: Calendar, parts: readonly OpenOrClosed[]): readonly WalkStep[] {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return [];
  const { from } = first;
  const { to } = last;
  const open = parts.filter((part) => part.isOpen);
  const countedMinutes = open.reduce((sum, part) => sum + part.countedMinutes, 0);
  const days = new Set(open.flatMap((part) => daysOf(calendar, part))).size;
  const holidays = holidaysIn(calendar, { from, to });
  return [{ from, to, countedMinutes, reason: { kind: 'openDays', days, holidays } }];
}

/** The local dates that a part touches. */
function daysOf({ zone }: Calendar, { from, to }: Pick<OpenOrClosed, 'from' | 'to'>): readonly EpochDay[] {
  const first = toLocal(zone, from).day;
  const last = toLocal(zone, toInstant(to - 1)).day;
  return Array.from({ length: last - first + 1 }, (_, index) => toEpochDay(first + index));
}

/** The names of the holidays without which there would be business in the part. */
function holidaysIn(calendar: Calendar, part: Pick<OpenOrClosed, 'from' | 'to'>): readonly string[] {
  const { definition, zone } = calendar;
  if (definition.holidays.length === 0) return [];
  const days = daysOf(calendar, part);
  const first = (days[0] ?? 0) - 1; // a part of a day may reach into the next date
  const end = (days.at(-1) ?? 0) + 2;
  const business = intersect(openTime({ ...definition, holidays: [] }, zone, first, end), [part]);
  const times = holidayTimes(definition.holidays, zone, first, end);
  const closing = definition.holidays.filter((_, index) =>
    times[index]?.some((closed) => intersect(business, [closed]).length > 0),
  );
  return [...new Set(closing.map((holiday) => holiday.name))];
}

function whyClosed(calendar: Calendar, part: OpenOrClosed): StepReason {
  const holidays = holidaysIn(calendar, part);
  const days = daysOf(calendar, part);
  const isOverWeekend = days.some((day) => isFreeWeekend(calendar, day));
  if (holidays.length > 0) return { kind: 'holiday', holidays, isOverWeekend };
  if (isOverWeekend) return { kind: 'weekend' };
  return { kind: days.length === 2 || isBeforeFirstOpening(calendar, part) ? 'night' : 'closed' };
}

/** Whether the part is part of one date on which nothing was open yet. */
function isBeforeFirstOpening(calendar: Calendar, part: OpenOrClosed): boolean {
  const days = daysOf(calendar, part);
  const closed = previousClose(calendar, part.from);
  const lastWorked = closed && toLocal(calendar.zone, toInstant(closed - 1)).day; // closing at midnight ends the date before
  return days.length === 1 && days[0] !== lastWorked;
}

function isFreeWeekend({ definition }: Calendar, day: EpochDay): boolean {
  const index = weekdayIndex(day);
  const weekday = WEEKDAYS[index];
  return index >= 5 && weekday !== undefined && definition.hours[weekday].length === 0;
}

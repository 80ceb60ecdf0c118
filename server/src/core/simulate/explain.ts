// Why a deadline is when it is: the walk from arrival to deadline, open and closed stretches in turn, in words. Must not know text.
import type { DueStep } from '../../protocol/due.ts';
import { openIntervals, previousClose, type Calendar } from '../time/calendar.ts';
import { WEEKDAYS } from '../time/calendarDefinition.ts';
import { weekdayIndex } from '../time/civil.ts';
import { DAY_MS, MINUTE_MS, toEpochDay, toInstant, type EpochDay, type Instant } from '../time/instant.ts';
import { intersect } from '../time/interval.ts';
import { formatClock, formatIso } from '../time/iso.ts';
import { holidayTimes, openTime } from '../time/openTime.ts';
import { toLocal } from '../time/wallClock.ts';

/** A walk longer than this is told as its beginning, one sum, and its end. */
const MAX_STEPS = 9;
const KEPT_AT_EACH_END = 3;

/** From here on a weekday alone could be read as the wrong week's. */
const LONG_STEP_MS = 6 * DAY_MS;

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  /** The minutes of the target that are counted here. */
  readonly countedMinutes: number;
  readonly isOpen: boolean;
}

/**
 * The steps from `from` to `target ≥ from`: each open stretch with the minutes it counts, each closed one with its reason. They leave
 * no gap, and their counted minutes add up to the target. A long walk is summed up in the middle. None for a target of 0 minutes.
 */
export function explainDue(calendar: Calendar, from: Instant, target: Instant): readonly DueStep[] {
  const stretches = walk(calendar, from, target);
  const tellAll = (some: readonly Stretch[]): readonly DueStep[] =>
    some.map((stretch) => tell(calendar, stretch, target));
  if (stretches.length <= MAX_STEPS) return tellAll(stretches);
  return [
    ...tellAll(stretches.slice(0, KEPT_AT_EACH_END)),
    ...sumUp(calendar, stretches.slice(KEPT_AT_EACH_END, -KEPT_AT_EACH_END)),
    ...tellAll(stretches.slice(-KEPT_AT_EACH_END)),
  ];
}

function walk(calendar: Calendar, from: Instant, target: Instant): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = from;
  let worked = 0;
  const closeUntil = (to: Instant): void => {
    if (at < to) stretches.push({ from: at, to, countedMinutes: 0, isOpen: false });
  };
  for (const open of openIntervals(calendar, from, target)) {
    closeUntil(open.from);
    // Parts of minutes at both ends of the walk are rounded so that the whole stays right.
    const before = Math.round(worked / MINUTE_MS);
    worked += open.to - open.from;
    stretches.push({ ...open, countedMinutes: Math.round(worked / MINUTE_MS) - before, isOpen: true });
    at = open.to;
  }
  closeUntil(target);
  return stretches;
}

function tell(calendar: Calendar, stretch: Stretch, target: Instant): DueStep {
  const { from, to, countedMinutes, isOpen } = stretch;
  const step = { from: formatIso(calendar.zone, from), to: formatIso(calendar.zone, to), countedMinutes };
  if (isOpen) {
    const end =
      to === target ? `from ${sayTime(calendar, from)}` : `until closing at ${formatClock(calendar.zone, to)}`;
    return { ...step, what: 'open', words: `${sayMinutes(countedMinutes)} ${end}` };
  }
  const holidays = holidaysIn(calendar, stretch);
  const time = to - from < LONG_STEP_MS ? sayTime(calendar, to) : sayDate(calendar, to);
  const words = `${sayReason(calendar, stretch, holidays)}, until ${time}`;
  return { ...step, what: holidays.length > 0 ? 'holiday' : 'closed', words };
}

/** Many stretches as one step; none for none. */
function sumUp(calendar: Calendar, stretches: readonly Stretch[]): readonly DueStep[] {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) return [];
  const { zone } = calendar;
  const open = stretches.filter((stretch) => stretch.isOpen);
  const countedMinutes = open.reduce((sum, stretch) => sum + stretch.countedMinutes, 0);
  const days = new Set(open.flatMap((stretch) => daysOf(calendar, stretch))).size;
  const holidays = holidaysIn(calendar, { from: first.from, to: last.to });
  const without = holidays.length === 0 ? '' : ` (${sayHolidays(holidays)})`;
  const words = `${sayMinutes(countedMinutes)} on ${plural(days, 'working day')}${without}, until ${sayDate(calendar, last.to)}`;
  return [{ from: formatIso(zone, first.from), to: formatIso(zone, last.to), what: 'open', countedMinutes, words }];
}

/** The local dates that a stretch touches. */
function daysOf({ zone }: Calendar, { from, to }: Pick<Stretch, 'from' | 'to'>): readonly EpochDay[] {
  const first = toLocal(zone, from).day;
  const last = toLocal(zone, toInstant(to - 1)).day;
  return Array.from({ length: last - first + 1 }, (_, index) => toEpochDay(first + index));
}

/** The names of the holidays without which there would be business in the stretch. */
function holidaysIn(calendar: Calendar, stretch: Pick<Stretch, 'from' | 'to'>): readonly string[] {
  const { definition, zone } = calendar;
  if (definition.holidays.length === 0) return [];
  const days = daysOf(calendar, stretch);
  const first = (days[0] ?? 0) - 1; // a part of a day may reach into the next date
  const end = (days.at(-1) ?? 0) + 2;
  const business = intersect(openTime({ ...definition, holidays: [] }, zone, first, end), [stretch]);
  const times = holidayTimes(definition.holidays, zone, first, end);
  const closing = definition.holidays.filter((_, index) =>
    times[index]?.some((closed) => intersect(business, [closed]).length > 0),
  );
  return [...new Set(closing.map((holiday) => holiday.name))];
}

function sayReason(calendar: Calendar, stretch: Stretch, holidays: readonly string[]): string {
  const days = daysOf(calendar, stretch);
  const isOverWeekend = days.some((day) => isFreeWeekend(calendar, day));
  if (holidays.length > 0) return `${isOverWeekend ? 'weekend and ' : ''}${sayHolidays(holidays)}`;
  if (isOverWeekend) return 'closed for the weekend';
  return days.length === 2 || isBeforeFirstOpening(calendar, stretch) ? 'closed for the night' : 'closed';
}

/** Whether the stretch is part of one date on which nothing was open yet. */
function isBeforeFirstOpening(calendar: Calendar, stretch: Stretch): boolean {
  const days = daysOf(calendar, stretch);
  const closed = previousClose(calendar, stretch.from);
  const lastWorked = closed && toLocal(calendar.zone, toInstant(closed - 1)).day; // closing at midnight ends the date before
  return days.length === 1 && days[0] !== lastWorked;
}

function isFreeWeekend({ definition }: Calendar, day: EpochDay): boolean {
  const index = weekdayIndex(day);
  const weekday = WEEKDAYS[index];
  return index >= 5 && weekday !== undefined && definition.hours[weekday].length === 0;
}

/** `holiday: Thanksgiving`, `holidays: Christmas Eve and Christmas Day`. */
function sayHolidays(names: readonly string[]): string {
  if (names.length === 1) return `holiday: ${names.join('')}`;
  return `holidays: ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** `30 minutes`, `1 hour`, `2 hours 15 minutes`. */
function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 ? plural(hours, 'hour') : '', rest > 0 || hours === 0 ? plural(rest, 'minute') : ''];
  return parts.filter((part) => part !== '').join(' ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `Monday 09:00`. */
function sayTime(calendar: Calendar, t: Instant): string {
  return `${sayWeekday(calendar, t)} ${formatClock(calendar.zone, t)}`;
}

/** `Monday 2026-03-09 09:00`. */
function sayDate(calendar: Calendar, t: Instant): string {
  return `${sayWeekday(calendar, t)} ${formatIso(calendar.zone, t).slice(0, 10)} ${formatClock(calendar.zone, t)}`;
}

function sayWeekday({ zone }: Calendar, t: Instant): string {
  const weekday = WEEKDAYS[weekdayIndex(toLocal(zone, t).day)] ?? '';
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`;
}

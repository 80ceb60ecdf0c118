// Why a deadline is when it is: the walk from arrival to deadline, open and closed stretches in turn, in words. Must not know text.
import type { DueStep } from '../protocol/due.ts';
import { openIntervals, type Calendar } from './time/calendar.ts';
import { WEEKDAYS } from './time/calendarDefinition.ts';
import { weekdayIndex } from './time/civil.ts';
import { holidayDays } from './time/holiday.ts';
import { MINUTE_MS, toEpochDay, type Instant } from './time/instant.ts';
import { formatIso } from './time/iso.ts';
import { toLocal } from './time/wallClock.ts';

/** A walk longer than this is told as its beginning, one sum, and its end. */
const MAX_STEPS = 9;
const KEPT_AT_EACH_END = 3;

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly isOpen: boolean;
}

/**
 * The steps from `from` to `target ≥ from`: each open stretch with the minutes it counts, each closed one with its reason. They leave
 * no gap and their counted minutes add up to the target.
 */
export function explainDue(calendar: Calendar, from: Instant, target: Instant): readonly DueStep[] {
  const stretches = walk(calendar, from, target);
  if (stretches.length <= MAX_STEPS) return stretches.map((stretch) => tell(calendar, stretch, target));
  const head = stretches.slice(0, KEPT_AT_EACH_END);
  const tail = stretches.slice(-KEPT_AT_EACH_END);
  const middle = stretches.slice(KEPT_AT_EACH_END, -KEPT_AT_EACH_END);
  return [
    ...head.map((stretch) => tell(calendar, stretch, target)),
    ...sumUp(calendar, middle),
    ...tail.map((stretch) => tell(calendar, stretch, target)),
  ];
}

function walk(calendar: Calendar, from: Instant, target: Instant): readonly Stretch[] {
  const result: Stretch[] = [];
  let at = from;
  for (const open of openIntervals(calendar, from, target)) {
    if (open.from > at) result.push({ from: at, to: open.from, isOpen: false });
    result.push({ ...open, isOpen: true });
    at = open.to;
  }
  if (at < target) result.push({ from: at, to: target, isOpen: false });
  return result;
}

function tell(calendar: Calendar, stretch: Stretch, target: Instant): DueStep {
  const { zone } = calendar;
  const step = { from: formatIso(zone, stretch.from), to: formatIso(zone, stretch.to) };
  if (stretch.isOpen) {
    const countedMinutes = minutesOf(stretch);
    const end =
      stretch.to === target
        ? `from ${sayTime(calendar, stretch.from)}`
        : `until closing at ${sayClock(calendar, stretch.to)}`;
    return { ...step, what: 'open', countedMinutes, words: `${sayMinutes(countedMinutes)} ${end}` };
  }
  const holidays = holidaysIn(calendar, stretch);
  const reason = holidays.length > 0 ? holidays.join(' and ') : closedReason(calendar, stretch);
  const what = holidays.length > 0 ? 'holiday' : 'closed';
  return { ...step, what, countedMinutes: 0, words: `${reason}, until ${sayTime(calendar, stretch.to)}` };
}

/** Many stretches as one step; none for none. */
function sumUp(calendar: Calendar, stretches: readonly Stretch[]): readonly DueStep[] {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) return [];
  const open = stretches.filter((stretch) => stretch.isOpen);
  const countedMinutes = open.reduce((sum, stretch) => sum + minutesOf(stretch), 0);
  const days = new Set(open.map((stretch) => toLocal(calendar.zone, stretch.from).day)).size;
  return [
    {
      from: formatIso(calendar.zone, first.from),
      to: formatIso(calendar.zone, last.to),
      what: 'open',
      countedMinutes,
      words: `${sayMinutes(countedMinutes)} on ${plural(days, 'working day')}, until ${sayTime(calendar, last.to)}`,
    },
  ];
}

function minutesOf({ from, to }: Stretch): number {
  return Math.round((to - from) / MINUTE_MS);
}

/** The names of the holidays that fall on dates of a closed stretch on which there would be business. */
function holidaysIn({ definition, zone }: Calendar, { from, to }: Stretch): readonly string[] {
  const first = toLocal(zone, from).day;
  const last = toLocal(zone, to).day;
  const names = definition.holidays.filter((holiday) =>
    holidayDays(holiday, first, last + 1).some((day) => {
      const weekday = WEEKDAYS[weekdayIndex(day)];
      const isPast = day === first && holiday.between === undefined && toLocal(zone, from).msOfDay > 0;
      return weekday !== undefined && definition.hours[weekday].length > 0 && !isPast;
    }),
  );
  return [...new Set(names.map((holiday) => holiday.name))];
}

/** Why it is closed, where no holiday is the reason. */
function closedReason({ definition, zone }: Calendar, { from, to }: Stretch): string {
  const first = toLocal(zone, from).day;
  const last = toLocal(zone, to).day;
  if (first === last) return 'closed';
  for (let day: number = first; day <= last; day += 1) {
    const index = weekdayIndex(toEpochDay(day));
    const weekday = WEEKDAYS[index];
    if (index >= 5 && weekday !== undefined && definition.hours[weekday].length === 0) return 'weekend';
  }
  return last - first === 1 ? 'night' : 'closed';
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

function sayTime(calendar: Calendar, t: Instant): string {
  const weekday = WEEKDAYS[weekdayIndex(toLocal(calendar.zone, t).day)] ?? '';
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${sayClock(calendar, t)}`;
}

function sayClock({ zone }: Calendar, t: Instant): string {
  return formatIso(zone, t).slice(11, 16);
}

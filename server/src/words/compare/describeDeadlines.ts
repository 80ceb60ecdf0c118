// Deadlines that moved, in a sentence: `Friday 16:30 → Monday 09:30, was 10:00: 30m earlier for every arrival`. Must not know text.
import { dateOfDay } from '../../core/time/civil.ts';
import { formatDuration } from '../../core/time/duration.ts';
import { DAY_MS, MINUTE_MS, type EpochDay, type Instant } from '../../core/time/instant.ts';
import { formatClock } from '../../core/time/iso.ts';
import { formatTimeOfDay } from '../../core/time/shift.ts';
import { toLocal } from '../../core/time/wallClock.ts';
import type { Zone } from '../../core/time/zone.ts';
import type { ArrivalRange } from '../../core/compare/arrivalRanges.ts';
import { formatDate, formatDays } from './describeCalendar.ts';
import { NEVER_MS, type DeadlineMove, type MoveGroup } from '../../core/compare/compareDeadlines.ts';
import { formatWeekday } from '../dateNames.ts';

/** More ranges than this are counted. */
const MAX_RANGES = 3;

/** More holidays than this are counted. */
const MAX_HOLIDAYS = 2;

/** From here on a weekday alone could be read as the wrong week's. */
const LONG_MS = 6 * DAY_MS;

/** The example, then how far and how many. @param zone of the clocks that are read */
export function describeDeadlines(group: MoveGroup, zone: Zone): string {
  return `${formatMove(group.example, zone, group.kind === 'holiday')}: ${describeExtent(group)}`;
}

/** `30m earlier for every arrival`, `16h to 64h later around Juneteenth` */
function describeExtent(group: MoveGroup): string {
  const { shortestMs, longestMs, direction, kind, days } = group;
  const [shortest, longest] = [formatShift(shortestMs), formatShift(longestMs)];
  const shift = longestMs >= NEVER_MS ? '' : `${shortest === longest ? longest : `${shortest} to ${longest}`} `;
  const when = kind === 'holiday' ? `around ${formatHolidays(days.holidays)}` : `for ${describeArrivals(group)}`;
  return `${shift}${direction} ${when}`;
}

/** `every arrival`, `arrivals on Friday 13:30–16:30`, `most arrivals (290 of 336 looked at)` */
export function describeArrivals({ kind, count, of, ranges, days }: MoveGroup): string {
  const counted = `${count} of ${of} looked at`;
  if (kind === 'holiday') return `${counted} around ${formatHolidays(days.holidays)}`;
  const season = kind === 'week' ? '' : ` in the week of ${formatDate(days.firstDay)}`;
  if (count === of) return `every arrival${season}`;
  if (count * 2 > of) return `most arrivals${season} (${counted})`;
  if (ranges.length > MAX_RANGES) return `some arrivals${season} (${counted})`;
  return `arrivals on ${ranges.map(formatRange).join(' and ')}${season}`;
}

function formatRange({ weekdays, fromMinute, toMinute }: ArrivalRange): string {
  const isWholeDay = fromMinute === 0 && toMinute === 1440;
  return isWholeDay
    ? formatDays(weekdays)
    : `${formatDays(weekdays)} ${formatTimeOfDay(fromMinute)}–${formatTimeOfDay(toMinute)}`;
}

function formatHolidays(names: readonly string[]): string {
  const named = names.slice(0, MAX_HOLIDAYS).join(', ');
  return names.length <= MAX_HOLIDAYS ? named : `${named} and ${names.length - MAX_HOLIDAYS} more holidays`;
}

/** `Friday 16:30 → Monday 09:30, was 10:00`; a day is left out where it is the one before, a year where it is the arrival's. */
function formatMove({ arrival, was, now }: DeadlineMove, zone: Zone, withDate: boolean): string {
  const arrivalDay = toLocal(zone, arrival).day;
  const format = (at: Instant | undefined, knownDay: EpochDay | undefined): string => {
    if (at === undefined) return 'after the year 2400';
    const { day } = toLocal(zone, at);
    if (day === knownDay) return formatClock(zone, at);
    return `${formatDay(day, arrivalDay, withDate || at - arrival >= LONG_MS)} ${formatClock(zone, at)}`;
  };
  const first = `${withDate ? `${formatWeekday(arrivalDay)} ${formatDate(arrivalDay)}` : formatWeekday(arrivalDay)} ${formatClock(zone, arrival)}`;
  const nowDay = now === undefined ? undefined : toLocal(zone, now).day;
  return `${first} → ${format(now, arrivalDay)}, was ${format(was, nowDay)}`;
}

/** `Monday`, or `Monday 22 June` where the weekday alone could mislead. */
function formatDay(day: EpochDay, arrivalDay: EpochDay, withDate: boolean): string {
  if (!withDate) return formatWeekday(day);
  const { year } = dateOfDay(arrivalDay);
  const date = dateOfDay(day).year === year ? formatDate(day).replace(` ${year}`, '') : formatDate(day);
  return `${formatWeekday(day)} ${date}`;
}

function formatShift(ms: number): string {
  return formatDuration(Math.round(ms / MINUTE_MS));
}

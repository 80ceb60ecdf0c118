// Says instants to people: English names, 24-hour clock, always in a named zone. The same words in every face and on
// every machine: never the locale or the zone of the system. Knows no calendar and no layout.
import { readClock, type ClockReading } from './readClock.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function clockOf({ hour, minute, second }: ClockReading): string {
  const clock = `${twoDigits(hour)}:${twoDigits(minute)}`;
  return second === 0 ? clock : `${clock}:${twoDigits(second)}`;
}

function dayOf({ weekday, day, month }: ClockReading): string {
  return `${WEEKDAYS[weekday] ?? ''} ${day} ${MONTHS[month - 1] ?? ''}`;
}

/** Of a time that the clock shows twice the one that is meant: `01:30 (UTC-05:00)`. */
function exactClockOf(local: ClockReading): string {
  return local.isShownTwice ? `${clockOf(local)} (UTC${local.offset})` : clockOf(local);
}

/**
 * `Mon 9 Mar 2026 09:30`; seconds only when there are any. A local time that the clock shows twice says which one it
 * is, as in all that follow: `Sun 1 Nov 2026 01:30 (UTC-05:00)`.
 * @param at an instant in ms, or ISO 8601 with an offset
 * @param zone IANA id
 * @throws RangeError when this machine does not know the zone
 */
export function formatInstant(at: number | string, zone: string): string {
  const local = readClock(at, zone);
  return `${dayOf(local)} ${local.year} ${exactClockOf(local)}`;
}

/** `Mon 9 Mar 09:30`, where the year is known from what stands around it. */
export function formatShortInstant(at: number | string, zone: string): string {
  const local = readClock(at, zone);
  return `${dayOf(local)} ${exactClockOf(local)}`;
}

/** `Mon 09:30`, within a week. */
export function formatWeekdayClock(at: number | string, zone: string): string {
  const local = readClock(at, zone);
  return `${WEEKDAYS[local.weekday] ?? ''} ${exactClockOf(local)}`;
}

/** `Mon 2026-03-09 09:30`, for columns that are sorted. */
export function formatSortableInstant(at: number | string, zone: string): string {
  const local = readClock(at, zone);
  const date = [local.year, twoDigits(local.month), twoDigits(local.day)].join('-');
  return `${WEEKDAYS[local.weekday] ?? ''} ${date} ${exactClockOf(local)}`;
}

/** `Mon 9 Mar 2026` */
export function formatDate(at: number | string, zone: string): string {
  const local = readClock(at, zone);
  return `${dayOf(local)} ${local.year}`;
}

/** `Mon 9 Mar` */
export function formatDay(at: number | string, zone: string): string {
  return dayOf(readClock(at, zone));
}

/** `Mar 2026` */
export function formatMonth(at: number | string, zone: string): string {
  const local = readClock(at, zone);
  return `${MONTHS[local.month - 1] ?? ''} ${local.year}`;
}

/** `09:30`, or `09:30:15` when there are seconds. */
export function formatClock(at: number | string, zone: string): string {
  return exactClockOf(readClock(at, zone));
}

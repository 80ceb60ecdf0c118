// A step of the walk from arrival to deadline, in words. Must not know how the walk is found.
import type { WalkStep } from '../core/simulate/explain.ts';
import { DAY_MS, type Instant } from '../core/time/instant.ts';
import { formatClock, formatIso } from '../core/time/iso.ts';
import { toLocal } from '../core/time/wallClock.ts';
import type { Zone } from '../core/time/zone.ts';
import { formatWeekday } from './dateNames.ts';
import { formatList } from './formatModel.ts';
import { pluralize } from './pluralize.ts';

/** From here on a weekday alone could be read as the wrong week's. */
const LONG_STEP_MS = 6 * DAY_MS;

/** `30 minutes until closing at 17:00`, `closed for the weekend, until Monday 09:00`. @param zone of the clocks that are read */
export function describeStep({ from, to, countedMinutes, reason }: WalkStep, zone: Zone): string {
  const next = to - from < LONG_STEP_MS ? formatTime(zone, to) : formatDateTime(zone, to);
  switch (reason.kind) {
    case 'open': {
      const end = reason.isLast ? `from ${formatTime(zone, from)}` : `until closing at ${formatClock(zone, to)}`;
      return `${formatHours(countedMinutes)} ${end}`;
    }
    case 'openDays': {
      const without = reason.holidays.length === 0 ? '' : ` (${formatHolidays(reason.holidays)})`;
      const days = pluralize(reason.days, 'working day');
      return `${formatHours(countedMinutes)} on ${days}${without}, until ${formatDateTime(zone, to)}`;
    }
    case 'holiday':
      return `${reason.isOverWeekend ? 'weekend and ' : ''}${formatHolidays(reason.holidays)}, until ${next}`;
    case 'weekend':
    case 'night':
      return `closed for the ${reason.kind}, until ${next}`;
    case 'closed':
      return `closed, until ${next}`;
  }
}

/** `its clock stood still, until Monday 2026-03-09 09:00`: a step in which no time is counted, whatever the hours. */
export function describeStandstill(to: Instant, zone: Zone): string {
  return `its clock stood still, until ${formatDateTime(zone, to)}`;
}

/** `holiday: Thanksgiving`, `holidays: Christmas Eve and Christmas Day`. */
function formatHolidays(names: readonly string[]): string {
  return `${names.length === 1 ? 'holiday' : 'holidays'}: ${formatList(names)}`;
}

/** `30 minutes`, `1 hour`, `2 hours 15 minutes`. */
function formatHours(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 ? pluralize(hours, 'hour') : '', rest > 0 || hours === 0 ? pluralize(rest, 'minute') : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** `Monday 09:00`. */
function formatTime(zone: Zone, at: Instant): string {
  return `${formatWeekday(toLocal(zone, at).day)} ${formatClock(zone, at)}`;
}

/** `Monday 2026-03-09 09:00`. */
function formatDateTime(zone: Zone, at: Instant): string {
  return `${formatWeekday(toLocal(zone, at).day)} ${formatIso(zone, at).slice(0, 10)} ${formatClock(zone, at)}`;
}

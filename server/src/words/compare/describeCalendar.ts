// What a calendar says, in words. Must not know milestones or text.
import {
  WEEKDAYS,
  type CalendarDefinition,
  type CountedDay,
  type HolidayDefinition,
  type HolidayRule,
  type Shift,
  type Weekday,
} from '../../core/time/calendarDefinition.ts';
import { dateOfDay } from '../../core/time/civil.ts';
import type { EpochDay } from '../../core/time/instant.ts';
import { formatTimeOfDay } from '../../core/time/shift.ts';
import { groupDays, shiftsKey } from '../../core/compare/calendarKey.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../dateNames.ts';
import { pluralize } from '../pluralize.ts';

/** `09:00–12:00, 13:00–17:00`, `24 hours`, `closed` */
export function formatShifts(shifts: readonly Shift[]): string {
  if (shifts.length === 0) return 'closed';
  return [...shifts]
    .sort((one, other) => one.open - other.open)
    .map(({ open, close }) =>
      open === 0 && close === 1440 ? '24 hours' : `${formatTimeOfDay(open)}–${formatTimeOfDay(close)}`,
    )
    .join(', ');
}

/** `every day`, `Monday to Friday`, `Saturday and Sunday`, `Monday, Wednesday` */
export function formatDays(days: readonly Weekday[]): string {
  if (days.length === WEEKDAYS.length) return 'every day';
  const indexes = days.map((day) => WEEKDAYS.indexOf(day));
  const [first = 0] = indexes;
  const last = indexes.at(-1) ?? first;
  const names = days.map((day) => WEEKDAY_NAMES[day]);
  if (days.length > 2 && last - first === days.length - 1) return `${names[0] ?? ''} to ${names.at(-1) ?? ''}`;
  return days.length === 2 ? names.join(' and ') : names.join(', ');
}

/** `Monday to Friday 09:00–17:00, America/New_York, 8 holidays` */
export function describeCalendar({ timeZone, hours, holidays }: CalendarDefinition): string {
  const open = groupDays((day) => shiftsKey(hours[day])).flatMap((days) => {
    const [day = 'monday'] = days;
    return hours[day].length === 0 ? [] : [`${formatDays(days)} ${formatShifts(hours[day])}`];
  });
  return [...open, timeZone, ...(holidays.length === 0 ? [] : [pluralize(holidays.length, 'holiday')])].join(', ');
}

/** `every 19 June, on the nearest weekday`, `24 December 2026 to 31 December 2026`, `13 March 2026 12:00–17:00` */
export function describeHoliday({ rule, observed, between, from, until }: HolidayDefinition): string {
  const parts = [
    describeRule(rule) + (between === undefined ? '' : ` ${formatShifts([between])}`),
    observed === undefined ? '' : `on the ${observed.replace('-', ' ')}`,
    from === undefined ? '' : `from ${formatDate(from)}`,
    until === undefined ? '' : `until ${formatDate(until)}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function describeRule(rule: HolidayRule): string {
  switch (rule.kind) {
    case 'date':
      return rule.through === undefined
        ? formatDate(rule.date)
        : `${formatDate(rule.date)} to ${formatDate(rule.through)}`;
    case 'daily':
      return `every ${formatInterval(rule.interval, 'day')}`;
    case 'weekly':
      return `${formatDays(WEEKDAYS.filter((day) => rule.weekdays.includes(day)))} of every ${formatInterval(rule.interval, 'week')}`;
    case 'monthlyDay':
      return `day ${rule.day} of every ${formatInterval(rule.interval, 'month')}`;
    case 'monthlyNth':
      return `the ${rule.nth} ${formatCounted(rule.weekday)} of every ${formatInterval(rule.interval, 'month')}`;
    case 'yearlyDay':
      return `every ${rule.day} ${monthName(rule.month)}`;
    case 'yearlyNth':
      return `the ${rule.nth} ${formatCounted(rule.weekday)} of every ${monthName(rule.month)}`;
  }
}

/** `Monday`, `weekday` */
function formatCounted(day: CountedDay): string {
  switch (day) {
    case 'everyday':
      return 'day';
    case 'weekdays':
      return 'weekday';
    case 'weekend':
      return 'weekend day';
    default:
      return WEEKDAY_NAMES[day];
  }
}

function formatInterval(interval: number, unit: string): string {
  return interval === 1 ? unit : `${interval} ${unit}s`;
}

/** `24 December 2026` */
export function formatDate(date: EpochDay): string {
  const { year, month, day } = dateOfDay(date);
  return `${day} ${monthName(month)} ${year}`;
}

function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}

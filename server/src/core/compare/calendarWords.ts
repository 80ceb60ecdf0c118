// What a calendar says, in words, and when two calendars are open at the same times. Must not know milestones or text.
import {
  WEEKDAYS,
  type CalendarDefinition,
  type HolidayDefinition,
  type HolidayRule,
  type Shift,
  type Weekday,
} from '../time/calendarDefinition.ts';
import { dateOfDay } from '../time/civil.ts';
import type { EpochDay } from '../time/instant.ts';
import { formatTimeOfDay } from '../time/shift.ts';
import { WEEKDAY_NAMES } from './weekdayNames.ts';

const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');

/** The same for calendars that are open at the same times: neither their names nor their holidays' names count. */
export function calendarKey({ timeZone, hours, holidays }: CalendarDefinition): string {
  const shifts = WEEKDAYS.map((day) => formatShifts(hours[day]));
  return JSON.stringify([timeZone, shifts, [...new Set(holidays.map(holidayKey))].sort()]);
}

/** The same for holidays that close at the same times. */
export function holidayKey({ rule, observed, between, from, until }: HolidayDefinition): string {
  return JSON.stringify([rule, observed ?? '', between ?? '', from ?? '', until ?? '']);
}

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

/** The days that have something in common, with what it is, in the order of the week. */
export function groupDays(describe: (day: Weekday) => string): ReadonlyMap<string, readonly Weekday[]> {
  const groups = new Map<string, Weekday[]>();
  for (const day of WEEKDAYS) groups.set(describe(day), [...(groups.get(describe(day)) ?? []), day]);
  return groups;
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
  const open = [...groupDays((day) => formatShifts(hours[day]))].filter(([shifts]) => shifts !== 'closed');
  const count = holidays.length === 1 ? '1 holiday' : `${holidays.length} holidays`;
  const parts = [...open.map(([shifts, days]) => `${formatDays(days)} ${shifts}`), timeZone];
  return [...parts, ...(holidays.length === 0 ? [] : [count])].join(', ');
}

/** `every 19 June, on the nearest weekday`, `24 December 2026 to 31 December 2026`, `13 March 2026 12:00–17:00` */
export function describeHoliday({ rule, observed, between, from, until }: HolidayDefinition): string {
  const parts = [
    sayRule(rule) + (between === undefined ? '' : ` ${formatShifts([between])}`),
    observed === undefined ? '' : `on the ${observed.replace('-', ' ')}`,
    from === undefined ? '' : `from ${formatDate(from)}`,
    until === undefined ? '' : `until ${formatDate(until)}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function sayRule(rule: HolidayRule): string {
  switch (rule.kind) {
    case 'date':
      return rule.through === undefined
        ? formatDate(rule.date)
        : `${formatDate(rule.date)} to ${formatDate(rule.through)}`;
    case 'daily':
      return `every ${sayInterval(rule.interval, 'day')}`;
    case 'weekly':
      return `${formatDays(WEEKDAYS.filter((day) => rule.weekdays.includes(day)))} of every ${sayInterval(rule.interval, 'week')}`;
    case 'monthlyDay':
      return `day ${rule.day} of every ${sayInterval(rule.interval, 'month')}`;
    case 'monthlyNth':
      return `the ${rule.nth} ${WEEKDAY_NAMES[rule.weekday]} of every ${sayInterval(rule.interval, 'month')}`;
    case 'yearlyDay':
      return `every ${rule.day} ${monthName(rule.month)}`;
    case 'yearlyNth':
      return `the ${rule.nth} ${WEEKDAY_NAMES[rule.weekday]} of every ${monthName(rule.month)}`;
  }
}

function sayInterval(interval: number, unit: string): string {
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

// The days of the week and the months as sentences name them.
import { WEEKDAYS, type Weekday } from '../core/time/calendarDefinition.ts';
import { weekdayIndex } from '../core/time/civil.ts';
import type { EpochDay } from '../core/time/instant.ts';

export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

/** Monday first. */
export const WEEKDAY_SHORT: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** January first. */
export const MONTH_NAMES: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Monday` */
export function formatWeekday(day: EpochDay): string {
  return WEEKDAY_NAMES[WEEKDAYS[weekdayIndex(day)] ?? 'monday'];
}

// Dates of the proleptic Gregorian calendar as day numbers. Knows no zones.
import { WEEKDAYS, type Nth, type Weekday } from './calendarDefinition.ts';
import { DAY_MS, toEpochDay, type EpochDay } from './instant.ts';

export interface CivilDate {
  readonly year: number;
  /** 1 … 12 */
  readonly month: number;
  /** 1 … 31 */
  readonly day: number;
}

/** How many days the month has: 28 … 31. @param month 1 … 12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The day number of a date; undefined when there is no such date, such as 30 February. */
export function dayOfDate({ year, month, day }: CivilDate): EpochDay | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return toEpochDay(firstDayOfMonth(year, month) + day - 1);
}

/** The day number of the first of a month. @param month 1 … 12 */
function firstDayOfMonth(year: number, month: number): EpochDay {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1); // Date.UTC would read the years 0 … 99 as 1900 … 1999
  return toEpochDay(date.getTime() / DAY_MS);
}

export function dateOfDay(day: EpochDay): CivilDate {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Monday … 6 is Sunday. */
export function weekdayIndex(day: EpochDay): number {
  return (((day + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

/** The day number of the first … last such weekday of a month. */
export function nthWeekday(year: number, month: number, nth: Nth, weekday: Weekday): EpochDay {
  const first = firstDayOfMonth(year, month);
  const offset = (WEEKDAYS.indexOf(weekday) - weekdayIndex(first) + 7) % 7;
  const weeks = nth === 'last' ? Math.floor((daysInMonth(year, month) - 1 - offset) / 7) : NTH_WEEKS[nth];
  return toEpochDay(first + offset + 7 * weeks);
}

const NTH_WEEKS = { first: 0, second: 1, third: 2, fourth: 3 } as const;

// Dates of the proleptic Gregorian calendar as day numbers. Knows no zones.
import { WEEKDAYS, daysCounted, type CountedDay, type Nth, type Weekday } from './calendarDefinition.ts';
import { toEpochDay, type EpochDay } from './instant.ts';

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
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return undefined;
  return toEpochDay(firstDayOfMonth(year, month) + day - 1);
}

/** Days from 1970-01-01 back to 0000-03-01, from where leap days come at the ends of years. */
const MARCH_OF_YEAR_0 = 719_468;
const DAYS_OF_4_YEARS = 1461;
const DAYS_OF_400_YEARS = 146_097;

/** The day number of the first of a month. @param month 1 … 12 */
function firstDayOfMonth(year: number, month: number): EpochDay {
  // Counted from March, the months before the fifth have 153 days in all, and so have the next five.
  const fromMarch = (month + 9) % 12;
  const counted = month > 2 ? year : year - 1;
  const leapDays = Math.floor(counted / 4) - Math.floor(counted / 100) + Math.floor(counted / 400);
  return toEpochDay(counted * 365 + leapDays + Math.floor((153 * fromMarch + 2) / 5) - MARCH_OF_YEAR_0);
}

export function dateOfDay(day: EpochDay): CivilDate {
  const counted = day + MARCH_OF_YEAR_0;
  const cycle = Math.floor(counted / DAYS_OF_400_YEARS);
  const dayOfCycle = counted - cycle * DAYS_OF_400_YEARS;
  // Without the days that leap years have more, years are of one length.
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / (DAYS_OF_4_YEARS - 1)) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / (DAYS_OF_400_YEARS - 1))) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month > 2 ? 0 : 1),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** 0 is Monday … 6 is Sunday. */
export function weekdayIndex(day: EpochDay): number {
  return (((day + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

/** The week of ISO 8601 that a day is in, 1 … 53: weeks begin on Monday and belong to the year of their Thursday. */
export function isoWeek(day: EpochDay): number {
  const thursday = toEpochDay(day - weekdayIndex(day) + 3);
  return Math.floor((thursday - firstDayOfMonth(dateOfDay(thursday).year, 1)) / 7) + 1;
}

/** The day number of the first … last such day of a month: a weekday, or one of several. */
export function nthWeekday(year: number, month: number, nth: Nth, counted: CountedDay): EpochDay {
  const [only, ...others] = daysCounted(counted);
  if (only !== undefined && others.length === 0) return nthSingle(year, month, nth, only);
  const first = firstDayOfMonth(year, month);
  const indexes = daysCounted(counted).map((day) => WEEKDAYS.indexOf(day));
  const isLast = nth === 'last';
  // The fourth day of a week-end is at most two weeks away, so some day of the month is found.
  let day = isLast ? first + daysInMonth(year, month) - 1 : first;
  let left = isLast ? 0 : NTH_WEEKS[nth];
  for (;;) {
    if (indexes.includes(weekdayIndex(toEpochDay(day)))) {
      if (left === 0) return toEpochDay(day);
      left -= 1;
    }
    day += isLast ? -1 : 1;
  }
}

function nthSingle(year: number, month: number, nth: Nth, weekday: Weekday): EpochDay {
  const first = firstDayOfMonth(year, month);
  const offset = (WEEKDAYS.indexOf(weekday) - weekdayIndex(first) + 7) % 7;
  const weeks = nth === 'last' ? Math.floor((daysInMonth(year, month) - 1 - offset) / 7) : NTH_WEEKS[nth];
  return toEpochDay(first + offset + 7 * weeks);
}

const NTH_WEEKS = { first: 0, second: 1, third: 2, fourth: 3 } as const;

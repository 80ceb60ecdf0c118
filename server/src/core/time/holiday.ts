// On which dates a holiday falls: every form of the language, expanded over a range of days (§1.3). Knows no zones, and not on which
// days people stay at home instead.
import { WEEKDAYS, type HolidayDefinition, type HolidayRule } from './calendarDefinition.ts';
import { dateOfDay, dayOfDate, daysInMonth, nthWeekday, weekdayIndex } from './civil.ts';
import { toEpochDay, type EpochDay } from './instant.ts';

/**
 * The dates in `[from, to)` on which the holiday falls, ascending and without repetition, bounded by its `from:` and `until:`. Where it
 * is observed on another day that day is not looked at.
 */
export function holidayDates(holiday: HolidayDefinition, from: number, to: number): readonly EpochDay[] {
  if (isImpossible(holiday.rule)) return [];
  const first = Math.max(from, holiday.from ?? -Infinity);
  const last = Math.min(to, holiday.until === undefined ? Infinity : holiday.until + 1);
  const dates: EpochDay[] = [];
  for (const date of nominalDays(holiday.rule, first, last, holiday.from ?? toEpochDay(0)))
    if (date >= first && date < last) dates.push(date);
  return dates;
}

/** True when the rule never falls: 30 February, the 32nd of a month, a thirteenth month, an interval below 1. */
export function isImpossible(rule: HolidayRule): boolean {
  if ('interval' in rule && (!Number.isInteger(rule.interval) || rule.interval < 1)) return true;
  switch (rule.kind) {
    case 'monthlyDay':
      return rule.day < 1 || rule.day > 31;
    case 'yearlyDay':
      return !isMonth(rule.month) || rule.day < 1 || rule.day > daysInMonth(2000, rule.month); // 2000 has a 29 February
    case 'yearlyNth':
      return !isMonth(rule.month);
    case 'date':
    case 'daily':
    case 'weekly':
    case 'monthlyNth':
      return false;
  }
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function* nominalDays(rule: HolidayRule, from: number, to: number, anchor: EpochDay): Iterable<EpochDay> {
  switch (rule.kind) {
    case 'date': {
      const last = Math.min(rule.through ?? rule.date, to - 1);
      for (let day = Math.max(rule.date, from); day <= last; day += 1) yield toEpochDay(day);
      return;
    }
    case 'daily': {
      const first = anchor + Math.max(0, Math.ceil((from - anchor) / rule.interval)) * rule.interval;
      for (let day = first; day < to; day += rule.interval) yield toEpochDay(day);
      return;
    }
    case 'weekly': {
      const anchorWeek = anchor - weekdayIndex(anchor);
      for (let day = Math.max(from, anchorWeek); day < to; day += 1) {
        const week = Math.floor((day - anchorWeek) / 7);
        const weekday = WEEKDAYS[weekdayIndex(toEpochDay(day))];
        if (week % rule.interval === 0 && weekday !== undefined && rule.weekdays.includes(weekday))
          yield toEpochDay(day);
      }
      return;
    }
    case 'monthlyDay':
    case 'monthlyNth':
      yield* monthlyDays(rule, from, to, anchor);
      return;
    case 'yearlyDay':
    case 'yearlyNth':
      for (let year = yearOf(from); year <= yearOf(to); year += 1) {
        if (rule.kind === 'yearlyNth') yield nthWeekday(year, rule.month, rule.nth, rule.weekday);
        else yield* existing(year, rule.month, rule.day);
      }
  }
}

function* monthlyDays(
  rule: Extract<HolidayRule, { kind: 'monthlyDay' | 'monthlyNth' }>,
  from: number,
  to: number,
  anchor: EpochDay,
): Iterable<EpochDay> {
  const anchorMonth = monthNumber(anchor);
  const firstMonth = Math.max(anchorMonth, monthNumber(from));
  const skipped = (firstMonth - anchorMonth) % rule.interval;
  const start = skipped === 0 ? firstMonth : firstMonth + rule.interval - skipped;
  for (let month = start; month <= monthNumber(to); month += rule.interval) {
    const year = Math.floor(month / 12);
    if (rule.kind === 'monthlyNth') yield nthWeekday(year, (month % 12) + 1, rule.nth, rule.weekday);
    else yield* existing(year, (month % 12) + 1, rule.day);
  }
}

/** The date, in the years and months that have it: 29 February falls in leap years only. */
function* existing(year: number, month: number, day: number): Iterable<EpochDay> {
  const found = dayOfDate({ year, month, day });
  if (found !== undefined) yield found;
}

function yearOf(day: number): number {
  return dateOfDay(toEpochDay(Math.floor(day))).year;
}

/** Months since the year 0. */
function monthNumber(day: number): number {
  const { year, month } = dateOfDay(toEpochDay(Math.floor(day)));
  return year * 12 + month - 1;
}

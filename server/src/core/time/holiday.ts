// On which dates a holiday falls: every form of the language, expanded over a range of days (§1.3). Knows no zones.
import { WEEKDAYS, type HolidayDefinition, type HolidayRule, type Observed } from './calendarDefinition.ts';
import { dateOfDay, dayOfDate, daysInMonth, nthWeekday, weekdayIndex } from './civil.ts';
import { toEpochDay, type EpochDay } from './instant.ts';

/** `observed` moves a holiday by at most two days. */
const MAX_SHIFT_DAYS = 2;

/**
 * The days in `[from, to)` on which the holiday is kept, ascending and without repetition. `from:` and `until:` bound the date
 * itself, not the day on which it is observed.
 */
export function holidayDays(holiday: HolidayDefinition, from: number, to: number): readonly EpochDay[] {
  if (isImpossible(holiday.rule)) return [];
  const first = Math.max(from - MAX_SHIFT_DAYS, holiday.from ?? -Infinity);
  const last = Math.min(to + MAX_SHIFT_DAYS, holiday.until === undefined ? Infinity : holiday.until + 1);
  const days = new Set<EpochDay>();
  for (const nominal of nominalDays(holiday.rule, first, last, holiday.from ?? toEpochDay(0))) {
    if (nominal < first || nominal >= last) continue;
    const day = observe(nominal, holiday.observed);
    if (day >= from && day < to) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
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

function observe(day: EpochDay, observed: Observed | undefined): EpochDay {
  const weekday = weekdayIndex(day);
  if (observed === undefined || weekday < 5) return day;
  const isSaturday = weekday === 5;
  switch (observed) {
    case 'nearest-weekday':
      return toEpochDay(isSaturday ? day - 1 : day + 1);
    case 'next-weekday':
      return toEpochDay(isSaturday ? day + 2 : day + 1);
    case 'previous-weekday':
      return toEpochDay(isSaturday ? day - 1 : day - 2);
  }
}

function yearOf(day: number): number {
  return dateOfDay(toEpochDay(Math.floor(day))).year;
}

/** Months since the year 0. */
function monthNumber(day: number): number {
  const { year, month } = dateOfDay(toEpochDay(Math.floor(day)));
  return year * 12 + month - 1;
}

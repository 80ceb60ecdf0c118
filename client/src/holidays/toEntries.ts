// A library's holidays of some years as entries of the language: a yearly rule where it is exact, else a date for each year.
import type { HolidaysTypes } from 'date-holidays';
import type { HolidayEntry, YearlyRule } from '../../../server/src/protocol/holidays.ts';
import { MONTHS } from '../../../server/src/protocol/months.ts';

const NTHS = ['first', 'second', 'third', 'fourth'];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const DAY_MINUTES = 24 * 60;
const DAY_MS = DAY_MINUTES * 60_000;

/** @param found occurrences of one holiday, ascending */
export function toEntries(found: readonly HolidaysTypes.Holiday[], years: readonly number[]): readonly HolidayEntry[] {
  const [first] = found;
  if (first === undefined) return [];
  const yearly = readRule(first.rule, Math.min(...years));
  const isExact =
    yearly !== undefined &&
    found.every(({ rule, substitute }) => rule === first.rule && substitute !== true) &&
    years.every((year) => found.some((each) => each.date === `${dateOf(yearly, year)} 00:00:00`)) &&
    found.length === years.length;
  return isExact ? [{ name: first.name, yearly }] : found.flatMap(toDated);
}

/**
 * A rule of the library that falls on one date a year: `12-25`, `3rd monday in January`, `monday before 06-01`. Days that are added
 * "and if" it falls on a weekend are holidays of their own.
 */
function readRule(rule: string, firstYear: number): YearlyRule | undefined {
  const since = / since (\d{4})$/.exec(rule);
  if (since !== null && Number(since[1]) > firstYear) return undefined;
  const text = rule.replace(/ since \d{4}$/, '').replace(/ and if .*$/, '');
  const date = /^(\d{2})-(\d{2})$/.exec(text);
  if (date !== null) return ruleOf(Number(date[1]), (month) => ({ month, day: Number(date[2]) }));
  const nth = /^([1-4])(?:st|nd|rd|th) (\w+day) in (\w+)$/i.exec(text);
  if (nth !== null) {
    const month = monthOf((nth[3] ?? '').toLowerCase());
    return ruleOf(month, (name) => ({
      month: name,
      weekday: (nth[2] ?? '').toLowerCase(),
      nth: NTHS[Number(nth[1]) - 1] ?? '',
    }));
  }
  const last = /^(?:1st )?(\w+day) before (\d{2})-01$/i.exec(text);
  if (last === null) return undefined;
  const month = ((Number(last[2]) + 10) % 12) + 1;
  return ruleOf(month, (name) => ({ month: name, weekday: (last[1] ?? '').toLowerCase(), nth: 'last' }));
}

function ruleOf(month: number, make: (name: string) => YearlyRule): YearlyRule | undefined {
  const name = MONTHS[month - 1];
  return name === undefined ? undefined : make(name);
}

/** Where a rule falls in a year: `2026-12-25`. Counted here once more, so that a rule is believed only where it agrees. */
function dateOf(rule: YearlyRule, year: number): string {
  const month = monthOf(rule.month) - 1;
  if ('day' in rule) return new Date(Date.UTC(year, month, rule.day)).toISOString().slice(0, 10);
  const weekday = WEEKDAYS.indexOf(rule.weekday);
  const isLast = rule.nth === 'last';
  const edge = isLast ? Date.UTC(year, month + 1, 0) : Date.UTC(year, month, 1);
  const away = isLast
    ? -((new Date(edge).getUTCDay() - weekday + 7) % 7)
    : ((weekday - new Date(edge).getUTCDay() + 7) % 7) + NTHS.indexOf(rule.nth) * 7;
  return new Date(edge + away * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The local dates of an occurrence. The library writes a day that begins on the evening before (`2026-04-02 00:00:00 -0600`) by the
 * date it is known by, and so do we; the length of a day with a clock change is rounded.
 */
function toDated({ date: text, start, end, name }: HolidaysTypes.Holiday): readonly HolidayEntry[] {
  const date = text.slice(0, 10);
  const [hour = 0, minute = 0] = text.slice(11, 16).split(':').map(Number);
  const from = hour * 60 + minute;
  const minutes = Math.round((end.getTime() - start.getTime()) / 60_000);
  const until = from + minutes;
  if (from === 0 && minutes < DAY_MINUTES - 60) return [{ name, date, between: `00:00-${clock(minutes)}` }];
  if (from === 0) return [wholeDays(name, date, Math.max(1, Math.round(minutes / DAY_MINUTES)))];
  const rest = Math.round((until - DAY_MINUTES) / DAY_MINUTES);
  const opening = { name, date, between: `${clock(from)}-${clock(Math.min(until, DAY_MINUTES))}` };
  return rest < 1 ? [opening] : [opening, wholeDays(name, addDays(date, 1), rest)];
}

function wholeDays(name: string, date: string, days: number): HolidayEntry {
  return days === 1 ? { name, date } : { name, date, through: addDays(date, days - 1) };
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** 1 is January; 0 for no month. */
function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month === name) + 1;
}

// A second calendar, slow and obviously correct: it asks `Intl` what the clock on the wall shows at every minute of a few weeks and
// follows docs/semantics.md §1 word by word. It must not use any of the product's code; the types it shares vanish.
import type {
  CalendarDefinition,
  HolidayDefinition,
  HolidayRule,
  Shift,
} from '../../server/src/core/time/calendarDefinition.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEKDAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Shifts and moved holidays reach this far. */
const MARGIN = 4 * DAY;

/** Answers about minutes; instants are whole minutes of UTC. Undefined where the answer lies outside the window. */
export interface OracleCalendar {
  isOpen(t: number): boolean;
  add(t: number, minutes: number): number | undefined;
  subtract(t: number, minutes: number): number | undefined;
  diff(a: number, b: number): number;
  nextOpen(t: number): number | undefined;
  previousClose(t: number): number | undefined;
}

/**
 * The calendar between two instants. The zone's distance from UTC must be whole minutes there (`hasWholeMinutes`), or no minute of UTC
 * is a minute on the wall.
 */
export function createOracleCalendar(definition: CalendarDefinition, from: number, to: number): OracleCalendar {
  const start = from - MARGIN;
  const readings = readClock(definition.timeZone, start, to + MARGIN);
  const open = openMinutes(definition, readings);
  const indexOf = (t: number): number => (t - start) / MINUTE;
  const instantAt = (index: number): number | undefined =>
    index < indexOf(from) || index > indexOf(to) ? undefined : start + index * MINUTE;
  return {
    isOpen: (t) => open[indexOf(t)] === true,
    add(t, minutes) {
      let index = indexOf(t);
      for (let counted = 0; counted < minutes; index += 1) {
        if (index >= open.length) return undefined;
        if (open[index] === true) counted += 1;
      }
      return instantAt(index);
    },
    subtract(t, minutes) {
      let index = indexOf(t);
      for (let counted = 0; counted < minutes; index -= 1) {
        if (index <= 0) return undefined;
        if (open[index - 1] === true) counted += 1;
      }
      return instantAt(index);
    },
    diff(a, b) {
      const [first, last] = a <= b ? [a, b] : [b, a];
      const counted = open.slice(indexOf(first), indexOf(last)).filter(Boolean).length;
      return a <= b ? counted : 0 - counted;
    },
    nextOpen(t) {
      const index = open.indexOf(true, indexOf(t));
      return index < 0 ? undefined : instantAt(index);
    },
    previousClose(t) {
      for (let index = indexOf(t); index > 0; index -= 1)
        if (open[index] !== true && open[index - 1] === true) return instantAt(index);
      return undefined;
    },
  };
}

/** What the wall clock shows at every minute, as minutes since 1970-01-01 00:00 on that wall. */
function readClock(timeZone: string, from: number, to: number): readonly number[] {
  const show = wallClock(timeZone);
  const readings: number[] = [];
  let first = show(from);
  for (let hour = from; hour < to; hour += HOUR) {
    const next = show(hour + HOUR);
    const isSteady = next - first === HOUR; // no clock is changed and changed back within an hour
    for (let t = hour; t < hour + HOUR; t += MINUTE)
      readings.push(Math.floor((isSteady ? first + t - hour : show(t)) / MINUTE));
    first = next;
  }
  return readings;
}

/** What the clock on the wall shows, written as if it were UTC. */
function wallClock(timeZone: string): (t: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (t) => {
    const [day = NaN, month = NaN, year = NaN, hour = NaN, minute = NaN, second = NaN] = (
      format.format(t).match(/\d+/g) ?? []
    ).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
}

/** True when all over the stretch the zone is whole minutes from UTC. */
export function hasWholeMinutes(timeZone: string, from: number, to: number): boolean {
  const show = wallClock(timeZone);
  for (let t = from; t <= to; t += DAY) if ((show(t) - t) % MINUTE !== 0) return false;
  return true;
}

/** The midnights (UTC) in a year between which and the next the zone's clocks are changed. */
export function clockChanges(timeZone: string, year: number): readonly number[] {
  const show = wallClock(timeZone);
  const changes: number[] = [];
  let today = show(Date.UTC(year, 0, 1));
  for (let t = Date.UTC(year, 0, 1); t < Date.UTC(year + 1, 0, 1); t += DAY) {
    const tomorrow = show(t + DAY);
    if (tomorrow - today !== DAY) changes.push(t);
    today = tomorrow;
  }
  return changes;
}

function openMinutes({ hours, holidays }: CalendarDefinition, readings: readonly number[]): readonly boolean[] {
  const open = readings.map(() => false);
  const week = [
    hours.monday,
    hours.tuesday,
    hours.wednesday,
    hours.thursday,
    hours.friday,
    hours.saturday,
    hours.sunday,
  ];
  const firstDay = Math.floor((readings[0] ?? 0) / 1440);
  const lastDay = Math.floor((readings.at(-1) ?? 0) / 1440);
  for (let day = firstDay; day <= lastDay; day += 1)
    for (const shift of week[weekdayOf(day)] ?? []) fillShift(open, readings, day, shift, true);
  for (const { day, between } of daysOff(holidays, firstDay, lastDay))
    fillShift(open, readings, day, between ?? { open: 0, close: 1440 }, false);
  return open;
}

function fillShift(open: boolean[], readings: readonly number[], day: number, shift: Shift, value: boolean): void {
  const first = firstReading(readings, day * 1440 + shift.open);
  const closesNextDay = shift.close <= shift.open || shift.close === 1440;
  const close = (closesNextDay ? day + 1 : day) * 1440 + (shift.close % 1440);
  const isMidnight = shift.close % 1440 === 0;
  const last = isMidnight ? firstReading(readings, close) : lastReading(readings, close);
  for (let index = first; index < last; index += 1) open[index] = value;
}

/** The first minute at which the clock shows that or later. */
function firstReading(readings: readonly number[], wanted: number): number {
  const index = readings.findIndex((reading) => reading >= wanted);
  return index < 0 ? readings.length : index;
}

/** The last minute at which the clock shows just that; where it never does, the end of the gap. */
function lastReading(readings: readonly number[], wanted: number): number {
  const index = readings.lastIndexOf(wanted);
  return index < 0 ? firstReading(readings, wanted) : index;
}

/** 0 is Monday. */
function weekdayOf(day: number): number {
  return (new Date(day * DAY).getUTCDay() + 6) % 7;
}

/**
 * When people stay at home. Dates are walked one by one from long before: first everything that is kept where it falls or on the
 * nearest weekday, then what looks for a weekday of its own, whole days before parts of a day.
 */
function daysOff(
  holidays: readonly HolidayDefinition[],
  firstDay: number,
  lastDay: number,
): readonly { readonly day: number; readonly between: Shift | undefined }[] {
  const off: { day: number; between: Shift | undefined }[] = [];
  const wholeDays = new Set<number>();
  const keep = (day: number, between: Shift | undefined): void => {
    off.push({ day, between });
    if (between === undefined) wholeDays.add(day);
  };
  const falls: { date: number; holiday: HolidayDefinition }[] = [];
  for (let date = firstDay - 100; date <= lastDay + 100; date += 1)
    for (const holiday of holidays) if (fallsOn(holiday, date)) falls.push({ date, holiday });
  const looks = ({ date, holiday: { observed } }: (typeof falls)[number]): boolean =>
    weekdayOf(date) >= 5 && (observed === 'next-weekday' || observed === 'previous-weekday');
  for (const fall of falls) {
    const { date, holiday } = fall;
    const isNearest = holiday.observed === 'nearest-weekday';
    if (!looks(fall)) keep(isNearest ? date + ([0, 0, 0, 0, 0, -1, 1][weekdayOf(date)] ?? 0) : date, holiday.between);
  }
  for (const isPart of [false, true])
    for (const fall of falls) {
      const { date, holiday } = fall;
      if (!looks(fall) || (holiday.between !== undefined) !== isPart) continue;
      const step = holiday.observed === 'next-weekday' ? 1 : -1;
      const month = Array.from({ length: 31 }, (_, index) => date + (index + 1) * step);
      const weekdays = month.filter((day) => weekdayOf(day) < 5);
      keep(weekdays.find((day) => !wholeDays.has(day)) ?? weekdays[0] ?? date, holiday.between);
    }
  return off;
}

function fallsOn({ rule, from, until }: HolidayDefinition, date: number): boolean {
  if (from !== undefined && date < from) return false;
  if (until !== undefined && date > until) return false;
  return ruleFallsOn(rule, date, from ?? 0);
}

function ruleFallsOn(rule: HolidayRule, date: number, anchor: number): boolean {
  const on = new Date(date * DAY);
  const anchorOn = new Date(anchor * DAY);
  const months = (on.getUTCFullYear() - anchorOn.getUTCFullYear()) * 12 + on.getUTCMonth() - anchorOn.getUTCMonth();
  const weeks = (date - weekdayOf(date) - (anchor - weekdayOf(anchor))) / 7;
  switch (rule.kind) {
    case 'date':
      return date >= rule.date && date <= (rule.through ?? rule.date);
    case 'daily':
      return date >= anchor && (date - anchor) % rule.interval === 0;
    case 'weekly':
      return weeks >= 0 && weeks % rule.interval === 0 && rule.weekdays.some((name) => isWeekday(on, name));
    case 'monthlyDay':
      return months >= 0 && months % rule.interval === 0 && on.getUTCDate() === rule.day;
    case 'monthlyNth':
      return months >= 0 && months % rule.interval === 0 && isNth(on, rule.nth, rule.weekday);
    case 'yearlyDay':
      return on.getUTCMonth() === rule.month - 1 && on.getUTCDate() === rule.day;
    case 'yearlyNth':
      return on.getUTCMonth() === rule.month - 1 && isNth(on, rule.nth, rule.weekday);
  }
}

function isWeekday(date: Date, name: string): boolean {
  return WEEKDAY_NAMES[date.getUTCDay()] === name;
}

/** Whether it is the first … last such day of its month, by looking at all of them. */
function isNth(date: Date, nth: string, counted: string): boolean {
  const days = Array.from(
    { length: 31 },
    (_, index) => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), index + 1)),
  )
    .filter((day) => day.getUTCMonth() === date.getUTCMonth() && isCounted(day, counted))
    .map((day) => day.getUTCDate());
  return days.at(nth === 'last' ? -1 : ['first', 'second', 'third', 'fourth'].indexOf(nth)) === date.getUTCDate();
}

function isCounted(date: Date, counted: string): boolean {
  const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  if (counted === 'everyday') return true;
  if (counted === 'weekdays') return !isWeekend;
  return counted === 'weekend' ? isWeekend : isWeekday(date, counted);
}

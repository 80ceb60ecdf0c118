// The functions of Salesforce formulas about dates and times that do not ask what time it is. Must not know records.
import { dateOfDay, dayOfDate, daysInMonth, weekdayIndex } from '../../time/civil.ts';
import { DAY_MS, toEpochDay } from '../../time/instant.ts';
import { divide, multiply, round, toNumber, type Decimal } from './decimal.ts';
import {
  error,
  unknown,
  type Computed,
  type FormulaCompute,
  type FormulaDate,
  type FormulaDateTime,
  type FormulaTime,
  type FormulaValue,
} from './formulaNode.ts';
import {
  fromNumber,
  isBlank,
  readDate,
  readNumber,
  readTime,
  readTruth,
  readWhole,
  toDate,
  toDateTime,
  toMs,
  twoDigits,
} from './formulaValues.ts';

const NO_DATE = unknown({ code: 'partOfNoDate' });
const NO_TIME = unknown({ code: 'partOfNoTime' });
const OUT_OF_RANGE = error({ code: 'dateOutOfRange' });
const NO_SUCH_DATE = error({ code: 'noSuchDate' });

/** @param takesTime whether a date-time will do, whose date is the one of UTC */
function onDay(takesTime: boolean, compute: (day: number) => number): FormulaCompute {
  return ([operand = null]) => {
    if (isBlank(operand)) return null;
    const date = readDate(operand);
    if (date === undefined || (date.kind === 'dateTime' && !takesTime)) return NO_DATE;
    return fromNumber(compute(date.kind === 'date' ? date.day : Math.floor(date.ms / DAY_MS)));
  };
}

function onTime(compute: (ms: number) => number): FormulaCompute {
  return ([operand = null]) => {
    if (isBlank(operand)) return null;
    const time = readTime(operand);
    return time === undefined ? NO_TIME : fromNumber(Math.floor(compute(time.ms)));
  };
}

/** Fractions of year, month and day are cut off. */
function makeDate(operands: readonly FormulaValue[]): Computed {
  if (operands.some(isBlank)) return null;
  const [year, month, day] = operands.map(readWhole);
  if (year === undefined || month === undefined || day === undefined) return unknown({ code: 'dateOfNoNumber' });
  const date = year < 1 || year > 9999 ? undefined : dayOfDate({ year, month, day });
  return date === undefined ? NO_SUCH_DATE : { kind: 'date', day: date };
}

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DATE_TIME = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d{1,3})?Z?$/;

/** Reads `2026-3-6`; undefined for any other text, and for a date that does not exist. */
export function parseDate(text: string): FormulaDate | undefined {
  const [year = 0, month = 0, day = 0] = (DATE.exec(text) ?? []).slice(1).map(Number);
  const date = year < 1 ? undefined : dayOfDate({ year, month, day });
  return date === undefined ? undefined : { kind: 'date', day: date };
}

/** Reads `2026-3-6 9:30:00` as UTC; undefined for any other text, and for what does not exist. */
function parseDateTime(text: string): FormulaDateTime | undefined {
  const parts = (DATE_TIME.exec(text) ?? []).slice(1).map(Number);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const date = year < 1 ? undefined : dayOfDate({ year, month, day });
  if (date === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  return { kind: 'dateTime', ms: date * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 };
}

function dateTimeValue([operand = null]: readonly FormulaValue[]): Computed {
  if (isBlank(operand)) return null;
  const date = readDate(operand);
  if (date !== undefined) return { kind: 'dateTime', ms: toMs(date) };
  if (typeof operand !== 'string') return unknown({ code: 'dateTimeOfNoText' });
  return parseDateTime(operand.trim()) ?? error({ code: 'noDateTime', text: operand });
}

/** The time of a date-time is the one of UTC. */
function timeValue([operand = null]: readonly FormulaValue[]): Computed {
  if (isBlank(operand)) return null;
  const date = readDate(operand) ?? (typeof operand === 'string' ? parseDateTime(operand.trim()) : undefined);
  if (date?.kind === 'dateTime') return timeOf(date.ms);
  const time = readTime(operand);
  if (time !== undefined) return time;
  if (typeof operand !== 'string') return unknown({ code: 'timeOfNothing' });
  return error({ code: 'noTimeOfDay', text: operand });
}

/** The time of day in UTC. */
export function timeOf(ms: number): FormulaTime {
  return { kind: 'time', ms: ms - Math.floor(ms / DAY_MS) * DAY_MS };
}

/** From the last day of a month to the last day of the other one; else to the same day, or the last if there is none. */
function addMonths([operand = null, count = null]: readonly FormulaValue[]): Computed {
  if (isBlank(operand)) return null;
  const date = readDate(operand);
  const months = isBlank(count) ? 0 : readWhole(count);
  if (date === undefined) return NO_DATE;
  if (months === undefined) return unknown({ code: 'addsNoMonths' });
  const day = date.kind === 'date' ? date.day : Math.floor(date.ms / DAY_MS);
  const from = dateOfDay(toEpochDay(day));
  const index = from.year * 12 + from.month - 1 + months;
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  if (Math.abs(year) > MAX_YEAR) return OUT_OF_RANGE;
  const last = daysInMonth(year, month);
  const isLast = from.day === daysInMonth(from.year, from.month);
  const moved = dayOfDate({ year, month, day: isLast ? last : Math.min(from.day, last) });
  if (moved === undefined) return OUT_OF_RANGE;
  return date.kind === 'date'
    ? (toDate(moved) ?? OUT_OF_RANGE)
    : (toDateTime(date.ms + (moved - day) * DAY_MS) ?? OUT_OF_RANGE);
}

/** Where the dates of ECMAScript end. */
const MAX_YEAR = 270_000;

/** ISO 8601: a week belongs to the year of its Thursday. */
function thursdayOf(day: number): number {
  return day - weekdayIndex(toEpochDay(day)) + 3;
}

function yearOf(day: number): number {
  return dateOfDay(toEpochDay(day)).year;
}

/** From 1. */
function dayOfYear(day: number): number {
  return day - (dayOfDate({ year: yearOf(day), month: 1, day: 1 }) ?? day) + 1;
}

const THOUSAND = fromNumber(1000);

/** Seconds since 1970, or since midnight. */
function unixTimestamp([operand = null]: readonly FormulaValue[]): Computed {
  if (isBlank(operand)) return null;
  const moment = readDate(operand);
  const ms = moment === undefined ? readTime(operand)?.ms : toMs(moment);
  return ms === undefined ? NO_DATE : fromNumber(Math.floor(ms / 1000));
}

function fromUnixTime([operand = null]: readonly FormulaValue[]): Computed {
  if (isBlank(operand)) return null;
  const seconds = readNumber(operand);
  if (seconds === undefined) return unknown({ code: 'dateTimeOfNoNumber' });
  const ms = multiply(seconds, THOUSAND);
  return (ms === undefined ? undefined : toDateTime(toNumber(round(ms, 0)))) ?? OUT_OF_RANGE;
}

/** `HH:MM:SS`, or `D:HH:MM:SS` with days. @param seconds cut to a whole number, without its sign */
function writeDuration(seconds: Decimal, withDays: boolean): string {
  const all = Math.abs(toNumber(round(seconds, 0, 'toZero')));
  const hours = Math.floor(all / 3600);
  const clock = [withDays ? hours % 24 : hours, Math.floor(all / 60) % 60, all % 60].map(twoDigits).join(':');
  return withDays ? `${Math.floor(hours / 24)}:${clock}` : clock;
}

/** Of seconds, perhaps with days, or of the time between two times, or two date-times. */
function formatDuration([first = null, second = null]: readonly FormulaValue[]): Computed {
  if (isBlank(first)) return null;
  const seconds = readNumber(first);
  if (seconds !== undefined) {
    const withDays = readTruth(second);
    return withDays === undefined ? unknown({ code: 'durationFormat' }) : writeDuration(seconds, withDays ?? false);
  }
  if (isBlank(second)) return null;
  const [from, to] = [readDate(first), readDate(second)];
  if (from !== undefined && to !== undefined) return between(toMs(from), toMs(to), true);
  const [fromTime, toTime] = [readTime(first), readTime(second)];
  if (fromTime === undefined || toTime === undefined) return unknown({ code: 'durationOfNoTimes' });
  return between(fromTime.ms, toTime.ms, false);
}

function between(fromMs: number, toMs: number, withDays: boolean): Computed {
  const seconds = divide(fromNumber(toMs - fromMs), THOUSAND);
  return seconds === undefined ? null : writeDuration(seconds, withDays);
}

export const DATE_FUNCTIONS: ReadonlyMap<string, FormulaCompute> = new Map<string, FormulaCompute>([
  ['DATE', makeDate],
  ['DATETIMEVALUE', dateTimeValue],
  ['TIMEVALUE', timeValue],
  ['ADDMONTHS', addMonths],
  ['YEAR', onDay(false, yearOf)],
  ['MONTH', onDay(false, (day) => dateOfDay(toEpochDay(day)).month)],
  ['DAY', onDay(false, (day) => dateOfDay(toEpochDay(day)).day)],
  // Salesforce counts from Sunday = 1.
  ['WEEKDAY', onDay(false, (day) => ((weekdayIndex(toEpochDay(day)) + 1) % 7) + 1)],
  ['DAYOFYEAR', onDay(true, dayOfYear)],
  ['ISOWEEK', onDay(true, (day) => Math.floor((dayOfYear(thursdayOf(day)) - 1) / 7) + 1)],
  ['ISOYEAR', onDay(true, (day) => yearOf(thursdayOf(day)))],
  ['HOUR', onTime((ms) => ms / 3_600_000)],
  ['MINUTE', onTime((ms) => (ms / 60_000) % 60)],
  ['SECOND', onTime((ms) => (ms / 1000) % 60)],
  ['MILLISECOND', onTime((ms) => ms % 1000)],
  ['UNIXTIMESTAMP', unixTimestamp],
  ['FROMUNIXTIME', fromUnixTime],
  ['FORMATDURATION', formatDuration],
]);

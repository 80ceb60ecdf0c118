// How values of formulas are read as numbers, texts, truths, dates and times. A record holds dates, date-times and times as text, so text
// that looks like one is one wherever text would make no sense. Text is never a number. Must not know records.
import { dateOfDay } from '../../time/civil.ts';
import { DAY_MS, toEpochDay } from '../../time/instant.ts';
import { readMoment } from '../moment.ts';
import { formatDecimal, settle, toDecimal, toNumber, truncate, ZERO, type Decimal } from './decimal.ts';
import type { FormulaDate, FormulaDateTime, FormulaTime, FormulaValue } from './formulaNode.ts';

export function isBlank(value: FormulaValue): value is null | '' {
  return value === null || value === '';
}

export function isDecimal(value: FormulaValue): value is Decimal {
  return typeof value === 'object' && value !== null && value.kind === 'decimal';
}

/** The number as functions and comparisons see it; undefined for anything else. */
export function readNumber(value: FormulaValue): Decimal | undefined {
  return isDecimal(value) ? settle(value) : undefined;
}

/** The whole part of a number, towards zero, as a double; undefined for anything else. */
export function readWhole(value: FormulaValue): number | undefined {
  const number = readNumber(value);
  return number === undefined ? undefined : toNumber(truncate(number));
}

/** A whole number as a value. @param value finite */
export function fromNumber(value: number): Decimal {
  return toDecimal(value) ?? ZERO;
}

/** 0001-01-01: Salesforce knows no year before. */
const FIRST_DAY = -719_162;

/** A date or date-time, also one that stands as text; undefined for anything else. Without an offset UTC is meant, as in Salesforce. */
export function readDate(value: FormulaValue): FormulaDate | FormulaDateTime | undefined {
  if (typeof value === 'object' && value !== null)
    return value.kind === 'date' || value.kind === 'dateTime' ? value : undefined;
  const moment = typeof value === 'string' ? readMoment(value, undefined) : undefined;
  if (moment === undefined || moment.day < FIRST_DAY) return undefined;
  return moment.hasTime ? { kind: 'dateTime', ms: moment.ms } : { kind: 'date', day: moment.day };
}

const TIME = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?Z?$/;

/** A time of day, also one that stands as text (`16:30:00.000Z`); undefined for anything else. */
export function readTime(value: FormulaValue): FormulaTime | undefined {
  if (typeof value === 'object' && value !== null) return value.kind === 'time' ? value : undefined;
  const match = typeof value === 'string' ? TIME.exec(value) : null;
  if (match === null) return undefined;
  const [hour = 0, minute = 0, second = 0, fraction = 0] = match.slice(1).map((part) => Number(part) || 0);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return { kind: 'time', ms: ((hour * 60 + minute) * 60 + second) * 1000 + fraction };
}

/** A checkbox or a condition: true and false, 1 and 0, also as text; `null` for blank; undefined for anything else. */
export function readTruth(value: FormulaValue): boolean | null | undefined {
  if (typeof value === 'boolean') return value;
  if (isBlank(value)) return null;
  const text = isDecimal(value) ? formatDecimal(value) : typeof value === 'string' ? value.toLowerCase() : '';
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
}

/** Text of a text, number or blank value; undefined for what Salesforce needs TEXT() for. */
export function readText(value: FormulaValue): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return isDecimal(value) ? formatDecimal(settle(value)) : undefined;
}

/** What TEXT() makes of the value: `2004-12-31`, `2004-12-31 11:32:00Z`, `16:30:00.000`; undefined for truths and places. */
export function formatValue(value: FormulaValue): string | undefined {
  const date = readDate(value);
  if (date?.kind === 'date') return formatDay(date.day);
  if (date !== undefined) {
    const day = Math.floor(date.ms / DAY_MS);
    return `${formatDay(day)} ${formatClock(date.ms - day * DAY_MS).slice(0, 8)}Z`;
  }
  if (typeof value === 'object' && value !== null && value.kind === 'time') return formatClock(value.ms);
  return readText(value);
}

function formatDay(day: number): string {
  const { year, month, day: date } = dateOfDay(toEpochDay(day));
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
}

/** `16:30:00.000`. @param ms since midnight */
function formatClock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(':');
  return `${clock}.${String(Math.floor(ms) % 1000).padStart(3, '0')}`;
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Farther from 1970 than this, in days, no date is computed: where the dates of ECMAScript end. */
const MAX_DAY = 100_000_000;

/** A date, if it is within what can be computed. */
export function toDate(day: number): FormulaDate | undefined {
  return Math.abs(day) <= MAX_DAY ? { kind: 'date', day } : undefined;
}

/** A date-time, if it is within what can be computed. @param ms whole */
export function toDateTime(ms: number): FormulaDateTime | undefined {
  return Math.abs(ms) <= MAX_DAY * DAY_MS ? { kind: 'dateTime', ms } : undefined;
}

/** Milliseconds since 1970-01-01T00:00:00Z; a date counts as its midnight. */
export function toMs(date: FormulaDate | FormulaDateTime): number {
  return date.kind === 'date' ? date.day * DAY_MS : date.ms;
}

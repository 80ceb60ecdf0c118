// ISO 8601 dates and times as people write them in files and as JSON carries them. Strict: what is not one is undefined.
import { dateOfDay, dayOfDate } from './civil.ts';
import { DAY_MS, isInstant, MINUTE_MS, toEpochDay, type EpochDay, type Instant } from './instant.ts';
import { isShownTwice, toLocal } from './wallClock.ts';
import type { Zone } from './zone.ts';

export interface ParsedIso {
  readonly day: EpochDay;
  /** 0 … 86 399 999; 0 for a date alone. */
  readonly msOfDay: number;
  /** Milliseconds ahead of UTC; undefined for a local time. */
  readonly offsetMs?: number;
}

/**
 * Reads `2026-03-06`, `2026-03-06T16:30`, with seconds, milliseconds, `Z` or an offset. Dates that do not exist are undefined. Digit by
 * digit: lists of millions of arrivals are read.
 */
export function parseIso(text: string): ParsedIso | undefined {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined;
  const day = dayOfDate({
    year: twoDigits(text, 0) * 100 + twoDigits(text, 2),
    month: twoDigits(text, 5),
    day: twoDigits(text, 8),
  });
  if (day === undefined) return undefined;
  if (text.length === DATE_LENGTH) return { day, msOfDay: 0 };
  const separator = text.charCodeAt(DATE_LENGTH);
  if ((separator !== LETTER_T && separator !== BLANK) || text.charCodeAt(13) !== COLON) return undefined;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  let second = 0;
  let fraction = 0;
  let at = 16;
  if (text.charCodeAt(at) === COLON) {
    second = twoDigits(text, at + 1);
    at += 3;
    if (text.charCodeAt(at) === POINT) {
      const count = countDigits(text, at + 1);
      fraction = digits(text, at + 1, count) * 10 ** (3 - count);
      if (count === 0 || count > 3) return undefined;
      at += count + 1;
    }
  }
  // What is no number is not in range either.
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return undefined;
  const msOfDay = ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
  if (at === text.length) return { day, msOfDay };
  const offsetMs = parseOffset(text, at);
  return offsetMs === undefined ? undefined : { day, msOfDay, offsetMs };
}

const DATE_LENGTH = 10;
const BLANK = 32;
const DASH = 45;
const POINT = 46;
const COLON = 58;
const LETTER_T = 84;
const ZERO = 48;

/** `Z`, `+05:30` or `-0500` up to the end of the text. */
function parseOffset(text: string, at: number): number | undefined {
  const sign = text.charAt(at);
  if (sign === 'Z') return at + 1 === text.length ? 0 : undefined;
  if (sign !== '+' && sign !== '-') return undefined;
  const minutesAt = text.charCodeAt(at + 3) === COLON ? at + 4 : at + 3;
  const hours = twoDigits(text, at + 1);
  const minutes = twoDigits(text, minutesAt);
  if (text.length !== minutesAt + 2 || !(hours <= 23 && minutes <= 59)) return undefined;
  const offset = (hours * 60 + minutes) * MINUTE_MS;
  return sign === '-' ? 0 - offset : offset;
}

/** The number of two digits; NaN where there are others. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** The number of so many digits; NaN where there are others. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function countDigits(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= ZERO && text.charCodeAt(at) < ZERO + 10) at += 1;
  return at - from;
}

/** Reads a time with an offset; undefined for a local time, for no time, and outside the product's range. */
export function parseInstant(text: string): Instant | undefined {
  const parsed = parseIso(text);
  if (parsed?.offsetMs === undefined) return undefined;
  const t = parsed.day * DAY_MS + parsed.msOfDay - parsed.offsetMs;
  return isInstant(t) ? t : undefined;
}

/**
 * `2026-03-09T09:30:00.000-04:00`: what the zone's clocks show, and how far they are from UTC. Where that is no whole minutes (Monrovia
 * until 1972) both are rounded, for ISO 8601 has no seconds there and the instant has to stay right.
 */
export function formatIso(zone: Zone, t: Instant): string {
  const offset = Math.round(zone.offsetAt(t) / MINUTE_MS) * MINUTE_MS;
  const local = t + offset;
  const epochDay = Math.floor(local / DAY_MS);
  const msOfDay = local - epochDay * DAY_MS;
  const seconds = Math.floor(msOfDay / 1000);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const milliseconds = msOfDay % 1000;
  const fraction = milliseconds === 0 ? '000' : String(milliseconds).padStart(3, '0');
  return `${formatDate(toEpochDay(epochDay))}T${clock}.${fraction}${formatOffset(offset)}`;
}

/** A date: `2026-12-24`. */
export function formatDate(epochDay: EpochDay): string {
  const known = DATES.get(epochDay);
  if (known !== undefined) return known;
  const { year, month, day } = dateOfDay(epochDay);
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (DATES.size >= MOST_DATES) DATES.clear();
  DATES.set(epochDay, date);
  return date;
}

/** What days are written as, for the same few thousand are written millions of times: a third of the time of a long list. */
const DATES = new Map<EpochDay, string>();
const MOST_DATES = 10_000;

/** What the zone's clocks show: `2026-03-06T16:30`; with seconds only where there are any. */
export function formatLocal(zone: Zone, t: Instant): string {
  const { day, msOfDay } = toLocal(zone, t);
  const seconds = Math.floor(msOfDay / 1000);
  const clock = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    ...(seconds % 60 === 0 ? [] : [seconds % 60]),
  ];
  return `${formatDate(day)}T${clock.map(two).join(':')}`;
}

/** The clock on the wall to the minute, `09:30`; of a time that it shows twice the one that is meant: `01:30 (UTC-05:00)`. */
export function formatClock(zone: Zone, t: Instant): string {
  const clock = formatLocal(zone, t).slice(11, 16);
  return isShownTwice(zone, t) ? `${clock} (UTC${formatOffset(zone.offsetAt(t))})` : clock;
}

/** `-04:00`. @param offset milliseconds ahead of UTC; what is no whole minute is cut off */
export function formatOffset(offset: number): string {
  const minutes = Math.floor(Math.abs(offset) / MINUTE_MS);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Looked up: millions of deadlines are printed in one go. */
const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

/** @param value 0 … 99 */
function two(value: number): string {
  return TWO_DIGITS[value] ?? String(value);
}

/** `2026-11-01T01:30-05:00`: a local time with its offset; with seconds only where there are any. */
export function formatWithOffset(zone: Zone, at: Instant): string {
  const iso = formatIso(zone, at);
  return at % MINUTE_MS === 0 ? `${iso.slice(0, 16)}${iso.slice(23)}` : iso;
}

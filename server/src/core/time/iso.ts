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

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))?)?$/;

/** Reads `2026-03-06`, `2026-03-06T16:30`, with seconds, milliseconds, `Z` or an offset. Dates that do not exist are undefined. */
export function parseIso(text: string): ParsedIso | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, year, month, date, hour = 0, minute = 0, second = 0, fraction = '', utc, sign, hours = 0, minutes = 0] =
    match;
  const day = dayOfDate({ year: Number(year), month: Number(month), day: Number(date) });
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const msOfDay = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(fraction.padEnd(3, '0'));
  if (utc !== undefined) return { day, msOfDay, offsetMs: 0 };
  if (sign === undefined) return { day, msOfDay };
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  return { day, msOfDay, offsetMs: sign === '-' ? 0 - offset : offset };
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
  const { year, month, day } = dateOfDay(toEpochDay(epochDay));
  const msOfDay = local - epochDay * DAY_MS;
  const seconds = Math.floor(msOfDay / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  const fraction = String(msOfDay % 1000).padStart(3, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${clock}.${fraction}${formatOffset(offset)}`;
}

/** What the zone's clocks show: `2026-03-06T16:30`; with seconds only where there are any. */
export function formatLocal(zone: Zone, t: Instant): string {
  const { day, msOfDay } = toLocal(zone, t);
  const { year, month, day: date } = dateOfDay(day);
  const seconds = Math.floor(msOfDay / 1000);
  const clock = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    ...(seconds % 60 === 0 ? [] : [seconds % 60]),
  ];
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}T${clock.map(two).join(':')}`;
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

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `2026-11-01T01:30-05:00`: a local time with its offset; with seconds only where there are any. */
export function formatWithOffset(zone: Zone, at: Instant): string {
  const iso = formatIso(zone, at);
  return at % MINUTE_MS === 0 ? `${iso.slice(0, 16)}${iso.slice(23)}` : iso;
}

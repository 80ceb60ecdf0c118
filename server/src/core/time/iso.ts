// ISO 8601 dates and times as people write them in files and as JSON carries them. Strict: what is not one is undefined.
import { dateOfDay, dayOfDate } from './civil.ts';
import { isInstant, type EpochDay, type Instant } from './instant.ts';
import { toLocal } from './wallClock.ts';
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
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { day, msOfDay, offsetMs: sign === '-' ? -offset : offset };
}

/** Reads a time with an offset; undefined for a local time, for no time, and outside the product's range. */
export function parseInstant(text: string): Instant | undefined {
  const parsed = parseIso(text);
  if (parsed?.offsetMs === undefined) return undefined;
  const t = parsed.day * 86_400_000 + parsed.msOfDay - parsed.offsetMs;
  return isInstant(t) ? t : undefined;
}

/** `2026-03-09T09:30:00.000-04:00`: what the zone's clocks show, and how far they are from UTC. */
export function formatIso(zone: Zone, t: Instant): string {
  const { day, msOfDay } = toLocal(zone, t);
  const { year, month, day: date } = dateOfDay(day);
  const seconds = Math.floor(msOfDay / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  const fraction = String(msOfDay % 1000).padStart(3, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}T${clock}.${fraction}${formatOffset(zone.offsetAt(t))}`;
}

function formatOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

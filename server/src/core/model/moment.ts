// Dates and times inside field values: ISO 8601 text → a number that can be compared. Must not know criteria or formulas.
import { DAY_MS, isInstant, type Instant } from '../time/instant.ts';
import { parseIso, type ParsedIso } from '../time/iso.ts';
import { resolveLocal } from '../time/wallClock.ts';
import type { Zone } from '../time/zone.ts';

/** A date, or a date with a time. */
export interface Moment {
  readonly hasTime: boolean;
  /** Days since 1970-01-01, as written. */
  readonly day: number;
  /**
   * Milliseconds since 1970-01-01T00:00:00Z. A date counts as its midnight; without an offset the wall clock of `zone` is meant,
   * or UTC where no zone is given.
   */
  readonly ms: number;
}

/** Every ISO date starts with a digit and has a hyphen after the year: saves the parser on the many texts that are none. */
function looksLikeDate(text: string): boolean {
  return text.length >= 10 && text.charCodeAt(4) === 0x2d && text.charCodeAt(0) >= 0x30 && text.charCodeAt(0) <= 0x39;
}

/** Reads an ISO 8601 date or date-time. Undefined for any other text. */
export function readMoment(text: string, zone: Zone | undefined): Moment | undefined {
  if (!looksLikeDate(text)) return undefined;
  const parsed = parseIso(text);
  if (parsed === undefined) return undefined;
  const { day, msOfDay, offsetMs } = parsed;
  const hasTime = text.length > 10;
  // Far from our years it is compared as it is written.
  const local = offsetMs === undefined && zone !== undefined ? resolveLocal(zone, day, msOfDay) : undefined;
  return { hasTime, day, ms: local ?? day * DAY_MS + msOfDay - (offsetMs ?? 0) };
}

/** The instant that a field's value means; undefined when it is blank, no date-time, or outside the product's range. */
export function toInstantOf(value: unknown, zone: Zone | undefined): Instant | undefined {
  const ms = typeof value === 'string' ? readMoment(value, zone)?.ms : undefined;
  return ms !== undefined && isInstant(ms) ? ms : undefined;
}

/** The instant of a parsed time, on the wall clock of `zone` where it has no offset. Undefined outside the years 1900 to 2400. */
export function resolveIso({ day, msOfDay, offsetMs }: ParsedIso, zone: Zone): Instant | undefined {
  if (offsetMs === undefined) return resolveLocal(zone, day, msOfDay);
  const instant = day * DAY_MS + msOfDay - offsetMs;
  return isInstant(instant) ? instant : undefined;
}

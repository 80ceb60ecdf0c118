// Local clock readings → instants, by our own rules for gaps and overlaps (§1.1, §1.11): luxon and most libraries answer both
// differently. Must not know calendars.
import { DAY_MS, MAX_INSTANT, MIN_INSTANT, toEpochDay, toInstant, type EpochDay, type Instant } from './instant.ts';
import type { Zone } from './zone.ts';

/** No zone has ever been further than this from UTC (Manila and Metlakatla, before 1900: 15 h 56 min). */
const MAX_OFFSET_MS = 16 * 3_600_000;

export interface LocalTime {
  readonly day: EpochDay;
  /** Milliseconds since the local clock showed 00:00, 0 … 86 399 999. */
  readonly msOfDay: number;
}

/** What the local clock shows at an instant. */
export function toLocal(zone: Zone, t: Instant): LocalTime {
  const local = t + zone.offsetAt(t);
  const day = Math.floor(local / DAY_MS);
  return { day: toEpochDay(day), msOfDay: local - day * DAY_MS };
}

/**
 * The first instant at which the local clock reads `msOfDay` on `day` or later: the first of two in an overlap, the end of the gap
 * inside one.
 * @param msOfDay 0 … 86 400 000; the upper end is the next day's midnight
 */
export function firstAt(zone: Zone, day: number, msOfDay: number): Instant {
  const local = day * DAY_MS + msOfDay;
  const steady = zone.steadyOffset(local - MAX_OFFSET_MS, local + MAX_OFFSET_MS);
  if (!Number.isNaN(steady)) return clamp(local - steady);
  const spans = zone.spans(local - MAX_OFFSET_MS, local + MAX_OFFSET_MS);
  for (const { from, to, offset } of spans) {
    const t = Math.max(from, local - offset);
    if (t < to) return clamp(t);
  }
  return clamp(spans.at(-1)?.to ?? local);
}

/**
 * The last instant at which the local clock reads `msOfDay` on `day`: the last of two in an overlap, the end of the gap inside one.
 */
export function lastAt(zone: Zone, day: number, msOfDay: number): Instant {
  const local = day * DAY_MS + msOfDay;
  const steady = zone.steadyOffset(local - MAX_OFFSET_MS, local + MAX_OFFSET_MS);
  if (!Number.isNaN(steady)) return clamp(local - steady);
  const spans = zone.spans(local - MAX_OFFSET_MS, local + MAX_OFFSET_MS);
  for (const { from, to, offset } of [...spans].reverse()) {
    const t = local - offset;
    if (t >= from) return clamp(Math.min(t, to)); // where the span ends too early the reading was skipped then
  }
  return clamp(spans[0]?.from ?? local);
}

/** The instant at which a local date first begins (§1.1). */
export function startOfDay(zone: Zone, day: number): Instant {
  return firstAt(zone, day, 0);
}

/**
 * A single reading, as a person writes it: the first of two in an overlap, the end of the gap inside one (§1.11). Undefined where the
 * clock never comes to it in the years 1900 to 2400.
 */
export function resolveLocal(zone: Zone, day: EpochDay, msOfDay: number): Instant | undefined {
  const t = firstAt(zone, day, msOfDay);
  const late = readingAt(zone, t) - (day * DAY_MS + msOfDay);
  return late < 0 || (late > 0 && t === MIN_INSTANT) ? undefined : t;
}

/** Whether the clock jumps over that reading: a person who looks at it never sees it. */
export function isSkipped(zone: Zone, day: EpochDay, msOfDay: number): boolean {
  const t = resolveLocal(zone, day, msOfDay);
  return t !== undefined && readingAt(zone, t) !== day * DAY_MS + msOfDay;
}

/** Whether the clock shows the same at another instant too, an hour before or after as a rule. */
export function isShownTwice(zone: Zone, t: Instant): boolean {
  const { day, msOfDay } = toLocal(zone, t);
  return firstAt(zone, day, msOfDay) !== lastAt(zone, day, msOfDay);
}

/** What the clock shows, as milliseconds since it showed 1970-01-01 00:00. */
function readingAt(zone: Zone, t: Instant): number {
  return t + zone.offsetAt(t);
}

function clamp(t: number): Instant {
  return toInstant(Math.min(Math.max(t, MIN_INSTANT), MAX_INSTANT));
}

// Instants as scenario files have them. Must not know where they are written.
import { toInstantOf } from '../../core/model/moment.ts';
import type { Instant } from '../../core/time/instant.ts';
import { formatIso, formatWithOffset } from '../../core/time/iso.ts';
import { isShownTwice } from '../../core/time/wallClock.ts';
import type { Zone } from '../../core/time/zone.ts';

/**
 * The wall clock of `zone` to the minute, as long as that means the same instant; with seconds or milliseconds where it would not, and
 * with an offset in an hour that comes twice.
 */
export function writeInstant(instant: Instant, zone: Zone): string {
  if (isShownTwice(zone, instant)) return formatWithOffset(zone, instant);
  const iso = formatIso(zone, instant);
  const candidates = [iso.slice(0, 16), iso.slice(0, 19), iso.slice(0, 23)];
  return candidates.find((text) => toInstantOf(text, zone) === instant) ?? iso;
}

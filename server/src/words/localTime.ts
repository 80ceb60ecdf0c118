// Times as forms have them: what the clocks of a zone show, without saying how far they are from UTC.
import { toInstant } from '../core/time/instant.ts';
import { formatLocal, parseIso } from '../core/time/iso.ts';
import { resolveLocal } from '../core/time/wallClock.ts';
import { zoneNamed } from './readClock.ts';

/**
 * `2026-03-06T16:30`; seconds only when there are any.
 * @param at an instant in ms
 * @param zone IANA id
 * @throws RangeError when this machine does not know the zone, or for no instant
 */
export function writeLocalTime(at: number, zone: string): string {
  return formatLocal(zoneNamed(zone), toInstant(at));
}

/**
 * The instant (ms) at which the clocks of a zone show a time; null for no local time, and outside the years 1900 to 2400. One that they never show is moved on by the
 * hour that was left out, of one that they show twice the first is meant (§1.11).
 * @throws RangeError when this machine does not know the zone
 */
export function readLocalTime(text: string, zone: string): number | null {
  const parsed = parseIso(text);
  if (parsed === undefined || parsed.offsetMs !== undefined) return null;
  return resolveLocal(zoneNamed(zone), parsed.day, parsed.msOfDay) ?? null;
}

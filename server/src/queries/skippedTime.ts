// Local times that clocks skip: what a person wrote is never shown, so another time counts, which is said (§1.11).
import type { Note } from '../core/simulate/note.ts';
import { formatLocal, parseIso } from '../core/time/iso.ts';
import { isSkipped, resolveLocal } from '../core/time/wallClock.ts';
import type { Zone } from '../core/time/zone.ts';

/** The note about a time without an offset that the clocks of the zone skip; undefined for any other text. */
export function noteSkippedTime(text: string, zone: Zone): Note | undefined {
  const parsed = text.includes('T') ? parseIso(text) : undefined;
  if (parsed === undefined || parsed.offsetMs !== undefined) return undefined;
  const at = resolveLocal(zone, parsed.day, parsed.msOfDay);
  if (at === undefined || !isSkipped(zone, parsed.day, parsed.msOfDay)) return undefined;
  return { code: 'skipped-time', at, text, timeZone: zone.id, instead: formatLocal(zone, at) };
}

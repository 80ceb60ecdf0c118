// Reads the instants of our JSON. Knows ISO 8601 with an offset and nothing else: no zones, no calendars.
import { toInstant } from '../core/time/instant.ts';
import type { Instant } from '../core/time/instant.ts';

/**
 * The instant of an ISO 8601 date-time with an offset (`2026-03-09T09:30:00.000-04:00`, or ending in `Z`).
 * @throws RangeError for anything else: a date-time without an offset would be read in the zone of the machine.
 */
export function readInstant(iso: string): Instant {
  if (!iso.includes('T') || !/(?:Z|[+-]\d{2}:\d{2})$/.test(iso)) throw new RangeError(`${iso} has no offset`);
  return toInstant(Date.parse(iso));
}

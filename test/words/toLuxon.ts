// Instants as luxon has them: the judge of what our own clocks show.
import { DateTime } from 'luxon';
import { readInstant } from '../../server/src/words/readInstant.ts';

/**
 * The local date and time of an instant.
 * @param at an instant in ms, or ISO 8601 with an offset
 * @throws RangeError when this machine does not know the zone.
 */
export function toLuxon(at: number | string, zone: string): DateTime<true> {
  const local = DateTime.fromMillis(typeof at === 'string' ? readInstant(at) : at, { zone, locale: 'en' });
  if (!local.isValid) throw new RangeError(`time zone ${zone} is not known here`);
  return local;
}

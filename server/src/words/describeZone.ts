// A time zone for people who choose one: how far it is from UTC now, and what else it is called.
import { toInstant } from '../core/time/instant.ts';
import { formatOffset } from '../core/time/iso.ts';
import { cityOf, namesOf } from '../core/time/zoneSearch.ts';
import { zoneNamed } from './readClock.ts';

/**
 * `UTC-05:00 now · Eastern Time, EST, EDT, ET, Boston, …, United States`.
 * @param now an instant in ms
 * @throws RangeError when this machine does not know the zone, or for no instant
 */
export function describeZone(id: string, now: number): string {
  const offset = `UTC${formatOffset(zoneNamed(id).offsetAt(toInstant(now)))} now`;
  const others = namesOf(id).filter((name) => name !== id && name !== cityOf(id));
  const city = id.includes('_') ? [cityOf(id)] : [];
  const names = [...city, ...others];
  return names.length === 0 ? offset : `${offset} · ${names.join(', ')}`;
}

// When something happens to a case, as people type it into a form, and how long a target is as files have it.
import { formatDuration, parseDuration } from '../core/time/duration.ts';
import { readLocalTime } from './localTime.ts';

const MINUTE_MS = 60_000;

/**
 * The instant, ms, of a time (local to the zone unless it has an offset), or of so long after the arrival: `20m`. Null for what is
 * neither, and for nothing, which is together with the event before.
 * @param arrival ms
 * @throws RangeError when this machine does not know the zone
 */
export function readEventTime(when: string, arrival: number, zone: string): number | null {
  const text = when.trim();
  if (text === '') return null;
  const after = parseDuration(text);
  if ('minutes' in after) return arrival + after.minutes * MINUTE_MS;
  const local = readLocalTime(text, zone);
  if (local !== null) return local;
  const withOffset = Date.parse(text);
  return Number.isNaN(withOffset) ? null : withOffset;
}

/** As files write it: `1h 30m`. @param minutes whole, 0 or more */
export function writeTargetText(minutes: number): string {
  return formatDuration(minutes);
}

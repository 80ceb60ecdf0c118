// When warnings and violations fire (docs/semantics.md §3). Must not know occurrences.
import { add, subtract, type Calendar } from '../time/calendar.ts';
import { isInstant, type Instant } from '../time/instant.ts';

/** Whether offsets count business time, or time on the clock (`semantics.offsets`). */
export type OffsetTime = 'business' | 'elapsed';

/** `from` later by `ms ≥ 0` of the kind of time; undefined past the year 2400. */
export function later(calendar: Calendar, from: Instant, ms: number, time: OffsetTime): Instant | undefined {
  if (time === 'business') return add(calendar, from, ms);
  const at = from + ms;
  return isInstant(at) ? at : undefined;
}

/** `from` earlier by `ms ≥ 0` of the kind of time; undefined before the year 1900. */
export function earlier(calendar: Calendar, from: Instant, ms: number, time: OffsetTime): Instant | undefined {
  if (time === 'business') return subtract(calendar, from, ms);
  const at = from - ms;
  return isInstant(at) ? at : undefined;
}

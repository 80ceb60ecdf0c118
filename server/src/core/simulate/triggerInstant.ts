// When warnings and violations fire (docs/semantics.md §3). Must not know occurrences.
import { add, diff, subtract, type Calendar } from '../time/calendar.ts';
import { isInstant, type Instant } from '../time/instant.ts';
import type { Stop } from './stops.ts';

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

/**
 * The same where no time counts during the stops.
 * @param stops in time order and without overlaps
 * @param until the end of a stop that has none yet
 */
export function laterOver(
  move: { readonly calendar: Calendar; readonly from: Instant; readonly ms: number; readonly time: OffsetTime },
  stops: readonly Stop[],
  until: Instant,
): Instant | undefined {
  const { calendar, time } = move;
  let { from, ms } = move;
  for (const stop of stops) {
    const to = stop.to ?? until;
    if (to <= from || ms === 0) continue;
    if (stop.from > from) {
      const counted = time === 'business' ? diff(calendar, from, stop.from) : stop.from - from;
      if (counted >= ms) break;
      ms -= counted;
    }
    from = to;
  }
  return later(calendar, from, ms, time);
}

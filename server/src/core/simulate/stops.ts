// Times in which a clock stands still. Must not know what stopped it.
import type { Instant } from '../time/instant.ts';

/** `to` is undefined while it still stands. */
export interface Stop {
  readonly from: Instant;
  to: Instant | undefined;
}

/** The same times, in time order and without overlaps. */
export function mergeStops(stops: readonly Stop[]): readonly Stop[] {
  const merged: Stop[] = [];
  for (const { from, to } of stops.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || (last.to !== undefined && last.to < from)) merged.push({ from, to });
    else if (last.to !== undefined && (to === undefined || to > last.to)) last.to = to;
  }
  return merged;
}

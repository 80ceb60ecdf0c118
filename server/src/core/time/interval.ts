// Sets of points on the time line as sorted, disjoint, half-open intervals (§1.2). Knows numbers only.
import type { Instant } from './instant.ts';

/** `[from, to)` with `from < to`. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** The points of any of the intervals, whatever their order. Empty ones count for nothing, touching ones become one. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = intervals.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const result: Interval[] = [];
  for (const interval of sorted) {
    const last = result.at(-1);
    if (last !== undefined && interval.from <= last.to)
      result[result.length - 1] = { from: last.from, to: interval.to > last.to ? interval.to : last.to };
    else result.push(interval);
  }
  return result;
}

/** The points of `set` that are in none of `removed`. Both are sorted and disjoint. */
export function minus(set: readonly Interval[], removed: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = [];
  let next = 0;
  for (const { from, to } of set) {
    let start = from;
    while (next < removed.length && isBefore(removed[next], start)) next += 1;
    for (let i = next; i < removed.length; i += 1) {
      const hole = removed[i];
      if (hole === undefined || hole.from >= to) break;
      if (hole.from > start) result.push({ from: start, to: hole.from });
      if (hole.to > start) start = hole.to;
    }
    if (start < to) result.push({ from: start, to });
  }
  return result;
}

/** The points that are in both. Both are sorted and disjoint. */
export function intersect(one: readonly Interval[], other: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = [];
  let i = 0;
  let j = 0;
  for (let a = one[i], b = other[j]; a !== undefined && b !== undefined; a = one[i], b = other[j]) {
    const from = a.from > b.from ? a.from : b.from;
    const to = a.to < b.to ? a.to : b.to;
    if (from < to) result.push({ from, to });
    if (a.to < b.to) i += 1;
    else j += 1;
  }
  return result;
}

function isBefore(interval: Interval | undefined, t: Instant): boolean {
  return interval !== undefined && interval.to <= t;
}

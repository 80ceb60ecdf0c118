// The open intervals of a stretch of time, indexed so that a query costs the same for a target of minutes and of months. Knows
// numbers only.
//
// Two numbers an interval are enough: `sums`, the open time before it, and `shifts`, the closed time before it as counted from the
// epoch. Inside an interval an instant is its work plus the shift, so reading either off the other is one addition. Two bucket
// tables, over time and over work, lead to the right interval or the one before it. At most 32 bytes an interval.
import type { Interval } from './interval.ts';

export interface IntervalIndex {
  /** The stretch that is known, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Open time in the whole stretch. */
  readonly total: number;
  /** Open time before each interval, then `total`, then infinity. */
  readonly sums: Float64Array;
  /** What is added to work inside each interval to get the instant, then infinity. */
  readonly shifts: Float64Array;
  /** For every bucket of time the first interval that closes after the bucket's start. */
  readonly byTime: Int32Array;
  /** Buckets a millisecond; a power of two, so that scaling is exact. */
  readonly timeScale: number;
  /** For every bucket of work the first interval at whose end more work is done than at the bucket's start. */
  readonly byWork: Int32Array;
  readonly workScale: number;
}

/** Indexes sorted, disjoint intervals inside `[from, to)`; touching ones become one. */
export function createIntervalIndex(intervals: readonly Interval[], from: number, to: number): IntervalIndex {
  const merged = mergeTouching(intervals);
  const count = merged.length;
  const sums = new Float64Array(count + 2);
  const shifts = new Float64Array(count + 1);
  const closes = new Float64Array(count);
  let total = 0;
  for (const [i, interval] of merged.entries()) {
    shifts[i] = interval.from - total;
    closes[i] = interval.to;
    total += interval.to - interval.from;
    sums[i + 1] = total;
  }
  shifts[count] = Infinity;
  sums[count + 1] = Infinity;
  const timeWidth = bucketWidth(to - from, count);
  const workWidth = bucketWidth(total, count);
  return {
    from,
    to,
    count,
    total,
    sums,
    shifts,
    byTime: createBuckets(closes, from, to, timeWidth),
    timeScale: 1 / timeWidth,
    byWork: createBuckets(sums.subarray(1, count + 1), 0, total, workWidth),
    workScale: 1 / workWidth,
  };
}

function mergeTouching(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = [];
  for (const interval of intervals) {
    const last = merged.at(-1);
    if (last?.to === interval.from) merged[merged.length - 1] = { from: last.from, to: interval.to };
    else merged.push(interval);
  }
  return merged;
}

/** The greatest power of two that is not wider than the average interval's share. */
function bucketWidth(length: number, count: number): number {
  return 2 ** Math.floor(Math.log2(Math.max(1, length / Math.max(1, count))));
}

/** For every bucket from `origin` to `end`, and one beyond, the first position whose key is greater than the bucket's start. */
function createBuckets(keys: Float64Array, origin: number, end: number, width: number): Int32Array {
  const first = new Int32Array(Math.floor((end - origin) / width) + 3);
  let position = 0;
  for (let bucket = 0; bucket < first.length; bucket += 1) {
    const start = origin + bucket * width;
    while (position < keys.length && (keys[position] ?? 0) <= start) position += 1;
    first[bucket] = position;
  }
  return first;
}

/** The first interval that closes after `t`; `count` when none does. `from ≤ t ≤ to`. */
export function intervalAt({ from, sums, shifts, byTime, timeScale }: IntervalIndex, t: number): number {
  const bucket = ((t - from) * timeScale) | 0;
  // Adding a comparison instead of branching on it is a third faster: chance decides it, so a processor guesses wrong.
  const guess = byTime[bucket] ?? 0;
  const i = guess + Number((sums[guess + 1] ?? 0) + (shifts[guess] ?? 0) <= t);
  if ((sums[i + 1] ?? 0) + (shifts[i] ?? 0) > t) return i;
  let low = i + 1;
  let high = byTime[bucket + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle + 1] ?? 0) + (shifts[middle] ?? 0) > t) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The interval during which that much work becomes more: the first with `work` before its end. `0 ≤ work < total`. */
function intervalWith({ sums, byWork, workScale }: IntervalIndex, work: number): number {
  const bucket = (work * workScale) | 0;
  const guess = byWork[bucket] ?? 0;
  const i = guess + Number((sums[guess + 1] ?? 0) <= work);
  if ((sums[i + 1] ?? 0) > work) return i;
  let low = i + 1;
  let high = byWork[bucket + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle + 1] ?? 0) > work) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Open time between the beginning of the known stretch and `t`. `from ≤ t ≤ to`. */
export function workAt(index: IntervalIndex, t: number): number {
  const i = intervalAt(index, t);
  return Math.max(index.sums[i] ?? 0, t - (index.shifts[i] ?? 0)); // the latter is less in closed time
}

/** The earliest instant with that much open time before it; whole, `0 < work ≤ total`. */
export function earliestWith(index: IntervalIndex, work: number): number {
  return work + (index.shifts[intervalWith(index, work - 1)] ?? 0);
}

/** The latest instant with that much open time before it; whole, `0 ≤ work < total`. */
export function latestWith(index: IntervalIndex, work: number): number {
  return work + (index.shifts[intervalWith(index, work)] ?? 0);
}

/** When an interval opens. @param i `0 … count - 1` */
export function openingOf({ sums, shifts }: IntervalIndex, i: number): number {
  return (sums[i] ?? 0) + (shifts[i] ?? 0);
}

/** When an interval closes. @param i `0 … count - 1` */
export function closingOf({ sums, shifts }: IntervalIndex, i: number): number {
  return (sums[i + 1] ?? 0) + (shifts[i] ?? 0);
}

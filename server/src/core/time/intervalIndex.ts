// The open intervals of a stretch of time, indexed so that a query costs the same for a target of minutes and of months: prefix
// sums of open time, and bucket tables over both axes that lead to the right interval in a step or two. At most 40 bytes an interval.
import type { Interval } from './interval.ts';

export interface IntervalIndex {
  /** The stretch that is known, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** Open time before each interval, and in all of them at the end. */
  readonly sums: Float64Array;
  readonly byTime: BucketTable;
  readonly byWork: BucketTable;
}

/** Leads from a value to the first position whose key is beyond the bucket's start. Widths are powers of two, so scaling is exact. */
interface BucketTable {
  readonly origin: number;
  /** 1 / width */
  readonly scale: number;
  readonly first: Int32Array;
}

/** Indexes sorted, disjoint intervals inside `[from, to)`; touching ones become one. */
export function createIntervalIndex(intervals: readonly Interval[], from: number, to: number): IntervalIndex {
  const opens = new Float64Array(intervals.length);
  const closes = new Float64Array(intervals.length);
  let count = 0;
  for (const interval of intervals) {
    if (count > 0 && closes[count - 1] === interval.from) closes[count - 1] = interval.to;
    else {
      opens[count] = interval.from;
      closes[count] = interval.to;
      count += 1;
    }
  }
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i += 1) sums[i + 1] = (sums[i] ?? 0) + (closes[i] ?? 0) - (opens[i] ?? 0);
  return {
    from,
    to,
    count,
    opens: opens.subarray(0, count),
    closes: closes.subarray(0, count),
    sums,
    byTime: createBuckets(closes.subarray(0, count), from, to),
    byWork: createBuckets(sums.subarray(1), 0, sums[count] ?? 0),
  };
}

/** For every bucket the first position whose key is greater than the bucket's start. */
function createBuckets(keys: Float64Array, origin: number, end: number): BucketTable {
  const spacing = (end - origin) / Math.max(1, keys.length);
  const width = 2 ** Math.max(0, Math.floor(Math.log2(Math.max(1, spacing))));
  const buckets = Math.floor((end - origin) / width) + 2;
  const first = new Int32Array(buckets);
  let position = 0;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const start = origin + bucket * width;
    while (position < keys.length && (keys[position] ?? 0) <= start) position += 1;
    first[bucket] = position;
  }
  return { origin, scale: 1 / width, first };
}

/** The first interval that closes after `t`; `count` when none does. `t` is inside the known stretch. */
export function intervalAt(index: IntervalIndex, t: number): number {
  const { byTime, closes } = index;
  const bucket = ((t - byTime.origin) * byTime.scale) | 0;
  let low = byTime.first[bucket] ?? 0;
  let high = byTime.first[bucket + 1] ?? index.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((closes[middle] ?? 0) > t) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Open time between the beginning of the known stretch and `t`. */
export function workAt(index: IntervalIndex, t: number): number {
  const i = intervalAt(index, t);
  const inside = i < index.count ? t - (index.opens[i] ?? 0) : 0;
  return (index.sums[i] ?? 0) + (inside > 0 ? inside : 0);
}

/** The earliest instant with that much open time before it; `0 < work ≤` all of the stretch's. */
export function earliestWith(index: IntervalIndex, work: number): number {
  const { byWork, sums } = index;
  const bucket = (work * byWork.scale) | 0;
  // The table leads to sums beyond the bucket's start; a sum equal to a start belongs to the interval before.
  let low = byWork.first[bucket] ?? 0;
  if (low > 0 && (sums[low] ?? 0) >= work) low -= 1;
  let high = byWork.first[bucket + 1] ?? index.count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle + 1] ?? 0) >= work) high = middle;
    else low = middle + 1;
  }
  return (index.closes[low] ?? 0) - ((sums[low + 1] ?? 0) - work);
}

/** The latest instant with that much open time before it; `0 ≤ work <` all of the stretch's. */
export function latestWith(index: IntervalIndex, work: number): number {
  const { byWork, sums } = index;
  const bucket = (work * byWork.scale) | 0;
  let low = byWork.first[bucket] ?? 0;
  let high = byWork.first[bucket + 1] ?? index.count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle + 1] ?? 0) > work) high = middle;
    else low = middle + 1;
  }
  return (index.opens[low] ?? 0) + (work - (sums[low] ?? 0));
}

// Stretches of time in milliseconds, as drawing needs them. Knows no zone and no business hours.

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Sorted, without overlaps and empty stretches. */
export function unionIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = intervals.filter((one) => one.to > one.from).sort((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  for (const one of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && one.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
    else merged.push(one);
  }
  return merged;
}

/** What two sorted lists without overlaps have in common. */
export function intersectIntervals(left: readonly Interval[], right: readonly Interval[]): readonly Interval[] {
  const common: Interval[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const a = left[i];
    const b = right[j];
    if (a === undefined || b === undefined) return common;
    const from = Math.max(a.from, b.from);
    const to = Math.min(a.to, b.to);
    if (to > from) common.push({ from, to });
    if (a.to < b.to) i += 1;
    else j += 1;
  }
}

/** What of a sorted list without overlaps is not in another one. */
export function subtractIntervals(all: readonly Interval[], without: readonly Interval[]): readonly Interval[] {
  return all.flatMap(({ from, to }) => {
    const cuts = without.filter((one) => one.from < to && one.to > from);
    const starts = [from, ...cuts.map((one) => one.to)];
    const ends = [...cuts.map((one) => one.from), to];
    return starts.flatMap((start, position): readonly Interval[] => {
      const end = ends[position] ?? to;
      return end > start ? [{ from: start, to: end }] : [];
    });
  });
}

/** How much of [from, to) is not covered by the sorted list `without`. */
export function lengthOutside(from: number, to: number, without: readonly Interval[]): number {
  let length = Math.max(0, to - from);
  for (const one of without) {
    if (one.from >= to) break;
    length -= Math.max(0, Math.min(one.to, to) - Math.max(one.from, from));
  }
  return length;
}

// Which of many spans cover a place: asked as often as one likes, at the cost of a search each. Must not know what the spans are of.
import type { Span } from './tree.ts';

export interface SpanIndex {
  /** Whether one of the spans holds the whole of this one. */
  covers(span: Span): boolean;
  /** Whether one of the spans shares a character with this one; an empty span inside another shares it too. */
  overlaps(span: Span): boolean;
}

/** @param spans in any order; they may overlap */
export function createSpanIndex(spans: readonly Span[]): SpanIndex {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  const starts = sorted.map(({ start }) => start);
  let farthest = -Infinity;
  const ends = sorted.map(({ end }) => (farthest = Math.max(farthest, end)));

  /** The farthest end of the spans that start at or before the offset. */
  function farthestEnd(offset: number): number {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return ends[low - 1] ?? -Infinity;
  }

  return {
    covers: ({ start, end }) => farthestEnd(start) >= end,
    overlaps: ({ start, end }) => farthestEnd(end - 1) > start,
  };
}

// Sets of intervals, against sets of points.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toInstant } from '../../../server/src/core/time/instant.ts';
import { intersect, minus, union, type Interval } from '../../../server/src/core/time/interval.ts';
import { fuzz } from '../../support/depth.ts';

const POINTS = 30;

const anyIntervals: fc.Arbitrary<readonly Interval[]> = fc.array(
  fc.record({ from: fc.nat(POINTS).map(toInstant), to: fc.nat(POINTS).map(toInstant) }),
  { maxLength: 8 },
);

function points(intervals: readonly Interval[]): ReadonlySet<number> {
  return new Set(
    intervals.flatMap(({ from, to }) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)),
  );
}

function assertIs(actual: readonly Interval[], expected: (point: number) => boolean): void {
  const all = Array.from({ length: POINTS + 1 }, (_, point) => point);
  assert.deepEqual(
    [...points(actual)].sort((a, b) => a - b),
    all.filter(expected),
  );
  for (const [i, { from, to }] of actual.entries()) {
    assert.ok(from < to, 'none is empty');
    const next = actual[i + 1];
    assert.ok(next === undefined || to <= next.from, 'they are sorted and disjoint');
  }
}

describe('sets of intervals', () => {
  it('union holds the points of any, with nothing that touches', () => {
    fc.assert(
      fc.property(anyIntervals, (some) => {
        const all = points(some);
        const result = union(some);
        assertIs(result, (point) => all.has(point));
        for (const [i, { to }] of result.entries()) assert.notEqual(to, result[i + 1]?.from);
      }),
      fuzz(500),
    );
  });

  it('minus holds the points of one and not of the other', () => {
    fc.assert(
      fc.property(anyIntervals, anyIntervals, (one, other) => {
        const [kept, removed] = [points(one), points(other)];
        assertIs(minus(union(one), union(other)), (point) => kept.has(point) && !removed.has(point));
      }),
      fuzz(500),
    );
  });

  it('intersect holds the points of both', () => {
    fc.assert(
      fc.property(anyIntervals, anyIntervals, (one, other) => {
        const [left, right] = [points(one), points(other)];
        assertIs(intersect(union(one), union(other)), (point) => left.has(point) && right.has(point));
      }),
      fuzz(500),
    );
  });
});

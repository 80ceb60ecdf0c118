// The index against a look at every interval, where intervals are few, many, and crowded in one place.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toInstant } from '../../../server/src/core/time/instant.ts';
import { union, type Interval } from '../../../server/src/core/time/interval.ts';
import {
  closingOf,
  createIntervalIndex,
  earliestWith,
  intervalAt,
  latestWith,
  openingOf,
  workAt,
} from '../../../server/src/core/time/intervalIndex.ts';
import { fuzz } from '../../support/depth.ts';

const LENGTH = 20_000;

/** Long ones anywhere, and short ones close together. */
const anyIntervals: fc.Arbitrary<readonly Interval[]> = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(LENGTH), fc.integer({ min: 1, max: 900 })), { maxLength: 6 }),
    fc.nat(LENGTH),
    fc.array(fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 3 })), { maxLength: 40 }),
  )
  .map(([long, at, short]) => {
    const all = [...long, ...short.map(([offset, length]) => [at + offset, length] as const)];
    const inside = all.map(([from, length]) => [Math.min(from, LENGTH), Math.min(from + length, LENGTH)] as const);
    return union(inside.map(([from, to]) => ({ from: toInstant(from), to: toInstant(to) })));
  });

describe('the index of intervals', () => {
  it('finds what looking at every interval finds, at every instant', () => {
    const check = (intervals: readonly Interval[]): void => {
      const index = createIntervalIndex(intervals, 0, LENGTH);
      assert.equal(index.count, intervals.length);
      let position = 0;
      let work = 0;
      for (let t = 0; t <= LENGTH; t += 1) {
        while (position < intervals.length && (intervals[position]?.to ?? 0) <= t) position += 1;
        if (intervalAt(index, t) !== position) assert.equal(intervalAt(index, t), position, `the interval at ${t}`);
        if (workAt(index, t) !== work) assert.equal(workAt(index, t), work, `the work at ${t}`);
        const open = intervals[position];
        if (open === undefined || t < open.from) continue;
        // During this millisecond work goes from `work` to one more.
        if (latestWith(index, work) !== t) assert.equal(latestWith(index, work), t, `the latest with ${work}`);
        work += 1;
        if (earliestWith(index, work) !== t + 1)
          assert.equal(earliestWith(index, work), t + 1, `the earliest with ${work}`);
      }
      assert.equal(index.total, work);
    };
    fc.assert(fc.property(anyIntervals, check), fuzz(150));
  });

  it('gives back what it was made of, with touching intervals as one', () => {
    const at = (from: number, to: number): Interval => ({ from: toInstant(from), to: toInstant(to) });
    const index = createIntervalIndex([at(5, 10), at(10, 12), at(20, 30)], 0, 100);
    const intervals = Array.from({ length: index.count }, (_, i) => [openingOf(index, i), closingOf(index, i)]);
    assert.deepEqual(intervals, [
      [5, 12],
      [20, 30],
    ]);
  });

  it('takes less than 64 bytes an interval', () => {
    for (const step of [7, 64, 1000]) {
      const intervals = Array.from({ length: 5000 }, (_, i) => ({
        from: toInstant(i * step),
        to: toInstant(i * step + 3),
      }));
      const { sums, shifts, byTime, byWork } = createIntervalIndex(intervals, 0, 5000 * step);
      const bytes = [sums, shifts, byTime, byWork].reduce((sum, array) => sum + array.byteLength, 0);
      assert.ok(bytes / intervals.length < 64);
    }
  });
});

// Counts of whole numbers: few or many, they are what a map of them would be.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addCounts, createCounts, listCounts } from '../../../server/src/core/backtest/counts.ts';

const value = fc.oneof(
  fc.integer({ min: -300, max: 5000 }),
  fc.maxSafeInteger(),
  fc.constantFrom(-2048, 0, 2047, 2048),
);
const few = fc.array(fc.tuple(value, fc.constantFrom(1, 2, 90, 200, 70_000)), { maxLength: 40 });
const many = fc.array(fc.tuple(value, fc.constantFrom(1, 2, 90, 200, 70_000)), { maxLength: 6000, size: 'max' });

describe('counts of whole numbers', () => {
  it('are those of a map, in whatever order and parts they are counted', () => {
    let hadMany = false;
    fc.assert(
      fc.property(fc.oneof(few, many), fc.oneof(few, many), (one, other) => {
        const map = new Map<number, number>();
        for (const [each, by] of [...one, ...other]) map.set(each, (map.get(each) ?? 0) + by);
        const counts = createCounts([...other, ...one]);
        assert.equal(counts.size, map.size);
        assert.deepEqual(
          listCounts(counts),
          [...map].sort(([a], [b]) => a - b),
        );
        for (const [into, from] of [
          [one, other],
          [other, one],
        ] as const) {
          const merged = createCounts(into);
          addCounts(merged, structuredClone(createCounts(from)));
          assert.deepEqual(merged, counts);
        }
        hadMany ||= map.size > 3000;
      }),
      { numRuns: 30 },
    );
    assert(hadMany);
  });
});

// Counts of whole numbers: few or many, they are what a map of them would be.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Counts } from '../../../server/src/core/backtest/counts.ts';

const value = fc.oneof(fc.integer({ min: -300, max: 5000 }), fc.maxSafeInteger(), fc.constantFrom(-64, 0, 63, 64));
const values = fc.array(fc.tuple(value, fc.integer({ min: 1, max: 9 })), { maxLength: 6000, size: 'max' });

describe('counts of whole numbers', () => {
  it('are those of a map, in whatever order they are filled', () => {
    let hadMany = false;
    fc.assert(
      fc.property(values, (added) => {
        const map = new Map<number, number>();
        for (const [each, by] of added) map.set(each, (map.get(each) ?? 0) + by);
        const counts = new Counts(added);
        assert.equal(counts.size, map.size);
        assert.deepEqual(new Map(counts), map);
        assert.deepEqual(new Counts(added.toReversed()), counts);
        hadMany ||= map.size > 3000;
      }),
    );
    assert(hadMany);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countUpTo, percentile, propose, wilson } from '../../../server/src/core/backtest/statistics.ts';

const values = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 60 });

function histogramOf(list: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

describe('figures on past cases', () => {
  it('have the interval that Wilson gives', () => {
    const rounded = (hits: number, trials: number): readonly string[] | undefined =>
      wilson(hits, trials)?.map((end) => end.toFixed(4));
    assert.deepEqual(rounded(8, 10), ['0.4902', '0.9433']);
    assert.deepEqual(rounded(0, 10), ['0.0000', '0.2775']);
    assert.deepEqual(rounded(10, 10), ['0.7225', '1.0000']);
    assert.equal(wilson(0, 0), undefined);
  });

  it('have percentiles by nearest rank, as counting a sorted list gives them', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (list, percent) => {
        const sorted = [...list].sort((a, b) => a - b);
        assert.equal(percentile(histogramOf(list), percent), sorted[Math.ceil((percent / 100) * list.length) - 1]);
      }),
    );
  });

  it('propose the shortest target that the share would have met, in a step that people use', () => {
    fc.assert(
      fc.property(values, fc.nat(20), fc.integer({ min: 1, max: 100 }), (list, never, percent) => {
        const used = histogramOf(list);
        const wanted = (percent / 100) * (list.length + never);
        const proposal = propose(used, never, percent, 480);
        if (proposal === undefined) {
          assert.ok(list.length < wanted);
          return;
        }
        assert.ok(countUpTo(used, proposal.exactMinutes) >= wanted - 1e-9);
        assert.ok(countUpTo(used, proposal.exactMinutes - 1) < wanted);
        assert.ok(proposal.targetMinutes >= proposal.exactMinutes);
        assert.equal(proposal.targetMinutes % 5, 0);
      }),
    );
    assert.deepEqual(propose(histogramOf([52]), 0, 95, 480), { exactMinutes: 52, targetMinutes: 60 });
    assert.deepEqual(propose(histogramOf([1100]), 0, 95, 480), { exactMinutes: 1100, targetMinutes: 1440 });
  });
});

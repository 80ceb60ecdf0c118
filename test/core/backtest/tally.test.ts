import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Outcome, ReplayedCase, Result } from '../../../server/src/core/backtest/replay.ts';
import { addCase, createTally, mergeTallies, type Tally } from '../../../server/src/core/backtest/tally.ts';
import { toInstant } from '../../../server/src/core/time/instant.ts';

const RESULTS: readonly Result[] = ['met', 'missed', 'pending', 'ended', 'removed', 'unknown'];
const instant = fc.integer({ min: 0, max: 10_000_000 }).map((ms) => toInstant(ms * 1000));

const outcome: fc.Arbitrary<Outcome> = fc.record({
  milestone: fc.constantFrom('first-response', 'resolution'),
  occurrence: fc.constant(1),
  result: fc.constantFrom(...RESULTS),
  start: instant,
  target: instant,
  completed: fc.option(instant, { nil: undefined }),
  usedMinutes: fc.option(fc.nat(300), { nil: undefined }),
  targetMinutes: fc.option(fc.constantFrom(60, 240), { nil: undefined }),
});

const replayed: fc.Arbitrary<ReplayedCase> = fc.record({
  id: fc.integer({ min: 1, max: 999 }).map(String),
  process: fc.constantFrom('gold', 'silver'),
  created: instant,
  outcomes: fc.array(outcome, { maxLength: 3 }),
  messages: fc.array(fc.record({ at: instant, action: fc.constantFrom('a', 'b'), isOutsideHours: fc.boolean() }), {
    maxLength: 3,
  }),
});

function tallyOf(cases: readonly ReplayedCase[]): Tally {
  const tally = createTally();
  for (const each of cases) addCase(tally, each, each.created, '');
  return tally;
}

/** The same for equal tallies, whatever order they were filled in. */
function normal(tally: Tally): unknown {
  const sorted = <Value>(map: ReadonlyMap<string | number, Value>): (readonly [string, Value])[] =>
    [...map].map(([key, value]) => [String(key), value] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...tally,
    groups: sorted(tally.groups).map(([key, group]) => [
      key,
      { ...group, pending: sorted(group.pending), used: sorted(group.used), slack: sorted(group.slack) },
    ]),
    messages: sorted(tally.messages).map(([key, { byMinute, outsideHours }]) => [key, sorted(byMinute), outsideHours]),
  };
}

describe('tallies of past cases', () => {
  it('merge to the tally of all cases, in any order and grouping', () => {
    fc.assert(
      fc.property(fc.array(replayed, { maxLength: 20 }), fc.nat(20), fc.nat(20), (cases, first, second) => {
        const [low, high] = [Math.min(first, second), Math.max(first, second)];
        const parts = (): Tally[] => [cases.slice(0, low), cases.slice(low, high), cases.slice(high)].map(tallyOf);
        const [a, b, c] = parts();
        const [d, e, f] = parts();
        assert.ok(a && b && c && d && e && f);
        const whole = normal(tallyOf(cases));
        assert.deepEqual(normal(mergeTallies(mergeTallies(a, b), c)), whole);
        assert.deepEqual(normal(mergeTallies(f, mergeTallies(e, d))), whole);
      }),
    );
  });
});

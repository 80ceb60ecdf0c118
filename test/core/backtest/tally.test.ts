// Tallies of past cases merge exactly: in any order, in any grouping, and after a way through JSON.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  compareCase,
  createReplayComparison,
  mergeComparisons,
  type ReplayComparison,
} from '../../../server/src/core/backtest/compareReplays.ts';
import type { Recipient } from '../../../server/src/core/model/model.ts';
import type { DifferenceCause } from '../../../server/src/core/backtest/explainDifference.ts';
import type { RecordedMilestone } from '../../../server/src/core/backtest/pastCase.ts';
import { VERDICTS } from '../../../server/src/core/backtest/verdict.ts';
import type { Check } from '../../../server/src/core/backtest/verify.ts';
import { RESULTS, type Outcome } from '../../../server/src/core/backtest/outcome.ts';
import type { ReplayedCase } from '../../../server/src/core/backtest/replay.ts';
import { createCounter, createTally, mergeTallies, type Tally } from '../../../server/src/core/backtest/tally.ts';
import { readComparison, readTally, writeComparison, writeTally } from '../../../server/src/present/tallyJson.ts';
import { JsonValue } from '../../../server/src/protocol/jsonValue.ts';
import { toEpochDay, toInstant } from '../../../server/src/core/time/instant.ts';

const instant = fc.integer({ min: 0, max: 10_000_000 }).map((ms) => toInstant(ms * 1000));

const outcome: fc.Arbitrary<Outcome> = fc
  .record({
    milestone: fc.constantFrom('first-response', 'resolution'),
    occurrence: fc.constant(1),
    result: fc.constantFrom(...RESULTS),
    start: instant,
    target: instant,
    completed: fc.option(instant, { nil: undefined }),
    usedMinutes: fc.option(fc.nat(300), { nil: undefined }),
    targetMinutes: fc.option(fc.constantFrom(60, 240), { nil: undefined }),
  })
  .map((each) => {
    const first = { from: each.start, isStopped: each.result === 'missed', businessHours: each.milestone };
    return { ...each, segments: [first, { from: each.target, isStopped: false, businessHours: undefined }] };
  });

const recipient: fc.Arbitrary<Recipient | undefined> = fc.constantFrom(
  { kind: 'owner' },
  { kind: 'role', value: 'Lead' },
  undefined,
);

const cause: fc.Arbitrary<DifferenceCause> = fc.constantFrom(
  { kind: 'seconds' },
  { kind: 'calendar', businessHours: undefined },
  { kind: 'calendar', businessHours: 'desk' },
  { kind: 'zone', timeZone: 'Asia/Tokyo' },
  { kind: 'holiday', date: toEpochDay(20_000) },
  { kind: 'version', process: 'gold' },
  { kind: 'minutes', minutes: 90 },
);

const recorded: fc.Arbitrary<RecordedMilestone> = fc.record({
  milestone: fc.constantFrom('first-response', 'resolution'),
  start: fc.option(instant, { nil: undefined }),
  target: fc.option(instant, { nil: undefined }),
  completed: fc.option(instant, { nil: undefined }),
  isViolated: fc.option(fc.boolean(), { nil: undefined }),
});

const check: fc.Arbitrary<Check> = fc.record({
  milestone: fc.constantFrom('first-response', 'resolution'),
  ours: fc.option(outcome, { nil: undefined }),
  recorded: fc.option(recorded, { nil: undefined }),
  start: fc.constantFrom(...VERDICTS),
  target: fc.constantFrom(...VERDICTS),
  violated: fc.constantFrom(...VERDICTS),
  causes: fc.uniqueArray(cause, { maxLength: 2 }),
});

const replayed: fc.Arbitrary<ReplayedCase> = fc.record({
  checks: fc.array(check, { maxLength: 3 }),
  id: fc.integer({ min: 1, max: 999 }).map(String),
  process: fc.constantFrom('gold', 'silver'),
  created: instant,
  outcomes: fc.array(outcome, { maxLength: 3 }),
  messages: fc.array(
    fc.record({
      at: instant,
      action: fc.constantFrom('a', 'b'),
      recipient,
      person: fc.constantFrom('Ann', undefined),
      isOutsideHours: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});

function tallyOf(cases: readonly ReplayedCase[]): Tally {
  const tally = createTally();
  for (const each of cases) {
    const [group, hourOfWeek] = [each.id.slice(-1), each.created % 168];
    const place = { latest: each.created, group, hourOfWeek, week: toEpochDay(each.created % 3) };
    createCounter(tally)(each, {
      ...place,
      hasHistory: each.messages.length > 0,
      hasRecords: each.outcomes.length > 0,
    });
  }
  return tally;
}

/** Each case beside the next one, as if that were the same under other files. */
function comparisonOf(cases: readonly ReplayedCase[]): ReplayComparison {
  const comparison = createReplayComparison();
  for (const [index, each] of cases.entries())
    compareCase(comparison, index % 7 === 0 ? undefined : { ...each, outcomes: each.outcomes.map(turned) }, each);
  return comparison;
}

function turned(outcome: Outcome): Outcome {
  const { completed = outcome.target, result } = outcome;
  return { ...outcome, target: completed, result: result === 'met' ? 'missed' : result };
}

interface Counted {
  readonly tally: Tally;
  readonly comparison: ReplayComparison;
}

const count = (cases: readonly ReplayedCase[]): Counted => ({
  tally: tallyOf(cases),
  comparison: comparisonOf(cases),
});

function merge(into: Counted, other: Counted): Counted {
  mergeTallies(into.tally, other.tally);
  mergeComparisons(into.comparison, other.comparison);
  return into;
}

const print = ({ tally, comparison }: Counted): string =>
  JSON.stringify([writeTally(tally), writeComparison(comparison)]);

function read(text: string): Counted {
  const [tally, comparison] = new JsonValue(JSON.parse(text)).list((each) => each);
  assert.ok(tally && comparison);
  return { tally: readTally(tally), comparison: readComparison(comparison) };
}

const many = fc.array(replayed, { maxLength: 40 });

describe('tallies of past cases', () => {
  it('are those of all cases when those of parts are merged, in any grouping', () => {
    fc.assert(
      fc.property(many, fc.nat(40), fc.nat(40), (cases, first, second) => {
        const [low, high] = [Math.min(first, second), Math.max(first, second)];
        const indexed = cases.map((each, index) => ({ ...each, id: `${index}-${each.id}` }));
        const parts = (): Counted[] =>
          [indexed.slice(0, low), indexed.slice(low, high), indexed.slice(high)].map(count);
        const [a, b, c] = parts();
        const [d, e, f] = parts();
        assert.ok(a && b && c && d && e && f);
        const left = print(merge(merge(a, b), c));
        assert.equal(left, print(merge(d, merge(e, f))));
        assert.equal(JSON.stringify(writeTally(tallyOf(indexed))), JSON.stringify(writeTally(read(left).tally)));
      }),
    );
  });

  it('are the same whatever order the cases or the parts come in', () => {
    fc.assert(
      fc.property(
        many.chain((cases) => fc.tuple(fc.constant(cases), fc.shuffledSubarray(cases, { minLength: cases.length }))),
        ([cases, shuffled]) => {
          const whole = JSON.stringify(writeTally(tallyOf(cases)));
          assert.equal(JSON.stringify(writeTally(tallyOf(shuffled))), whole);
          const parts = shuffled.map((each) => tallyOf([each]));
          const merged = parts.reduceRight((sum, each) => mergeTallies(each, sum), createTally());
          assert.equal(JSON.stringify(writeTally(merged)), whole);
        },
      ),
    );
  });

  it('compare the same whatever order the parts come in', () => {
    fc.assert(
      fc.property(many, fc.nat(40), (cases, at) => {
        const parts = (): [Counted, Counted] => [count(cases.slice(0, at)), count(cases.slice(at))];
        const [a, b] = parts();
        const [c, d] = parts();
        assert.equal(print(merge(a, b)), print(merge(d, c)));
      }),
    );
  });

  it('are the same after a way through JSON', () => {
    fc.assert(
      fc.property(many, (cases) => {
        const counted = count(cases);
        const back = read(print(counted));
        assert.equal(print(back), print(counted));
        assert.deepEqual(back.tally, counted.tally);
        assert.deepEqual(back.comparison, counted.comparison);
      }),
    );
  });

  it('are merged without anything that is not exact', () => {
    const tally = tallyOf([]);
    for (const [broken, problem] of [
      [{ ...writeTally(tally), cases: 0.5 }, 'cases is no whole number'],
      [{ ...writeTally(tally), cases: -1 }, 'cases is less than 0'],
      [{ ...writeTally(tally), latest: 1e300 }, 'latest is no instant in milliseconds'],
      [{ ...writeTally(tally), groups: [{ process: 'a', milestone: 1 }] }, 'groups[0].milestone is no text'],
      [{ ...writeTally(tally), groups: {} }, 'groups is no array'],
      [
        { ...writeTally(tally), messages: [{ action: 'a', byMinute: [[1]], outsideHours: 0 }] },
        'a count is not written as [value, how often]',
      ],
      [
        {
          ...writeTally(tally),
          messages: [
            {
              action: 'a',
              byMinute: [
                [1, 1],
                [1, 2],
              ],
              outsideHours: 0,
            },
          ],
        },
        'something is there twice that is counted once',
      ],
      [null, 'it is no object'],
    ] as const)
      assert.throws(() => readTally(new JsonValue(broken)), { message: problem });
  });
});

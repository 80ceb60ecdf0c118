// Laws of the simulation, over random processes and cases: it never throws, it ends, and what it says hangs together.
import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import schema from '../../../schemas/timeline.schema.json' with { type: 'json' };
import { spansOf } from '../../../server/src/core/simulate/spans.ts';
import type { Occurrence, Simulation } from '../../../server/src/core/simulate/simulation.ts';
import { toTimeline } from '../../../server/src/present/timeline.ts';
import { MILESTONE_STATUSES } from '../../../server/src/core/model/scenario.ts';
import {
  REOPENINGS,
  type FieldValue,
  type ProcessSemantics,
  type Recurrence,
} from '../../../server/src/core/model/model.ts';
import {
  hours,
  simulateCase,
  type CaseSketch,
  type EventSketch,
  type MilestoneSketch,
  type ModelSketch,
} from '../../support/modelBuilder.ts';
import { fuzz } from '../../support/depth.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Mon+1', 'Fri+4'] as const;

const time = fc
  .tuple(fc.constantFrom(...DAYS), fc.nat(23), fc.constantFrom('00', '01', '30', '59'))
  .map(([day, hour, minute]) => `${day} ${String(hour).padStart(2, '0')}:${minute}`);

const word = fc.constantFrom('x', 'y');
const anything: fc.Arbitrary<FieldValue> = fc.constantFrom('x', 'X', '', null, 1, true, false);
const flag = fc.constantFrom(true, false);
const change = fc.record(
  { A: word, B: word, Status: anything, IsStopped: flag, IsClosed: fc.constantFrom(false, false, true) },
  { requiredKeys: [] },
);
const criteria = fc.oneof(
  fc.dictionary(fc.constantFrom('A', 'B', 'Status'), fc.constantFrom('x', 'y', ''), { minKeys: 1, maxKeys: 2 }),
  fc.constantFrom('ISCHANGED(A)', "OR(A = 'x', B = 'y')", 'TODAY() > DATE(2026, 2, 4)', 'A >'),
);
const actions = fc.array(fc.constantFrom('mail', 'set-a-x', 'set-a-y', 'set-b', 'stop', 'close'), { maxLength: 2 });
const offsets = fc.constantFrom(0, 5, 30, 60, 600, 5000);
const triggers = fc.dictionary(offsets.map(String), actions, { maxKeys: 3 });
const types = ['one', 'two', 'three'] as const;

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 3 });
}

const milestone: fc.Arbitrary<MilestoneSketch> = fc.record({
  type: fc.constantFrom(...types),
  when: optional(criteria),
  completeWhen: optional(criteria),
  pauseWhen: optional(criteria),
  target: fc.constantFrom(0, 1, 60, 480, 3000, 500_000),
  clock: fc.constantFrom('process' as const, 'criteria' as const),
  businessHours: optional(fc.constantFrom('desk', 'night', 'minute', 'gone')),
  warnings: triggers,
  violations: triggers,
  onSuccess: actions,
});

const semantics: fc.Arbitrary<ProcessSemantics> = fc.record({
  offsets: fc.constantFrom('business' as const, 'elapsed' as const),
  unmatched: fc.constantFrom('remove' as const, 'keep' as const),
  afterExit: fc.constantFrom('silent' as const, 'fire' as const),
  reopen: fc.constantFrom(...REOPENINGS),
  hoursChange: fc.constantFrom('keep' as const, 'restart' as const),
  reevaluate: fc.boolean(),
});

const recurrence = fc.constantFrom<Recurrence>('none', 'independent', 'sequential');
const process = fc.record({ milestones: fc.array(milestone, { maxLength: 4 }), semantics });

const minute = {
  ...hours('minute', ''),
  hours: { ...hours('minute', '').hours, friday: [{ open: 1020, close: 1021 }] },
};

const model: fc.Arbitrary<ModelSketch> = fc
  .tuple(process, process, fc.record({ one: recurrence, two: recurrence, three: recurrence }))
  .map(([own, other, recurrences]) => ({
    ...own,
    processes: { other: { ...other, businessHours: 'night' } },
    recurrence: recurrences,
    calendars: [hours('night', '22:00-06:00', { weekend: '10:00-12:00' }), minute],
    updates: {
      'set-a-x': { A: 'x' },
      'set-a-y': { A: 'y' },
      'set-b': { B: 'x' },
      stop: { IsStopped: true },
      close: { IsClosed: true },
    },
  }));

const event: fc.Arbitrary<EventSketch> = fc
  .tuple(
    time,
    fc.oneof(
      fc.record({ set: change }),
      fc.record({ set: change, complete: fc.constantFrom(...types) }),
      fc.constantFrom<Omit<EventSketch, 'at'>>(
        { stop: true },
        { resume: true },
        { close: true },
        { reopen: true },
        { exit: true },
        { complete: 'one' },
        { complete: 'two' },
        { enter: 'other' },
        { enter: 'support' },
        { answer: { 'ISCHANGED(A)': true } },
        { close: true, complete: 'one' },
      ),
    ),
  )
  .map(([at, what]) => ({ at, ...what }));

const sample: fc.Arbitrary<CaseSketch> = fc.record({
  created: fc.constantFrom('Mon 09:00', 'Wed 16:59', 'Sat 12:00'),
  record: change,
  events: fc.array(event, { maxLength: 8 }),
  until: optional(time),
  businessHours: optional(fc.constantFrom('desk', 'gone')),
});

/** The simulation, for a case that may say anything. */
function check(law: (simulation: Simulation) => void, times = fuzz(500)): void {
  fc.assert(
    fc.property(model, sample, (sketch, one) => {
      law(simulateCase(sketch, one));
    }),
    times,
  );
}

function assertOrdered(instants: readonly number[], what: string): void {
  for (const [index, instant] of instants.entries())
    assert(instant >= (instants[index - 1] ?? -Infinity), `${what} ${index} is earlier than the one before`);
}

function endOf({ ended }: Occurrence, until: number): number {
  return ended ?? until;
}

describe('any simulation', () => {
  it('ends without throwing, and its timeline is what the schema says', () => {
    const isTimeline = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    check((simulation) => {
      const timeline: unknown = JSON.parse(JSON.stringify(toTimeline(simulation, () => undefined)));
      assert(isTimeline(timeline), JSON.stringify(isTimeline.errors));
    });
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(model, sample, (sketch, one) => {
        const twice = [1, 2].map(() => JSON.stringify(toTimeline(simulateCase(sketch, one), () => undefined)));
        assert.equal(twice[0], twice[1]);
      }),
      fuzz(150),
    );
  });

  it('lies inside its own ends', () => {
    check(({ from, until, occurrences, actions, events, exited }) => {
      assert(from <= until);
      for (const { start, status, ended } of occurrences) {
        assert(start >= from);
        assert(start <= until || status === 'scheduled' || ended !== undefined);
        assert(ended === undefined || ended <= until);
      }
      for (const { at } of [...actions, ...events]) assert(at >= from && at <= until);
      assert(exited === undefined || exited <= until);
    });
  });

  it('has spans that follow each other without a gap from start to end', () => {
    check(({ occurrences, until }) => {
      for (const occurrence of occurrences) {
        const spans = spansOf(occurrence, until);
        const end = endOf(occurrence, until);
        if (occurrence.start >= end) assert.deepEqual(spans, []);
        else {
          assert.equal(spans[0]?.from, occurrence.start);
          assert.equal(spans.at(-1)?.to, end);
        }
        for (const [index, { from, to }] of spans.entries()) {
          assert(from < to);
          if (index > 0) assert.equal(from, spans[index - 1]?.to);
        }
      }
    });
  });

  it('is violated in its last span exactly when its status says so', () => {
    check(({ occurrences, until }) => {
      for (const occurrence of occurrences) {
        const states = spansOf(occurrence, until).map(({ state }) => state);
        const isLate = ['violated', 'violated-at-exit', 'completed-late'].includes(occurrence.status);
        if (states.includes('violated') && occurrence.status !== 'removed') assert(isLate, occurrence.status);
      }
    });
  });

  it('comes in every kind, so that the laws are about something', () => {
    const seen = new Set<string>();
    check(
      ({ occurrences, actions, notes }) => {
        for (const { status } of occurrences) seen.add(status);
        for (const { cause } of actions) seen.add(cause);
        for (const { code } of notes) seen.add(code);
      },
      { numRuns: 1500 },
    );
    const wanted = [
      ...MILESTONE_STATUSES,
      'warning',
      'violation',
      'success',
      'late-warning',
      'born-violated',
      'still-stopped',
    ];
    assert.deepEqual(
      wanted.filter((kind) => !seen.has(kind)),
      [],
    );
  });

  it('fires actions in time order, and never of an occurrence that has ended, success apart', () => {
    check(({ actions }) => {
      assertOrdered(
        actions.map(({ at }) => at),
        'action',
      );
      for (const { at, occurrence, cause } of actions) {
        assert(at >= occurrence.start);
        const mayFireLater = occurrence.process.semantics.afterExit === 'fire' && occurrence.status.endsWith('at-exit');
        if (cause === 'success') assert.equal(at, occurrence.completed);
        else if (!mayFireLater && occurrence.ended !== undefined) assert(at <= occurrence.ended);
      }
    });
  });

  it('fires no trigger twice for one occurrence', () => {
    check(({ actions }) => {
      const seen = new Map<string, number>();
      for (const { occurrence, cause, origin, action } of actions) {
        const {
          process: { id },
          entry,
          number,
        } = occurrence;
        const key = [id, entry.index, number, cause, ...origin.path, action.id].join(' ');
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
      // A trigger may name the same action twice; the generator allows two at most.
      for (const [key, count] of seen) assert(count <= 2, `${key} fired ${count} times`);
    });
  });

  it('has statuses that agree with completion, end and target', () => {
    check(({ occurrences, until }) => {
      for (const { status, completed, ended, start, target, isBeyondHorizon } of occurrences) {
        assert.equal(completed !== undefined, status === 'completed' || status === 'completed-late');
        assert.equal(ended === undefined, status === 'open' || status === 'violated' || status === 'scheduled');
        if (status === 'scheduled') assert(start > until);
        if (status === 'completed-late' || status === 'violated-at-exit') assert(target < (ended ?? until));
        if (status === 'violated') assert(target <= until && !isBeyondHorizon);
      }
    });
  });

  it('has one open occurrence of a milestone entry at a time, and numbers of each type from 1', () => {
    check(({ occurrences, until }) => {
      const numbers = new Map<string, number>();
      const latest = new Map<string, Occurrence>();
      for (const occurrence of occurrences) {
        const { process, entry, number } = occurrence;
        assert.equal(number, (numbers.get(entry.milestone) ?? 0) + 1);
        numbers.set(entry.milestone, number);
        const row = `${process.id} ${entry.index}`;
        const before = latest.get(row);
        if (before !== undefined) assert(endOf(before, until) <= occurrence.start);
        latest.set(row, occurrence);
      }
    });
  });
});

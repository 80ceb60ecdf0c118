// Past cases that are played without a simulation: whatever the process and the case, what becomes of them is what a simulation says.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toScenario, type FieldChange, type PastCase } from '../../../server/src/core/backtest/pastCase.ts';
import { createPlainPlayer, type Played } from '../../../server/src/core/backtest/playPlainly.ts';
import type { Criteria, Definitions, FieldValue, Process } from '../../../server/src/core/model/model.ts';
import { createCalendarBook, type CompiledCalendars } from '../../../server/src/core/simulate/calendarBook.ts';
import { createSimulator } from '../../../server/src/core/simulate/simulate.ts';
import { MINUTE_MS, toInstant, type Instant } from '../../../server/src/core/time/instant.ts';
import { buildModel, fields, hours, origin, zones, type MilestoneSketch } from '../../support/modelBuilder.ts';
import { fuzz } from '../../support/depth.ts';

/** One for all runs, so that its calendar is compiled once. */
const night = hours('night', '22:00-06:00', { weekend: '10:00-12:00', timeZone: 'Europe/Paris' });
const compiled: CompiledCalendars = new WeakMap();

const MONDAY = Date.UTC(2026, 1, 2, 14);

/** Few and round, so that many things happen at the same instant. */
const instant: fc.Arbitrary<Instant> = fc
  .oneof(fc.constantFrom(0, 15, 60, 120, 480, 1440, 5000, 500_000), fc.integer({ min: -600, max: 12_000 }))
  .map((minutes) => toInstant(MONDAY + minutes * MINUTE_MS));

function optional<T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq });
}

const name = fc
  .constantFrom('A', 'B', 'Status', 'IsClosed', 'CreatedDate', 'ClosedDate')
  .map((field) => `Case.${field}`);
const value: fc.Arbitrary<FieldValue> = fc.constantFrom('x', 'X', 'y', '', null, 1, true, false, '2026-02-03');
const operation = fc.constantFrom('equals', 'notEqual', 'lessThan', 'greaterOrEqual', 'contains');
const leaf: fc.Arbitrary<Criteria> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({
      kind: fc.constant('test'),
      field: name,
      operation,
      values: fc.array(value, { minLength: 1, maxLength: 2 }),
      origin: fc.constant(origin()),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('compare'),
      field: name,
      operation,
      other: name,
      origin: fc.constant(origin()),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('formula'),
      formula: fc.constantFrom("A = 'x'", 'ISCHANGED(A)', 'NOW() > CreatedDate'),
      origin: fc.constant(origin()),
    }),
  },
);
const criteria: fc.Arbitrary<Criteria> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  fc.record({
    kind: fc.constantFrom('all', 'any'),
    of: fc.array(leaf, { minLength: 1, maxLength: 2 }),
    origin: fc.constant(origin()),
  }),
  fc.record({ kind: fc.constant('not'), of: leaf, origin: fc.constant(origin()) }),
);

const types = ['one', 'two', 'three'] as const;
const actions = fc.array(fc.constantFrom('mail', 'call', 'mail', 'call', 'mail'), { maxLength: 2 });
const triggers = fc.dictionary(fc.constantFrom('0', '5', '30', '60', '600', '5000'), actions, { maxKeys: 3 });

interface Conditions {
  readonly when: Criteria | undefined;
  readonly completeWhen: Criteria | undefined;
  readonly pauseWhen: Criteria | undefined;
}

const milestone: fc.Arbitrary<readonly [MilestoneSketch, Conditions]> = fc.tuple(
  fc.record({
    type: fc.constantFrom(...types),
    target: fc.constantFrom(0, 1, 60, 480, 3000, 200_000_000),
    apex: optional(fc.constant('Minutes'), 8),
    clock: fc.constantFrom('process' as const, 'criteria' as const),
    businessHours: optional(fc.constantFrom('desk', 'night', 'gone')),
    warnings: triggers,
    shares: fc.dictionary(fc.constantFrom('50', '75', '120'), actions, { maxKeys: 1 }),
    violations: triggers,
    onSuccess: actions,
  }),
  fc.record({ when: optional(criteria), completeWhen: optional(criteria), pauseWhen: optional(criteria) }),
);

/** One in so many is of the kind that has to be simulated. */
function rarely<T>(usual: T, other: T): fc.Arbitrary<T> {
  return fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, fc.constant(other));
}

const definitions: fc.Arbitrary<Definitions> = fc
  .record({
    milestones: fc.array(milestone, { minLength: 1, maxLength: 4 }),
    exitWhen: optional(criteria),
    semantics: fc.record({
      offsets: fc.constantFrom('business' as const, 'elapsed' as const),
      unmatched: fc.constantFrom('remove' as const, 'keep' as const),
      afterExit: rarely<'silent' | 'fire'>('silent', 'fire'),
      reevaluate: fc.boolean(),
    }),
    entryFrom: rarely('CreatedDate', 'SlaStartDate'),
    one: rarely<'none' | 'independent'>('none', 'independent'),
    updates: rarely<Readonly<Record<string, Readonly<Record<string, FieldValue>>>>>({}, { call: { A: 'x' } }),
  })
  .map(({ milestones, exitWhen, semantics, entryFrom, one, updates }) => {
    const built = buildModel({
      milestones: milestones.map(([sketch]) => sketch),
      ...{ semantics, entryFrom, updates },
      recurrence: { one },
      calendars: [night],
    });
    const process = processOf(built);
    const entries = process.milestones.map((entry, index) => ({ ...entry, ...milestones[index]?.[1] }));
    const own = { ...process, milestones: entries, exitWhen: exitWhen ?? process.exitWhen };
    return { ...built, processes: new Map([[own.id, own]]) };
  });

function processOf({ processes }: Definitions): Process {
  const process = processes.get('support');
  assert(process);
  return process;
}

const change: fc.Arbitrary<FieldChange> = fc.record({
  at: instant,
  field: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom('Case.A', 'Case.B', 'Case.Status', 'Case.Subject', 'Case.IsClosed') },
    fc.constantFrom('Case.IsStopped', 'Case.SlaStartDate', 'Case.BusinessHoursId'),
  ),
  from: value,
  to: value,
});

const pastCase: fc.Arbitrary<PastCase> = fc
  .record({
    created: instant,
    closed: optional(instant, 2),
    record: fc.record(
      { A: value, B: value, Status: value, BusinessHoursId: fc.constantFrom('night', 'gone', '', null) },
      { requiredKeys: [] },
    ),
    changes: fc.array(change, { maxLength: 6 }),
    completions: fc.uniqueArray(fc.tuple(fc.constantFrom(...types), optional(instant)), {
      maxLength: 3,
      selector: ([type]) => type,
    }),
    businessHours: optional(fc.constantFrom('desk', 'night')),
    isStopped: rarely(false, true),
  })
  .map(({ record, changes, completions, isStopped, ...rest }) => ({
    ...rest,
    id: 'case',
    object: 'Case',
    fields: fields({ ...record, ...(isStopped ? { IsStopped: true } : {}) }),
    changes: changes.toSorted((one, other) => one.at - other.at),
    completions: new Map(completions),
    recorded: [],
  }));

/** What outcomes and messages are made from. */
function tell({ occurrences, actions: fired }: Played): unknown {
  const told = occurrences.map(
    ({
      entry,
      number,
      start,
      target,
      isBeyondHorizon,
      targetMs,
      completed,
      ended,
      status,
      usedMs,
      segments,
      calendar,
    }) => ({
      ...{ index: entry.index, number, start, target, isBeyondHorizon, targetMs, completed, ended },
      status: status === 'violated' ? 'open' : status,
      usedMs: completed === undefined ? undefined : usedMs,
      calendar: calendar.name,
      segments: segments.map(({ from, isStopped, target: aim, calendar: { name: counted } }) => ({
        from,
        isStopped,
        aim,
        counted,
      })),
    }),
  );
  return {
    occurrences: told,
    actions: fired.map(({ at, action, occurrence }) => [at, action.id, occurrences.indexOf(occurrence)]),
  };
}

describe('past cases played plainly', () => {
  it('come to what a simulation of them comes to', () => {
    let [plain, withOccurrences, all] = [0, 0, 0];
    fc.assert(
      fc.property(definitions, pastCase, fc.boolean(), (model, past, isTracked) => {
        const calendars = createCalendarBook(model, zones, compiled);
        const process = processOf(model);
        const tracked = new Set(isTracked ? ['Case.Status'] : []);
        const { zone } = calendars.choose({ process: process.businessHours, record: past.businessHours });
        const play = createPlainPlayer({ definitions: model, calendars, tracked });
        const simulate = createSimulator({ definitions: model, calendars });
        all += 1;
        for (const each of [past, { ...past, changes: [] }, past]) {
          const played = play(each, process, zone);
          if (played === undefined) continue;
          plain += 1;
          if (played.occurrences.length > 0) withOccurrences += 1;
          assert.deepEqual(tell(played), tell(simulate(toScenario(each, process.id, zone, isTracked))));
        }
      }),
      fuzz(4000),
    );
    assert(
      plain > all && withOccurrences > plain / 4,
      `only ${plain} of ${all} cases were played, ${withOccurrences} with a milestone`,
    );
  });

  it('are those that do not ask for more', () => {
    const model = buildModel({ milestones: [{ type: 'one', warnings: { 15: ['mail'] } }] });
    const calendars = createCalendarBook(model, zones);
    const play = createPlainPlayer({ definitions: model, calendars, tracked: new Set() });
    const { zone } = calendars.choose({});
    const past: PastCase = {
      ...{ id: '1', object: 'Case', created: toInstant(MONDAY), closed: undefined, fields: new Map() },
      ...{ changes: [], completions: new Map(), recorded: [], businessHours: undefined },
    };
    assert.equal(play(past, processOf(model), zone)?.occurrences.length, 1);
    const stopped = { ...past, fields: fields({ IsStopped: true }) };
    assert.equal(play(stopped, processOf(model), zone), undefined);
    assert.equal(play({ ...past, object: 'WorkOrder' }, processOf(model), zone), undefined);
  });
});

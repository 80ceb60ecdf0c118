// What changes for customers between two processes (`milestone diff`). The desk works Monday to Friday 09:00 to 17:00 in New York.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  compareProcesses,
  type Difference,
  type ProcessDifference,
} from '../../../server/src/core/compare/compareProcesses.ts';
import type { ProcessView } from '../../../server/src/core/compare/processView.ts';
import { computeDue } from '../../../server/src/core/simulate/due.ts';
import type { Criteria, Definitions, HolidaySet } from '../../../server/src/core/model/model.ts';
import { createCalendarBook } from '../../../server/src/core/simulate/calendarBook.ts';
import { dayOfDate } from '../../../server/src/core/time/civil.ts';
import { describeChange } from '../../../server/src/words/compare/describeChange.ts';
import { describeDeadlines } from '../../../server/src/words/compare/describeDeadlines.ts';
import { at, buildModel, hours, origin, tell, zones, type ModelSketch } from '../../support/modelBuilder.ts';
import { fuzz } from '../../support/depth.ts';

function viewsOf(definitions: Definitions, file = 'desk'): readonly ProcessView[] {
  const calendars = createCalendarBook(definitions, zones);
  return [...definitions.processes.values()].map((process) => ({ file, process, definitions, calendars }));
}

function diff(before: ModelSketch, after: ModelSketch): Difference {
  return compareProcesses(viewsOf(buildModel(before)), viewsOf(buildModel(after)), at('Mon 12:00'));
}

/** The only process that changed. */
function diffOne(before: ModelSketch, after: ModelSketch): ProcessDifference {
  const { processes } = diff(before, after);
  const [process] = processes;
  assert.ok(process !== undefined && processes.length === 1);
  return process;
}

function tellChanges({ changes }: ProcessDifference): readonly string[] {
  return changes.map(({ changed, milestones }) =>
    [...milestones.map(({ name }) => name), describeChange(changed).words].join(' '),
  );
}

function tellDeadlines({ deadlines }: ProcessDifference): readonly string[] {
  return deadlines.map(({ milestone, zone, group }) => `${milestone.name} ${describeDeadlines(group, zone)}`);
}

const response = (target: number): ModelSketch => ({ milestones: [{ target }] });

function holiday(month: number, day: number): HolidaySet {
  const date = dayOfDate({ year: 2026, month, day });
  assert.ok(date !== undefined);
  const rule = { kind: 'date' as const, date };
  return { id: 'days', holidays: [{ name: `Day ${month}/${day}`, rule, origin: origin() }], origin: origin() };
}

describe('what changes for customers', () => {
  it('is nothing where nothing changed', () => {
    assert.deepEqual(diff(response(60), response(60)), { processes: [], unchanged: 1 });
  });

  it('is nothing where only the order, the name of a calendar, ids of actions or letter case changed', () => {
    const before = buildModel({
      milestones: [
        { type: 'a', when: { Priority: ['High', 'Low'], Origin: 'Web' }, warnings: { 15: ['mail', 'page'] } },
        { type: 'b' },
      ],
      actions: { page: { kind: 'flow', flow: 'Page', inputs: {} } },
    });
    const after = buildModel({
      milestones: [
        { type: 'b', businessHours: 'other' },
        { type: 'a', when: { Origin: 'WEB', Priority: ['low', 'high'] }, warnings: { 15: ['call', 'letter'] } },
      ],
      actions: { call: { kind: 'flow', flow: 'Page', inputs: {} } },
      calendars: [hours('other', '09:00-17:00', { name: 'Another name' })],
    });
    assert.deepEqual(compareProcesses(viewsOf(before), viewsOf(after), at('Mon 12:00')), {
      processes: [],
      unchanged: 1,
    });
  });

  it('is a target, and where its deadlines go, the longest way first', () => {
    const change = diffOne(response(60), response(240));
    assert.deepEqual(tellChanges(change), ['response target 4h, was 1h']);
    assert.deepEqual(tellDeadlines(change), [
      'response Friday 16:00 → Monday 12:00, was Friday 17:00: 67h later for arrivals on Friday 13:30–16:30',
      'response Thursday 16:00 → Friday 12:00, was Thursday 17:00: 19h later for arrivals on Monday to Thursday 13:30–16:30',
      'response Friday 16:30 → Monday 12:30, was 09:30: 3h later for most arrivals (306 of 336 looked at)',
    ]);
  });

  it('is told with the arrival just before closing, where all deadlines move alike', () => {
    const [first] = tellDeadlines(
      diffOne(
        { ...response(90), calendars: [hours('desk', '00:00-24:00', { weekend: '00:00-24:00' })] },
        { ...response(60), calendars: [hours('desk', '00:00-24:00', { weekend: '00:00-24:00' })] },
      ),
    );
    assert.equal(first, 'response Sunday 23:30 → Monday 00:30, was 01:00: 30m earlier for every arrival');
  });

  it('is a deadline past the year 2400, in words', () => {
    const [first = ''] = tellDeadlines(diffOne(response(60), response(100_000_000)));
    assert.match(first, /^response Friday 16:30 → after the year 2400, was Monday 09:30: later for every arrival$/);
  });

  it('is a calendar, by what it says and once for all its milestones', () => {
    const milestones = [{ type: 'a' }, { type: 'b', businessHours: 'night' }, { type: 'c' }];
    const night = hours('night', '22:00-06:00');
    const change = diffOne(
      { milestones, calendars: [night] },
      { milestones, calendars: [night, hours('desk', '08:00-18:00', { weekend: '10:00-12:00' })] },
    );
    assert.deepEqual(tellChanges(change), [
      'a c desk: Monday to Friday 08:00–18:00, was 09:00–17:00',
      'a c desk: Saturday and Sunday 10:00–12:00, was closed',
    ]);
    assert.deepEqual([...new Set(change.deadlines.map(({ milestone }) => milestone.name))], ['a', 'c']);
  });

  it('is another calendar, told as a whole', () => {
    const change = diffOne(response(60), {
      milestones: [{ target: 60, businessHours: 'night' }],
      calendars: [hours('night', '22:00-06:00', { name: 'Night desk', timeZone: 'Europe/Warsaw' })],
    });
    assert.deepEqual(tellChanges(change), [
      'counted in Night desk (Monday to Friday 22:00–06:00, Europe/Warsaw), was desk (Monday to Friday 09:00–17:00, America/New_York)',
    ]);
  });

  it('is a holiday, and the deadlines around it alone', () => {
    const change = diffOne(response(60), {
      ...response(60),
      holidays: [holiday(7, 3)],
      calendars: [hours('desk', '09:00-17:00', { holidays: ['days'] })],
    });
    assert.deepEqual(tellChanges(change), ['desk: new holiday Day 7/3 (3 July 2026)']);
    assert.deepEqual(tellDeadlines(change), [
      'response Thursday 2 July 2026 16:30 → Monday 6 July 09:30, was Friday 3 July 09:30: 30m to 72h later around Day 7/3',
    ]);
  });

  it('is a holiday that is kept on another day: later around the one, earlier around the other', () => {
    const moved = (month: number, day: number): ModelSketch => ({
      ...response(60),
      holidays: [holiday(month, day)],
      calendars: [hours('desk', '09:00-17:00', { holidays: ['days'] })],
    });
    const words = tellDeadlines(diffOne(moved(7, 3), moved(6, 19)));
    assert.deepEqual(words, [
      'response Thursday 18 June 2026 16:30 → Monday 22 June 09:30, was Friday 19 June 09:30: 30m to 72h later around Day 6/19',
      'response Thursday 2 July 2026 16:30 → Friday 3 July 09:30, was Monday 6 July 09:30: 30m to 72h earlier around Day 7/3',
    ]);
  });

  it('is many holidays: the most affected of them, and the names of the others', () => {
    const holidays = [1, 8, 15, 22, 29].map((day) => holiday(6, day).holidays).flat();
    const [first = '', ...others] = tellDeadlines(
      diffOne(response(60), {
        ...response(60),
        holidays: [{ ...holiday(6, 1), holidays }],
        calendars: [hours('desk', '09:00-17:00', { holidays: ['days'] })],
      }),
    );
    assert.deepEqual(others, []);
    assert.match(first, /later around Day 6\/1, Day 6\/8 and 3 more holidays$/);
  });

  it('is a time zone, in the weeks before and after one of them changes its clocks', () => {
    const change = diffOne(response(60), {
      ...response(60),
      calendars: [hours('desk', '09:00-17:00', { timeZone: 'America/Bogota' })],
    });
    assert.deepEqual(tellChanges(change), ['desk: time zone America/Bogota, was America/New_York']);
    const told = tellDeadlines(change);
    assert.ok(told.length > 0 && told.every((line) => line.includes('in the week of 9 March 2026')), told.join('\n'));
  });

  it('is criteria, triggers and everything else that a milestone says', () => {
    const change = diffOne(
      { milestones: [{ when: { Priority: 'High' }, warnings: { 15: ['mail'] }, violations: { 0: ['mail'] } }] },
      {
        milestones: [
          {
            when: { Priority: ['High', 'Critical'] },
            warnings: { 30: ['mail'] },
            clock: 'criteria',
            completeWhen: { Status: 'Working' },
            pauseWhen: { Status: 'On Hold' },
            onSuccess: ['raise'],
          },
        ],
        updates: { raise: { Priority: 'Low' } },
        recurrence: { response: 'sequential' },
      },
    );
    assert.deepEqual(tellChanges(change), [
      'response applies to Priority is High or Critical, was Priority is High',
      'response counted from the moment its criteria hold, was process entry',
      'response completed when Status is Working, was only by hand',
      'response paused when Status is On Hold, was never',
      'response recurs sequential, was not',
      'response warning 30m before: e-mail T to the owner, was 15m before: e-mail T to the owner',
      'response on success Case.Priority becomes Low, was nothing',
      'response no longer: violation at the target: e-mail T to the owner',
    ]);
    assert.deepEqual(change.deadlines, []);
  });

  it('is what the process says', () => {
    const change = diffOne(response(60), {
      ...response(60),
      exitWhen: 'AND(IsClosed, NOT(IsEscalated))',
      entryFrom: 'SlaStartDate',
      semantics: { offsets: 'elapsed' },
      entitlements: [{ id: 'gold', name: 'Gold', process: 'support', termInDays: 365, origin: origin() }],
    });
    assert.deepEqual(tellChanges(change), [
      'clock starts at SlaStartDate, was CreatedDate',
      'ends when the formula AND(IsClosed, NOT(IsEscalated)) holds, was IsClosed is true',
      'simulated with offsets: elapsed, was offsets: business',
      'new entitlement Gold (every customer, for 365 days)',
    ]);
  });

  it('is entitlements that change places, where one case can match both', () => {
    const tier = {
      kind: 'test',
      field: 'Account.Tier__c',
      operation: 'equals',
      values: ['Gold'],
      origin: origin(),
    } as const;
    const vip = {
      kind: 'test',
      field: 'Account.VIP__c',
      operation: 'equals',
      values: [true],
      origin: origin(),
    } as const;
    const silver = { ...tier, values: ['Silver'] };
    const sketch = (order: readonly string[], other: Criteria): ModelSketch => ({
      processes: { gold: response(60), std: response(480) },
      entitlements: order.map((id) => ({
        id,
        name: id.toUpperCase(),
        process: id === 'vip' ? 'gold' : 'std',
        when: id === 'vip' ? other : tier,
        origin: origin(),
      })),
    });
    const { processes } = diff(sketch(['vip', 'plain'], vip), sketch(['plain', 'vip'], vip));
    assert.deepEqual(processes.map(tellChanges), [
      ['entitlement PLAIN now counts before VIP: what matches both goes to std, no longer here'],
      ['entitlement PLAIN now counts before VIP: what matches both comes here, no longer to gold'],
    ]);
    assert.deepEqual(diff(sketch(['vip', 'plain'], silver), sketch(['plain', 'vip'], silver)).processes, []);
  });

  it('is what becomes of cases that are open, exact to the minute', () => {
    // Monday 12:00: four hours of business time back is the Friday before at 16:00, one hour is Monday 11:00.
    const [cases] = diffOne(response(240), response(60)).open;
    assert.deepEqual([tell(cases?.after), tell(cases?.until)], ['2026-01-30 16:00', 'Mon 11:00']);
    assert.deepEqual(diffOne(response(60), response(240)).open, []);
  });

  it('is milestones that come and go, with what they promise', () => {
    const milestones = [{ type: 'kept' }];
    const change = diffOne(
      { milestones: [...milestones, { type: 'old', target: 30, when: { Priority: 'Low' } }] },
      { milestones: [{ type: 'new', target: 480 }, ...milestones] },
    );
    assert.deepEqual(tellChanges(change), [
      'new new milestone: target 8h in desk',
      'old no longer a milestone: target 30m in desk, when Priority is Low',
    ]);
  });

  it('is the name of a milestone that promises what another one did', () => {
    const change = diffOne({ milestones: [{ type: 'answer' }] }, { milestones: [{ type: 'response' }] });
    assert.deepEqual(tellChanges(change), ['response named response, was answer']);
  });

  it('tells milestones of one type apart by their criteria, wherever they stand', () => {
    const high = { when: { Priority: 'High' }, target: 60 };
    const low = { when: { Priority: 'Low' }, target: 480 };
    const change = diffOne({ milestones: [high, low] }, { milestones: [{ ...low, target: 240 }, high] });
    assert.deepEqual(tellChanges(change), ['response target 4h, was 8h']);
    assert.equal(change.changes[0]?.milestones[0]?.index, 0);
  });

  it('is processes that come, go and get another name', () => {
    const { processes } = diff(
      { processes: { gone: { milestones: [{ type: 'x', target: 30 }] }, plain: response(120) } },
      { processes: { fresh: { milestones: [{ type: 'y', target: 45 }] }, simple: response(120) } },
    );
    assert.deepEqual(processes.map(tellChanges), [
      ['new process: y 45m'],
      ['named simple, was plain'],
      ['no longer a process: x 30m'],
    ]);
  });

  it('compares a single process with a single other one, whatever they are called', () => {
    const one = buildModel(response(60));
    const [process] = one.processes.values();
    assert.ok(process !== undefined);
    const renamed = { ...process, id: 'premium', name: 'Premium' };
    const other = { ...buildModel(response(90)), processes: new Map([['premium', { ...renamed, milestones: [] }]]) };
    const { processes } = compareProcesses(viewsOf(one), viewsOf(other, 'premium'), at('Mon 12:00'));
    assert.deepEqual(processes.map(tellChanges), [
      ['named Premium, was support', 'response no longer a milestone: target 1h in desk'],
    ]);
  });

  it('is no capital letter in the name of a process without versions, which metadata has in lower case', () => {
    const model = buildModel(response(60));
    const [process] = model.processes.values();
    assert.ok(process !== undefined);
    const changesTo = (name: string, number?: number): readonly (readonly string[])[] => {
      const version = number === undefined ? undefined : { number, isDefault: true, of: undefined, notes: undefined };
      const sides = ['Gold Support', name].map((each) =>
        viewsOf({ ...model, processes: new Map([[process.id, { ...process, name: each, version }]]) }),
      );
      return compareProcesses(sides[0] ?? [], sides[1] ?? [], at('Mon 12:00')).processes.map(tellChanges);
    };
    assert.deepEqual(changesTo('gold support'), []);
    assert.deepEqual(changesTo('golden support'), [['named golden support, was Gold Support']]);
    assert.deepEqual(changesTo('gold support', 1), [['named gold support, was Gold Support']]);
  });

  it('keeps processes with the same id apart by their files', () => {
    const [a, b] = [response(60), response(120)].map(buildModel);
    assert.ok(a !== undefined && b !== undefined);
    const one = [...viewsOf(a, 'a'), ...viewsOf(b, 'b')];
    const other = [...viewsOf(b, 'b'), ...viewsOf(a, 'a')];
    assert.deepEqual(compareProcesses(one, other, at('Mon 12:00')), { processes: [], unchanged: 2 });
  });

  it('is the other way round when the sides are, and nothing against itself', () => {
    const sketch = fc.record({
      target: fc.integer({ min: 0, max: 3000 }),
      open: fc.integer({ min: 0, max: 11 }),
      close: fc.integer({ min: 12, max: 24 }),
      isHoliday: fc.boolean(),
    });
    interface Desk {
      readonly target: number;
      readonly open: number;
      readonly close: number;
      readonly isHoliday: boolean;
    }
    const views = ({ target, open, close, isHoliday }: Desk): readonly ProcessView[] => {
      const desk = hours('desk', `${open}:00-${close}:00`, { holidays: isHoliday ? ['days'] : [] });
      return viewsOf(buildModel({ ...response(target), calendars: [desk], holidays: [holiday(7, 3)] }));
    };
    const told = ({ processes }: Difference, isSwapped: boolean): readonly string[] =>
      processes
        .flatMap(({ deadlines }) => deadlines)
        .map(({ group: { kind, direction, shortestMs, longestMs, count, of, days } }) => {
          const isLater = (direction === 'later') !== isSwapped;
          return JSON.stringify([kind, isLater, shortestMs, longestMs, count, of, days]);
        })
        .sort();
    fc.assert(
      fc.property(sketch, sketch, (one, other) => {
        const there = compareProcesses(views(one), views(other), at('Mon 12:00'));
        const back = compareProcesses(views(other), views(one), at('Mon 12:00'));
        assert.deepEqual(told(there, false), told(back, true));
        assert.deepEqual(compareProcesses(views(one), views(one), at('Mon 12:00')).processes, []);
      }),
      fuzz(60),
    );
  });

  it('never is a flood: a milestone has at most a handful of sentences', () => {
    const sketch = fc.record({
      target: fc.integer({ min: 0, max: 6000 }),
      open: fc.integer({ min: 0, max: 11 }),
      close: fc.integer({ min: 12, max: 24 }),
      timeZone: fc.constantFrom('America/New_York', 'Europe/London', 'Asia/Kolkata', 'Australia/Lord_Howe'),
    });
    const model = ({
      target,
      open,
      close,
      timeZone,
    }: {
      target: number;
      open: number;
      close: number;
      timeZone: string;
    }) => buildModel({ ...response(target), calendars: [hours('desk', `${open}:00-${close}:00`, { timeZone })] });
    fc.assert(
      fc.property(sketch, sketch, (before, after) => {
        const [was, now] = [model(before), model(after)];
        const { processes } = compareProcesses(viewsOf(was), viewsOf(now), at('Mon 12:00'));
        for (const { deadlines, views } of processes) {
          assert.ok(deadlines.length <= 8);
          for (const { group } of deadlines) {
            assert.ok(group.count > 0 && group.count <= group.of && group.shortestMs <= group.longestMs);
            for (const [view, said] of [
              [views.before, group.example.was],
              [views.after, group.example.now],
            ] as const) {
              const [entry] = view?.process.milestones ?? [];
              assert.ok(view !== undefined && entry !== undefined);
              // The example is what `milestone due` answers for that arrival.
              const { target } = computeDue(view.calendars, {
                process: view.process,
                entry,
                start: group.example.arrival,
              });
              assert.equal(tell(said), tell(target));
            }
          }
        }
      }),
      fuzz(60),
    );
  });
});

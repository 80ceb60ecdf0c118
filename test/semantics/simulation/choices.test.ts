// docs/semantics.md §3.17 to §3.26: what Salesforce leaves open, or cannot do, and how it is read here.
import assert from 'node:assert/strict';
import { noteCodes, simulateCase, tell, tellActions, tellOccurrences } from '../../support/modelBuilder.ts';

describe('checkboxes (§3.17)', () => {
  const startsWith = (value: number | string | boolean, wanted: number | string | boolean, field = 'Vip__c'): boolean =>
    simulateCase({ milestones: [{ when: { [field]: wanted } }] }, { record: { [field]: value }, until: 'Mon 09:01' })
      .occurrences.length > 0;

  it('hold 1 and true, 0 and false alike, where one of the sides is a checkbox', () => {
    assert.ok(startsWith(1, true) && startsWith(0, false) && startsWith(true, 1, 'IsEscalated'));
    assert.ok(!startsWith(0, true) && !startsWith(1, false));
  });

  it('are false while they are blank, and text is no number', () => {
    assert.ok(startsWith('', false));
    assert.ok(!startsWith('00229', 229));
  });
});

describe('an entry field that is filled later (§3.18)', () => {
  const model = { milestones: [{ target: 60 }], entryFrom: 'Start__c' };

  it('enters with the event that fills it, and counts from its value', () => {
    const events = [{ at: 'Mon 11:00', set: { Start__c: '2026-02-02T10:00' } }];
    const simulation = simulateCase(model, { events, until: 'Mon 11:30' });
    assert.equal(tell(simulation.entered), 'Mon 10:00');
    assert.equal(tellOccurrences(simulation)[0], 'response #1 Mon 11:00 → Mon 11:00 violated');
  });

  it('never enters while it is blank', () => {
    assert.equal(simulateCase(model, { until: 'Fri 17:00' }).entered, undefined);
  });
});

describe('before the record exists (§3.19)', () => {
  it('nothing fires: what was due fires at creation, and is noted', () => {
    const simulation = simulateCase(
      { milestones: [{ target: 60, warnings: { 30: ['warn'] } }], entryFrom: 'Start__c' },
      { record: { Start__c: '2026-02-02T08:00' }, created: 'Mon 10:00', until: 'Mon 12:00' },
    );
    assert.deepEqual(tellActions(simulation), ['Mon 10:00 warn (warning of response #1)']);
    assert.deepEqual(noteCodes(simulation), ['late-warning']);
  });
});

describe('a late start by the process clock (§3.20)', () => {
  it('leaves out the time in which the record was stopped before', () => {
    const simulation = simulateCase(
      { milestones: [{ target: 120, when: { Priority: 'High' } }] },
      {
        record: { Priority: 'Low' },
        events: [
          { at: 'Mon 09:30', stop: true },
          { at: 'Mon 10:30', resume: true },
          { at: 'Mon 10:45', set: { Priority: 'High' } },
        ],
        until: 'Mon 11:00',
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 10:45 → Mon 12:00 open']);
  });
});

describe('completion criteria that hold at the start (§3.21)', () => {
  it('complete with the next event', () => {
    const simulation = simulateCase(
      { milestones: [{ target: 60, completeWhen: { Status: 'Working' } }] },
      { record: { Status: 'Working' }, events: [{ at: 'Mon 09:20', set: { Subject: 'x' } }], until: 'Mon 09:30' },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 completed Mon 09:20']);
  });
});

describe('completing by the name of a type (§3.22)', () => {
  it('completes every open milestone of the type', () => {
    const simulation = simulateCase(
      { milestones: [{ target: 60 }, { target: 120 }, { type: 'resolution', target: 180 }] },
      { events: [{ at: 'Mon 09:30', complete: 'response' }], until: 'Mon 09:31' },
    );
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 10:00 completed Mon 09:30',
      'response #2 Mon 09:00 → Mon 11:00 completed Mon 09:30',
      'resolution #1 Mon 09:00 → Mon 12:00 open',
    ]);
  });
});

describe('links of a sequential series (§3.23)', () => {
  for (const clock of ['process', 'criteria'] as const)
    it(`count from their own start (clock: ${clock})`, () => {
      const simulation = simulateCase(
        { milestones: [{ target: 60, clock, when: { Priority: 'High' } }], recurrence: { response: 'sequential' } },
        { record: { Priority: 'High' }, events: [{ at: 'Mon 09:20', complete: 'response' }], until: 'Mon 10:30' },
      );
      assert.equal(tellOccurrences(simulation)[1], 'response #2 Mon 10:00 → Mon 11:00 open');
    });
});

describe('closing, opening again and moving on (§3.24)', () => {
  it('close sets Status and ClosedDate, and reopen gives the status before back', () => {
    const exitWhen = { Status: 'Closed' };
    const events = [
      { at: 'Mon 09:30', close: true },
      { at: 'Mon 09:40', reopen: true },
    ] as const;
    const milestones = [{ target: 60 }, { type: 'resolution', target: 90, when: { Status: 'Working' } }];
    const simulation = simulateCase(
      { milestones, exitWhen },
      { record: { Status: 'Working' }, events, until: 'Mon 09:50' },
    );
    assert.equal(simulation.exited, undefined);
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 10:00 open',
      'resolution #1 Mon 09:00 → Mon 10:30 open',
    ]);
  });

  it('reopen gives the status before back also where the entry that closed set one', () => {
    const events = [
      { at: 'Mon 09:30', set: { Status: 'Solved' }, close: true },
      { at: 'Mon 09:40', reopen: true },
    ] as const;
    const simulation = simulateCase(
      { milestones: [{ target: 60 }], exitWhen: { Status: 'Solved' } },
      { record: { Status: 'Working' }, events, until: 'Mon 09:50' },
    );
    assert.equal(simulation.exited, undefined);
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 open']);
  });

  it('enter leaves the process that the record is in', () => {
    const simulation = simulateCase(
      { milestones: [{ target: 60 }], processes: { other: { milestones: [{ type: 'resolution', target: 120 }] } } },
      { events: [{ at: 'Mon 09:30', enter: 'other' }], until: 'Mon 09:40' },
    );
    assert.equal(tellOccurrences(simulation)[0], 'response #1 Mon 09:00 → Mon 10:00 open-at-exit Mon 09:30');
  });
});

describe('what was missed outside (§3.25)', () => {
  const milestones = [{ target: 60, violations: { 0: ['page'], 30: ['call'] } }];

  it('fires together at the reopening with resume', () => {
    const events = [
      { at: 'Mon 09:30', close: true },
      { at: 'Mon 13:00', reopen: true },
    ] as const;
    const actions = tellActions(simulateCase({ milestones, semantics: { reopen: 'resume' } }, { events }));
    assert.deepEqual(
      actions.map((action) => action.slice(0, 14)),
      ['Mon 13:00 page', 'Mon 13:00 call'],
    );
  });

  it('counts from the reopening with reenter', () => {
    const events = [
      { at: 'Mon 09:30', close: true },
      { at: 'Mon 13:00', reopen: true },
    ] as const;
    const simulation = simulateCase({ milestones, semantics: { reopen: 'reenter' } }, { events, until: 'Mon 13:10' });
    assert.equal(tellOccurrences(simulation).at(-1), 'response #2 Mon 13:00 → Mon 14:00 open');
  });

  it('is stopped by a completion by hand where actions fire after the exit', () => {
    const events = [
      { at: 'Mon 09:30', close: true },
      { at: 'Mon 10:10', complete: 'response' },
    ] as const;
    const simulation = simulateCase({ milestones, semantics: { afterExit: 'fire' } }, { events, until: 'Mon 12:00' });
    assert.deepEqual(tellActions(simulation), ['Mon 10:00 page (violation of response #1)']);
  });
});

describe('the date of TODAY() (§3.26)', () => {
  it('is that of the calendar’s place', () => {
    const simulation = simulateCase(
      { milestones: [{ target: 60, when: 'TODAY() = DATE(2026, 2, 2)' }] },
      { created: 'Mon 22:00', until: 'Tue 09:30' },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 22:00 → Tue 10:00 open']);
  });
});

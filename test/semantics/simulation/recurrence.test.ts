// docs/semantics.md §3.13.
import assert from 'node:assert/strict';
import { simulateCase, tellActions, tellOccurrences, type MilestoneSketch } from '../../support/modelBuilder.ts';

const high: MilestoneSketch = { when: { Priority: 'High' }, clock: 'criteria' };
const record = { Priority: 'High' };
const complete = (at: string) => ({ at, complete: 'response' });
const lower = (at: string) => ({ at, set: { Priority: 'Low' } });
const raise = (at: string) => ({ at, set: { Priority: 'High' } });

describe('recurrence (§3.13)', () => {
  it('one open occurrence per milestone entry at a time', () => {
    const simulation = simulateCase(
      { milestones: [high], recurrence: { response: 'independent' } },
      { record, events: [raise('Mon 09:10'), raise('Mon 09:20')], until: 'Mon 09:21' },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 open']);
  });

  it('none: never again once completed', () => {
    const simulation = simulateCase(
      { milestones: [high] },
      { record, events: [complete('Mon 09:10'), lower('Mon 09:20'), raise('Mon 09:30')] },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 completed Mon 09:10']);
  });

  it('§3.13 none: nor by another entry of the process that names the type; what is open is still replaced', () => {
    const entries = [high, { when: { Priority: 'Low' }, clock: 'criteria', target: 120 }] as const;
    const answered = simulateCase(
      { milestones: entries },
      { record, events: [complete('Mon 09:10'), lower('Mon 09:20'), { at: 'Mon 09:30', exit: true }] },
    );
    assert.deepEqual(tellOccurrences(answered), ['response #1 Mon 09:00 → Mon 10:00 completed Mon 09:10']);
    const open = simulateCase({ milestones: entries }, { record, events: [lower('Mon 09:20')], until: 'Mon 09:21' });
    assert.deepEqual(tellOccurrences(open), [
      'response #1 Mon 09:00 → Mon 10:00 removed Mon 09:20',
      'response #2 Mon 09:20 → Mon 11:20 open',
    ]);
  });

  it('§3.13 none: in another visit it starts again', () => {
    const simulation = simulateCase(
      { milestones: [{}], semantics: { reopen: 'reenter' } },
      {
        events: [complete('Mon 09:10'), { at: 'Mon 09:20', close: true }, { at: 'Mon 11:00', reopen: true }],
        until: 'Mon 11:01',
      },
    );
    assert.equal(tellOccurrences(simulation)[1], 'response #2 Mon 11:00 → Mon 12:00 open');
  });

  it('independent: starts again at completion when the criteria hold then', () => {
    const simulation = simulateCase(
      { milestones: [high], recurrence: { response: 'independent' } },
      { record, events: [complete('Mon 09:10')], until: 'Mon 09:11' },
    );
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 10:00 completed Mon 09:10',
      'response #2 Mon 09:10 → Mon 10:10 open',
    ]);
  });

  it('independent: or after completion, at the instant at which they hold', () => {
    const simulation = simulateCase(
      { milestones: [high], recurrence: { response: 'independent' } },
      {
        record,
        events: [{ ...complete('Mon 09:10'), set: { Status: 'x' } }, lower('Mon 09:20'), raise('Mon 09:30')],
        until: 'Mon 09:31',
      },
    );
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 10:00 completed Mon 09:10',
      'response #2 Mon 09:10 → Mon 10:10 removed Mon 09:20',
      'response #3 Mon 09:30 → Mon 10:30 open',
    ]);
  });

  it('independent with clock: process measures again from process entry', () => {
    const simulation = simulateCase(
      { milestones: [{ target: 60 }], recurrence: { response: 'independent' } },
      { events: [complete('Mon 09:10')], until: 'Mon 09:11' },
    );
    assert.equal(tellOccurrences(simulation)[1], 'response #2 Mon 09:10 → Mon 10:00 open');
  });

  for (const clock of ['process', 'criteria'] as const) {
    it(`sequential: the next starts at the previous target if completed early, in the future (clock: ${clock})`, () => {
      const simulation = simulateCase(
        { milestones: [{ ...high, clock }], recurrence: { response: 'sequential' } },
        { record, events: [complete('Mon 09:10')], until: 'Mon 09:30' },
      );
      assert.deepEqual(tellOccurrences(simulation), [
        'response #1 Mon 09:00 → Mon 10:00 completed Mon 09:10',
        'response #2 Mon 10:00 → Mon 11:00 scheduled',
      ]);
    });

    it(`sequential: at the completion instant if late (clock: ${clock})`, () => {
      const simulation = simulateCase(
        { milestones: [{ ...high, clock }], recurrence: { response: 'sequential' } },
        { record, events: [complete('Mon 10:30')], until: 'Mon 10:31' },
      );
      assert.deepEqual(tellOccurrences(simulation), [
        'response #1 Mon 09:00 → Mon 10:00 completed-late Mon 10:30',
        'response #2 Mon 10:30 → Mon 11:30 open',
      ]);
    });
  }

  it('sequential: what is scheduled cannot be completed before it starts', () => {
    const simulation = simulateCase(
      { milestones: [high], recurrence: { response: 'sequential' } },
      { record, events: [complete('Mon 09:10'), complete('Mon 09:20'), complete('Mon 10:20')], until: 'Mon 10:21' },
    );
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 10:00 completed Mon 09:10',
      'response #2 Mon 10:00 → Mon 11:00 completed Mon 10:20',
      'response #3 Mon 11:00 → Mon 12:00 scheduled',
    ]);
  });

  it('sequential: triggers of the next count from its own target', () => {
    const simulation = simulateCase(
      { milestones: [{ ...high, warnings: { 15: ['warn'] } }], recurrence: { response: 'sequential' } },
      { record, events: [complete('Mon 09:10')] },
    );
    assert.deepEqual(tellActions(simulation), ['Mon 10:45 warn (warning of response #2)']);
  });

  it('sequential: a warning of what is scheduled does not fire before it starts', () => {
    const simulation = simulateCase(
      { milestones: [{ ...high, warnings: { 90: ['warn'] } }], recurrence: { response: 'sequential' } },
      { record, events: [complete('Mon 09:10')] },
    );
    assert.deepEqual(tellActions(simulation), [
      'Mon 09:00 warn (warning of response #1)',
      'Mon 10:00 warn (warning of response #2)',
    ]);
  });

  it('sequential: stopped before it starts, it counts from its start or the resume, whichever is later', () => {
    const resumedAt = (at: string) =>
      tellOccurrences(
        simulateCase(
          { milestones: [high], recurrence: { response: 'sequential' } },
          {
            record,
            events: [complete('Mon 09:10'), { at: 'Mon 09:20', stop: true }, { at, resume: true }],
            until: 'Mon 10:31',
          },
        ),
      )[1];
    assert.equal(resumedAt('Mon 09:40'), 'response #2 Mon 10:00 → Mon 11:00 open');
    assert.equal(resumedAt('Mon 10:30'), 'response #2 Mon 10:00 → Mon 11:30 open');
  });

  it('sequential: a stop inside moves the target from which the next starts', () => {
    const simulation = simulateCase(
      { milestones: [high], recurrence: { response: 'sequential' } },
      {
        record,
        events: [{ at: 'Mon 09:30', stop: true }, { at: 'Mon 11:30', resume: true }, complete('Mon 11:40')],
        until: 'Mon 11:41',
      },
    );
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 12:00 completed Mon 11:40',
      'response #2 Mon 12:00 → Mon 13:00 scheduled',
    ]);
  });

  it('a milestone that would recur without limit recurs only on further events, never by itself', () => {
    const milestone = { completeWhen: { Status: 'Working' }, onSuccess: ['thank'] };
    const simulation = simulateCase(
      { milestones: [milestone], recurrence: { response: 'independent' } },
      {
        events: [
          { at: 'Mon 09:10', set: { Status: 'Working' } },
          { at: 'Mon 09:20', set: { Subject: 'anything' } },
        ],
        until: 'Mon 09:21',
      },
    );
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 10:00 completed Mon 09:10',
      'response #2 Mon 09:10 → Mon 10:00 completed Mon 09:20',
      'response #3 Mon 09:20 → Mon 10:00 open',
    ]);
  });

  it('§3.13 never by itself in a loop either where its own success action makes its criteria hold again', () => {
    const simulation = simulateCase(
      {
        milestones: [
          { when: { Waiting__c: true }, completeWhen: { Waiting__c: true }, clock: 'criteria', onSuccess: ['wait'] },
        ],
        recurrence: { response: 'independent' },
        semantics: { reevaluate: true },
        updates: { wait: { Waiting__c: true } },
      },
      {
        events: [
          { at: 'Mon 09:10', set: { Waiting__c: true } },
          { at: 'Mon 09:20', set: { Subject: 'anything' } },
          { at: 'Mon 09:30', set: { Subject: 'anything else' } },
        ],
        until: 'Mon 09:31',
      },
    );
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:10 → Mon 10:10 completed Mon 09:20',
      'response #2 Mon 09:20 → Mon 10:20 completed Mon 09:20',
      'response #3 Mon 09:30 → Mon 10:30 open',
    ]);
  });

  it('§3.16 a case that is answered every day is looked at every day, however many they are', () => {
    const days = Array.from({ length: 120 }, (_, day) => day);
    const date = (day: number): string => new Date(Date.UTC(2026, 1, 2 + day)).toISOString().slice(0, 10);
    const simulation = simulateCase(
      {
        milestones: [
          {
            when: { Waiting__c: true, Status: 'New' },
            completeWhen: { Status: 'Answered' },
            clock: 'criteria',
            onSuccess: ['done'],
          },
        ],
        recurrence: { response: 'independent' },
        semantics: { reevaluate: true },
        updates: { done: { Waiting__c: false } },
      },
      {
        events: days.flatMap((day) => [
          { at: `${date(day)}T09:00`, set: { Waiting__c: true, Status: 'New' } },
          { at: `${date(day)}T10:00`, set: { Status: 'Answered' } },
        ]),
      },
    );
    assert.equal(simulation.occurrences.filter(({ status }) => status === 'completed').length, days.length);
    assert.deepEqual(simulation.notes, []);
  });
});

// docs/semantics.md §3.1, and: "Between events, scheduled actions fire in time order; ties in file order."
import assert from 'node:assert/strict';
import {
  noteCodes,
  simulateCase,
  tell,
  tellActions,
  tellOccurrences,
  type EventSketch,
} from '../../support/modelBuilder.ts';

describe('the order in which things happen (§3.1)', () => {
  it('fields are updated before the exit test', () => {
    const simulation = simulateCase(
      { milestones: [{}], exitWhen: { Status: 'Done' } },
      { events: [{ at: 'Mon 09:30', set: { Status: 'Done' } }] },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 open-at-exit Mon 09:30']);
  });

  it('§3.1 completion comes before the exit test: one save that resolves and closes completes', () => {
    const model = { milestones: [{ completeWhen: { Status: 'Done' }, onSuccess: ['thank'] }] };
    for (const exitWhen of [{ Status: 'Done' }, { IsClosed: true }, "ISPICKVAL(Status, 'Done')"]) {
      const events = [{ at: 'Mon 09:30', set: { Status: 'Done', IsClosed: true } }];
      const simulation = simulateCase({ ...model, exitWhen }, { events });
      assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 completed Mon 09:30']);
      assert.equal(tell(simulation.exited), 'Mon 09:30');
      assert.deepEqual(tellActions(simulation), ['Mon 09:30 thank (success of response #1)']);
    }
  });

  it('§3.1 so does `close` beside `set`, and beside `complete`, also on work orders', () => {
    for (const object of ['Case', 'WorkOrder'] as const)
      for (const event of [{ set: { [`${object}.Status`]: 'Solved' } }, { complete: 'response' }]) {
        const simulation = simulateCase(
          {
            object,
            entryFrom: `${object}.CreatedDate`,
            exitWhen: { [`${object}.IsClosed`]: true },
            milestones: [{ completeWhen: { [`${object}.Status`]: 'Solved' } }],
          },
          {
            created: null,
            record: { [`${object}.CreatedDate`]: '2026-02-02T09:00' },
            events: [{ at: 'Mon 09:30', close: true, ...event }],
          },
        );
        assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 completed Mon 09:30']);
      }
  });

  it('§3.1 what no longer matches is completed before it could be dropped', () => {
    const simulation = simulateCase(
      { milestones: [{ when: { Priority: 'High' }, completeWhen: { Status: 'Done' } }] },
      { record: { Priority: 'High' }, events: [{ at: 'Mon 09:30', set: { Priority: 'Low', Status: 'Done' } }] },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 completed Mon 09:30']);
  });

  it('§3.1 the event completes first what it names, then what meets its own criteria', () => {
    const simulation = simulateCase(
      {
        milestones: [
          { type: 'answer', completeWhen: { Status: 'Done' }, onSuccess: ['by-criteria'] },
          { type: 'response', onSuccess: ['by-name'] },
        ],
      },
      { events: [{ at: 'Mon 09:30', set: { Status: 'Done' }, complete: 'response' }] },
    );
    assert.deepEqual(tellActions(simulation), [
      'Mon 09:30 by-name (success of response #1)',
      'Mon 09:30 by-criteria (success of answer #1)',
    ]);
  });

  it('completion comes before the start of new occurrences: one event can do both', () => {
    const simulation = simulateCase(
      {
        milestones: [
          { type: 'response', completeWhen: { Status: 'Working' } },
          { type: 'resolution', when: { Status: 'Working' }, clock: 'criteria' },
        ],
      },
      { events: [{ at: 'Mon 09:30', set: { Status: 'Working' } }], until: 'Mon 09:31' },
    );
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 10:00 completed Mon 09:30',
      'resolution #1 Mon 09:30 → Mon 10:30 open',
    ]);
  });

  it('an occurrence that starts with its completion criteria met stays open until the next event', () => {
    const model = { milestones: [{ when: { Status: 'Done' }, completeWhen: { Status: 'Done' } }] };
    const done = { at: 'Mon 09:10', set: { Status: 'Done' } };
    assert.deepEqual(tellOccurrences(simulateCase(model, { events: [done], until: 'Mon 09:30' })), [
      'response #1 Mon 09:10 → Mon 10:00 open',
    ]);
    const next = { at: 'Mon 09:20', set: { Subject: 'anything' } };
    assert.deepEqual(tellOccurrences(simulateCase(model, { events: [done, next] })), [
      'response #1 Mon 09:10 → Mon 10:00 completed Mon 09:20',
    ]);
  });

  it('targets are recomputed last: an occurrence that starts while the record stops is stopped at once', () => {
    const simulation = simulateCase(
      { milestones: [{ when: { Priority: 'High' }, clock: 'criteria' }] },
      {
        events: [
          { at: 'Mon 09:30', set: { Priority: 'High' }, stop: true },
          { at: 'Mon 11:30', resume: true },
        ],
        until: 'Mon 11:31',
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:30 → Mon 12:30 open']);
  });

  it('scheduled actions fire in time order', () => {
    const simulation = simulateCase({
      milestones: [
        { type: 'slow', target: 120, warnings: { 90: ['slow-90'] }, violations: { 0: ['slow-0'] } },
        { type: 'fast', target: 60, warnings: { 45: ['fast-45'] }, violations: { 0: ['fast-0'] } },
      ],
    });
    assert.deepEqual(tellActions(simulation), [
      'Mon 09:15 fast-45 (warning of fast #1)',
      'Mon 09:30 slow-90 (warning of slow #1)',
      'Mon 10:00 fast-0 (violation of fast #1)',
      'Mon 11:00 slow-0 (violation of slow #1)',
    ]);
  });

  it('ties fire in file order: milestones, warnings before violations, triggers, actions', () => {
    const simulation = simulateCase({
      milestones: [
        { type: 'late-in-alphabet', target: 60, warnings: { 0: ['b', 'a'] }, violations: { 0: ['d'] } },
        { type: 'early-in-alphabet', target: 60, violations: { 0: ['c'] } },
      ],
    });
    assert.deepEqual(
      simulation.actions.map(({ action }) => action.id),
      ['b', 'a', 'd', 'c'],
    );
  });

  it('ties keep file order when the later milestone of the file started first', () => {
    const simulation = simulateCase(
      {
        milestones: [
          { type: 'first', when: { Priority: 'High' }, violations: { 0: ['one'] } },
          { type: 'second', violations: { 0: ['two'] } },
        ],
      },
      { events: [{ at: 'Mon 09:30', set: { Priority: 'High' } }] },
    );
    assert.deepEqual(tellActions(simulation), [
      'Mon 10:00 one (violation of first #1)',
      'Mon 10:00 two (violation of second #1)',
    ]);
  });

  it('an event goes before the triggers of its instant: what it completes does not fire', () => {
    const simulation = simulateCase(
      { milestones: [{ violations: { 0: ['page'] } }] },
      { events: [{ at: 'Mon 10:00', complete: 'response' }] },
    );
    assert.deepEqual(tellActions(simulation), []);
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 completed Mon 10:00']);
  });

  it('one entry of the scenario is one event, whatever it says; two entries of one instant are two, in file order', () => {
    const together = [{ at: 'Mon 09:30', complete: 'response', exit: true }] as const;
    const apart = (first: EventSketch, second: EventSketch): readonly string[] =>
      tellOccurrences(simulateCase({ milestones: [{}] }, { events: [first, second] }));
    const exit = { at: 'Mon 09:30', exit: true } as const;
    const complete = { at: 'Mon 09:30', complete: 'response' };
    const completed = ['response #1 Mon 09:00 → Mon 10:00 completed Mon 09:30'];
    assert.deepEqual(tellOccurrences(simulateCase({ milestones: [{}] }, { events: together })), completed);
    assert.deepEqual(apart(complete, exit), completed);
    assert.deepEqual(apart(exit, complete), ['response #1 Mon 09:00 → Mon 10:00 open-at-exit Mon 09:30']);
  });

  it('§3.1 the events of one instant go before what has become overdue by them', () => {
    const model = { milestones: [{ violations: { 0: ['page'] } }] };
    const reopen = { at: 'Mon 13:00', reopen: true } as const;
    const complete = { at: 'Mon 13:00', complete: 'response' };
    for (const events of [[{ ...reopen, ...complete }], [reopen, complete]]) {
      const simulation = simulateCase(model, { events: [{ at: 'Mon 09:40', close: true }, ...events] });
      assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 completed-late Mon 13:00']);
      assert.deepEqual(tellActions(simulation), []);
    }
  });

  it('events are handled in time order, however they are given', () => {
    const simulation = simulateCase(
      { milestones: [{}] },
      {
        events: [
          { at: 'Mon 09:40', set: { IsClosed: true } },
          { at: 'Mon 09:20', complete: 'response' },
        ],
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 completed Mon 09:20']);
    assert.deepEqual(noteCodes(simulation), []);
  });
});

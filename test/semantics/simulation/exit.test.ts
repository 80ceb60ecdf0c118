// docs/semantics.md §3.14.
import assert from 'node:assert/strict';
import { simulateCase, tell, tellActions, tellOccurrences } from '../../support/modelBuilder.ts';

const milestones = [
  { type: 'fast', target: 30, violations: { 0: ['fast-0'], 60: ['fast-60'] } },
  { type: 'slow', target: 120, warnings: { 30: ['slow-30'] } },
];

describe('exit (§3.14)', () => {
  it('open occurrences become open-at-exit or violated-at-exit', () => {
    const simulation = simulateCase({ milestones }, { events: [{ at: 'Mon 10:00', close: true }] });
    assert.deepEqual(tellOccurrences(simulation), [
      'fast #1 Mon 09:00 → Mon 09:30 violated-at-exit Mon 10:00',
      'slow #1 Mon 09:00 → Mon 11:00 open-at-exit Mon 10:00',
    ]);
    assert.equal(tell(simulation.exited), 'Mon 10:00');
  });

  it('nothing fires after', () => {
    const simulation = simulateCase({ milestones }, { events: [{ at: 'Mon 10:00', close: true }], until: 'Fri 09:00' });
    assert.deepEqual(tellActions(simulation), ['Mon 09:30 fast-0 (violation of fast #1)']);
  });

  it('semantics.afterExit: fire lets pending actions fire', () => {
    const simulation = simulateCase(
      { milestones, semantics: { afterExit: 'fire' } },
      { events: [{ at: 'Mon 10:00', close: true }] },
    );
    assert.deepEqual(tellActions(simulation), [
      'Mon 09:30 fast-0 (violation of fast #1)',
      'Mon 10:30 fast-60 (violation of fast #1)',
      'Mon 10:30 slow-30 (warning of slow #1)',
    ]);
    assert.equal(simulation.occurrences[1]?.status, 'open-at-exit');
  });

  it('a completed occurrence stays completed', () => {
    const simulation = simulateCase(
      { milestones },
      {
        events: [
          { at: 'Mon 09:20', complete: 'fast' },
          { at: 'Mon 10:00', exit: true },
        ],
      },
    );
    assert.equal(simulation.occurrences[0]?.status, 'completed');
  });

  it('an occurrence that is stopped at the exit is violated only if it was when it was stopped', () => {
    const simulation = simulateCase(
      { milestones: [{}] },
      {
        events: [
          { at: 'Mon 09:30', stop: true },
          { at: 'Mon 12:00', exit: true },
        ],
      },
    );
    assert.equal(simulation.occurrences[0]?.status, 'open-at-exit');
  });

  it('`exit: true` leaves whatever the criteria say', () => {
    const simulation = simulateCase(
      { milestones: [{}], exitWhen: { Status: 'Gone' } },
      { events: [{ at: 'Mon 09:30', exit: true }] },
    );
    assert.equal(tell(simulation.exited), 'Mon 09:30');
  });

  it('closing sets IsClosed, ClosedDate and Status, so that any usual exit criteria see it', () => {
    for (const exitWhen of [{ IsClosed: true }, { Status: 'Closed' }, 'NOT(ISBLANK(ClosedDate))']) {
      const simulation = simulateCase(
        { milestones: [{}], exitWhen },
        { record: { Status: 'Working' }, events: [{ at: 'Mon 09:30', close: true }] },
      );
      assert.equal(tell(simulation.exited), 'Mon 09:30');
    }
  });

  it('a status that the closing event sets itself stays', () => {
    const simulation = simulateCase(
      { milestones: [{}], exitWhen: { Status: 'Solved' } },
      { events: [{ at: 'Mon 09:30', set: { Status: 'Solved' }, close: true }] },
    );
    assert.equal(tell(simulation.exited), 'Mon 09:30');
  });
});

describe('the entitlement is replaced', () => {
  const model = {
    milestones: [{ type: 'response', violations: { 0: ['page'] } }],
    processes: { premium: { businessHours: 'desk', milestones: [{ type: 'premium-response', target: 90 }] } },
  };

  it('the record leaves its process and enters the other, whose clock counts from its entry field', () => {
    const simulation = simulateCase(model, { events: [{ at: 'Mon 09:40', enter: 'premium' }], until: 'Mon 09:41' });
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 10:00 open-at-exit Mon 09:40',
      'premium-response #1 Mon 09:40 → Mon 10:30 open',
    ]);
    assert.equal(simulation.exited, undefined);
    assert.deepEqual(tellActions(simulation), []);
  });

  it('a record that had exited enters the other process too', () => {
    const simulation = simulateCase(model, {
      events: [
        { at: 'Mon 09:20', exit: true },
        { at: 'Mon 09:40', enter: 'premium' },
      ],
      until: 'Mon 09:41',
    });
    assert.equal(tellOccurrences(simulation)[1], 'premium-response #1 Mon 09:40 → Mon 10:30 open');
  });

  it('a process that does not exist replaces nothing, and the timeline says so', () => {
    const simulation = simulateCase(model, { events: [{ at: 'Mon 09:40', enter: 'gold' }], until: 'Mon 09:41' });
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 open']);
    assert.equal(simulation.notes[0]?.code, 'unknown-process');
  });
});

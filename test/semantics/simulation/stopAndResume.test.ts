// docs/semantics.md §3.11.
import assert from 'node:assert/strict';
import { noteCodes, simulateCase, tell, tellActions, tellOccurrences } from '../../support/modelBuilder.ts';

const stopped = [
  { at: 'Mon 09:30', stop: true },
  { at: 'Mon 12:00', resume: true },
] as const;

describe('stop and resume (§3.11)', () => {
  it('no time is counted while stopped: the remaining business time is kept', () => {
    const simulation = simulateCase({ milestones: [{}] }, { events: stopped, until: 'Mon 12:01' });
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 12:30 open']);
    assert.equal(simulation.occurrences[0]?.usedMs, 31 * 60_000);
  });

  it('target = add(calendar, resume, remaining): resumed after closing, the rest counts from the next opening', () => {
    const simulation = simulateCase(
      { milestones: [{}] },
      { events: [stopped[0], { at: 'Mon 20:00', resume: true }], until: 'Mon 20:01' },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Tue 09:30 open']);
  });

  it('nothing fires while stopped; pending triggers move with the target', () => {
    const simulation = simulateCase(
      { milestones: [{ warnings: { 15: ['warn'] }, violations: { 0: ['page'] } }] },
      { events: stopped },
    );
    assert.deepEqual(tellActions(simulation), [
      'Mon 12:15 warn (warning of response #1)',
      'Mon 12:30 page (violation of response #1)',
    ]);
  });

  it('a warning that has fired does not fire again after a stop', () => {
    const simulation = simulateCase({ milestones: [{ warnings: { 45: ['warn'] } }] }, { events: stopped });
    assert.deepEqual(tellActions(simulation), ['Mon 09:15 warn (warning of response #1)']);
  });

  it('a stop at the instant of a trigger holds it back', () => {
    const simulation = simulateCase(
      { milestones: [{ violations: { 0: ['page'] } }] },
      {
        events: [
          { at: 'Mon 10:00', stop: true },
          { at: 'Mon 12:00', resume: true },
        ],
      },
    );
    assert.deepEqual(tellActions(simulation), ['Mon 12:00 page (violation of response #1)']);
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 12:00 violated']);
  });

  it('IsStopped stops as `stop:` does', () => {
    const simulation = simulateCase(
      { milestones: [{}] },
      {
        events: [
          { at: 'Mon 09:30', set: { IsStopped: true } },
          { at: 'Mon 12:00', set: { IsStopped: false } },
        ],
        until: 'Mon 12:01',
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 12:30 open']);
  });

  it('a record that arrives stopped counts from its first resume', () => {
    const simulation = simulateCase(
      { milestones: [{}] },
      { record: { IsStopped: true }, events: [{ at: 'Mon 11:00', resume: true }], until: 'Mon 11:01' },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 12:00 open']);
  });

  it('pauseWhen stops one milestone while its criteria hold', () => {
    const simulation = simulateCase(
      { milestones: [{ type: 'paused', pauseWhen: { Status: 'On Hold' } }, { type: 'steady' }] },
      {
        events: [
          { at: 'Mon 09:30', set: { Status: 'On Hold' } },
          { at: 'Mon 09:40', set: { Status: 'Working' } },
        ],
        until: 'Mon 09:41',
      },
    );
    assert.deepEqual(tellOccurrences(simulation), [
      'paused #1 Mon 09:00 → Mon 10:10 open',
      'steady #1 Mon 09:00 → Mon 10:00 open',
    ]);
  });

  it('pauseWhen and IsStopped compose: the clock goes on when neither holds', () => {
    const simulation = simulateCase(
      { milestones: [{ pauseWhen: { Status: 'On Hold' } }] },
      {
        events: [
          { at: 'Mon 09:30', stop: true },
          { at: 'Mon 10:30', set: { Status: 'On Hold' } },
          { at: 'Mon 11:30', resume: true },
          { at: 'Mon 12:30', set: { Status: 'Working' } },
        ],
        until: 'Mon 12:31',
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 13:00 open']);
  });

  it('stopping twice and resuming twice is as once', () => {
    const simulation = simulateCase(
      { milestones: [{}] },
      {
        events: [
          { at: 'Mon 09:30', stop: true },
          { at: 'Mon 10:00', stop: true },
          { at: 'Mon 12:00', resume: true },
          { at: 'Mon 12:10', resume: true },
        ],
        until: 'Mon 12:11',
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 12:30 open']);
  });

  it('a violated occurrence stays violated, with its target', () => {
    const simulation = simulateCase(
      { milestones: [{ violations: { 60: ['page'] } }] },
      {
        events: [
          { at: 'Mon 10:30', stop: true },
          { at: 'Mon 12:00', resume: true },
        ],
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 violated']);
    assert.deepEqual(tellActions(simulation), ['Mon 12:30 page (violation of response #1)']);
  });

  it('a pending violation moves by clock time where offsets are elapsed', () => {
    const simulation = simulateCase(
      { semantics: { offsets: 'elapsed' }, milestones: [{ violations: { 600: ['page'] } }] },
      {
        events: [
          { at: 'Mon 11:00', stop: true },
          { at: 'Mon 12:00', resume: true },
        ],
      },
    );
    assert.deepEqual(tellActions(simulation), ['Mon 21:00 page (violation of response #1)']);
  });

  it('an occurrence that is stopped at the end is open, and the timeline says that its target will move', () => {
    const simulation = simulateCase({ milestones: [{}] }, { events: [stopped[0]], until: 'Tue 09:00' });
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 open']);
    assert.deepEqual(noteCodes(simulation), ['still-stopped']);
  });

  it('stopped at the very target it is not violated', () => {
    const simulation = simulateCase({ milestones: [{}] }, { events: [{ at: 'Mon 10:00', stop: true }] });
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 open']);
  });

  it('without `until` the timeline ends at the stop: nothing can happen before a resume', () => {
    const simulation = simulateCase({ milestones: [{}] }, { events: [stopped[0]] });
    assert.equal(tell(simulation.until), 'Mon 09:30');
  });

  it('a warning that is overdue at the resume fires then, flagged', () => {
    const simulation = simulateCase(
      { semantics: { offsets: 'elapsed' }, milestones: [{ warnings: { 120: ['warn'] } }] },
      {
        created: 'Fri 16:30',
        events: [
          { at: 'Fri 16:40', stop: true },
          { at: 'Mon+1 09:00', resume: true },
        ],
      },
    );
    assert.deepEqual(tellActions(simulation), ['Mon+1 09:00 warn (warning of response #1)']);
    assert.deepEqual(noteCodes(simulation), ['late-warning']);
  });
});

describe('what was stopped before (§3.11, §3.20)', () => {
  it('is not counted by the offset of a violation either, of a milestone that starts late and violated', () => {
    const milestones = [{ target: 30, when: { Priority: 'High' }, violations: { 0: ['page'], 120: ['escalate'] } }];
    const events = [
      { at: 'Mon 10:00', stop: true },
      { at: 'Mon 13:00', resume: true },
      { at: 'Mon 13:15', set: { Priority: 'High' } },
    ] as const;
    // Due at 09:30; half an hour of the two was over when it was stopped.
    assert.deepEqual(tellActions(simulateCase({ milestones }, { events, until: 'Mon 17:00' })), [
      'Mon 13:15 page (violation of response #1)',
      'Mon 14:30 escalate (violation of response #1)',
    ]);
  });

  it('nor after a corrected start', () => {
    const milestones = [{ target: 30, violations: { 120: ['escalate'] } }];
    const events = [
      { at: 'Mon 09:10', stop: true },
      { at: 'Mon 12:10', resume: true },
      { at: 'Mon 12:20', start: '2026-01-30T16:40' },
    ] as const;
    // From Friday 16:40: due on Monday at 09:10, when it was stopped. The two hours are those after 12:10.
    assert.deepEqual(tellActions(simulateCase({ milestones }, { events, until: 'Mon 17:00' })), [
      'Mon 14:10 escalate (violation of response #1)',
    ]);
  });
});

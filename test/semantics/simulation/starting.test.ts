// docs/semantics.md §3, "Starting", "All milestones that match run side by side" and "Target".
import assert from 'node:assert/strict';
import { hours, noteCodes, simulateCase, tellActions, tellNotes, tellOccurrences } from '../../support/modelBuilder.ts';

describe('starting (§3.4)', () => {
  it('a milestone without criteria starts on entry', () => {
    assert.deepEqual(tellOccurrences(simulateCase({ milestones: [{}] }, { until: 'Mon 09:01' })), [
      'response #1 Mon 09:00 → Mon 10:00 open',
    ]);
  });

  it('a milestone with criteria starts on entry when they hold then', () => {
    const simulation = simulateCase(
      { milestones: [{ when: { Priority: 'High' } }] },
      { record: { Priority: 'high' }, until: 'Mon 09:01' },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 open']);
  });

  it('a milestone with criteria starts at the first event at which they hold', () => {
    const simulation = simulateCase(
      { milestones: [{ when: { Priority: 'High' } }] },
      {
        events: [
          { at: 'Mon 09:10', set: { Priority: 'Medium' } },
          { at: 'Mon 09:20', set: { Priority: 'High' } },
          { at: 'Mon 09:30', set: { Priority: 'High' } },
        ],
        until: 'Mon 09:31',
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:20 → Mon 10:00 open']);
  });

  it('criteria that never hold start nothing', () => {
    assert.deepEqual(tellOccurrences(simulateCase({ milestones: [{ when: { Priority: 'High' } }] })), []);
  });

  it('clock: process measures from process entry however late it starts, so it can be born violated', () => {
    const simulation = simulateCase(
      { milestones: [{ when: { Priority: 'High' }, violations: { 0: ['page'] } }] },
      { events: [{ at: 'Mon 11:00', set: { Priority: 'High' } }] },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 11:00 → Mon 10:00 violated']);
    assert.deepEqual(tellActions(simulation), ['Mon 11:00 page (violation of response #1)']);
    assert.deepEqual(noteCodes(simulation), ['born-violated']);
  });

  it('clock: criteria measures from the moment the criteria held', () => {
    const simulation = simulateCase(
      { milestones: [{ when: { Priority: 'High' }, clock: 'criteria' }] },
      { events: [{ at: 'Mon 11:00', set: { Priority: 'High' } }], until: 'Mon 11:01' },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 11:00 → Mon 12:00 open']);
  });

  it('clock: process leaves out the time in which the record was stopped before the milestone started', () => {
    const simulation = simulateCase(
      { milestones: [{ when: { Priority: 'High' } }] },
      {
        events: [
          { at: 'Mon 09:30', stop: true },
          { at: 'Mon 12:30', resume: true },
          { at: 'Mon 12:40', set: { Priority: 'High' } },
        ],
        until: 'Mon 12:41',
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 12:40 → Mon 13:00 open']);
  });

  it('clock: process that ran out before a stop keeps the target it had before the stop', () => {
    const simulation = simulateCase(
      { milestones: [{ when: { Priority: 'High' } }] },
      {
        events: [
          { at: 'Mon 11:00', stop: true },
          { at: 'Mon 12:00', resume: true },
          { at: 'Mon 13:00', set: { Priority: 'High' } },
        ],
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 13:00 → Mon 10:00 violated']);
    assert.equal(simulation.occurrences[0]?.usedMs, 3 * 3_600_000);
  });

  it('§3.5 all milestones that match run side by side', () => {
    const simulation = simulateCase(
      {
        milestones: [
          { type: 'a', target: 60 },
          { type: 'b', target: 30 },
          { type: 'c', when: { Priority: 'High' } },
        ],
      },
      { record: { Priority: 'High' }, until: 'Mon 09:01' },
    );
    assert.deepEqual(tellOccurrences(simulation), [
      'a #1 Mon 09:00 → Mon 10:00 open',
      'b #1 Mon 09:00 → Mon 09:30 open',
      'c #1 Mon 09:00 → Mon 10:00 open',
    ]);
  });

  it('order has no effect on timing', () => {
    const milestones = [
      { type: 'a', target: 60 },
      { type: 'b', target: 30, when: { Priority: 'High' } },
      { type: 'c', target: 45, pauseWhen: { Status: 'Hold' } },
    ];
    const sketch = {
      events: [
        { at: 'Mon 09:10', set: { Priority: 'High', Status: 'Hold' } },
        { at: 'Mon 09:20', set: { Status: 'Open' } },
      ],
    };
    const forward = tellOccurrences(simulateCase({ milestones }, sketch));
    const backward = tellOccurrences(simulateCase({ milestones: milestones.toReversed() }, sketch));
    assert.deepEqual(forward.toSorted(), backward.toSorted());
    assert.equal(forward.length, 3);
  });

  it('§3.6 the target is the clock base plus the minutes in the milestone’s calendar', () => {
    const simulation = simulateCase(
      {
        calendars: [hours('nights', '22:00-06:00')],
        milestones: [
          { type: 'a', target: 480 },
          { type: 'b', target: 90, businessHours: 'nights' },
        ],
      },
      { created: 'Fri 16:30', until: 'Fri 16:31' },
    );
    assert.deepEqual(tellOccurrences(simulation), [
      'a #1 Fri 16:30 → Mon+1 16:30 open',
      'b #1 Fri 16:30 → Fri 23:30 open',
    ]);
  });

  it('a target from Apex is simulated with `assume`, and the timeline says so', () => {
    const simulation = simulateCase({ milestones: [{ apex: 'TierMinutes', target: 30 }] }, { until: 'Mon 09:01' });
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 09:30 open']);
    assert.match(tellNotes(simulation)[0] ?? '', /Apex class TierMinutes/);
  });

  it('a target of 0 minutes is the arrival itself', () => {
    const simulation = simulateCase({ milestones: [{ target: 0 }] });
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 09:00 violated']);
  });

  it('a target past the year 2400 is never reached, and the timeline says so', () => {
    const yearly = hours('yearly', '', { isDefault: true });
    const oneMinute = { ...yearly, hours: { ...yearly.hours, monday: [{ open: 0, close: 1 }] } };
    const simulation = simulateCase(
      {
        businessHours: 'yearly',
        calendars: [oneMinute],
        milestones: [{ target: 500_000, warnings: { 15: ['warn'] }, violations: { 0: ['page'] } }],
      },
      {
        events: [
          { at: 'Mon+1 00:00', stop: true },
          { at: 'Mon+2 00:00', resume: true },
        ],
      },
    );
    assert.deepEqual(noteCodes(simulation), ['beyond-horizon']);
    assert.deepEqual(tellActions(simulation), []);
    assert.equal(simulation.occurrences[0]?.status, 'open');
    assert.equal(simulation.occurrences[0].isBeyondHorizon, true);
  });

  it('a target that is no number of minutes leaves the milestone out, and the timeline says so', () => {
    for (const target of [NaN, Infinity, -5, 1e300]) {
      const simulation = simulateCase({ milestones: [{ target }] });
      assert.deepEqual(noteCodes(simulation), ['bad-target']);
      assert.deepEqual(tellOccurrences(simulation), []);
    }
  });
});

// docs/semantics.md §3.7, §3.8, §3.9.
import assert from 'node:assert/strict';
import { noteCodes, simulateCase, tellActions, tellOccurrences } from '../../support/modelBuilder.ts';

describe('warnings and violations (§3.7)', () => {
  it('warnings fire before the target, violations after it, both if the occurrence is not completed then', () => {
    const simulation = simulateCase({ milestones: [{ warnings: { 15: ['warn'] }, violations: { 30: ['page'] } }] });
    assert.deepEqual(tellActions(simulation), [
      'Mon 09:45 warn (warning of response #1)',
      'Mon 10:30 page (violation of response #1)',
    ]);
  });

  it('nothing fires for an occurrence that is completed by then', () => {
    const simulation = simulateCase(
      { milestones: [{ warnings: { 15: ['warn'] }, violations: { 0: ['page'], 60: ['later'] } }] },
      { events: [{ at: 'Mon 09:50', complete: 'response' }] },
    );
    assert.deepEqual(tellActions(simulation), ['Mon 09:45 warn (warning of response #1)']);
  });

  it('a violation after the deadline does not fire when the occurrence was completed late, but before it', () => {
    const simulation = simulateCase(
      { milestones: [{ violations: { 0: ['page'], 60: ['later'] } }] },
      { events: [{ at: 'Mon 10:30', complete: 'response' }] },
    );
    assert.deepEqual(tellActions(simulation), ['Mon 10:00 page (violation of response #1)']);
  });

  it('offsets are counted in the milestone’s calendar', () => {
    const simulation = simulateCase(
      { milestones: [{ target: 60, warnings: { 45: ['warn'] }, violations: { 420: ['page'] } }] },
      { created: 'Fri 16:30' },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Fri 16:30 → Mon+1 09:30 violated']);
    assert.deepEqual(tellActions(simulation), [
      'Fri 16:45 warn (warning of response #1)',
      'Mon+1 16:30 page (violation of response #1)',
    ]);
  });

  it('semantics.offsets: elapsed counts clock time', () => {
    const simulation = simulateCase(
      {
        semantics: { offsets: 'elapsed' },
        milestones: [{ target: 60, warnings: { 45: ['warn'] }, violations: { 480: ['page'] } }],
      },
      { created: 'Fri 16:30' },
    );
    assert.deepEqual(tellActions(simulation), [
      'Mon+1 08:45 warn (warning of response #1)',
      'Mon+1 17:30 page (violation of response #1)',
    ]);
  });

  it('a warning that would fire before the start fires at the start, flagged', () => {
    const simulation = simulateCase({ milestones: [{ warnings: { 90: ['early'], 15: ['warn'] } }] });
    assert.deepEqual(tellActions(simulation), [
      'Mon 09:00 early (warning of response #1)',
      'Mon 09:45 warn (warning of response #1)',
    ]);
    assert.deepEqual(noteCodes(simulation), ['late-warning']);
  });

  it('a warning exactly at the start is not flagged', () => {
    const simulation = simulateCase({ milestones: [{ warnings: { 60: ['warn'] } }] });
    assert.deepEqual(tellActions(simulation), ['Mon 09:00 warn (warning of response #1)']);
    assert.deepEqual(noteCodes(simulation), []);
  });

  it('after: 0m fires at the target instant', () => {
    const simulation = simulateCase({ milestones: [{ violations: { 0: ['page'] } }] });
    assert.deepEqual(tellActions(simulation), ['Mon 10:00 page (violation of response #1)']);
  });
});

describe('violated (§3.8)', () => {
  it('from the first instant after the target while not completed', () => {
    const model = { milestones: [{}] };
    assert.deepEqual(tellOccurrences(simulateCase(model, { until: 'Mon 10:00' })), [
      'response #1 Mon 09:00 → Mon 10:00 open',
    ]);
    assert.deepEqual(tellOccurrences(simulateCase(model, { until: 'Mon 10:01' })), [
      'response #1 Mon 09:00 → Mon 10:00 violated',
    ]);
  });

  it('completion at the target itself is in time, after it late', () => {
    const model = { milestones: [{}] };
    const complete = (when: string) => simulateCase(model, { events: [{ at: when, complete: 'response' }] });
    assert.equal(complete('Mon 10:00').occurrences[0]?.status, 'completed');
    assert.equal(complete('Mon 10:01').occurrences[0]?.status, 'completed-late');
  });

  it('without `until` the timeline ends just after the last thing that can happen, the target passed', () => {
    assert.deepEqual(tellOccurrences(simulateCase({ milestones: [{}] })), [
      'response #1 Mon 09:00 → Mon 10:00 violated',
    ]);
  });
});

describe('success actions (§3.9)', () => {
  const model = { milestones: [{ onSuccess: ['thank'], violations: { 0: ['page'] } }] };

  it('fire on completion', () => {
    const simulation = simulateCase(model, { events: [{ at: 'Mon 09:30', complete: 'response' }] });
    assert.deepEqual(tellActions(simulation), ['Mon 09:30 thank (success of response #1)']);
  });

  it('fire on late completion too', () => {
    const simulation = simulateCase(model, { events: [{ at: 'Mon 11:00', complete: 'response' }] });
    assert.deepEqual(tellActions(simulation), [
      'Mon 10:00 page (violation of response #1)',
      'Mon 11:00 thank (success of response #1)',
    ]);
  });

  it('do not fire when the record exits or the criteria stop matching', () => {
    assert.deepEqual(tellActions(simulateCase(model, { events: [{ at: 'Mon 09:30', close: true }] })), []);
  });
});

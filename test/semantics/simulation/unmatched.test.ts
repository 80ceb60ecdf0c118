// docs/semantics.md §3.12.
import assert from 'node:assert/strict';
import { simulateCase, tellActions, tellOccurrences } from '../../support/modelBuilder.ts';

const milestone = { when: { Priority: 'High' }, violations: { 0: ['page'] } };
const lowered = { at: 'Mon 09:30', set: { Priority: 'Low' } };
const raised = { at: 'Mon 09:40', set: { Priority: 'High' } };
const record = { Priority: 'High' };

describe('criteria that stop matching (§3.12)', () => {
  it('an open occurrence is removed, its pending actions dropped', () => {
    const simulation = simulateCase({ milestones: [milestone] }, { record, events: [lowered] });
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 removed Mon 09:30']);
    assert.deepEqual(tellActions(simulation), []);
  });

  it('a violated occurrence is removed too', () => {
    const simulation = simulateCase({ milestones: [milestone] }, { record, events: [{ ...lowered, at: 'Mon 11:00' }] });
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 removed Mon 11:00']);
  });

  it('semantics.unmatched: keep leaves it', () => {
    const simulation = simulateCase(
      { milestones: [milestone], semantics: { unmatched: 'keep' } },
      { record, events: [lowered] },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 violated']);
    assert.deepEqual(tellActions(simulation), ['Mon 10:00 page (violation of response #1)']);
  });

  it('it may start again when they match again, from process entry', () => {
    const simulation = simulateCase(
      { milestones: [milestone] },
      { record, events: [lowered, raised], until: 'Mon 09:41' },
    );
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 10:00 removed Mon 09:30',
      'response #2 Mon 09:40 → Mon 10:00 open',
    ]);
  });

  it('or from the moment they match again, with clock: criteria', () => {
    const simulation = simulateCase(
      { milestones: [{ ...milestone, clock: 'criteria' }] },
      { record, events: [lowered, raised], until: 'Mon 09:41' },
    );
    assert.equal(tellOccurrences(simulation)[1], 'response #2 Mon 09:40 → Mon 10:40 open');
  });

  it('completed rows stay', () => {
    const simulation = simulateCase(
      { milestones: [milestone] },
      { record, events: [{ at: 'Mon 09:10', complete: 'response' }, lowered, raised] },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 completed Mon 09:10']);
  });
});

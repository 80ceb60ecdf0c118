// docs/semantics.md §3.16.
import assert from 'node:assert/strict';
import { noteCodes, simulateCase, tellActions, tellOccurrences, type ModelSketch } from '../../support/modelBuilder.ts';

const model: ModelSketch = {
  milestones: [
    { type: 'response', violations: { 0: ['raise'] } },
    { type: 'escalation', when: { Priority: 'High' }, clock: 'criteria' },
  ],
  updates: { raise: { Priority: 'High' } },
};

describe('field updates (§3.16)', () => {
  it('change the record’s field; criteria are looked at again only at the next event', () => {
    const next = { at: 'Mon 10:30', set: { Subject: 'anything' } };
    assert.deepEqual(tellOccurrences(simulateCase(model, { until: 'Mon 12:00' })), [
      'response #1 Mon 09:00 → Mon 10:00 violated',
    ]);
    assert.deepEqual(tellOccurrences(simulateCase(model, { events: [next], until: 'Mon 10:31' })), [
      'response #1 Mon 09:00 → Mon 10:00 violated',
      'escalation #1 Mon 10:30 → Mon 11:30 open',
    ]);
  });

  it('semantics.reevaluate: true looks at them at once', () => {
    const simulation = simulateCase({ ...model, semantics: { reevaluate: true } }, { until: 'Mon 10:30' });
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 10:00 violated',
      'escalation #1 Mon 10:00 → Mon 11:00 open',
    ]);
  });

  it('of a success action count from the next event, not in the event that completes', () => {
    const success: ModelSketch = {
      ...model,
      milestones: [{ type: 'response', onSuccess: ['raise'] }, ...(model.milestones ?? []).slice(1)],
    };
    const events = [{ at: 'Mon 09:30', complete: 'response' }];
    assert.equal(tellOccurrences(simulateCase(success, { events, until: 'Mon 09:31' })).length, 1);
    const eager = { ...success, semantics: { reevaluate: true } };
    assert.equal(
      tellOccurrences(simulateCase(eager, { events, until: 'Mon 09:31' }))[1],
      'escalation #1 Mon 09:30 → Mon 10:30 open',
    );
  });

  it('that would make each other’s criteria hold for ever are stopped, and the timeline says so', () => {
    const simulation = simulateCase(
      {
        semantics: { reevaluate: true },
        milestones: [
          { type: 'ping', when: { Turn__c: 'ping' }, clock: 'criteria', violations: { 0: ['to-pong'] } },
          { type: 'pong', when: { Turn__c: 'pong' }, clock: 'criteria', violations: { 0: ['to-ping'] } },
        ],
        updates: { 'to-pong': { Turn__c: 'pong' }, 'to-ping': { Turn__c: 'ping' } },
      },
      { record: { Turn__c: 'ping' } },
    );
    assert.deepEqual(noteCodes(simulation), ['reevaluation-limit']);
    assert.equal(simulation.occurrences.length, 101);
  });

  it('clear, compute by a formula, and name queues', () => {
    const actions: ModelSketch['actions'] = {
      clear: { kind: 'fieldUpdate', field: 'Case.A', newValue: { kind: 'blank' } },
      compute: { kind: 'fieldUpdate', field: 'Case.B', newValue: { kind: 'formula', value: 'TODAY() + 1' } },
      queue: { kind: 'fieldUpdate', field: 'Case.OwnerId', newValue: { kind: 'queue', value: 'Tier 2' } },
    };
    const simulation = simulateCase(
      {
        actions,
        semantics: { reevaluate: true },
        milestones: [
          { type: 'response', violations: { 0: ['clear', 'compute', 'queue'] } },
          { type: 'proof', when: { A: '', B: '2026-02-03', OwnerId: 'tier 2' } },
        ],
      },
      { record: { A: 'x' } },
    );
    assert.equal(tellOccurrences(simulation)[1], 'proof #1 Mon 10:00 → Mon 10:00 violated');
  });

  it('by a formula that cannot be evaluated leave the field, and the timeline says so', () => {
    const newValue = { kind: 'formula', value: 'PRIORVALUE(Priority)' } as const;
    const simulation = simulateCase({
      milestones: [{ violations: { 0: ['undo'] } }],
      actions: { undo: { kind: 'fieldUpdate', field: 'Case.Priority', newValue } },
    });
    assert.deepEqual(noteCodes(simulation), ['unknown-field-formula']);
    assert.deepEqual(tellActions(simulation), ['Mon 10:00 undo (violation of response #1)']);
  });
});

// docs/semantics.md §3.2.
import assert from 'node:assert/strict';
import { noteCodes, simulateCase, tell, tellOccurrences } from '../../support/modelBuilder.ts';

describe('entering (§3.2)', () => {
  it('a record enters at the value of entry.from', () => {
    const simulation = simulateCase(
      { milestones: [{}], entryFrom: 'SlaStart__c' },
      { record: { SlaStart__c: '2026-02-03T10:00:00-05:00' }, until: 'Tue 10:30' },
    );
    assert.equal(tell(simulation.entered), 'Tue 10:00');
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Tue 10:00 → Tue 11:00 open']);
  });

  it('a value without an offset is on the clock of the scenario', () => {
    const simulation = simulateCase(
      { milestones: [{}], entryFrom: 'SlaStart__c' },
      { record: { SlaStart__c: '2026-02-03T10:00' } },
    );
    assert.equal(tell(simulation.entered), 'Tue 10:00');
  });

  it('blank: the record never enters, and the timeline says so', () => {
    for (const record of [{}, { SlaStart__c: '' }, { SlaStart__c: null }]) {
      const simulation = simulateCase({ milestones: [{}], entryFrom: 'SlaStart__c' }, { record, until: 'Fri 09:00' });
      assert.equal(simulation.entered, undefined);
      assert.deepEqual(tellOccurrences(simulation), []);
      assert.deepEqual(noteCodes(simulation), ['blank-entry']);
    }
  });

  it('a value that is no time counts as blank, and the timeline says both', () => {
    const simulation = simulateCase({ milestones: [{}] }, { created: null, record: { CreatedDate: 'yesterday' } });
    assert.deepEqual(noteCodes(simulation), ['bad-entry', 'blank-entry']);
  });

  it('a record that gets the value later enters then, with the clock from the value', () => {
    const simulation = simulateCase(
      { milestones: [{}], entryFrom: 'SlaStart__c' },
      { events: [{ at: 'Mon 10:00', set: { SlaStart__c: '2026-02-02T09:30:00-05:00' } }], until: 'Mon 10:05' },
    );
    assert.equal(tell(simulation.entered), 'Mon 09:30');
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 10:00 → Mon 10:30 open']);
  });

  it('events before the entry change fields only', () => {
    const simulation = simulateCase(
      { milestones: [{ when: { Priority: 'High' } }], entryFrom: 'SlaStart__c' },
      {
        record: { SlaStart__c: '2026-02-02T12:00:00-05:00', Priority: 'Low' },
        events: [{ at: 'Mon 10:00', set: { Priority: 'High' }, complete: 'response' }],
        until: 'Mon 12:30',
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 12:00 → Mon 13:00 open']);
    assert.deepEqual(noteCodes(simulation), ['not-in-process']);
  });

  it('a record that meets the exit criteria at entry enters and exits at once with no milestones', () => {
    const simulation = simulateCase({ milestones: [{}] }, { record: { IsClosed: true } });
    assert.equal(tell(simulation.entered), 'Mon 09:00');
    assert.equal(tell(simulation.exited), 'Mon 09:00');
    assert.deepEqual(tellOccurrences(simulation), []);
  });
});

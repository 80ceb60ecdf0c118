// docs/semantics.md §2.1: which calendar counts.
import assert from 'node:assert/strict';
import { hours, noteCodes, simulateCase, tellOccurrences, type ModelSketch } from '../../support/modelBuilder.ts';

// Each calendar opens at another hour, so that the target of a case from Monday 00:00 with 1h tells which one counted.
const six = hours('six', '06:00-17:00');
const seven = hours('seven', '07:00-17:00');
const eight = hours('eight', '08:00-17:00', { isDefault: true });
const sample = { created: 'Mon 00:00', until: 'Mon 00:01', businessHours: 'seven' } as const;
const model: ModelSketch = {
  calendars: [six, seven, eight],
  businessHours: 'desk',
  milestones: [{ businessHours: 'six' }],
};

describe('which calendar counts (§2.1)', () => {
  it('the milestone’s wins over the process’s', () => {
    assert.deepEqual(tellOccurrences(simulateCase(model, sample)), ['response #1 Mon 00:00 → Mon 07:00 open']);
  });

  it('the process’s wins over the record’s', () => {
    const simulation = simulateCase({ ...model, milestones: [{}] }, sample);
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 00:00 → Mon 10:00 open']);
  });

  it('the record’s wins over the file’s default', () => {
    const simulation = simulateCase({ ...model, businessHours: undefined, milestones: [{}] }, sample);
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 00:00 → Mon 08:00 open']);
  });

  it('the file’s default counts where nobody names one', () => {
    const { businessHours: _, ...anonymous } = sample;
    const simulation = simulateCase({ ...model, businessHours: undefined, milestones: [{}] }, anonymous);
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 00:00 → Mon 09:00 open']);
  });

  it('none: around the clock in UTC, and the timeline says so', () => {
    const simulation = simulateCase(
      { businessHours: undefined, milestones: [{}] },
      { created: 'Sat 23:30', until: 'Sat 23:31' },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Sat 23:30 → Sun 00:30 open']);
    assert.deepEqual(noteCodes(simulation), ['no-business-hours']);
    assert.equal(simulation.occurrences[0]?.calendar.name, '24x7 (UTC)');
  });

  it('business hours that are named and not defined leave the target unknown, and the timeline says so', () => {
    const simulation = simulateCase({ ...model, milestones: [{ businessHours: 'depot' }] }, sample);
    assert.deepEqual(
      simulation.occurrences.map(({ targetMs, status }) => [targetMs, status]),
      [[undefined, 'open']],
    );
    assert.deepEqual(noteCodes(simulation), ['absent-calendar']);
  });

  it('business hours that never open are passed over, and the timeline says so', () => {
    const simulation = simulateCase({ ...model, calendars: [hours('six', ''), seven, eight] }, sample);
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 00:00 → Mon 10:00 open']);
    assert.deepEqual(noteCodes(simulation), ['unknown-calendar']);
  });
});

// docs/semantics.md §3.10.
import assert from 'node:assert/strict';
import { noteCodes, simulateCase, tellOccurrences } from '../../support/modelBuilder.ts';

describe('completion (§3.10)', () => {
  it('is explicit', () => {
    const simulation = simulateCase({ milestones: [{}] }, { events: [{ at: 'Mon 09:30', complete: 'response' }] });
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 completed Mon 09:30']);
  });

  it('or by completeWhen, at the first event at which it holds', () => {
    const simulation = simulateCase(
      { milestones: [{ completeWhen: { Status: ['Working', 'Answered'] } }] },
      {
        events: [
          { at: 'Mon 09:10', set: { Status: 'New' } },
          { at: 'Mon 09:20', set: { Status: 'Answered' } },
        ],
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 completed Mon 09:20']);
  });

  it('completes only the milestone that it names', () => {
    const simulation = simulateCase(
      { milestones: [{ type: 'response' }, { type: 'resolution' }] },
      { events: [{ at: 'Mon 09:30', complete: 'response' }], until: 'Mon 09:31' },
    );
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 10:00 completed Mon 09:30',
      'resolution #1 Mon 09:00 → Mon 10:00 open',
    ]);
  });

  it('closing the case or exiting completes nothing', () => {
    for (const end of [{ close: true }, { exit: true }] as const) {
      const simulation = simulateCase({ milestones: [{}] }, { events: [{ at: 'Mon 09:30', ...end }] });
      assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 open-at-exit Mon 09:30']);
    }
  });

  it('a stopped occurrence can be completed', () => {
    const simulation = simulateCase(
      { milestones: [{}] },
      {
        events: [
          { at: 'Mon 09:30', stop: true },
          { at: 'Mon 12:00', complete: 'response' },
        ],
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 completed Mon 12:00']);
  });

  it('completing what is not open changes nothing, and the timeline says so', () => {
    const simulation = simulateCase(
      { milestones: [{}] },
      {
        events: [
          { at: 'Mon 09:10', complete: 'response' },
          { at: 'Mon 09:20', complete: 'response' },
        ],
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 completed Mon 09:10']);
    assert.deepEqual(noteCodes(simulation), ['nothing-to-complete']);
  });
});

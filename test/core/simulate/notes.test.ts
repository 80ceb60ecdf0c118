// What the timeline says beside its facts.
import assert from 'node:assert/strict';
import { createCalendarBook } from '../../../server/src/core/simulate/calendarBook.ts';
import { simulate } from '../../../server/src/core/simulate/simulate.ts';
import {
  buildModel,
  buildScenario,
  noteCodes,
  simulateCase,
  tellNotes,
  tellOccurrences,
  zones,
} from '../../support/modelBuilder.ts';

describe('notes', () => {
  it('a formula that cannot be evaluated: says so once, why, and how to answer it', () => {
    const simulation = simulateCase(
      { milestones: [{ when: 'ISCHANGED(Status)', completeWhen: 'ISCHANGED(Status)' }] },
      { events: [{ at: 'Mon 09:10', set: { Status: 'Working' } }] },
    );
    assert.deepEqual(tellOccurrences(simulation), []);
    assert.deepEqual(noteCodes(simulation), ['unknown-formula']);
    const message = tellNotes(simulation)[0] ?? '';
    assert.match(message, /cannot be known here whether `ISCHANGED\(Status\)` holds/);
    assert.match(message, /ISCHANGED cannot be evaluated outside an org/);
    assert.match(message, /`formulas:` \(`"ISCHANGED\(Status\)": true` or `false`\)/);
  });

  it('an answer in the scenario settles it, an answer in an event from then on', () => {
    const model = { milestones: [{ when: 'ISCHANGED(Status)', clock: 'criteria' as const }] };
    const answered = simulateCase(model, { answers: { 'ISCHANGED(Status)': true }, until: 'Mon 09:01' });
    assert.deepEqual(tellOccurrences(answered), ['response #1 Mon 09:00 → Mon 10:00 open']);
    const later = simulateCase(model, {
      answers: { 'ISCHANGED(Status)': false },
      events: [{ at: 'Mon 09:10', answer: { 'ISCHANGED(Status)': true } }],
      until: 'Mon 09:11',
    });
    assert.deepEqual(tellOccurrences(later), ['response #1 Mon 09:10 → Mon 10:10 open']);
    assert.deepEqual([...noteCodes(answered), ...noteCodes(later)], []);
  });

  it('what is unknown changes nothing: what is open stays open, what is stopped stays stopped', () => {
    const known = (field: string) => `IF(${field} = 'x', TRUE, ISCHANGED(Status))`;
    const model = { milestones: [{ when: known('A'), pauseWhen: known('B') }], exitWhen: 'ISCHANGED(C)' };
    const forget = (field: string) => [{ at: 'Mon 09:20', set: { [field]: 'y' } }];
    const open = simulateCase(model, { record: { A: 'x', B: 'y' }, events: forget('A'), until: 'Mon 09:40' });
    assert.deepEqual(tellOccurrences(open), ['response #1 Mon 09:00 → Mon 10:00 open']);
    assert.equal(open.occurrences[0]?.usedMs, 40 * 60_000);
    const stopped = simulateCase(model, { record: { A: 'x', B: 'x' }, events: forget('B'), until: 'Mon 09:40' });
    assert.equal(stopped.occurrences[0]?.usedMs, 0);
    assert.deepEqual(noteCodes(stopped), ['unknown-formula', 'unknown-formula', 'still-stopped']);
  });

  it('formulas see the instant of the simulation, not the clock', () => {
    const simulation = simulateCase(
      { milestones: [{ when: 'TODAY() >= DATE(2026, 2, 3)', clock: 'criteria' }] },
      {
        events: [
          { at: 'Mon 23:50', set: { Status: 'x' } },
          { at: 'Tue 00:10', set: { Status: 'y' } },
        ],
        until: 'Tue 00:11',
      },
    );
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Tue 00:10 → Tue 10:00 open']);
  });

  it('an action that is not defined fires nothing', () => {
    const definitions = { ...buildModel({ milestones: [{ violations: { 0: ['page'] } }] }), actions: new Map() };
    const calendars = createCalendarBook(definitions, zones);
    const simulation = simulate({ definitions, calendars, scenario: buildScenario() });
    assert.deepEqual(simulation.actions, []);
    assert.deepEqual(noteCodes(simulation), ['unknown-action']);
  });

  it('a process that does not exist simulates nothing', () => {
    const simulation = simulateCase({}, { process: 'gold', events: [{ at: 'Mon 10:00', close: true }] });
    assert.deepEqual(noteCodes(simulation), ['unknown-process']);
    assert.equal(simulation.process, undefined);
    assert.deepEqual(tellOccurrences(simulation), []);
  });

  it('events after `until` are left out', () => {
    const simulation = simulateCase(
      { milestones: [{}] },
      { events: [{ at: 'Mon 09:30', complete: 'response' }], until: 'Mon 09:20' },
    );
    assert.deepEqual(noteCodes(simulation), ['events-after-until']);
    assert.deepEqual(simulation.events, []);
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 open']);
  });
});

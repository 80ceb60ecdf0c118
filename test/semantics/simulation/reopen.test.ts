// docs/semantics.md §3.15.
import assert from 'node:assert/strict';
import {
  noteCodes,
  simulateCase,
  tell,
  tellActions,
  tellOccurrences,
  type CaseSketch,
} from '../../support/modelBuilder.ts';
import type { ProcessSemantics } from '../../../server/src/core/model/model.ts';

const milestones = [
  { type: 'response', target: 30 },
  { type: 'resolution', target: 120, violations: { 0: ['page'] } },
];
const events = [
  { at: 'Mon 09:20', complete: 'response' },
  { at: 'Mon 09:40', close: true },
  { at: 'Mon 10:40', reopen: true },
] as const;
const reopened = (reopen: ProcessSemantics['reopen'], until = 'Mon 10:41') =>
  simulateCase({ milestones, semantics: { reopen } }, { record: { Status: 'Working' }, events, until });

describe('reopen (§3.15)', () => {
  it('resume: the exit is lifted, with the same clock base; completed `none` milestones stay completed', () => {
    const simulation = reopened('resume');
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 09:30 completed Mon 09:20',
      'resolution #1 Mon 09:00 → Mon 11:00 open',
    ]);
    assert.equal(simulation.exited, undefined);
  });

  it('resume: pending triggers fire again', () => {
    assert.deepEqual(tellActions(reopened('resume', 'Mon 12:00')), ['Mon 11:00 page (violation of resolution #1)']);
  });

  it('resume: a trigger that was due while the record was out fires at the reopening, flagged', () => {
    const simulation = simulateCase(
      { milestones },
      {
        events: [
          { at: 'Mon 09:40', close: true },
          { at: 'Mon 13:00', reopen: true },
        ],
      },
    );
    assert.deepEqual(tellActions(simulation), ['Mon 13:00 page (violation of resolution #1)']);
    assert.deepEqual(noteCodes(simulation), ['late-trigger']);
  });

  it('resume: the record exits again at once when the criteria still hold, and the timeline says so', () => {
    const simulation = simulateCase(
      { milestones, exitWhen: { Phase__c: 'Done' } },
      {
        events: [
          { at: 'Mon 09:40', set: { Phase__c: 'Done' } },
          { at: 'Mon 10:40', reopen: true },
        ],
      },
    );
    assert.equal(tell(simulation.exited), 'Mon 10:40');
    assert.deepEqual(noteCodes(simulation), ['exits-again']);
  });

  it('reenter: everything starts anew, from the reopening', () => {
    const simulation = reopened('reenter');
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 09:30 completed Mon 09:20',
      'resolution #1 Mon 09:00 → Mon 11:00 open-at-exit Mon 09:40',
      'response #2 Mon 10:40 → Mon 11:10 open',
      'resolution #2 Mon 10:40 → Mon 12:40 open',
    ]);
  });

  it('ignore: the record stays out, and the timeline says so', () => {
    const simulation = reopened('ignore');
    assert.deepEqual(tellOccurrences(simulation), [
      'response #1 Mon 09:00 → Mon 09:30 completed Mon 09:20',
      'resolution #1 Mon 09:00 → Mon 11:00 open-at-exit Mon 09:40',
    ]);
    assert.equal(tell(simulation.exited), 'Mon 09:40');
    assert.deepEqual(noteCodes(simulation), ['reopen-ignored']);
  });

  it('reverses what closing set: IsClosed, ClosedDate and the status before', () => {
    const simulation = simulateCase(
      { milestones: [{ when: { Status: 'Working', IsClosed: false, ClosedDate: '' }, clock: 'criteria' }] },
      {
        record: { Status: 'Working' },
        events: [
          { at: 'Mon 09:40', close: true },
          { at: 'Mon 10:40', reopen: true },
        ],
        until: 'Mon 10:41',
      },
    );
    // The exit came before the criteria were looked at, so that the same occurrence goes on.
    assert.deepEqual(tellOccurrences(simulation), ['response #1 Mon 09:00 → Mon 10:00 violated']);
  });

  it('a reopening of a record that is not out changes fields only', () => {
    const simulation = simulateCase(
      { milestones },
      { events: [{ at: 'Mon 09:10', reopen: true }], until: 'Mon 09:11' },
    );
    assert.equal(tellOccurrences(simulation).length, 2);
    assert.deepEqual(noteCodes(simulation), []);
  });
});

describe('stopped while it was closed (§3.15, §3.11)', () => {
  const targetAfter = (events: CaseSketch['events']): string | undefined =>
    tellOccurrences(simulateCase({ milestones: [{ target: 120 }] }, { events, until: 'Mon 13:01' }))[0];

  it('resume counts as if the record had not left: not the time in which it was stopped', () => {
    const expected = 'response #1 Mon 09:00 → Mon 13:00 violated';
    const close = { at: 'Mon 09:10', close: true } as const;
    const stop = { at: 'Mon 09:30', stop: true } as const;
    const goOn = { at: 'Mon 11:30', resume: true } as const;
    const open = (at: string) => ({ at, reopen: true }) as const;
    assert.equal(targetAfter([close, stop, goOn, open('Mon 12:00')]), expected);
    assert.equal(targetAfter([close, stop, open('Mon 10:00'), goOn]), expected);
    assert.equal(
      targetAfter([
        { at: 'Mon 09:10', stop: true },
        { at: 'Mon 09:20', close: true },
        { at: 'Mon 11:10', resume: true },
        open('Mon 12:00'),
      ]),
      expected,
    );
    assert.equal(targetAfter([{ ...stop, close: true }, goOn, open('Mon 12:00')]), expected);
    assert.equal(targetAfter([stop, { ...goOn, close: true }, open('Mon 12:00')]), expected);
  });
});

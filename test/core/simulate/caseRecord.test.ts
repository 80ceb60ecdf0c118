// What events do to fields.
import assert from 'node:assert/strict';
import {
  applyEvents,
  createCaseRecord,
  getField,
  isRecordStopped,
  nameEventFields,
  setField,
  type CaseRecord,
} from '../../../server/src/core/simulate/caseRecord.ts';
import type { CaseEventKind, RecordFields } from '../../../server/src/core/model/scenario.ts';
import { at, fields, newYork, origin } from '../../support/modelBuilder.ts';

function recordOf(initial: RecordFields = fields({ Status: 'Working' }), object = 'Case'): CaseRecord {
  return createCaseRecord(nameEventFields(object), initial);
}

function apply(record: CaseRecord, when: string, ...kinds: readonly CaseEventKind[]): void {
  const events = kinds.map((kind) => ({ ...kind, at: at(when), origin: origin() }));
  applyEvents(record, events, newYork);
}

describe('the record of a case', () => {
  it('never changes the fields it was created from', () => {
    const initial = fields({ Status: 'Working' });
    const record = recordOf(initial);
    setField(record, 'Case.Status', 'Solved');
    assert.equal(initial.get('Case.Status'), 'Working');
    assert.equal(record.fields.get('Case.Status'), 'Solved');
  });

  it('reads a missing field as blank', () => {
    assert.equal(getField(recordOf(), 'Case.Priority'), null);
  });

  it('remembers since when it is stopped; stopping again does not change that', () => {
    const record = recordOf();
    apply(record, 'Mon 09:30', { kind: 'stop' });
    apply(record, 'Mon 10:30', { kind: 'stop' });
    assert.equal(getField(record, 'Case.StopStartDate'), '2026-02-02T09:30:00.000-05:00');
    assert.equal(isRecordStopped(record), true);
    apply(record, 'Mon 11:00', { kind: 'resume' });
    assert.deepEqual([isRecordStopped(record), getField(record, 'Case.StopStartDate')], [false, null]);
  });

  it('closes once: closing again keeps the date and the status before', () => {
    const record = recordOf();
    apply(record, 'Mon 09:30', { kind: 'close' });
    apply(record, 'Mon 10:30', { kind: 'close' });
    assert.deepEqual(
      ['Status', 'IsClosed', 'ClosedDate'].map((field) => getField(record, `Case.${field}`)),
      ['Closed', true, '2026-02-02T09:30:00.000-05:00'],
    );
    apply(record, 'Mon 11:00', { kind: 'reopen' });
    assert.deepEqual(
      ['Status', 'IsClosed', 'ClosedDate'].map((field) => getField(record, `Case.${field}`)),
      ['Working', false, null],
    );
  });

  it('keeps a status that the same entry sets, and opened again the record has the one before', () => {
    const record = recordOf();
    apply(record, 'Mon 09:30', { kind: 'set', fields: fields({ Status: 'Solved' }) }, { kind: 'close' });
    assert.equal(getField(record, 'Case.Status'), 'Solved');
    apply(record, 'Mon 10:30', { kind: 'reopen' });
    assert.equal(getField(record, 'Case.Status'), 'Working');
  });

  it('keeps a status that was changed since, and one that the record had from the beginning', () => {
    const record = recordOf();
    apply(record, 'Mon 09:30', { kind: 'close' });
    apply(record, 'Mon 09:40', { kind: 'set', fields: fields({ Status: 'Escalated' }) });
    apply(record, 'Mon 10:30', { kind: 'reopen' });
    assert.equal(getField(record, 'Case.Status'), 'Escalated');
    const born = recordOf(fields({ Status: 'Closed', IsClosed: true }));
    apply(born, 'Mon 10:30', { kind: 'reopen' });
    assert.equal(getField(born, 'Case.Status'), 'Closed');
  });

  it('gives a work order no ClosedDate: there is no such field', () => {
    const record = recordOf(new Map(), 'WorkOrder');
    apply(record, 'Mon 09:30', { kind: 'close' });
    assert.deepEqual([...record.fields.keys()], ['WorkOrder.Status', 'WorkOrder.IsClosed']);
  });
});

// docs/semantics.md §3.17.
import assert from 'node:assert/strict';
import { evaluateCriteria, type Verdict } from '../../../server/src/core/model/criteria.ts';
import type { FieldValue } from '../../../server/src/core/model/model.ts';
import { at, fields, newYork, origin } from '../../support/modelBuilder.ts';

/** Whether the field `name` equals `value` on a record that holds `held`. */
function equals(name: string, held: FieldValue | undefined, value: FieldValue): Verdict {
  const record = fields(held === undefined ? {} : { [name]: held });
  return evaluateCriteria(
    { kind: 'test', field: `Case.${name}`, operation: 'equals', values: [value], origin: origin('when') },
    { record, formulaAnswers: new Map(), object: 'Case', now: at('Mon 09:00'), zone: newYork },
  );
}

describe('checkboxes (§3.17)', () => {
  it('are checked by 1 and true, unchecked by 0, false and nothing, written either way', () => {
    for (const checked of [1, '1', true, 'true', 'TRUE'])
      assert.deepEqual([equals('IsEscalated', checked, true), equals('IsEscalated', checked, false)], [true, false]);
    for (const unchecked of [0, '0', false, 'false', '', null, undefined])
      assert.deepEqual(
        [equals('IsEscalated', unchecked, true), equals('IsEscalated', unchecked, false)],
        [false, true],
      );
  });

  it('are what a literal true or false is compared with, also fields of the org’s own', () => {
    assert.equal(equals('Urgent__c', 1, true), true);
    assert.equal(equals('Urgent__c', undefined, false), true);
  });

  it('make no number of a text', () => {
    assert.equal(equals('Code__c', '00229', 229), false);
    assert.equal(equals('Code__c', '00229', '00229'), true);
    assert.equal(equals('Code__c', 229, '229'), true);
  });
});

import assert from 'node:assert/strict';
import { readFields } from '../../client/src/commands/readFields.ts';

describe('field values, as they are typed', () => {
  for (const [text, values] of [
    ['', {}],
    ['Priority=High', { Priority: 'High' }],
    [' Priority = High , Account.Tier__c=Premium Plus,', { Priority: 'High', 'Account.Tier__c': 'Premium Plus' }],
    ['Reason=', { Reason: '' }],
    ['Priority', undefined],
    ['=High', undefined],
    ['A b=1', undefined],
  ] as const) {
    it(`'${text}'`, () => assert.deepEqual(readFields(text), values));
  }
});

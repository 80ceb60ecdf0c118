// What administrators mean: right where it is plain, silent where it is not.
import assert from 'node:assert/strict';
import { meantCriteria, meantDays } from '../../../server/src/language/schema/meantValue.ts';

describe('days', () => {
  const CASES: readonly (readonly [string, string | undefined])[] = [
    ['mon', 'monday'],
    ['Tues.', 'tuesday'],
    ['Th', 'thursday'],
    ['Sundays', 'sunday'],
    ['Mon-Fri', 'weekdays'],
    ['monday – friday', 'weekdays'],
    ['Mo to Fr', 'weekdays'],
    ['sat-sun', 'weekend'],
    ['Mon through Sun', 'everyday'],
    ['daily', 'everyday'],
    ['Mon-Thu', undefined],
    ['Fri-Mon', undefined],
    ['Mon-Fri-Sat', undefined],
    ['-', undefined],
    ['month', undefined],
    ['someday', undefined],
  ];
  for (const [text, meant] of CASES)
    it(`'${text}' is ${meant ?? 'nothing that has a word'}`, () => {
      assert.equal(meantDays(text), meant);
    });
});

describe('criteria in words', () => {
  const CASES: readonly (readonly [string, string | undefined])[] = [
    ['Priority = High', '{ Priority: High }'],
    ["Priority == 'High'", '{ Priority: High }'],
    ['Priority is "Very High"', '{ Priority: Very High }'],
    ['IsClosed = TRUE', '{ IsClosed: true }'],
    ['IsClosed = "true"', "{ IsClosed: 'true' }"],
    ['Priority <> Low && Origin = Web', '{ Priority: { notEqual: Low }, Origin: Web }'],
    ['Account.Tier__c is not Gold', '{ Account.Tier__c: { notEqual: Gold } }'],
    ["ISPICKVAL(Priority, 'High')", `{ formula: "ISPICKVAL(Priority, 'High')" }`],
    ['Priority', undefined],
    ['Priority =', undefined],
    ['Priority = High or Critical', undefined],
    ['Priority = High OR Origin = Web', undefined],
    ['Priority = High AND Priority = Low', undefined],
    ['when it is urgent', undefined],
    ['', undefined],
    [`Priority = ${'x'.repeat(300)}`, undefined],
  ];
  for (const [text, meant] of CASES)
    it(`'${text.slice(0, 40)}' is ${meant ?? 'not guessed'}`, () => {
      assert.equal(meantCriteria(text), meant);
    });
});

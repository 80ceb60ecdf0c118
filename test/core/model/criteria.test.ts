import assert from 'node:assert/strict';
import { describeReason } from '../../../server/src/words/describeReason.ts';
import { evaluateCriteria, type Situation } from '../../../server/src/core/model/criteria.ts';
import type { Criteria, FieldValue, Operation } from '../../../server/src/core/model/model.ts';
import { at, fields, newYork, origin } from '../../support/modelBuilder.ts';

function situation(record: Readonly<Record<string, FieldValue>>, more: Partial<Situation> = {}): Situation {
  return {
    record: fields(record),
    formulaAnswers: new Map(),
    object: 'Case',
    now: at('Mon 09:00'),
    zone: newYork,
    ...more,
  };
}

function test(operation: Operation, ...values: readonly FieldValue[]): Criteria {
  return { kind: 'test', field: 'Case.F', operation, values, origin: origin('when') };
}

/** `F` against the operation and values. */
function holds(value: FieldValue | undefined, operation: Operation, ...values: readonly FieldValue[]): unknown {
  return evaluateCriteria(test(operation, ...values), situation(value === undefined ? {} : { F: value }));
}

const TRUE: Criteria = { kind: 'all', of: [], origin: origin() };
const FALSE: Criteria = { kind: 'any', of: [], origin: origin() };
const UNKNOWN: Criteria = { kind: 'formula', formula: 'ISCHANGED(Status)', origin: origin() };

describe('criteria', () => {
  describe('equals', () => {
    const cases: readonly [FieldValue | undefined, FieldValue, boolean][] = [
      ['High', 'High', true],
      ['HIGH', 'high', true],
      ['High', 'Low', false],
      [undefined, 'High', false],
      [undefined, '', true],
      [undefined, null, true],
      ['', null, true],
      [null, '', true],
      ['High', '', false],
      [3, 3, true],
      ['3', 3, true],
      [3, '3.0', false],
      [229, '00229', false],
      [1, true, true],
      [true, 1, true],
      [0, true, false],
      [false, 0, true],
      ['1', true, true],
      [2, true, false],
      [3, 4, false],
      [0, '', false],
      [true, true, true],
      ['TRUE', true, true],
      [true, 'false', false],
      [undefined, false, true],
      [undefined, true, false],
      [false, '', true],
      ['2026-02-02', '2026-02-02', true],
      ['2026-02-02T14:00:00Z', '2026-02-02T09:00', true],
      ['2026-02-02T14:00:00Z', '2026-02-02T09:00:00-05:00', true],
      ['2026-02-02T05:00:00Z', '2026-02-02', true],
      ['2026-02-02T14:00:00Z', '2026-02-02T10:00', false],
      ['2026-13-99', '2026-13-99', true],
    ];
    for (const [actual, wanted, expected] of cases)
      it(`${actual === undefined ? 'a missing field' : JSON.stringify(actual)} equals ${JSON.stringify(wanted)}: ${expected}`, () => {
        assert.equal(holds(actual, 'equals', wanted), expected);
        assert.equal(holds(actual, 'notEqual', wanted), !expected);
      });
  });

  it('several values are any-of for positive operations and none-of for negative ones', () => {
    assert.equal(holds('Gold', 'equals', 'Silver', 'Gold'), true);
    assert.equal(holds('Gold', 'notEqual', 'Silver', 'Gold'), false);
    assert.equal(holds('Bronze', 'notEqual', 'Silver', 'Gold'), true);
    assert.equal(holds('an outage', 'contains', 'error', 'OUTAGE'), true);
    assert.equal(holds('an outage', 'notContain', 'error', 'OUTAGE'), false);
    assert.equal(holds(undefined, 'notContain', 'outage'), true);
  });

  it('orders numbers, dates and text by type', () => {
    assert.equal(holds(10, 'greaterThan', 9), true);
    assert.equal(holds('10', 'greaterThan', 9), false);
    assert.equal(holds(10, 'lessThan', '9'), false);
    assert.equal(holds(10, 'greaterOrEqual', 10), true);
    assert.equal(holds(10, 'lessOrEqual', 9.99), false);
    assert.equal(holds('2026-02-02T09:00', 'lessThan', '2026-02-02T14:30:00Z'), true);
    assert.equal(holds('2026-02-10', 'greaterThan', '2026-02-09'), true);
    assert.equal(holds('b', 'greaterThan', 'A'), true);
  });

  it('blank is neither less nor greater than anything, and what cannot be ordered neither', () => {
    for (const operation of ['lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual'] as const) {
      assert.equal(holds(undefined, operation, 5), false);
      assert.equal(holds(5, operation, ''), false);
      assert.equal(holds('abc', operation, 5), false);
    }
  });

  it('startsWith and contains ignore case; a blank value is met by a blank field only', () => {
    assert.equal(holds('Outage in Berlin', 'startsWith', 'outage'), true);
    assert.equal(holds('An outage', 'startsWith', 'outage'), false);
    assert.equal(holds(undefined, 'startsWith', ''), true);
    assert.equal(holds('x', 'contains', ''), false);
    assert.equal(holds(undefined, 'contains', 'x'), false);
    assert.equal(holds(1234, 'contains', 23), true);
  });

  it('includes and excludes look at entries of a multi-select picklist', () => {
    assert.equal(holds('Red; Green', 'includes', 'green'), true);
    assert.equal(holds('Red;Greenish', 'includes', 'Green'), false);
    assert.equal(holds('Red;Green', 'includes', 'Blue', 'Red'), true);
    assert.equal(holds('Red', 'includes', 'Red;Green'), false);
    assert.equal(holds('Green;Red', 'includes', 'Red;Green'), true);
    assert.equal(holds('Red', 'excludes', 'Blue', 'Green'), true);
    assert.equal(holds('Red', 'excludes', 'Blue', 'Red'), false);
    assert.equal(holds(undefined, 'excludes', 'Red'), true);
  });

  it('within cannot be measured here: it is unknown until it is answered', () => {
    assert.equal(holds('here', 'within', '10 mi'), 'unknown');
    const formulaAnswers = new Map([['Case.F within 10 mi', true]]);
    assert.equal(evaluateCriteria(test('within', '10 mi'), situation({}, { formulaAnswers })), true);
  });

  it('compares two fields', () => {
    const compare: Criteria = {
      kind: 'compare',
      field: 'Case.A',
      operation: 'equals',
      other: 'Case.B',
      origin: origin(),
    };
    assert.equal(evaluateCriteria(compare, situation({ A: 'x', B: 'X' })), true);
    assert.equal(evaluateCriteria(compare, situation({ A: 'x', B: 'y' })), false);
    assert.equal(evaluateCriteria(compare, situation({})), true);
    assert.equal(evaluateCriteria({ ...compare, operation: 'notEqual' }, situation({ A: 'x' })), true);
    assert.equal(evaluateCriteria({ ...compare, operation: 'within' }, situation({})), 'unknown');
  });

  it('an empty `all` holds always, an empty `any` never', () => {
    assert.equal(evaluateCriteria(TRUE, situation({})), true);
    assert.equal(evaluateCriteria(FALSE, situation({})), false);
  });

  it('combines three values: what decides alone decides, whatever is unknown', () => {
    const all = (...of: readonly Criteria[]) => evaluateCriteria({ kind: 'all', of, origin: origin() }, situation({}));
    const any = (...of: readonly Criteria[]) => evaluateCriteria({ kind: 'any', of, origin: origin() }, situation({}));
    assert.deepEqual([all(UNKNOWN, FALSE), all(UNKNOWN, TRUE), all(TRUE, TRUE)], [false, 'unknown', true]);
    assert.deepEqual([any(UNKNOWN, TRUE), any(UNKNOWN, FALSE), any(FALSE, FALSE)], [true, 'unknown', false]);
    for (const [of, expected] of [
      [TRUE, false],
      [FALSE, true],
      [UNKNOWN, 'unknown'],
    ] as const)
      assert.equal(evaluateCriteria({ kind: 'not', of, origin: origin() }, situation({})), expected);
  });

  it('an answer goes before our own evaluation, and settles what is unknown', () => {
    const formulaAnswers = new Map([
      ['ISCHANGED(Status)', true],
      ['TRUE', false],
    ]);
    assert.equal(evaluateCriteria(UNKNOWN, situation({}, { formulaAnswers })), true);
    const always: Criteria = { kind: 'formula', formula: 'TRUE', origin: origin() };
    assert.equal(evaluateCriteria(always, situation({}, { formulaAnswers })), false);
  });

  it('tells which questions stay open, and why', () => {
    const asked: string[] = [];
    evaluateCriteria(
      UNKNOWN,
      situation({}, { onUnknown: (question, why) => asked.push(`${question}: ${describeReason(why)}`) }),
    );
    assert.deepEqual(asked, ['ISCHANGED(Status): ISCHANGED cannot be evaluated outside an org']);
  });
});

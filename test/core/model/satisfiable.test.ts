import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createBudget } from '../../../server/src/core/model/budget.ts';
import { evaluateCriteria } from '../../../server/src/core/model/criteria.ts';
import { excludePlainly, wantedTexts } from '../../../server/src/core/model/criteriaParts.ts';
import type { Criteria, FieldValue, Operation } from '../../../server/src/core/model/model.ts';
import { implies, not, satisfiable } from '../../../server/src/core/model/satisfiable.ts';
import type { RecordFields } from '../../../server/src/core/model/scenario.ts';
import { fuzz } from '../../support/depth.ts';

const origin = { uri: 'memory:/a', path: [] };
const test = (field: string, operation: Operation, ...values: readonly FieldValue[]): Criteria => ({
  kind: 'test',
  field: `Case.${field}`,
  operation,
  values,
  origin,
});
const all = (...of: readonly Criteria[]): Criteria => ({ kind: 'all', of, origin });
const any = (...of: readonly Criteria[]): Criteria => ({ kind: 'any', of, origin });
const formula = (text: string): Criteria => ({ kind: 'formula', formula: text, origin });
const compare = (field: string, operation: Operation, other: string): Criteria => ({
  kind: 'compare',
  field: `Case.${field}`,
  operation,
  other: `Case.${other}`,
  origin,
});

function holds(criteria: Criteria, record: RecordFields): unknown {
  return evaluateCriteria(criteria, { record, formulaAnswers: new Map(), object: 'Case' });
}

/** Checks the answer, and that a record which is shown really meets the criteria. */
function check(expected: 'yes' | 'no' | 'unknown', ...criteria: readonly Criteria[]): void {
  const answer = satisfiable(criteria, { object: 'Case' });
  assert.equal(answer.kind, expected);
  if (answer.kind === 'yes') for (const each of criteria) assert.equal(holds(each, answer.record), true);
}

/** So many pigeons, each in one of so many holes, and no two in one: there is no record when the holes are fewer. */
function pigeons(count: number, holes: number): Criteria {
  const numbers = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
  const sits = (pigeon: number, hole: number): Criteria => test(`P${pigeon}_${hole}`, 'equals', true);
  return all(
    ...numbers(count).map((pigeon) => any(...numbers(holes).map((hole) => sits(pigeon, hole)))),
    ...numbers(holes).flatMap((hole) =>
      numbers(count).flatMap((one) => numbers(one).map((other) => not(all(sits(one, hole), sits(other, hole))))),
    ),
  );
}

describe('satisfiable', () => {
  it('shows a record that meets two criteria at once', () => {
    const answer = satisfiable([test('Priority', 'equals', 'High', 'Critical'), test('Origin', 'equals', 'Web')]);
    assert.deepEqual(answer.kind === 'yes' && [...answer.record], [
      ['Case.Priority', 'High'],
      ['Case.Origin', 'Web'],
    ]);
  });

  it('shows only fields that matter', () => {
    const answer = satisfiable([any(test('Origin', 'equals', 'Web'), test('Priority', 'equals', 'High'))]);
    assert.deepEqual(answer.kind === 'yes' && [...answer.record.keys()], ['Case.Origin']);
  });

  it('proves that different values of one field exclude each other, whatever their case', () => {
    check('no', test('Priority', 'equals', 'High'), test('Priority', 'equals', 'Low'));
    check('yes', test('Priority', 'equals', 'High'), test('Priority', 'equals', 'HIGH'));
    check('no', test('Priority', 'equals', 'High'), test('Priority', 'notEqual', 'high'));
  });

  it('knows that a checkbox is checked or not, and nothing else', () => {
    check('no', not(test('IsClosed', 'equals', true)), not(test('IsClosed', 'equals', false)));
    check('no', test('IsClosed', 'equals', true), test('IsClosed', 'equals', null));
  });

  it('looks between and beyond numbers', () => {
    check('no', test('Amount', 'greaterThan', 10), test('Amount', 'lessThan', 10));
    check('yes', test('Amount', 'greaterThan', 10), test('Amount', 'lessThan', 11));
    check('yes', test('Amount', 'greaterThan', 10), not(test('Amount', 'equals', 11, 12)));
    check(
      'no',
      test('Amount', 'greaterOrEqual', 10),
      test('Amount', 'lessOrEqual', 10),
      test('Amount', 'notEqual', 10),
    );
  });

  it('looks between and beyond dates', () => {
    check('no', test('Due', 'greaterThan', '2026-03-02'), test('Due', 'lessThan', '2026-03-01'));
    check('yes', test('Due', 'greaterThan', '2026-03-01'), test('Due', 'lessThan', '2026-03-03'));
  });

  it('knows that blank is neither less nor greater', () => {
    check('yes', not(test('Amount', 'greaterThan', 5)), not(test('Amount', 'lessOrEqual', 5)));
    check('no', test('Amount', 'equals', null), test('Amount', 'lessThan', 5));
  });

  it('builds texts that contain and begin with what is asked, and nothing else', () => {
    check('yes', test('Subject', 'contains', 'outage'), test('Subject', 'notContain', 'test'));
    check('yes', test('Subject', 'startsWith', 'URGENT'), test('Subject', 'contains', 'billing'));
    check('no', test('Subject', 'startsWith', 'outage'), test('Subject', 'notContain', 'out'));
    check('no', test('Subject', 'startsWith', 'urgent'), test('Subject', 'startsWith', 'question'));
    check('yes', test('Subject', 'contains', 'a'), test('Subject', 'notEqual', 'a'));
  });

  it('builds multi-select picklists', () => {
    check('yes', test('Products', 'includes', 'Core'), test('Products', 'excludes', 'Billing'));
    check('no', test('Products', 'includes', 'Core;Billing'), test('Products', 'excludes', 'Billing'));
    check('yes', test('Products', 'includes', 'Core'), test('Products', 'notEqual', 'Core'));
  });

  it('says unknown where only the org can tell', () => {
    check('unknown', formula('ISCHANGED(Status)'));
    check('unknown', test('Place', 'within', '10 km'));
    check('unknown', test('Due', 'lessThan', 'TODAY'), test('Due', 'greaterThan', 'TODAY'));
    check('unknown', formula('ISCHANGED(Status)'), not(formula('ISCHANGED(Status)')));
  });

  it('evaluates formulas for the record that it shows, but never takes them as a proof that there is none', () => {
    check('yes', formula("ISPICKVAL(Priority, 'High')"), test('Priority', 'equals', 'High'));
    check('unknown', formula("ISPICKVAL(Priority, 'Low')"), test('Priority', 'equals', 'High'));
  });

  it('compares two fields', () => {
    check('yes', compare('OwnerId', 'equals', 'CreatedById'));
    check('unknown', compare('OwnerId', 'equals', 'CreatedById'), compare('OwnerId', 'notEqual', 'CreatedById'));
  });

  it('tries only the values of a picklist that is known', () => {
    const picklists = new Map([['Case.Priority', ['High', 'Low']]]);
    const neither = [test('Priority', 'notEqual', 'High'), test('Priority', 'notEqual', 'Low', null)];
    assert.equal(satisfiable(neither, { picklists }).kind, 'no');
    assert.equal(satisfiable(neither).kind, 'yes');
  });

  it('does not know what it could not try', () => {
    const many = Array.from({ length: 5000 }, (_, index) => test(`F${index}__c`, 'equals', 'A'));
    assert.equal(satisfiable([all(...many)]).kind, 'unknown');
    const inRow = (row: number): readonly Criteria[] =>
      Array.from({ length: 10 }, (_, column) => all(test(`F${row}_${column}`, 'equals', 'A'), formula('ISNEW()')));
    const rows = Array.from({ length: 60 }, (_, row) => any(...inRow(row)));
    assert.equal(satisfiable([all(...rows)]).kind, 'unknown');
    assert.equal(satisfiable([pigeons(8, 7)]).kind, 'unknown');
    assert.equal(satisfiable([pigeons(3, 2)]).kind, 'no');
    assert.equal(satisfiable([pigeons(3, 3)]).kind, 'yes');
  });

  it('does not know anything once a shared budget is spent', () => {
    const budget = createBudget(3);
    const one = test('A', 'equals', 'x');
    assert.equal(satisfiable([one], { budget }).kind, 'yes');
    assert.equal(satisfiable([one], { budget }).kind, 'unknown');
  });

  it('gives up on what would take too long', () => {
    const pairs = Array.from({ length: 16 }, (_, i) => any(compare(`A${i}`, 'equals', `B${i}`), formula('ISNEW()')));
    assert.equal(satisfiable([...pairs, test('Z', 'equals', 1), test('Z', 'equals', 2)]).kind, 'unknown');
  });
});

describe('implies', () => {
  it('is true for the narrower condition only', () => {
    const [narrow, wide] = [test('Status', 'equals', 'Working'), test('Status', 'equals', 'Working', 'Solved')];
    assert.equal(implies(narrow, wide), true);
    assert.equal(implies(wide, narrow), false);
    assert.equal(implies(test('Amount', 'greaterThan', 10), test('Amount', 'greaterThan', 5)), true);
    assert.equal(implies(narrow, formula('ISCHANGED(Status)')), false);
  });
});

// A small world in which everything can be tried: two fields with few values.
const VALUES: readonly FieldValue[] = ['a', 'b', 'ab', 'B', 'Other', 3, 4, 3.5, true, false, null];
const criteriaOf = (field: string, values: readonly FieldValue[], operations: readonly Operation[]) =>
  fc
    .tuple(fc.constantFrom(...operations), fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }))
    .map(([operation, chosen]) => test(field, operation, ...chosen));
const leaf = fc.oneof(
  criteriaOf('Text', ['a', 'b', 'ab', null], ['equals', 'notEqual', 'contains', 'notContain', 'startsWith']),
  criteriaOf('Number', [3, 4, null], ['equals', 'notEqual', 'lessThan', 'greaterOrEqual']),
  criteriaOf('Check', [true, false], ['equals', 'notEqual']),
);
const { tree } = fc.letrec<{ tree: Criteria }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => all(...of)),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => any(...of)),
    tie('tree').map(not),
  ),
}));

describe('satisfiable, over random criteria', () => {
  it('agrees with trying everything: a record that is shown meets them, and "no" is never contradicted', () => {
    fc.assert(
      fc.property(tree, (criteria) => {
        const answer = satisfiable([criteria]);
        if (answer.kind === 'yes') assert.equal(holds(criteria, answer.record), true);
        if (answer.kind !== 'no') return;
        for (const text of VALUES)
          for (const number of [3, 4, 3.5, 2, 5, null])
            for (const check of [true, false]) {
              const record = new Map<string, FieldValue>([
                ['Case.Text', typeof text === 'string' ? text : null],
                ['Case.Number', number],
                ['Case.Check', check],
              ]);
              assert.notEqual(holds(criteria, record), true);
            }
      }),
      fuzz(500),
    );
  });

  it('always knows about tests of constants', () => {
    fc.assert(fc.property(tree, (criteria) => satisfiable([criteria]).kind !== 'unknown'));
  });

  it('is never outsmarted by the quick look', () => {
    fc.assert(
      fc.property(tree, tree, (one, other) => {
        if (excludePlainly(wantedTexts(one), wantedTexts(other))) assert.equal(satisfiable([one, other]).kind, 'no');
      }),
    );
  });
});

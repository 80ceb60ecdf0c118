// Which combinations of known values a set of criteria leaves out. Must not know processes or text.
import { compileCriteria, type Situation } from './criteria.ts';
import { leavesOf } from './criteriaParts.ts';
import type { Criteria, FieldName, FieldValue } from './model.ts';
import type { RecordFields } from './scenario.ts';

/** More combinations than this are not looked at. */
const MAX_COMBINATIONS = 2000;

/**
 * The first combination of values that meets none of the criteria. Undefined when there is none, when one of the criteria looks at
 * anything but single values of fields whose values are known, or when there are too many combinations.
 * @param valuesOf all values of a field; undefined when they are not known
 */
export function findGap(
  criteria: readonly Criteria[],
  valuesOf: (field: FieldName) => readonly string[] | undefined,
): RecordFields | undefined {
  const values = new Map<FieldName, readonly string[]>();
  for (const leaf of criteria.flatMap(leavesOf)) {
    const known = leaf.kind === 'test' ? valuesOf(leaf.field) : undefined;
    if (leaf.kind !== 'test' || known === undefined || !isSingleValueTest(leaf.operation)) return undefined;
    values.set(leaf.field, known);
  }
  const combinations = [...values.values()].reduce((product, list) => product * list.length, 1);
  if (values.size === 0 || combinations > MAX_COMBINATIONS) return undefined;
  const conditions = criteria.map(compileCriteria);
  const record = new Map<FieldName, FieldValue>();
  const situation: Situation = { record, formulaAnswers: new Map() };

  function search(fields: readonly FieldName[]): boolean {
    const [field, ...rest] = fields;
    if (field === undefined) return conditions.every((condition) => condition(situation) === false);
    return (values.get(field) ?? []).some((value) => {
      record.set(field, value);
      return search(rest);
    });
  }

  return search([...values.keys()]) ? new Map(record) : undefined;
}

function isSingleValueTest(operation: string): boolean {
  return operation === 'equals' || operation === 'notEqual';
}

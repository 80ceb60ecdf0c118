// Which combinations of known values a set of criteria leaves out. Must not know processes or text.
import { compileCriteria, type Situation } from './criteria.ts';
import { leavesOf } from './criteriaParts.ts';
import type { Criteria, FieldName, FieldValue } from './model.ts';
import type { RecordFields } from './scenario.ts';

/** More combinations than this are not looked at. */
const MAX_COMBINATIONS = 2000;

export interface GapChoices {
  /** Whether the criteria are about a combination at all. */
  readonly isMeant?: (record: RecordFields) => boolean;
  /** Whether a combination is one that somebody can have. Asked of gaps only. */
  readonly isPossible?: (record: RecordFields) => boolean;
}

/**
 * The first combination of values that meets none of the criteria. Undefined when there is none, when one of the criteria looks at
 * anything but single values of fields whose values are known, or when there are too many combinations. Where several fields vary, and
 * half of their combinations or more meet none, the criteria name those that there are, as of a picklist that depends on another: none
 * of the others is missing.
 * @param valuesOf all values of a field; undefined when they are not known
 */
export function findGap(
  criteria: readonly Criteria[],
  valuesOf: (field: FieldName) => readonly string[] | undefined,
  { isMeant = () => true, isPossible = () => true }: GapChoices = {},
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
  for (const [field] of values) record.set(field, null);
  const seen = new Map([...values].map(([field]): [FieldName, Set<FieldValue>] => [field, new Set()]));
  let meant = 0;
  const gaps: RecordFields[] = [];
  for (let number = 0; number < combinations; number += 1) {
    setCombination(record, values, number);
    if (!isMeant(record)) continue;
    meant += 1;
    for (const [field, value] of record) seen.get(field)?.add(value);
    if (conditions.every((condition) => condition(situation) === false)) gaps.push(new Map(record));
  }
  const isGrid = [...seen.values()].filter(({ size }) => size > 1).length > 1;
  return isGrid && gaps.length * 2 >= meant ? undefined : gaps.find(isPossible);
}

/** The combination of that number: the last field's values change fastest, as the last digit of a number does. */
function setCombination(
  record: Map<FieldName, FieldValue>,
  values: ReadonlyMap<FieldName, readonly string[]>,
  number: number,
): void {
  let rest = number;
  for (const [field, known] of [...values].reverse()) {
    record.set(field, known[rest % known.length] ?? null);
    rest = Math.floor(rest / known.length);
  }
}

function isSingleValueTest(operation: string): boolean {
  return operation === 'equals' || operation === 'notEqual';
}

// Which fields an entry treats as checkboxes: what is read again to compare it must be read as it was.
import type { PlainValue } from '../../text/plain.ts';
import { fullField } from '../criteriaItem.ts';
import { entriesOf, listOf, mapOf, type PlainMap } from '../plainAccess.ts';

/** Full names, in lower case, of fields that a process compares with true and false only. */
export function flagFieldsOfProcess(process: PlainMap, object: string): ReadonlySet<string> {
  const milestones = listOf(process['milestones']).map(mapOf);
  return flagFields([mapOf(process['exit'])['when'], ...milestones.flatMap(criteriaOf)], object);
}

/** The same of one milestone. */
export function flagFieldsOfMilestone(milestone: PlainMap, object: string): ReadonlySet<string> {
  return flagFields(criteriaOf(milestone), object);
}

/** The field that an action sets to true or false. */
export function flagFieldsOfAction(action: PlainMap, object: string): ReadonlySet<string> {
  const { field, value } = mapOf(action['fieldUpdate']);
  return new Set(
    typeof field === 'string' && typeof value === 'boolean' ? [fullField(field, object).toLowerCase()] : [],
  );
}

function criteriaOf({ when, completeWhen, pauseWhen }: PlainMap): readonly (PlainValue | undefined)[] {
  return [when, completeWhen, pauseWhen];
}

function flagFields(criteria: readonly (PlainValue | undefined)[], object: string): ReadonlySet<string> {
  const tests = criteria.flatMap((each) => testsIn(each));
  const keyOf = (field: string): string => fullField(field, object).toLowerCase();
  const others = new Set(tests.flatMap(({ field, values }) => (values.every(isFlag) ? [] : [keyOf(field)])));
  return new Set(tests.map(({ field }) => keyOf(field)).filter((field) => !others.has(field)));
}

interface FieldTest {
  readonly field: string;
  readonly values: readonly PlainValue[];
}

function testsIn(criteria: PlainValue | undefined): readonly FieldTest[] {
  return entriesOf(criteria).flatMap(([key, value]): readonly FieldTest[] => {
    if (key === 'all' || key === 'any') return listOf(value).flatMap(testsIn);
    if (key === 'not') return testsIn(value);
    const [operator] = entriesOf(value);
    return key === 'formula' ? [] : [{ field: key, values: listOf(operator === undefined ? value : operator[1]) }];
  });
}

function isFlag(value: PlainValue): boolean {
  return typeof value === 'boolean' || value === '' || value === null;
}

// Criteria in the words of a policy: `Status is Working or Resolved`, `the case is closed`. Must not know records.
import { isBlankValue, isChecked, isCheckboxField } from '../../core/model/compareValues.ts';
import { leavesOf } from '../../core/model/criteriaParts.ts';
import { formatField } from '../../core/model/formatField.ts';
import type { Criteria, FieldName, FieldValue, Operation } from '../../core/model/model.ts';
import { isGroup, NEGATIVE, OPERATION_WORDS } from '../compare/describeCriteria.ts';
import { formatList } from '../formatModel.ts';
import { fieldLabel, objectNoun, spell } from './nouns.ts';

/** Customers read these differently. */
const VERBS: Readonly<Record<Operation, string>> = {
  ...OPERATION_WORDS,
  startsWith: 'begins with',
  excludes: 'does not include',
};

/** @param object whose fields are named without it */
export function describeCondition(criteria: Criteria, object: string): string {
  switch (criteria.kind) {
    case 'all':
      return criteria.of.length === 0 ? 'always' : joinParts(criteria.of, 'and', object);
    case 'any':
      return criteria.of.length === 0 ? 'never' : joinParts(criteria.of, 'or', object);
    case 'not':
      return describeOpposite(criteria.of, object);
    case 'test':
      return describeTest(criteria, object);
    case 'compare':
      return `${fieldLabel(criteria.field, object)} ${VERBS[criteria.operation]} ${fieldLabel(criteria.other, object)}`;
    case 'formula':
      return `the formula “${criteria.formula}” is true`;
  }
}

/** Operations of which one holds exactly when the other does not. */
const OPPOSITES: Partial<Readonly<Record<Operation, Operation>>> = {
  equals: 'notEqual',
  notEqual: 'equals',
  contains: 'notContain',
  notContain: 'contains',
  includes: 'excludes',
  excludes: 'includes',
};

function describeOpposite(criteria: Criteria, object: string): string {
  const operation = criteria.kind === 'test' || criteria.kind === 'compare' ? OPPOSITES[criteria.operation] : undefined;
  if (operation !== undefined && (criteria.kind === 'test' || criteria.kind === 'compare'))
    return describeCondition({ ...criteria, operation }, object);
  return `it is not so that ${describeCondition(criteria, object)}`;
}

/** The fields that conditions name in words, in the order in which they occur. */
export function fieldsInWords(criteria: Criteria): readonly FieldName[] {
  return leavesOf(criteria).flatMap((leaf) => {
    if (leaf.kind === 'formula') return [];
    return leaf.kind === 'compare' ? [leaf.field, leaf.other] : [leaf.field];
  });
}

function joinParts(parts: readonly Criteria[], conjunction: 'and' | 'or', object: string): string {
  const hasGroups = parts.length > 1 && parts.some(isGroup);
  const words = parts.map((part) => {
    const described = describeCondition(part, object);
    return hasGroups && isGroup(part) ? `(${described})` : described;
  });
  return formatList(words, conjunction);
}

function describeTest(
  { field, operation, values }: Extract<Criteria, { readonly kind: 'test' }>,
  object: string,
): string {
  const checkbox = describeCheckbox(field, operation, values, object);
  if (checkbox !== undefined) return checkbox;
  const words = values.map((value) => (isBlankValue(value) ? 'blank' : String(value)));
  const [only = ''] = words;
  const label = fieldLabel(field, object);
  if (words.length === 1) return `${label} ${VERBS[operation]} ${only}`;
  if (operation === 'notEqual') return `${label} is neither ${formatList(words, 'nor')}`;
  return `${label} ${VERBS[operation]} ${formatList(words, NEGATIVE.has(operation) ? 'nor' : 'or')}`;
}

/** `the case is closed`, `Escalation Reviewed is not checked`; undefined for anything but one value of a checkbox. */
function describeCheckbox(
  field: FieldName,
  operation: Operation,
  values: readonly FieldValue[],
  object: string,
): string | undefined {
  const [value] = values;
  if (values.length !== 1 || value === undefined || (operation !== 'equals' && operation !== 'notEqual'))
    return undefined;
  if (typeof value !== 'boolean' && !isCheckboxField(field)) return undefined;
  const not = isChecked(value) === (operation === 'equals') ? '' : 'not ';
  const own = /^Is(?=[A-Z])/.exec(formatField(field, object));
  if (own === null) return `${fieldLabel(field, object)} is ${not}checked`;
  return `the ${objectNoun(object)} is ${not}${spell(formatField(field, object).slice(2)).toLowerCase()}`;
}

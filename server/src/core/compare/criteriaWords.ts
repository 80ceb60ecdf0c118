// Criteria in words, and when two of them are the same for every record. Must not know records or text.
import { formatField } from '../model/formatField.ts';
import { isBlankValue } from '../model/compareValues.ts';
import type { Criteria, FieldValue, Operation } from '../model/model.ts';

const WORDS: Readonly<Record<Operation, string>> = {
  equals: 'is',
  notEqual: 'is not',
  lessThan: 'is less than',
  greaterThan: 'is greater than',
  lessOrEqual: 'is at most',
  greaterOrEqual: 'is at least',
  contains: 'contains',
  notContain: 'does not contain',
  startsWith: 'starts with',
  includes: 'includes',
  excludes: 'excludes',
  within: 'is within',
};

const NEGATIVE: ReadonlySet<Operation> = new Set(['notEqual', 'notContain', 'excludes']);

/**
 * `Priority is High or Critical, and Account.Tier__c is Gold`.
 * @param object whose fields are named without it
 */
export function describeCriteria(criteria: Criteria, object: string): string {
  switch (criteria.kind) {
    case 'all':
      return criteria.of.length === 0 ? 'always' : sayParts(criteria.of, 'and', object);
    case 'any':
      return criteria.of.length === 0 ? 'never' : sayParts(criteria.of, 'or', object);
    case 'not':
      return `not (${describeCriteria(criteria.of, object)})`;
    case 'test': {
      const values = criteria.values.map((value) => (isBlankValue(value) ? 'blank' : String(value)));
      const joined = values.join(NEGATIVE.has(criteria.operation) ? ' nor ' : ' or ');
      return `${formatField(criteria.field, object)} ${WORDS[criteria.operation]} ${joined}`;
    }
    case 'compare':
      return `${formatField(criteria.field, object)} ${WORDS[criteria.operation]} ${formatField(criteria.other, object)}`;
    case 'formula':
      return `the formula ${criteria.formula} holds`;
  }
}

function sayParts(parts: readonly Criteria[], conjunction: 'and' | 'or', object: string): string {
  return parts
    .map((part) => {
      const words = describeCriteria(part, object);
      return isGroup(part) && parts.length > 1 ? `(${words})` : words;
    })
    .join(`, ${conjunction} `);
}

function isGroup(criteria: Criteria): boolean {
  return (criteria.kind === 'all' || criteria.kind === 'any') && criteria.of.length > 1;
}

/** The same text for criteria that differ only in order, in repetition, or in the case of letters that Salesforce ignores. */
export function criteriaKey(criteria: Criteria): string {
  switch (criteria.kind) {
    case 'all':
    case 'any': {
      const parts = [...new Set(flatten(criteria, criteria.kind).map(criteriaKey))].sort();
      const [only] = parts;
      return parts.length === 1 && only !== undefined ? only : JSON.stringify([criteria.kind, ...parts]);
    }
    case 'not':
      return JSON.stringify(['not', criteriaKey(criteria.of)]);
    case 'test':
      return JSON.stringify([
        criteria.field.toLowerCase(),
        criteria.operation,
        ...[...new Set(criteria.values.map(valueKey))].sort(),
      ]);
    case 'compare':
      return JSON.stringify([criteria.field.toLowerCase(), criteria.operation, { than: criteria.other.toLowerCase() }]);
    case 'formula':
      return JSON.stringify({ formula: criteria.formula.trim() });
  }
}

/** The parts of the same kind, however deep they are nested. */
function flatten(criteria: Criteria, kind: 'all' | 'any'): readonly Criteria[] {
  return criteria.kind === kind ? criteria.of.flatMap((part) => flatten(part, kind)) : [criteria];
}

function valueKey(value: FieldValue): string {
  return isBlankValue(value) ? '' : String(value).toLowerCase();
}

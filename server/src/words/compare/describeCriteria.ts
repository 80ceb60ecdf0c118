// Criteria in words. Must not know records or text.
import { formatField } from '../../core/model/formatField.ts';
import { isBlankValue } from '../../core/model/compareValues.ts';
import type { Criteria, Operation } from '../../core/model/model.ts';

/** What stands between a field and its values. */
export const OPERATION_WORDS: Readonly<Record<Operation, string>> = {
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

/** Operations that hold when none of several values fits. */
export const NEGATIVE: ReadonlySet<Operation> = new Set(['notEqual', 'notContain', 'excludes']);

/**
 * `Priority is High or Critical, and Account.Tier__c is Gold`.
 * @param object whose fields are named without it
 */
export function describeCriteria(criteria: Criteria, object: string): string {
  switch (criteria.kind) {
    case 'all':
      return criteria.of.length === 0 ? 'always' : formatParts(criteria.of, 'and', object);
    case 'any':
      return criteria.of.length === 0 ? 'never' : formatParts(criteria.of, 'or', object);
    case 'not':
      return `not (${describeCriteria(criteria.of, object)})`;
    case 'test': {
      const values = criteria.values.map((value) => (isBlankValue(value) ? 'blank' : String(value)));
      const joined = values.join(NEGATIVE.has(criteria.operation) ? ' nor ' : ' or ');
      return `${formatField(criteria.field, object)} ${OPERATION_WORDS[criteria.operation]} ${joined}`;
    }
    case 'compare':
      return `${formatField(criteria.field, object)} ${OPERATION_WORDS[criteria.operation]} ${formatField(criteria.other, object)}`;
    case 'formula':
      return `the formula ${criteria.formula} holds`;
  }
}

function formatParts(parts: readonly Criteria[], conjunction: 'and' | 'or', object: string): string {
  return parts
    .map((part) => {
      const words = describeCriteria(part, object);
      return isGroup(part) && parts.length > 1 ? `(${words})` : words;
    })
    .join(`, ${conjunction} `);
}

/** Whether parts are joined inside: among others such a one stands in parentheses. */
export function isGroup(criteria: Criteria): boolean {
  return (criteria.kind === 'all' || criteria.kind === 'any') && criteria.of.length > 1;
}

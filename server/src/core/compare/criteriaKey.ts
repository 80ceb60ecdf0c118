// When two criteria are the same for every record. Must not know records or words.
import { isBlankValue } from '../model/compareValues.ts';
import type { Criteria, FieldValue } from '../model/model.ts';

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

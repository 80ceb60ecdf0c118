// Criteria: tree → model (docs/language.md, "Criteria"). All or nothing: half a condition would say something else.
import { OPERATIONS, type Criteria, type FieldName, type FieldValue, type Operation } from '../../core/model/model.ts';
import { child, entries, fieldValueOf, items, oneOrMany, textOf, type Cursor, type CursorEntry } from './cursor.ts';

/** A field as Salesforce names it, with the process's object where the file gives none: `Priority` → `Case.Priority`. */
export function qualifyField(field: string, object: string): FieldName {
  return field.includes('.') ? field : `${object}.${field}`;
}

/**
 * The condition written at the cursor, about records of `object`. Undefined when any part of it is broken or nothing is written.
 */
export function buildCriteria(cursor: Cursor | undefined, object: string): Criteria | undefined {
  if (cursor?.node.kind !== 'map' || cursor.node.pairs.length === 0) return undefined;
  const formula = textOf(child(cursor, 'formula'));
  if (formula !== undefined) return { kind: 'formula', formula, origin: cursor.origin };
  return all(
    entries(cursor).map((entry) => buildEntry(entry, object)),
    cursor,
  );
}

function all(parts: readonly (Criteria | undefined)[], cursor: Cursor): Criteria | undefined {
  const of = parts.filter((part) => part !== undefined);
  if (of.length !== parts.length) return undefined;
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'all', of, origin: cursor.origin };
}

function buildEntry({ key, value, origin }: CursorEntry, object: string): Criteria | undefined {
  switch (key) {
    case 'all':
    case 'any': {
      if (value?.node.kind !== 'list') return undefined;
      const parts = items(value).map((item) => buildCriteria(item, object));
      const of = parts.filter((part) => part !== undefined);
      return of.length === value.node.items.length ? { kind: key, of, origin } : undefined;
    }
    case 'not': {
      const of = buildCriteria(value, object);
      return of === undefined ? undefined : { kind: 'not', of, origin };
    }
    default:
      return buildFieldTest({ key, value, origin }, object);
  }
}

function buildFieldTest(entry: Pick<CursorEntry, 'key' | 'value' | 'origin'>, object: string): Criteria | undefined {
  const { value, origin } = entry;
  const field = qualifyField(entry.key, object);
  if (value === undefined) return { kind: 'test', field, operation: 'equals', values: [null], origin };
  if (value.node.kind !== 'map') return buildValues(field, 'equals', value, entry.origin);
  const [operator, ...more] = entries(value);
  const operation = OPERATIONS.find((candidate) => candidate === operator?.key);
  if (operator?.value === undefined || operation === undefined || more.length > 0) return undefined;
  const other = textOf(child(operator.value, 'field'));
  if (other !== undefined) return { kind: 'compare', field, operation, other: qualifyField(other, object), origin };
  return buildValues(field, operation, operator.value, origin);
}

function buildValues(
  field: FieldName,
  operation: Operation,
  cursor: Cursor,
  origin: Criteria['origin'],
): Criteria | undefined {
  const written = oneOrMany(cursor);
  const values = written.map(fieldValueOf).filter((value): value is FieldValue => value !== undefined);
  return values.length === 0 || values.length < written.length
    ? undefined
    : { kind: 'test', field, operation, values, origin };
}

// Criteria → YAML content: fields as keys wherever they can stand beside each other, else `all:`. The inverse of `buildCriteria`.
import type { Criteria, FieldName, FieldValue } from '../../core/model/model.ts';
import { formatField } from '../../core/model/formatField.ts';
import { listOf, mapOf, type Content, type MapContent, type MapEntry } from '../../text/content.ts';

/** Keys of criteria that are no fields: a field of such a name keeps its object. */
const WORDS = new Set(['all', 'any', 'not', 'formula']);

/** @param object whose fields need not be named with it: `Case` */
export function toCriteriaContent(criteria: Criteria, object: string): MapContent {
  const parts = criteria.kind === 'all' ? writeSideBySide(criteria.of, object) : undefined;
  return mapOf(parts ?? [writePart(criteria, object)], 'fitting');
}

/** A field as criteria and records of `object` write it. */
export function writeField(field: FieldName, object: string): string {
  const short = formatField(field, object);
  return short.includes('.') || WORDS.has(short) ? field : short;
}

/** Blank is written as the empty text, which an administrator sees in a list of values. */
export function writeValue(value: FieldValue): Content {
  return value === null ? '' : value;
}

/** All parts as keys of one map; undefined where that would say something else: one key twice, a formula beside fields, only one part. */
function writeSideBySide(parts: readonly Criteria[], object: string): readonly MapEntry[] | undefined {
  if (parts.length < 2 || parts.some(({ kind }) => kind === 'formula')) return undefined;
  const entries = parts.map((part) => writePart(part, object));
  return new Set(entries.map(({ key }) => key)).size === entries.length ? entries : undefined;
}

function writePart(criteria: Criteria, object: string): MapEntry {
  switch (criteria.kind) {
    case 'all':
    case 'any': {
      const layout = criteria.of.every(isPlain) ? 'fitting' : 'block';
      return {
        key: criteria.kind,
        value: listOf(
          criteria.of.map((part) => toCriteriaContent(part, object)),
          layout,
        ),
      };
    }
    case 'not':
      return { key: 'not', value: toCriteriaContent(criteria.of, object) };
    case 'formula':
      return { key: 'formula', value: criteria.formula };
    case 'compare': {
      const other = mapOf([{ key: 'field', value: writeField(criteria.other, object) }], 'fitting');
      return writeTest(criteria.field, criteria.operation, other, object);
    }
    case 'test': {
      const [first = null, ...others] = criteria.values.map(writeValue);
      return writeTest(
        criteria.field,
        criteria.operation,
        others.length === 0 ? first : listOf([first, ...others]),
        object,
      );
    }
  }
}

/** False for what nests: brackets in brackets are hard to read. */
function isPlain(criteria: Criteria): boolean {
  return criteria.kind === 'test' || criteria.kind === 'compare';
}

function writeTest(field: FieldName, operation: string, operand: Content, object: string): MapEntry {
  const isShort =
    operation === 'equals' && (typeof operand !== 'object' || operand === null || operand.kind === 'list');
  const value = isShort ? operand : mapOf([{ key: operation, value: operand }], 'fitting');
  return { key: writeField(field, object), value };
}

// Looking into plain values of an entitlement document that the schema has accepted.
import type { PlainValue } from '../text/plain.ts';

export type PlainMap = Readonly<Record<string, PlainValue>>;

function isList(value: PlainValue | undefined): value is readonly PlainValue[] {
  return Array.isArray(value);
}

/** The value as a map; an empty one for anything else. */
export function mapOf(value: PlainValue | undefined): PlainMap {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {};
}

/** The value as a list; one value is a list of one, nothing an empty one. */
export function listOf(value: PlainValue | undefined): readonly PlainValue[] {
  return value === undefined || value === null ? [] : isList(value) ? value : [value];
}

/** Text or a number as text; undefined for anything else. */
export function wordOf(value: PlainValue | undefined): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

/** The texts of a list. */
export function wordsOf(value: PlainValue | undefined): readonly string[] {
  return listOf(value).flatMap((each) => wordOf(each) ?? []);
}

/** The entries of a map in order. */
export function entriesOf(value: PlainValue | undefined): readonly (readonly [string, PlainValue])[] {
  return Object.entries(mapOf(value));
}

/** A scalar as text; '' for anything else. */
export function scalarText(value: PlainValue | undefined): string {
  return typeof value === 'boolean' ? String(value) : (wordOf(value) ?? '');
}

// Field values given on the command line or in the preview (`Priority=High`) as a record of the model.
import type { FieldName, FieldValue } from '../core/model/model.ts';
import { qualifyField } from '../language/read/buildCriteria.ts';

/** Reads values as YAML's core schema would: numbers, `true`, `false`, blank, else text. */
export function readFieldValues(
  set: Readonly<Record<string, string>> | undefined,
  object: string,
): ReadonlyMap<FieldName, FieldValue> {
  return new Map(Object.entries(set ?? {}).map(([field, text]) => [qualifyField(field, object), readFieldValue(text)]));
}

/** One value. */
export function readFieldValue(text: string): FieldValue {
  if (text === '') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text;
}

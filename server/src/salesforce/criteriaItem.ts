// One filter item: a field, an operation and what it is compared with, as Salesforce's text and as the language's values.
import type { PlainValue } from '../text/plain.ts';
import type { ScalarValue } from './sketch.ts';

/** Fields that are checkboxes by their name, as Salesforce's own are: `IsClosed`, `Account.IsPartner`. */
const CHECKBOX = /(^|\.)Is[A-Z]\w*$/;

/** The field without the object that the process runs on: `Case.Priority` → `Priority`. */
export function shortField(field: string, object: string): string {
  return field.toLowerCase().startsWith(`${object.toLowerCase()}.`) ? field.slice(object.length + 1) : field;
}

/** The field with its object, as Salesforce writes it. */
export function fullField(field: string, object: string): string {
  return field.includes('.') ? field : `${object}.${field}`;
}

/** Tells of a full field name whether it is a checkbox. */
export function isCheckbox(field: string, checkboxes: ReadonlySet<string>): boolean {
  return CHECKBOX.test(field) || checkboxes.has(field.toLowerCase());
}

/**
 * The values of a comma list, blanks around them left out; quotes protect commas. A number that would be written as it stands is a
 * number, `true` and `false` are themselves, and so are `1` and `0` of a checkbox. Blank is ''.
 * @param isFlag whether they are about a checkbox
 */
export function readValues(text: string, isFlag: boolean): readonly ScalarValue[] {
  return splitList(text).map((written) => readValue(written, isFlag));
}

function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  const blanks = /\s*/y;
  const part = /(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))(,|$)/y;
  while (part.lastIndex <= text.length) {
    blanks.lastIndex = part.lastIndex;
    blanks.test(text);
    part.lastIndex = blanks.lastIndex;
    const match = part.exec(text);
    if (match === null) return [text];
    parts.push(match[1]?.replaceAll('""', '"') ?? (match[2] ?? '').trimEnd());
    if (match[3] === '') break;
  }
  return parts;
}

function readValue(written: string, isFlag: boolean): ScalarValue {
  if (isFlag && /^(?:[01]|true|false)$/i.test(written)) return /^(?:1|true)$/i.test(written);
  if (written === 'true' || written === 'false') return written === 'true';
  return /^-?\d+(\.\d+)?$/.test(written) && String(Number(written)) === written ? Number(written) : written;
}

/** The text for one value or a list of values. */
export function writeValues(values: PlainValue | undefined): string {
  const all: readonly unknown[] = Array.isArray(values) ? values : [values];
  return all.map(writeValue).join(', ');
}

function writeValue(value: unknown): string {
  const text =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  return /[,"]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

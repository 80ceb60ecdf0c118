// How Salesforce filters compare a field's value with another one: case is ignored, numbers, checkboxes and dates compare by type, and
// text is never a number (§3.17). Must not know criteria.
import type { Zone } from '../time/zone.ts';
import type { FieldName, FieldValue } from './model.ts';
import { readMoment } from './moment.ts';

/** A value that counts as nothing: `null`, or text without characters. */
export function isBlankValue(value: FieldValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

const CHECKED: ReadonlySet<string> = new Set(['true', '1']);
const UNCHECKED: ReadonlySet<string> = new Set(['false', '0', '', 'null', 'undefined']);

/** A checkbox, as Salesforce writes it: `true` or `1`, `false` or `0`, and blank for unchecked. Undefined for any other value. */
export function readCheckbox(value: FieldValue | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = String(value).toLowerCase();
  return CHECKED.has(word) ? true : UNCHECKED.has(word) ? false : undefined;
}

/** True for a checkbox that is checked (§3.17). */
export function isChecked(value: FieldValue | undefined): boolean {
  return readCheckbox(value) === true;
}

/** True for the checkboxes that Salesforce has in every org: standard fields whose names begin with Is or Has. */
export function isCheckboxField(field: FieldName): boolean {
  return /(?:^|\.)(?:Is|Has)[A-Z]\w*$/.test(field) && !field.endsWith('__c');
}

/**
 * Negative when `a` is less, 0 when equal, positive when greater; undefined when either is blank or the two cannot be ordered.
 * Dates without an offset are on the wall clock of `zone`.
 */
export function compareValues(a: FieldValue, b: FieldValue, zone: Zone | undefined): number | undefined {
  if (isBlankValue(a) || isBlankValue(b)) return undefined;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b, zone);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== 'boolean' && typeof b !== 'boolean') return undefined;
  const [first, second] = [readCheckbox(a), readCheckbox(b)];
  return first === undefined || second === undefined ? undefined : Number(first) - Number(second);
}

function compareTexts(a: string, b: string, zone: Zone | undefined): number {
  if (a === b) return 0;
  const first = readMoment(a, zone);
  const second = first && readMoment(b, zone);
  if (first !== undefined && second !== undefined) return first.ms - second.ms;
  const [small, large] = [a.toLowerCase(), b.toLowerCase()];
  return small === large ? 0 : small < large ? -1 : 1;
}

/**
 * Equal as a filter sees it. Blank equals only blank, and an unchecked checkbox: Salesforce has no blank checkbox. A number equals the
 * text that is written just like it, since YAML makes a number of a text that nobody put into quotes: 229 is `"229"`, not `"00229"`.
 */
export function areEqual(a: FieldValue, b: FieldValue, zone: Zone | undefined): boolean {
  if (a === b) return true;
  if (isBlankValue(a)) return isBlankValue(b) || b === false;
  if (isBlankValue(b)) return a === false;
  return compareValues(a, b, zone) === 0 || isWrittenAlike(a, b);
}

function isWrittenAlike(a: FieldValue, b: FieldValue): boolean {
  const isPair = (typeof a === 'number' && typeof b === 'string') || (typeof a === 'string' && typeof b === 'number');
  return isPair && String(a) === String(b);
}

/** Equal where one of the two is known to be a checkbox: 1, 0, true, false and blank are two values (§3.17). */
export function areSameCheckbox(a: FieldValue, b: FieldValue, zone: Zone | undefined): boolean {
  const [first, second] = [readCheckbox(a), readCheckbox(b)];
  return first === undefined || second === undefined ? areEqual(a, b, zone) : first === second;
}

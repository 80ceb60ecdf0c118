// How Salesforce filters compare a field's value with another one: case is ignored, numbers, checkboxes and dates compare by type.
// Must not know criteria.
import type { Zone } from '../time/zone.ts';
import type { FieldValue } from './model.ts';
import { readMoment } from './moment.ts';

/** A value that counts as nothing: `null`, or text without characters. */
export function isBlankValue(value: FieldValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

/** A number, also one written as text. */
function toNumber(value: FieldValue): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}

function toBoolean(value: FieldValue): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = String(value).toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

/**
 * Negative when `a` is less, 0 when equal, positive when greater; undefined when either is blank or the two cannot be ordered.
 * Dates without an offset are on the wall clock of `zone`.
 */
export function compareValues(a: FieldValue, b: FieldValue, zone: Zone | undefined): number | undefined {
  if (isBlankValue(a) || isBlankValue(b)) return undefined;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b, zone);
  if (typeof a === 'boolean' || typeof b === 'boolean') {
    const [first, second] = [toBoolean(a), toBoolean(b)];
    return first === undefined || second === undefined ? undefined : Number(first) - Number(second);
  }
  const [first, second] = [toNumber(a), toNumber(b)];
  return first === undefined || second === undefined ? undefined : first - second;
}

function compareTexts(a: string, b: string, zone: Zone | undefined): number {
  if (a === b) return 0;
  const first = readMoment(a, zone);
  const second = first && readMoment(b, zone);
  if (first !== undefined && second !== undefined) return first.ms - second.ms;
  const [small, large] = [a.toLowerCase(), b.toLowerCase()];
  return small === large ? 0 : small < large ? -1 : 1;
}

/** Equal as a filter sees it. Blank equals only blank, and an unchecked checkbox: Salesforce has no blank checkbox. */
export function areEqual(a: FieldValue, b: FieldValue, zone: Zone | undefined): boolean {
  if (a === b) return true;
  if (isBlankValue(a)) return isBlankValue(b) || b === false;
  if (isBlankValue(b)) return a === false;
  return compareValues(a, b, zone) === 0;
}

// What the operators of Salesforce formulas compute from two known values. Blank rules: a blank number makes the result blank, a
// blank never compares as less or greater, text treats blank as ''. Text is compared with upper and lower case distinguished, as
// Salesforce does in formulas (and does not in filters). Must not know records.
import { DAY_MS } from '../../time/instant.ts';
import { readMoment } from '../moment.ts';
import {
  unknown,
  type FormulaDate,
  type FormulaDateTime,
  type FormulaResult,
  type FormulaValue,
} from './formulaNode.ts';

type Operator = (a: FormulaValue, b: FormulaValue) => FormulaResult;

/** A date or date-time, also one that stands as text in a field; undefined for anything else. */
export function toMoment(value: FormulaValue): FormulaDate | FormulaDateTime | undefined {
  if (typeof value === 'object' && value !== null) return value;
  const moment = typeof value === 'string' ? readMoment(value, undefined) : undefined;
  if (moment === undefined) return undefined;
  return moment.hasTime ? { kind: 'dateTime', ms: moment.ms } : { kind: 'date', day: moment.day };
}

/** A number, also one that stands as text; undefined for anything else. */
export function toNumber(value: FormulaValue): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

export function isBlank(value: FormulaValue): boolean {
  return value === null || value === '';
}

/** Days from `b` to `a`. From milliseconds, so that whole minutes do not become almost whole ones. */
function daysBetween(a: FormulaDate | FormulaDateTime, b: FormulaDate | FormulaDateTime): number {
  return (toMs(a) - toMs(b)) / DAY_MS;
}

function toMs(moment: FormulaDate | FormulaDateTime): number {
  return moment.kind === 'date' ? moment.day * DAY_MS : moment.ms;
}

/** Negative, zero or positive; undefined when the values cannot be compared. */
function order(a: FormulaValue, b: FormulaValue): number | undefined {
  if (typeof a === 'string' && typeof b === 'string') {
    const [first, second] = [toMoment(a), toMoment(b)];
    if (first !== undefined && second !== undefined) return daysBetween(first, second);
    return a === b ? 0 : a < b ? -1 : 1;
  }
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (typeof a === 'number' || typeof b === 'number') {
    const [first, second] = [toNumber(a), toNumber(b)];
    return first === undefined || second === undefined ? undefined : first - second;
  }
  const [first, second] = [toMoment(a), toMoment(b)];
  return first === undefined || second === undefined ? undefined : daysBetween(first, second);
}

const INCOMPARABLE = unknown('it compares values of different types');

function equal(a: FormulaValue, b: FormulaValue): FormulaResult {
  if (isBlank(a) || isBlank(b)) {
    // A checkbox is never blank: unchecked.
    if (a === false || b === false) return true;
    return isBlank(a) && isBlank(b);
  }
  const sign = order(a, b);
  return sign === undefined ? INCOMPARABLE : sign === 0;
}

function comparison(holds: (sign: number) => boolean): Operator {
  return (a, b) => {
    if (isBlank(a) || isBlank(b)) return false;
    const sign = order(a, b);
    return sign === undefined ? INCOMPARABLE : holds(sign);
  };
}

function arithmetic(compute: (a: number, b: number) => number): Operator {
  return (a, b) => {
    if (isBlank(a) || isBlank(b)) return null;
    const [first, second] = [toNumber(a), toNumber(b)];
    if (first === undefined || second === undefined) return unknown('it calculates with something that is no number');
    const result = compute(first, second);
    return Number.isFinite(result) ? result : unknown('a calculation in it has no result');
  };
}

const addNumbers = arithmetic((a, b) => a + b);
const subtractNumbers = arithmetic((a, b) => a - b);

function shift(moment: FormulaDate | FormulaDateTime, by: FormulaValue, sign: 1 | -1): FormulaResult {
  if (isBlank(by)) return null;
  const count = toNumber(by);
  if (count === undefined) return unknown('it adds to a date something that is no number of days');
  return moment.kind === 'date'
    ? { kind: 'date', day: moment.day + sign * Math.trunc(count) }
    : { kind: 'dateTime', ms: moment.ms + sign * count * DAY_MS };
}

function add(a: FormulaValue, b: FormulaValue): FormulaResult {
  const [first, second] = [toMoment(a), toMoment(b)];
  if (first !== undefined && typeof b !== 'string') return shift(first, b, 1);
  if (second !== undefined && typeof a !== 'string') return shift(second, a, 1);
  const isText = (value: FormulaValue): boolean => typeof value === 'string' && toNumber(value) === undefined;
  return isText(a) || isText(b) ? concatenate(a, b) : addNumbers(a, b);
}

function subtract(a: FormulaValue, b: FormulaValue): FormulaResult {
  const [first, second] = [toMoment(a), toMoment(b)];
  if (first !== undefined && second !== undefined) return daysBetween(first, second);
  return first === undefined ? subtractNumbers(a, b) : shift(first, b, -1);
}

function concatenate(a: FormulaValue, b: FormulaValue): FormulaResult {
  const [first, second] = [toText(a), toText(b)];
  return first === undefined || second === undefined ? unknown('it joins something that is no text') : first + second;
}

/** Text of a text, number or blank value; undefined for what Salesforce needs TEXT() for. */
export function toText(value: FormulaValue): string | undefined {
  if (value === null) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Binary operators by the name the parser gives them; AND and OR are functions, since they need not know both sides. */
export const FORMULA_OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['=', equal],
  ['<>', (a, b) => negate(equal(a, b))],
  ['<', comparison((sign) => sign < 0)],
  ['>', comparison((sign) => sign > 0)],
  ['<=', comparison((sign) => sign <= 0)],
  ['>=', comparison((sign) => sign >= 0)],
  ['+', add],
  ['-', subtract],
  ['&', concatenate],
  ['*', arithmetic((a, b) => a * b)],
  ['/', arithmetic((a, b) => a / b)],
  ['^', arithmetic((a, b) => a ** b)],
]);

function negate(result: FormulaResult): FormulaResult {
  return typeof result === 'boolean' ? !result : result;
}

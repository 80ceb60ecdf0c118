// What the operators of Salesforce formulas compute from two known values. A blank number or date makes a result blank, is neither less
// nor greater nor equal nor different; blank text is ''. Text is compared with upper and lower case distinguished, as Salesforce does in
// formulas (and does not in filters). Must not know records.
import { DAY_MS } from '../../time/instant.ts';
import { add, compareDecimals, divide, multiply, negate, power, round, settle, toNumber, truncate } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import {
  error,
  unknown,
  type Computed,
  type FormulaDate,
  type FormulaDateTime,
  type FormulaValue,
} from './formulaNode.ts';
import { limitText } from './limitText.ts';
import {
  fromNumber,
  isBlank,
  isDecimal,
  readDate,
  readNumber,
  readText,
  readTime,
  readTruth,
  toDate,
  toDateTime,
  toMs,
} from './formulaValues.ts';

export type FormulaOperator = (a: FormulaValue, b: FormulaValue) => Computed;

/** Negative, zero or positive; undefined when the values are of types that Salesforce does not compare. Neither is blank. */
export function order(a: FormulaValue, b: FormulaValue): number | undefined {
  if (isDecimal(a) && isDecimal(b)) return compareDecimals(settle(a), settle(b));
  if (typeof a === 'boolean' || typeof b === 'boolean') {
    const [first, second] = [readTruth(a), readTruth(b)];
    return first === undefined || second === undefined ? undefined : Number(first) - Number(second);
  }
  if (a === b) return 0;
  const firstDate = readDate(a);
  const secondDate = firstDate && readDate(b);
  if (firstDate !== undefined && secondDate !== undefined) return toMs(firstDate) - toMs(secondDate);
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1;
  const [first, second] = [readTime(a), readTime(b)];
  return first === undefined || second === undefined ? undefined : first.ms - second.ms;
}

const INCOMPARABLE = unknown({ code: 'incomparable' });

/** What blank equals: blank, blank text and an unchecked checkbox. `undefined`: it neither equals nor differs. */
function equalsBlank(other: FormulaValue): boolean | undefined {
  if (isBlank(other)) return true;
  if (typeof other === 'boolean') return !other;
  return typeof other === 'string' && readDate(other) === undefined ? false : undefined;
}

function equality(isWanted: boolean): FormulaOperator {
  return (a, b) => {
    if (isBlank(a) || isBlank(b)) {
      const same = equalsBlank(isBlank(a) ? b : a);
      return same === undefined ? false : same === isWanted;
    }
    const sign = order(a, b);
    return sign === undefined ? INCOMPARABLE : (sign === 0) === isWanted;
  };
}

function comparison(holds: (sign: number) => boolean): FormulaOperator {
  return (a, b) => {
    if (isBlank(a) || isBlank(b)) return false;
    const sign = order(a, b);
    return sign === undefined ? INCOMPARABLE : holds(sign);
  };
}

function arithmetic(compute: (a: Decimal, b: Decimal) => Decimal | undefined): FormulaOperator {
  return (a, b) => {
    if (isDecimal(a) && isDecimal(b)) return compute(a, b) ?? error({ code: 'noResult' });
    const areNumbers = [a, b].every((operand) => isBlank(operand) || isDecimal(operand));
    return areNumbers ? null : unknown({ code: 'noNumber' });
  };
}

const addNumbers = arithmetic(add);
const subtractNumbers = arithmetic((a, b) => add(a, negate(b)));

const OUT_OF_RANGE = error({ code: 'dateOutOfRange' });
const SECONDS_A_DAY = fromNumber(86_400);

/** Days are added to a date whole, to a date-time as whole seconds. */
function shift(moment: FormulaDate | FormulaDateTime, by: FormulaValue, sign: 1 | -1): Computed {
  if (isBlank(by)) return null;
  const count = readNumber(by);
  if (count === undefined) return unknown({ code: 'addsNoDays' });
  if (moment.kind === 'date') return toDate(moment.day + sign * toNumber(truncate(count))) ?? OUT_OF_RANGE;
  const seconds = multiply(count, SECONDS_A_DAY);
  const ms = seconds === undefined ? Infinity : sign * toNumber(round(seconds, 0)) * 1000;
  return toDateTime(moment.ms + ms) ?? OUT_OF_RANGE;
}

/** Milliseconds are added to a time; the clock goes round. */
function shiftTime(ms: number, by: FormulaValue, sign: 1 | -1): Computed {
  if (isBlank(by)) return null;
  const count = readNumber(by);
  if (count === undefined) return unknown({ code: 'addsNoMilliseconds' });
  const moved = ms + sign * toNumber(truncate(count));
  return moved < 0 ? error({ code: 'timeBeforeMidnight' }) : { kind: 'time', ms: moved % DAY_MS };
}

function addValues(a: FormulaValue, b: FormulaValue): Computed {
  if (isDecimal(a) && isDecimal(b)) return add(a, b);
  if (typeof a === 'string' && typeof b === 'string') return concatenate(a, b);
  const [first, second] = [readDate(a), readDate(b)];
  if (first !== undefined) return shift(first, b, 1);
  if (second !== undefined) return shift(second, a, 1);
  const [firstTime, secondTime] = [readTime(a), readTime(b)];
  if (firstTime !== undefined) return shiftTime(firstTime.ms, b, 1);
  if (secondTime !== undefined) return shiftTime(secondTime.ms, a, 1);
  const isJoined = (typeof a === 'string' || a === null) && (typeof b === 'string' || b === null);
  return isJoined ? concatenate(a, b) : addNumbers(a, b);
}

const DAY = fromNumber(DAY_MS);

function daysBetween(a: number, b: number): Computed {
  const isWhole = (a - b) % DAY_MS === 0;
  return isWhole ? fromNumber((a - b) / DAY_MS) : (divide(fromNumber(a - b), DAY) ?? null);
}

function subtractValues(a: FormulaValue, b: FormulaValue): Computed {
  if (isDecimal(a) && isDecimal(b)) return subtractNumbers(a, b);
  const first = readDate(a);
  const second = first && readDate(b);
  if (first !== undefined && second !== undefined) return daysBetween(toMs(first), toMs(second));
  if (first !== undefined) return shift(first, b, -1);
  const [firstTime, secondTime] = [readTime(a), readTime(b)];
  if (firstTime !== undefined && secondTime !== undefined)
    return fromNumber((firstTime.ms - secondTime.ms + DAY_MS) % DAY_MS);
  if (firstTime !== undefined) return shiftTime(firstTime.ms, b, -1);
  return isBlank(a) ? null : subtractNumbers(a, b);
}

function concatenate(a: FormulaValue, b: FormulaValue): Computed {
  const [first, second] = [readText(a), readText(b)];
  if (first === undefined || second === undefined) return unknown({ code: 'joinsNoText' });
  const length = first.length + second.length;
  return length === 0 ? null : (limitText(length) ?? first + second);
}

/** Binary operators by the name the parser gives them; AND and OR are functions, since they need not know both sides. */
export const FORMULA_OPERATORS: ReadonlyMap<string, FormulaOperator> = new Map<string, FormulaOperator>([
  ['=', equality(true)],
  ['<>', equality(false)],
  ['<', comparison((sign) => sign < 0)],
  ['>', comparison((sign) => sign > 0)],
  ['<=', comparison((sign) => sign <= 0)],
  ['>=', comparison((sign) => sign >= 0)],
  ['+', addValues],
  ['-', subtractValues],
  ['&', concatenate],
  ['*', arithmetic(multiply)],
  ['/', arithmetic(divide)],
  ['^', arithmetic(power)],
]);

// The functions of Salesforce formulas that depend on nothing but their operands. What is not here (ISCHANGED, PRIORVALUE, VLOOKUP,
// REGEX with Java's syntax, …) is unknown to the simulator, never guessed. Must not know records.
import { DAY_MS, toEpochDay } from '../../time/instant.ts';
import { isBlank, toMoment, toNumber, toText } from './formulaOperators.ts';
import { unknown, type FormulaResult, type FormulaValue } from './formulaNode.ts';

export interface FormulaFunction {
  readonly fewest: number;
  readonly most: number;
  readonly compute: (operands: readonly FormulaValue[]) => FormulaResult;
}

const MANY = 1000;

function textFunction(
  fewest: number,
  most: number,
  compute: (texts: readonly string[]) => FormulaResult,
): FormulaFunction {
  return {
    fewest,
    most,
    compute: (operands) => {
      const texts = operands.map(toText);
      const known = texts.filter((text) => text !== undefined);
      return known.length === texts.length ? compute(known) : unknown('it uses something that is no text as text');
    },
  };
}

function numberFunction(
  fewest: number,
  most: number,
  compute: (numbers: readonly number[]) => number,
): FormulaFunction {
  return {
    fewest,
    most,
    compute: (operands) => {
      if (operands.some(isBlank)) return null;
      const numbers = operands.map(toNumber).filter((number) => number !== undefined);
      if (numbers.length < operands.length) return unknown('it calculates with something that is no number');
      const result = compute(numbers);
      return Number.isFinite(result) ? result : unknown('a calculation in it has no result');
    },
  };
}

function dayFunction(compute: (date: Date, day: number) => number): FormulaFunction {
  return {
    fewest: 1,
    most: 1,
    compute: ([operand = null]) => {
      if (isBlank(operand)) return null;
      const moment = toMoment(operand);
      if (moment?.kind !== 'date') return unknown('it asks for a part of something that is no date');
      return compute(new Date(moment.day * DAY_MS), moment.day);
    },
  };
}

function makeDate(year: number, month: number, day: number): FormulaResult {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? { kind: 'date', day: toEpochDay(date.getTime() / DAY_MS) }
    : unknown('it names a date that does not exist');
}

/** Rounds half away from zero, as Salesforce does; negative places round left of the point. */
function round(value: number, places: number): number {
  const scale = 10 ** Math.trunc(places);
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale;
}

/** True when the multi-select picklist value (`Red;Green`) has the entry. */
function hasEntry(value: string, entry: string): boolean {
  return value.split(';').some((part) => part.trim() === entry);
}

export const FORMULA_FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['ISPICKVAL', textFunction(2, 2, ([value = '', literal = '']) => value === literal)],
  ['INCLUDES', textFunction(2, 2, ([value = '', entry = '']) => hasEntry(value, entry))],
  ['CONTAINS', textFunction(2, 2, ([text = '', part = '']) => text.includes(part))],
  ['BEGINS', textFunction(2, 2, ([text = '', part = '']) => text.startsWith(part))],
  ['LEN', textFunction(1, 1, ([text = '']) => text.length)],
  ['UPPER', textFunction(1, 2, ([text = '']) => text.toUpperCase())],
  ['LOWER', textFunction(1, 2, ([text = '']) => text.toLowerCase())],
  ['TRIM', textFunction(1, 1, ([text = '']) => text.trim())],
  [
    'SUBSTITUTE',
    textFunction(3, 3, ([text = '', old = '', now = '']) => (old === '' ? text : text.replaceAll(old, now))),
  ],
  ['LEFT', textFunction(2, 2, ([text = '', count = '']) => text.slice(0, Math.max(0, Number(count))))],
  ['RIGHT', textFunction(2, 2, ([text = '', count = '']) => text.slice(Math.max(0, text.length - Number(count))))],
  [
    'MID',
    textFunction(3, 3, ([text = '', start = '', count = '']) => {
      const first = Math.max(1, Number(start)) - 1;
      return text.slice(first, first + Math.max(0, Number(count)));
    }),
  ],
  [
    'FIND',
    textFunction(2, 3, ([part = '', text = '', start = '1']) => text.indexOf(part, Math.max(1, Number(start)) - 1) + 1),
  ],
  [
    'VALUE',
    textFunction(1, 1, ([text = '']) => (text === '' ? null : (toNumber(text) ?? unknown(`\`${text}\` is no number`)))),
  ],
  ['TEXT', textFunction(1, 1, ([text = '']) => text)],
  ['ISNUMBER', textFunction(1, 1, ([text = '']) => toNumber(text) !== undefined)],
  ['ISBLANK', { fewest: 1, most: 1, compute: ([operand = null]) => isBlank(operand) }],
  ['ISNULL', { fewest: 1, most: 1, compute: ([operand = null]) => isBlank(operand) }],
  [
    'BLANKVALUE',
    { fewest: 2, most: 2, compute: ([operand = null, other = null]) => (isBlank(operand) ? other : operand) },
  ],
  [
    'NULLVALUE',
    { fewest: 2, most: 2, compute: ([operand = null, other = null]) => (isBlank(operand) ? other : operand) },
  ],
  ['ABS', numberFunction(1, 1, ([a = 0]) => Math.abs(a))],
  ['FLOOR', numberFunction(1, 1, ([a = 0]) => Math.floor(a))],
  ['CEILING', numberFunction(1, 1, ([a = 0]) => Math.ceil(a))],
  ['SQRT', numberFunction(1, 1, ([a = 0]) => Math.sqrt(a))],
  ['ROUND', numberFunction(2, 2, ([a = 0, places = 0]) => round(a, places))],
  ['MOD', numberFunction(2, 2, ([a = 0, b = 0]) => a - b * Math.floor(a / b))],
  ['MAX', numberFunction(1, MANY, (numbers) => Math.max(...numbers))],
  ['MIN', numberFunction(1, MANY, (numbers) => Math.min(...numbers))],
  ['negate', numberFunction(1, 1, ([a = 0]) => -a)],
  [
    'DATE',
    {
      fewest: 3,
      most: 3,
      compute: (operands) => {
        if (operands.some(isBlank)) return null;
        const [year, month, day] = operands.map(toNumber);
        return year === undefined || month === undefined || day === undefined
          ? unknown('it makes a date of something that is no number')
          : makeDate(year, month, day);
      },
    },
  ],
  ['YEAR', dayFunction((date) => date.getUTCFullYear())],
  ['MONTH', dayFunction((date) => date.getUTCMonth() + 1)],
  ['DAY', dayFunction((date) => date.getUTCDate())],
  // Salesforce counts from Sunday = 1; day 0 (1970-01-01) was a Thursday.
  ['WEEKDAY', dayFunction((_, day) => ((((day + 4) % 7) + 7) % 7) + 1)],
]);

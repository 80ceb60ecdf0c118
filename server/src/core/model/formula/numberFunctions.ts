// The functions of Salesforce formulas about numbers. A blank number makes the result blank. Must not know records.
import {
  compareDecimals,
  formatDecimal,
  negate,
  remainder,
  round,
  toDecimal,
  toNumber,
  ZERO,
  type Decimal,
  type Rounding,
} from './decimal.ts';
import { error, unknown, type Computed, type FormulaCompute, type FormulaValue } from './formulaNode.ts';
import { isBlank, readNumber, readText } from './formulaValues.ts';

const NO_NUMBER = unknown({ code: 'noNumber' });
const NO_RESULT = error({ code: 'noResult' });

function onNumbers(compute: (numbers: readonly Decimal[]) => Decimal | undefined): FormulaCompute {
  return (operands) => {
    const numbers = operands.map(readNumber).filter((number) => number !== undefined);
    if (numbers.length === operands.length) return compute(numbers) ?? NO_RESULT;
    return operands.every((operand) => isBlank(operand) || readNumber(operand) !== undefined) ? null : NO_NUMBER;
  };
}

/** Salesforce computes these with doubles. */
function onDoubles(compute: (a: number, b: number) => number): FormulaCompute {
  return onNumbers(([a = ZERO, b = ZERO]) => toDecimal(compute(toNumber(a), toNumber(b))));
}

function rounding(how: Rounding): FormulaCompute {
  return onNumbers(([value = ZERO]) => round(value, 0, how));
}

/** Places are cut to a whole number. */
function roundTo(how: Rounding): FormulaCompute {
  return onNumbers(([value = ZERO, places = ZERO]) => round(value, Math.trunc(toNumber(places)), how));
}

function choose(isBetter: (sign: number) => boolean): FormulaCompute {
  return onNumbers((numbers) =>
    numbers.reduce((best, number) => (isBetter(compareDecimals(number, best)) ? number : best)),
  );
}

/** ISO 4217 codes whose amounts have other than two places. */
const CURRENCY_PLACES: ReadonlyMap<number, string> = new Map([
  [
    0,
    'ADP BEF BIF BYB BYR CLP DJF ESP GNF GRD ISK ITL JPY KMF KRW LUF MGF PTE PYG ROL RWF TPE TRL UGX UYI VND VUV XAF XOF XPF XAG XAU XBA XBB XBC XBD XDR XFO XFU XPD XPT XSU XTS XUA XXX',
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF'],
]);

function placesOf(currency: string): number {
  for (const [places, codes] of CURRENCY_PLACES) if (codes.split(' ').includes(currency)) return places;
  return 2;
}

/** `-1,234,567`. @param whole digits, with or without a sign before them */
function groupThousands(whole: string): string {
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.slice(sign.length);
  const first = digits.length % 3;
  const groups = first === 0 ? [] : [digits.slice(0, first)];
  for (let start = first; start < digits.length; start += 3) groups.push(digits.slice(start, start + 3));
  return sign + groups.join(',');
}

/** `USD 1,000.00`. */
function formatCurrency([code = null, amount = null]: readonly FormulaValue[]): Computed {
  const currency = readText(code);
  if (currency === undefined) return unknown({ code: 'currencyOfNoText' });
  if (isBlank(amount)) return null;
  const number = readNumber(amount);
  if (number === undefined) return NO_NUMBER;
  const places = placesOf(currency);
  const [whole = '', fraction = ''] = formatDecimal(round(number, places)).split('.');
  return `${currency} ${groupThousands(whole)}${places === 0 ? '' : `.${fraction.padEnd(places, '0')}`}`;
}

export const NUMBER_FUNCTIONS: ReadonlyMap<string, FormulaCompute> = new Map<string, FormulaCompute>([
  ['negate', onNumbers(([value = ZERO]) => negate(value))],
  ['ABS', onNumbers(([value = ZERO]) => (value.digits < 0n ? negate(value) : value))],
  ['FLOOR', rounding('toZero')],
  ['CEILING', rounding('fromZero')],
  ['MFLOOR', rounding('down')],
  ['MCEILING', rounding('up')],
  ['ROUND', roundTo('half')],
  ['TRUNC', roundTo('toZero')],
  ['MOD', onNumbers(([a = ZERO, b = ZERO]) => remainder(a, b))],
  ['MAX', choose((sign) => sign > 0)],
  ['MIN', choose((sign) => sign < 0)],
  ['SQRT', onDoubles((value) => Math.sqrt(value))],
  ['EXP', onDoubles((value) => Math.exp(value))],
  ['LN', onDoubles((value) => Math.log(value))],
  ['LOG', onDoubles((value) => Math.log10(value))],
  ['SIN', onDoubles((value) => Math.sin(value))],
  ['COS', onDoubles((value) => Math.cos(value))],
  ['TAN', onDoubles((value) => Math.tan(value))],
  ['ASIN', onDoubles((value) => Math.asin(value))],
  ['ACOS', onDoubles((value) => Math.acos(value))],
  ['ATAN', onDoubles((value) => Math.atan(value))],
  ['ATAN2', onDoubles((y, x) => Math.atan2(y, x))],
  ['PI', () => toDecimal(Math.PI) ?? NO_RESULT],
  ['FORMATCURRENCY', formatCurrency],
]);

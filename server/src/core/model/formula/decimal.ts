// Exact decimal numbers, as Salesforce calculates: 0.1 + 0.2 is 0.3. Quotients and products keep 39 digits. Must not know formulas.

/** The number `digits / 10 ** scale`. */
export interface Decimal {
  readonly kind: 'decimal';
  readonly digits: bigint;
  /** Digits behind the point: 0 … `MAX_SCALE`. */
  readonly scale: number;
}

/** Significant digits of a product or quotient (Salesforce's formula engine). */
const PRECISION = 39;

/** Places that a value has where it is compared, given to a function or comes out of a formula (Salesforce's formula engine). */
const PLACES = 32;

/** Places that are ever kept, so that no chain of products grows without end. */
const MAX_SCALE = 100;

/** Digits before the point that a number may have: more than any double has. */
const MAX_WHOLE_DIGITS = 400;

export const ZERO: Decimal = { kind: 'decimal', digits: 0n, scale: 0 };

/** How a number is cut to fewer places: half away from zero, towards zero, away from it, down or up. */
export type Rounding = 'half' | 'toZero' | 'fromZero' | 'down' | 'up';

function make(digits: bigint, scale: number): Decimal {
  return scale > MAX_SCALE ? round({ kind: 'decimal', digits, scale }, MAX_SCALE) : { kind: 'decimal', digits, scale };
}

const POWERS: bigint[] = Array.from({ length: 80 }, (_, exponent) => 10n ** BigInt(exponent));

function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

/** The shortest decimal that the double stands for: 0.1 is one tenth. Undefined for what is no finite number. */
export function toDecimal(value: number): Decimal | undefined {
  if (Number.isSafeInteger(value)) return { kind: 'decimal', digits: BigInt(value), scale: 0 };
  return parseDecimal(String(value));
}

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;

/** Reads `-12.5`, `.5`, `1.`, `1.5e3`; undefined for any other text, and for more than 400 digits before the point. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const scale = fraction.length - Number(exponent);
  const significant = `${whole}${fraction}`.replace(/^0+/, '');
  if (significant.length - scale > MAX_WHOLE_DIGITS) return undefined;
  // What lies behind every kept place need not be read: it is nothing beside them.
  const beyond = Math.max(0, scale - MAX_SCALE - 1);
  const digits = BigInt(significant.slice(0, Math.max(0, significant.length - beyond)) || '0');
  const value = sign === '-' ? -digits : digits;
  return scale < 0 ? make(value * powerOfTen(-scale), 0) : make(value, scale - beyond);
}

function align(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  if (a.scale === b.scale) return [a.digits, b.digits, a.scale];
  const scale = Math.max(a.scale, b.scale);
  return [a.digits * powerOfTen(scale - a.scale), b.digits * powerOfTen(scale - b.scale), scale];
}

/** Negative, zero or positive. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.scale === b.scale) return a.digits === b.digits ? 0 : a.digits < b.digits ? -1 : 1;
  const [first, second] = align(a, b);
  return first === second ? 0 : first < second ? -1 : 1;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [first, second, scale] = align(a, b);
  return make(first + second, scale);
}

export function negate(a: Decimal): Decimal {
  return make(-a.digits, a.scale);
}

/** Undefined when the product has more than 400 digits before the point. */
export function multiply(a: Decimal, b: Decimal): Decimal | undefined {
  return limit(a.digits * b.digits, a.scale + b.scale);
}

/** To 39 significant digits. Undefined for a division by zero, and for a quotient that is too large. */
export function divide(a: Decimal, b: Decimal): Decimal | undefined {
  if (b.digits === 0n) return undefined;
  const places = Math.max(0, PRECISION + countDigits(b.digits) - countDigits(a.digits));
  const numerator = a.digits * powerOfTen(places);
  const quotient = numerator / b.digits;
  const rest = numerator - quotient * b.digits;
  const isPositive = a.digits < 0n === b.digits < 0n;
  const scale = a.scale - b.scale + places;
  if (rest === 0n || countDigits(quotient) > PRECISION) {
    // One more digit keeps apart what is a half from what is a little more.
    const sticky = rest === 0n ? 0n : isPositive ? 1n : -1n;
    return limitScaled(quotient * 10n + sticky, scale + 1);
  }
  const step = 2n * absolute(rest) >= absolute(b.digits) ? (isPositive ? 1n : -1n) : 0n;
  return limitScaled(quotient + step, scale);
}

function absolute(digits: bigint): bigint {
  return digits < 0n ? -digits : digits;
}

function limitScaled(digits: bigint, scale: number): Decimal | undefined {
  return scale < 0 ? limit(digits * powerOfTen(-scale), 0) : limit(digits, scale);
}

/** With the sign of the dividend; undefined for a division by zero. */
export function remainder(a: Decimal, b: Decimal): Decimal | undefined {
  const [first, second, scale] = align(a, b);
  return second === 0n ? undefined : make(first % second, scale);
}

/** A whole power, negative ones too. Undefined for other exponents, for 0 to a negative power, and above 1e64 as Salesforce. */
export function power(base: Decimal, exponent: Decimal): Decimal | undefined {
  const count = toNumber(exponent);
  if (!Number.isSafeInteger(count) || compareDecimals(truncate(exponent), exponent) !== 0) return undefined;
  if (base.digits === 0n) return count < 0 ? undefined : count === 0 ? make(1n, 0) : ZERO;
  const estimate = Math.log10(Math.abs(toNumber(base))) * count;
  if (estimate > MAX_POWER) return undefined;
  if (estimate < -MAX_SCALE) return ZERO;
  const raised = raise(base, Math.abs(count));
  return count < 0 ? divide(make(1n, 0), raised) : cut(raised, PRECISION);
}

const MAX_POWER = 64;

/** By squaring; every step keeps enough digits that the last ones do not show. */
function raise(base: Decimal, count: number): Decimal {
  let result = make(1n, 0);
  let square = base;
  for (let rest = count; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = cut(unlimited(result, square), WORKING);
    square = cut(unlimited(square, square), WORKING);
  }
  return result;
}

const WORKING = 80;

function unlimited(a: Decimal, b: Decimal): Decimal {
  return { kind: 'decimal', digits: a.digits * b.digits, scale: a.scale + b.scale };
}

function limit(digits: bigint, scale: number): Decimal | undefined {
  const result = cut({ kind: 'decimal', digits, scale }, PRECISION);
  return countDigits(result.digits) - result.scale > MAX_WHOLE_DIGITS ? undefined : make(result.digits, result.scale);
}

/** Cut to so many significant digits, if they are behind the point. */
function cut(value: Decimal, precision: number): Decimal {
  const excess = Math.min(countDigits(value.digits) - precision, value.scale);
  return excess > 0 ? round(value, value.scale - excess) : value;
}

function isNegative({ digits }: Decimal): boolean {
  return digits < 0n;
}

function countDigits(digits: bigint): number {
  const size = absolute(digits);
  if (size < 10n) return 1;
  const double = Number(size);
  if (!Number.isFinite(double)) return String(size).length;
  // The double may be rounded over the next power of ten.
  const guess = Math.floor(Math.log10(double));
  if (size < powerOfTen(guess)) return guess;
  return size < powerOfTen(guess + 1) ? guess + 1 : guess + 2;
}

/** @param places digits behind the point; negative ones round left of it */
export function round(value: Decimal, places: number, rounding: Rounding = 'half'): Decimal {
  const excess = value.scale - places;
  if (excess <= 0) return value;
  if (excess > MAX_WHOLE_DIGITS + MAX_SCALE) return ZERO;
  const unit = powerOfTen(excess);
  const quotient = value.digits / unit;
  const rest = value.digits % unit;
  const digits = quotient + stepAway(rest, unit, rounding);
  return places < 0
    ? { kind: 'decimal', digits: digits * powerOfTen(-places), scale: 0 }
    : { kind: 'decimal', digits, scale: places };
}

/** What is added to the quotient towards zero: -1, 0 or 1. */
function stepAway(rest: bigint, unit: bigint, rounding: Rounding): bigint {
  if (rest === 0n) return 0n;
  const away = rest < 0n ? -1n : 1n;
  switch (rounding) {
    case 'half':
      return 2n * absolute(rest) >= unit ? away : 0n;
    case 'toZero':
      return 0n;
    case 'fromZero':
      return away;
    case 'down':
      return away < 0n ? away : 0n;
    case 'up':
      return away > 0n ? away : 0n;
  }
}

/** The whole part, towards zero. */
export function truncate(value: Decimal): Decimal {
  return round(value, 0, 'toZero');
}

/** As it is compared, given to a function or shown: to 32 places. */
export function settle(value: Decimal): Decimal {
  return value.scale > PLACES ? round(value, PLACES) : value;
}

/** The nearest double. */
export function toNumber(value: Decimal): number {
  return value.scale === 0 ? Number(value.digits) : Number(formatDecimal(value));
}

/** Plain, without an exponent and without zeros at the end: `-0.5`, `1200`. */
export function formatDecimal(value: Decimal): string {
  const sign = isNegative(value) ? '-' : '';
  const all = String(absolute(value.digits)).padStart(value.scale + 1, '0');
  const whole = all.slice(0, all.length - value.scale);
  let end = all.length;
  while (end > whole.length && all[end - 1] === '0') end -= 1;
  const fraction = all.slice(whole.length, end);
  return fraction === '' ? `${value.digits === 0n ? '' : sign}${whole}` : `${sign}${whole}.${fraction}`;
}

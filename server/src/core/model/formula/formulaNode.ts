// A Salesforce formula as a tree, and the values it is computed with. Must not know records or criteria.
import type { Decimal } from './decimal.ts';
import type { FormulaReason } from './formulaReason.ts';

/** A date without a time, as days since 1970-01-01. */
export interface FormulaDate {
  readonly kind: 'date';
  readonly day: number;
}

/** An instant, in milliseconds since 1970-01-01T00:00:00Z. */
export interface FormulaDateTime {
  readonly kind: 'dateTime';
  readonly ms: number;
}

/** A time of day, in milliseconds since midnight: 0 … 86 399 999. */
export interface FormulaTime {
  readonly kind: 'time';
  readonly ms: number;
}

/** A place on the globe, in degrees. */
export interface FormulaLocation {
  readonly kind: 'location';
  readonly latitude: number;
  readonly longitude: number;
}

/** What has no value here, and why. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly why: FormulaReason;
  /** True where Salesforce has no value either, such as for a division by zero: `#Error!`. IFERROR catches these alone. */
  readonly isError: boolean;
}

/** What formulas calculate with. `null` is blank. */
export type FormulaValue =
  string | Decimal | boolean | null | FormulaDate | FormulaDateTime | FormulaTime | FormulaLocation;

/** A step of the calculation. */
export type Computed = FormulaValue | Unknown;

/** Computes a function for as many operands as its signature allows. */
export type FormulaCompute = (operands: readonly FormulaValue[]) => Computed;

/** What comes out of a formula: numbers are the nearest doubles. */
export type FormulaResult = string | number | boolean | null | FormulaDate | FormulaDateTime | FormulaTime | Unknown;

/** Where the node stands in the formula's text, as offsets. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Operators are calls too: `a && b` is `AND(a, b)`, `a <> b` is `<>(a, b)`, `-a` is `negate(a)`. Function names are in capitals. */
export type FormulaNode = Placed &
  (
    | { readonly kind: 'literal'; readonly value: string | Decimal | boolean | null }
    | { readonly kind: 'field'; readonly name: string }
    | {
        readonly kind: 'call';
        readonly name: string;
        readonly operands: readonly FormulaNode[];
        /** Where the function's name or the operator stands. */
        readonly at: Placed;
      }
  );

export type CallNode = Extract<FormulaNode, { kind: 'call' }>;

export function isUnknown(value: Computed | FormulaResult): value is Unknown {
  return typeof value === 'object' && value !== null && value.kind === 'unknown';
}

/** What only the org knows, or what Salesforce would not let anyone save. */
export function unknown(why: FormulaReason): Unknown {
  return { kind: 'unknown', why, isError: false };
}

/** What is `#Error!` in Salesforce. */
export function error(why: FormulaReason): Unknown {
  return { kind: 'unknown', why, isError: true };
}

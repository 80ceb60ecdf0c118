// A Salesforce formula as a tree, and the values it is computed with. Must not know records or criteria.

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

/** What cannot be computed outside an org, and why, as the end of a sentence: `ISCHANGED needs the record's history`. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly why: string;
}

/** `null` is blank. */
export type FormulaValue = string | number | boolean | null | FormulaDate | FormulaDateTime;
export type FormulaResult = FormulaValue | Unknown;

/** Operators are calls too: `a && b` is `AND(a, b)`, `a <> b` is `<>(a, b)`. */
export type FormulaNode =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly FormulaNode[] };

export function isUnknown(value: FormulaResult): value is Unknown {
  return typeof value === 'object' && value !== null && value.kind === 'unknown';
}

export function unknown(why: string): Unknown {
  return { kind: 'unknown', why };
}

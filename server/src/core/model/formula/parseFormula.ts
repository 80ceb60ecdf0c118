// The text of a Salesforce formula → tree, with Salesforce's precedence: ! and sign, ^, * /, + - &, comparison, && and ||.
// Any text gives a tree or says why not. Must not know records.
import { lexFormula, type FormulaToken } from './lexFormula.ts';
import type { FormulaNode } from './formulaNode.ts';

export type ParsedFormula =
  { readonly ok: true; readonly node: FormulaNode } | { readonly ok: false; readonly problem: string };

/** Salesforce refuses formulas above 3,900 characters; a little more is read so that the org says it, not we. */
const MAX_LENGTH = 5000;
const MAX_DEPTH = 200;

const BINARY: ReadonlyMap<string, { readonly strength: number; readonly call: string }> = new Map([
  ['||', { strength: 1, call: 'OR' }],
  ['&&', { strength: 2, call: 'AND' }],
  ['=', { strength: 3, call: '=' }],
  ['==', { strength: 3, call: '=' }],
  ['<>', { strength: 3, call: '<>' }],
  ['!=', { strength: 3, call: '<>' }],
  ['<', { strength: 4, call: '<' }],
  ['>', { strength: 4, call: '>' }],
  ['<=', { strength: 4, call: '<=' }],
  ['>=', { strength: 4, call: '>=' }],
  ['+', { strength: 5, call: '+' }],
  ['-', { strength: 5, call: '-' }],
  ['&', { strength: 5, call: '&' }],
  ['*', { strength: 6, call: '*' }],
  ['/', { strength: 6, call: '/' }],
  ['^', { strength: 7, call: '^' }],
]);

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['TRUE', true],
  ['FALSE', false],
  ['NULL', null],
]);

/** Where the parser stands. */
interface Reader {
  readonly tokens: readonly FormulaToken[];
  at: number;
  depth: number;
}

/** Reads a formula. `problem` says what is wrong as the end of a sentence: `it ends too early`. */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > MAX_LENGTH) return { ok: false, problem: 'it is longer than Salesforce allows' };
  const tokens = lexFormula(text);
  if (tokens === undefined) return { ok: false, problem: 'it has a character or an open quote that no formula has' };
  const reader: Reader = { tokens, at: 0, depth: 0 };
  const node = readBinary(reader, 1);
  if (reader.depth > MAX_DEPTH) return { ok: false, problem: 'it is nested too deeply' };
  if (node === undefined) return { ok: false, problem: describeStop(reader) };
  return reader.at < tokens.length ? { ok: false, problem: describeStop(reader) } : { ok: true, node };
}

function describeStop(reader: Reader): string {
  const token = reader.tokens[reader.at];
  return token === undefined ? 'it ends too early' : `\`${token.value}\` is not expected where it stands`;
}

function takeSymbol(reader: Reader, symbol: string): boolean {
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'symbol' || token.value !== symbol) return false;
  reader.at += 1;
  return true;
}

function readBinary(reader: Reader, weakest: number): FormulaNode | undefined {
  let left = readUnary(reader);
  while (left !== undefined) {
    const token = reader.tokens[reader.at];
    const operator = token?.kind === 'symbol' ? BINARY.get(token.value) : undefined;
    if (operator === undefined || operator.strength < weakest) return left;
    reader.at += 1;
    const right = readBinary(reader, operator.strength + 1);
    left = right && { kind: 'call', name: operator.call, operands: [left, right] };
  }
  return left;
}

function readUnary(reader: Reader): FormulaNode | undefined {
  // The depth is never taken back once it is too deep, so that the caller can tell this failure from the others.
  reader.depth += 1;
  if (reader.depth > MAX_DEPTH) return undefined;
  const node = readOperand(reader);
  if (reader.depth <= MAX_DEPTH) reader.depth -= 1;
  return node;
}

function readOperand(reader: Reader): FormulaNode | undefined {
  for (const [symbol, call] of [
    ['!', 'NOT'],
    ['-', 'negate'],
  ] as const) {
    if (!takeSymbol(reader, symbol)) continue;
    const operand = readUnary(reader);
    return operand && { kind: 'call', name: call, operands: [operand] };
  }
  if (takeSymbol(reader, '+')) return readUnary(reader);
  if (takeSymbol(reader, '(')) {
    const inside = readBinary(reader, 1);
    return inside !== undefined && takeSymbol(reader, ')') ? inside : undefined;
  }
  return readAtom(reader);
}

function readAtom(reader: Reader): FormulaNode | undefined {
  const token = reader.tokens[reader.at];
  if (token === undefined || token.kind === 'symbol') return undefined;
  reader.at += 1;
  if (token.kind !== 'name') return { kind: 'literal', value: token.value };
  if (takeSymbol(reader, '(')) return readCall(reader, token.value.toUpperCase());
  const constant = CONSTANTS.get(token.value.toUpperCase());
  return constant === undefined ? { kind: 'field', name: token.value } : { kind: 'literal', value: constant };
}

function readCall(reader: Reader, name: string): FormulaNode | undefined {
  const operands: FormulaNode[] = [];
  if (takeSymbol(reader, ')')) return { kind: 'call', name, operands };
  do {
    const operand = readBinary(reader, 1);
    if (operand === undefined) return undefined;
    operands.push(operand);
  } while (takeSymbol(reader, ','));
  return takeSymbol(reader, ')') ? { kind: 'call', name, operands } : undefined;
}

// The text of a Salesforce formula → tree, with the precedence of Salesforce's grammar: sign and !, then * /, then ^, then + - &,
// then comparison, && and ||, all from left to right. Any text gives a tree or says why not, and where. Must not know records.
import { parseDecimal, ZERO } from './decimal.ts';
import { lexFormula, type FormulaToken } from './lexFormula.ts';
import type { FormulaNode } from './formulaNode.ts';
import type { SyntaxFault } from './formulaReason.ts';

export type ParsedFormula =
  | { readonly ok: true; readonly node: FormulaNode }
  | {
      readonly ok: false;
      readonly problem: SyntaxFault;
      /** Where, as offsets; an empty stretch at the end of the text where something is missing. */
      readonly start: number;
      readonly end: number;
    };

/** The characters that Salesforce allows a formula. */
const MAX_FORMULA_LENGTH = 3900;

/** Parentheses, calls and signs inside each other. */
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
  ['^', { strength: 6, call: '^' }],
  ['*', { strength: 7, call: '*' }],
  ['/', { strength: 7, call: '/' }],
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

/** Reads a formula. */
export function parseFormula(text: string): ParsedFormula {
  const fail = (problem: SyntaxFault, start: number, end: number): ParsedFormula => ({
    ok: false,
    problem,
    start,
    end,
  });
  if (text.length > MAX_FORMULA_LENGTH) return fail({ code: 'tooLong' }, MAX_FORMULA_LENGTH, text.length);
  const lexed = lexFormula(text);
  if (!lexed.ok) return fail({ code: 'character' }, lexed.at, lexed.at + 1);
  const reader: Reader = { tokens: lexed.tokens, at: 0, depth: 0 };
  const node = readBinary(reader, 1);
  const stop = reader.tokens[reader.at];
  if (node !== undefined && stop === undefined) return { ok: true, node };
  const [start, end] = stop === undefined ? [text.length, text.length] : [stop.start, stop.end];
  if (reader.depth > MAX_DEPTH) return fail({ code: 'tooDeep' }, start, end);
  if (stop === undefined) return fail({ code: 'end' }, start, end);
  return fail({ code: 'unexpected', text: text.slice(start, end) }, start, end);
}

/** The end of a node that was read last: of the token before the one at which the reader stands. */
function endOf(reader: Reader): number {
  return reader.tokens[reader.at - 1]?.end ?? 0;
}

function takeSymbol(reader: Reader, symbol: string): FormulaToken | undefined {
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'symbol' || token.value !== symbol) return undefined;
  reader.at += 1;
  return token;
}

function readBinary(reader: Reader, weakest: number): FormulaNode | undefined {
  let left = readUnary(reader);
  while (left !== undefined) {
    const token = reader.tokens[reader.at];
    const operator = token?.kind === 'symbol' ? BINARY.get(token.value) : undefined;
    if (token === undefined || operator === undefined || operator.strength < weakest) return left;
    reader.at += 1;
    const right = readBinary(reader, operator.strength + 1);
    left = right && join(operator.call, token, left, right);
  }
  return left;
}

/** `a && b && c` is one AND of three, so that a long chain is no deep tree. */
function join(name: string, at: FormulaToken, left: FormulaNode, right: FormulaNode): FormulaNode {
  const isChain = (name === 'AND' || name === 'OR') && left.kind === 'call' && left.name === name && isInfix(left);
  const operands = isChain ? [...left.operands, right] : [left, right];
  return { kind: 'call', name, operands, at, start: left.start, end: right.end };
}

/** True for `a && b`, false for `AND(a, b)`: the operator stands behind its first operand. */
function isInfix({ at, operands }: Extract<FormulaNode, { kind: 'call' }>): boolean {
  return (operands[0]?.end ?? at.end) <= at.start;
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
  for (const [symbol, name] of [
    ['!', 'NOT'],
    ['-', 'negate'],
  ] as const) {
    const at = takeSymbol(reader, symbol);
    if (at === undefined) continue;
    const operand = readUnary(reader);
    return operand && { kind: 'call', name, operands: [operand], at, start: at.start, end: operand.end };
  }
  if (takeSymbol(reader, '+') !== undefined) return readUnary(reader);
  const open = takeSymbol(reader, '(');
  if (open === undefined) return readAtom(reader);
  const inside = readBinary(reader, 1);
  if (inside === undefined || takeSymbol(reader, ')') === undefined) return undefined;
  return { ...inside, start: open.start, end: endOf(reader) };
}

function readAtom(reader: Reader): FormulaNode | undefined {
  const token = reader.tokens[reader.at];
  if (token === undefined || token.kind === 'symbol') return undefined;
  reader.at += 1;
  const { kind, value, start, end } = token;
  if (kind === 'number') return { kind: 'literal', value: parseDecimal(value) ?? ZERO, start, end };
  if (kind === 'text') return { kind: 'literal', value, start, end };
  if (takeSymbol(reader, '(') !== undefined) return readCall(reader, token);
  const constant = CONSTANTS.get(value.toUpperCase());
  return constant === undefined
    ? { kind: 'field', name: value, start, end }
    : { kind: 'literal', value: constant, start, end };
}

function readCall(reader: Reader, at: FormulaToken): FormulaNode | undefined {
  const operands: FormulaNode[] = [];
  const finish = (): FormulaNode => ({
    kind: 'call',
    name: at.value.toUpperCase(),
    operands,
    at,
    start: at.start,
    end: endOf(reader),
  });
  if (takeSymbol(reader, ')') !== undefined) return finish();
  do {
    const operand = readBinary(reader, 1);
    if (operand === undefined) return undefined;
    operands.push(operand);
  } while (takeSymbol(reader, ',') !== undefined);
  return takeSymbol(reader, ')') === undefined ? undefined : finish();
}

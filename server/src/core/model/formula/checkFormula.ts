// What is certainly wrong with a formula, whatever the record: syntax, names of functions, how many values they get, types that Salesforce
// never takes. One problem a formula, the first. Must not know records or words.
import { FORMULA_SIGNATURES, type FormulaSignature, type FormulaType } from './formulaSignatures.ts';
import type { CallNode, FormulaNode } from './formulaNode.ts';
import type { SyntaxFault } from './formulaReason.ts';
import { parseFormula } from './parseFormula.ts';

/** `start` and `end` are offsets in the formula's text; equal where something is missing. */
export type FormulaProblem = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'syntax'; readonly reason: SyntaxFault['code'] }
  | { readonly kind: 'unknownFunction'; readonly name: string }
  | { readonly kind: 'count'; readonly name: string; readonly given: number; readonly signature: FormulaSignature }
  /** Both sides of a comparison. */
  | { readonly kind: 'compared'; readonly left: FormulaType; readonly right: FormulaType }
  /** What `name` – an operator, a function, or `when` for the whole formula – gets, and what it wants. */
  | { readonly kind: 'operand'; readonly name: string; readonly given: FormulaType; readonly wanted: FormulaType }
);

/** @param wanted what the whole formula has to give: `truth` in criteria, undefined where any type will do */
export function checkFormula(text: string, wanted: FormulaType | undefined): FormulaProblem | undefined {
  const parsed = parseFormula(text);
  if (!parsed.ok) return { kind: 'syntax', reason: parsed.problem.code, start: parsed.start, end: parsed.end };
  const found = checkNode(parsed.node);
  if (found !== undefined || wanted === undefined) return found;
  return checkType(parsed.node, 'when', wanted);
}

function checkNode(node: FormulaNode): FormulaProblem | undefined {
  if (node.kind !== 'call') return undefined;
  const isOperator = OPERATOR_OPERANDS.has(node.name) || COMPARISONS.has(node.name);
  if (!isOperator) {
    const { start, end } = node.at;
    const signature = FORMULA_SIGNATURES.get(node.name);
    if (signature === undefined) return { kind: 'unknownFunction', name: node.name, start, end };
    const given = node.operands.length;
    if (given < signature.fewest || given > signature.most || (node.name === 'CASE' && given % 2 === 1))
      return { kind: 'count', name: node.name, given, signature, start, end };
  }
  for (const operand of node.operands) {
    const found = checkNode(operand);
    if (found !== undefined) return found;
  }
  return checkTypes(node);
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '>', '<=', '>=']);

/** What the operands have to be; `+` and `-` take dates too. */
const OPERATOR_OPERANDS: ReadonlyMap<string, FormulaType | undefined> = new Map([
  ['*', 'number'],
  ['/', 'number'],
  ['^', 'number'],
  ['negate', 'number'],
  ['&', 'text'],
  ['+', undefined],
  ['-', undefined],
]);

function checkTypes(node: CallNode): FormulaProblem | undefined {
  const { name, operands } = node;
  const [first, second] = operands;
  if (first === undefined) return undefined;
  if (COMPARISONS.has(name)) return second && checkComparison(node, first, second);
  const wanted = OPERATOR_OPERANDS.get(name);
  if (wanted !== undefined) return firstProblem(operands, (operand) => checkType(operand, name, wanted));
  if (name === 'AND' || name === 'OR' || name === 'NOT')
    return firstProblem(operands, (operand) => checkType(operand, name, 'truth'));
  return name === 'IF' ? checkType(first, name, 'truth') : undefined;
}

function firstProblem(
  operands: readonly FormulaNode[],
  check: (operand: FormulaNode) => FormulaProblem | undefined,
): FormulaProblem | undefined {
  for (const operand of operands) {
    const found = check(operand);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Checkboxes are 1 and 0 too, and a date beside a date-time has a meaning here. */
const ALIKE: readonly (readonly FormulaType[])[] = [
  ['truth', 'number'],
  ['date', 'dateTime'],
];

function checkComparison(node: CallNode, first: FormulaNode, second: FormulaNode): FormulaProblem | undefined {
  const [left, right] = [typeOf(first), typeOf(second)];
  if (left === undefined || right === undefined || left === right) return undefined;
  if (ALIKE.some((types) => types.includes(left) && types.includes(right))) return undefined;
  return { kind: 'compared', left, right, start: node.at.start, end: node.at.end };
}

function checkType(node: FormulaNode, name: string, wanted: FormulaType): FormulaProblem | undefined {
  const given = typeOf(node);
  if (given === undefined || given === wanted) return undefined;
  return { kind: 'operand', name, given, wanted, start: node.start, end: node.end };
}

/** Undefined for what only the record tells. */
function typeOf(node: FormulaNode): FormulaType | undefined {
  switch (node.kind) {
    case 'field':
      return undefined;
    case 'literal':
      if (node.value === null) return undefined;
      return typeof node.value === 'string' ? 'text' : typeof node.value === 'boolean' ? 'truth' : 'number';
    case 'call':
      if (COMPARISONS.has(node.name)) return 'truth';
      return OPERATOR_OPERANDS.get(node.name) ?? FORMULA_SIGNATURES.get(node.name)?.gives;
  }
}

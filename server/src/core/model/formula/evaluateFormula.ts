// Computes a parsed Salesforce formula for a record. Three-valued: what cannot be known outside an org stays unknown, unless the
// rest of the formula decides anyway (`OR(TRUE, ISCHANGED(x))` is true). Must not know criteria.
import { DAY_MS, isInstant, type Instant } from '../../time/instant.ts';
import { toLocal } from '../../time/wallClock.ts';
import type { Zone } from '../../time/zone.ts';
import type { FieldName, FieldValue } from '../model.ts';
import type { RecordFields } from '../scenario.ts';
import { parseDate, timeOf } from './dateFunctions.ts';
import { toDecimal, toNumber, settle, ZERO } from './decimal.ts';
import { FORMULA_FUNCTIONS } from './formulaFunctions.ts';
import { FORMULA_OPERATORS, type FormulaOperator } from './formulaOperators.ts';
import { FORMULA_SIGNATURES } from './formulaSignatures.ts';
import { isBlank, readDate, readTruth } from './formulaValues.ts';
import {
  error,
  isUnknown,
  unknown,
  type CallNode,
  type Computed,
  type FormulaCompute,
  type FormulaNode,
  type FormulaResult,
  type FormulaValue,
} from './formulaNode.ts';
import { MAX_RESULT_LENGTH } from './limitText.ts';

/** What a formula is computed with. */
export interface FormulaContext {
  readonly record: RecordFields;
  /** The object of fields that the formula names without one. */
  readonly object?: string | undefined;
  /** What `NOW()` is; without it the functions of time are unknown. */
  readonly now?: Instant | undefined;
  /** Whose date `TODAY()` is, and in which zone a date-time has its date. */
  readonly zone?: Zone | undefined;
  /**
   * What fields are that are blank: a blank number or date equals nothing, not even another one, where blank text equals blank text.
   * Of fields that are not in it, the value tells.
   */
  readonly fieldTypes?: ReadonlyMap<FieldName, FieldType> | undefined;
  /**
   * How blank fields of numbers count. Criteria and field updates treat blank as blank; a formula field may treat it as zero, which
   * needs `fieldTypes`.
   */
  readonly blanks?: 'blank' | 'zero' | undefined;
}

type SpecialForm = (call: CallNode, context: FormulaContext) => Computed;

/** The formula's value for the record. Never throws: a formula that Salesforce would refuse is unknown. */
export function evaluateFormula(node: FormulaNode, context: FormulaContext): FormulaResult {
  const value = evaluate(node, context);
  if (typeof value === 'string') return value.length > MAX_RESULT_LENGTH ? error({ code: 'resultTooLong' }) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (value.kind === 'location') return unknown({ code: 'resultIsPlace' });
  if (value.kind !== 'decimal') return value;
  const number = toNumber(settle(value));
  return Number.isFinite(number) ? number : error({ code: 'noResult' });
}

function evaluate(node: FormulaNode, context: FormulaContext): Computed {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'field':
      return readField(node.name, context);
    case 'call': {
      const operate = FORMULA_OPERATORS.get(node.name);
      return operate === undefined ? evaluateCall(node, context) : evaluateOperators(node, operate, context);
    }
  }
}

/** The only thing of an org that every org has alike. */
const ORIGIN = '$system.origindatetime';
const ORIGIN_VALUE: FormulaValue = { kind: 'dateTime', ms: -2_208_988_800_000 };

function fullName(name: string, object: string | undefined): FieldName | undefined {
  if (name.includes('.')) return name;
  return object === undefined ? undefined : `${object}.${name}`;
}

function readField(name: string, context: FormulaContext): Computed {
  const { record } = context;
  if (name.startsWith('$')) return name.toLowerCase() === ORIGIN ? ORIGIN_VALUE : unknown({ code: 'onlyInOrg', name });
  const full = fullName(name, context.object);
  if (full === undefined) return unknown({ code: 'noObject', name });
  const value = record.get(full) ?? findIgnoringCase(full, record) ?? null;
  if (typeof value === 'number') return toDecimal(value) ?? null;
  return value === null && context.blanks === 'zero' && context.fieldTypes?.get(full) === 'number' ? ZERO : value;
}

/** Formulas may write field names in any case. */
function findIgnoringCase(name: string, record: RecordFields): FieldValue | undefined {
  const wanted = name.toLowerCase();
  for (const [field, value] of record)
    if (field.length === wanted.length && field.toLowerCase() === wanted) return value;
  return undefined;
}

/** A long chain (`a + b + c + …`) is as deep a tree as it is long: it is walked, not descended. */
function evaluateOperators(call: CallNode, operate: FormulaOperator, context: FormulaContext): Computed {
  const [first, second] = call.operands;
  if (first === undefined || second === undefined) return null;
  if (first.kind !== 'call' || !FORMULA_OPERATORS.has(first.name))
    return applyOperator(call, operate, evaluate(first, context), second, context);
  const chain: CallNode[] = [call];
  let start: FormulaNode = first;
  while (start.kind === 'call' && FORMULA_OPERATORS.has(start.name)) {
    const [left]: readonly (FormulaNode | undefined)[] = start.operands;
    if (left === undefined) break;
    chain.push(start);
    start = left;
  }
  let value = evaluate(start, context);
  for (const step of chain.reverse()) {
    const [, right] = step.operands;
    const operator = FORMULA_OPERATORS.get(step.name);
    if (right !== undefined && operator !== undefined) value = applyOperator(step, operator, value, right, context);
  }
  return value;
}

function applyOperator(
  call: CallNode,
  operate: FormulaOperator,
  left: Computed,
  rightNode: FormulaNode,
  context: FormulaContext,
): Computed {
  if (isUnknown(left)) return left;
  const right = evaluate(rightNode, context);
  if (isUnknown(right)) return right;
  const areVoid = left === null && right === null && call.operands.every((operand) => isTyped(operand, context));
  return areVoid && (call.name === '=' || call.name === '<>') ? false : operate(left, right);
}

type FieldType = 'text' | 'number' | 'date' | 'checkbox';

function typeOf(node: FormulaNode | undefined, { fieldTypes, object }: FormulaContext): FieldType | undefined {
  return node?.kind === 'field' ? fieldTypes?.get(fullName(node.name, object) ?? '') : undefined;
}

/** True for a field of which it is known that it is a number or a date: blank ones are not equal. */
function isTyped(node: FormulaNode, context: FormulaContext): boolean {
  const type = typeOf(node, context);
  return type === 'number' || type === 'date';
}

function isText(node: FormulaNode | undefined, context: FormulaContext): boolean {
  return typeOf(node, context) === 'text';
}

function evaluateCall(call: CallNode, context: FormulaContext): Computed {
  const known = FUNCTIONS.get(call.name);
  if (known === undefined) return unknown({ code: 'functionOfOrg', name: call.name });
  const { fewest, most, special, compute } = known;
  if (call.operands.length < fewest || call.operands.length > most)
    return unknown({ code: 'operandCount', name: call.name, count: call.operands.length });
  if (special !== undefined) return special(call, context);
  const operands: FormulaValue[] = [];
  for (const operand of call.operands) {
    const value = evaluate(operand, context);
    if (isUnknown(value)) return value;
    operands.push(value);
  }
  return compute(operands);
}

/** A condition; `null` is blank, which is neither true nor false, but a blank field is an unchecked checkbox. */
function evaluateTruth(
  node: FormulaNode,
  context: FormulaContext,
): boolean | null | Extract<Computed, { kind: 'unknown' }> {
  const value = evaluate(node, context);
  if (isUnknown(value)) return value;
  const truth = readTruth(value);
  if (truth === undefined) return unknown({ code: 'noCondition' });
  return truth === null && node.kind === 'field' ? false : truth;
}

/** From left to right until one decides, as Salesforce; what only the org knows leaves it to the others. */
function combine(decisive: boolean): SpecialForm {
  return (call, context) => {
    let result: Computed = !decisive;
    for (const operand of call.operands) {
      const truth = evaluateTruth(operand, context);
      if (isUnknown(truth)) {
        if (truth.isError) return isUnknown(result) ? result : truth;
        if (!isUnknown(result)) result = truth;
      } else if ((truth ?? false) === decisive) return decisive;
    }
    return result;
  };
}

/** `IF(condition, then, otherwise)`. */
function choose({ operands: [condition, then, otherwise] }: CallNode, context: FormulaContext): Computed {
  if (condition === undefined || then === undefined || otherwise === undefined) return null;
  const truth = evaluateTruth(condition, context);
  return isUnknown(truth) ? truth : evaluate(truth === true ? then : otherwise, context);
}

/** `IFS(condition, then, condition, then, …, otherwise)`. */
function chooseFirst({ operands }: CallNode, context: FormulaContext): Computed {
  for (let index = 0; index < operands.length; index += 2) {
    const [condition, then] = [operands[index], operands[index + 1]];
    if (condition === undefined) break;
    if (then === undefined) return evaluate(condition, context);
    const truth = evaluateTruth(condition, context);
    if (isUnknown(truth)) return truth;
    if (truth === true) return evaluate(then, context);
  }
  return null;
}

/** `CASE(value, when, then, …, otherwise)`; blank is no case. */
function chooseCase(call: CallNode, context: FormulaContext): Computed {
  const [subject, ...rest] = call.operands;
  const otherwise = rest.pop();
  const equal = FORMULA_OPERATORS.get('=');
  if (subject === undefined || otherwise === undefined || equal === undefined || rest.length % 2 === 1)
    return unknown({ code: 'operandCount', name: call.name, count: call.operands.length });
  const value = evaluate(subject, context);
  if (isUnknown(value)) return value;
  for (let index = 0; index < rest.length && !isBlank(value); index += 2) {
    const [when, then] = [rest[index], rest[index + 1]];
    if (when === undefined || then === undefined) break;
    const candidate = evaluate(when, context);
    if (isUnknown(candidate)) return candidate;
    const same = isBlank(candidate) ? false : equal(value, candidate);
    if (isUnknown(same)) return same;
    if (same === true) return evaluate(then, context);
  }
  return evaluate(otherwise, context);
}

function negateTruth({ operands: [operand] }: CallNode, context: FormulaContext): Computed {
  const truth = operand === undefined ? null : evaluateTruth(operand, context);
  return typeof truth === 'boolean' ? !truth : truth;
}

/** `IFERROR(value, otherwise)`: what cannot be known is no error. */
function catchError({ operands: [tried, otherwise] }: CallNode, context: FormulaContext): Computed {
  const value = tried === undefined ? null : evaluate(tried, context);
  return isUnknown(value) && value.isError && otherwise !== undefined ? evaluate(otherwise, context) : value;
}

/** The date that the zone's calendars show; UTC's without a zone or outside the product's range of instants. */
function localDay(ms: number, zone: Zone | undefined): FormulaValue {
  const instant = Math.floor(ms);
  const isLocal = zone !== undefined && isInstant(instant);
  return { kind: 'date', day: isLocal ? toLocal(zone, instant).day : Math.floor(ms / DAY_MS) };
}

function dateValue({ operands: [operand] }: CallNode, context: FormulaContext): Computed {
  const value = operand === undefined ? null : evaluate(operand, context);
  if (isUnknown(value) || isBlank(value)) return isUnknown(value) ? value : null;
  const moment = readDate(value);
  if (moment !== undefined) return moment.kind === 'date' ? moment : localDay(moment.ms, context.zone);
  if (typeof value !== 'string') return unknown({ code: 'dateOfNothing' });
  return parseDate(value) ?? error({ code: 'noDate', text: value });
}

/** `ISNULL(value)`: text is never null, only blank. */
function isNull({ operands: [operand] }: CallNode, context: FormulaContext): Computed {
  const value = operand === undefined ? null : evaluate(operand, context);
  return isUnknown(value) ? value : isBlank(value) && !isText(operand, context);
}

/** `NULLVALUE(value, otherwise)`: text is never null. */
function replaceNull({ operands: [operand, otherwise] }: CallNode, context: FormulaContext): Computed {
  const value = operand === undefined ? null : evaluate(operand, context);
  const isReplaced = !isUnknown(value) && isBlank(value) && !isText(operand, context);
  return isReplaced && otherwise !== undefined ? evaluate(otherwise, context) : value;
}

const NO_CLOCK = unknown({ code: 'noTime' });

/** Functions that look at the context, or that need not know all their operands. */
const SPECIAL_FORMS: ReadonlyMap<string, SpecialForm> = new Map<string, SpecialForm>([
  ['AND', combine(false)],
  ['OR', combine(true)],
  ['NOT', negateTruth],
  ['IF', choose],
  ['IFS', chooseFirst],
  ['CASE', chooseCase],
  ['IFERROR', catchError],
  ['ISNULL', isNull],
  ['NULLVALUE', replaceNull],
  ['DATEVALUE', dateValue],
  ['NOW', (_, { now }) => (now === undefined ? NO_CLOCK : { kind: 'dateTime', ms: now })],
  ['TIMENOW', (_, { now }) => (now === undefined ? NO_CLOCK : timeOf(now))],
  ['TODAY', (_, { now, zone }) => (now === undefined ? NO_CLOCK : localDay(now, zone))],
]);

interface KnownFunction {
  readonly fewest: number;
  readonly most: number;
  readonly special: SpecialForm | undefined;
  readonly compute: FormulaCompute;
}

const ANY_COUNT = { fewest: 0, most: Infinity };

/** Every function that can be computed, with how many values it takes. */
const FUNCTIONS: ReadonlyMap<string, KnownFunction> = new Map(
  [...SPECIAL_FORMS.keys(), ...FORMULA_FUNCTIONS.keys()].map((name): [string, KnownFunction] => {
    const { fewest, most } = FORMULA_SIGNATURES.get(name) ?? ANY_COUNT;
    return [
      name,
      { fewest, most, special: SPECIAL_FORMS.get(name), compute: FORMULA_FUNCTIONS.get(name) ?? (() => null) },
    ];
  }),
);

// Computes a parsed Salesforce formula for a record. Three-valued: what cannot be known outside an org stays unknown, unless the
// rest of the formula decides anyway (`OR(TRUE, ISCHANGED(x))` is true). Must not know criteria.
import { DAY_MS, isInstant, type Instant } from '../../time/instant.ts';
import { formatIso } from '../../time/iso.ts';
import type { Zone } from '../../time/zone.ts';
import { readMoment } from '../moment.ts';
import type { FieldValue } from '../model.ts';
import type { RecordFields } from '../scenario.ts';
import { FORMULA_FUNCTIONS } from './formulaFunctions.ts';
import { FORMULA_OPERATORS, isBlank, toMoment } from './formulaOperators.ts';
import { isUnknown, unknown, type FormulaNode, type FormulaResult, type FormulaValue } from './formulaNode.ts';

/** What a formula is computed with. */
export interface FormulaContext {
  readonly record: RecordFields;
  /** The object of fields that the formula names without one. */
  readonly object?: string | undefined;
  /** What `NOW()` is; without it the functions of time are unknown. */
  readonly now?: Instant | undefined;
  /** Whose date `TODAY()` is, and in which zone a date-time has its date. */
  readonly zone?: Zone | undefined;
}

type CallNode = Extract<FormulaNode, { kind: 'call' }>;
type SpecialForm = (call: CallNode, context: FormulaContext) => FormulaResult;

/** The formula's value for the record. Never throws: a formula that Salesforce would refuse is unknown. */
export function evaluateFormula(node: FormulaNode, context: FormulaContext): FormulaResult {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'field':
      return readField(node.name, context);
    case 'call':
      return evaluateCall(node, context);
  }
}

function readField(name: string, { record, object }: FormulaContext): FormulaResult {
  if (name.startsWith('$')) return unknown(`\`${name}\` exists only in the org`);
  if (!name.includes('.') && object === undefined) return unknown(`\`${name}\` names no object`);
  const full = name.includes('.') ? name : `${object ?? ''}.${name}`;
  return record.get(full) ?? findIgnoringCase(full, record) ?? null;
}

/** Formulas may write field names in any case. */
function findIgnoringCase(name: string, record: RecordFields): FieldValue | undefined {
  const wanted = name.toLowerCase();
  for (const [field, value] of record) if (field.toLowerCase() === wanted) return value;
  return undefined;
}

function evaluateCall(call: CallNode, context: FormulaContext): FormulaResult {
  const special = SPECIAL_FORMS.get(call.name);
  if (special !== undefined) return special(call, context);
  const operands: FormulaValue[] = [];
  for (const operand of call.operands) {
    const value = evaluateFormula(operand, context);
    if (isUnknown(value)) return value;
    operands.push(value);
  }
  const operator = FORMULA_OPERATORS.get(call.name);
  const [left = null, right = null] = operands;
  if (operator !== undefined) return operator(left, right);
  const known = FORMULA_FUNCTIONS.get(call.name);
  if (known === undefined) return unknown(`${call.name} cannot be evaluated outside an org`);
  if (operands.length < known.fewest || operands.length > known.most) return unknown(wrongCount(call));
  return known.compute(operands);
}

function wrongCount(call: CallNode): string {
  return `${call.name} is given ${call.operands.length} values`;
}

/** A checkbox, or a condition; blank is false. */
function toTruth(result: FormulaResult): FormulaResult {
  if (isUnknown(result) || typeof result === 'boolean') return result;
  if (isBlank(result)) return false;
  if (typeof result === 'string') {
    const word = result.toLowerCase();
    if (word === 'true' || word === 'false') return word === 'true';
  }
  return unknown('it uses a value as a condition that is neither true nor false');
}

function combine(decisive: boolean): SpecialForm {
  return (call, context) => {
    if (call.operands.length === 0) return unknown(wrongCount(call));
    let result: FormulaResult = !decisive;
    for (const operand of call.operands) {
      const truth = toTruth(evaluateFormula(operand, context));
      if (truth === decisive) return decisive;
      if (isUnknown(truth)) result = truth;
    }
    return result;
  };
}

function choose(call: CallNode, context: FormulaContext): FormulaResult {
  const [condition, then, otherwise] = call.operands;
  if (condition === undefined || then === undefined || otherwise === undefined || call.operands.length > 3)
    return unknown(wrongCount(call));
  const truth = toTruth(evaluateFormula(condition, context));
  return isUnknown(truth) ? truth : evaluateFormula(truth === true ? then : otherwise, context);
}

/** `CASE(value, when, then, …, otherwise)`. */
function chooseCase(call: CallNode, context: FormulaContext): FormulaResult {
  const [subject, ...rest] = call.operands;
  const otherwise = rest.pop();
  if (subject === undefined || otherwise === undefined || rest.length === 0 || rest.length % 2 === 1)
    return unknown(wrongCount(call));
  for (let index = 0; index < rest.length; index += 2) {
    const [when, then] = [rest[index], rest[index + 1]];
    if (when === undefined || then === undefined) break;
    const same = evaluateCall({ kind: 'call', name: '=', operands: [subject, when] }, context);
    if (isUnknown(same)) return same;
    if (same === true) return evaluateFormula(then, context);
  }
  return evaluateFormula(otherwise, context);
}

function localDay(ms: number, zone: Zone | undefined): FormulaResult {
  const text = zone === undefined ? undefined : formatLocal(ms, zone);
  const day = text === undefined ? Math.floor(ms / DAY_MS) : readMoment(text, undefined)?.day;
  return day === undefined ? unknown('a date in it is out of range') : { kind: 'date', day };
}

function formatLocal(ms: number, zone: Zone): string | undefined {
  const instant = Math.trunc(ms);
  return isInstant(instant) ? formatIso(zone, instant).slice(0, 10) : undefined;
}

function dateValue(call: CallNode, context: FormulaContext): FormulaResult {
  const [operand] = call.operands;
  if (operand === undefined || call.operands.length > 1) return unknown(wrongCount(call));
  const value = evaluateFormula(operand, context);
  if (isUnknown(value) || isBlank(value)) return isUnknown(value) ? value : null;
  const moment = toMoment(value);
  if (moment === undefined) return unknown('it takes the date of something that has none');
  return moment.kind === 'date' ? moment : localDay(moment.ms, context.zone);
}

const NO_CLOCK = unknown('it depends on the time, and none is given');

/** Functions that look at the context, or that need not know all their operands. */
const SPECIAL_FORMS: ReadonlyMap<string, SpecialForm> = new Map<string, SpecialForm>([
  ['AND', combine(false)],
  ['OR', combine(true)],
  [
    'NOT',
    (call, context) => {
      const [operand] = call.operands;
      if (operand === undefined || call.operands.length > 1) return unknown(wrongCount(call));
      const truth = toTruth(evaluateFormula(operand, context));
      return typeof truth === 'boolean' ? !truth : truth;
    },
  ],
  ['IF', choose],
  ['CASE', chooseCase],
  ['DATEVALUE', dateValue],
  ['NOW', (_, { now }) => (now === undefined ? NO_CLOCK : { kind: 'dateTime', ms: now })],
  ['TODAY', (_, { now, zone }) => (now === undefined ? NO_CLOCK : localDay(now, zone))],
]);

// Whether a record meets criteria (docs/language.md, "Criteria"). Three-valued: a formula that needs the org is unknown, never guessed.
// Must not know processes, scenarios or text ranges.
import type { Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { areEqual, areSameCheckbox, compareValues, isBlankValue, isCheckboxField } from './compareValues.ts';
import { evaluateFormula } from './formula/evaluateFormula.ts';
import { isUnknown } from './formula/formulaNode.ts';
import type { FormulaReason } from './formula/formulaReason.ts';
import { parseFormula } from './formula/parseFormula.ts';
import type { Criteria, FieldName, FieldValue, Operation } from './model.ts';
import type { RecordFields } from './scenario.ts';

/** `unknown`: a formula decides that cannot be evaluated here and that the scenario does not answer. */
export type Verdict = boolean | 'unknown';

/** What criteria are looked at with. */
export interface Situation {
  readonly record: RecordFields;
  /** What formulas say that cannot be evaluated, by their text; an answer goes before our own evaluation. */
  readonly formulaAnswers: ReadonlyMap<string, boolean>;
  /** The object of fields that a formula names without one; formulas with such fields are unknown without it. */
  readonly object?: string | undefined;
  /** What NOW() and TODAY() mean; formulas with them are unknown without it. */
  readonly now?: Instant | undefined;
  /** The zone of dates and times without an offset; UTC without it. */
  readonly zone?: Zone | undefined;
  /** Told every question that stays open: the key for `formulaAnswers`, and why it cannot be known. */
  readonly onUnknown?: ((question: string, why: FormulaReason) => void) | undefined;
}

/** Criteria made ready for being evaluated many times. */
export type Condition = (situation: Situation) => Verdict;

/** Evaluates criteria once. @see compileCriteria for many times. */
export function evaluateCriteria(criteria: Criteria, situation: Situation): Verdict {
  return compileCriteria(criteria)(situation);
}

/** Prepares criteria: formulas are parsed once. Total: a formula that is wrong is `unknown` and says so. */
export function compileCriteria(criteria: Criteria): Condition {
  switch (criteria.kind) {
    case 'all':
      return combine(criteria.of.map(compileCriteria), false);
    case 'any':
      return combine(criteria.of.map(compileCriteria), true);
    case 'not': {
      const condition = compileCriteria(criteria.of);
      return (situation) => negate(condition(situation));
    }
    case 'test':
      return compileTest(criteria.field, criteria.operation, criteria.values);
    case 'compare':
      return compileComparison(criteria.field, criteria.operation, criteria.other);
    case 'formula':
      return compileFormula(criteria.formula);
  }
}

function negate(verdict: Verdict): Verdict {
  return verdict === 'unknown' ? verdict : !verdict;
}

/** All of them, or any: one `decisive` verdict settles it, whatever is unknown about the others. */
function combine(conditions: readonly Condition[], decisive: boolean): Condition {
  return (situation) => {
    let verdict: Verdict = !decisive;
    for (const condition of conditions) {
      const one = condition(situation);
      if (one === decisive) return decisive;
      if (one === 'unknown') verdict = one;
    }
    return verdict;
  };
}

type Test = (actual: FieldValue, wanted: FieldValue, zone: Zone | undefined) => boolean;

/** A blank value is met by a blank field only. */
function onText(holds: (actual: string, wanted: string) => boolean): Test {
  return (actual, wanted) =>
    isBlankValue(wanted)
      ? isBlankValue(actual)
      : !isBlankValue(actual) && holds(String(actual).toLowerCase(), String(wanted).toLowerCase());
}

/** Blank is neither less nor greater than anything. */
function onOrder(holds: (sign: number) => boolean): Test {
  return (actual, wanted, zone) => {
    const sign = compareValues(actual, wanted, zone);
    return sign !== undefined && holds(sign);
  };
}

/** Entries of a multi-select picklist (`Red;Green`); `Red;Green` as the wanted value asks for both. */
function hasEntries(actual: string, wanted: string): boolean {
  const entries = actual.split(';').map((entry) => entry.trim());
  return wanted.split(';').every((entry) => entries.includes(entry.trim()));
}

const contains = onText((actual, wanted) => actual.includes(wanted));
const includes = onText(hasEntries);

/** The test of each operation, and whether it must hold for none of the values instead of for any. */
const TESTS: Readonly<Record<Exclude<Operation, 'within'>, { readonly test: Test; readonly isNegative?: true }>> = {
  equals: { test: areEqual },
  notEqual: { test: areEqual, isNegative: true },
  lessThan: { test: onOrder((sign) => sign < 0) },
  greaterThan: { test: onOrder((sign) => sign > 0) },
  lessOrEqual: { test: onOrder((sign) => sign <= 0) },
  greaterOrEqual: { test: onOrder((sign) => sign >= 0) },
  contains: { test: contains },
  notContain: { test: contains, isNegative: true },
  startsWith: { test: onText((actual, wanted) => actual.startsWith(wanted)) },
  includes: { test: includes },
  excludes: { test: includes, isNegative: true },
};

/** What one side says of a checkbox, the other says in any of the ways of a checkbox. */
function testOf(operation: Exclude<Operation, 'within'>, isCheckbox: boolean): Test {
  const { test } = TESTS[operation];
  return isCheckbox && test === areEqual ? areSameCheckbox : test;
}

function compileTest(field: FieldName, operation: Operation, values: readonly FieldValue[]): Condition {
  if (operation === 'within') return askWithin(field, values.map(String).join(', '));
  const { isNegative = false } = TESTS[operation];
  const test = testOf(operation, isCheckboxField(field) || values.some((value) => typeof value === 'boolean'));
  return ({ record, zone }) => {
    const actual = record.get(field) ?? null;
    for (const wanted of values) if (test(actual, wanted, zone)) return !isNegative;
    return isNegative;
  };
}

function compileComparison(field: FieldName, operation: Operation, other: FieldName): Condition {
  if (operation === 'within') return askWithin(field, other);
  const { isNegative = false } = TESTS[operation];
  const test = testOf(operation, isCheckboxField(field) || isCheckboxField(other));
  return ({ record, zone }) => test(record.get(field) ?? null, record.get(other) ?? null, zone) !== isNegative;
}

/** Salesforce measures a distance on the globe from a place that a record does not hold as text: ask. */
function askWithin(field: FieldName, place: string): Condition {
  return askFirst(`${field} within ${place}`, () => ({ code: 'distanceInOrg' }));
}

/** The scenario's answer goes first; then ours; `evaluate` gives the reason when there is none. */
function askFirst(question: string, evaluate: (situation: Situation) => boolean | FormulaReason): Condition {
  return (situation) => {
    const answer = situation.formulaAnswers.get(question) ?? evaluate(situation);
    if (typeof answer === 'boolean') return answer;
    situation.onUnknown?.(question, answer);
    return 'unknown';
  };
}

function compileFormula(formula: string): Condition {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return askFirst(formula, () => parsed.problem);
  return askFirst(formula, (situation) => {
    const result = evaluateFormula(parsed.node, situation);
    if (typeof result === 'boolean') return result;
    if (isUnknown(result)) return result.why;
    return result === null ? false : { code: 'resultIsNoCondition' };
  });
}

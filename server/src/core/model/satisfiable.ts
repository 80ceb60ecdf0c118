// Whether any record meets criteria, with a record that proves it. Sound in both directions: `yes` comes with a witness that was
// evaluated, `no` only where every case was tried; whatever needs the org, or takes too long, is `unknown`. Must not know
// processes or text ranges.
import { createBudget, type Budget } from './budget.ts';
import { isCheckboxField } from './compareValues.ts';
import { compileCriteria, type Condition, type Situation, type Verdict } from './criteria.ts';
import { formulaParts, leavesOf } from './criteriaParts.ts';
import type { Criteria, FieldName, FieldValue } from './model.ts';
import { isRelativeDate, sampleValues, type FieldTest, type SampleValues } from './sampleValues.ts';
import type { RecordFields } from './scenario.ts';

export type Satisfiability =
  { readonly kind: 'yes'; readonly record: RecordFields } | { readonly kind: 'no' } | { readonly kind: 'unknown' };

export interface SatisfiableOptions {
  /** The object of fields that formulas name without one. */
  readonly object?: string | undefined;
  /** All values of picklists that are known; other values are not tried for these fields. */
  readonly picklists?: ReadonlyMap<FieldName, readonly string[]> | undefined;
  /** Shared by many questions; absent: each may take what one may take. */
  readonly budget?: Budget | undefined;
}

/** Tests of a partial record that are made before giving up: a few milliseconds. */
const MAX_TESTS = 200_000;

/** More fields are not tried one by one: each takes a level of the stack. */
const MAX_FIELDS = 1000;

/**
 * Whether a record can meet all of the criteria at once. The witness holds only fields that matter.
 */
export function satisfiable(criteria: readonly Criteria[], options: SatisfiableOptions = {}): Satisfiability {
  const budget = createBudget(MAX_TESTS, options.budget);
  if (!budget.spend(sum(criteria.map(sizeOf)))) return { kind: 'unknown' };
  const parts = criteria.map((each) => prepare(each, options));
  const fields = collectFields(criteria, options);
  const record = new Map<FieldName, FieldValue>();
  const situation: Situation = { record, formulaAnswers: new Map(), object: options.object };
  const tried: Tried = { situation, record, budget, isCutShort: false };
  const names = [...fields.keys()];
  let isCertain = [...fields.values()].every((samples) => samples.areComplete);

  /** Whether a value for each of the fields from a depth on is found; unknown when the budget ends the search. */
  function search(depth: number): Verdict {
    const verdict = verdictOfAll(parts, tried);
    if (tried.isCutShort) return 'unknown';
    if (verdict !== 'unknown') return verdict;
    const field = names[depth];
    if (field === undefined || depth >= MAX_FIELDS) {
      isCertain = false;
      return false;
    }
    for (const value of fields.get(field)?.values ?? []) {
      record.set(field, value);
      const found = search(depth + 1);
      if (found !== false) return found;
    }
    record.delete(field);
    return false;
  }

  const found = search(0);
  if (found === 'unknown') return { kind: 'unknown' };
  if (found) return { kind: 'yes', record: new Map(record) };
  return { kind: isCertain ? 'no' : 'unknown' };
}

/** True when it is proven that every record that meets `criteria` meets `consequence` too. */
export function implies(criteria: Criteria, consequence: Criteria, options: SatisfiableOptions = {}): boolean {
  return satisfiable([criteria, not(consequence)], options).kind === 'no';
}

/** The opposite of criteria. */
export function not(criteria: Criteria): Criteria {
  return { kind: 'not', of: criteria, origin: criteria.origin };
}

/** Criteria over a record that is only partly known. */
type Part =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Part[] }
  | { readonly kind: 'not'; readonly of: Part }
  | { readonly kind: 'leaf'; readonly fields: readonly FieldName[]; readonly condition: Condition };

function prepare(criteria: Criteria, options: SatisfiableOptions): Part {
  switch (criteria.kind) {
    case 'all':
    case 'any':
      return { kind: criteria.kind, of: criteria.of.map((each) => prepare(each, options)) };
    case 'not':
      return { kind: 'not', of: prepare(criteria.of, options) };
    case 'test':
      return criteria.values.some(isRelativeDate)
        ? { kind: 'leaf', fields: [], condition: () => 'unknown' }
        : { kind: 'leaf', fields: [criteria.field], condition: compileCriteria(criteria) };
    case 'compare':
      return { kind: 'leaf', fields: [criteria.field, criteria.other], condition: compileCriteria(criteria) };
    case 'formula': {
      const parts = formulaParts(criteria.formula, options.object ?? '');
      return { kind: 'leaf', fields: parts?.fields ?? [], condition: compileCriteria(criteria) };
    }
  }
}

/** A partial record that is being looked at. */
interface Tried {
  readonly situation: Situation;
  readonly record: RecordFields;
  readonly budget: Budget;
  /** Set when the budget is spent: then no verdict counts. */
  isCutShort: boolean;
}

function verdictOfAll(parts: readonly Part[], tried: Tried): Verdict {
  let verdict: Verdict = true;
  for (const part of parts) {
    const one = verdictOf(part, tried);
    if (one === false || tried.isCutShort) return false;
    if (one === 'unknown') verdict = one;
  }
  return verdict;
}

function verdictOf(part: Part, tried: Tried): Verdict {
  switch (part.kind) {
    case 'all':
      return verdictOfAll(part.of, tried);
    case 'any': {
      let verdict: Verdict = false;
      for (const each of part.of) {
        const one = verdictOf(each, tried);
        if (one === true || tried.isCutShort) return true;
        if (one === 'unknown') verdict = one;
      }
      return verdict;
    }
    case 'not': {
      const verdict = verdictOf(part.of, tried);
      return verdict === 'unknown' ? verdict : !verdict;
    }
    case 'leaf':
      if (!tried.budget.spend(1)) tried.isCutShort = true;
      return part.fields.every((field) => tried.record.has(field)) ? part.condition(tried.situation) : 'unknown';
  }
}

/** Tests, comparisons and formulas in criteria. */
function sizeOf(criteria: Criteria): number {
  switch (criteria.kind) {
    case 'all':
    case 'any':
      return sum(criteria.of.map(sizeOf));
    case 'not':
      return sizeOf(criteria.of);
    case 'test':
    case 'compare':
    case 'formula':
      return 1;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Every field of the criteria, in the order they are written, with the values to try. */
function collectFields(
  criteria: readonly Criteria[],
  { object = '', picklists }: SatisfiableOptions,
): ReadonlyMap<FieldName, SampleValues> {
  const tests = new Map<FieldName, FieldTest[]>();
  const open = new Set<FieldName>();
  const note = (field: FieldName, test?: FieldTest): void => {
    const list = tests.get(field) ?? [];
    if (test !== undefined) list.push(test);
    tests.set(field, list);
  };
  for (const leaf of criteria.flatMap(leavesOf)) {
    if (leaf.kind === 'test') {
      if (!leaf.values.some(isRelativeDate)) note(leaf.field, leaf);
    } else if (leaf.kind === 'compare') {
      for (const field of [leaf.field, leaf.other]) {
        note(field);
        open.add(field);
      }
    } else {
      const parts = formulaParts(leaf.formula, object);
      for (const field of parts?.fields ?? []) {
        note(field, { operation: 'equals', values: parts?.literals ?? [] });
        open.add(field);
      }
    }
  }
  const shared = distinctValues([...open].flatMap((field) => tests.get(field) ?? []));
  return new Map(
    [...tests].map(([field, ofField]): [FieldName, SampleValues] => {
      const known = picklists?.get(field);
      const samples: SampleValues =
        known === undefined || known.length === 0
          ? sampleValues(ofField, isCheckboxField(field))
          : { values: [...known, null], areComplete: true };
      // Fields that meet other fields or formulas can turn out in ways that constants alone do not tell.
      return [field, open.has(field) ? { values: [...samples.values, ...shared], areComplete: false } : samples];
    }),
  );
}

function distinctValues(tests: readonly FieldTest[]): readonly FieldValue[] {
  return [...new Set(tests.flatMap((test) => test.values))];
}

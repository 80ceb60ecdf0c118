// Whether any record meets criteria, with a record that proves it. Sound in both directions: `yes` comes with a witness that was
// evaluated, `no` only where every case was tried; whatever needs the org, or takes too long, is `unknown`. Must not know
// processes or text ranges.
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
}

/** Partial records that are looked at before giving up: a few milliseconds. */
const MAX_STEPS = 20_000;

/**
 * Whether a record can meet all of the criteria at once. The witness holds only fields that matter.
 */
export function satisfiable(criteria: readonly Criteria[], options: SatisfiableOptions = {}): Satisfiability {
  const parts = criteria.map((each) => prepare(each, options));
  const fields = collectFields(criteria, options);
  const record = new Map<FieldName, FieldValue>();
  const situation: Situation = { record, formulaAnswers: new Map(), object: options.object };
  let steps = 0;
  let isCertain = [...fields.values()].every((samples) => samples.areComplete);

  function search(open: readonly FieldName[]): boolean {
    steps += 1;
    const verdict = verdictOfAll(parts, situation, record);
    if (verdict !== 'unknown') return verdict;
    const [field, ...rest] = open;
    if (field === undefined || steps > MAX_STEPS) {
      isCertain = false;
      return false;
    }
    for (const value of fields.get(field)?.values ?? []) {
      record.set(field, value);
      if (search(rest)) return true;
    }
    record.delete(field);
    return false;
  }

  if (search([...fields.keys()])) return { kind: 'yes', record: new Map(record) };
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

function verdictOfAll(parts: readonly Part[], situation: Situation, record: RecordFields): Verdict {
  let verdict: Verdict = true;
  for (const part of parts) {
    const one = verdictOf(part, situation, record);
    if (one === false) return false;
    if (one === 'unknown') verdict = one;
  }
  return verdict;
}

function verdictOf(part: Part, situation: Situation, record: RecordFields): Verdict {
  switch (part.kind) {
    case 'all':
      return verdictOfAll(part.of, situation, record);
    case 'any': {
      let verdict: Verdict = false;
      for (const each of part.of) {
        const one = verdictOf(each, situation, record);
        if (one === true) return true;
        if (one === 'unknown') verdict = one;
      }
      return verdict;
    }
    case 'not': {
      const verdict = verdictOf(part.of, situation, record);
      return verdict === 'unknown' ? verdict : !verdict;
    }
    case 'leaf':
      return part.fields.every((field) => record.has(field)) ? part.condition(situation) : 'unknown';
  }
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

// The values that are worth trying for a field, given the tests that criteria make of it: at least one for every way in which
// the tests can turn out. Must not know how the values are combined into records.
import { DAY_MS } from '../time/instant.ts';
import { isBlankValue, readCheckbox } from './compareValues.ts';
import type { FieldValue, Operation } from './model.ts';
import { readMoment } from './moment.ts';

/** A test of a field against constants. */
export interface FieldTest {
  readonly operation: Operation;
  readonly values: readonly FieldValue[];
}

export interface SampleValues {
  /** The plainest first: what is written, then something else, then blank. */
  readonly values: readonly FieldValue[];
  /** True when every way in which the tests can turn out has a value among these: then "none of them" means "no value at all". */
  readonly areComplete: boolean;
}

const ORDERS: ReadonlySet<Operation> = new Set(['lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual']);
const TEXTS: ReadonlySet<Operation> = new Set(['contains', 'notContain', 'startsWith']);
const ENTRIES: ReadonlySet<Operation> = new Set(['includes', 'excludes']);

/** Stands between and around written texts, so that no text arises by accident where two of them meet. */
const GAP = '…';

/** More texts or picklist entries than this would give more combinations than anyone tests for. */
const MAX_COMBINED = 6;

/** `TODAY`, `LAST_N_DAYS:7`: what Salesforce replaces by a date when it looks at the record. */
export function isRelativeDate(value: FieldValue): boolean {
  return (
    typeof value === 'string' &&
    /^(TODAY|YESTERDAY|TOMORROW|(LAST|NEXT|THIS)_[A-Z_]+(:\d+)?|[A-Z_]+_AGO:\d+)$/i.test(value)
  );
}

/**
 * The values to try for a field with these tests.
 * @param isCheckbox whether the field is known to be one
 */
export function sampleValues(tests: readonly FieldTest[], isCheckbox = false): SampleValues {
  const written = distinct(tests.flatMap((test) => test.values)).filter((value) => !isBlankValue(value));
  if (isCheckbox || written.some((value) => typeof value === 'boolean')) return sampleCheckbox(written);
  const uses = (operations: ReadonlySet<Operation>): boolean => tests.some((test) => operations.has(test.operation));
  const kinds = [ORDERS, TEXTS, ENTRIES].filter(uses);
  const base = { values: [...written, freshText(written), null], areComplete: true };
  if (kinds.length === 0) return base;
  const special = kinds.map((kind) => {
    const values = distinct(tests.filter((test) => kind.has(test.operation)).flatMap((test) => test.values));
    if (kind === ORDERS) return sampleOrder(written);
    return kind === TEXTS ? sampleTexts(tests, values) : sampleEntries(values);
  });
  return {
    values: distinct([...written, ...special.flatMap((each) => each.values), ...base.values]),
    areComplete: special.length === 1 && special.every((each) => each.areComplete),
  };
}

/** The same text in another case is the same value. */
function distinct(values: readonly FieldValue[]): readonly FieldValue[] {
  const seen = new Map<string, FieldValue>();
  for (const value of values) {
    const key = `${typeof value} ${String(value).toLowerCase()}`;
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}

/** A checkbox is checked or not, and never blank. */
function sampleCheckbox(written: readonly FieldValue[]): SampleValues {
  return {
    values: distinct([...written.map((value) => readCheckbox(value) ?? value), true, false]),
    areComplete: written.every((value) => readCheckbox(value) !== undefined),
  };
}

/** A text that is none of the written ones. */
function freshText(written: readonly FieldValue[]): string {
  const taken = new Set(written.map((value) => String(value).toLowerCase()));
  let fresh = 'Other';
  for (let number = 2; taken.has(fresh.toLowerCase()); number += 1) fresh = `Other ${number}`;
  return fresh;
}

/** Each written number or date, one between every two of them, and one beyond each end. Texts have no such neighbours. */
function sampleOrder(written: readonly FieldValue[]): SampleValues {
  if (written.every((value) => typeof value === 'number')) {
    return { values: between(written, 1).map((value) => value), areComplete: true };
  }
  const moments = written.map((value) => (typeof value === 'string' ? readMoment(value, undefined)?.ms : undefined));
  const known = moments.filter((moment) => moment !== undefined);
  if (known.length < moments.length) return { values: [], areComplete: false };
  return { values: between(known, DAY_MS).map((ms) => new Date(ms).toISOString()), areComplete: true };
}

function between(points: readonly number[], step: number): readonly number[] {
  const sorted = [...points].sort((a, b) => a - b);
  const result: number[] = [];
  for (const [index, point] of sorted.entries()) {
    const previous = sorted[index - 1];
    result.push(previous === undefined ? point - step : (previous + point) / 2, point);
  }
  const last = sorted.at(-1);
  return last === undefined ? [] : [...result, last + step];
}

/** Every beginning with every choice of the texts that may be contained. */
function sampleTexts(tests: readonly FieldTest[], values: readonly FieldValue[]): SampleValues {
  const texts = values.filter((value) => !isBlankValue(value)).map(String);
  const isStart = (text: string): boolean =>
    tests.some((test) => test.operation === 'startsWith' && test.values.some((value) => String(value) === text));
  const starts = texts.filter(isStart);
  const inside = texts.filter((text) => !isStart(text) || isContained(text, tests));
  if (texts.some((text) => text.includes(GAP)) || inside.length > MAX_COMBINED || starts.length > MAX_COMBINED)
    return { values: texts, areComplete: false };
  const choices = subsets(inside);
  const built = ['', ...starts].flatMap((start) =>
    choices.map((choice) => [start, ...choice, ''].join(` ${GAP} `).trim()),
  );
  return { values: [...texts, ...built], areComplete: true };
}

function isContained(text: string, tests: readonly FieldTest[]): boolean {
  return tests.some((test) => test.operation !== 'startsWith' && test.values.some((value) => String(value) === text));
}

/** Every choice of the entries of a multi-select picklist, with and without another entry. */
function sampleEntries(values: readonly FieldValue[]): SampleValues {
  const entries = [
    ...new Set(
      values.flatMap((value) =>
        String(value ?? '')
          .split(';')
          .map((entry) => entry.trim()),
      ),
    ),
  ];
  const named = entries.filter((entry) => entry !== '');
  if (named.length > MAX_COMBINED) return { values: named, areComplete: false };
  const other = freshText(named);
  return {
    values: subsets(named).flatMap((choice) => [
      ...(choice.length > 0 ? [choice.join(';')] : []),
      [...choice, other].join(';'),
    ]),
    areComplete: true,
  };
}

function subsets<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  return values.reduce<readonly (readonly Value[])[]>(
    (chosen, value) => [...chosen, ...chosen.map((choice) => [...choice, value])],
    [[]],
  );
}

// Filter items with their logic, or a formula → the criteria of the language, each condition where its item stands.
import type { Span, SyntaxProblem } from '../../text/tree.ts';
import { fullField, isCheckbox, readValues, shortField } from '../criteriaItem.ts';
import { allOf, parseLogic, type Logic } from '../filterLogic.ts';
import { hull, list, map, pairAt, scalar, type Sketch, type SketchPair } from '../sketch.ts';
import { childNamed, childrenNamed, valueSpan, type XmlElement } from '../xml/xmlElement.ts';

/** The names of the elements that hold a condition. */
export interface CriteriaNames {
  readonly items: string;
  readonly filter: string;
  readonly formula: string;
}

export const EXIT_CRITERIA: CriteriaNames = {
  items: 'exitCriteriaFilterItems',
  filter: 'exitCriteriaBooleanFilter',
  formula: 'exitCriteriaFormula',
};
export const MILESTONE_CRITERIA: CriteriaNames = {
  items: 'milestoneCriteriaFilterItems',
  filter: 'criteriaBooleanFilter',
  formula: 'milestoneCriteriaFormula',
};

export interface Reading {
  readonly text: string;
  readonly problems: SyntaxProblem[];
  /** Full names of fields that are checkboxes, in lower case. */
  readonly checkboxes: ReadonlySet<string>;
}

/** The condition that an element holds about records of `object`; undefined when it holds none. */
export function readCriteria(
  reading: Reading,
  holder: XmlElement,
  names: CriteriaNames,
  object: string,
): Sketch | undefined {
  const { text, problems } = reading;
  const formula = childNamed(holder, names.formula);
  const items = childrenNamed(holder, names.items);
  if (formula !== undefined && items.length === 0) {
    const span = valueSpan(text, formula);
    return map(span, [pairAt('formula', formula, scalar(span, formula.text))]);
  }
  if (items.length === 0) return undefined;
  const filter = childNamed(holder, names.filter);
  const written = filter?.text.trim() ?? '';
  const logic = written === '' ? allOf(items.length) : parseLogic(written, items.length);
  if (logic === undefined && filter !== undefined) {
    problems.push({
      code: 'xml-filter',
      span: valueSpan(text, filter),
      args: { filter: written.slice(0, 80), items: items.length },
    });
  }
  const conditions = items.map((item) => readItem(reading, item, object));
  return sketchOf(logic ?? allOf(items.length), conditions);
}

/** A condition as an entry of a map, and where it stands. */
interface Condition extends SketchPair {
  readonly whole: Span;
}

function readItem({ text, checkboxes }: Reading, item: XmlElement, object: string): Condition {
  const field = childNamed(item, 'field');
  const name = shortField((field?.text ?? '').trim(), object);
  const operation = childNamed(item, 'operation');
  const value = childNamed(item, 'value');
  const other = childNamed(item, 'valueField');
  const place = value ?? other ?? item;
  const span = valueSpan(text, place);
  const operand =
    other === undefined
      ? valuesAt(span, readValues(value?.text ?? '', isCheckbox(fullField(name, object), checkboxes)))
      : map(span, [pairAt('field', other, scalar(span, shortField(other.text.trim(), object)))]);
  const operator = operation?.text.trim() ?? 'equals';
  const isShort = operator === 'equals' && other === undefined;
  return {
    key: name,
    span: field === undefined ? item.span : valueSpan(text, field),
    value: isShort ? operand : map(span, [pairAt(operator, operation ?? item, operand)]),
    whole: item.span,
  };
}

function valuesAt(span: Span, values: ReturnType<typeof readValues>): Sketch {
  const [only] = values;
  return values.length === 1 && only !== undefined
    ? scalar(span, only)
    : list(
        span,
        values.map((value) => scalar(span, value)),
      );
}

function sketchOf(logic: Logic, conditions: readonly Condition[]): Sketch {
  const parts = logic.kind === 'and' ? logic.of : [logic];
  const entries = parts.map((part) => entryOf(part, conditions));
  const span = hull(entries.map((entry) => entry.whole));
  if (new Set(entries.map(({ key }) => key)).size === entries.length)
    // Plain tests first: they say most.
    return map(span, [...entries.filter(isField), ...entries.filter((entry) => !isField(entry))]);
  const each = entries.map((entry) => map(entry.whole, [entry]));
  return map(span, [{ key: 'all', span, value: list(span, each) }]);
}

function isField({ key }: Condition): boolean {
  return key !== 'any' && key !== 'not' && key !== 'all';
}

function entryOf(logic: Logic, conditions: readonly Condition[]): Condition {
  if (logic.kind === 'item') return conditions[logic.number - 1] ?? missing;
  if (logic.kind === 'not') {
    const value = sketchOf(logic.of, conditions);
    return { key: 'not', span: value.span, value, whole: value.span };
  }
  const of = logic.of.map((each) => sketchOf(each, conditions));
  const span = hull(of.map((each) => each.span));
  return { key: logic.kind === 'or' ? 'any' : 'all', span, value: list(span, of), whole: span };
}

/** Never reached: logic was read against the number of items. */
const missing: Condition = {
  key: '',
  span: { start: 0, end: 0 },
  value: scalar({ start: 0, end: 0 }, null),
  whole: { start: 0, end: 0 },
};

// Walks over criteria and formulas: which tests they are made of, and which fields they look at. Must not know records.
import { toNumber } from './formula/decimal.ts';
import { parseFormula } from './formula/parseFormula.ts';
import type { FormulaNode } from './formula/formulaNode.ts';
import type { Criteria, FieldName } from './model.ts';

/** A part of criteria that is not made of other parts. */
export type CriteriaLeaf = Extract<Criteria, { kind: 'test' | 'compare' | 'formula' }>;

/** Every test, comparison and formula, in the order they are written. */
export function leavesOf(criteria: Criteria): readonly CriteriaLeaf[] {
  switch (criteria.kind) {
    case 'all':
    case 'any':
      return criteria.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(criteria.of);
    case 'test':
    case 'compare':
    case 'formula':
      return [criteria];
  }
}

/** The tests that hold whenever the criteria do. */
export function requiredTests(criteria: Criteria): readonly Extract<Criteria, { kind: 'test' }>[] {
  if (criteria.kind === 'all') return criteria.of.flatMap(requiredTests);
  return criteria.kind === 'test' ? [criteria] : [];
}

/** What a formula names: fields with the object where it is given, functions in capitals, and literal texts and numbers. */
export interface FormulaParts {
  readonly fields: readonly FieldName[];
  readonly functions: readonly string[];
  readonly literals: readonly (string | number)[];
}

/**
 * The parts of a formula; undefined when it cannot be read.
 * @param object the object of fields that the formula names without one
 */
export function formulaParts(formula: string, object: string): FormulaParts | undefined {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return undefined;
  const fields: FieldName[] = [];
  const functions: string[] = [];
  const literals: (string | number)[] = [];
  const visit = (node: FormulaNode): void => {
    if (node.kind === 'field') fields.push(node.name.includes('.') ? node.name : `${object}.${node.name}`);
    else if (node.kind === 'literal') {
      if (typeof node.value === 'string') literals.push(node.value);
      else if (node.value !== null && typeof node.value === 'object') literals.push(toNumber(node.value));
    } else {
      functions.push(node.name);
      node.operands.forEach(visit);
    }
  };
  visit(parsed.node);
  return { fields, functions, literals };
}

/**
 * Every field that the criteria look at, formulas included; undefined when a formula cannot be read.
 * @param object the object of fields that formulas name without one
 */
export function fieldsOf(criteria: Criteria, object: string): readonly FieldName[] | undefined {
  const fields = new Set<FieldName>();
  for (const leaf of leavesOf(criteria)) {
    if (leaf.kind === 'formula') {
      const parts = formulaParts(leaf.formula, object);
      if (parts === undefined) return undefined;
      for (const field of parts.fields) fields.add(field);
    } else {
      fields.add(leaf.field);
      if (leaf.kind === 'compare') fields.add(leaf.other);
    }
  }
  return [...fields];
}

/** True when the two look at a field in common, or at what cannot be told. Criteria that do not never decide about each other. */
export function shareField(one: Criteria, other: Criteria, object: string): boolean {
  const fields = fieldsOf(one, object);
  return fields === undefined || (fieldsOf(other, object)?.some((field) => fields.includes(field)) ?? true);
}

/** The texts of which each field must equal one whenever criteria hold. */
export type WantedTexts = ReadonlyMap<FieldName, readonly string[]>;

/** True when some field would have to equal two different texts at once: a quick look before `satisfiable` searches. */
export function excludePlainly(one: WantedTexts, other: WantedTexts): boolean {
  for (const [field, texts] of one) if (other.get(field)?.every((text) => !texts.includes(text)) === true) return true;
  return false;
}

/** What `excludePlainly` compares; nothing where there are no criteria. */
export function wantedTexts(criteria: Criteria | undefined): WantedTexts {
  const tests = criteria === undefined ? [] : criteria.kind === 'all' ? criteria.of : [criteria];
  const wanted = new Map<FieldName, readonly string[]>();
  for (const test of tests) {
    if (test.kind !== 'test' || test.operation !== 'equals' || wanted.has(test.field)) continue;
    const texts = test.values.filter((value) => typeof value === 'string').map((value) => value.toLowerCase());
    const areNoDates = texts.every((text) => !/^\d/.test(text)); // the same instant can be written in many ways
    if (texts.length === test.values.length && areNoDates) wanted.set(test.field, texts);
  }
  return wanted;
}

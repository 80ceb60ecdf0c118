// coverage-gap: a milestone that is split by the values of picklists, or entitlements that are, leave some values out.
import type { Config } from '../project/config.ts';
import type { SourceFile } from '../project/snapshot.ts';
import { compileCriteria } from '../core/model/criteria.ts';
import { findGap } from '../core/model/uncovered.ts';
import { leavesOf, requiredTests, type CriteriaLeaf } from '../core/model/criteriaParts.ts';
import type { Budget } from '../core/model/budget.ts';
import type { Criteria, FieldName, Process } from '../core/model/model.ts';
import { not, satisfiable } from '../core/model/satisfiable.ts';
import type { RecordFields } from '../core/model/scenario.ts';
import { exampleMilestones } from './pages/example.ts';
import { keySpanOf, spanOf } from './facts/places.ts';
import { formatMilestone, formatObject, formatRecord } from '../words/formatModel.ts';
import type { Report, Rule } from './rule.ts';

const milestones = (
  low: string,
): string => `- { milestone: first-response, when: { Priority: High }, target: 1h, completeWhen: { Status: Working } }
- { milestone: first-response, when: { Priority: ${low} }, target: 4h, completeWhen: { Status: Working } }
- { milestone: resolution, when: { Priority: [High, Medium, Low] }, target: 16h, completeWhen: { Status: Solved } }`;

const TYPES = `  resolution: { name: Resolution }
`;

export const coverageGap: Rule = {
  code: 'coverage-gap',
  severity: 'info',
  title: 'Values without a milestone',
  why: 'The same milestone type is promised differently for different values of a field, but some values are left out: records with them get no such milestone at all. The values are those of `fields` in `milestone.config.yaml`, or else those that the process itself mentions.',
  cure: 'Add the value to one of the criteria, or suppress the finding if such records are promised nothing.',
  bad: exampleMilestones(milestones('Medium'), TYPES),
  good: exampleMilestones(milestones('[Medium, Low]'), TYPES),
  message: ({ variant, object, record, name }) =>
    variant === 'entitlement'
      ? `A ${String(object)} with ${String(record)} gets no entitlement: none of these criteria match it, and there is none for all others. Add the value, or an entitlement without 'when'.`
      : `A ${String(object)} with ${String(record)} gets no '${String(name)}': none of its criteria match. Add the value to one of them, unless nothing is promised for it.`,
  scope: 'processes',
  *check({ snapshot, file, budget }) {
    const { fields: config } = snapshot.config(file.uri);
    yield* checkEntitlements(file, config);
    for (const process of file.model.processes) {
      const known = valuesIn(process.milestones.flatMap(({ when }) => when ?? []));
      const types = new Set(process.milestones.map(({ milestone }) => milestone));
      for (const type of types) {
        const entries = process.milestones.filter(({ milestone }) => milestone === type);
        const criteria = entries.flatMap(({ when }) => when ?? []);
        const [first] = entries;
        if (first === undefined || entries.length < 2 || criteria.length < entries.length) continue;
        const common = commonTests(criteria).map(compileCriteria);
        const gap = findGap(criteria, (field) => listOf(config, field) ?? known.get(field), {
          isMeant: (record) => common.every((condition) => condition({ record, formulaAnswers: new Map() }) === true),
          isPossible: (record) => isInside(process, record, budget),
        });
        if (gap === undefined) continue;
        yield {
          span: spanOf(file, [...first.origin.path, 'milestone']),
          args: {
            variant: 'milestone',
            object: formatObject(process.object),
            record: formatRecord(gap, process.object),
            name: formatMilestone(snapshot.definitions(file.uri), first),
          },
        };
      }
    }
  },
};

/** What all of the criteria ask alike does not tell them apart: a status in which a milestone counts leaves no value out. */
function commonTests(criteria: readonly Criteria[]): readonly Criteria[] {
  const [first, ...others] = criteria.map((each) => new Map(requiredTests(each).map((test) => [keyOf(test), test])));
  return [...(first ?? [])].flatMap(([key, test]) => (others.every((other) => other.has(key)) ? [test] : []));
}

/** A test whatever the order and the case of its values. */
function keyOf({ field, operation, values }: Extract<CriteriaLeaf, { readonly kind: 'test' }>): string {
  return JSON.stringify([field, operation, ...values.map((value) => String(value).toLowerCase()).toSorted()]);
}

/** Whether a record with these values may be in the process: whoever meets the exit criteria has left. */
function isInside({ exitWhen, object }: Process, record: RecordFields, budget: Budget): boolean {
  const { origin } = exitWhen;
  const tests = [...record].map(([field, value]): Criteria => ({
    kind: 'test',
    field,
    operation: 'equals',
    values: [value],
    origin,
  }));
  return satisfiable([...tests, not(exitWhen)], { object, budget }).kind !== 'no';
}

/** Entitlements are looked at with a list of values only: which customers there are, no file tells. */
function* checkEntitlements(file: SourceFile, config: Config['fields']): Iterable<Report> {
  const criteria = file.model.entitlements.flatMap(({ when }) => when ?? []);
  const [first] = file.model.entitlements;
  if (first === undefined || criteria.length < 2 || criteria.length < file.model.entitlements.length) return;
  const gap = findGap(criteria, (field) => listOf(config, field));
  if (gap === undefined) return;
  yield {
    span: keySpanOf(file, ['entitlements']),
    args: { variant: 'entitlement', object: 'case', record: formatRecord(gap, 'Case'), name: '' },
  };
}

function listOf(config: Config['fields'], field: FieldName): readonly string[] | undefined {
  const values = config?.get(field);
  return values === undefined || values.length === 0 ? undefined : values;
}

/** The texts that criteria compare each field with. */
function valuesIn(criteria: readonly Criteria[]): ReadonlyMap<FieldName, readonly string[]> {
  const values = new Map<FieldName, Set<string>>();
  for (const leaf of criteria.flatMap(leavesOf)) {
    if (leaf.kind !== 'test') continue;
    const known = values.get(leaf.field) ?? new Set();
    for (const value of leaf.values) if (typeof value === 'string' && value !== '') known.add(value);
    values.set(leaf.field, known);
  }
  return new Map([...values].map(([field, set]) => [field, [...set]]));
}

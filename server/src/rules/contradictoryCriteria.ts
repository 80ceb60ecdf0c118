// contradictory-criteria: a condition that no record can meet.
import type { SourceFile } from '../project/snapshot.ts';
import { fieldsOf, leavesOf } from '../core/model/criteriaParts.ts';
import type { Criteria } from '../core/model/model.ts';
import { satisfiable, type SatisfiableOptions } from '../core/model/satisfiable.ts';
import { conditionsOf } from './facts/conditions.ts';
import { exampleMilestones } from './pages/example.ts';
import { keySpanOf } from './facts/places.ts';
import { formatField } from '../core/model/formatField.ts';
import type { Rule } from './rule.ts';

const milestone = (second: string): string => `- milestone: first-response
  when: { Priority: High, any: [{ Priority: ${second} }, { Priority: Critical }] }
  target: 1h
  completeWhen: { Status: Working }`;

export const contradictoryCriteria: Rule = {
  code: 'contradictory-criteria',
  severity: 'error',
  supersedes: ['criteria-against-exit', 'milestone-never-open', 'born-violated'],
  title: 'Criteria that nothing meets',
  why: 'Two parts of the condition exclude each other, so no record ever meets it.',
  cure: 'Correct one of the two, or join them with `any` if either is enough.',
  bad: exampleMilestones(milestone('Medium')),
  good: exampleMilestones(milestone('High')),
  message: ({ variant, fields, effect }) =>
    variant === 'pair'
      ? `No record meets this: what it asks of ${String(fields)} cannot hold together. ${String(effect)} Correct one part, or join them with 'any'.`
      : `No record meets this condition. ${String(effect)} Correct it, or join its parts with 'any'.`,
  messageInMetadata: ({ variant, fields, effect }) =>
    variant === 'pair'
      ? `No record meets this: what it asks of ${String(fields)} cannot hold together. ${String(effect)} Correct one part, or join them with OR.`
      : `No record meets this condition. ${String(effect)} Correct it, or join its parts with OR.`,
  scope: 'processes',
  isLocal: true,
  *check({ file, budget }) {
    for (const { criteria: whole, key, path, object, entitlement } of conditionsOf(file)) {
      const criteria = withoutComparisons(whole);
      if (!looksTwice(criteria, object) || satisfiable([criteria], { object, budget }).kind !== 'no') continue;
      const pair = conflict(criteria, { object, budget });
      const fields = pair.flatMap((part) => (part.kind === 'test' ? formatField(part.field, object) : []));
      yield {
        span: keySpanOf(file, path),
        args: {
          variant: pair.length === 2 && new Set(fields).size === 1 ? 'pair' : 'whole',
          fields: fields[0] ?? '',
          effect: entitlement === undefined ? EFFECTS[key] : 'No record gets this entitlement.',
        },
        related: pair.map((part) => ({ uri: file.uri, span: partSpan(file, part), message: 'excludes the other' })),
      };
    }
  },
};

const EFFECTS = {
  when: 'So the milestone never starts.',
  completeWhen: 'So the milestone is never completed by it.',
  pauseWhen: 'So the clock never stops for it.',
  exit: 'So no record ever leaves the process.',
} as const;

/**
 * The criteria without parts of `all` that compare two fields. What is asked of the rest cannot be met either way, and only of the rest
 * is it known which values decide.
 */
function withoutComparisons(criteria: Criteria): Criteria {
  if (criteria.kind !== 'all') return criteria;
  const rest = criteria.of.filter((part) => leavesOf(part).every(({ kind }) => kind !== 'compare'));
  return { ...criteria, of: rest };
}

/** Tests of different fields never exclude each other. */
function looksTwice(criteria: Criteria, object: string): boolean {
  const leaves = leavesOf(criteria);
  return leaves.length > 1 && (fieldsOf(criteria, object)?.length ?? 0) < leaves.length;
}

function partSpan(file: SourceFile, { origin }: Criteria): ReturnType<typeof keySpanOf> {
  return keySpanOf(file, origin.path);
}

/** Two parts that already exclude each other; none where it takes more. */
function conflict(criteria: Criteria, options: SatisfiableOptions): readonly Criteria[] {
  if (criteria.kind !== 'all') return [];
  const impossible = criteria.of.find((part) => satisfiable([part], options).kind === 'no');
  if (impossible !== undefined) return conflict(impossible, options);
  for (const [index, one] of criteria.of.entries())
    for (const other of criteria.of.slice(index + 1)) {
      if (options.budget?.spend(1) === false) return [];
      if (satisfiable([one, other], options).kind === 'no') return [one, other];
    }
  return [];
}

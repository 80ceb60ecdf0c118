// target-too-short: a target of minutes that nobody can keep.
import type { FindingArgs } from '../project/finding.ts';
import { nodeOf } from '../project/nodeOf.ts';
import { formatDuration } from '../core/time/duration.ts';
import { replaceScalar } from '../text/edit.ts';
import { exampleMilestone } from './pages/example.ts';
import { fix } from './fixes/fixes.ts';
import { milestonesOf, targetMinutesOf } from './facts/milestones.ts';
import { namesOf } from './facts/namesOf.ts';
import { spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

/** Minutes up to which a target is very short. */
export const SHORTEST_MINUTES = 5;

const milestone = (target: string): string =>
  exampleMilestone('').replace('        target: 4h', `        target: ${target}`);

export const targetTooShort: Rule = {
  code: 'target-too-short',
  severity: 'info',
  supersedes: ['target-order'],
  title: 'Very short target',
  why: 'A target of five minutes or less is hardly ever kept by people, and a number without a unit is minutes: `4` is four minutes, not four hours.',
  cure: 'Write the unit, such as `4h`, or turn the rule off for automatic answers.',
  bad: milestone('4'),
  good: milestone('4h'),
  message: (args) => `${describe(args)} If hours are meant, write the unit.`,
  messageInMetadata: (args) =>
    `${describe(args)} minutesToComplete is in minutes: if hours are meant, write sixty times as many.`,
  join: (all, process) => ({
    args: {
      variant: 'some',
      count: all.length,
      process,
      names: namesOf(all, ({ target }) => ` (${String(target)})`),
    },
  }),
  scope: 'processes',
  isLocal: true,
  *check({ snapshot, file }) {
    for (const { process, milestone, name } of milestonesOf(snapshot, file)) {
      const target = targetMinutesOf(milestone);
      if (target === undefined || target > SHORTEST_MINUTES) continue;
      const node = nodeOf(file, [...milestone.origin.path, 'target']);
      const isBareNumber = node?.kind === 'scalar' && typeof node.value === 'number';
      yield {
        span: spanOf(file, [...milestone.origin.path, 'target']),
        args: { target: formatDuration(target), name },
        group: { id: process.id, name: process.name },
        fixes: isBareNumber ? [fix(file, `Change to ${target}h`, replaceScalar(node, `${target}h`))] : [],
      };
    }
  },
};

function describe({ variant, name, target, count, process, names }: FindingArgs): string {
  return variant === 'some'
    ? `${String(count)} targets of '${String(process)}' are five minutes or less: ${String(names)}.`
    : `'${String(name)}' is due ${String(target)} after it starts.`;
}

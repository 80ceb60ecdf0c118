// target-too-short: a target of minutes that nobody can keep.
import { nodeOf } from '../project/nodeOf.ts';
import { formatDuration } from '../core/time/duration.ts';
import { replaceScalar } from '../text/edit.ts';
import { exampleMilestone } from './pages/example.ts';
import { fix } from './fixes/fixes.ts';
import { milestonesOf, targetMinutesOf } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

const SHORTEST_MINUTES = 5;

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
  message: ({ target, name }) =>
    `'${String(name)}' is due ${String(target)} after it starts. If that is meant as hours, write the unit.`,
  scope: 'processes',
  isLocal: true,
  *check({ snapshot, file }) {
    for (const { milestone, name } of milestonesOf(snapshot, file)) {
      const target = targetMinutesOf(milestone);
      if (target === undefined || target > SHORTEST_MINUTES) continue;
      const node = nodeOf(file, [...milestone.origin.path, 'target']);
      const isBareNumber = node?.kind === 'scalar' && typeof node.value === 'number';
      yield {
        span: spanOf(file, [...milestone.origin.path, 'target']),
        args: { target: formatDuration(target), name },
        fixes: isBareNumber ? [fix(file, `Change to ${target}h`, replaceScalar(node, `${target}h`))] : [],
      };
    }
  },
};

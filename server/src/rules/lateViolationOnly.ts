// late-violation-only: something happens some time after the target was missed, but nothing at the target itself.
import type { FindingArgs } from '../project/finding.ts';
import { nodeOf } from '../project/nodeOf.ts';
import { formatDuration } from '../core/time/duration.ts';
import { replaceScalar } from '../text/edit.ts';
import { exampleMilestone } from './pages/example.ts';
import { fix } from './fixes/fixes.ts';
import { milestonesOf } from './facts/milestones.ts';
import { namesOf } from './facts/namesOf.ts';
import { spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

const WARNING = 'warnings: [{ before: 1h, actions: [warn-owner] }]\n';

/** So soon after the target is at the target: Setup's smallest offset is a minute, and many write a few. */
const AT_ONCE_MINUTES = 5;

export const lateViolationOnly: Rule = {
  code: 'late-violation-only',
  severity: 'info',
  title: 'Nothing happens at the target',
  why: 'The first violation action runs some time after the target. `after: 0m` is the moment in which the target is missed; without it, that moment passes unnoticed.',
  cure: 'Add a violation at `0m`, or correct the offset.',
  bad: exampleMilestone(`${WARNING}violations: [{ after: 2h, actions: [tell-lead] }]`),
  good: exampleMilestone(`${WARNING}violations: [{ after: 0m, actions: [tell-lead] }]`),
  message: (args) => `${describe(args)} Add one with 'after: 0m', or correct the offset.`,
  messageInMetadata: (args) => `${describe(args)} Add a time trigger with the length 0, or correct the length.`,
  join: (all, process) => ({
    args: {
      variant: 'some',
      count: all.length,
      process,
      names: namesOf(all, ({ offset }) => ` (${String(offset)})`),
    },
    fixTitle: 'Change to 0m',
  }),
  scope: 'processes',
  *check({ snapshot, file }) {
    for (const { process, milestone, name } of milestonesOf(snapshot, file)) {
      // What does nothing at all is another rule's.
      const acting = milestone.violations.filter(({ actions }) => actions.length > 0);
      const [first] = acting.toSorted((a, b) => (a.offsetMinutes ?? 0) - (b.offsetMinutes ?? 0));
      const { offsetMinutes = 0 } = first ?? {};
      if (first === undefined || offsetMinutes <= AT_ONCE_MINUTES) continue;
      const node = nodeOf(file, [...first.origin.path, 'after']);
      yield {
        span: spanOf(file, [...first.origin.path, 'after']),
        args: { name, offset: formatDuration(offsetMinutes) },
        group: { id: process.id, name: process.name },
        fixes: node?.kind === 'scalar' ? [fix(file, 'Change to 0m', replaceScalar(node, '0m'))] : [],
      };
    }
  },
};

function describe({ variant, name, offset, count, process, names }: FindingArgs): string {
  return variant === 'some'
    ? `Nothing happens when ${String(count)} milestones of '${String(process)}' miss their targets: their first violations come later, ${String(names)}.`
    : `Nothing happens when '${String(name)}' misses its target: the first violation comes ${String(offset)} later.`;
}

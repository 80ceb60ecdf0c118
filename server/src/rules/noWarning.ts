// no-warning: something happens when the milestone is violated, but nobody is told before.
import { exampleMilestone } from './pages/example.ts';
import { milestonesOf } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import { togetherOrEach } from './facts/togetherOrEach.ts';
import { groupBy } from '../core/model/groupBy.ts';
import type { Rule } from './rule.ts';

const VIOLATION = 'violations: [{ after: 0m, actions: [tell-lead] }]\n';

export const noWarning: Rule = {
  code: 'no-warning',
  severity: 'info',
  title: 'Violation without a warning',
  why: 'Actions run when the target is missed, but none before. The first that anybody hears is that it is too late.',
  cure: 'Add a warning that leaves time to act.',
  bad: exampleMilestone(VIOLATION),
  good: exampleMilestone(`warnings: [{ before: 1h, actions: [warn-owner] }]\n${VIOLATION}`),
  message: ({ name, variant, count }) =>
    variant === 'all'
      ? `${String(count)} milestones of '${String(name)}' act when their targets are missed, and none warns anybody before. Add warnings that leave time to act.`
      : `'${String(name)}' acts when its target is missed, but warns nobody before. Add a warning that leaves time to act.`,
  scope: 'processes',
  *check({ snapshot, file }) {
    for (const [, ofProcess] of groupBy(milestonesOf(snapshot, file), ({ process }) => process.id)) {
      const acting = ofProcess.filter(({ milestone: { violations } }) =>
        violations.some(({ actions }) => actions.length > 0),
      );
      const late = acting.filter(({ milestone: { warnings } }) => warnings.length === 0);
      yield* togetherOrEach(file, late, acting, ({ milestone, name }) => ({
        span: spanOf(file, [...milestone.origin.path, 'violations']),
        args: { name },
      }));
    }
  },
};

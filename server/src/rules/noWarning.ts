// no-warning: something happens when the milestone is violated, but nobody is told before.
import { exampleMilestone } from './pages/example.ts';
import { milestonesOf } from './facts/milestones.ts';
import { namesOf } from './facts/namesOf.ts';
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
  message: ({ name, variant, count, process, names }) =>
    variant === 'some'
      ? `${String(count)} milestones of '${String(process)}' act when their targets are missed, but warn nobody before: ${String(names)}. Add warnings that leave time to act.`
      : variant === 'all'
        ? `${String(count)} milestones of '${String(name)}' act when their targets are missed, and none warns anybody before. Add warnings that leave time to act.`
        : `'${String(name)}' acts when its target is missed, but warns nobody before. Add a warning that leaves time to act.`,
  join: (all, process) => ({
    args: { variant: 'some', count: all.length, process, names: namesOf(all) },
  }),
  scope: 'processes',
  *check({ snapshot, file }) {
    for (const [, ofProcess] of groupBy(milestonesOf(snapshot, file), ({ process }) => process.id)) {
      const acting = ofProcess.filter(({ milestone: { violations } }) =>
        violations.some(({ actions }) => actions.length > 0),
      );
      const late = acting.filter(({ milestone: { warnings } }) => warnings.length === 0);
      yield* togetherOrEach(file, late, acting, ({ process, milestone, name }) => ({
        span: spanOf(file, [...milestone.origin.path, 'violations']),
        args: { name },
        group: { id: process.id, name: process.name },
      }));
    }
  },
};

// no-actions: a milestone that is measured but tells nobody.
import { exampleMilestone } from './pages/example.ts';
import { milestonesOf } from './facts/milestones.ts';
import { namesOf } from './facts/namesOf.ts';
import { spanOf } from './facts/places.ts';
import { togetherOrEach } from './facts/togetherOrEach.ts';
import { groupBy } from '../core/model/groupBy.ts';
import type { Rule } from './rule.ts';

export const noActions: Rule = {
  code: 'no-actions',
  severity: 'info',
  title: 'Milestone without actions',
  why: 'The milestone is measured, but it neither warns nor reacts to a violation nor does anything on success: who does not look at the record learns nothing.',
  cure: 'Add a warning or a violation, or turn the rule off where milestones are only measured.',
  bad: exampleMilestone(''),
  good: exampleMilestone(
    'warnings: [{ before: 1h, actions: [warn-owner] }]\nviolations: [{ after: 0m, actions: [tell-lead] }]',
  ),
  message: ({ name, variant, count, process, names }) =>
    variant === 'some'
      ? `${String(count)} milestones of '${String(process)}' have no actions: ${String(names)}. Nobody is warned, and nothing happens when their targets are missed. Add warnings or violations.`
      : variant === 'all'
        ? `None of the ${String(count)} milestones of '${String(name)}' has actions: nobody is warned, and nothing happens when a target is missed. Add warnings or violations.`
        : `'${String(name)}' has no actions: nobody is warned, and nothing happens when its target is missed. Add a warning or a violation.`,
  join: (all, process) => ({
    args: { variant: 'some', count: all.length, process, names: namesOf(all) },
  }),
  scope: 'processes',
  *check({ snapshot, file }) {
    for (const [, all] of groupBy(milestonesOf(snapshot, file), ({ process }) => process.id)) {
      const silent = all.filter(
        ({ milestone: { warnings, violations, onSuccess } }) =>
          warnings.length + violations.length + onSuccess.length === 0,
      );
      yield* togetherOrEach(file, silent, all, ({ process, milestone, name }) => ({
        span: spanOf(file, [...milestone.origin.path, 'milestone']),
        args: { name },
        group: { id: process.id, name: process.name },
      }));
    }
  },
};

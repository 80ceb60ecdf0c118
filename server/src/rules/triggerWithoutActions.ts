// trigger-without-actions: a warning or violation that does nothing.
import { removeEntry } from '../text/edit.ts';
import { resolvePath } from '../text/path.ts';
import { exampleMilestone } from './pages/example.ts';
import { fix } from './fixes/fixes.ts';
import { milestonesOf } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

export const triggerWithoutActions: Rule = {
  code: 'trigger-without-actions',
  severity: 'warning',
  title: 'Trigger without actions',
  why: 'A warning or violation fires, and nothing happens: nobody is told and no field changes.',
  cure: 'Name the actions, or remove the trigger.',
  bad: exampleMilestone('warnings: [{ before: 1h, actions: [] }]'),
  good: exampleMilestone('warnings: [{ before: 1h, actions: [warn-owner] }]'),
  message: ({ kind, name }) =>
    `This ${String(kind)} of '${String(name)}' has no actions, so nothing happens. Name the actions, or remove it.`,
  scope: 'processes',
  *check({ snapshot, file }) {
    for (const { milestone, name } of milestonesOf(snapshot, file)) {
      for (const [kind, key, triggers] of [
        ['warning', 'before', milestone.warnings],
        ['violation', 'after', milestone.violations],
      ] as const) {
        for (const { actions, origin } of triggers) {
          if (actions.length > 0) continue;
          const item = resolvePath(file.tree, origin.path)?.holder;
          yield {
            span: spanOf(file, [...origin.path, 'actions'], [...origin.path, key]),
            args: { kind, name },
            fixes: item === undefined ? [] : [fix(file, `Remove the ${kind}`, removeEntry(file.tree, item))],
          };
        }
      }
    }
  },
};

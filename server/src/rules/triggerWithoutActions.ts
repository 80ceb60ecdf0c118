// trigger-without-actions: a warning or violation that does nothing.
import { removeEntry } from '../text/edit.ts';
import { resolvePath } from '../text/path.ts';
import { exampleMilestone } from './pages/example.ts';
import { fix } from './fixes/fixes.ts';
import { milestonesOf } from './facts/milestones.ts';
import { namesOf } from './facts/namesOf.ts';
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
  message: ({ variant, kind, name, others, count, process, names }) =>
    variant === 'some'
      ? `Triggers of ${String(count)} milestones of '${String(process)}' have no actions, so nothing happens: ${String(names)}. Name the actions, or remove the triggers.`
      : others === 0
        ? `This ${String(kind)} of '${String(name)}' has no actions, so nothing happens. Name the actions, or remove it.`
        : `This ${String(kind)} of '${String(name)}' has no actions, and neither ${others === 1 ? 'has another trigger' : `have ${String(others)} others`} of it, so nothing happens. Name the actions, or remove them.`,
  join: (all, process) => ({
    args: { variant: 'some', count: all.length, process, names: namesOf(all) },
    fixTitle: `Remove the triggers without actions`,
  }),
  scope: 'processes',
  *check({ snapshot, file }) {
    for (const { process, milestone, name } of milestonesOf(snapshot, file)) {
      const kinds = [
        ['warning', 'before', milestone.warnings],
        ['violation', 'after', milestone.violations],
      ] as const;
      const idle = kinds.flatMap(([kind, key, triggers]) =>
        triggers.filter(({ actions }) => actions.length === 0).map(({ origin }) => ({ kind, key, path: origin.path })),
      );
      const [first, ...others] = idle;
      if (first === undefined) continue;
      const { kind, key, path } = first;
      const item = others.length > 0 ? undefined : resolvePath(file.tree, path)?.holder;
      yield {
        span: spanOf(file, [...path, 'actions'], [...path, key]),
        args: { kind, name, others: others.length },
        group: { id: process.id, name: process.name },
        fixes: item === undefined ? [] : [fix(file, `Remove the ${kind}`, removeEntry(file.tree, item))],
      };
    }
  },
};

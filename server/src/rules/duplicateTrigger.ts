// duplicate-trigger: two warnings, or two violations, of one milestone at the same offset.
import type { Fix } from '../project/finding.ts';
import { nodeOf } from '../project/nodeOf.ts';
import type { SourceFile } from '../project/snapshot.ts';
import type { TimeTrigger } from '../core/model/model.ts';
import { formatDuration } from '../core/time/duration.ts';
import { insertItem, removeEntry } from '../text/edit.ts';
import { resolvePath } from '../text/path.ts';
import { exampleMilestone } from './pages/example.ts';
import { fix } from './fixes/fixes.ts';
import { milestonesOf } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

export const duplicateTrigger: Rule = {
  code: 'duplicate-trigger',
  severity: 'warning',
  title: 'Two triggers at the same time',
  why: 'Two warnings, or two violations, of one milestone fire at the same moment. Usually one of the offsets is a slip; if not, one trigger with both actions says the same.',
  cure: 'Correct one of the offsets, or write the actions into one trigger.',
  bad: exampleMilestone(`warnings:
  - { before: 15m, actions: [warn-owner] }
  - { before: 15m, actions: [tell-lead] }`),
  good: exampleMilestone(`warnings:
  - { before: 15m, actions: [warn-owner, tell-lead] }`),
  message: ({ kind, offset, name }) =>
    `'${String(name)}' already has a ${String(kind)} at ${String(offset)}. Correct one of the offsets, or write the actions into one ${String(kind)}.`,
  scope: 'processes',
  *check({ snapshot, file }) {
    for (const { milestone, name } of milestonesOf(snapshot, file)) {
      for (const [kind, key, triggers] of [
        ['warning', 'before', milestone.warnings],
        ['violation', 'after', milestone.violations],
      ] as const) {
        for (const [index, trigger] of triggers.entries()) {
          const { offsetMinutes } = trigger;
          const first = triggers.slice(0, index).find((other) => other.offsetMinutes === offsetMinutes);
          if (first === undefined || offsetMinutes === undefined) continue;
          yield {
            span: spanOf(file, [...trigger.origin.path, key]),
            args: { kind, name, offset: formatDuration(offsetMinutes) },
            related: [{ uri: file.uri, span: spanOf(file, [...first.origin.path, key]), message: 'the first one' }],
            fixes: merge(file, kind, first, trigger),
          };
        }
      }
    }
  },
};

/** Adds the actions that the first does not have yet, and removes the second. */
function merge(file: SourceFile, kind: string, first: TimeTrigger, second: TimeTrigger): readonly Fix[] {
  const item = resolvePath(file.tree, second.origin.path)?.holder;
  const list = nodeOf(file, [...first.origin.path, 'actions']);
  const added = second.actions.filter((action) => !first.actions.includes(action));
  const canInsert = list?.kind === 'list' && (list.isFlow || added.length === 0);
  if (item?.kind !== 'item' || !canInsert) return [];
  const insertion = added.length === 0 ? [] : [insertItem(file.tree, list, added.join(', '))];
  return [fix(file, `Merge into the first ${kind}`, ...insertion, removeEntry(file.tree, item))];
}

// The actions that a process runs, with the place of each name. Must not know any rule.
import type { Snapshot, SourceFile } from '../../analysis/snapshot.ts';
import type { Action, Process, ProcessMilestone } from '../../core/model/model.ts';
import type { Path } from '../../text/tree.ts';

export interface UsedAction {
  readonly action: Action;
  readonly milestone: ProcessMilestone;
  /** Of its name. */
  readonly path: Path;
}

/** Every use of an action that is defined: warnings, violations, then success, milestone by milestone. */
export function usedActions(snapshot: Snapshot, file: SourceFile, process: Process): readonly UsedAction[] {
  const { actions } = snapshot.definitions(file.uri);
  return process.milestones.flatMap((milestone) => {
    const lists = [
      ...[...milestone.warnings, ...milestone.violations].map((trigger) => ({
        ids: trigger.actions,
        path: [...trigger.origin.path, 'actions'],
      })),
      { ids: milestone.onSuccess, path: [...milestone.origin.path, 'onSuccess'] },
    ];
    return lists.flatMap(({ ids, path }) =>
      ids.flatMap((id, index) => {
        const action = actions.get(id);
        return action === undefined ? [] : { action, milestone, path: [...path, index] };
      }),
    );
  });
}

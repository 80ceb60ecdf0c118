// The actions that a process runs, with the place of each name. Must not know any rule.
import type { Action, Definitions, Process, ProcessMilestone } from '../../core/model/model.ts';
import type { Path } from '../../text/tree.ts';

export interface UsedAction {
  readonly action: Action;
  readonly milestone: ProcessMilestone;
  /** Of its name. */
  readonly path: Path;
}

/** Every use of the wanted actions: warnings, violations, then success, milestone by milestone. */
export function usedActions(actions: ReadonlyMap<string, Action>, process: Process): readonly UsedAction[] {
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

/** The actions of a kind, by id. */
export function actionsWhere(
  { actions }: Definitions,
  isWanted: (action: Action) => boolean,
): ReadonlyMap<string, Action> {
  return new Map([...actions].filter(([, action]) => isWanted(action)));
}

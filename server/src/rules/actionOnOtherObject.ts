// action-on-other-object: a process runs an action that updates a field of another kind of record.
import { child, rootCursor, textOf } from '../language/read/cursor.ts';
import type { Snapshot } from '../project/snapshot.ts';
import type { Action } from '../core/model/model.ts';
import { exampleMilestones } from './pages/example.ts';
import { spanOf } from './facts/places.ts';
import { actionsWhere, usedActions } from './facts/usedActions.ts';
import type { Rule } from './rule.ts';

const milestones = (action: string): string => `- milestone: first-response
  target: 1h
  completeWhen: { Status: Working }
  violations: [{ after: 0m, actions: [${action}] }]`;
const ACTIONS = `actions:
  raise-order: { fieldUpdate: { field: WorkOrder.Priority, value: High } }
  raise-case: { fieldUpdate: { field: Case.Priority, value: High } }
`;

export const actionOnOtherObject: Rule = {
  code: 'action-on-other-object',
  severity: 'error',
  title: 'Action on another object',
  why: 'A process on cases can update fields of the case only, and one on work orders those of the work order. Salesforce refuses the action.',
  cure: 'Name a field of the object of the process, or run the action in a process on the other object.',
  bad: exampleMilestones(milestones('raise-order'), ACTIONS),
  good: exampleMilestones(milestones('raise-case'), ACTIONS),
  message: ({ action, field, object }) =>
    `'${String(action)}' updates '${String(field)}', but this process is about ${String(object)}s and can update only their fields. Name a field of ${String(object)}.`,
  scope: 'processes',
  *check({ snapshot, file }) {
    const fields = new Map<Action, string | undefined>();
    const updates = actionsWhere(snapshot.definitions(file.uri), ({ effect }) => effect.kind === 'fieldUpdate');
    for (const process of file.model.processes) {
      for (const { action, path } of usedActions(updates, process)) {
        if (!fields.has(action)) fields.set(action, writtenField(snapshot, action));
        const field = fields.get(action);
        const object = field?.split('.')[0];
        if (field === undefined || object === process.object || (object !== 'Case' && object !== 'WorkOrder')) continue;
        yield { span: spanOf(file, path), args: { action: action.id, field, object: process.object } };
      }
    }
  },
};

/** The field as it is written: without an object it belongs to whatever process runs the action. */
function writtenField(snapshot: Snapshot, { origin }: Action): string | undefined {
  const file = snapshot.file(origin.uri);
  const root = file === undefined ? undefined : rootCursor(file.uri, file.tree);
  const action = child(child(root, 'actions'), String(origin.path.at(-1) ?? ''));
  const field = textOf(child(child(action, 'fieldUpdate'), 'field'));
  return field?.includes('.') === true ? field : undefined;
}

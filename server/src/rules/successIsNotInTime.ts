// success-is-not-in-time: a success action that says "in time", although success actions run after a late completion too.
import type { Action, ActionEffect, Definitions, NewValue, ProcessMilestone } from '../core/model/model.ts';
import { exampleMilestones } from './pages/example.ts';
import { milestonesOf } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import { formatField } from '../core/model/formatField.ts';
import type { Rule } from './rule.ts';

const ACTIONS = `actions:
  mark-met: { fieldUpdate: { field: Case.SLA_Result__c, value: Met } }
  mark-missed: { fieldUpdate: { field: Case.SLA_Result__c, value: Missed } }
  thank-team: { task: { subject: Thank the team, assignTo: { owner: true } } }
`;
const milestone = (success: string): string => `- milestone: first-response
  target: 4h
  completeWhen: { Status: Working }
  violations: [{ after: 0m, actions: [mark-missed] }]
  onSuccess: [${success}]`;

export const successIsNotInTime: Rule = {
  code: 'success-is-not-in-time',
  severity: 'info',
  title: 'Success does not mean in time',
  why: 'Success actions run whenever the milestone is completed, a late completion included. An action that says that the promise was kept says so of broken promises too, and may overwrite what the violation has recorded.',
  cure: "Say only that it is completed; whether it was in time, the violation's actions know.",
  bad: exampleMilestones(milestone('mark-met'), ACTIONS),
  good: exampleMilestones(milestone('thank-team'), ACTIONS),
  message: ({ action, variant, other, field }) =>
    variant === 'overwrites'
      ? `'${String(action)}' runs after a late completion too, and then overwrites what '${String(other)}' has set ${String(field)} to. Keep the two in different fields.`
      : `'${String(action)}' runs after a late completion too, so it must not say that the target was kept. Say only that the milestone is completed.`,
  join: ([first = {}]) => ({ args: first }),
  scope: 'processes',
  *check({ snapshot, file }) {
    const definitions = snapshot.definitions(file.uri);
    for (const { process, milestone } of milestonesOf(snapshot, file)) {
      const missed = actionsOf(
        definitions,
        milestone.violations.flatMap(({ actions }) => actions),
      );
      for (const [index, id] of milestone.onSuccess.entries()) {
        const action = definitions.actions.get(id);
        const other = action && missed.find((each) => overwrites(action.effect, each.effect));
        if (action === undefined || (other === undefined && !saysInTime(action))) continue;
        const field = action.effect.kind === 'fieldUpdate' ? formatField(action.effect.field, process.object) : '';
        yield {
          span: spanOf(file, [...milestone.origin.path, 'onSuccess', index]),
          args: { action: id, variant: other === undefined ? 'says' : 'overwrites', other: other?.id ?? '', field },
          group: { id: [process.id, id, other?.id ?? ''].join(' '), name: process.name },
        };
      }
    }
  },
};

function actionsOf({ actions }: Definitions, ids: ProcessMilestone['onSuccess']): readonly Action[] {
  return ids.flatMap((id) => actions.get(id) ?? []);
}

/** Success that takes back what the violation has set is what most mean; success that sets something else hides it. */
function overwrites(success: ActionEffect, missed: ActionEffect): boolean {
  if (success.kind !== 'fieldUpdate' || missed.kind !== 'fieldUpdate' || success.field !== missed.field) return false;
  return !takesBack(success.newValue);
}

function takesBack(value: NewValue): boolean {
  if (value.kind === 'value')
    return value.value === false || value.value === 0 || value.value === '' || value.value === null;
  return value.kind === 'blank' || value.kind === 'previous';
}

function saysInTime({ id, name, effect }: Action): boolean {
  const words = [id, name];
  if (effect.kind === 'emailAlert') words.push(effect.description ?? '', effect.template);
  if (effect.kind === 'task') words.push(effect.subject);
  if (effect.kind === 'fieldUpdate' && effect.newValue.kind === 'value') words.push(String(effect.newValue.value));
  return words.some((word) =>
    /\b(in|on|within) ?(time|target|sla)\b|\b(sla|target|promise) ?(met|kept)\b/i.test(word.replace(/[-_/]/g, ' ')),
  );
}

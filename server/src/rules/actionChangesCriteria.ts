// action-changes-criteria: a field update that changes whether criteria of the same process hold.
import type { FindingArgs } from '../project/finding.ts';
import type { Budget } from '../core/model/budget.ts';
import { evaluateCriteria } from '../core/model/criteria.ts';
import { fieldsOf } from '../core/model/criteriaParts.ts';
import type { Action, FieldValue, Process, ProcessMilestone } from '../core/model/model.ts';
import { not, satisfiable } from '../core/model/satisfiable.ts';
import { conditionsOfProcess, type CriteriaUse } from './facts/conditions.ts';
import { exampleMilestones } from './pages/example.ts';
import { keySpanOf, spanOf } from './facts/places.ts';
import { formatField } from '../core/model/formatField.ts';
import { formatMilestone, formatValue } from '../words/formatModel.ts';
import { actionsWhere, usedActions } from './facts/usedActions.ts';
import type { Rule } from './rule.ts';

const milestones = (action: string): string => `- milestone: first-response
  when: { Priority: Medium }
  target: 4h
  completeWhen: { Status: Working }
  violations: [{ after: 0m, actions: [${action}] }]`;
const ACTIONS = `actions:
  raise-priority: { fieldUpdate: { field: Case.Priority, value: High } }
  note-delay: { fieldUpdate: { field: Case.Delayed__c, value: true } }
`;

export const actionChangesCriteria: Rule = {
  code: 'action-changes-criteria',
  severity: 'warning',
  title: 'An action changes what criteria look at',
  why: 'The action sets a field on which criteria of the same process depend. They are looked at again only when the record is next saved, so the milestone that now applies, or applies no more, changes at a moment that nobody chose.',
  cure: 'Set another field, or let the criteria look at another one.',
  bad: exampleMilestones(milestones('raise-priority'), ACTIONS),
  good: exampleMilestones(milestones('note-delay'), ACTIONS),
  message: ({ whose, key, ...args }) =>
    describe(args, `${whose === '' ? "the exit's 'when'" : `the '${String(key)}' of '${String(whose)}'`} holds`),
  messageInMetadata: ({ whose, key, ...args }) =>
    describe(
      args,
      `a record meets the ${whose === '' ? 'exit criteria' : `${CRITERIA_NAMES[String(key)] ?? 'criteria'} of '${String(whose)}'`}`,
    ),
  scope: 'processes',
  *check({ snapshot, file, budget }) {
    const definitions = snapshot.definitions(file.uri);
    const updates = actionsWhere(definitions, (action) => constantOf(action) !== undefined);
    if (updates.size === 0) return;
    for (const process of file.model.processes) {
      if (process.semantics.reevaluate) continue;
      const conditions = conditionsOfProcess(process);
      const watched = new Set(conditions.flatMap(({ criteria, object }) => fieldsOf(criteria, object) ?? []));
      const reported = new Set<string>();
      for (const { action, milestone, path } of usedActions(updates, process)) {
        const value = constantOf(action);
        if (value === undefined || reported.has(action.id)) continue;
        const field = fieldOf(action, process.object);
        if (!watched.has(field)) continue;
        const changed = conditions.find((condition) =>
          isChanged(condition, process, milestone, { field, value }, budget),
        );
        if (changed === undefined) continue;
        reported.add(action.id);
        yield {
          span: spanOf(file, path),
          args: {
            action: action.id,
            field: formatField(field, process.object),
            value: formatValue(value),
            whose: changed.milestone === undefined ? '' : formatMilestone(definitions, changed.milestone),
            key: changed.key,
          },
          related: [{ uri: file.uri, span: keySpanOf(file, changed.path), message: 'looks at the field' }],
        };
      }
    }
  },
};

function describe({ action, field, value }: FindingArgs, what: string): string {
  return `'${String(action)}' sets ${String(field)} to ${String(value)}, which changes whether ${what} – but only when the record is next saved. Set another field, or let the criteria look at another one.`;
}

/** In Salesforce's words. */
const CRITERIA_NAMES: Readonly<Record<string, string>> = {
  when: 'criteria',
  completeWhen: 'completion criteria',
  pauseWhen: 'pause criteria',
};

function constantOf({ effect }: Action): FieldValue | undefined {
  if (effect.kind !== 'fieldUpdate') return undefined;
  if (effect.newValue.kind === 'blank') return null;
  return effect.newValue.kind === 'value' ? effect.newValue.value : undefined;
}

/** A field without an object belongs to the process that runs the action. */
function fieldOf({ effect }: Action, object: string): string {
  const field = effect.kind === 'fieldUpdate' ? effect.field : '';
  return field.replace(/^Case\./, `${object}.`);
}

/** True when a record whose milestone is open is proven to pass from one verdict to the other, and that makes a difference. */
function isChanged(
  condition: CriteriaUse,
  process: Process,
  open: ProcessMilestone,
  { field, value }: { readonly field: string; readonly value: FieldValue },
  budget: Budget,
): boolean {
  const { criteria, key, object } = condition;
  if (fieldsOf(criteria, object)?.includes(field) !== true) return false;
  const situation = [
    ...(open.when === undefined ? [] : [open.when]),
    ...(open.completeWhen === undefined ? [] : [not(open.completeWhen)]),
    not(process.exitWhen),
  ];
  // What is completed stays completed, and who has left has left.
  const verdicts = key === 'exit' || key === 'completeWhen' ? [false] : [false, true];
  return verdicts.some((before) => {
    const found = satisfiable([...situation, before ? criteria : not(criteria)], { object, budget });
    if (found.kind !== 'yes') return false;
    const record = new Map(found.record).set(field, value);
    return evaluateCriteria(criteria, { record, formulaAnswers: new Map(), object }) === !before;
  });
}

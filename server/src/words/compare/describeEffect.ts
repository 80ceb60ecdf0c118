// All that an action does, in words that differ whenever the effect does. Must not know who triggers it.
import type { ActionEffect, NewValue, Recipient } from '../../core/model/model.ts';
import { formatValue } from '../formatModel.ts';
import { pluralize } from '../pluralize.ts';

/** `e-mail Support/SLA_Warning to the owner, Team Lead in copy` */
export function describeEffect(effect: ActionEffect): string {
  switch (effect.kind) {
    case 'emailAlert': {
      const copy = effect.cc.length === 0 ? '' : `, ${effect.cc.join(', ')} in copy`;
      const from =
        effect.from === undefined ? '' : ` from ${'value' in effect.from ? effect.from.value : effect.from.kind}`;
      return `e-mail ${effect.template}${from} to ${effect.recipients.map(formatRecipient).join(', ') || 'nobody'}${copy}`;
    }
    case 'notification':
      return `notification ${effect.type} to ${effect.recipients.map(formatRecipient).join(', ') || 'nobody'}`;
    case 'fieldUpdate':
      return describeUpdate(effect);
    case 'task':
      return describeTask(effect);
    case 'flow': {
      const inputs = Object.entries(effect.inputs).map(([name, value]) => `${name} ${formatValue(value)}`);
      return `flow ${effect.flow}${inputs.length === 0 ? '' : ` with ${inputs.join(', ')}`}`;
    }
    case 'outboundMessage':
      return `message to ${effect.endpoint} with ${effect.fields.join(', ') || 'no fields'}`;
    case 'external':
      return `${effect.type} ${effect.name} of the org`;
  }
}

function describeTask(task: Extract<ActionEffect, { kind: 'task' }>): string {
  const details = [
    task.priority === undefined ? '' : `priority ${task.priority}`,
    task.status === undefined ? '' : `status ${task.status}`,
    task.dueInDays === undefined ? '' : `due in ${pluralize(task.dueInDays, 'day')}`,
    task.offsetFromField === undefined ? '' : `counted from ${task.offsetFromField}`,
  ].filter((detail) => detail !== '');
  return [`task “${task.subject}” for ${formatRecipient(task.assignTo)}`, ...details].join(', ');
}

function describeUpdate({ field, newValue }: Extract<ActionEffect, { kind: 'fieldUpdate' }>): string {
  const kinds: Readonly<Record<NewValue['kind'], string>> = {
    blank: 'blank',
    next: 'its next value',
    previous: 'its previous value',
    value: '',
    formula: 'the formula ',
    queue: 'the queue ',
    user: 'the user ',
    recordType: 'the record type ',
  };
  const value = 'value' in newValue ? formatValue(newValue.value) : '';
  return `${field} becomes ${kinds[newValue.kind]}${value}`;
}

function formatRecipient(recipient: Recipient): string {
  return 'value' in recipient ? `the ${recipient.kind} ${recipient.value}` : `the ${recipient.kind}`;
}

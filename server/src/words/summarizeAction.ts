// What an action does, in a few words. Must not know who triggers it.
import type { Action, ActionEffect } from '../core/model/model.ts';
import { describeRecipient } from './describeRecipient.ts';
import { formatList, formatValue } from './formatModel.ts';

/** `e-mail to the owner`, `sets Case.Priority to Critical`. */
export function summarizeAction({ effect }: Pick<Action, 'effect'>): string {
  switch (effect.kind) {
    case 'emailAlert':
      return `e-mail to ${formatList([...effect.recipients.map(describeRecipient), ...effect.cc]) || 'nobody'}`;
    case 'notification':
      return `notification ${effect.type} to ${formatList(effect.recipients.map(describeRecipient)) || 'nobody'}`;
    case 'fieldUpdate':
      return summarizeUpdate(effect);
    case 'task':
      return `task "${effect.subject}" for ${describeRecipient(effect.assignTo)}`;
    case 'flow':
      return `runs the flow ${effect.flow}`;
    case 'outboundMessage':
      return `message to ${effect.endpoint}`;
    case 'external':
      return `${effect.type} ${effect.name}, defined in the org`;
  }
}

function summarizeUpdate({ field, newValue }: Extract<ActionEffect, { kind: 'fieldUpdate' }>): string {
  switch (newValue.kind) {
    case 'blank':
      return `clears ${field}`;
    case 'value':
      return `sets ${field} to ${formatValue(newValue.value)}`;
    case 'next':
    case 'previous':
      return `sets ${field} to its ${newValue.kind} value`;
    case 'formula':
      return `sets ${field} by the formula ${newValue.value}`;
    case 'queue':
    case 'user':
      return `sets ${field} to the ${newValue.kind} ${newValue.value}`;
    case 'recordType':
      return `sets ${field} to the record type ${newValue.value}`;
  }
}

// Milestone types and actions → YAML content. The inverse of `buildActions`.
import { deriveApiName } from '../../core/model/apiName.ts';
import type { Action, ActionEffect, MilestoneType, NewValue, Recipient, Sender } from '../../core/model/model.ts';
import { listOf, mapOf, type Content, type MapContent, type MapEntry } from '../../text/content.ts';
import { keyOf, writeFields, type FieldTable } from './fieldTable.ts';
import { writeValue } from './toCriteriaContent.ts';

const MILESTONE_TYPE: FieldTable<MilestoneType> = {
  name: ({ id, name }) => keyOf('name', name === id ? undefined : name),
  description: ({ description }) => keyOf('description', description),
  recurrence: ({ recurrence }) => keyOf('recurrence', recurrence === 'none' ? undefined : recurrence),
};

export function toMilestoneTypeContent(type: MilestoneType): MapContent {
  return mapOf(writeFields(MILESTONE_TYPE, type));
}

const ACTION: FieldTable<Action> = {
  name: ({ id, name }) => keyOf('name', name === deriveApiName(id) ? undefined : name),
  label: ({ label }) => keyOf('label', label),
  description: ({ description }) => keyOf('description', description),
  effect: ({ effect }) => [{ key: effect.kind, value: toEffectContent(effect) }],
  reevaluate: ({ reevaluate }) => keyOf('reevaluate', reevaluate),
};

export function toActionContent(action: Action): MapContent {
  return mapOf(writeFields(ACTION, action));
}

/** What several words describe stands below its key, what one or two do beside it. */
function toEffectContent(effect: ActionEffect): MapContent {
  switch (effect.kind) {
    case 'emailAlert': {
      const { description, template, from, recipients, cc } = effect;
      return mapOf([
        ...keyOf('description', description),
        ...keyOf('template', template),
        ...keyOf('from', from && toSenderContent(from)),
        ...keyOf('recipients', writeList(recipients.map(toRecipientContent))),
        ...keyOf('cc', writeList(cc)),
      ]);
    }
    case 'notification': {
      const { type, recipients } = effect;
      return mapOf(
        [...keyOf('type', type), ...keyOf('recipients', writeList(recipients.map(toRecipientContent)))],
        'fitting',
      );
    }
    case 'fieldUpdate':
      // Without an object a field belongs to `Case` until a process uses the action on another one.
      return mapOf([...keyOf('field', effect.field), writeNewValue(effect.newValue)], 'fitting');
    case 'task': {
      const { subject, assignTo, priority, status, description, dueInDays, offsetFromField } = effect;
      return mapOf([
        ...keyOf('subject', subject),
        ...keyOf('assignTo', toRecipientContent(assignTo)),
        ...keyOf('priority', priority),
        ...keyOf('status', status),
        ...keyOf('description', description),
        ...keyOf('dueInDays', dueInDays),
        ...keyOf('offsetFromField', offsetFromField),
      ]);
    }
    case 'flow': {
      const inputs = Object.entries(effect.inputs).map(([key, value]): MapEntry => ({ key, value: writeValue(value) }));
      return mapOf(
        [
          ...keyOf('flow', effect.flow),
          ...(inputs.length === 0 ? [] : [{ key: 'inputs', value: mapOf(inputs, 'fitting') }]),
        ],
        'fitting',
      );
    }
    case 'outboundMessage':
      return mapOf([...keyOf('endpoint', effect.endpoint), ...keyOf('fields', writeList(effect.fields))], 'fitting');
    case 'external':
      return mapOf([...keyOf('type', effect.type), ...keyOf('name', effect.name)], 'fitting');
  }
}

function writeList(values: readonly Content[]): Content | undefined {
  return values.length === 0 ? undefined : listOf(values);
}

function toRecipientContent(recipient: Recipient): MapContent {
  return mapOf([{ key: recipient.kind, value: 'value' in recipient ? recipient.value : true }], 'fitting');
}

function toSenderContent(sender: Sender): MapContent {
  return mapOf([{ key: sender.kind, value: 'value' in sender ? sender.value : true }], 'fitting');
}

function writeNewValue(newValue: NewValue): MapEntry {
  switch (newValue.kind) {
    case 'blank':
    case 'next':
    case 'previous':
      return { key: newValue.kind, value: true };
    case 'value':
      return { key: 'value', value: writeValue(newValue.value) };
    case 'formula':
    case 'queue':
    case 'user':
    case 'recordType':
      return { key: newValue.kind, value: newValue.value };
  }
}

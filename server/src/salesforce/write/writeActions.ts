// Entries of `actions` → the elements of a Workflow.
import {
  readAction,
  NAMED_RECIPIENTS,
  FIELD_RECIPIENTS,
  LABELS,
  LOOKUPS,
  PLAIN_RECIPIENTS,
  RECIPIENT_TYPES,
} from '../read/readActions.ts';
import { fullField } from '../criteriaItem.ts';
import { KEPT, writeKept } from '../kept.ts';
import { entriesOf, listOf, mapOf, scalarText, wordOf, wordsOf, type PlainMap } from '../plainAccess.ts';
import { isSameDraft, type XmlDraft } from '../xml/writeXml.ts';
import { flagFieldsOfAction } from './flagFields.ts';
import { readAgain } from './readAgain.ts';
import { optional } from './writeProcess.ts';

/** What references call an action of the language, by the key that says what it does. */
export const TYPE_OF_KEY: Readonly<Record<string, string>> = {
  emailAlert: 'Alert',
  fieldUpdate: 'FieldUpdate',
  flow: 'FlowAction',
  outboundMessage: 'OutboundMessage',
  task: 'Task',
};

/** An action of `object`, with what its block keeps; undefined for one that lives in the org, or that a workflow cannot hold. */
export function writeAction(action: PlainMap, name: string, object: string): XmlDraft | undefined {
  const written = writePlainAction(action, name, object);
  if (written === undefined) return undefined;
  const checkboxes = flagFieldsOfAction(action, object);
  const means = (draft: XmlDraft): boolean => {
    const again = writePlainAction(
      readAgain(draft, (text, element) => readAction({ text, checkboxes }, element, object)),
      name,
      object,
    );
    return again !== undefined && isSameDraft(again, written);
  };
  return writeKept(written, mapOf(action[KEPT]), means, ['object']);
}

/** Without its block. */
export function writePlainAction(action: PlainMap, name: string, object: string): XmlDraft | undefined {
  const found = Object.keys(TYPE_OF_KEY).find((key) => action[key] !== undefined);
  if (found === undefined) return undefined;
  const body = mapOf(action[found]);
  const offsetField = wordOf(body['offsetFromField']);
  const element = (tag: string, children: readonly XmlDraft[]): XmlDraft => ({
    name: tag,
    first: 'fullName',
    children: [
      { name: 'fullName', text: name },
      { name: 'protected', text: 'false' },
      ...(tag === 'alerts' || tag === 'tasks'
        ? []
        : [{ name: LABELS[tag] ?? 'name', text: wordOf(action['label']) ?? name }]),
      ...children,
    ],
  });
  switch (found) {
    case 'emailAlert':
      return element('alerts', [
        ...wordsOf(body['cc']).map((text) => ({ name: 'ccEmails', text })),
        { name: 'description', text: wordOf(body['description']) ?? wordOf(action['label']) ?? name },
        ...listOf(body['recipients']).flatMap((recipient) => writeRecipient(mapOf(recipient), object)),
        ...writeSender(mapOf(body['from'])),
        ...optional('template', body['template']),
      ]);
    case 'fieldUpdate':
      return element('fieldUpdates', [
        { name: 'field', text: bareField(fullField(wordOf(body['field']) ?? '', object), object) },
        { name: 'notifyAssignee', text: 'false' },
        ...writeNewValue(body),
        ...(action['reevaluate'] === true ? [{ name: 'reevaluateOnChange', text: 'true' }] : []),
      ]);
    case 'task':
      return element('tasks', [
        ...writeAssignee(mapOf(body['assignTo'])),
        ...optional('description', body['description']),
        { name: 'dueDateOffset', text: wordOf(body['dueInDays']) ?? '0' },
        { name: 'notifyAssignee', text: 'false' },
        ...(offsetField === undefined ? [] : [{ name: 'offsetFromField', text: fullField(offsetField, 'Case') }]),
        { name: 'priority', text: wordOf(body['priority']) ?? 'Normal' },
        { name: 'status', text: wordOf(body['status']) ?? 'Not Started' },
        ...optional('subject', body['subject']),
      ]);
    case 'outboundMessage':
      return element('outboundMessages', [
        ...optional('endpointUrl', body['endpoint']),
        ...wordsOf(body['fields']).map((text) => ({ name: 'fields', text })),
        { name: 'includeSessionId', text: 'false' },
        { name: 'useDeadLetterQueue', text: 'false' },
      ]);
    default:
      return element('flowActions', [
        ...optional('flow', body['flow']),
        ...entriesOf(body['inputs']).map(([input, value]) => ({
          name: 'flowInputs',
          children: [
            { name: 'name', text: input },
            { name: 'value', text: scalarText(value) },
          ],
        })),
      ]);
  }
}

/** The field without the object, where it is the object of the workflow. */
function bareField(field: string, object: string): string {
  return field.startsWith(`${object}.`) ? field.slice(object.length + 1) : field;
}

function writeRecipient(recipient: PlainMap, object: string): readonly XmlDraft[] {
  const kind = [...PLAIN_RECIPIENTS, ...NAMED_RECIPIENTS, ...FIELD_RECIPIENTS].find((each) => each in recipient);
  if (kind === undefined) return [];
  const name = wordOf(recipient[kind]);
  const isField = FIELD_RECIPIENTS.includes(kind);
  const named =
    name === undefined
      ? []
      : [isField ? { name: 'field', text: bareField(name, object) } : { name: 'recipient', text: name }];
  return [{ name: 'recipients', children: [...named, { name: 'type', text: RECIPIENT_TYPES[kind] ?? kind }] }];
}

function writeSender(from: PlainMap): readonly XmlDraft[] {
  const address = wordOf(from['orgWide']);
  if (from['defaultWorkflowUser'] === true) return [{ name: 'senderType', text: 'DefaultWorkflowUser' }];
  if (address === undefined) return [{ name: 'senderType', text: 'CurrentUser' }];
  return [
    { name: 'senderAddress', text: address },
    { name: 'senderType', text: 'OrgWideEmailAddress' },
  ];
}

function writeAssignee(assignTo: PlainMap): readonly XmlDraft[] {
  const kind = [...PLAIN_RECIPIENTS, ...NAMED_RECIPIENTS].find((each) => each in assignTo) ?? 'owner';
  return [...optional('assignedTo', wordOf(assignTo[kind])), { name: 'assignedToType', text: kind }];
}

function writeNewValue(update: PlainMap): readonly XmlDraft[] {
  const operation = (text: string): XmlDraft => ({ name: 'operation', text });
  const lookup = Object.entries(LOOKUPS).find(([, key]) => update[key] !== undefined);
  if (lookup !== undefined)
    return [
      { name: 'lookupValue', text: wordOf(update[lookup[1]]) ?? '' },
      { name: 'lookupValueType', text: lookup[0] },
      operation('LookupValue'),
    ];
  if (update['formula'] !== undefined) return [...optional('formula', update['formula']), operation('Formula')];
  if (update['next'] === true) return [operation('NextValue')];
  if (update['previous'] === true) return [operation('PreviousValue')];
  const value = update['value'];
  if (value === undefined || value === null || value === '') return [operation('Null')];
  return [...optional('literalValue', value), operation('Literal')];
}

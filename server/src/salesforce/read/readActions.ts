// The actions of a Workflow → entries of `actions`. The rest of a workflow is not ours.
import { actionName } from '../names.ts';
import {
  hull,
  list,
  map,
  pairAt,
  scalar,
  textPair,
  type ScalarValue,
  type Sketch,
  type SketchPair,
} from '../sketch.ts';
import { childNamed, childrenNamed, nameSpan, textOf, valueSpan, type XmlElement } from '../xml/xmlElement.ts';
import { fullField, isCheckbox, readValues, shortField } from '../criteriaItem.ts';
import type { MetadataReading } from './readProcess.ts';
import { wholeNumber } from './readTypes.ts';

/** What references call the elements of a workflow. */
export const ACTION_TYPES: Readonly<Record<string, string>> = {
  alerts: 'Alert',
  fieldUpdates: 'FieldUpdate',
  flowActions: 'FlowAction',
  outboundMessages: 'OutboundMessage',
  tasks: 'Task',
};

/** An action of a workflow: its name joined with object and type, and what Setup shows. */
export function describeAction(action: XmlElement, object: string): { readonly name: string; readonly label: string } {
  const fullName = textOf(action, 'fullName')?.trim() ?? '';
  const label = LABELS[action.name] ?? 'name';
  const shown = textOf(action, label)?.trim() ?? '';
  const name = actionName({ object, type: ACTION_TYPES[action.name] ?? action.name, name: fullName });
  return { name, label: shown === '' ? fullName : shown };
}

/** Which element Setup shows as the name of an action. */
export const LABELS: Readonly<Record<string, string>> = {
  alerts: 'description',
  fieldUpdates: 'name',
  flowActions: 'label',
  outboundMessages: 'name',
  tasks: 'subject',
};

/** The entries of `actions`, in the order of the file. */
export function readActions(reading: MetadataReading, workflow: XmlElement, object: string): readonly SketchPair[] {
  return workflow.children
    .filter(({ name }) => name in ACTION_TYPES)
    .map((action) => {
      const fullName = childNamed(action, 'fullName');
      return {
        key: reading.naming.idOf('actions', describeAction(action, object).name),
        span: fullName === undefined ? nameSpan(action) : valueSpan(reading.text, fullName),
        value: readAction(reading, action, object),
      };
    });
}

export type ActionReading = Pick<MetadataReading, 'text' | 'checkboxes'>;

/** What an entry of `actions` says: only its name where the language lacks a word for what makes it one. */
export function readAction(reading: ActionReading, action: XmlElement, object: string): Sketch {
  const read = readEffect(reading, action, object);
  return isWhole(read) ? read : sketchExternal(action);
}

/** What each effect cannot do without; of a field update a new value as well. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  emailAlert: ['template'],
  fieldUpdate: ['field'],
  flow: ['flow'],
  outboundMessage: ['endpoint'],
  task: ['subject', 'assignTo'],
};

function isWhole(read: Sketch): boolean {
  const pairs = read.kind === 'map' ? read.pairs : [];
  return pairs.every(({ key, value }) => {
    const needed = NEEDED[key];
    if (needed === undefined || value.kind !== 'map') return true;
    const keys = value.pairs.map((pair) => pair.key);
    return needed.every((name) => keys.includes(name)) && (key !== 'fieldUpdate' || keys.length > needed.length);
  });
}

/** An action that stays as it is in the workflow. */
function sketchExternal(action: XmlElement): Sketch {
  const fullName = childNamed(action, 'fullName');
  const name = textOf(action, 'fullName')?.trim() ?? '';
  const span = fullName === undefined ? nameSpan(action) : nameSpan(fullName);
  const text = (key: string, value: string): SketchPair => ({ key, span, value: scalar(span, value) });
  const external = map(span, [text('type', ACTION_TYPES[action.name] ?? action.name), text('name', name)]);
  return map(action.span, [text('name', name), { key: 'external', span, value: external }]);
}

function readEffect(reading: ActionReading, action: XmlElement, object: string): Sketch {
  const { text } = reading;
  const part = (key: string, name: string, convert?: (written: string) => ScalarValue): SketchPair | undefined =>
    textPair(text, key, childNamed(action, name), convert);
  const body = (key: string, pairs: readonly (SketchPair | undefined)[]): SketchPair => ({
    key,
    span: nameSpan(action),
    value: map(action.span, pairs),
  });
  const name = part('name', 'fullName', (written) => written.trim());
  switch (action.name) {
    case 'alerts':
      return map(action.span, [
        name,
        body('emailAlert', [
          part('description', 'description'),
          part('template', 'template'),
          senderPair(text, action),
          recipientsPair(text, action),
          listPair(text, 'cc', childrenNamed(action, 'ccEmails')),
        ]),
      ]);
    case 'fieldUpdates':
      return map(action.span, [
        name,
        labelPair(text, action),
        body('fieldUpdate', [
          part('field', 'field', (field) => (object === 'Case' ? field.trim() : `${object}.${field.trim()}`)),
          newValuePair(reading, action, object),
        ]),
        textOf(action, 'reevaluateOnChange')?.trim() === 'true'
          ? part('reevaluate', 'reevaluateOnChange', () => true)
          : undefined,
      ]);
    case 'tasks':
      return map(action.span, [
        name,
        body('task', [
          part('subject', 'subject'),
          assigneePair(text, action),
          part('priority', 'priority'),
          part('status', 'status'),
          part('dueInDays', 'dueDateOffset', signedNumber),
          part('offsetFromField', 'offsetFromField', (field) => shortField(field.trim(), 'Case')),
          part('description', 'description'),
        ]),
      ]);
    case 'outboundMessages':
      return map(action.span, [
        name,
        labelPair(text, action),
        body('outboundMessage', [
          part('endpoint', 'endpointUrl', (url) => url.trim()),
          listPair(text, 'fields', childrenNamed(action, 'fields')),
        ]),
      ]);
    default:
      return map(action.span, [
        name,
        labelPair(text, action),
        body('flow', [part('flow', 'flow', (flow) => flow.trim()), inputsPair(text, action)]),
      ]);
  }
}

function signedNumber(written: string): ScalarValue {
  return /^-\d{1,15}$/.test(written.trim()) ? Number(written) : wholeNumber(written);
}

function labelPair(text: string, action: XmlElement): SketchPair | undefined {
  const element = childNamed(action, LABELS[action.name] ?? 'name');
  return element === undefined || element.text === textOf(action, 'fullName')
    ? undefined
    : textPair(text, 'label', element);
}

function listPair(text: string, key: string, elements: readonly XmlElement[]): SketchPair | undefined {
  const [first] = elements;
  if (first === undefined) return undefined;
  const items = elements.map((element) => scalar(valueSpan(text, element), element.text.trim()));
  return pairAt(key, first, list(hull(elements.map(({ span }) => span)), items));
}

/** Recipients that are known by being there. */
export const PLAIN_RECIPIENTS: readonly string[] = ['accountOwner', 'creator', 'owner'];
/** Recipients that `recipient` names. */
export const NAMED_RECIPIENTS: readonly string[] = [
  'accountTeam',
  'caseTeam',
  'group',
  'opportunityTeam',
  'role',
  'roleAndSubordinates',
  'user',
];

/** What the language calls otherwise than Salesforce does. */
export const RECIPIENT_TYPES: Readonly<Record<string, string>> = { roleAndSubordinates: 'roleSubordinates' };

/** Recipients that a field of the record leads to. */
export const FIELD_RECIPIENTS: readonly string[] = ['contactLookup', 'email', 'userLookup'];

function recipientsPair(text: string, alert: XmlElement): SketchPair | undefined {
  const recipients = childrenNamed(alert, 'recipients');
  const [first] = recipients;
  if (first === undefined) return undefined;
  const items = recipients.flatMap((recipient) => readRecipient(text, recipient) ?? []);
  return pairAt('recipients', first, list(hull(recipients.map(({ span }) => span)), items));
}

/** The language's word for a type of recipient; the type itself where they are the same. */
function recipientKind(type: string): string {
  return Object.keys(RECIPIENT_TYPES).find((kind) => RECIPIENT_TYPES[kind] === type) ?? type;
}

/** Undefined for a kind of recipient that the language has no word for. */
function readRecipient(text: string, recipient: XmlElement): Sketch | undefined {
  const type = childNamed(recipient, 'type');
  const kind = recipientKind(type?.text.trim() ?? '');
  if (type !== undefined && PLAIN_RECIPIENTS.includes(kind))
    return map(recipient.span, [pairAt(kind, type, scalar(valueSpan(text, type), true))]);
  const name = NAMED_RECIPIENTS.includes(kind)
    ? childNamed(recipient, 'recipient')
    : FIELD_RECIPIENTS.includes(kind)
      ? childNamed(recipient, 'field')
      : undefined;
  if (type === undefined || name === undefined) return undefined;
  return map(recipient.span, [pairAt(kind, type, scalar(valueSpan(text, name), name.text.trim()))]);
}

function senderPair(text: string, alert: XmlElement): SketchPair | undefined {
  const sender = childNamed(alert, 'senderType');
  if (sender?.text.trim() === 'DefaultWorkflowUser')
    return pairAt(
      'from',
      sender,
      map(sender.span, [pairAt('defaultWorkflowUser', sender, scalar(valueSpan(text, sender), true))]),
    );
  const address = childNamed(alert, 'senderAddress');
  if (address === undefined || sender?.text.trim() !== 'OrgWideEmailAddress') return undefined;
  const span = valueSpan(text, address);
  return pairAt('from', address, map(span, [pairAt('orgWide', address, scalar(span, address.text.trim()))]));
}

/** Whom a task goes to: the words of recipients, by Salesforce's for assignees. */
function assigneePair(text: string, task: XmlElement): SketchPair | undefined {
  const type = childNamed(task, 'assignedToType');
  const name = childNamed(task, 'assignedTo');
  const kind = type?.text.trim() ?? 'owner';
  const place = name ?? type ?? task;
  const span = valueSpan(text, place);
  if (PLAIN_RECIPIENTS.includes(kind))
    return pairAt('assignTo', place, map(span, [pairAt(kind, place, scalar(span, true))]));
  if (name === undefined || !NAMED_RECIPIENTS.includes(kind)) return undefined;
  return pairAt('assignTo', place, map(span, [pairAt(kind, place, scalar(span, name.text.trim()))]));
}

/** How a field update computes the new value. */
function newValuePair({ text, checkboxes }: ActionReading, update: XmlElement, object: string): SketchPair | undefined {
  const field = fullField(textOf(update, 'field')?.trim() ?? '', object);
  const operation = childNamed(update, 'operation');
  const at = (key: string, name: string, convert?: (written: string) => ScalarValue): SketchPair | undefined =>
    textPair(text, key, childNamed(update, name), convert);
  switch (operation?.text.trim()) {
    case 'Formula':
      return at('formula', 'formula');
    case 'Literal':
      return at('value', 'literalValue', (written) => readLiteral(written, isCheckbox(field, checkboxes)));
    case 'LookupValue': {
      const kind = LOOKUPS[textOf(update, 'lookupValueType')?.trim() ?? ''];
      return kind === undefined ? undefined : at(kind, 'lookupValue', (written) => written.trim());
    }
    case 'NextValue':
      return at('next', 'operation', () => true);
    case 'PreviousValue':
      return at('previous', 'operation', () => true);
    case 'Null':
      return at('blank', 'operation', () => true);
    default:
      return undefined;
  }
}

/** The language's word for what a lookup value is. */
export const LOOKUPS: Readonly<Record<string, string>> = { Queue: 'queue', User: 'user', RecordType: 'recordType' };

/** One value: a comma belongs to it. */
function readLiteral(written: string, isFlag: boolean): ScalarValue {
  const [value = written, ...more] = written.includes(',') ? [written] : readValues(written, isFlag);
  return more.length > 0 ? written : value;
}

function inputsPair(text: string, action: XmlElement): SketchPair | undefined {
  const inputs = childrenNamed(action, 'flowInputs');
  const [first] = inputs;
  if (first === undefined) return undefined;
  const pairs = inputs.map((input) => {
    const value = childNamed(input, 'value') ?? input;
    return pairAt(textOf(input, 'name')?.trim() ?? '', input, scalar(valueSpan(text, value), value.text));
  });
  return pairAt('inputs', first, map(hull(inputs.map(({ span }) => span)), pairs));
}

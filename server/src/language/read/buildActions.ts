// Milestone types and actions: tree → model. Broken parts are left out; the schema reports them.
import {
  BARE_RECIPIENTS,
  NAMED_RECIPIENTS,
  type Action,
  type ActionEffect,
  type FieldValue,
  type MilestoneType,
  type NewValue,
  type Recipient,
  type Recurrence,
  type Sender,
} from '../../core/model/model.ts';
import { deriveApiName } from '../../core/model/apiName.ts';
import { qualifyField } from './buildCriteria.ts';
import type { NodeCache } from '../../text/nodeCache.ts';
import {
  booleanOf,
  child,
  entries,
  fieldValueOf,
  integerOf,
  items,
  textOf,
  wordOf,
  type Cursor,
  type CursorEntry,
} from './cursor.ts';

const RECURRENCES: readonly Recurrence[] = ['none', 'independent', 'sequential'];

/** The `milestoneTypes` of a file. */
export function buildMilestoneTypes(
  root: Cursor,
  recall: NodeCache<readonly MilestoneType[]>,
): readonly MilestoneType[] {
  return entries(child(root, 'milestoneTypes')).flatMap((entry) => recall(entry.pair, () => [buildType(entry)]));
}

function buildType({ key, value, origin }: CursorEntry): MilestoneType {
  return {
    id: key,
    name: textOf(child(value, 'name')) ?? key,
    description: textOf(child(value, 'description')),
    recurrence: wordOf(child(value, 'recurrence'), RECURRENCES) ?? 'none',
    origin,
  };
}

/** The `actions` of a file. Field names without an object belong to `Case` until a process uses them on another object. */
export function buildActions(root: Cursor, recall: NodeCache<readonly Action[]>): readonly Action[] {
  return entries(child(root, 'actions')).flatMap((entry) => recall(entry.pair, () => buildAction(entry)));
}

function buildAction({ key, value, origin }: CursorEntry): readonly Action[] {
  const effect = buildEffect(value);
  if (effect === undefined) return [];
  const action: Action = {
    id: key,
    name: textOf(child(value, 'name')) ?? deriveApiName(key),
    label: textOf(child(value, 'label')),
    description: textOf(child(value, 'description')),
    effect,
    reevaluate: booleanOf(child(value, 'reevaluate')),
    origin,
  };
  return [action];
}

function buildEffect(cursor: Cursor | undefined): ActionEffect | undefined {
  const builders = [
    ['emailAlert', buildEmailAlert],
    ['notification', buildNotification],
    ['fieldUpdate', buildFieldUpdate],
    ['task', buildTask],
    ['flow', buildFlow],
    ['outboundMessage', buildOutboundMessage],
    ['external', buildExternal],
  ] as const;
  for (const [key, build] of builders) {
    const body = child(cursor, key);
    if (body !== undefined) return build(body);
  }
  return undefined;
}

function buildEmailAlert(body: Cursor): ActionEffect | undefined {
  const template = textOf(child(body, 'template'));
  if (template === undefined) return undefined;
  return {
    kind: 'emailAlert',
    description: textOf(child(body, 'description')),
    template,
    from: buildSender(child(body, 'from')),
    recipients: buildRecipients(body),
    cc: items(child(body, 'cc')).flatMap((item) => textOf(item) ?? []),
  };
}

function buildNotification(body: Cursor): ActionEffect | undefined {
  const type = textOf(child(body, 'type'));
  return type === undefined ? undefined : { kind: 'notification', type, recipients: buildRecipients(body) };
}

function buildSender(cursor: Cursor | undefined): Sender | undefined {
  const orgWide = textOf(child(cursor, 'orgWide'));
  if (orgWide !== undefined) return { kind: 'orgWide', value: orgWide };
  const kind = (['currentUser', 'defaultWorkflowUser'] as const).find((key) => booleanOf(child(cursor, key)) === true);
  return kind && { kind };
}

function buildRecipients(body: Cursor): readonly Recipient[] {
  return items(child(body, 'recipients')).flatMap((item) => buildRecipient(item) ?? []);
}

function buildRecipient(cursor: Cursor | undefined): Recipient | undefined {
  for (const kind of BARE_RECIPIENTS) if (booleanOf(child(cursor, kind)) === true) return { kind };
  for (const kind of NAMED_RECIPIENTS) {
    const value = textOf(child(cursor, kind));
    if (value !== undefined) return { kind, value };
  }
  return undefined;
}

function buildFieldUpdate(body: Cursor): ActionEffect | undefined {
  const field = textOf(child(body, 'field'));
  const newValue = buildNewValue(body);
  return field === undefined || newValue === undefined
    ? undefined
    : { kind: 'fieldUpdate', field: qualifyField(field, 'Case'), newValue };
}

function buildNewValue(body: Cursor): NewValue | undefined {
  for (const kind of ['blank', 'next', 'previous'] as const) if (booleanOf(child(body, kind)) === true) return { kind };
  const value = fieldValueOf(child(body, 'value'));
  if (value !== undefined) return { kind: 'value', value };
  for (const kind of ['formula', 'queue', 'user', 'recordType'] as const) {
    const text = textOf(child(body, kind));
    if (text !== undefined) return { kind, value: text };
  }
  return undefined;
}

function buildTask(body: Cursor): ActionEffect | undefined {
  const subject = textOf(child(body, 'subject'));
  const assignTo = buildRecipient(child(body, 'assignTo'));
  const offsetField = textOf(child(body, 'offsetFromField'));
  if (subject === undefined || assignTo === undefined) return undefined;
  return {
    kind: 'task',
    subject,
    assignTo,
    priority: textOf(child(body, 'priority')),
    status: textOf(child(body, 'status')),
    description: textOf(child(body, 'description')),
    dueInDays: integerOf(child(body, 'dueInDays')),
    offsetFromField: offsetField === undefined ? undefined : qualifyField(offsetField, 'Case'),
  };
}

function buildFlow(body: Cursor): ActionEffect | undefined {
  const flow = textOf(child(body, 'flow'));
  if (flow === undefined) return undefined;
  const inputs: Record<string, FieldValue> = {};
  for (const { key, value } of entries(child(body, 'inputs'))) {
    const input = fieldValueOf(value);
    if (input !== undefined) inputs[key] = input;
  }
  return { kind: 'flow', flow, inputs };
}

function buildOutboundMessage(body: Cursor): ActionEffect | undefined {
  const endpoint = textOf(child(body, 'endpoint'));
  if (endpoint === undefined) return undefined;
  return {
    kind: 'outboundMessage',
    endpoint,
    fields: items(child(body, 'fields')).flatMap((item) => textOf(item) ?? []),
  };
}

function buildExternal(body: Cursor): ActionEffect | undefined {
  const type = textOf(child(body, 'type'));
  const name = textOf(child(body, 'name'));
  return type === undefined || name === undefined ? undefined : { kind: 'external', type, name };
}

// The values that may stand in an element of Salesforce metadata: closed lists, and names that the project has. Tags are the business
// of those who own XML.
import { CompletionItemKind } from 'vscode-languageserver-types';
import { zonesByFame } from '../../core/time/zoneSearch.ts';
import { OPERATIONS, type ActionEffect, type Origin } from '../../core/model/model.ts';
import { fileName } from '../../language/read/uri.ts';
import { fieldListOf } from '../../project/fieldListOf.ts';
import { escapeXml } from '../../text/escapeXml.ts';
import type { Span } from '../../text/tree.ts';
import { findXmlSite, type XmlSite } from '../../text/xmlSite.ts';
import type { RequestContext } from '../requestContext.ts';
import { fullFieldNames } from './fieldNames.ts';
import { valuesOfField } from './fieldValues.ts';
import type { Proposal } from './proposal.ts';

export interface XmlProposals {
  /** What a proposal replaces. */
  readonly word: Span;
  readonly proposals: readonly Proposal[];
}

/** What can be written at the cursor; undefined where no value stands. */
export function completeXml(context: RequestContext): XmlProposals | undefined {
  const site = findXmlSite(context.file.text, context.offset);
  if (site === undefined) return undefined;
  const proposals = proposalsFor(context, site).map(({ label, kind, detail }) => ({
    label,
    kind,
    text: escapeXml(label),
    ...(detail === undefined ? {} : { detail }),
  }));
  return { word: isList(site) ? entryAt(context.file.text, site.value, context.offset) : site.value, proposals };
}

interface Named {
  readonly name: string;
  readonly origin: Origin;
}

interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
}

/** Values of conditions are lists with commas. */
function isList({ path }: XmlSite): boolean {
  return path.at(-1) === 'value' && isItem(path.at(-2));
}

function entryAt(text: string, { start, end }: Span, offset: number): Span {
  const before = text.slice(start, offset);
  const first = start + before.lastIndexOf(',') + 1;
  const comma = text.slice(offset, end).indexOf(',');
  const blanks = /^\s*/.exec(text.slice(first, offset))?.[0].length ?? 0;
  return { start: first + blanks, end: comma === -1 ? end : offset + comma };
}

function isItem(name: string | undefined): boolean {
  return name?.endsWith('FilterItems') === true;
}

function proposalsFor(context: RequestContext, { path, value, beside, atTop }: XmlSite): readonly Offer[] {
  const [root = ''] = path;
  const [holder = '', element = ''] = path.slice(-2);
  const closed = CLOSED[`${holder}/${element}`] ?? CLOSED[element];
  if (closed !== undefined) return closed.map(offer(CompletionItemKind.EnumMember));
  const definitions = context.snapshot.definitions(context.file.uri);
  const typed = context.file.text.slice(value.start, value.end);
  // What is being typed is not in the project, and so far counts as what lies in the org.
  const namesOf = (all: ReadonlyMap<string, Named>): readonly Offer[] =>
    distinct(
      [...all.values()]
        .filter(({ name, origin }) => escapeXml(name) !== typed || context.snapshot.file(origin.uri) !== undefined)
        .map(({ name }) => name),
    ).map(offer(CompletionItemKind.Reference));
  const written = (atTop.get('SObjectType') ?? '').trim();
  const object = root === 'Workflow' ? objectOfFile(context) : written === '' ? 'Case' : written;
  if (isItem(holder)) return ofItem(context, element, beside, object);
  if (holder === 'fieldUpdates') return ofFieldUpdate(context, element, beside, object);
  switch (element) {
    case 'businessHours':
      return namesOf(definitions.businessHours);
    case 'milestoneName':
      return namesOf(definitions.milestoneTypes);
    case 'entitlementProcess':
      return namesOf(definitions.processes);
    case 'entryStartDateField':
      return dateFields(context, object).map(offer(CompletionItemKind.Field));
    case 'timeZoneId':
      return zonesByFame().map(offer(CompletionItemKind.Constant));
    case 'name': {
      if (holder !== 'actions' && holder !== 'successActions') return [];
      const type = beside.get('type')?.trim() ?? '';
      const fitting = [...definitions.actions].filter(([, { effect }]) => type === '' || typeOf(effect) === type);
      return namesOf(new Map(fitting));
    }
    default:
      return [];
  }
}

/** What a condition compares. */
function ofItem(
  context: RequestContext,
  element: string,
  beside: ReadonlyMap<string, string>,
  object: string,
): readonly Offer[] {
  if (element === 'field' || element === 'valueField') return fieldsOf(context, object);
  const field = beside.get('field')?.trim() ?? '';
  return element === 'value' && field !== ''
    ? valuesOfField(context, field.includes('.') ? field : `${object}.${field}`).map(ofValue)
    : [];
}

/** A field of the record itself, and what it becomes. */
function ofFieldUpdate(
  context: RequestContext,
  element: string,
  beside: ReadonlyMap<string, string>,
  object: string,
): readonly Offer[] {
  const { queues, recordTypes } = fieldListOf(context.snapshot, context.file.uri);
  switch (element) {
    case 'field':
      return fieldsOf(context, object)
        .filter(({ label }) => label.startsWith(`${object}.`))
        .map(({ label, ...others }) => ({ ...others, label: label.slice(object.length + 1) }));
    case 'literalValue':
      return valuesOfField(context, `${object}.${beside.get('field')?.trim() ?? ''}`).map(ofValue);
    case 'lookupValue': {
      const type = beside.get('lookupValueType')?.trim();
      const all = type === 'Queue' ? queues : type === 'RecordType' ? recordTypes : [];
      return all.filter(({ objects }) => objects.includes(object)).map(({ name, label }) => ofName(name, label));
    }
    default:
      return [];
  }
}

function fieldsOf(context: RequestContext, object: string): readonly Offer[] {
  const { fields } = fieldListOf(context.snapshot, context.file.uri);
  return fullFieldNames(context, object).map((name) => {
    const label = fields.get(name.toLowerCase())?.label;
    return { label: name, kind: CompletionItemKind.Field, ...(label === undefined ? {} : { detail: label }) };
  });
}

/** Dates from which a process can count. */
function dateFields(context: RequestContext, object: string): readonly string[] {
  const { fields } = fieldListOf(context.snapshot, context.file.uri);
  const own = [...fields.values()].filter(({ name, type }) => type === 'DateTime' && name.startsWith(`${object}.`));
  return distinct([`${object}.CreatedDate`, ...own.map(({ name }) => name)]);
}

function offer(kind: CompletionItemKind): (label: string) => Offer {
  return (label) => ({ label, kind });
}

function ofValue({ label, detail }: { readonly label: string; readonly detail?: string }): Offer {
  return { label, kind: CompletionItemKind.EnumMember, ...(detail === undefined ? {} : { detail }) };
}

function ofName(name: string, label: string): Offer {
  return { label: name, kind: CompletionItemKind.Value, ...(label === name ? {} : { detail: label }) };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

/** The object of a workflow is the name of its file. */
function objectOfFile({ file }: RequestContext): string {
  return fileName(file.uri).split('.')[0] ?? '';
}

/** What references call an action. */
function typeOf(effect: ActionEffect): string {
  switch (effect.kind) {
    case 'emailAlert':
      return 'Alert';
    case 'fieldUpdate':
      return 'FieldUpdate';
    case 'flow':
      return 'FlowAction';
    case 'notification':
      return 'Notification';
    case 'outboundMessage':
      return 'OutboundMessage';
    case 'task':
      return 'Task';
    case 'external':
      return effect.type;
  }
}

const FLAGS: readonly string[] = ['true', 'false'];
const ACTION_TYPES: readonly string[] = ['Alert', 'FieldUpdate', 'FlowAction', 'OutboundMessage', 'Task'];

/** Closed lists, by element or by its holder and it. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      'active',
      'default',
      'includeSessionId',
      'isPerIncident',
      'isRecordTypeApplied',
      'isRecurring',
      'isVersionDefault',
      'notifyAssignee',
      'protected',
      'reevaluateOnChange',
      'useCriteriaStartTime',
      'useDeadLetterQueue',
    ].map((name) => [name, FLAGS]),
  ),
  SObjectType: ['Case', 'WorkOrder', 'Incident'],
  workflowTimeTriggerUnit: ['Minutes', 'Hours', 'Days'],
  lookupValueType: ['Queue', 'RecordType', 'User'],
  senderType: ['CurrentUser', 'DefaultWorkflowUser', 'OrgWideEmailAddress'],
  recurrenceDayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  recurrenceInstance: ['First', 'Second', 'Third', 'Fourth', 'Last'],
  recurrenceMonthOfYear: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  'MilestoneType/recurrenceType': ['none', 'recursIndependently', 'recursChained'],
  'holidays/recurrenceType': [
    ...['RecursDaily', 'RecursEveryWeekday', 'RecursWeekly', 'RecursMonthly', 'RecursMonthlyNth'],
    ...['RecursYearly', 'RecursYearlyNth'],
  ],
  'actions/type': ACTION_TYPES,
  'successActions/type': ACTION_TYPES,
  'recipients/type': [
    ...['owner', 'creator', 'user', 'role', 'roleSubordinates', 'group', 'email', 'contactLookup', 'userLookup'],
    ...['caseTeam', 'accountTeam', 'opportunityTeam', 'accountOwner'],
  ],
  'fieldUpdates/operation': ['Formula', 'Literal', 'LookupValue', 'NextValue', 'Null', 'PreviousValue'],
  ...Object.fromEntries(
    ['exitCriteriaFilterItems', 'milestoneCriteriaFilterItems'].map((name) => [`${name}/operation`, OPERATIONS]),
  ),
};

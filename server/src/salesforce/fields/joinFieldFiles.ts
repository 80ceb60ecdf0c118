// What the files of a project say of fields together. The same field may stand in several packages.
import {
  NO_FIELDS,
  type Extent,
  type FieldList,
  type ListedField,
  type ListedName,
  type PicklistValue,
} from '../../core/model/fieldList.ts';
import type { FieldDraft, FieldFile, NameDraft } from './readFieldFile.ts';

export interface PlacedFieldFile extends FieldFile {
  readonly uri: string;
}

/** Fields whose values stand in a set of their own, by the name of the set. */
const STANDARD_SETS: Readonly<Record<string, readonly string[]>> = {
  AccountOwnership: ['Account.Ownership'],
  AccountRating: ['Account.Rating'],
  AccountType: ['Account.Type'],
  AssetStatus: ['Asset.Status'],
  CaseOrigin: ['Case.Origin'],
  CasePriority: ['Case.Priority'],
  CaseReason: ['Case.Reason'],
  CaseStatus: ['Case.Status'],
  CaseType: ['Case.Type'],
  ContractStatus: ['Contract.Status'],
  EntitlementType: ['Entitlement.Type'],
  Industry: ['Account.Industry'],
  LeadSource: ['Account.AccountSource', 'Contact.LeadSource'],
  Product2Family: ['Product2.Family'],
  ServiceAppointmentStatus: ['ServiceAppointment.Status'],
  ServiceContractApprovalStatus: ['ServiceContract.ApprovalStatus'],
  WorkOrderLineItemStatus: ['WorkOrderLineItem.Status'],
  WorkOrderPriority: ['WorkOrder.Priority', 'WorkOrderLineItem.Priority'],
  WorkOrderStatus: ['WorkOrder.Status'],
};

/** One list of all; where files differ, everything that one of them says may be. */
export function joinFieldFiles(files: readonly PlacedFieldFile[]): FieldList {
  if (files.length === 0) return NO_FIELDS;
  const sets = valueSetsOf(files);
  const fields = new Map<string, ListedField>();
  const add = (field: ListedField): void => {
    const key = field.name.toLowerCase();
    const known = fields.get(key);
    fields.set(key, known === undefined ? field : joinFields(known, field));
  };
  for (const { uri, fields: drafts } of files) for (const draft of drafts) add(listField(draft, uri, sets));
  for (const [set, names] of Object.entries(STANDARD_SETS)) {
    const found = sets.get(set.toLowerCase());
    if (found !== undefined)
      for (const name of names) add({ name, values: found.values, extent: 'open', uri: found.uri });
  }
  const recordTypes = files.flatMap(({ uri, recordTypes: drafts }) => drafts.map((draft) => placed(draft, uri)));
  for (const field of fieldsOfRecordTypes(recordTypes)) add(field);
  return {
    fields,
    recordTypes,
    queues: files.flatMap(({ uri, queues }) => queues.map((draft) => placed(draft, uri))),
    files: files.map(({ uri }) => uri),
    checkboxes: new Set([...fields].flatMap(([key, { type }]) => (type === 'Checkbox' ? [key] : []))),
  };
}

interface PlacedValues {
  readonly uri: string;
  readonly values: readonly PicklistValue[];
}

function valueSetsOf(files: readonly PlacedFieldFile[]): ReadonlyMap<string, PlacedValues> {
  const sets = new Map<string, PlacedValues>();
  for (const { uri, valueSets } of files)
    for (const { name, values } of valueSets) {
      const known = sets.get(name);
      sets.set(name, known === undefined ? { uri, values } : { ...known, values: joinValues(known.values, values) });
    }
  return sets;
}

function placed(draft: NameDraft, uri: string): ListedName {
  return { ...draft, uri };
}

function listField(
  { name, label, type, values, valueSet, isRestricted }: FieldDraft,
  uri: string,
  sets: ReadonlyMap<string, PlacedValues>,
): ListedField {
  const all = values ?? (valueSet === undefined ? undefined : sets.get(valueSet.toLowerCase())?.values);
  // What a package installs may get values that no file of the project has.
  const isOwn = name.split('__').length <= 2;
  const extent: Extent = all === undefined || !isOwn ? 'some' : isRestricted ? 'closed' : 'open';
  return { name, label, type, values: all ?? [], extent, uri };
}

function joinFields(one: ListedField, other: ListedField): ListedField {
  // A standard field's own file says nothing of its values: those of the set stand.
  const isStandard = !/__c$/i.test(one.name);
  const extents = [one, other].flatMap(({ values, extent }) => (isStandard && values.length === 0 ? [] : [extent]));
  return {
    ...one,
    label: one.label ?? other.label,
    type: one.type ?? other.type,
    values: joinValues(one.values, other.values),
    extent: extents.includes('some') || extents.length === 0 ? 'some' : extents.includes('open') ? 'open' : 'closed',
  };
}

function joinValues(one: readonly PicklistValue[], other: readonly PicklistValue[]): readonly PicklistValue[] {
  const known = new Set(one.map(({ name }) => name.toLowerCase()));
  return [...one, ...other.filter(({ name }) => !known.has(name.toLowerCase()))];
}

/** Criteria name record types in three ways: by id – which metadata replaces by what people see –, by that, and by API name. */
function fieldsOfRecordTypes(types: readonly ListedName[]): readonly ListedField[] {
  return types.flatMap(({ name, label, objects, uri }) => {
    const by = (field: string, value: string): ListedField => ({
      name: field,
      values: [{ name: value, label, isActive: true }],
      extent: 'some',
      uri,
    });
    return [
      ...objects.map((object) => by(`${object}.RecordTypeId`, label)),
      by('RecordType.Name', label),
      by('RecordType.DeveloperName', name),
    ];
  });
}

// Projects with object folders, as people have them: what was retrieved of fields is a part, and often another part than is used.
import { CLOSED, item, metadataText, milestone, process, SFDX, workflow, type Content } from './xmlTexts.ts';

const MAIN = 'force-app/main/default';

function source(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return {
    'sfdx-project.json': SFDX,
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`${MAIN}/${name}-meta.xml`, text])),
  };
}

function field(fullName: string, type: string, others: { readonly [name: string]: Content } = {}): string {
  return metadataText('CustomField', { fullName, label: fullName, type, ...others });
}

function picklist(restricted: boolean, values: readonly { readonly [name: string]: string }[]): Content {
  return {
    ...(restricted ? { restricted: 'true' } : {}),
    valueSetDefinition: { sorted: 'false', value: values.map((each) => ({ default: 'false', ...each })) },
  };
}

function named(name: string, label: string = name): { readonly [name: string]: string } {
  return { fullName: name, label };
}

/** Everything that criteria can compare with a picklist without being wrong. */
const CONDITIONS: readonly Content[] = [
  item('Case.Region__c', 'equals', 'EMEA'),
  item('Case.Region__c', 'equals', 'Europe'),
  item('Case.Region__c', 'notEqual', 'emea,APAC'),
  item('Case.Region__c', 'equals', '"A, B",01'),
  item('Case.Region__c', 'equals', ''),
  item('Case.Region__c', 'contains', 'EM'),
  item('Case.Tags__c', 'includes', 'Red;Green'),
  item('Case.Tags__c', 'excludes', 'Red,Green;Red'),
  item('Case.Elsewhere__c', 'equals', 'not retrieved'),
  item('Case.Regions__c', 'equals', 'not retrieved either'),
  item('Account.Tier__c', 'equals', 'of an object that was not retrieved'),
  item('Contact.Level__c', 'equals', 'a set that was not retrieved'),
  item('Case.ns__Kind__c', 'equals', 'came with the package'),
  item('Case.Status', 'equals', 'Sent by a program'),
  item('Case.Priority', 'equals', 'Urgent'),
  item('Case.RecordTypeId', 'equals', 'Not Retrieved'),
  item('Case.Open__c', 'equals', 'Fax'),
  item('Case.Late__c', 'equals', '0'),
  item('Case.Late__c', 'notEqual', '1'),
  item('Case.Late__c', 'equals', 'False'),
  item('Case.Guessed__c', 'equals', '1'),
  item('Case.Count__c', 'equals', '1'),
  item('Case.Mixed__c', 'equals', '1'),
];

const FIELDS: Readonly<Record<string, string>> = {
  'objects/Case/fields/Region__c.field': field('Region__c', 'Picklist', {
    valueSet: picklist(true, [
      { ...named('EMEA', 'Europe'), isActive: 'false' },
      named('APAC'),
      named('A%2C B', 'A, B'),
      named('01'),
    ]),
  }),
  'objects/Case/fields/Tags__c.field': field('Tags__c', 'MultiselectPicklist', {
    valueSet: picklist(true, [named('Red'), named('Green')]),
    visibleLines: '4',
  }),
  'objects/Case/fields/ns__Kind__c.field': field('ns__Kind__c', 'Picklist', {
    valueSet: picklist(true, [named('Own')]),
  }),
  'objects/Case/fields/Open__c.field': field('Open__c', 'Picklist', { valueSet: picklist(false, [named('Web')]) }),
  'objects/Case/fields/Late__c.field': field('Late__c', 'Checkbox', { defaultValue: 'false' }),
  'objects/Case/fields/Count__c.field': field('Count__c', 'Number', { precision: '3', scale: '0' }),
  'objects/Case/fields/Status.field': metadataText('CustomField', { fullName: 'Status', trackHistory: 'true' }),
  'objects/Contact/fields/Level__c.field': field('Level__c', 'Picklist', {
    valueSet: { restricted: 'true', valueSetName: 'Levels' },
  }),
  'objects/Case/recordTypes/Other.recordType': metadataText('RecordType', {
    active: 'true',
    fullName: 'Other',
    label: 'Other',
  }),
  'standardValueSets/CasePriority.standardValueSet': metadataText('StandardValueSet', {
    sorted: 'false',
    standardValue: [named('High'), named('Low')],
  }),
  'objects/Case/fields/Broken__c.field': '<CustomField><fullName>Broken__c',
  'objects/Case/fields/Dangerous__c.field': '<!DOCTYPE x [<!ENTITY a "b">]><CustomField/>',
  'globalValueSets/Empty.globalValueSet': metadataText('GlobalValueSet', { masterLabel: 'Empty', sorted: 'false' }),
};

const PROCESSES: Readonly<Record<string, string>> = {
  'entitlementProcesses/fields.entitlementProcess': process(
    CONDITIONS.map((condition, index) => milestone(`Milestone ${index}`, { milestoneCriteriaFilterItems: condition })),
  ),
  'entitlementProcesses/words.entitlementProcess': process([
    milestone('First Response', {
      milestoneCriteriaFilterItems: [
        item('Case.Guessed__c', 'equals', 'True'),
        item('Case.Mixed__c', 'equals', 'true'),
        item('Case.Mixed__c', 'notEqual', 'maybe'),
      ],
    }),
  ]),
  'workflows/Case.workflow': workflow([], {
    fieldUpdates: ['0', '1'].map((literalValue) => ({
      fullName: `Late_${literalValue}`,
      field: 'Late__c',
      literalValue,
      name: `Late ${literalValue}`,
      notifyAssignee: 'false',
      operation: 'Literal',
      protected: 'false',
    })),
  }),
};

const OBJECT = metadataText('CustomObject', {
  fields: [
    { fullName: 'Status', trackHistory: 'false', type: 'Picklist' },
    {
      fullName: 'Region__c',
      label: 'Region',
      picklist: { picklistValues: [{ fullName: 'EMEA', default: 'false' }], sorted: 'false' },
      type: 'Picklist',
    },
    { fullName: 'Late__c', defaultValue: 'false', label: 'Late', type: 'Checkbox' },
  ],
  recordTypes: { fullName: 'Premium', active: 'true', label: 'Premium' },
});

export const FIELD_PROJECTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a part of the fields': source({ ...FIELDS, ...PROCESSES }),
  'fields of old versions in MDAPI layout': {
    'package.xml': metadataText('Package', { version: '31.0' }),
    'objects/Case.object': OBJECT,
    'entitlementProcesses/old.entitlementProcess': process(
      [
        milestone('First Response', {
          milestoneCriteriaFilterItems: [
            item('Case.Region__c', 'equals', 'Of a newer version'),
            item('Case.Late__c', 'equals', '0'),
          ],
        }),
      ],
      { exitCriteriaFilterItems: CLOSED },
    ),
  },
  'the same field in two packages': {
    'sfdx-project.json': '{ "packageDirectories": [{ "path": "one" }, { "path": "two", "default": true }] }',
    'one/objects/Case/fields/Region__c.field-meta.xml': field('Region__c', 'Picklist', {
      valueSet: picklist(true, [named('EMEA')]),
    }),
    'two/objects/Case/fields/Region__c.field-meta.xml': field('Region__c', 'Picklist', {
      valueSet: picklist(true, [named('APAC')]),
    }),
    'two/entitlementProcesses/regions.entitlementProcess-meta.xml': process([
      milestone('First Response', { milestoneCriteriaFilterItems: item('Case.Region__c', 'equals', 'EMEA,APAC') }),
    ]),
  },
};

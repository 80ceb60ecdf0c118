// salesforce/field-of-other-object: an update of another record. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleExport } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceFieldOfOtherObject: RuleData = {
  code: 'salesforce/field-of-other-object',
  severity: 'error',
  title: 'An update of another record',
  why: 'A workflow changes fields of its own object. To change a parent it must be told which lookup leads there, which the language has no word for.',
  cure: 'Name the lookup under `salesforce`, or change the field in a flow.',
  bad: exampleExport({ action: '{ name: Mark_Account, fieldUpdate: { field: Account.Late__c, value: true } }' }),
  good: exampleExport({ action: '{ name: Mark_Account, fieldUpdate: { field: Late__c, value: true } }' }),
  message: ({ object, name, field }) =>
    `A workflow of ${String(object)} changes fields of ${String(object)}, and '${String(name)}' changes ${String(field)}. Name the lookup that leads there under 'salesforce', such as salesforce: { targetObject: AccountId }, or change it in a flow.`,
};

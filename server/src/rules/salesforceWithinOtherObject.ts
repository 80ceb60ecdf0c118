// salesforce/within-other-object: a location of another record. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleExport } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceWithinOtherObject: RuleData = {
  code: 'salesforce/within-other-object',
  severity: 'error',
  title: 'A location of another record',
  why: '`within` compares a location of the record that the process runs on. Criteria of Salesforce cannot look at the location of another record that way.',
  cure: 'Use a field of the record itself, such as one that a formula fills.',
  bad: exampleExport({ processes: [{ when: '{ Account.Place__c: { within: 10 } }' }] }),
  good: exampleExport({ processes: [{ when: '{ Place__c: { within: 10 } }' }] }),
  message: ({ field, object }) =>
    `'within' looks at a location of the record itself, and ${String(field)} is not of ${String(object)}. Use a field of ${String(object)}, such as one that a formula fills.`,
};

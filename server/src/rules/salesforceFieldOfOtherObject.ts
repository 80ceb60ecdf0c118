// salesforce/field-of-other-object: an update of another record. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleForSalesforce } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceFieldOfOtherObject: RuleData = {
  code: 'salesforce/field-of-other-object',
  severity: 'error',
  title: 'An update of another record',
  why: 'A workflow changes fields of its own object. To change a parent it must be told which lookup leads there, which the language has no word for.',
  cure: 'Name the lookup under `salesforce`, or change the field in a flow.',
  bad: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
actions:
  tell: { name: Mark_Account, fieldUpdate: { field: Account.Late__c, value: true } }
processes:
  support:
    name: Support
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        target: 1h
        completeWhen: { Status: Working }
        warnings: [{ before: 15m, actions: [tell] }]
`),
  good: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
actions:
  tell: { name: Mark_Account, fieldUpdate: { field: Late__c, value: true } }
processes:
  support:
    name: Support
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        target: 1h
        completeWhen: { Status: Working }
        warnings: [{ before: 15m, actions: [tell] }]
`),
  message: ({ object, name, field }) =>
    `A workflow of ${String(object)} changes fields of ${String(object)}, and '${String(name)}' changes ${String(field)}. Name the lookup that leads there under 'salesforce', such as salesforce: { targetObject: AccountId }, or change it in a flow.`,
};

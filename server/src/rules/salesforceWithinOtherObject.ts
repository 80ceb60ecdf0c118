// salesforce/within-other-object: a location of another record. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleForSalesforce } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceWithinOtherObject: RuleData = {
  code: 'salesforce/within-other-object',
  severity: 'error',
  title: 'A location of another record',
  why: '`within` compares a location of the record that the process runs on. Criteria of Salesforce cannot look at the location of another record that way.',
  cure: 'Use a field of the record itself, such as one that a formula fills.',
  bad: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
actions:
  tell: { emailAlert: { template: Support/Late, recipients: [{ owner: true }] } }
processes:
  support:
    name: Support
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        when: { Account.Place__c: { within: 10 } }
        target: 1h
        completeWhen: { Status: Working }
        warnings: [{ before: 15m, actions: [tell] }]
`),
  good: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
actions:
  tell: { emailAlert: { template: Support/Late, recipients: [{ owner: true }] } }
processes:
  support:
    name: Support
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        when: { Place__c: { within: 10 } }
        target: 1h
        completeWhen: { Status: Working }
        warnings: [{ before: 15m, actions: [tell] }]
`),
  message: ({ field, object }) =>
    `'within' looks at a location of the record itself, and ${String(field)} is not of ${String(object)}. Use a field of ${String(object)}, such as one that a formula fills.`,
};

// salesforce/default-version: two default versions. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleForSalesforce } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceDefaultVersion: RuleData = {
  code: 'salesforce/default-version',
  severity: 'error',
  title: 'Two default versions',
  why: 'Of the versions of a process one is the default, which new records get. With two Salesforce refuses the deployment.',
  cure: 'Take `default: true` from the version that new records no longer get.',
  bad: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
actions:
  tell: { emailAlert: { template: Support/Late, recipients: [{ owner: true }] } }
processes:
  support:
    name: Support
    version: { number: 1, default: true }
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        target: 1h
        completeWhen: { Status: Working }
        warnings: [{ before: 15m, actions: [tell] }]
  support-v2:
    name: Support
    version: { number: 2, default: true }
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        target: 2h
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
    version: { number: 1, default: true }
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        target: 1h
        completeWhen: { Status: Working }
        warnings: [{ before: 15m, actions: [tell] }]
  support-v2:
    name: Support
    version: { number: 2 }
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        target: 2h
        completeWhen: { Status: Working }
        warnings: [{ before: 15m, actions: [tell] }]
`),
  message: ({ process, other }) =>
    `'${String(process)}' and '${String(other)}' are both the default of one process. Take 'default: true' from the one that new records no longer get.`,
};

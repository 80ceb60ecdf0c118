// salesforce/action-kind: an action that workflows do not have. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleForSalesforce } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceActionKind: RuleData = {
  code: 'salesforce/action-kind',
  severity: 'error',
  title: 'An action that workflows do not have',
  why: 'Actions of entitlement processes are those of workflows: email alerts, field updates, tasks, flows and outbound messages. A custom notification is none of them.',
  cure: 'Send it in a flow, and name that with `flow`.',
  bad: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
actions:
  tell: { name: Tell_Lead, notification: { type: SLA_Breach, recipients: [{ owner: true }] } }
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
  tell: { name: Tell_Lead, flow: { flow: Tell_Lead } }
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
  message: ({ name }) =>
    `A workflow cannot send a custom notification, so '${String(name)}' has no place in Salesforce's metadata. Send it in a flow, and name that with 'flow'.`,
};

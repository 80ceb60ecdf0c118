// salesforce/outbound-message: an outbound message without its user. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleForSalesforce } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceOutboundMessage: RuleData = {
  code: 'salesforce/outbound-message',
  severity: 'error',
  title: 'An outbound message without its user',
  why: 'An outbound message of Salesforce is sent as a user, in a version of the API. Without them it cannot be deployed, and the language has no words for them.',
  cure: 'Add them under `salesforce`.',
  bad: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
actions:
  tell: { outboundMessage: { endpoint: https://erp.example/sla } }
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
  tell: { outboundMessage: { endpoint: https://erp.example/sla }, salesforce: { apiVersion: '64.0', integrationUser: bot@example.com } }
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
  message: ({ name, missing }) =>
    `Salesforce needs ${String(missing)} of the outbound message '${String(name)}'. Add them under 'salesforce', such as salesforce: { apiVersion: '64.0', integrationUser: bot@example.com }.`,
};

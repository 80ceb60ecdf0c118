// salesforce/name-clash: two names that Salesforce takes for one. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleForSalesforce } from './pages/example.ts';
import type { RuleData } from './rule.ts';

const THING: Readonly<Record<string, string>> = {
  businessHours: 'calendar',
  milestoneTypes: 'milestone type',
  actions: 'action',
  processes: 'process',
  templates: 'template',
};

export const salesforceNameClash: RuleData = {
  code: 'salesforce/name-clash',
  severity: 'error',
  title: 'Two names that Salesforce takes for one',
  why: 'Salesforce does not look at upper and lower case in names. Two things of one kind whose names differ only there are one component, and the second would overwrite the first.',
  cure: 'Give one of them another `name`.',
  bad: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
  answer: { name: FIRST RESPONSE }
actions:
  tell: { name: Tell_Lead, emailAlert: { template: Support/Late, recipients: [{ owner: true }] } }
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
  answer: { name: Answer }
actions:
  tell: { name: Tell_Lead, emailAlert: { template: Support/Late, recipients: [{ owner: true }] } }
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
  message: ({ section, id, other, name, otherName }) =>
    `'${String(id)}' and '${String(other)}' are one ${THING[String(section)] ?? 'thing'} to Salesforce, which takes '${String(name)}' and '${String(otherName)}' for the same name. Give one of them another 'name'.`,
};

// salesforce/formula-inside: a formula among conditions. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleForSalesforce } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceFormulaInside: RuleData = {
  code: 'salesforce/formula-inside',
  severity: 'error',
  title: 'A formula among conditions',
  why: 'Salesforce has either a formula or filter items. A formula among other conditions has no place.',
  cure: 'Write all of them as one formula.',
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
        when: { any: [{ formula: IsEscalated }, { Origin: Web }] }
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
        when: { formula: 'OR(IsEscalated, ISPICKVAL(Origin, "Web"))' }
        target: 1h
        completeWhen: { Status: Working }
        warnings: [{ before: 15m, actions: [tell] }]
`),
  message: () =>
    'Salesforce has either a formula or filter items, and this formula stands among other conditions. Write all of them as one formula.',
};

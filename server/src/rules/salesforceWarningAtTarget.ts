// salesforce/warning-at-target: a warning at its target. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleForSalesforce } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceWarningAtTarget: RuleData = {
  code: 'salesforce/warning-at-target',
  severity: 'error',
  title: 'A warning at its target',
  why: 'Salesforce tells warnings from violations by the sign of their minutes alone. A warning 0 minutes before its target is a violation to it.',
  cure: 'Write it under `violations` with `after: 0m`, or let it come earlier.',
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
        target: 1h
        completeWhen: { Status: Working }
        warnings: [{ before: 0m, actions: [tell] }]
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
        target: 1h
        completeWhen: { Status: Working }
        violations: [{ after: 0m, actions: [tell] }]
`),
  message: () =>
    "A warning 0 minutes before its target is a violation to Salesforce. Write it under 'violations' with 'after: 0m', or let it come earlier.",
};

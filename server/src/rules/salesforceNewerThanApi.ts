// salesforce/newer-than-api: newer than the version of the API. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleForSalesforce } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceNewerThanApi: RuleData = {
  code: 'salesforce/newer-than-api',
  severity: 'error',
  title: 'Newer than the version of the API',
  why: 'What a milestone or process says came with a later version of the API than the metadata is written for. Salesforce refuses to deploy it.',
  cure: 'Raise `apiVersion` in the configuration, `--api-version`, or `sourceApiVersion` in `sfdx-project.json`; or leave the part out.',
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
        pauseWhen: { Status: Waiting }
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
        target: 1h
        completeWhen: { Status: Working }
        warnings: [{ before: 15m, actions: [tell] }]
`),
  message: ({ key, since, version }) =>
    `'${String(key)}' needs version ${String(since)} of the API, and the metadata is for ${String(version)}. Raise it with --api-version or sourceApiVersion in sfdx-project.json, or leave '${String(key)}' out.`,
};

// salesforce/action-kind: an action that workflows do not have. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleExport } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceActionKind: RuleData = {
  code: 'salesforce/action-kind',
  severity: 'error',
  title: 'An action that workflows do not have',
  why: 'Actions of entitlement processes are those of workflows: email alerts, field updates, tasks, flows and outbound messages. A custom notification is none of them.',
  cure: 'Send it in a flow, and name that with `flow`.',
  bad: exampleExport({
    action: '{ name: Tell_Lead, notification: { type: SLA_Breach, recipients: [{ owner: true }] } }',
  }),
  good: exampleExport({ action: '{ name: Tell_Lead, flow: { flow: Tell_Lead } }' }),
  message: ({ name }) =>
    `A workflow cannot send a custom notification, so '${String(name)}' has no place in Salesforce's metadata. Send it in a flow, and name that with 'flow'.`,
};

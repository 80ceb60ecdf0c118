// salesforce/outbound-message: an outbound message without its user. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleExport } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceOutboundMessage: RuleData = {
  code: 'salesforce/outbound-message',
  severity: 'error',
  title: 'An outbound message without its user',
  why: 'An outbound message of Salesforce is sent as a user, in a version of the API. Without them it cannot be deployed, and the language has no words for them.',
  cure: 'Add them under `salesforce`.',
  bad: exampleExport({ action: '{ outboundMessage: { endpoint: https://erp.example/sla } }' }),
  good: exampleExport({
    action:
      "{ outboundMessage: { endpoint: https://erp.example/sla }, salesforce: { apiVersion: '64.0', integrationUser: bot@example.com } }",
  }),
  message: ({ name, missing }) =>
    `Salesforce needs ${String(missing)} of the outbound message '${String(name)}'. Add them under 'salesforce', such as salesforce: { apiVersion: '64.0', integrationUser: bot@example.com }.`,
};

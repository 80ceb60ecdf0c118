// salesforce/recipient: a recipient that alerts do not have. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleExport } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceRecipient: RuleData = {
  code: 'salesforce/recipient',
  severity: 'error',
  title: 'A recipient that alerts do not have',
  why: 'An email alert of Salesforce is sent to users and contacts: by role, group, team, or a lookup of the record. It wants to know what a field holds, and sends copies to plain addresses.',
  cure: 'Write an address under `cc`, and `userLookup`, `contactLookup` or `email` instead of `field`.',
  bad: exampleExport({ action: '{ emailAlert: { template: Support/Late, recipients: [{ field: Manager__c }] } }' }),
  good: exampleExport({
    action: '{ emailAlert: { template: Support/Late, recipients: [{ userLookup: Manager__c }] } }',
  }),
  message: ({ kind, value }) => {
    if (kind === 'email')
      return `Mail alerts send copies to addresses, and a recipient is somebody in the org. Write ${String(value)} under 'cc', or name a field that holds an address: email: SuppliedEmail.`;
    if (kind === 'contact')
      return `Salesforce knows no contact role here. Write contactLookup: ${String(value)}, with the lookup field.`;
    return `Salesforce wants to know what ${String(value)} holds. Write 'userLookup', 'contactLookup' or 'email' instead of 'field'.`;
  },
};

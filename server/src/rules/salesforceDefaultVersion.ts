// salesforce/default-version: two default versions. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleExport } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceDefaultVersion: RuleData = {
  code: 'salesforce/default-version',
  severity: 'error',
  title: 'Two default versions',
  why: 'Of the versions of a process one is the default, which new records get. With two Salesforce refuses the deployment.',
  cure: 'Take `default: true` from the version that new records no longer get.',
  bad: exampleExport({
    processes: [
      { version: '{ number: 1, default: true }' },
      { id: 'support-v2', version: '{ number: 2, default: true }', target: '2h' },
    ],
  }),
  good: exampleExport({
    processes: [
      { version: '{ number: 1, default: true }' },
      { id: 'support-v2', version: '{ number: 2 }', target: '2h' },
    ],
  }),
  message: ({ process, other }) =>
    `'${String(process)}' and '${String(other)}' are both the default of one process. Take 'default: true' from the one that new records no longer get.`,
};

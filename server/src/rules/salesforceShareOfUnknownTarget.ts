// salesforce/share-of-unknown-target: a share of minutes that nobody says. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleExport } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceShareOfUnknownTarget: RuleData = {
  code: 'salesforce/share-of-unknown-target',
  severity: 'error',
  title: 'A share of minutes that nobody says',
  why: 'Salesforce has no shares of a target: a warning is so many minutes before it. Where the minutes of the target come from Apex, nobody can say how many.',
  cure: 'Write minutes.',
  bad: exampleExport({
    processes: [
      { target: '{ apexClass: TierMinutes, assume: 4h }', triggers: 'warnings: [{ before: 25%, actions: [tell] }]' },
    ],
  }),
  good: exampleExport({
    processes: [
      { target: '{ apexClass: TierMinutes, assume: 4h }', triggers: 'warnings: [{ before: 30m, actions: [tell] }]' },
    ],
  }),
  message: ({ before }) =>
    `'${String(before)}' is a share of minutes that Apex gives in the org, and Salesforce needs minutes. Write them, such as before: 30m.`,
};

// salesforce/warning-at-target: a warning at its target. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleExport } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceWarningAtTarget: RuleData = {
  code: 'salesforce/warning-at-target',
  severity: 'error',
  title: 'A warning at its target',
  why: 'Salesforce tells warnings from violations by the sign of their minutes alone. A warning 0 minutes before its target is a violation to it.',
  cure: 'Write it under `violations` with `after: 0m`, or let it come earlier.',
  bad: exampleExport({ processes: [{ triggers: 'warnings: [{ before: 0m, actions: [tell] }]' }] }),
  good: exampleExport({ processes: [{ triggers: 'violations: [{ after: 0m, actions: [tell] }]' }] }),
  message: () =>
    "A warning 0 minutes before its target is a violation to Salesforce. Write it under 'violations' with 'after: 0m', or let it come earlier.",
};

// salesforce/formula-inside: a formula among conditions. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleExport } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceFormulaInside: RuleData = {
  code: 'salesforce/formula-inside',
  severity: 'error',
  title: 'A formula among conditions',
  why: 'Salesforce has either a formula or filter items. A formula among other conditions has no place.',
  cure: 'Write all of them as one formula.',
  bad: exampleExport({ processes: [{ when: '{ any: [{ formula: IsEscalated }, { Origin: Web }] }' }] }),
  good: exampleExport({ processes: [{ when: `{ formula: 'OR(IsEscalated, ISPICKVAL(Origin, "Web"))' }` }] }),
  message: () =>
    'Salesforce has either a formula or filter items, and this formula stands among other conditions. Write all of them as one formula.',
};

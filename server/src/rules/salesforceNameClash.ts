// salesforce/name-clash: two names that Salesforce takes for one. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleExport } from './pages/example.ts';
import type { RuleData } from './rule.ts';

const THING: Readonly<Record<string, string>> = {
  businessHours: 'calendar',
  milestoneTypes: 'milestone type',
  actions: 'action',
  processes: 'process',
  templates: 'template',
};

export const salesforceNameClash: RuleData = {
  code: 'salesforce/name-clash',
  severity: 'error',
  title: 'Two names that Salesforce takes for one',
  why: 'Salesforce does not look at upper and lower case in names. Two things of one kind whose names differ only there are one component, and the second would overwrite the first.',
  cure: 'Give one of them another `name`.',
  bad: exampleExport({
    action: '{ name: Tell_Lead, emailAlert: { template: Support/Late, recipients: [{ owner: true }] } }',
    types: 'answer: { name: FIRST RESPONSE }',
  }),
  good: exampleExport({
    action: '{ name: Tell_Lead, emailAlert: { template: Support/Late, recipients: [{ owner: true }] } }',
    types: 'answer: { name: Answer }',
  }),
  message: ({ section, id, other, name, otherName }) =>
    `'${String(id)}' and '${String(other)}' are one ${THING[String(section)] ?? 'thing'} to Salesforce, which takes '${String(name)}' and '${String(otherName)}' for the same name. Give one of them another 'name'.`,
};

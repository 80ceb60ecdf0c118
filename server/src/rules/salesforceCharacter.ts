// salesforce/character: a character that XML cannot hold. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleForSalesforce } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceCharacter: RuleData = {
  code: 'salesforce/character',
  severity: 'error',
  title: 'A character that XML cannot hold',
  why: 'Metadata is XML, which has no way to write most control characters, not even by their number.',
  cure: 'Take the character out.',
  bad: exampleForSalesforce(`businessHours:
  desk: { name: "Desk\\u0007", timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 } }
`),
  good: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 } }
`),
  message: ({ code }) => `XML cannot hold the character U+${String(code)} that this text has. Take it out.`,
};

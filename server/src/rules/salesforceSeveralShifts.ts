// salesforce/several-shifts: several time ranges in a day. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleForSalesforce } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceSeveralShifts: RuleData = {
  code: 'salesforce/several-shifts',
  severity: 'error',
  title: 'Several time ranges in a day',
  why: 'Business hours in Salesforce have one time range a day. A second one would be lost, and deadlines would come in other hours.',
  cure: 'Give the break to a holiday with `between` that recurs daily, or make two calendars.',
  bad: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: [09:00-12:00, 13:00-17:00] } }
`),
  good: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 }, holidays: [public] }
holidays:
  public:
    - { name: Lunch, daily: {}, between: 12:00-13:00 }
`),
  message: ({ name, day, hours }) =>
    `Salesforce has one time range a day, and '${String(name)}' has several under '${String(day)}': ${String(hours)}. Give the break to a holiday with 'between' that recurs daily, or make two calendars.`,
};

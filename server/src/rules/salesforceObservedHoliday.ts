// salesforce/observed-holiday: a holiday that moves to a weekday. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleForSalesforce } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceObservedHoliday: RuleData = {
  code: 'salesforce/observed-holiday',
  severity: 'error',
  title: 'A holiday that moves to a weekday',
  why: 'Salesforce does not move a holiday that falls on a week-end. Written without that, the substitute day would count as a working day.',
  cure: 'Write the dates on which it is observed, one holiday a year.',
  bad: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 }, holidays: [public] }
holidays:
  public:
    - { name: New Year, yearly: { month: january, day: 1 }, observed: next-weekday }
`),
  good: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 }, holidays: [public] }
holidays:
  public:
    - { name: New Year, date: 2027-01-01 }
    - { name: New Year (observed), date: 2028-01-03 }
`),
  message: ({ name, observed }) =>
    `Salesforce does not move holidays, and '${String(name)}' is observed on the ${String(observed).replace('-', ' ')}. Write the dates on which it is observed, one holiday a year.`,
};

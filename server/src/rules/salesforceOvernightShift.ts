// salesforce/overnight-shift: hours that go on after midnight. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleForSalesforce } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceOvernightShift: RuleData = {
  code: 'salesforce/overnight-shift',
  severity: 'error',
  title: 'Hours that go on after midnight',
  why: 'Time ranges of business hours and holidays end at midnight in Salesforce. What goes on after it has no way to be written.',
  cure: 'Part the night between two calendars, or open around the clock; make two holidays of one.',
  bad: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 22:00-06:00 } }
`),
  good: exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 16:00-24:00 } }
`),
  message: ({ variant, name, day, hours }) =>
    variant === 'holiday'
      ? `Holidays end on the day on which they begin, and '${String(name)}' goes on after midnight: ${String(hours)}. Make two of it.`
      : `Business hours end at midnight, and '${String(name)}' goes on after it under '${String(day)}': ${String(hours)}. Part it between two calendars, or open around the clock.`,
};

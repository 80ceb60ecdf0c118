// calendar-never-open: business hours without any open time, so that no target would ever be reached.
import { keySpanOf } from './common/places.ts';
import type { Rule } from './rule.ts';

export const calendarNeverOpen: Rule = {
  code: 'calendar-never-open',
  severity: 'error',
  title: 'Calendar is never open',
  why: 'Business time never passes in this calendar: no milestone that is counted in it could ever be due.',
  cure: 'Give it hours on at least one day, or holidays that leave some of them.',
  bad: `businessHours:
  us-support: { timeZone: America/New_York, hours: { weekdays: closed } }
`,
  good: `businessHours:
  us-support: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
`,
  message: ({ name }) =>
    `'${String(name)}' is never open: no milestone counted in it could ever be due. Give it hours on at least one day.`,
  *check({ snapshot, file }) {
    const problems = snapshot.calendars(file.uri).problems();
    for (const { id, name, origin } of file.model.businessHours) {
      if (!problems.some(({ businessHours, problem }) => businessHours === id && problem.code === 'never-open'))
        continue;
      yield { span: keySpanOf(file, origin.path), args: { name } };
    }
  },
};

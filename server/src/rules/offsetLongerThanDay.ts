// offset-longer-than-day: a warning or violation whose offset is more than a working day, and not a number of them.
import { formatDuration } from '../core/time/duration.ts';
import { exampleMilestone } from './pages/example.ts';
import { calendarOf, milestonesOf } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import { workingDayMinutes } from '../project/calendars/workingDay.ts';
import { DAY_MINUTES } from '../project/calendars/writtenShifts.ts';
import type { Rule } from './rule.ts';

const milestone = (offset: string): string =>
  exampleMilestone(`violations:
  - { after: 0m, actions: [tell-lead] }
  - { after: ${offset}, actions: [tell-lead] }`);

export const offsetLongerThanDay: Rule = {
  code: 'offset-longer-than-day',
  severity: 'info',
  title: 'Offset longer than a working day',
  why: 'Offsets of warnings and violations are counted in business time, like targets. One that is longer than a working day, and no whole number of them, may have been meant on the clock.',
  cure: 'Write the offset in working days of the calendar, or count it on the clock with `semantics: { offsets: elapsed }`.',
  bad: milestone('24h'),
  good: milestone('4h'),
  message: ({ offset, calendar, day, days }) =>
    `${String(offset)} of business time on '${String(calendar)}', which is open ${String(day)} a day, is ${String(days)} working days. Write it in working days, or use 'semantics: { offsets: elapsed }' to count on the clock.`,
  scope: 'processes',
  *check({ snapshot, file }) {
    const calendars = snapshot.calendars(file.uri);
    for (const { process, milestone } of milestonesOf(snapshot, file)) {
      if (process.semantics.offsets === 'elapsed') continue;
      const triggers = [
        ...milestone.warnings.map((trigger) => ({ trigger, key: 'before' })),
        ...milestone.violations.map((trigger) => ({ trigger, key: 'after' })),
      ];
      const choice = triggers.length === 0 ? undefined : calendarOf(calendars, process, milestone);
      const day = choice && workingDayMinutes(choice.calendar.definition.hours);
      if (choice === undefined || day === undefined) continue;
      for (const { trigger, key } of triggers) {
        const minutes = trigger.offsetMinutes ?? 0;
        // Two working days of warning are nothing unusual; 24 hours are, even where three working days have as many.
        if (minutes <= day || (minutes % day === 0 && minutes % DAY_MINUTES !== 0)) continue;
        yield {
          span: spanOf(file, [...trigger.origin.path, key]),
          args: {
            offset: formatDuration(minutes),
            calendar: choice.name,
            day: formatDuration(day),
            days: String(Math.round((minutes / day) * 10) / 10),
          },
        };
      }
    }
  },
};

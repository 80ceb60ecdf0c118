// offset-longer-than-day: a warning or violation whose offset is whole days of 24 hours, on a calendar whose days are shorter.
import type { FindingArgs } from '../project/finding.ts';
import { formatDuration } from '../core/time/duration.ts';
import { exampleMilestone } from './pages/example.ts';
import { LAST_MINUTE } from './facts/aroundTheClock.ts';
import { calendarOf, milestonesOf, targetMinutesOf } from './facts/milestones.ts';
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
  why: 'Offsets of warnings and violations are counted in business time, like targets. 24 hours on a calendar that is open for 8 hours a day are three working days, and may have been meant as one day on the clock.',
  cure: 'Write the offset in working days of the calendar, or count it on the clock with `semantics: { offsets: elapsed }`.',
  bad: milestone('24h'),
  good: milestone('4h'),
  message: (args) =>
    `${describe(args)} Write it in working days, or use 'semantics: { offsets: elapsed }' to count on the clock.`,
  messageInMetadata: (args) => `${describe(args)} If a working day is meant, write its length.`,
  join: (all, process) => ({ args: { ...all[0], variant: 'some', process, count: all.length } }),
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
      if (choice === undefined || day === undefined || day >= LAST_MINUTE) continue;
      // Whoever took a day of the target for 24 hours is told there.
      const target = targetMinutesOf(milestone);
      if (target !== undefined && target > 0 && target % DAY_MINUTES === 0) continue;
      for (const { trigger, key } of triggers) {
        const minutes = trigger.offsetMinutes ?? 0;
        // A warning two working days, or half a target of weeks, before is nothing unusual: only whole days of the clock are.
        if (minutes === 0 || minutes % DAY_MINUTES !== 0) continue;
        yield {
          span: spanOf(file, [...trigger.origin.path, key]),
          args: {
            offset: formatDuration(minutes),
            calendar: choice.name,
            day: formatDuration(day),
            days: String(Math.round((minutes / day) * 10) / 10),
          },
          group: { id: process.id, name: process.name },
        };
      }
    }
  },
};

function describe({ variant, offset, calendar, day, days, count, process }: FindingArgs): string {
  const what = `${String(offset)} of business time on '${String(calendar)}', which is open ${String(day)} a day, is ${String(days)} working days`;
  return variant === 'some'
    ? `${what}: ${String(count)} offsets of '${String(process)}' are days of the clock.`
    : `${what}.`;
}

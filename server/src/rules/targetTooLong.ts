// target-too-long: more open time than a year has.
import { diff } from '../core/time/calendar.ts';
import { formatDuration } from '../core/time/duration.ts';
import { DAY_MS, isInstant, MINUTE_MS, type Instant } from '../core/time/instant.ts';
import type { Calendar } from '../core/time/calendar.ts';
import { exampleMilestone } from './pages/example.ts';
import { calendarOf, milestonesOf, targetMinutesOf } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

/** Below this no calendar that is open at all is looked at: a hundred hours are open in any year. */
const WORTH_COUNTING_MINUTES = 100 * 60;

const milestone = (target: string): string =>
  exampleMilestone('').replace('        target: 4h', `        target: ${target}`);

export const targetTooLong: Rule = {
  code: 'target-too-long',
  severity: 'warning',
  supersedes: ['target-unreachable'],
  title: 'Target longer than a year',
  why: 'The target needs more open time than its calendar has in a year. Usually the unit is wrong, or clock time was meant.',
  cure: 'Correct the number or its unit.',
  bad: milestone('4000h'),
  good: milestone('40h'),
  message: ({ target, calendar, open }) =>
    `${String(target)} takes more than a year: '${String(calendar)}' is open for ${String(open)} in the next twelve months. Correct the number or its unit.`,
  scope: 'processes',
  *check({ snapshot, file }) {
    const calendars = snapshot.calendars(file.uri);
    for (const { process, milestone } of milestonesOf(snapshot, file)) {
      const target = targetMinutesOf(milestone);
      if (target === undefined || target < WORTH_COUNTING_MINUTES) continue;
      const choice = calendarOf(calendars, process, milestone);
      const open = choice && openMinutesOfYear(choice.calendar, snapshot.now);
      if (choice === undefined || open === undefined || target <= open) continue;
      yield {
        span: spanOf(file, [...milestone.origin.path, 'target']),
        args: { target: formatDuration(target), calendar: choice.name, open: formatDuration(open) },
      };
    }
  },
};

function openMinutesOfYear(calendar: Calendar, from: Instant): number | undefined {
  const to = from + 365 * DAY_MS;
  return isInstant(to) ? Math.round(diff(calendar, from, to) / MINUTE_MS) : undefined;
}

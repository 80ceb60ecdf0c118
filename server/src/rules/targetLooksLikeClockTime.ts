// target-looks-like-clock-time: a target of whole clock days on a calendar whose days are shorter.
import type { Fix } from '../project/finding.ts';
import { nodeOf } from '../project/nodeOf.ts';
import type { SourceFile } from '../project/snapshot.ts';
import type { CalendarChoice } from '../core/simulate/calendarBook.ts';
import type { ProcessMilestone } from '../core/model/model.ts';
import { add, nextOpen } from '../core/time/calendar.ts';
import { weekdayIndex } from '../core/time/civil.ts';
import { formatDuration } from '../core/time/duration.ts';
import { DAY_MS, MINUTE_MS, toEpochDay, type Instant } from '../core/time/instant.ts';
import { startOfDay } from '../core/time/wallClock.ts';
import { replaceScalar } from '../text/edit.ts';
import { exampleMilestone } from './pages/example.ts';
import { LAST_MINUTE } from './facts/aroundTheClock.ts';
import { fix } from './fixes/fixes.ts';
import { calendarOf, milestonesOf, targetMinutesOf } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import { formatDue, formatObject, formatWeekdayTime } from '../words/formatModel.ts';
import { workingDayMinutes } from '../project/calendars/workingDay.ts';
import { DAY_MINUTES } from '../project/calendars/writtenShifts.ts';
import type { Rule } from './rule.ts';

const milestone = (target: string): string =>
  exampleMilestone('').replace('        target: 4h', `        target: ${target}`);

export const targetLooksLikeClockTime: Rule = {
  code: 'target-looks-like-clock-time',
  severity: 'warning',
  supersedes: ['target-too-long', 'target-unreachable', 'target-order'],
  title: 'A day of 24 hours on a shorter working day',
  why: 'Targets are counted in business time. 24 hours on a calendar that is open for 8 hours a day are three working days, not "until tomorrow".',
  cure: 'For one working day write its length, such as `8h`. For 24 hours on the clock use a calendar that is open `24h`.',
  bad: milestone('24h'),
  good: milestone('8h'),
  message: ({ variant, name, process, count, target, calendar, day, days, arrival, due, object, oneDay, clock }) =>
    variant === 'some'
      ? `${String(count)} targets of '${String(process)}' are days of 24 hours, but '${String(calendar)}' is open ${String(day)} a day: '${String(name)}' (${String(target)}), for a ${String(object)} that arrives on ${String(arrival)}, is due on ${String(due)}. ${String(clock)} by working days would be ${String(oneDay)}; for days on the clock use a calendar that is open 24h.`
      : `${String(target)} on '${String(calendar)}', which is open ${String(day)} a day, is ${String(days)}: a ${String(object)} that arrives on ${String(arrival)} is due on ${String(due)}. ${String(clock)} by working days would be ${String(oneDay)}; for ${String(target)} on the clock use a calendar that is open 24h.`,
  join: (all, process) => ({
    args: { ...all[0], variant: 'some', process, count: all.length },
    fixTitle: `Change ${all.length} targets to working days`,
  }),
  scope: 'processes',
  *check({ snapshot, file }) {
    const calendars = snapshot.calendars(file.uri);
    for (const { process, milestone, name } of milestonesOf(snapshot, file)) {
      const target = targetMinutesOf(milestone);
      if (target === undefined || target === 0 || target % DAY_MINUTES !== 0) continue;
      const choice = calendarOf(calendars, process, milestone);
      const day = choice && workingDayMinutes(choice.calendar.definition.hours);
      const example = choice && exampleOf(choice, target, snapshot.now);
      // A calendar that is open until 23:59 is said to be meant for 24h, once, by another rule.
      if (choice === undefined || day === undefined || day >= LAST_MINUTE || example === undefined) continue;
      const clockDays = target / DAY_MINUTES;
      const oneDay = formatDuration(clockDays * day);
      yield {
        span: spanOf(file, [...milestone.origin.path, 'target']),
        args: {
          name,
          target: formatDuration(target),
          calendar: choice.name,
          day: formatDuration(day),
          days: formatDays(target, day),
          object: formatObject(process.object),
          arrival: formatWeekdayTime(choice.zone, example.arrival),
          due: formatDue(choice.zone, example.arrival, example.due),
          oneDay,
          clock: clockDays === 1 ? 'A day' : `${clockDays} days`,
        },
        fixes: changeTarget(file, milestone, oneDay, clockDays),
        group: { id: `${process.id} ${choice.name}`, name: process.name },
      };
    }
  },
};

/** A case that arrives when the desk opens in the week to come. */
function exampleOf(
  { calendar, zone }: CalendarChoice,
  target: number,
  now: Instant,
): { readonly arrival: Instant; readonly due: Instant } | undefined {
  const today = Math.floor(now / DAY_MS);
  const monday = today + 7 - weekdayIndex(toEpochDay(today));
  const arrival = nextOpen(calendar, startOfDay(zone, monday));
  const due = arrival && add(calendar, arrival, target * MINUTE_MS);
  return arrival === undefined || due === undefined ? undefined : { arrival, due };
}

/** `3 working days`, `2 working days and 4h`. */
function formatDays(target: number, day: number): string {
  const whole = Math.floor(target / day);
  const rest = target % day;
  const days = `${whole} working day${whole === 1 ? '' : 's'}`;
  return rest === 0 ? days : `${days} and ${formatDuration(rest)}`;
}

function changeTarget(file: SourceFile, { origin }: ProcessMilestone, to: string, days: number): readonly Fix[] {
  const node = nodeOf(file, [...origin.path, 'target']);
  if (node?.kind !== 'scalar') return [];
  const what = days === 1 ? 'one working day' : `${days} working days`;
  return [fix(file, `Change to ${to} (${what})`, replaceScalar(node, to))];
}

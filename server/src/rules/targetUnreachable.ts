// target-unreachable: some customers wait absurdly long, because the calendar is closed for weeks on end.
import { findExtremes, type Wait } from '../core/time/extremes.ts';
import { add, diff, type Calendar } from '../core/time/calendar.ts';
import { surelyOpenMs } from '../core/time/surelyOpen.ts';
import { formatDuration } from '../core/time/duration.ts';
import { DAY_MS, isInstant, MINUTE_MS, toInstant, type Instant } from '../core/time/instant.ts';
import { formatInstant } from '../words/formatInstant.ts';
import { exampleMilestone } from './pages/example.ts';
import { calendarOf, milestonesOf, targetMinutesOf } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import { formatElapsed, formatObject } from '../words/formatModel.ts';
import type { Rule } from './rule.ts';

/** Nobody calls a fortnight of company holidays unreachable: waits up to this are taken as meant. */
const LONGEST_CLOSURE_MS = 30 * DAY_MS;

/** How many times the wait that the calendar's share of open time lets one expect. */
const FACTOR = 10;

const YEAR_MS = 365 * DAY_MS;
const WEEK_MS = 7 * DAY_MS;

const GOOD = exampleMilestone('');

export const targetUnreachable: Rule = {
  code: 'target-unreachable',
  severity: 'warning',
  title: 'Some customers wait for weeks',
  why: 'Within the next year there are arrivals for which the target lies more than a month away, and ten times further than usual, since the calendar is closed for weeks on end. A typing error in a holiday does that.',
  cure: 'Look at the holidays and shifts of the calendar around the dates in the message.',
  bad: GOOD.replace(
    'hours: { weekdays: 09:00-17:00 } }',
    'hours: { weekdays: 09:00-17:00 }, holidays: [summer] }\nholidays:\n  summer: [{ name: Building works, date: 2026-07-01, through: 2026-10-31 }]',
  ),
  good: GOOD,
  message: ({ name, target, wait, arrival, due, calendar, object }) =>
    `A ${String(object)} that arrives on ${String(arrival)} has '${String(name)}' (${String(target)}) due on ${String(due)}: ${String(wait)} later, because '${String(calendar)}' is closed. Look at its holidays and shifts.`,
  scope: 'processes',
  *check({ snapshot, file }) {
    const calendars = snapshot.calendars(file.uri);
    const known = new Map<Calendar, Map<number, Wait | undefined>>();
    for (const { process, milestone, name } of milestonesOf(snapshot, file)) {
      const target = targetMinutesOf(milestone);
      const choice = target === undefined ? undefined : calendarOf(calendars, process, milestone);
      if (target === undefined || choice === undefined) continue;
      const { calendar, zone } = choice;
      const waits = known.get(calendar) ?? new Map<number, Wait | undefined>();
      known.set(calendar, waits);
      if (!waits.has(target)) waits.set(target, absurdWait(calendar, target * MINUTE_MS, snapshot.now));
      const worst = waits.get(target);
      if (worst === undefined) continue;
      yield {
        span: spanOf(file, [...milestone.origin.path, 'target']),
        args: {
          name,
          target: formatDuration(target),
          wait: formatElapsed(worst.waitMs),
          arrival: formatInstant(worst.arrival, zone.id),
          due: formatInstant(worst.target, zone.id),
          calendar: choice.name,
          object: formatObject(process.object),
        },
      };
    }
  },
};

/** The worst wait of the year to come, if it is absurd. */
function absurdWait(calendar: Calendar, ms: number, now: Instant): Wait | undefined {
  const end = now + YEAR_MS;
  if (!isInstant(end)) return undefined;
  // Whoever arrives on the eve of so many dates waits for a day more than these at most.
  const [from, to] = [now, end + LONGEST_CLOSURE_MS].map((each) => Math.floor(each / DAY_MS));
  if (surelyOpenMs(calendar.definition, (from ?? 0) - 1, (to ?? 0) + 2) >= ms) return undefined;
  const share = diff(calendar, now, end) / YEAR_MS;
  const limit = Math.max(LONGEST_CLOSURE_MS, share === 0 ? 0 : (FACTOR * ms) / share);
  // A wait falls by at most a week from one week to the next: whoever waits absurdly long has a neighbour here who waits long.
  const isSuspicious = Array.from({ length: 53 }, (_, week) => toInstant(now + week * WEEK_MS)).some((arrival) => {
    const target = add(calendar, arrival, ms);
    return target === undefined || target - arrival > limit - WEEK_MS;
  });
  if (!isSuspicious) return undefined;
  const worst = findExtremes(calendar, ms, now, end)?.worst;
  return worst !== undefined && worst.waitMs > limit ? worst : undefined;
}

// The hover of a target: its deadline now, at the same time next Monday, and the best, typical and worst wait over a year.
import { computeDue } from '../../core/simulate/due.ts';
import { explainDue } from '../../core/simulate/explain.ts';
import { findExtremes, type Wait } from '../../core/time/extremes.ts';
import type { Process, ProcessMilestone } from '../../core/model/model.ts';
import type { CalendarChoice } from '../../core/simulate/calendarBook.ts';
import { weekdayIndex } from '../../core/time/civil.ts';
import { DAY_MS, isInstant, MINUTE_MS, toEpochDay, type Instant } from '../../core/time/instant.ts';
import { firstAt, toLocal } from '../../core/time/wallClock.ts';
import type { Path } from '../../text/tree.ts';
import { formatInstant, formatShortInstant } from '../../words/formatInstant.ts';
import { describeStep } from '../../words/describeStep.ts';
import { formatMinutes } from '../../words/formatMinutes.ts';
import type { RequestContext } from '../requestContext.ts';
import { code, plain } from './markdown.ts';

const YEAR_MS = 365 * DAY_MS;

/** The text for the `target` at the path, or undefined when it is none that can be computed. */
export function describeTarget(context: RequestContext, path: Path): string | undefined {
  const found = path[4] === 'target' ? findMilestone(context, path) : undefined;
  if (found === undefined) return undefined;
  const { process, entry } = found;
  const calendars = context.snapshot.calendars(context.file.uri);
  const minute = Math.floor(context.now / MINUTE_MS) * MINUTE_MS;
  if (!isInstant(minute)) return undefined;
  const now = computeDue(calendars, { process, entry, start: minute });
  if (now.targetMinutes === undefined) return describeUnknown(entry);
  const { calendar, zone, passedOver } = now.calendar;
  const [unread] = passedOver;
  if (unread !== undefined)
    return `The business hours ${code(unread)} cannot be read here, so nobody can say when this is due.`;
  const monday = nextMonday(now.calendar, minute);
  const later = computeDue(calendars, { process, entry, start: monday });
  const until = minute + YEAR_MS;
  const extremes = isInstant(until) ? findExtremes(calendar, now.targetMinutes * MINUTE_MS, minute, until) : undefined;
  const say = (at: Instant | undefined): string =>
    at === undefined ? 'after the year 2400' : formatInstant(at, zone.id);
  const lines = [
    `**${formatMinutes(now.targetMinutes)}** of ${calendarWords(now.calendar)}`,
    `| a case that arrives | is due |\n|---|---|\n| now, ${formatShortInstant(minute, zone.id)} | **${say(now.target)}** |\n| ${formatShortInstant(monday, zone.id)} | ${say(later.target)} |`,
  ];
  if (extremes !== undefined)
    lines.push(
      [
        '| over a year | wait | arrival |',
        '|---|---|---|',
        waitRow('best', extremes.best, zone.id),
        waitRow('typical', extremes.typical, zone.id),
        waitRow('worst', extremes.worst, zone.id),
      ].join('\n'),
    );
  if (now.target !== undefined)
    lines.push(
      `Why: ${explainDue(calendar, minute, now.target)
        .map((step) => plain(describeStep(step, zone)))
        .join(' · ')}`,
    );
  if (entry.target.kind === 'apex' && entry.target.assumeMinutes !== undefined)
    lines.push(
      `The org asks the Apex class ${code(entry.target.apexClass)}; ${formatMinutes(entry.target.assumeMinutes)} is this file's assumption.`,
    );
  return lines.join('\n\n');
}

/** For minutes that nobody here says. */
function describeUnknown({ target }: ProcessMilestone): string | undefined {
  if (target.kind !== 'apex') return undefined;
  return (
    `The org asks the Apex class ${code(target.apexClass)} for the minutes. Without \`assume:\` the target is unknown here; a scenario can say ` +
    `what the class answers with ${code(`apexMinutes: { ${target.apexClass}: 8h }`)}.`
  );
}

/** The milestone of a process that the path leads into. */
export function findMilestone(
  { snapshot, file }: RequestContext,
  path: Path,
): { process: Process; entry: ProcessMilestone } | undefined {
  const [section, id, list, index] = path;
  if (section !== 'processes' || list !== 'milestones' || typeof id !== 'string') return undefined;
  const process = snapshot.definitions(file.uri).processes.get(id);
  const entry = process?.milestones.find((candidate) => candidate.index === index);
  return process === undefined || entry === undefined ? undefined : { process, entry };
}

function calendarWords({ name, reason, businessHours }: CalendarChoice): string {
  if (reason === 'none') return 'time around the clock, since no business hours are named';
  const by = {
    milestone: 'named by the milestone',
    process: 'named by the process',
    record: 'of the record',
    default: 'the default calendar',
  };
  return `business time in ${plain(name)}${businessHours === undefined ? '' : ` (${by[reason]})`}`;
}

/** The same clock time on the next Monday. */
function nextMonday({ zone }: CalendarChoice, now: Instant): Instant {
  const { day, msOfDay } = toLocal(zone, now);
  return firstAt(zone, toEpochDay(day + 7 - weekdayIndex(day)), msOfDay);
}

function waitRow(label: string, { arrival, waitMs }: Wait, zone: string): string {
  return `| ${label} | ${formatMinutes(Math.round(waitMs / MINUTE_MS))} | ${formatInstant(arrival - (arrival % MINUTE_MS), zone)} |`;
}

// A timeline as a few readable lines, for golden files: every fact of the JSON once, each with the line of the file that caused it.
// Apart from `server/src/draw`, so that a change of drawing does not change what these files prove.
import type { Location, Timeline, TimelineMilestone } from '../../server/src/protocol/timeline.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** `Mon 02-02 09:00`; the milliseconds only where there are some. */
function tellInstant(iso: string): string {
  const day = DAYS[new Date(`${iso.slice(0, 10)}T00:00Z`).getUTCDay()] ?? '';
  const clock = iso.slice(16, 23) === ':00.000' ? iso.slice(11, 16) : iso.slice(11, 23);
  return `${day} ${iso.slice(5, 10)} ${clock}`;
}

/** `  recurrence.entitlement.yaml:12`, lines counted from 1. */
function tellSource(source: Location | undefined): string {
  if (source === undefined) return '';
  const name = source.file.slice(source.file.lastIndexOf('/') + 1).replace('.yaml', '');
  return `  [${name}:${source.range.start.line + 1}]`;
}

function printMilestone(milestone: TimelineMilestone): readonly string[] {
  const { name, occurrence, start, target, completed, status, spans } = milestone;
  const done = completed === null ? '' : ` ${tellInstant(completed)}`;
  const { elapsedMinutes, remainingMinutes, targetMinutes, businessHours } = milestone;
  return [
    `${name} #${occurrence}: ${tellInstant(start)} → ${target === null ? 'unknown' : tellInstant(target)}, ${status}${done}${tellSource(milestone.source)}`,
    `  ${elapsedMinutes} of ${targetMinutes ?? 'unknown'} minutes used, ${remainingMinutes ?? 'unknown'} left, in ${businessHours}`,
    ...spans.map(
      ({ from, to, state, source }) => `  ${tellInstant(from)} – ${tellInstant(to)}  ${state}${tellSource(source)}`,
    ),
  ];
}

/** The timeline as lines of text. */
export function printTimeline(timeline: Timeline): readonly string[] {
  const { entered, exited, from, until, milestones, actions, events, closed, notes } = timeline;
  return [
    `${timeline.processName}, ${tellInstant(from)} – ${tellInstant(until)} in ${timeline.timeZone}`,
    `entered ${entered === null ? 'never' : tellInstant(entered)}, exited ${exited === null ? 'never' : tellInstant(exited)}`,
    ...events.map(({ at, what, source }) => `event ${tellInstant(at)}  ${what}${tellSource(source)}`),
    ...milestones.flatMap(printMilestone),
    ...actions.map(
      ({ at, action, cause, milestone, occurrence, summary, source }) =>
        `action ${tellInstant(at)}  ${action}, ${cause} of ${milestone} #${occurrence}: ${summary}${tellSource(source)}`,
    ),
    ...closed.map((interval) => `closed ${tellInstant(interval.from)} – ${tellInstant(interval.to)}`),
    ...notes.map(({ code, message, at }) => `note ${code}${at === null ? '' : ` ${tellInstant(at)}`}: ${message}`),
  ];
}

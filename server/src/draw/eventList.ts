// Everything that happens on a timeline as one list in the order of time, in words. Knows no layout.
import type { Location, Timeline, TimelineMilestone } from '../protocol/timeline.ts';
import { describeClockChange, listClockChanges } from '../words/clockChanges.ts';
import { readInstant } from '../words/readInstant.ts';
import { labelMilestones, laneKey } from './lanes.ts';
import { CAUSE_WORDS, describeLeft, STATUS_WORDS } from './stateWords.ts';
import { timeFormatter } from './formatTime.ts';

/** In the order in which things of one instant are told (docs/semantics.md §3). */
const ORDER = [
  'clock-change',
  'entered',
  'event',
  'removed',
  'completed',
  'completed-late',
  'started',
  'at-risk',
  'warning',
  'passed',
  'violation',
  'success',
  'exited',
] as const;

export type ListedEventKind = (typeof ORDER)[number];

export interface ListedEvent {
  /** ms */
  readonly at: number;
  readonly kind: ListedEventKind;
  readonly what: string;
  /** Label of the milestone that it concerns; '' for the case itself. */
  readonly milestone: string;
  /** Key of the lane, or null. */
  readonly lane: string | null;
  readonly source: Location | null;
}

/** What happens between `from` and `until`, oldest first. */
export function listEvents(timeline: Timeline): readonly ListedEvent[] {
  const tell = timeFormatter(timeline);
  const labels = labelMilestones(timeline);
  const labelOf = new Map(
    timeline.milestones.map((milestone, position) => [laneKey(milestone), labels[position] ?? '']),
  );
  const list: ListedEvent[] = [
    ...ofClocks(timeline),
    ...ofCase(timeline),
    ...timeline.milestones.flatMap((milestone) =>
      ofMilestone(timeline, milestone, labelOf.get(laneKey(milestone)) ?? milestone.name, tell),
    ),
    ...timeline.actions.map((action): ListedEvent => ({
      at: readInstant(action.at),
      kind: action.cause,
      what: `${CAUSE_WORDS[action.cause]}: ${action.summary}`,
      milestone: labelOf.get(laneKey(action)) ?? '',
      lane: laneKey(action),
      source: action.source ?? null,
    })),
  ];
  return list.sort((a, b) => a.at - b.at || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** What makes a wall clock look wrong. */
function ofClocks({ from, until, timeZone }: Timeline): readonly ListedEvent[] {
  const about = { kind: 'clock-change', milestone: '', lane: null, source: null } as const;
  return listClockChanges(readInstant(from), readInstant(until), timeZone).map((change) => ({
    ...about,
    at: change.at,
    what: describeClockChange(change, timeZone),
  }));
}

function ofCase(timeline: Timeline): readonly ListedEvent[] {
  const about = { milestone: '', lane: null, source: null };
  const completions = new Set(
    timeline.milestones.flatMap(({ name, completed }) =>
      completed === null ? [] : [`${readInstant(completed)} ${name} completed`],
    ),
  );
  const list: ListedEvent[] = timeline.events
    // The milestone's own line says it, with the time that was left.
    .filter(({ at, what }) => !completions.has(`${readInstant(at)} ${what}`))
    .map(({ at, what, source }) => ({ ...about, at: readInstant(at), kind: 'event', what, source: source ?? null }));
  const { entered, exited, processName } = timeline;
  if (entered !== null)
    list.push({ ...about, at: readInstant(entered), kind: 'entered', what: `enters ${processName}` });
  if (exited !== null) list.push({ ...about, at: readInstant(exited), kind: 'exited', what: `leaves ${processName}` });
  return list;
}

function ofMilestone(
  timeline: Timeline,
  milestone: TimelineMilestone,
  label: string,
  tell: (at: number) => string,
): readonly ListedEvent[] {
  const about = { milestone: label, lane: laneKey(milestone), source: milestone.source ?? null };
  const list: ListedEvent[] = [];
  const { start, target, completed, spans } = milestone;
  if (readInstant(start) <= readInstant(timeline.until)) {
    const what = `starts, ${target === null ? 'due at a time that only the org knows' : `due ${tell(readInstant(target))}`}`;
    list.push({ ...about, at: readInstant(start), kind: 'started', what });
  }
  const risk = spans.find(({ state }) => state === 'at-risk');
  const isWarned = timeline.actions.some(
    (action) => action.cause === 'warning' && action.at === risk?.from && laneKey(action) === about.lane,
  );
  if (risk !== undefined && !isWarned)
    list.push({ ...about, at: readInstant(risk.from), kind: 'at-risk', what: 'at risk' });
  // What is missed at the end of the timeline is not overdue for any time in it.
  const missed =
    spans.find(({ state }) => state === 'violated')?.from ?? (milestone.status === 'violated' ? target : null);
  if (missed !== null) list.push({ ...about, at: readInstant(missed), kind: 'passed', what: 'target missed' });
  if (completed !== null) {
    const kind = milestone.status === 'completed-late' ? 'completed-late' : 'completed';
    const what = `${STATUS_WORDS[kind]}, ${describeLeft(milestone)}`;
    list.push({ ...about, at: readInstant(completed), kind, what });
  }
  const end = spans.at(-1)?.to;
  if (milestone.status === 'removed' && end !== undefined) {
    list.push({ ...about, at: readInstant(end), kind: 'removed', what: 'removed: its criteria no longer hold' });
  }
  return list;
}

// A timeline as lanes: one for each milestone occurrence, with its spans and marks in milliseconds and in words. What every
// drawing starts from, so that all of them say the same. Knows no layout.
import type {
  ExpectedMoment,
  Location,
  SpanState,
  Timeline,
  TimelineAction,
  TimelineMilestone,
} from '../protocol/timeline.ts';
import { formatOrdinal } from '../words/formatOrdinal.ts';
import { formatMinutes } from '../words/formatMinutes.ts';
import { readInstant } from '../words/readInstant.ts';
import { markFormatter } from './formatTime.ts';
import { explainCause, explainCompletion, explainDue, explainState, EXPECTED_MEANING } from './meanings.ts';
import { CAUSE_WORDS, describeLeft, STATE_WORDS, STATUS_WORDS, statusTone } from './stateWords.ts';
import type { Tone } from './stateWords.ts';
import { intersectIntervals, subtractIntervals, unionIntervals } from './interval.ts';
import type { Interval } from './interval.ts';

interface LaneSpan extends Interval {
  readonly state: SpanState;
  readonly word: string;
  /** What it is, for whoever points at it. */
  readonly meaning: string;
  /** The line that has it begin. */
  readonly source: Location | null;
}

export type LaneMarkKind =
  'warning' | 'violation' | 'success' | 'due' | 'completed' | 'completed-late' | 'expected' | 'expected-action';

export interface LaneMark {
  /** ms; a moment that is expected may lie beside the axis. */
  readonly at: number;
  readonly kind: LaneMarkKind;
  /** `09:15 warning: e-mail to Case Owner, sets Case.Priority to Critical` */
  readonly text: string;
  /** What it means, for whoever points at it. */
  readonly meaning: string;
  /** The line that it comes from. */
  readonly source: Location | null;
}

export interface Lane {
  /** Names the lane among those of one timeline, and stays the same while the file is edited. */
  readonly key: string;
  /** The stay in a process with which the record's way goes on here: `Gold`, `Gold (2nd time)`; null where it is the same, or there is only one. */
  readonly heading: string | null;
  /** Position of the milestone in the process's list. */
  readonly index: number;
  readonly name: string;
  /** `First Response`, or `First Response #2` where a milestone occurs more than once. */
  readonly label: string;
  /** `1 h · US Support` */
  readonly detail: string;
  readonly start: number;
  /** Null when only the org knows it. */
  readonly due: number | null;
  readonly completed: number | null;
  readonly spans: readonly LaneSpan[];
  /** In time order. */
  readonly marks: readonly LaneMark[];
  readonly status: string;
  readonly tone: Tone;
  /** `20 min left`, `5 min over` */
  readonly left: string;
  readonly source: Location | null;
}

/** The lanes of a timeline, in the order of its milestones. */
export function listLanes(timeline: Timeline): readonly Lane[] {
  const labels = labelMilestones(timeline);
  const tell = markFormatter(timeline);
  const actions = groupBy(timeline.actions, (action) => laneKey(action));
  return timeline.milestones.map((milestone, position) => {
    const key = laneKey(milestone);
    return {
      key,
      heading: startsVisit(milestone, timeline.milestones[position - 1]) ? nameVisit(milestone) : null,
      index: milestone.index,
      name: milestone.name,
      label: labels[position] ?? milestone.name,
      detail: `${sayTarget(milestone)} · ${milestone.businessHours}`,
      start: readInstant(milestone.start),
      due: milestone.target === null ? null : readInstant(milestone.target),
      completed: milestone.completed === null ? null : readInstant(milestone.completed),
      spans: milestone.spans.map((span) => ({
        from: readInstant(span.from),
        to: readInstant(span.to),
        state: span.state,
        word: STATE_WORDS[span.state],
        meaning: `${tell(readInstant(span.from))} to ${tell(readInstant(span.to))}: ${explainState(span.state)}`,
        source: span.source ?? null,
      })),
      marks: listMarks(timeline, milestone, actions.get(key) ?? []),
      status: STATUS_WORDS[milestone.status],
      tone: statusTone(milestone),
      left: describeLeft(milestone),
      source: milestone.source ?? null,
    };
  });
}

function startsVisit(milestone: TimelineMilestone, before: TimelineMilestone | undefined): boolean {
  const { processName, processVisit } = milestone;
  return processName !== before?.processName || processVisit !== before?.processVisit;
}

function nameVisit({ processName, processVisit }: TimelineMilestone): string | null {
  if (processName === undefined || processVisit === undefined) return processName ?? null;
  return `${processName} (${formatOrdinal(processVisit)} time)`;
}

/**
 * Names the occurrence that a milestone or an action belongs to. By type and number, not by position: a record that enters
 * another process has milestones of both on one timeline, and their positions are the same.
 */
export function laneKey(of: { readonly milestone: string; readonly occurrence: number }): string {
  return `${of.milestone}/${of.occurrence}`;
}

/** A label for each milestone, in their order; numbered where a milestone type occurs more than once. */
export function labelMilestones(timeline: Timeline): readonly string[] {
  const counts = new Map<string, number>();
  for (const { milestone } of timeline.milestones) counts.set(milestone, (counts.get(milestone) ?? 0) + 1);
  return timeline.milestones.map(({ milestone, name, occurrence }) =>
    (counts.get(milestone) ?? 0) > 1 ? `${name} #${occurrence}` : name,
  );
}

/** `1 h`, or where they come from when nobody here says them. */
export function sayTarget({ targetMinutes }: TimelineMilestone): string {
  return targetMinutes === null ? 'target not known' : formatMinutes(targetMinutes);
}

/** When a lane is due, in words. */
export function tellDue({ due }: Lane, tell: (at: number) => string): string {
  return due === null ? 'not known' : tell(due);
}

/** Closed time of the process's calendar, ms, sorted. */
export function closedIntervals(timeline: Timeline): readonly Interval[] {
  return toStretches(timeline.closed);
}

/** Closed time of the calendar that a milestone is counted in, ms, sorted. */
export function closedFor(timeline: Timeline, milestone: TimelineMilestone): readonly Interval[] {
  return toStretches(milestone.closed ?? timeline.closed);
}

/** Time in which every clock rests, ms, sorted: no calendar is open, or what is open is stopped. An axis may press it together. */
export function restingIntervals(timeline: Timeline): readonly Interval[] {
  const closed = timeline.milestones.reduce(
    (resting, own) => (own.closed === undefined ? resting : intersectIntervals(resting, toStretches(own.closed))),
    closedIntervals(timeline),
  );
  return unionIntervals([...closed, ...standstill(timeline)]);
}

/** Time in which a milestone is stopped and no other one counts. */
function standstill(timeline: Timeline): readonly Interval[] {
  const spans = timeline.milestones.map((milestone) => {
    const own = milestone.spans.map(({ from, to, state }) => ({ from: readInstant(from), to: readInstant(to), state }));
    const rest = closedFor(timeline, milestone);
    return {
      stopped: own.filter(({ state }) => state === 'stopped'),
      running: subtractIntervals(unionIntervals(own.filter(({ state }) => state !== 'stopped')), rest),
    };
  });
  const stopped = unionIntervals(spans.flatMap((one) => one.stopped));
  return stopped.length === 0 ? [] : subtractIntervals(stopped, unionIntervals(spans.flatMap((one) => one.running)));
}

function toStretches(closed: Timeline['closed']): readonly Interval[] {
  return unionIntervals(closed.map(({ from, to }) => ({ from: readInstant(from), to: readInstant(to) })));
}

function listMarks(
  timeline: Timeline,
  milestone: TimelineMilestone,
  actions: readonly TimelineAction[],
): readonly LaneMark[] {
  const tell = markFormatter(timeline);
  const clock = (iso: string): string => tell(readInstant(iso));
  const marks: LaneMark[] = [];
  const { target } = milestone;
  if (target !== null && readInstant(target) <= readInstant(timeline.until)) {
    const due = `due ${clock(target)}`;
    const meaning = explainDue(milestone, clock);
    marks.push({ at: readInstant(target), kind: 'due', text: due, meaning, source: milestone.source ?? null });
  }
  if (milestone.completed !== null) {
    const kind = milestone.status === 'completed-late' ? 'completed-late' : 'completed';
    const done = `${clock(milestone.completed)} ${STATUS_WORDS[kind]}`;
    const meaning = explainCompletion(milestone);
    marks.push({ at: readInstant(milestone.completed), kind, text: done, meaning, source: milestone.source ?? null });
  }
  for (const together of groupBy(actions, ({ at, cause }) => `${cause} ${at}`).values()) {
    const [first] = together;
    if (first === undefined) continue;
    const what = together.map(({ summary }) => summary).join(', ');
    const text = `${clock(first.at)} ${CAUSE_WORDS[first.cause]}: ${what}`;
    const meaning = explainCause(first.cause);
    marks.push({ at: readInstant(first.at), kind: first.cause, text, meaning, source: first.source ?? null });
  }
  marks.push(...listExpected(timeline, milestone));
  return marks.sort((a, b) => a.at - b.at);
}

const EXPECTED_WORDS: Readonly<Record<Exclude<ExpectedMoment['kind'], 'action'>, string>> = {
  start: 'start',
  target: 'due',
  completed: 'completed',
  entered: 'entry',
  exited: 'exit',
};

/** The moments that were expected of an occurrence, or of the record itself, and do not come. */
function listExpected(timeline: Timeline, of: TimelineMilestone | null): readonly LaneMark[] {
  const tell = markFormatter(timeline);
  return (timeline.verdict?.failures ?? []).flatMap(({ moment, source }): readonly LaneMark[] => {
    if (moment?.milestone !== (of?.milestone ?? null) || moment.occurrence !== (of?.occurrence ?? null)) return [];
    const at = readInstant(moment.at);
    const isAction = moment.kind === 'action';
    const what = isAction ? (moment.action ?? '') : EXPECTED_WORDS[moment.kind];
    const text = `expected ${what}${pointTo(at, timeline, tell)}`;
    return [
      { at, kind: isAction ? 'expected-action' : 'expected', text, meaning: EXPECTED_MEANING, source: source ?? null },
    ];
  });
}

/** A time after a word; of one that lies beside the axis, on which side. */
function pointTo(at: number, { from, until }: Timeline, tell: (at: number) => string): string {
  return ` ${tell(at)}${at > readInstant(until) ? ' →' : at < readInstant(from) ? ' ←' : ''}`;
}

/** What was expected of the record itself and does not come, as marks of the row of case events. */
export function expectedOfRecord(timeline: Timeline): readonly LaneMark[] {
  return listExpected(timeline, null);
}

/** Items by key, both in the order of the items. */
function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

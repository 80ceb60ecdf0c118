// What is written in and under a bar: the word of each span where it fits, otherwise below, and what its marks say. Knows
// positions, no colours.
import type { Location, SpanState, Timeline } from '../../protocol/timeline.ts';
import { showControls } from '../../words/showControls.ts';
import { readInstant } from '../../words/readInstant.ts';
import { markFormatter } from '../formatTime.ts';
import { expectedOfRecord } from '../lanes.ts';
import type { Lane, LaneMarkKind } from '../lanes.ts';
import { toX } from '../scale.ts';
import type { Scale } from '../scale.ts';
import { intersectIntervals } from '../interval.ts';
import type { Interval } from '../interval.ts';
import { LABEL_ROW_LIMIT, LABEL_TEXTS, LEAST_BAR, SIGN, SIGN_GAP, STYLES } from './metrics.ts';
import { placeLabels } from './placeLabels.ts';
import { cutToWidth, measureText } from './textWidth.ts';

/** Part of a span in which its clock runs, or rests because its calendar is closed. x from the plot's left edge. */
export interface LaneSegment {
  readonly x: number;
  readonly width: number;
  readonly state: SpanState;
  readonly isResting: boolean;
  /** Index of the span that it is part of. */
  readonly span: number;
  /** Written into it; '' when there is no room, or another segment of the span has it. */
  readonly word: string;
}

export interface LaneLabel {
  /** From the plot's left edge. */
  readonly x: number;
  readonly kind: LaneMarkKind | SpanState | 'event' | 'more';
  /** '' when there is no room: the sign stands alone, and `full` is its tooltip. */
  readonly text: string;
  readonly full: string;
  /** What it means, and the line that it comes from. */
  readonly meaning: string;
  readonly source: Location | null;
  /** From 0, downwards; null: counted with others, a tick is all there is of it. */
  readonly row: number | null;
  readonly side: 'right' | 'left';
  /** Where the text begins at the right, or ends at the left. */
  readonly textX: number;
}

interface LabelPlan {
  readonly at: number;
  readonly x: number;
  readonly kind: LaneLabel['kind'];
  readonly text: string;
  readonly full: string;
  readonly meaning: string;
  readonly source: Location | null;
}

interface Laid {
  readonly segments: readonly LaneSegment[];
  readonly labels: readonly LaneLabel[];
  readonly rows: number;
}

export interface LaneRoom {
  readonly scale: Scale;
  /** How far labels may reach, from the plot's left edge. */
  readonly right: number;
  /** Closed time of the lane's calendar, ms, sorted. */
  readonly rest: readonly Interval[];
  /** Says a time on the axis. */
  readonly tell: (at: number) => string;
  /** With signs only, without texts under the bar. */
  readonly isCompact: boolean;
}

/** Lays out what belongs to one lane. */
export function placeLaneLabels(lane: Lane, { scale, right, rest, isCompact, tell }: LaneRoom): Laid {
  const segments = lane.spans.flatMap((span, position) => nameWidest(cutSpan(span, position, scale, rest), span.word));
  const marks = lane.marks.map((mark) => planMark(mark, scale));
  if (isCompact) return { segments, labels: placeSigns(marks, segments, scale.width), rows: 0 };
  return {
    segments,
    ...place([...marks, ...nameBelow(lane, segments, scale)], { right, tell, rows: LABEL_ROW_LIMIT }),
  };
}

/** Which sign stands where several fall together: the one that matters most. */
const SIGN_URGENCY: readonly LabelPlan['kind'][] = [
  'violation',
  'completed-late',
  'expected',
  'expected-action',
  'completed',
  'warning',
  'success',
  'due',
];

/** Signs on the bar itself, none on another, and the deadline in words beside the bar where there is room. */
function placeSigns(
  marks: readonly LabelPlan[],
  segments: readonly LaneSegment[],
  width: number,
): readonly LaneLabel[] {
  const urgency = ({ kind }: LabelPlan): number => SIGN_URGENCY.indexOf(kind);
  const kept: LabelPlan[] = [];
  for (const mark of [...marks].sort((a, b) => urgency(a) - urgency(b)))
    if (kept.every(({ x }) => Math.abs(x - mark.x) >= SIGN * 2)) kept.push(mark);
  const label = marks.map((mark): LaneLabel => {
    return { ...mark, text: '', row: kept.includes(mark) ? 0 : null, side: 'right', textX: mark.x };
  });
  const due = marks.find(({ kind }) => kind === 'due');
  if (due === undefined) return label;
  const ends = [...marks.map(({ x }) => x + SIGN), ...segments.map((one) => one.x + one.width)];
  const starts = [...marks.map(({ x }) => x - SIGN), ...segments.map(({ x }) => x)];
  const before = starts.reduce((least, x) => Math.min(least, x), Infinity) - SIGN_GAP;
  const after = ends.reduce((most, x) => Math.max(most, x), -Infinity) + SIGN_GAP;
  const needed = measureText(due.text, STYLES.label);
  const side = after + needed <= width ? 'right' : before - needed >= 0 ? 'left' : null;
  if (side === null) return label;
  const words = { text: due.text, side, textX: side === 'right' ? after : before } as const;
  return label.map((one, position) => (marks[position] === due ? { ...one, ...words } : one));
}

type Mark = Pick<LabelPlan, 'at' | 'kind' | 'text' | 'meaning' | 'source'>;

function planMark({ at, kind, text, meaning, source }: Mark, scale: Scale): LabelPlan {
  return { at, x: toX(scale, at), kind, text: showControls(text), full: showControls(text), meaning, source };
}

/** Each state of a lane is named at least once: here those whose word fits into none of its bars. */
function nameBelow(lane: Lane, segments: readonly LaneSegment[], scale: Scale): readonly LabelPlan[] {
  const named = new Set(segments.filter(({ word }) => word !== '').map(({ state }) => state));
  return lane.spans.flatMap((span, position): readonly LabelPlan[] => {
    if (span.to <= span.from || named.has(span.state)) return [];
    named.add(span.state);
    const own = segments.filter((one) => one.span === position);
    const shown = own.find(({ isResting }) => !isResting) ?? own[0];
    const x = shown === undefined ? toX(scale, span.from) : shown.x + shown.width / 2;
    const { word, meaning, source } = span;
    return [{ at: span.from, x, kind: span.state, text: word, full: word, meaning, source }];
  });
}

/** Lays out what happens to the case. */
export function placeEventLabels(
  timeline: Timeline,
  scale: Scale,
  right: number,
  rows: number,
): Omit<Laid, 'segments'> {
  const tell = markFormatter(timeline);
  const plans = timeline.events.map(({ at, what, source = null }): LabelPlan => {
    const text = `${tell(readInstant(at))} ${what}`;
    return planMark({ at: readInstant(at), kind: 'event', text, meaning: '', source }, scale);
  });
  return place([...plans, ...expectedOfRecord(timeline).map((mark) => planMark(mark, scale))], { right, tell, rows });
}

function place(
  plans: readonly LabelPlan[],
  { right, tell, rows }: Pick<LaneRoom, 'right' | 'tell'> & { readonly rows: number },
): Omit<Laid, 'segments'> {
  const texts = plans.map(({ text }) => {
    return [...LABEL_TEXTS.map((width) => cutToWidth(text, width, STYLES.label)), ''];
  });
  const requests = plans.map(({ x }, position) => ({
    x,
    widths: (texts[position] ?? []).map((text) => measureText(text, STYLES.label)),
  }));
  const sayCounts = (members: readonly number[], isRest: boolean): readonly string[] => {
    const own = members.flatMap((position) => plans[position] ?? []);
    const words = countPlans(own, isRest, tell);
    // Where there is room for nothing else, how many.
    return [...LABEL_TEXTS.map(() => words), String(own.length)];
  };
  const countWidths = (members: readonly number[], isRest: boolean): readonly number[] =>
    sayCounts(members, isRest).map((text) => measureText(text, STYLES.label));
  const room = { left: 0, right, rows, sign: SIGN, gap: SIGN_GAP, countWidths };
  const { spots, counted } = placeLabels(requests, room);
  const told = plans.map(({ x, kind, full, meaning, source }, position): LaneLabel => {
    const { row, side, choice, textX } = spots[position] ?? { row: null, side: 'right', choice: -1, textX: x };
    return { x, kind, full, meaning, source, row, side, textX, text: texts[position]?.[choice] ?? '' };
  });
  const counts = counted.map(({ members, isRest, x, spot: { row, side, textX, choice } }): LaneLabel => {
    const text = sayCounts(members, isRest)[choice] ?? '';
    const full = members.flatMap((position) => plans[position]?.full ?? []).join('\n');
    return { x, kind: 'more', text, full, meaning: '', source: null, row, side, textX };
  });
  const labels = [...told, ...counts];
  return { labels, rows: labels.reduce((rows, { row }) => Math.max(rows, (row ?? 0) + 1), 0) };
}

/** `9 more until Mon 12:48`; `12 from Mon 10:21 to Mon 12:48` where none of them is told. */
function countPlans(plans: readonly LabelPlan[], isRest: boolean, tell: (at: number) => string): string {
  const [from, to] = [plans[0], plans.at(-1)].map((plan) => (plan === undefined ? '' : tell(plan.at)));
  if (isRest) return `${plans.length} more until ${to}`;
  return from === to ? `${plans.length} at ${from}` : `${plans.length} from ${from} to ${to}`;
}

function cutSpan(
  span: Interval & { readonly state: SpanState },
  position: number,
  scale: Scale,
  rest: readonly Interval[],
): readonly LaneSegment[] {
  // A clock that is stopped does not care whether anybody is there.
  const resting = span.state === 'stopped' ? [] : intersectIntervals([span], rest);
  const cuts = [...new Set([span.from, ...resting.flatMap(({ from, to }) => [from, to]), span.to])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).flatMap((to, index): LaneSegment[] => {
    const from = cuts[index] ?? span.from;
    const x = toX(scale, from);
    const width = toX(scale, to) - x;
    const isResting = resting.some((one) => one.from <= from && to <= one.to);
    return [
      { x, width: Math.max(width, isResting ? 0 : LEAST_BAR), state: span.state, isResting, span: position, word: '' },
    ];
  });
}

/** The word goes into the widest segment in which the clock runs, when it fits. */
function nameWidest(segments: readonly LaneSegment[], word: string): readonly LaneSegment[] {
  const running = segments.filter(({ isResting }) => !isResting);
  const widest = running.reduce<LaneSegment | null>(
    (best, one) => (best === null || one.width > best.width ? one : best),
    null,
  );
  if (widest === null || measureText(word, STYLES.word) + 12 > widest.width) return segments;
  return segments.map((one) => (one === widest ? { ...one, word } : one));
}

// What is written in and under a bar: the word of each span where it fits, otherwise below, and what its marks say. Knows
// positions, no colours.
import type { SpanState, Timeline } from '../../protocol/timeline.ts';
import { readInstant } from '../../words/readInstant.ts';
import { markFormatter } from '../formatTime.ts';
import { expectedOfRecord } from '../lanes.ts';
import type { Lane, LaneMark, LaneMarkKind } from '../lanes.ts';
import { toX } from '../scale.ts';
import type { Scale } from '../scale.ts';
import { intersectIntervals } from '../interval.ts';
import type { Interval } from '../interval.ts';
import { LABEL_ROW_LIMIT, LABEL_TEXTS, LEAST_BAR, MANY_LABELS, SIGN, SIGN_GAP, STYLES } from './metrics.ts';
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
  readonly kind: LaneMarkKind | SpanState | 'event';
  /** '' when there is no room: the sign stands alone, and `full` is its tooltip. */
  readonly text: string;
  readonly full: string;
  /** From 0, downwards. */
  readonly row: number;
  readonly side: 'right' | 'left';
}

interface LabelPlan {
  readonly x: number;
  readonly kind: LaneLabel['kind'];
  readonly text: string;
  readonly full: string;
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
  /** With signs only, without texts under the bar. */
  readonly isCompact: boolean;
}

/** Lays out what belongs to one lane. */
export function placeLaneLabels(lane: Lane, { scale, right, rest, isCompact }: LaneRoom): Laid {
  const segments = lane.spans.flatMap((span, position) => nameWidest(cutSpan(span, position, scale, rest), span.word));
  const marks = lane.marks.map((mark) => planMark(mark, scale));
  if (isCompact)
    return { segments, labels: marks.map((plan) => ({ ...plan, text: '', row: 0, side: 'right' })), rows: 0 };
  return { segments, ...place([...marks, ...nameBelow(lane, segments, scale)], right) };
}

function planMark({ at, kind, text }: LaneMark, scale: Scale): LabelPlan {
  return { x: toX(scale, at), kind, text, full: text };
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
    return [{ x, kind: span.state, text: span.word, full: span.word }];
  });
}

/** Lays out what happens to the case. */
export function placeEventLabels(timeline: Timeline, scale: Scale, right: number): Omit<Laid, 'segments'> {
  const tell = markFormatter(timeline);
  const plans = timeline.events.map(({ at, what }): LabelPlan => {
    const text = `${tell(readInstant(at))} ${what}`;
    return { x: toX(scale, readInstant(at)), kind: 'event', text, full: text };
  });
  return place([...plans, ...expectedOfRecord(timeline).map((mark) => planMark(mark, scale))], right);
}

function place(plans: readonly LabelPlan[], right: number): Omit<Laid, 'segments'> {
  if (plans.length > MANY_LABELS) {
    return { labels: plans.map((plan) => ({ ...plan, text: '', row: 0, side: 'right' })), rows: 1 };
  }
  const texts = plans.map(({ text }) => {
    const cuts = LABEL_TEXTS.map((width) => cutToWidth(text, width, STYLES.label));
    return [...new Set(cuts), ''];
  });
  const requests = plans.map(({ x }, position) => ({
    x,
    widths: (texts[position] ?? []).map((text) => measureText(text, STYLES.label)),
  }));
  const room = { left: 0, right, rows: LABEL_ROW_LIMIT, sign: SIGN, gap: SIGN_GAP };
  const spots = placeLabels(requests, room);
  const labels = plans.map(({ x, kind, full }, position): LaneLabel => {
    const { row, side, choice } = spots[position] ?? { row: 0, side: 'right', choice: -1 };
    return { x, kind, full, row, side, text: texts[position]?.[choice] ?? '' };
  });
  return { labels, rows: labels.length === 0 ? 0 : Math.max(...labels.map(({ row }) => row)) + 1 };
}

function cutSpan(
  span: Interval & { readonly state: SpanState },
  position: number,
  scale: Scale,
  rest: readonly Interval[],
): readonly LaneSegment[] {
  const resting = intersectIntervals([span], rest);
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

// What the script of a saved page needs to move a playhead over its picture, beside what it draws: where time lies on the axis, and what an
// agent would see in between, cut where that changes its course. Knows no document.
import type { Timeline, TimelineMilestone } from '../protocol/timeline.ts';
import { readInstant } from '../words/readInstant.ts';
import { createCountdown, describeCountdown } from './countdown.ts';
import { closedFor, labelMilestones } from './lanes.ts';
import type { Axis } from './scale.ts';
import type { Tone } from './stateWords.ts';
import type { Layout } from './svg/layout.ts';

export interface PageData {
  /** IANA id. */
  readonly timeZone: string;
  /** Of the picture, px. */
  readonly width: number;
  readonly plot: Layout['plot'];
  /** Stretches of the axis on which time runs evenly; ms and px. */
  readonly pieces: Axis['pieces'];
  readonly lanes: readonly { readonly label: string; readonly steps: readonly PageStep[] }[];
}

/** What is to be seen of a milestone from a moment on. */
export interface PageStep {
  /** ms */
  readonly from: number;
  readonly tone: Tone;
  /** Business time left then, ms, where it is counted; else null, and `words` is everything. */
  readonly left: number | null;
  /** Whether it runs down. */
  readonly isRunning: boolean;
  readonly words: string;
}

export function toPageData(timeline: Timeline, { width, plot, scale }: Layout): PageData {
  const labels = labelMilestones(timeline);
  return {
    timeZone: timeline.timeZone,
    width,
    plot,
    pieces: scale.pieces.map(({ from, to, x, width: wide }) => ({ from, to, x, width: wide })),
    lanes: timeline.milestones.map((milestone, position) => ({
      label: labels[position] ?? milestone.name,
      steps: listSteps(timeline, milestone),
    })),
  };
}

function listSteps(timeline: Timeline, milestone: TimelineMilestone): readonly PageStep[] {
  const countdown = createCountdown(timeline, milestone);
  const from = readInstant(timeline.from);
  const edges = [
    ...milestone.spans.flatMap((span) => [readInstant(span.from), readInstant(span.to)]),
    ...closedFor(timeline, milestone).flatMap((closed) => [closed.from, closed.to]),
  ].filter((at) => at > from);
  return [...new Set([from, ...edges])]
    .sort((a, b) => a - b)
    .map((at): PageStep => {
      const seen = countdown(at);
      const { text, tone, isRunning } = describeCountdown(seen);
      if (!isRunning || !('isResting' in seen)) return { from: at, tone, left: null, isRunning: false, words: text };
      // What comes after the time that is left.
      const words = text.slice(text.indexOf(', '));
      return { from: at, tone, left: seen.leftMs, isRunning: !seen.isResting, words };
    });
}

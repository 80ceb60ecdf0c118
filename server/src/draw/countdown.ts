// The countdown that an agent would see at a moment of a timeline: business time left on a milestone. Only what the timeline JSON
// holds, read between its lines; no calendar is computed here.
import type { SpanState, Timeline, TimelineMilestone } from '../protocol/timeline.ts';
import { formatCountdown } from '../words/formatMinutes.ts';
import { readInstant } from '../words/readInstant.ts';
import { closedFor } from './lanes.ts';
import { STATE_TONES, STATE_WORDS } from './stateWords.ts';
import type { Tone } from './stateWords.ts';
import { lengthOutside, unionIntervals } from './interval.ts';
import type { Interval } from './interval.ts';

const MINUTE_MS = 60_000;

export type Countdown =
  | { readonly state: 'not-started' }
  /** Counting, or resting because it is stopped or its calendar is closed. */
  | {
      readonly state: SpanState;
      /** Business time until the target, ms; negative when it has passed. */
      readonly leftMs: number;
      /** The clock stands still now. */
      readonly isResting: boolean;
    }
  /** Only the org knows the target. */
  | { readonly state: 'unknown' }
  /** Completed, removed or left behind by an exit; what was left then. */
  | { readonly state: 'ended'; readonly leftMs: number };

interface Prepared {
  readonly spans: readonly (Interval & { readonly state: SpanState })[];
  /** When the clock stands still: the calendar is closed, or the milestone is stopped. */
  readonly rest: readonly Interval[];
  readonly end: number;
  /** Business time left at the end, ms. */
  readonly leftAtEnd: number;
  readonly isOver: boolean;
}

/**
 * Prepares the countdown of one milestone occurrence, for many moments.
 * @returns what an agent would see at a moment, given in ms
 */
export function createCountdown(timeline: Timeline, milestone: TimelineMilestone): (at: number) => Countdown {
  const spans = milestone.spans.map(({ from, to, state }) => ({ from: readInstant(from), to: readInstant(to), state }));
  const last = spans.at(-1);
  if (last === undefined) return () => ({ state: 'not-started' });
  const stopped = spans.filter(({ state }) => state === 'stopped');
  const rest = unionIntervals([...closedFor(timeline, milestone), ...stopped]);
  const leftAtEnd = anchorLeft(timeline, milestone, rest, last);
  if (leftAtEnd === null) return (at) => ({ state: at < readInstant(milestone.start) ? 'not-started' : 'unknown' });
  const isOver = milestone.status !== 'open' && milestone.status !== 'violated';
  return (at) => countdownAt({ spans, rest, end: last.to, leftAtEnd, isOver }, at);
}

function countdownAt({ spans, rest, end, leftAtEnd, isOver }: Prepared, at: number): Countdown {
  const span = spans.findLast(({ from }) => from <= Math.min(at, end));
  if (span === undefined) return { state: 'not-started' };
  if (at >= end && isOver) return { state: 'ended', leftMs: leftAtEnd };
  const now = Math.min(at, end);
  const isResting = span.state === 'stopped' || rest.some(({ from, to }) => from <= now && now < to);
  return { state: span.state, leftMs: leftAtEnd + lengthOutside(now, end, rest), isResting };
}

/**
 * Business time left at the end of the last span. Exact from the target where the timeline reaches it; else from the whole
 * minutes that the JSON tells; null when the target is unknown. A milestone that is stopped at the end has a target that will move, so its minutes count.
 */
function anchorLeft(
  timeline: Timeline,
  milestone: TimelineMilestone,
  rest: readonly Interval[],
  { state, to: end }: { readonly state: SpanState; readonly to: number },
): number | null {
  if (milestone.target === null || milestone.remainingMinutes === null) return null;
  const target = readInstant(milestone.target);
  if (state === 'stopped' || target > readInstant(timeline.until)) return milestone.remainingMinutes * MINUTE_MS;
  if (target < end) return -lengthOutside(target, end, rest);
  return lengthOutside(end, target, closedFor(timeline, milestone));
}

export interface CountdownWords {
  /** `12 min 5 s left, at risk`; `not started`; `ended, 10 min left` */
  readonly text: string;
  readonly tone: Tone;
  /** Neither before its start nor after its end. */
  readonly isRunning: boolean;
}

/** A countdown in words. */
export function describeCountdown(countdown: Countdown): CountdownWords {
  if (countdown.state === 'not-started') return { text: 'not started', tone: 'quiet', isRunning: false };
  if (countdown.state === 'unknown') return { text: 'target not known', tone: 'quiet', isRunning: false };
  const left = formatCountdown(countdown.leftMs);
  if (countdown.state === 'ended') return { text: `ended, ${left}`, tone: 'quiet', isRunning: false };
  const isClosed = countdown.isResting && countdown.state !== 'stopped';
  const words = [left, STATE_WORDS[countdown.state], ...(isClosed ? ['closed now'] : [])];
  return { text: words.join(', '), tone: STATE_TONES[countdown.state], isRunning: true };
}

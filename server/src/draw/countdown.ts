// The countdown that an agent would see at a moment of a timeline: business time left on a milestone. Only what the timeline JSON
// holds, read between its lines; no calendar is computed here.
import type { SpanState, Timeline, TimelineMilestone } from '../protocol/timeline.ts';
import { readInstant } from '../words/readInstant.ts';
import { closedFor } from './lanes.ts';
import { lengthOutside, unionStretches } from './stretch.ts';
import type { Stretch } from './stretch.ts';

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
  /** Completed, removed or left behind by an exit; what was left then. */
  | { readonly state: 'ended'; readonly leftMs: number };

/**
 * What an agent would see of one milestone occurrence.
 * @param at ms
 */
export function countdownAt(timeline: Timeline, milestone: TimelineMilestone, at: number): Countdown {
  const first = milestone.spans[0];
  const last = milestone.spans.at(-1);
  if (first === undefined || last === undefined || at < readInstant(first.from)) return { state: 'not-started' };
  const end = readInstant(last.to);
  const rest = restOf(timeline, milestone);
  const leftAt = (moment: number): number =>
    anchorLeft(timeline, milestone, rest, end) + lengthOutside(moment, end, rest);
  const isOver = milestone.status !== 'open' && milestone.status !== 'violated';
  if (at >= end && isOver) return { state: 'ended', leftMs: leftAt(end) };
  const now = Math.min(at, end);
  const span = milestone.spans.findLast(({ from }) => readInstant(from) <= now) ?? last;
  const isResting = rest.some(({ from, to }) => from <= now && now < to) || span.state === 'stopped';
  return { state: span.state, leftMs: leftAt(now), isResting };
}

/** When the clock of a milestone stands still: its calendar is closed, or it is stopped. */
function restOf(timeline: Timeline, milestone: TimelineMilestone): readonly Stretch[] {
  const stopped = milestone.spans
    .filter(({ state }) => state === 'stopped')
    .map(({ from, to }) => ({ from: readInstant(from), to: readInstant(to) }));
  return unionStretches([...closedFor(timeline, milestone), ...stopped]);
}

/**
 * Business time left at the end of the last span. Exact from the target where the timeline reaches it; else from the whole
 * minutes that the JSON tells. A milestone that is stopped at the end has a target that will move, so its minutes count.
 */
function anchorLeft(timeline: Timeline, milestone: TimelineMilestone, rest: readonly Stretch[], end: number): number {
  const target = readInstant(milestone.target);
  const isMoving = milestone.spans.at(-1)?.state === 'stopped';
  if (isMoving || target > readInstant(timeline.until)) return milestone.remainingMinutes * MINUTE_MS;
  if (target < end) return -lengthOutside(target, end, rest);
  return lengthOutside(end, target, closedFor(timeline, milestone));
}

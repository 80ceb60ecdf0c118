// What became of one milestone of a past case. Must not know files or words.
import type { Instant } from '../time/instant.ts';

/**
 * - `met`, `missed`: decided.
 * - `pending`: not completed and not ended; missed once the target has passed.
 * - `ended`: the case left the process before the target, without completion.
 * - `removed`: its criteria stopped holding before the target.
 * - `unknown`: nothing says when it was completed.
 */
export const RESULTS = ['met', 'missed', 'pending', 'ended', 'removed', 'unknown'] as const;
export type Result = (typeof RESULTS)[number];

export interface Outcome {
  /** Id of the milestone type. */
  readonly milestone: string;
  /** Which occurrence of the milestone, from 1. */
  readonly occurrence: number;
  readonly result: Result;
  readonly start: Instant;
  readonly target: Instant;
  readonly completed: Instant | undefined;
  /** Business time up to the completion, in whole minutes, a part of one counted whole. Undefined without completion. */
  readonly usedMinutes: number | undefined;
  /** Undefined where only an Apex class knows it. */
  readonly targetMinutes: number | undefined;
  /** In time order; the first begins at `start`, each ends where the next begins. */
  readonly segments: readonly OutcomeSegment[];
}

/** A stretch in which a milestone's clock runs or stands still. */
export interface OutcomeSegment {
  readonly from: Instant;
  readonly isStopped: boolean;
  /** Id of the business hours that count; undefined around the clock. */
  readonly businessHours: string | undefined;
}

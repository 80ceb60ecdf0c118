// What `milestone backtest --partial --verify` counted, as JSON. Described by schemas/tally.schema.json.
import type { SegmentJson } from './segment.ts';

/** A cause with what it names. */
export interface CauseJson {
  readonly kind: string;
  /** Id of business hours or process, or a zone; null where there is none. */
  readonly name: string | null;
  /** Minutes, or a day since 1970; null where there is none. */
  readonly value: number | null;
}

export interface DifferentCaseJson {
  readonly id: string;
  readonly start: number;
  readonly target: number;
  readonly result: string;
  readonly segments: readonly SegmentJson[];
  readonly recorded: {
    readonly start: number | null;
    readonly target: number | null;
    readonly completed: number | null;
    readonly isViolated: boolean | null;
  };
}

export type VerdictCountsJson = Readonly<Record<'same' | 'withinMinute' | 'different' | 'unknown', number>>;

export interface VerifyTallyJson {
  readonly process: string;
  readonly milestone: string;
  readonly compared: number;
  readonly onlyOurs: number;
  readonly onlyRecorded: number;
  readonly start: VerdictCountsJson;
  readonly target: VerdictCountsJson;
  readonly violated: VerdictCountsJson;
  readonly causes: readonly {
    readonly causes: readonly CauseJson[];
    readonly count: number;
    readonly example: DifferentCaseJson;
  }[];
}

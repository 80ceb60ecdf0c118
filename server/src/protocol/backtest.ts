// What `milestone backtest --format json` prints (schemas/backtest.schema.json). Minutes are of business time, instants ISO 8601.
import type { SampleCase } from './sampleCase.ts';

export interface Share {
  /** 0 … 100, to a tenth. */
  readonly percent: number;
  /** Both ends of Wilson's 95 % interval. */
  readonly low: number;
  readonly high: number;
}

export interface Percentiles {
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
}

export interface Distribution {
  /** The width of a bin. */
  readonly stepMinutes: number;
  /** Bin n holds those above n and up to n + 1 steps; the first also 0. */
  readonly counts: readonly number[];
  /** Those above the last bin: 1 % at most. */
  readonly beyond: number;
}

export interface BacktestWorst {
  readonly case: string;
  readonly start: string;
  readonly target: string;
  readonly completed: string | null;
  /** Over the target; null for a case that was never completed. */
  readonly overMinutes: number | null;
  /** Why it was due then: the walk from start to target, a sentence a step. */
  readonly why: readonly string[];
}

export interface BacktestProposal {
  readonly percent: number;
  /** The shortest target that so many per cent would have met; null where no target would do. */
  readonly exactMinutes: number | null;
  /** Rounded up to a step that people use. */
  readonly targetMinutes: number | null;
}

export interface BacktestGroup {
  readonly process: string;
  readonly milestone: string;
  /** What the cases are grouped by; null without grouping. */
  readonly group: string | null;
  /** The target in the files; null where an Apex class says it. */
  readonly targetMinutes: number | null;
  readonly applied: number;
  readonly met: number;
  readonly missed: number;
  /** Not completed, and the target is still to come. */
  readonly open: number;
  /** Left the process in time without completion. */
  readonly ended: number;
  /** No longer applied before the target. */
  readonly removed: number;
  /** Nothing says when it was completed. */
  readonly unknown: number;
  /** Met of those that were met or missed; null without any. */
  readonly compliance: Share | null;
  readonly usedMinutes: Percentiles | null;
  readonly slackMinutes: Percentiles | null;
  /** How the business time used is spread; null where nothing was completed. */
  readonly distribution: Distribution | null;
  readonly worst: readonly BacktestWorst[];
  readonly proposal?: BacktestProposal;
  /** From target to the share that would have met it. */
  readonly curve?: readonly { readonly targetMinutes: number; readonly percent: number }[];
}

export interface MessageCounts {
  readonly count: number;
  readonly perWeek: number;
  readonly mostInADay: number;
  /** Within 15 minutes of one before it to the same recipient. */
  readonly withinQuarterHour: number;
  readonly outsideHours: number;
}

export interface BacktestRecipient extends MessageCounts {
  /** In words. */
  readonly recipient: string;
  /** By the id of the action that sends them, most first. */
  readonly actions: readonly { readonly action: string; readonly count: number }[];
}

/** What the triggers would have sent; who is among several recipients gets one each. */
export interface BacktestMessages extends MessageCounts {
  /** Most first. */
  readonly recipients: readonly BacktestRecipient[];
  /** Days with messages, in order. */
  readonly days: readonly { readonly date: string; readonly count: number }[];
}

export interface BacktestWeek {
  readonly process: string;
  readonly milestone: string;
  /** Its Monday: `2026-03-02`. */
  readonly week: string;
  readonly met: number;
  readonly missed: number;
  readonly compliance: Share | null;
}

/** Cases that came in within an hour of the week, and what became of all their milestones. */
export interface BacktestArrivals {
  /** 1 is Monday … 7 is Sunday. */
  readonly weekday: number;
  /** 0 … 23 */
  readonly hour: number;
  readonly cases: number;
  readonly met: number;
  readonly missed: number;
}

export interface BacktestTurn {
  readonly process: string;
  readonly milestone: string;
  /** What it was under the old files; null where it did not apply. */
  readonly was: string | null;
  readonly now: string | null;
  readonly count: number;
  /** The first of these cases, ten at most. */
  readonly cases: readonly string[];
}

export interface BacktestMove {
  readonly process: string;
  readonly milestone: string;
  readonly earlier: number;
  readonly same: number;
  readonly later: number;
  /** In elapsed minutes; negative for earlier. Null without any. */
  readonly medianMinutes: number | null;
}

export interface BacktestComparison {
  /** The other side, as it was named. */
  readonly old: string;
  readonly groups: readonly BacktestGroup[];
  readonly turns: readonly BacktestTurn[];
  readonly moves: readonly BacktestMove[];
}

export interface VerdictsOutput {
  /** To the second. */
  readonly same: number;
  readonly withinMinute: number;
  readonly different: number;
  /** The export does not say, or it is not decided. */
  readonly unknown: number;
}

/** What would explain a difference, with a case that has it. */
export interface BacktestCause {
  readonly kind: string;
  /** In words. */
  readonly cause: string;
  readonly count: number;
  readonly example: {
    readonly case: string;
    readonly ours: { readonly start: string; readonly target: string; readonly result: string };
    readonly recorded: {
      readonly start: string | null;
      readonly target: string | null;
      readonly completed: string | null;
      readonly isViolated: boolean | null;
    };
    /** Why it is due when it is here: the walk from start to target, a sentence a step. */
    readonly why: readonly string[];
  };
}

export interface BacktestVerification {
  readonly process: string;
  readonly milestone: string;
  /** Milestones that both the replay and the org have. */
  readonly compared: number;
  readonly onlyOurs: number;
  readonly onlyRecorded: number;
  readonly start: VerdictsOutput;
  readonly target: VerdictsOutput;
  readonly violated: VerdictsOutput;
  /** Most first. */
  readonly causes: readonly BacktestCause[];
}

/** A case of the past as a sample case (protocol/sampleCase.ts). */
export interface PastSample extends SampleCase {
  /** What people call it. */
  readonly case: string;
  /** Id of the process that it is in. */
  readonly process: string;
  /** Of its local times. */
  readonly timeZone: string;
}

/** A process that cases were replayed through. */
export interface ReplayedProcess {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** IANA name of the zone that times of its cases are told in. */
  readonly timeZone: string;
}

/** A milestone type that is judged. */
export interface ReplayedType {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
}

export interface BacktestOutput {
  readonly version: 1;
  /** Somebody interrupted the replay: the report holds the cases until then, and no others. Absent: it holds all. */
  readonly partial?: boolean;
  readonly file: string;
  /** The last instant that the cases tell of; open cases are judged as of then. */
  readonly asOf: string | null;
  readonly cases: number;
  readonly withoutProcess: number;
  readonly rejected: {
    readonly count: number;
    readonly first: readonly { readonly line: number; readonly reason: string }[];
  };
  /** In the order of the file, those of the other side of a comparison last; `asOf` is told in the zone of the first. */
  readonly processes: readonly ReplayedProcess[];
  /** Of all these processes. */
  readonly milestoneTypes: readonly ReplayedType[];
  readonly groups: readonly BacktestGroup[];
  readonly messages: BacktestMessages;
  /** By milestone in the order of the files, then by week. */
  readonly weeks: readonly BacktestWeek[];
  /** Hours in which cases came in, from Monday 00:00 on. */
  readonly arrivals: readonly BacktestArrivals[];
  /** What would give milestones a figure that have none, and what else is to be known. */
  readonly notes: readonly string[];
  readonly comparison?: BacktestComparison;
  /** What the org recorded beside what is replayed. */
  readonly verification?: readonly BacktestVerification[];
  /** The cases that were asked for by name. */
  readonly samples?: readonly PastSample[];
}

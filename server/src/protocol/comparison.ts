// What changes for customers, as every face tells it (`milestone diff --format json`, `milestone/preview`). Described by
// schemas/comparison.schema.json. Instants are ISO 8601 with the offset of the milestone's calendar; durations are whole minutes.

export interface ComparedMilestone {
  /** Id of the milestone type. */
  readonly id: string;
  /** The milestone type's Salesforce name. */
  readonly name: string;
  /** Position in the process's list, from 0; where it stood, for a milestone that is gone. */
  readonly index: number;
}

/** What a change is about. */
export type ChangeAspect =
  // the thing itself, new or gone
  | 'process'
  | 'milestone'
  // of a process or a milestone
  | 'name'
  // of a process
  | 'object'
  | 'active'
  | 'entry'
  | 'exit'
  | 'semantics'
  | 'version'
  | 'entitlement'
  // of the milestones that count in it
  | 'calendar'
  // of a milestone
  | 'target'
  | 'criteria'
  | 'clock'
  | 'completion'
  | 'pause'
  | 'recurrence'
  | 'warning'
  | 'violation'
  | 'success';

export interface ComparisonChange {
  readonly aspect: ChangeAspect;
  /** Empty: the process as a whole. */
  readonly milestones: readonly ComparedMilestone[];
  /** In words; null for what is new. */
  readonly was: string | null;
  /** In words; null for what is gone. */
  readonly now: string | null;
  /** The change under a heading that names the milestone: `target 1h, was 1h 30m`. */
  readonly words: string;
  /** The change by itself: `Premium First Response: target 1h, was 1h 30m`. */
  readonly sentence: string;
}

/** Deadlines of a milestone that moved alike, with the most affected of them as the example. */
export interface ComparisonDeadlines {
  readonly milestone: ComparedMilestone;
  /** Of the calendar after the change: the clocks that the words read. */
  readonly timeZone: string;
  readonly direction: 'later' | 'earlier';
  /** By how much on the clock; null where a deadline lies past the year 2400. */
  readonly shortestMinutes: number | null;
  readonly longestMinutes: number | null;
  /** Which arrivals, in words: `every arrival`, `arrivals on Friday 13:30–16:30`. */
  readonly arrivals: string;
  /** So many of the arrival times that were looked at. */
  readonly count: number;
  readonly of: number;
  /** The holidays around which it is so; empty: in an ordinary week. */
  readonly holidays: readonly string[];
  readonly example: {
    readonly arrival: string;
    /** Null past the year 2400. */
    readonly was: string | null;
    readonly now: string | null;
  };
  /** `Friday 16:30 → Monday 09:30, was 10:00: 30m earlier for every arrival` */
  readonly words: string;
  /** The same with the names of process and milestone before it. */
  readonly sentence: string;
}

/**
 * Cases that were open when the comparison looks, and whose deadline would then be past, if the change reached them: those that arrived
 * after one instant, up to another.
 */
export interface ComparisonOpenCases {
  readonly milestone: ComparedMilestone;
  readonly arrivedAfter: string;
  readonly arrivedUntil: string;
  /** `open cases: those that arrived Thu 5 Mar 10:00–16:00 are overdue at once if it reaches them` */
  readonly words: string;
  readonly sentence: string;
}

export interface ComparisonSide {
  readonly process: string;
  /** The process's Salesforce name. */
  readonly name: string;
  readonly file: string;
}

/** A process that does not promise what it did. */
export interface ProcessComparison {
  readonly status: 'added' | 'removed' | 'changed';
  /** Null when it is new. */
  readonly before: ComparisonSide | null;
  /** Null when it is gone. */
  readonly after: ComparisonSide | null;
  readonly changes: readonly ComparisonChange[];
  readonly deadlines: readonly ComparisonDeadlines[];
  readonly open: readonly ComparisonOpenCases[];
}

/** What changes for customers between two sets of processes. */
export interface Comparison {
  readonly version: 1;
  /** What was compared, as the person named it. */
  readonly before: string;
  readonly after: string;
  /** Arrivals were looked at from here on. */
  readonly from: string;
  readonly processes: readonly ProcessComparison[];
  /** How many other processes promise the same as before. */
  readonly unchanged: number;
}

// What `milestone backtest --partial` counted, as JSON: tallies that `milestone backtest merge` makes one report of. Described by
// schemas/tally.schema.json.
import type { SegmentJson } from './segment.ts';
import type { VerifyTallyJson } from './verifyTally.ts';

/** How often each whole number occurs: `[number, how often]`, by number. */
export type CountsJson = readonly (readonly [number, number])[];

/** Instants are milliseconds since 1970. */
export interface TallyJson {
  readonly cases: number;
  readonly withoutProcess: number;
  readonly latest: number | null;
  /** Cases with a history of fields, and with recorded milestones. */
  readonly withHistory: number;
  readonly withRecords: number;
  /** Cases with a time without an offset that clocks show twice. */
  readonly unclear: number;
  readonly groups: readonly GroupTallyJson[];
  readonly messages: readonly MessageTallyJson[];
  readonly weeks: readonly WeekTallyJson[];
  /** By the hour of the week in which cases came in. */
  readonly arrivals: readonly ArrivalsTallyJson[];
  readonly verified: readonly VerifyTallyJson[];
}

export interface SlotTallyJson {
  readonly cases: number;
  readonly met: number;
  readonly missed: number;
  /** By the instant of the target. */
  readonly pending: CountsJson;
}

export interface WeekTallyJson extends SlotTallyJson {
  readonly process: string;
  readonly milestone: string;
  /** Its Monday, in days since 1970. */
  readonly week: number;
}

export interface ArrivalsTallyJson extends SlotTallyJson {
  /** 0 is Monday 00:00. */
  readonly hourOfWeek: number;
}

export interface GroupTallyJson {
  readonly process: string;
  readonly milestone: string;
  readonly group: string;
  readonly met: number;
  readonly missed: number;
  readonly ended: number;
  readonly removed: number;
  readonly unknown: number;
  /** By the instant of the target. */
  readonly pending: CountsJson;
  /** By whole minutes. */
  readonly used: CountsJson;
  readonly slack: CountsJson;
  readonly worst: readonly WorstCaseJson[];
  /** Not completed, those due first. */
  readonly overdue: readonly WorstCaseJson[];
}

export interface WorstCaseJson {
  readonly id: string;
  readonly start: number;
  readonly target: number;
  readonly completed: number | null;
  readonly overMinutes: number | null;
  readonly segments: readonly SegmentJson[];
}

/** What one recipient gets. */
export interface MessageTallyJson {
  /** Null where nobody is named. */
  readonly recipient: { readonly kind: string; readonly value: string | null } | null;
  readonly person: string | null;
  readonly outsideHours: number;
  /** By whole minutes since 1970. */
  readonly byMinute: CountsJson;
  /** By the id of the action. */
  readonly byAction: readonly (readonly [string, number])[];
}

export interface ComparisonTallyJson {
  readonly turns: readonly TurnTallyJson[];
  readonly moves: readonly MoveTallyJson[];
}

export interface TurnTallyJson {
  readonly process: string;
  readonly milestone: string;
  /** A result; null where the milestone did not apply. */
  readonly was: string | null;
  readonly now: string | null;
  readonly count: number;
  readonly cases: readonly { readonly id: string; readonly created: number }[];
}

export interface MoveTallyJson {
  readonly process: string;
  readonly milestone: string;
  readonly earlier: number;
  readonly same: number;
  readonly later: number;
  /** By whole minutes, negative for earlier. */
  readonly byMinutes: CountsJson;
}

/** A file that cases were replayed under. */
export interface SourceJson {
  readonly uri: string;
  readonly text: string;
}

/** The processes that cases were replayed under: a file, with all that it imports. */
export interface SideJson {
  readonly uri: string;
  readonly files: readonly SourceJson[];
}

/** What was asked, and what the tables hold: parts merge when it is the same. */
export interface PartialQuestionJson {
  /** Null where nothing was said, as in the other options. */
  readonly process: string | null;
  readonly groupBy: string | null;
  readonly column: readonly string[];
  readonly completed: readonly string[];
  readonly timeZone: string | null;
  readonly dateFormat: string | null;
  /** Whether cases were put beside what the org recorded. */
  readonly verify: boolean;
  readonly columns: readonly string[];
  /** Fields that have a history, by full name. */
  readonly tracked: readonly string[];
  /** Whether recorded milestones were given. */
  readonly milestones: boolean;
}

/** What `--partial` prints: everything that the report needs of these cases. */
export interface PartialJson {
  readonly version: 1;
  /** The entitlement file, as it was named. */
  readonly file: string;
  readonly question: PartialQuestionJson;
  readonly now: SideJson;
  /** What the cases were compared with; `name` as it was named. */
  readonly old: (SideJson & { readonly name: string }) | null;
  readonly read: number;
  readonly rejected: {
    readonly count: number;
    /** The first of them. */
    readonly first: readonly { readonly line: number; readonly reason: string }[];
  };
  readonly tally: TallyJson;
  readonly compared: { readonly tally: TallyJson; readonly comparison: ComparisonTallyJson } | null;
}

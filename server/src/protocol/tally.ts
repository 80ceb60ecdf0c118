// What `milestone backtest --partial` counted, as JSON: tallies that `milestone backtest merge` makes one report of. Described by
// schemas/tally.schema.json.

/** How often each whole number occurs: `[number, how often]`, by number. */
export type CountsJson = readonly (readonly [number, number])[];

/** Instants are milliseconds since 1970. */
export interface TallyJson {
  readonly cases: number;
  readonly withoutProcess: number;
  readonly latest: number | null;
  readonly groups: readonly GroupTallyJson[];
  readonly messages: readonly MessageTallyJson[];
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
}

export interface WorstCaseJson {
  readonly id: string;
  readonly start: number;
  readonly target: number;
  readonly completed: number | null;
  readonly overMinutes: number | null;
}

export interface MessageTallyJson {
  readonly action: string;
  readonly outsideHours: number;
  /** By whole minutes since 1970. */
  readonly byMinute: CountsJson;
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

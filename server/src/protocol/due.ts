// Deadlines as `milestone due --format json` prints them and `milestone/due` answers.

export interface DueTrigger {
  readonly at: string;
  readonly actions: readonly string[];
}

/** One step of the walk from arrival to deadline. */
export interface DueStep {
  readonly from: string;
  readonly to: string;
  readonly what: 'open' | 'closed' | 'holiday';
  /** Business minutes counted in this step; 0 when closed. */
  readonly countedMinutes: number;
  /** In words: `30 minutes until closing at 17:00`, `closed for the weekend`. */
  readonly words: string;
}

export interface DueNote {
  readonly code: string;
  readonly message: string;
}

export interface DueItem {
  /** What a list of arrivals calls the case. */
  readonly id?: string;
  readonly process: string;
  readonly milestone: string;
  readonly at: string;
  /** False when the milestone's criteria do not hold for the given field values; then nothing below is known. */
  readonly applies: boolean;
  /** Null when it does not apply, is unknown, or lies past the year 2400. */
  readonly target: string | null;
  /** Null when only an Apex class in the org knows. */
  readonly targetMinutes: number | null;
  /** The class that gives the minutes in the org; then `targetMinutes` is what the file assumes. */
  readonly apexClass?: string;
  readonly businessHours: string;
  /** In whose clock times are written: the zone of the business hours. */
  readonly timeZone: string;
  readonly warnings: readonly DueTrigger[];
  readonly violations: readonly DueTrigger[];
  /** What a person has to know to read it: a local time that clocks skip. Absent where there is nothing to say. */
  readonly notes?: readonly DueNote[];
  /** With `--explain` only. */
  readonly steps?: readonly DueStep[];
}

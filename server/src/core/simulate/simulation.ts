// What a simulation finds out, with instants. Must not know text: causes are origins that `analysis` can turn into places.
import type { Action, Origin, Process, ProcessMilestone } from '../model/model.ts';
import type { CaseEvent, MilestoneStatus, Scenario } from '../model/scenario.ts';
import type { Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { CalendarChoice } from './calendarBook.ts';
import type { Names } from './names.ts';
import type { Note } from './note.ts';

/** A stretch of an occurrence's life in which its clock runs towards one target, or stands still. */
export interface Segment {
  readonly from: Instant;
  readonly isStopped: boolean;
  /** The last instant of the product's range when it lies beyond, or is unknown. */
  readonly target: Instant;
  /** The business hours that count in it. */
  readonly calendar: CalendarChoice;
  /** What made the clock start, stop, go on or be counted anew. */
  readonly cause: Origin;
}

/** One run of a milestone. */
export interface Occurrence {
  readonly process: Process;
  /** Which of the record's stays in processes it is of, from 1. */
  readonly visit: number;
  readonly entry: ProcessMilestone;
  /** The milestone type's Salesforce name. */
  readonly name: string;
  /** From 1, counted per milestone type over the whole simulation. */
  readonly number: number;
  /** The one that counts in the end. */
  readonly calendar: CalendarChoice;
  readonly start: Instant;
  /** The last instant of the product's range when `isBeyondHorizon`. */
  readonly target: Instant;
  /** It is never reached: it lies past the year 2400, or it is unknown. */
  readonly isBeyondHorizon: boolean;
  /** Undefined when only an Apex class in the org knows: then the target is unknown. */
  readonly targetMs: number | undefined;
  /** As it is recorded: earlier than the event that says so where a completion was entered later. */
  readonly completed: Instant | undefined;
  /** Completion, removal or exit. */
  readonly ended: Instant | undefined;
  readonly status: MilestoneStatus;
  /** Business time counted up to `ended`, or to the end of the timeline. */
  readonly usedMs: number;
  /** In time order, some of them empty; the first begins at `start`. */
  readonly segments: readonly Segment[];
}

export type ActionCause = 'warning' | 'violation' | 'success';

export interface FiredAction {
  readonly at: Instant;
  readonly action: Action;
  readonly occurrence: Occurrence;
  readonly cause: ActionCause;
  /** The trigger, or the milestone for a success action. */
  readonly origin: Origin;
}

/** Business hours that count from an instant on. */
export interface HoursFrom {
  readonly from: Instant;
  readonly calendar: CalendarChoice;
}

export interface Simulation {
  readonly scenario: Scenario;
  /** Names of the definitions that events mention. */
  readonly names: Names;
  /** Undefined when the scenario has none, or names one that does not exist. */
  readonly process: Process | undefined;
  /** The zone of the timeline. */
  readonly zone: Zone;
  /** The calendar of the process, without any milestone's own, and those that followed it; empty without a process. */
  readonly hours: readonly HoursFrom[];
  readonly entered: Instant | undefined;
  /** Undefined also after an exit that was lifted. */
  readonly exited: Instant | undefined;
  readonly from: Instant;
  readonly until: Instant;
  /** In the order they came to be; a scheduled one starts later. */
  readonly occurrences: readonly Occurrence[];
  /** In the order they fired. */
  readonly actions: readonly FiredAction[];
  /** The events up to `until`. */
  readonly events: readonly CaseEvent[];
  readonly notes: readonly Note[];
}

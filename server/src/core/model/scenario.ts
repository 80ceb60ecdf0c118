// A sample case as plain readonly data (language.md, "A scenario file"). Must not know text ranges.
import type { Instant } from '../time/instant.ts';
import type { FieldName, FieldValue, Origin } from './model.ts';

/** A record's field values by full name (`Case.Priority`); a field that is absent is blank. */
export type RecordFields = ReadonlyMap<FieldName, FieldValue>;

/** Events that say nothing else, in the order in which those of one entry are simulated. */
export const BARE_EVENTS = ['stop', 'resume', 'close', 'reopen', 'exit'] as const;

/** What happens to a case at one instant. */
export type CaseEventKind =
  | { readonly kind: 'set'; readonly fields: RecordFields }
  | { readonly kind: (typeof BARE_EVENTS)[number] }
  /** `milestone` is a milestone type's id. */
  | { readonly kind: 'complete'; readonly milestone: string }
  /** The entitlement is replaced: the case leaves its process and enters this one. */
  | { readonly kind: 'enter'; readonly process: string }
  /** From now on these formulas say this (event key `formulas:`). */
  | { readonly kind: 'answer'; readonly formulaAnswers: ReadonlyMap<string, boolean> };

export type CaseEvent = CaseEventKind & { readonly at: Instant; readonly origin: Origin };

export const MILESTONE_STATUSES = [
  'scheduled',
  'open',
  'completed',
  'completed-late',
  'violated',
  'removed',
  'open-at-exit',
  'violated-at-exit',
] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

export interface ExpectedMilestone {
  readonly milestone: string;
  /** Which occurrence of the milestone is meant, from 1; absent: the first that no earlier expectation named. */
  readonly occurrence?: number | undefined;
  readonly start?: Instant | undefined;
  readonly target?: Instant | undefined;
  readonly completed?: Instant | undefined;
  readonly status?: MilestoneStatus | undefined;
  readonly origin: Origin;
}

export interface ExpectedAction {
  readonly action: string;
  readonly at?: Instant | undefined;
  readonly origin: Origin;
}

export interface Expectation {
  readonly milestones?: readonly ExpectedMilestone[] | undefined;
  readonly actions?: readonly ExpectedAction[] | undefined;
  readonly exited?: Instant | undefined;
  readonly origin: Origin;
}

export interface Scenario {
  readonly id: string;
  readonly description?: string | undefined;
  /** Id of the process; resolved from `process`, `entitlement` or the file's entitlements. */
  readonly process: string;
  /** IANA id: the zone of times without an offset, and of the timeline. */
  readonly timeZone: string;
  /** Id of the record's own business hours. */
  readonly businessHours?: string | undefined;
  readonly record: RecordFields;
  /** In time order. */
  readonly events: readonly CaseEvent[];
  readonly until?: Instant | undefined;
  /** What formulas say that the simulator cannot evaluate (`formulas:`), by formula text. */
  readonly formulaAnswers: ReadonlyMap<string, boolean>;
  readonly expect?: Expectation | undefined;
  readonly origin: Origin;
}

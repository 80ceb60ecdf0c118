// A sample case as plain readonly data (docs/language.md, "Scenario files"). Must not know text ranges.
import type { Instant } from '../time/instant.ts';
import type { FieldName, FieldValue, Origin } from './model.ts';

/** A record's field values by full name (`Case.Priority`); a field that is absent is blank. */
export type RecordFields = ReadonlyMap<FieldName, FieldValue>;

/** What Apex classes answer, in whole minutes, by class name. */
export type ApexMinutes = ReadonlyMap<string, number>;

/** Events that say nothing else, in the order in which those of one entry are simulated. */
export const BARE_EVENTS = ['stop', 'resume', 'close', 'reopen', 'exit'] as const;

/** What happens to a case at one instant. */
export type CaseEventKind =
  | { readonly kind: 'set'; readonly fields: RecordFields }
  | { readonly kind: (typeof BARE_EVENTS)[number] }
  /** `milestone` is a milestone type's id; `completedAt` the time that is written, where it is not that of the event. */
  | { readonly kind: 'complete'; readonly milestone: string; readonly completedAt?: Instant | undefined }
  /** The start of the process clock is corrected: `SlaStartDate` is set. */
  | { readonly kind: 'start'; readonly start: Instant }
  /** The record's own business hours are these from now on. */
  | { readonly kind: 'businessHours'; readonly businessHours: string }
  /** From now on these Apex classes answer so many minutes. */
  | { readonly kind: 'apexMinutes'; readonly apexMinutes: ApexMinutes }
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
  /** `none`: it never starts. */
  readonly status?: ExpectedStatus | undefined;
  readonly origin: Origin;
}

export type ExpectedStatus = MilestoneStatus | 'none';
export const EXPECTED_STATUSES: readonly ExpectedStatus[] = [...MILESTONE_STATUSES, 'none'];

export interface ExpectedAction {
  readonly action: string;
  readonly at?: Instant | undefined;
  readonly origin: Origin;
}

export interface ExpectedActions {
  /** Nothing else fires. */
  readonly isOnly: boolean;
  readonly list: readonly ExpectedAction[];
  readonly origin: Origin;
}

export interface Expectation {
  /** An empty list: none starts. */
  readonly milestones?: readonly ExpectedMilestone[] | undefined;
  readonly actions?: ExpectedActions | undefined;
  readonly entered?: Instant | 'never' | undefined;
  readonly exited?: Instant | 'never' | undefined;
  readonly origin: Origin;
}

/** A time as it is written: `at`, `until`, `record.CreatedDate`. */
export interface WrittenTime {
  readonly key: string;
  readonly text: string;
  readonly origin: Origin;
}

export interface Scenario {
  readonly id: string;
  readonly description?: string | undefined;
  /** Id of the process; resolved from `process`, `entitlement` or the file's entitlements. Undefined: the record matches none of them. */
  readonly process: string | undefined;
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
  /** What Apex classes answer for this record (`apexMinutes:`). */
  readonly apexMinutes: ApexMinutes;
  /** Times that are written but lie outside the years that are computed; they are left out. */
  readonly outOfRange: readonly WrittenTime[];
  readonly expect?: Expectation | undefined;
  readonly origin: Origin;
}

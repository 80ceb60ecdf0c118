// The language as plain readonly data (language.md): what a file means, not how it is written.
// Must not know text ranges: an `Origin` is a path into a file that `analysis` can turn into a range.
import type { HolidayDefinition, WeekHours } from '../time/calendarDefinition.ts';

/** Where in the files something is said: keys and list positions from the root of the document at `uri`. */
export interface Origin {
  readonly uri: string;
  readonly path: readonly (string | number)[];
}

/** The value of a record's field. `null` is blank. Dates and times are ISO 8601 text. */
export type FieldValue = string | number | boolean | null;

/** Always `Object.Field`, as Salesforce writes it: `Case.Priority`, `Account.Tier__c`. */
export type FieldName = string;

export const OPERATIONS = [
  'equals',
  'notEqual',
  'lessThan',
  'greaterThan',
  'lessOrEqual',
  'greaterOrEqual',
  'contains',
  'notContain',
  'startsWith',
  'includes',
  'excludes',
  'within',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** A condition on a record. An empty `all` holds always, an empty `any` never. */
export type Criteria =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Criteria[]; readonly origin: Origin }
  | { readonly kind: 'not'; readonly of: Criteria; readonly origin: Origin }
  /** `values` is any-of for positive operations, none-of for negative ones; never empty. */
  | {
      readonly kind: 'test';
      readonly field: FieldName;
      readonly operation: Operation;
      readonly values: readonly FieldValue[];
      readonly origin: Origin;
    }
  | {
      readonly kind: 'compare';
      readonly field: FieldName;
      readonly operation: Operation;
      readonly other: FieldName;
      readonly origin: Origin;
    }
  | { readonly kind: 'formula'; readonly formula: string; readonly origin: Origin };

export interface BusinessHours {
  readonly id: string;
  /** The Salesforce name; the id where the file gives none. */
  readonly name: string;
  readonly description?: string | undefined;
  readonly timeZone: string;
  readonly active: boolean;
  readonly isDefault: boolean;
  readonly hours: WeekHours;
  /** Ids of holiday sets. */
  readonly holidays: readonly string[];
  readonly origin: Origin;
}

export interface Holiday extends HolidayDefinition {
  readonly origin: Origin;
}

export interface HolidaySet {
  readonly id: string;
  readonly holidays: readonly Holiday[];
  readonly origin: Origin;
}

export type Recurrence = 'none' | 'independent' | 'sequential';

export interface MilestoneType {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly recurrence: Recurrence;
  readonly origin: Origin;
}

export type Recipient =
  { readonly kind: 'owner' } | { readonly kind: 'role' | 'user' | 'field'; readonly value: string };

/** How a field update computes the new value. */
export type NewValue =
  | { readonly kind: 'value'; readonly value: FieldValue }
  | { readonly kind: 'formula' | 'queue' | 'user' | 'recordType'; readonly value: string }
  | { readonly kind: 'blank' };

export type ActionEffect =
  | {
      readonly kind: 'emailAlert';
      readonly description?: string | undefined;
      readonly template: string;
      readonly recipients: readonly Recipient[];
      readonly cc: readonly string[];
    }
  | { readonly kind: 'fieldUpdate'; readonly field: FieldName; readonly newValue: NewValue }
  | {
      readonly kind: 'task';
      readonly subject: string;
      readonly assignTo: Recipient;
      readonly priority?: string | undefined;
      readonly status?: string | undefined;
      readonly dueInDays?: number | undefined;
    }
  | { readonly kind: 'flow'; readonly flow: string; readonly inputs: Readonly<Record<string, FieldValue>> }
  | { readonly kind: 'outboundMessage'; readonly endpoint: string; readonly fields: readonly string[] }
  | { readonly kind: 'external'; readonly type: string; readonly name: string };

export interface Action {
  readonly id: string;
  /** The Salesforce API name, derived from the id where the file gives none: `warn-owner` → `Warn_Owner`. */
  readonly name: string;
  readonly effect: ActionEffect;
  readonly origin: Origin;
}

export type Target =
  | { readonly kind: 'minutes'; readonly minutes: number; readonly origin: Origin }
  | { readonly kind: 'apex'; readonly apexClass: string; readonly assumeMinutes: number; readonly origin: Origin };

/** A warning (`offsetMinutes` before the target) or a violation (`offsetMinutes` after it); never negative. */
export interface TimeTrigger {
  readonly offsetMinutes: number;
  /** Ids of actions, in file order. */
  readonly actions: readonly string[];
  readonly origin: Origin;
}

/** One milestone of a process. */
export interface ProcessMilestone {
  /** Position in the process's list, from 0. */
  readonly index: number;
  /** Id of a milestone type. The same type may occur several times with other criteria. */
  readonly milestone: string;
  readonly when?: Criteria | undefined;
  readonly target: Target;
  /** `process`: counted from process entry; `criteria`: from the moment the criteria held (`useCriteriaStartTime`). */
  readonly clock: 'process' | 'criteria';
  /** Id of business hours that override the process's. */
  readonly businessHours?: string | undefined;
  readonly completeWhen?: Criteria | undefined;
  readonly pauseWhen?: Criteria | undefined;
  readonly warnings: readonly TimeTrigger[];
  readonly violations: readonly TimeTrigger[];
  readonly onSuccess: readonly string[];
  readonly origin: Origin;
}

/** The choices of semantics.md §3 where Salesforce is silent. */
export interface ProcessSemantics {
  readonly offsets: 'business' | 'elapsed';
  readonly unmatched: 'remove' | 'keep';
  readonly afterExit: 'silent' | 'fire';
  readonly reopen: 'resume' | 'reenter' | 'ignore';
  readonly reevaluate: boolean;
}

export const DEFAULT_SEMANTICS: ProcessSemantics = {
  offsets: 'business',
  unmatched: 'remove',
  afterExit: 'silent',
  reopen: 'resume',
  reevaluate: false,
};

export interface ProcessVersion {
  readonly number: number;
  readonly isDefault: boolean;
  readonly notes?: string | undefined;
}

export interface Process {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly object: 'Case' | 'WorkOrder';
  readonly active: boolean;
  readonly businessHours?: string | undefined;
  /** The date-time field that starts the process clock. */
  readonly entryFrom: FieldName;
  readonly exitWhen: Criteria;
  readonly version?: ProcessVersion | undefined;
  readonly semantics: ProcessSemantics;
  readonly milestones: readonly ProcessMilestone[];
  readonly origin: Origin;
}

export interface Entitlement {
  readonly id: string;
  readonly name: string;
  readonly process: string;
  readonly when?: Criteria | undefined;
  readonly termInDays?: number | undefined;
  readonly origin: Origin;
}

/** Everything that is visible in one file: its own definitions and those of its import closure, by id. */
export interface Definitions {
  readonly businessHours: ReadonlyMap<string, BusinessHours>;
  readonly holidays: ReadonlyMap<string, HolidaySet>;
  readonly milestoneTypes: ReadonlyMap<string, MilestoneType>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly processes: ReadonlyMap<string, Process>;
  /** In file order, own file first: the first match wins. */
  readonly entitlements: readonly Entitlement[];
}

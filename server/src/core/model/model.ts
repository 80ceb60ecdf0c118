// The language as plain readonly data (docs/language.md): what a file means, not how it is written.
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
  readonly description?: string | undefined;
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

/** Recipients that say nothing but who they are: `{ owner: true }`. */
export const BARE_RECIPIENTS = ['owner', 'creator', 'accountOwner'] as const;

/** Recipients that name somebody: `{ role: Team Lead }`. */
export const NAMED_RECIPIENTS = [
  'role',
  'roleAndSubordinates',
  'user',
  'field',
  'group',
  'email',
  'contact',
  'contactLookup',
  'userLookup',
  'caseTeam',
  'accountTeam',
  'opportunityTeam',
] as const;

export type Recipient =
  | { readonly kind: (typeof BARE_RECIPIENTS)[number] }
  | { readonly kind: (typeof NAMED_RECIPIENTS)[number]; readonly value: string };

/** How a field update computes the new value. `next` and `previous` go along the values of a picklist. */
export type NewValue =
  | { readonly kind: 'value'; readonly value: FieldValue }
  | { readonly kind: 'formula' | 'queue' | 'user' | 'recordType'; readonly value: string }
  | { readonly kind: 'blank' | 'next' | 'previous' };

/** Who a mail comes from: `currentUser` is Salesforce's default. */
export type Sender =
  { readonly kind: 'currentUser' | 'defaultWorkflowUser' } | { readonly kind: 'orgWide'; readonly value: string };

export type ActionEffect =
  | {
      readonly kind: 'emailAlert';
      readonly description?: string | undefined;
      readonly template: string;
      readonly from?: Sender | undefined;
      readonly recipients: readonly Recipient[];
      readonly cc: readonly string[];
    }
  /** A custom notification, by the API name of its type. */
  | { readonly kind: 'notification'; readonly type: string; readonly recipients: readonly Recipient[] }
  | { readonly kind: 'fieldUpdate'; readonly field: FieldName; readonly newValue: NewValue }
  | {
      readonly kind: 'task';
      readonly subject: string;
      readonly assignTo: Recipient;
      readonly priority?: string | undefined;
      readonly status?: string | undefined;
      readonly description?: string | undefined;
      readonly dueInDays?: number | undefined;
      /** The date field that `dueInDays` counts from; absent: the day on which the trigger fires. */
      readonly offsetFromField?: FieldName | undefined;
    }
  | { readonly kind: 'flow'; readonly flow: string; readonly inputs: Readonly<Record<string, FieldValue>> }
  | { readonly kind: 'outboundMessage'; readonly endpoint: string; readonly fields: readonly string[] }
  | { readonly kind: 'external'; readonly type: string; readonly name: string };

export interface Action {
  readonly id: string;
  /** The Salesforce API name, derived from the id where the file gives none: `warn-owner` → `Warn_Owner`. */
  readonly name: string;
  /** What Setup shows. */
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly effect: ActionEffect;
  /** Whether the org evaluates its workflow rules again after the field update; the process it does not. */
  readonly reevaluate?: boolean | undefined;
  readonly origin: Origin;
}

export type Target =
  | { readonly kind: 'minutes'; readonly minutes: number; readonly origin: Origin }
  /** Minutes that an Apex class gives in the org; `assumeMinutes` is undefined where the file assumes none. */
  | {
      readonly kind: 'apex';
      readonly apexClass: string;
      readonly assumeMinutes: number | undefined;
      readonly origin: Origin;
    };

/** A warning (`offsetMinutes` before the target) or a violation (`offsetMinutes` after it); never negative. */
export interface TimeTrigger {
  /** Undefined for a share of a target whose minutes nobody says. @see triggerMinutes */
  readonly offsetMinutes: number | undefined;
  /** Written as a share of the target, above 0 and up to 100; a warning only. */
  readonly percent?: number | undefined;
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

/** The choices of docs/semantics.md §3 where Salesforce is silent. */
export interface ProcessSemantics {
  readonly offsets: 'business' | 'elapsed';
  readonly unmatched: 'remove' | 'keep';
  readonly afterExit: 'silent' | 'fire';
  readonly reopen: (typeof REOPENINGS)[number];
  /** What becomes of used time when the record's business hours change (§2.2). */
  readonly hoursChange: 'keep' | 'restart';
  readonly reevaluate: boolean;
}

export const REOPENINGS = ['resume', 'resume-paused', 'reenter', 'ignore'] as const;

export const DEFAULT_SEMANTICS: ProcessSemantics = {
  offsets: 'business',
  unmatched: 'remove',
  afterExit: 'silent',
  reopen: 'resume',
  hoursChange: 'keep',
  reevaluate: false,
};

export interface ProcessVersion {
  /** What the versions of one process have in common; absent: the process's name. */
  readonly of?: string | undefined;
  readonly number: number;
  readonly isDefault: boolean;
  readonly notes?: string | undefined;
}

export interface Process {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** API name: `Case`, `WorkOrder`, or any other that the org's version of the API knows. */
  readonly object: string;
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

/** An entitlement template: what products and contracts make entitlements from. */
export interface EntitlementTemplate {
  readonly id: string;
  readonly name: string;
  readonly process?: string | undefined;
  readonly businessHours?: string | undefined;
  readonly type?: string | undefined;
  readonly termInDays?: number | undefined;
  readonly casesPerEntitlement?: number | undefined;
  readonly isPerIncident: boolean;
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
  readonly templates: ReadonlyMap<string, EntitlementTemplate>;
}

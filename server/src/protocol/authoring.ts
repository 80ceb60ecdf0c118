// Requests that help to write: a new process from a few answers, a scenario from a process. Shared by server and client; types and
// names only.
import type { Problem } from './requests.ts';
import type { SampleEvent, TriedTarget } from './sampleCase.ts';
import type { LocationRange } from './timeline.ts';

/** Client → server. What a new process can be built on. */
export const PROCESS_CHOICES_REQUEST = 'milestone/processChoices';

export interface ProcessChoicesParams {
  /** Uri of the folder that the new files are for. */
  readonly folder: string;
}

/** Business hours of the workspace that a new file can import. */
export interface CalendarItem {
  readonly id: string;
  /** The Salesforce name. */
  readonly name: string;
  readonly timeZone: string;
  /** Of the file that defines it. */
  readonly uri: string;
  /** Open hours of an ordinary week, in words: `40 h a week`. */
  readonly openHours: string;
}

/** A time zone that is worth offering. */
export interface ZoneItem {
  /** IANA name. */
  readonly id: string;
  /** How far it is from UTC now, and what people call it, to find it by: `UTC-05:00 now · Eastern Time, EST, …`. */
  readonly about: string;
}

export interface ProcessChoices {
  readonly calendars: readonly CalendarItem[];
  /** Those where most people live first. */
  readonly timeZones: readonly ZoneItem[];
}

/** Client → server. The files of a new process, and what is wrong with the answers so far. */
export const NEW_PROCESS_REQUEST = 'milestone/newProcess';

export const OPEN_DAYS = ['weekdays', 'monday-to-saturday', 'everyday', 'around-the-clock'] as const;
export type OpenDays = (typeof OPEN_DAYS)[number];

export type CalendarAnswer =
  | { readonly kind: 'existing'; readonly id: string; readonly uri: string }
  | {
      readonly kind: 'new';
      readonly timeZone: string;
      readonly days: OpenDays;
      /** `09:00-17:00`, or several parts with commas; not asked for around the clock. */
      readonly hours: string;
    };

export interface TierAnswer {
  readonly name: string;
  /** Durations as they were typed: `1h 30m`. */
  readonly firstResponse: string;
  readonly resolution: string;
}

export interface ProcessAnswers {
  readonly name: string;
  readonly object: 'Case' | 'WorkOrder';
  readonly calendar: CalendarAnswer;
  /** The dearest first; at least one. */
  readonly tiers: readonly TierAnswer[];
}

export interface NewProcessParams {
  /** Uri of the folder that the files are for. */
  readonly folder: string;
  readonly answers: ProcessAnswers;
}

/** Which answer a problem is about. */
export type AnswerTopic = 'name' | 'timeZone' | 'hours' | 'calendar' | 'tiers' | 'firstResponse' | 'resolution';

export interface AnswerProblem {
  readonly topic: AnswerTopic;
  /** Position in `tiers` where the topic is a target. */
  readonly tier?: number;
  /** An error leaves nothing to write; a warning is worth a second look; an information tells how an answer was understood. */
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

export interface NewProcessAnswer {
  readonly problems: readonly AnswerProblem[];
  /** The process, then its first scenarios; empty where an answer is in error. */
  readonly files: readonly NewFile[];
}

/** Client → server. A sample case as a scenario that passes. */
export const NEW_SCENARIO_REQUEST = 'milestone/newScenario';

export interface NewScenarioParams {
  /** Of the entitlement file with the process, or of a scenario file that uses it. */
  readonly uri: string;
  /** Id of the process; the only one there is when absent. */
  readonly process?: string;
  /** Id of a scenario of the file that the case began as: what is not told here is taken from it. Goes before `process`. */
  readonly scenario?: string;
  /** Arrival, local to the zone of the case: `2026-03-06T16:30`. */
  readonly at: string;
  /** Field values of the case, by field name. */
  readonly set?: Readonly<Record<string, string>>;
  /** What happens to the case. */
  readonly events?: readonly SampleEvent[];
}

export type NewScenarioAnswer =
  | {
      /** Of the scenario file. */
      readonly uri: string;
      /** True for a file that is not there yet: the edits hold its whole text. */
      readonly isNew: boolean;
      readonly edits: readonly { readonly range: LocationRange; readonly newText: string }[];
      /** Of the scenario. */
      readonly id: string;
    }
  | { readonly problem: Problem };

/** Client → server. What a scenario expects and does not get becomes what it gets. */
export const ACCEPT_OUTCOME_REQUEST = 'milestone/acceptOutcome';

export interface AcceptOutcomeParams {
  /** Of the scenario file. */
  readonly uri: string;
  /** Id of the scenario. */
  readonly scenario: string;
  /** Of the one failure that is accepted, as in the verdict: `milestones[0].target`; absent: all of them. */
  readonly path?: string;
}

export type AcceptOutcomeAnswer =
  | { readonly edits: readonly { readonly range: LocationRange; readonly newText: string }[] }
  | { readonly problem: Problem };

/** Client → server. A target that was tried is to be written. */
export const WRITE_TARGET_REQUEST = 'milestone/writeTarget';

export interface WriteTargetParams extends TriedTarget {
  /** Of the file that is shown, which defines the process or imports it. */
  readonly uri: string;
}

export type WriteTargetAnswer =
  | {
      /** Of the file with the process. */
      readonly uri: string;
      readonly edits: readonly { readonly range: LocationRange; readonly newText: string }[];
    }
  | { readonly problem: Problem };

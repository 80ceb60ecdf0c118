// The timeline as every face sees it: command line JSON, `milestone/timeline`, the preview.
// Described by schemas/timeline.schema.json. Instants are ISO 8601 with the offset of the timeline's zone
// (`2026-03-09T09:30:00.000-04:00`); durations are whole minutes.

/** A place in a file, 0-based lines and UTF-16 characters as LSP has them. */
export interface Location {
  readonly file: string;
  readonly range: LocationRange;
}

export interface LocationRange {
  readonly start: LocationPosition;
  readonly end: LocationPosition;
}

export interface LocationPosition {
  readonly line: number;
  readonly character: number;
}

/** docs/semantics.md §4; `completed`, `removed` and `scheduled` are not spans but moments or waiting. */
export type SpanState = 'on-track' | 'at-risk' | 'violated' | 'stopped';

export interface TimelineSpan {
  readonly from: string;
  readonly to: string;
  readonly state: SpanState;
  /** The line that caused this span to begin. */
  readonly source?: Location;
}

export interface TimelineMilestone {
  /** Id of the milestone type. */
  readonly milestone: string;
  /** The milestone type's Salesforce name. */
  readonly name: string;
  /** Position in the process's list, from 0. */
  readonly index: number;
  /** From 1, counted per milestone type over the whole timeline, so that type and number name one occurrence. */
  readonly occurrence: number;
  readonly start: string;
  /** Null when only an Apex class in the org knows it. */
  readonly target: string | null;
  readonly completed: string | null;
  readonly status:
    | 'scheduled'
    | 'open'
    | 'completed'
    | 'completed-late'
    | 'violated'
    | 'removed'
    | 'open-at-exit'
    | 'violated-at-exit';
  /** Null like `target`. */
  readonly targetMinutes: number | null;
  /** Business time used until completion, removal, exit or the end of the timeline. */
  readonly elapsedMinutes: number;
  /** Business time left; negative when the target has passed. */
  readonly remainingMinutes: number | null;
  /** The Salesforce name of the process that it belongs to, where the record is in more than one on its way, or in one more than once. */
  readonly processName?: string;
  /** Which of the record's stays in that process, from 1, where milestones start in more than one. */
  readonly processVisit?: number;
  /** Name of the calendar it is counted in. */
  readonly businessHours: string;
  readonly spans: readonly TimelineSpan[];
  /**
   * Closed time of `businessHours` between `from` and `until`, where it is not the process's calendar; absent, the timeline's
   * `closed` holds. With it the countdown at any moment follows from the JSON alone.
   */
  readonly closed?: readonly { readonly from: string; readonly to: string }[] | undefined;
  /** Where the milestone is written. */
  readonly source?: Location;
}

export type ActionKind =
  'emailAlert' | 'notification' | 'fieldUpdate' | 'task' | 'flow' | 'outboundMessage' | 'external';

export interface TimelineAction {
  readonly at: string;
  /** Id of the action. */
  readonly action: string;
  readonly kind: ActionKind;
  readonly milestone: string;
  readonly index: number;
  readonly occurrence: number;
  readonly cause: 'warning' | 'violation' | 'success';
  /** In words: `e-mail to Case Owner`, `sets Case.Priority to Critical`. */
  readonly summary: string;
  /** The trigger that fired it. */
  readonly source?: Location;
}

export interface TimelineEvent {
  readonly at: string;
  /** In words: `Status: Working`, `stopped`, `First Response completed`. */
  readonly what: string;
  readonly source?: Location;
}

export interface TimelineNote {
  /** `blank-entry`, `late-warning`, `unknown-formula`, `beyond-horizon`, … */
  readonly code: string;
  readonly message: string;
  readonly at: string | null;
}

/** A moment that a scenario expects and that does not come, for drawings to show where it would have been. */
export interface ExpectedMoment {
  readonly kind: 'start' | 'target' | 'completed' | 'entered' | 'exited' | 'action';
  /** Id of the action, where that is expected. */
  readonly action?: string;
  readonly at: string;
  /** The occurrence that it is of, of an action one that could fire it; both null for the record itself. */
  readonly milestone: string | null;
  readonly occurrence: number | null;
}

/** One expectation that is not met. */
export interface TimelineFailure {
  /** `milestones[0].target`, `actions[1]`, `exited`; `scenario` or `file` for what keeps the scenario from being checked. */
  readonly path: string;
  /** A sentence: `First Response is due Mon 9 Mar 2026 09:30; you expected 10:30.` */
  readonly message: string;
  /** Both side by side; times are ISO 8601. */
  readonly expected: string;
  readonly actual: string;
  readonly moment?: ExpectedMoment;
  /** The `expect` entry. */
  readonly source?: Location;
}

/** A scenario held against what it expects. */
export interface TimelineVerdict {
  /** In the order of the file; none: it passes. */
  readonly failures: readonly TimelineFailure[];
}

export interface Timeline {
  readonly version: 1;
  /** Id of the scenario; null for a process simulated with `--at`. */
  readonly scenario: string | null;
  /** Null when the record matches no entitlement, and so is in no process. */
  readonly process: string | null;
  /** The process's Salesforce name, or `no process`. */
  readonly processName: string;
  readonly object: string;
  readonly timeZone: string;
  /** Null when the record never enters the process. */
  readonly entered: string | null;
  readonly exited: string | null;
  /** The first and last instant that the timeline is about. */
  readonly from: string;
  readonly until: string;
  readonly milestones: readonly TimelineMilestone[];
  readonly actions: readonly TimelineAction[];
  readonly events: readonly TimelineEvent[];
  /** Closed time of the process's calendar between `from` and `until`. */
  readonly closed: readonly { readonly from: string; readonly to: string }[];
  readonly notes: readonly TimelineNote[];
  /** Absent for a case that nothing is expected of: of a process, or changed from its scenario. */
  readonly verdict?: TimelineVerdict;
}

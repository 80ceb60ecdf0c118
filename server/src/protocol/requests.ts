// The language server's own requests, beside those of LSP. Shared by server, client and web view; types and names only.
import type { LocationRange, Timeline } from './timeline.ts';
import type { DueItem } from './due.ts';
import type { SampleEvent, TriedTarget } from './sampleCase.ts';

/** What the client tells of itself beyond LSP, in `initializationOptions`. */
export interface InitializationOptions {
  /** Commands that the server may put into code lenses and code actions. Editors that list none get none. */
  readonly commands?: readonly string[];
  /** In a browser: the address of the second part of the server, which a worker made from a blob cannot know. */
  readonly requestsScript?: string;
}

/** A code action for clients that take no edits as actions: the server carries it out. Its argument is a label and a workspace edit. */
export const APPLY_EDIT_COMMAND = 'milestone.applyEdit';

/** The client's command that shows a timeline. Arguments: the file's uri as text, and a `PreviewCaseKey`. */
export const OPEN_PREVIEW_COMMAND = 'milestone.openPreview';

/**
 * The client's command that simulates a case. Arguments: the file's uri as text, and a `PreviewCaseKey`; without the latter it asks
 * which of the file.
 */
export const SIMULATE_CASE_COMMAND = 'milestone.simulateCase';

/** The client's command that selects a part of a file, after an edit that leaves it to be said. Arguments: uri as text, range as LSP has it. */
export const SELECT_TEXT_COMMAND = 'milestone.selectText';

/**
 * Client → server. The timeline of a scenario, or of a process for a case that arrives at `at`. With `scenario` and `at` both: what if
 * the case of the scenario were another one? Its field values and events are then `set` and `events`; all else is the scenario's.
 */
export const TIMELINE_REQUEST = 'milestone/timeline';

export interface TimelineParams {
  readonly uri: string;
  /** Id of a scenario of the file; goes before `process`. */
  readonly scenario?: string;
  /** Id of a process visible in the file. */
  readonly process?: string;
  /** Arrival: ISO 8601, with an offset or local to the zone of the case. Needed with `process`. */
  readonly at?: string;
  /** Field values of the sample case, by field name. */
  readonly set?: Readonly<Record<string, string>>;
  /** What happens to the sample case. */
  readonly events?: readonly SampleEvent[];
  /** What if these targets were others? */
  readonly targets?: readonly TriedTarget[];
}

/** What went wrong and how to go on, in words for a person. */
export interface Problem {
  readonly message: string;
  readonly hint: string;
}

export type TimelineAnswer = { readonly timeline: Timeline } | { readonly problem: Problem };

/** Client → server. What can be simulated in a file: `CasesAnswer`, or a `Problem` after a fault. */
export const CASES_REQUEST = 'milestone/cases';

export interface CasesParams {
  readonly uri: string;
}

export interface CaseItem {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** The file that defines it: imported processes are listed too. */
  readonly uri: string;
  /** Of the key that defines it. */
  readonly range: LocationRange;
}

/** Something with an id and the name that people know. */
export interface NamedChoice {
  readonly id: string;
  readonly label: string;
}

/** A field that the files name, with the values that they name for it. */
export interface FieldChoice {
  readonly name: string;
  readonly values: readonly string[];
}

export interface CasesAnswer {
  readonly processes: readonly (CaseItem & {
    /** IANA id of the zone its arrival times are in. */
    readonly timeZone: string;
  })[];
  readonly scenarios: readonly CaseItem[];
}

/** Client → server. When milestones of a process would be due. */
export const DUE_REQUEST = 'milestone/due';

export interface DueParams {
  readonly uri: string;
  readonly process?: string;
  readonly milestone?: string;
  readonly at: string;
  readonly set?: Readonly<Record<string, string>>;
}

export type DueAnswer = { readonly due: readonly DueItem[] } | { readonly problem: Problem };

/** Server → client, in the browser, where the server cannot read files: the text, or null when there is none. */
export const READ_FILE_REQUEST = 'milestone/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

export interface ReadFileAnswer {
  readonly text: string | null;
}

/** Server → client, in the browser. */
export const LIST_FOLDER_REQUEST = 'milestone/listFolder';

export interface ListFolderParams {
  readonly uri: string;
}

export interface ListFolderAnswer {
  readonly entries: readonly { readonly uri: string; readonly isFolder: boolean }[];
}

// The request behind the editor's comparisons: one case under the files as they were and as they are. Types and names only.
import type { Comparison } from './comparison.ts';
import type { ListFolderAnswer, Problem, TimelineParams } from './requests.ts';
import type { Timeline } from './timeline.ts';

/** Client → server. The case of a `TimelineParams`, now and as it would have gone before. */
export const COMPARE_REQUEST = 'milestone/compare';

export interface CompareParams extends TimelineParams {
  readonly before: CompareWith;
}

/** What to compare with. */
export interface CompareWith {
  /** The file before: `uri` itself with a revision, or another file. */
  readonly uri: string;
  /**
   * As the file was then. The server asks the client for its text and for those of its imports with `READ_OLD_FILE_REQUEST`: only
   * clients that answer it may name one.
   */
  readonly revision?: string;
  /** What people call it: `HEAD`, `old.entitlement.yaml`. */
  readonly name: string;
}

/** The case before and after, and what changes for all customers. */
export interface ComparedTimelines {
  /** Null where there was no such process; `notBefore` says why. */
  readonly before: Timeline | null;
  readonly notBefore: Problem | null;
  readonly after: Timeline;
  readonly comparison: Comparison;
}

export type CompareAnswer = ComparedTimelines | { readonly problem: Problem };

/** Server → client. The text of a file at a revision, or null when it did not exist. */
export const READ_OLD_FILE_REQUEST = 'milestone/readOldFile';

export interface ReadOldFileParams {
  readonly uri: string;
  readonly revision: string;
}

export interface ReadOldFileAnswer {
  readonly text: string | null;
}

/** Server → client. What lay in a folder at a revision: a Salesforce project is all of its files. Empty where it did not exist. */
export const LIST_OLD_FOLDER_REQUEST = 'milestone/listOldFolder';

export type ListOldFolderParams = ReadOldFileParams;
export type ListOldFolderAnswer = ListFolderAnswer;

// Comparisons with files as they were, of which the server asks the client. Types and names only.
import type { ListFolderAnswer } from './requests.ts';

/** What to compare with. */
export interface CompareWith {
  /** The file before: `uri` itself with a revision, or another file. */
  readonly uri: string;
  /**
   * As the file was then. The server asks the client for its text and for those of its imports with `READ_OLD_FILE_REQUEST`: only
   * clients that answer it may name one.
   */
  readonly revision?: string;
  /** The commit that the revision is now. What was read of it is kept; absent: all is asked for anew each time. */
  readonly commit?: string;
  /** What people call it: `HEAD`, `old.entitlement.yaml`. */
  readonly name: string;
}

/** Server → client. The text of a file at a revision, or null when it did not exist. */
export const READ_OLD_FILE_REQUEST = 'milestone/readOldFile';

export interface ReadOldFileParams {
  readonly uri: string;
  readonly revision: string;
}

export interface ReadOldFileAnswer {
  readonly text: string | null;
  /** The file has no past, and is told as it is now: it may be another one next time. */
  readonly isAsNow?: boolean;
}

/** Server → client. What lay in a folder at a revision: a Salesforce project is all of its files. Empty where it did not exist. */
export const LIST_OLD_FOLDER_REQUEST = 'milestone/listOldFolder';

export type ListOldFolderParams = ReadOldFileParams;
export interface ListOldFolderAnswer extends ListFolderAnswer {
  /** As of a file. */
  readonly isAsNow?: boolean;
}

// The requests that lead from Salesforce metadata to entitlement files and back. Nothing is written by the server.
import type { Problem } from './requests.ts';

/** Client → server. The project of a metadata file, or the one in a folder, as entitlement files. */
export const IMPORT_METADATA_REQUEST = 'milestone/importMetadata';

export interface ImportMetadataParams {
  /** Of a metadata file or of a folder. */
  readonly uri: string;
  /** The folder that the files go into. */
  readonly out: string;
}

/** A file as it shall be. */
export interface MetadataChange {
  readonly uri: string;
  /** Null for a file that is not there. */
  readonly before: string | null;
  readonly after: string;
}

export type MetadataChanges =
  | {
      readonly changes: readonly MetadataChange[];
      /** What is to be said of them. */
      readonly sentences: readonly string[];
    }
  | { readonly problem: Problem };

/** Client → server. What a file and its imports say, as metadata of a project. */
export const EXPORT_METADATA_REQUEST = 'milestone/exportMetadata';

export interface ExportMetadataParams {
  readonly uri: string;
  /** Folder of the project that it goes into, '' for none; absent: the one that the configuration names. */
  readonly project?: string;
}

/** Commands that only an editor can have. */
export const CONVERT_TO_YAML_COMMAND = 'milestone.convertToYaml';

// Which files and folders the server wants to hear of.
import type { FileOperationOptions, FileOperationRegistrationOptions } from 'vscode-languageserver';
import { FIELD_PATTERNS, METADATA_PATTERNS, PROJECT_PATTERNS } from '../protocol/metadataFiles.ts';

export const OUR_FILES = '**/*.{entitlement,scenario}.{yaml,yml}';

/** Salesforce metadata, what says which of it belongs together, and what it says of fields. */
export const METADATA_FILES: string = `**/{${[...METADATA_PATTERNS, ...PROJECT_PATTERNS, ...FIELD_PATTERNS].join(',')}}`;

const CONCERNED: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: OUR_FILES, matches: 'file' } },
    { pattern: { glob: METADATA_FILES, matches: 'file' } },
    { pattern: { glob: '**/*', matches: 'folder' } },
  ],
};

/** What the editor itself does with files: before a file or folder is renamed the paths that lead to it are asked for. */
export const FILE_OPERATIONS: FileOperationOptions = {
  didCreate: CONCERNED,
  didRename: CONCERNED,
  didDelete: CONCERNED,
  willRename: CONCERNED,
};

// Which documents are ours: by language id, and by name where the user has mapped our suffixes to another language. Salesforce
// metadata stays XML of other extensions. Knows names only, never contents.
import * as vscode from 'vscode';
import { METADATA_PATTERNS } from '../../server/src/protocol/metadataFiles.ts';

const LANGUAGES = ['entitlement', 'entitlement-scenario'];
/** Entitlement and scenario files of the open folders. */
export const CASE_FILES = '**/*.{entitlement,scenario}.{yaml,yml}';
const CASE_FILE = /\.(?:entitlement|scenario)\.ya?ml$/i;
const METADATA_FILE =
  /(?:[^/]\.(?:entitlementProcess|milestoneType|entitlementTemplate|workflow)|\/BusinessHours\.settings)(?:-meta\.xml)?$/i;
const CONFIG_FILE = /(?:^|\/)milestone\.config\.yaml$/;

/** All our files and the metadata, without braces in braces, which VS Code's patterns do not know. */
export const OUR_FILES: string = `**/{${[
  '*.entitlement.yaml',
  '*.entitlement.yml',
  '*.scenario.yaml',
  '*.scenario.yml',
  'milestone.config.yaml',
  ...METADATA_PATTERNS,
].join(',')}}`;

/** Schemes that hold files, in a browser also the extension's own storage with samples; the others (`git:`, `output:`) show copies, whose relative imports lead nowhere. */
const FILE_SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-userdata'];

/** Entitlement or scenario file, or metadata: something that has sample cases. */
export function hasCases(document: vscode.TextDocument): boolean {
  return LANGUAGES.includes(document.languageId) || isCaseFile(document.uri);
}

export function isCaseFile(uri: vscode.Uri): boolean {
  return CASE_FILE.test(uri.path) || isMetadataFile(uri);
}

export function isMetadataFile(uri: vscode.Uri): boolean {
  return METADATA_FILE.test(uri.path);
}

/** Any document that a timeline can depend on. */
export function isOurs(document: vscode.TextDocument): boolean {
  return hasCases(document) || CONFIG_FILE.test(document.uri.path);
}

/** What the language server is asked about: our language ids, and our file names whatever their language id. */
export function selectDocuments(): { scheme: string; language?: string; pattern?: string }[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const schemes = new Set([...FILE_SCHEMES, ...folders.map((folder) => folder.uri.scheme)]);
  return [...schemes].flatMap((scheme) => [
    ...LANGUAGES.map((language) => ({ scheme, language })),
    { scheme, pattern: OUR_FILES },
  ]);
}

// Where a new metadata file goes beside those that are there. Must not know the disk.
import type { MetadataName } from '../salesforce/metadataName.ts';
import { fileName, parentUri } from '../language/read/uri.ts';
import { METADATA_FOLDERS } from './salesforceFolder.ts';

export const METADATA_FORMATS = ['source', 'mdapi'] as const;
export type MetadataFormat = (typeof METADATA_FORMATS)[number];

const FOLDERS: Readonly<Record<MetadataName['kind'], string>> = {
  BusinessHoursSettings: 'settings',
  EntitlementProcess: 'entitlementProcesses',
  EntitlementSettings: 'settings',
  EntitlementTemplate: 'entitlementTemplates',
  MilestoneType: 'milestoneTypes',
  Workflow: 'workflows',
};

const SUFFIXES: Readonly<Record<MetadataName['kind'], string>> = {
  BusinessHoursSettings: '.settings',
  EntitlementProcess: '.entitlementProcess',
  EntitlementSettings: '.settings',
  EntitlementTemplate: '.entitlementTemplate',
  MilestoneType: '.milestoneType',
  Workflow: '.workflow',
};

/** A metadata file that is there. */
export interface PlacedName extends Pick<MetadataName, 'kind'> {
  readonly uri: string;
}

/**
 * Beside files of its kind, else in a folder beside those of other kinds.
 * @param files that are there, in the package that new files go into
 * @param otherwise uri of the folder whose folders of metadata are used where there are none, without a final slash
 * @returns its uri; undefined for a name that would leave the folder or that no file can have
 */
export function placeMetadata(
  { kind, fullName }: MetadataName,
  files: readonly PlacedName[],
  otherwise: string,
  format: MetadataFormat,
): string | undefined {
  if (fullName === '' || /[\u0000-\u001f/\\:*?"<>|]/.test(fullName) || /^\.+$/.test(fullName)) return undefined;
  const name = encodeURIComponent(`${fullName}${SUFFIXES[kind]}${format === 'source' ? '-meta.xml' : ''}`);
  return `${folderFor(kind, files, otherwise)}/${name}`;
}

function folderFor(kind: MetadataName['kind'], files: readonly PlacedName[], otherwise: string): string {
  const alike = files.find((file) => FOLDERS[file.kind] === FOLDERS[kind]);
  if (alike !== undefined) return parentUri(alike.uri) ?? otherwise;
  const [any] = files;
  const folder = any === undefined ? undefined : parentUri(any.uri);
  if (folder === undefined) return `${otherwise}/${FOLDERS[kind]}`;
  const above = METADATA_FOLDERS.includes(fileName(folder)) ? parentUri(folder) : undefined;
  return above === undefined ? folder : `${above}/${FOLDERS[kind]}`;
}

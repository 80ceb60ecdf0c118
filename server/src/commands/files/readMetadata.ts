// The metadata files of a folder that a person names.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { canonicalUri, fileName } from '../../language/read/uri.ts';
import type { FieldList } from '../../core/model/fieldList.ts';
import { createFieldLoader } from '../../project/fieldLoader.ts';
import { folderOf } from '../../project/salesforceFolder.ts';
import { readMetadataFile, type MetadataFile } from '../../salesforce/metadataFile.ts';
import { metadataNameOf } from '../../salesforce/metadataName.ts';
import { setRoots, unsearched } from './findFiles.ts';
import { watchFolders } from './watchFolders.ts';
import { UsageError, type Io } from '../io.ts';
import { displayName, openFiles } from '../openProject.ts';

export interface PlacedMetadata extends MetadataFile {
  readonly uri: string;
}

export interface MetadataFolder {
  /** In the order of their paths. */
  readonly files: readonly PlacedMetadata[];
  /** What the project says of fields. */
  readonly fields: FieldList;
  /** What is to be said of files that could not be read or are no text. */
  readonly unread: readonly UsageError[];
}

/**
 * Every metadata file of a project or folder, as far as it can be read.
 * @throws UsageError when there is no such folder
 */
export async function readMetadataFolder(given: string, io: Io): Promise<MetadataFolder> {
  const absolute = path.resolve(io.cwd, given);
  const status = await stat(absolute).catch(() => undefined);
  if (given === '' || status?.isDirectory() !== true)
    throw new UsageError(`'${given}' is not a folder.`, 'Name a Salesforce project or a folder of metadata.');
  setRoots([given], io);
  // What lies outside, or must not be read, marks no project.
  const read = async (uri: string): Promise<string | undefined> => io.host.read(uri).catch(() => undefined);
  const { list, unsearched: faults } = watchFolders(io.host);
  const folder = await folderOf({ read, list }, canonicalUri(pathToFileURL(absolute).href));
  const { files } = folder;
  const opened = await openFiles(
    files.map((uri) => fileURLToPath(uri)),
    io,
  );
  const metadata = opened.files.flatMap(({ uri, text }) => {
    const name = metadataNameOf(fileName(uri));
    return name === undefined ? [] : [{ ...readMetadataFile(name, text), uri }];
  });
  const fields = await createFieldLoader({ read, list }, async (uri) => io.host.read(uri)).listOf(folder, new Set());
  const unsearchedFolders = [...faults()].map(([uri, fault]) => unsearched(displayName(uri, io), fault));
  return { files: metadata, fields, unread: [...unsearchedFolders, ...opened.unread] };
}

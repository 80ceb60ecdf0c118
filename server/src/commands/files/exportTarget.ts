// The Salesforce project that metadata is written into: what is there, in which format, and where new files go.
import { isUtf8 } from 'node:buffer';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { UnreadableError } from '../../host/host.ts';
import { readRegularFile } from '../../host/readRegularFile.ts';
import { canonicalUri, fileName } from '../../language/read/uri.ts';
import { placeMetadata, type MetadataFormat } from '../../project/placeMetadata.ts';
import { folderOf } from '../../project/salesforceFolder.ts';
import { PROJECT_FILE, readSfdxProject, type SfdxProject } from '../../project/sfdxProject.ts';
import { describeUnreadable } from '../../rules/facts/describeUnreadable.ts';
import { readMetadataFile, type MetadataFile } from '../../salesforce/metadataFile.ts';
import { metadataNameOf, type MetadataName } from '../../salesforce/metadataName.ts';
import { describeSystemError } from './reasonOf.ts';
import { watchFolders } from './watchFolders.ts';
import { UsageError, type Io } from '../io.ts';
import { displayName } from '../openProject.ts';

/** A metadata file of this machine. */
export interface TargetFile extends MetadataFile {
  /** Absolute. */
  readonly path: string;
}

export interface ExportTarget {
  readonly format: MetadataFormat;
  /** Metadata that is there in this format, in the named folder first. */
  readonly files: readonly TargetFile[];
  /** Those of them that lie in the named folder. */
  readonly near: readonly TargetFile[];
  /** Such as `64.0`: what the project says that it is written for. */
  readonly apiVersion: string | undefined;
  /** Where a new file goes: absolute. */
  readonly place: (name: MetadataName) => string;
}

/**
 * Opens the project that a folder is, or lies in; a folder that is not there yet is an empty one.
 * @param format undefined: as the folder has it, else source format
 * @throws UsageError where the folder is none, or holds metadata in another format or what cannot be read
 */
export async function openTarget(out: string, format: MetadataFormat | undefined, io: Io): Promise<ExportTarget> {
  const folder = path.resolve(io.cwd, out);
  if (out === '' || (await stat(folder).catch(() => undefined))?.isDirectory() === false)
    throw new UsageError(`'${out}' is not a folder.`, 'Name a Salesforce project or a folder for metadata with --out.');
  // What lies outside, or must not be read, marks no project.
  const read = async (uri: string): Promise<string | undefined> => io.host.read(uri).catch(() => undefined);
  const { list, unsearched } = watchFolders(io.host);
  const project = await folderOf({ read, list }, canonicalUri(pathToFileURL(folder).href));
  const [closed] = unsearched();
  if (closed !== undefined)
    throw new UsageError(
      `'${displayName(closed[0], io)}' is not searched: ${describeSystemError(closed[1])}.`,
      'What lies in it might be written a second time. Allow it to be read. Nothing is written.',
    );
  const root = fileURLToPath(project.root);
  const written = await read(`${project.root}/${PROJECT_FILE}`);
  const sfdx = written === undefined ? undefined : readSfdxProject(written);
  const all = (await Promise.all(project.files.map((uri) => readTarget(fileURLToPath(uri), io)))).flatMap(
    (file) => file ?? [],
  );
  const isInside = (file: string): boolean => file.startsWith(folder + path.sep);
  const near = all.filter((file) => isInside(file.path));
  const used = format ?? (all.length > 0 && all.every(isMdapi) ? 'mdapi' : 'source');
  const files = (each: readonly TargetFile[]): readonly TargetFile[] =>
    each.filter((file) => isMdapi(file) === (used === 'mdapi'));
  const [other] = near;
  if (other !== undefined && files(near).length === 0)
    throw new UsageError(
      `'${out}' holds metadata in ${used === 'mdapi' ? 'source' : 'MDAPI'} format: ${displayName(pathToFileURL(other.path).href, io)}.`,
      `Leave out --format ${used}, or name another folder with --out.`,
    );
  const base = baseOf(folder, root, sfdx);
  const there = files(all);
  const inBase = there.filter((file) => file.path.startsWith(base.folder + path.sep));
  return {
    format: used,
    files: [...there.filter((file) => isInside(file.path)), ...there.filter((file) => !isInside(file.path))],
    near: files(near),
    apiVersion: project.apiVersion,
    place: (name) => {
      const placed = inBase.map((file) => ({ kind: file.kind, uri: pathToFileURL(file.path).href }));
      const uri = placeMetadata(name, placed, pathToFileURL(base.newFiles).href, used);
      if (uri !== undefined) return fileURLToPath(uri);
      throw new UsageError(
        `'${name.fullName}' cannot be the name of a file.`,
        `It is what a 'fullName' or 'object' under 'salesforce' says. Leave it out: the name then follows from 'name'.`,
      );
    },
  };
}

/**
 * A metadata file with its text; undefined when it is not there.
 * @throws UsageError when it cannot be read, or is no text: written back it would be lost
 */
export async function readTarget(file: string, io: Io): Promise<TargetFile | undefined> {
  const uri = canonicalUri(pathToFileURL(file).href);
  const metadata = metadataNameOf(fileName(uri));
  const text = metadata === undefined ? undefined : await readExact(file, io);
  return metadata === undefined || text === undefined ? undefined : { ...readMetadataFile(metadata, text), path: file };
}

/**
 * The text of a file, from which its bytes can be made again; undefined when it is not there.
 * @throws UsageError when it cannot be read, or is no text
 */
export async function readExact(file: string, io: Io): Promise<string | undefined> {
  const uri = pathToFileURL(file).href;
  const name = displayName(uri, io);
  let text: string | undefined;
  try {
    text = await io.host.read(canonicalUri(uri));
  } catch (fault) {
    if (!(fault instanceof UnreadableError)) throw fault;
    throw new UsageError(`'${name}' is not read: ${describeUnreadable(fault.reason)}.`, 'Nothing is written.');
  }
  // Decoding leaves marks on what is no UTF-8.
  if (text?.includes('\ufffd') === true) {
    const bytes = await readRegularFile(file, () => true);
    if (bytes === undefined || !isUtf8(bytes))
      throw new UsageError(`'${name}' is not UTF-8 text.`, 'Save it again as UTF-8. Nothing is written.');
  }
  return text;
}

function isMdapi({ path: file }: TargetFile): boolean {
  return !/-meta\.xml$/i.test(file);
}

interface Base {
  /** The package or folder whose layout new files follow. */
  readonly folder: string;
  /** Where its folders of metadata are when it has none. */
  readonly newFiles: string;
}

/** A project means its default package, and a package the folder that Salesforce's own commands write into. */
function baseOf(folder: string, root: string, sfdx: SfdxProject | undefined): Base {
  const packages = (sfdx?.packageDirectories ?? []).map((each) => path.resolve(root, each));
  const inside = packages.filter((each) => each === root || each.startsWith(root + path.sep));
  const named = folder === root ? inside[0] : inside.find((each) => each === folder);
  return named === undefined
    ? { folder, newFiles: folder }
    : { folder: named, newFiles: path.join(named, 'main/default') };
}

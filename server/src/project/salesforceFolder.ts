// Which metadata files belong together: the package directories of a project, a folder in MDAPI layout, or the files alone.
import type { Host, HostEntry } from '../host/host.ts';
import { canonicalUri, fileName, notationOf, parentUri } from '../language/read/uri.ts';
import { isWantedObject } from '../salesforce/fields/fieldFileName.ts';
import { decodePath, parseForceignore } from './createForceignore.ts';
import { fieldFileOf } from './fieldFileOf.ts';
import { PROJECT_FILE, readSfdxProject } from './sfdxProject.ts';

/** Files that know each other's names. */
export interface SalesforceFolder {
  /** Of the project, without a final slash. */
  readonly root: string;
  /** Canonical uris of the metadata files, sorted. */
  readonly files: readonly string[];
  /** Of the files that say which fields, values, record types and queues there are, sorted. */
  readonly fieldFiles: readonly string[];
  /** For which version of the API it says that its metadata is written, such as `64.0`. */
  readonly apiVersion?: string | undefined;
  /** The only one of the files that is about something else than the project: it is ignored there, and looked at nevertheless. */
  readonly alone?: string;
}

const MANIFEST = 'package.xml';

/** Names of folders that hold metadata of ours; where no file marks a project, these beside each other are one. */
export const METADATA_FOLDERS: readonly string[] = [
  'entitlementProcesses',
  'entitlementTemplates',
  'milestoneTypes',
  'settings',
  'workflows',
];

/** Folders of other metadata, often huge, in which none of ours can lie. */
const OTHER_FOLDERS: ReadonlySet<string> = new Set([
  'aura',
  'classes',
  'dashboards',
  'documents',
  'email',
  'flows',
  'layouts',
  'lwc',
  'node_modules',
  'objectTranslations',
  'objects',
  'pages',
  'permissionsets',
  'profiles',
  'reports',
  'staticresources',
  'translations',
  'triggers',
]);

/** A project has a few thousand folders; a disk has more. */
const MAX_FOLDERS = 20_000;
const MAX_LEVELS = 30;

/** The part of a host that finding needs; `read` gives undefined also for what must not be read. */
export type Finding = Pick<Host, 'list' | 'read'>;

/** The folder that a metadata file belongs to. @param uri canonical, of the file */
export async function folderOfFile(host: Finding, uri: string): Promise<SalesforceFolder> {
  const folder = parentUri(uri) ?? uri;
  const marked = await findMarked(host, folder);
  if (marked !== undefined) return marked;
  const base = METADATA_FOLDERS.includes(fileName(folder)) ? (parentUri(folder) ?? folder) : folder;
  const entries = await host.list(base);
  const nested = await Promise.all(
    entries
      .filter((entry) => entry.isFolder && METADATA_FOLDERS.includes(fileName(entry.uri)))
      .map((entry) => host.list(entry.uri)),
  );
  const beside = entries.filter(({ isFolder }) => isFolder).map((entry) => canonicalUri(entry.uri));
  const ofFields = await collectFields(
    host,
    beside.filter((folder) => isFieldFolder(fileName(folder))),
    () => false,
  );
  return withFile({ root: base, files: metadataIn([...entries, ...nested.flat()]), fieldFiles: ofFields }, uri);
}

/** The folder that a path names: the project that it is, or lies in, or all metadata below it. @param uri canonical, without a final slash */
export async function folderOf(host: Finding, uri: string): Promise<SalesforceFolder> {
  return (await findMarked(host, uri)) ?? { root: uri, ...(await collect(host, [uri], () => false)) };
}

/** The project file that marks a folder or one above it. @param folder canonical, without a final slash */
export async function projectAbove(host: Finding, folder: string): Promise<SalesforceFolder | undefined> {
  const project = await host.read(`${folder}/${PROJECT_FILE}`);
  return project === undefined ? undefined : collectProject(host, folder, project);
}

function withFile(folder: SalesforceFolder, uri: string): SalesforceFolder {
  return folder.files.includes(uri) ? folder : { ...folder, files: [...folder.files, uri].sort() };
}

/** The nearest folder, this or above, that a file marks as a project. */
async function findMarked(host: Finding, start: string): Promise<SalesforceFolder | undefined> {
  let folder: string | undefined = start;
  for (let level = 0; folder !== undefined && level < MAX_LEVELS; level += 1) {
    const project = await host.read(`${folder}/${PROJECT_FILE}`);
    if (project !== undefined) return collectProject(host, folder, project);
    const manifest = await host.read(`${folder}/${MANIFEST}`);
    if (manifest !== undefined && (await hasMetadata(host, folder)))
      return {
        ...{ root: folder, apiVersion: versionIn(manifest) },
        ...(await collect(host, [folder], await readIgnored(host, folder))),
      };
    folder = parentUri(folder);
  }
  return undefined;
}

/** A manifest also lies beside a project's package directories, where it says what to retrieve. */
async function hasMetadata(host: Finding, folder: string): Promise<boolean> {
  const entries = await host.list(folder);
  return entries.some((entry) => entry.isFolder && METADATA_FOLDERS.includes(fileName(entry.uri)));
}

async function collectProject(host: Finding, root: string, project: string): Promise<SalesforceFolder> {
  const { packageDirectories, sourceApiVersion } = readSfdxProject(project);
  const folders = packageDirectories.map((path) =>
    canonicalUri(`${root}/${path.split('/').map(encodeURIComponent).join('/')}`).replace(/\/$/, ''),
  );
  const inside = folders.filter((folder) => folder === root || folder.startsWith(`${root}/`));
  // A project file that cannot be read, or names no package, still marks the project.
  const searched = folders.length === 0 ? [root] : [...new Set(inside)];
  const apiVersion = sourceApiVersion ?? versionIn(await host.read(`${root}/${MANIFEST}`));
  return { root, apiVersion, ...(await collect(host, searched, await readIgnored(host, root))) };
}

function versionIn(manifest: string | undefined): string | undefined {
  return /<version>\s*(\d+\.\d+)\s*<\/version>/.exec(manifest ?? '')?.[1];
}

/** What `.forceignore` leaves out, by uri. */
async function readIgnored(host: Finding, root: string): Promise<(uri: string) => boolean> {
  const text = await host.read(`${root}/.forceignore`);
  if (text === undefined) return () => false;
  const isIgnored = parseForceignore(text);
  return (uri) => isIgnored(decodePath(uri.slice(root.length + 1)));
}

type Collected = Pick<SalesforceFolder, 'files' | 'fieldFiles'>;

/** Every metadata file below some folders. */
async function collect(
  host: Finding,
  folders: readonly string[],
  isIgnored: (uri: string) => boolean,
): Promise<Collected> {
  const found: HostEntry[] = [];
  const ofObjects: string[] = [];
  let seen = 0;
  let next = folders;
  for (let level = 0; level < MAX_LEVELS && next.length > 0 && seen < MAX_FOLDERS; level += 1) {
    seen += next.length;
    const entries = (await Promise.all(next.map((folder) => host.list(folder)))).flat();
    found.push(...entries.filter((entry) => !entry.isFolder));
    const below = entries
      .filter((entry) => entry.isFolder && !fileName(entry.uri).startsWith('.'))
      .map((entry) => canonicalUri(entry.uri))
      .filter((uri) => !isIgnored(uri));
    ofObjects.push(...below.filter((uri) => fileName(uri) === OBJECTS_FOLDER));
    next = below.filter((uri) => !OTHER_FOLDERS.has(fileName(uri)));
  }
  const ofFields = await collectFields(host, ofObjects, isIgnored);
  return {
    files: metadataIn(found).filter((uri) => !isIgnored(uri)),
    fieldFiles: [...new Set([...ofFields, ...fieldFilesIn(found).filter((uri) => !isIgnored(uri))])].sort(),
  };
}

const OBJECTS_FOLDER = 'objects';

/** Names of folders that hold files about fields. */
const FIELD_FOLDERS: readonly string[] = [OBJECTS_FOLDER, 'globalValueSets', 'queues', 'standardValueSets'];

/** Whether files about fields lie in a folder of this name, or below it. */
export function isFieldFolder(name: string): boolean {
  return FIELD_FOLDERS.includes(name);
}

const FOLDERS_OF_OBJECT: readonly string[] = ['fields', 'recordTypes'];

/** The files about fields in such folders, of objects only those that anybody asks about. */
async function collectFields(
  host: Finding,
  folders: readonly string[],
  isIgnored: (uri: string) => boolean,
): Promise<readonly string[]> {
  const listAll = async (uris: readonly string[]): Promise<readonly HostEntry[]> =>
    (await Promise.all(uris.map((uri) => host.list(uri)))).flat();
  const foldersIn = (entries: readonly HostEntry[], isWanted: (name: string) => boolean): readonly string[] =>
    entries
      .filter(({ uri, isFolder }) => isFolder && isWanted(fileName(uri)))
      .map(({ uri }) => canonicalUri(uri))
      .filter((uri) => !isIgnored(uri));
  const entries = await listAll(folders);
  const ofObjects = await listAll(foldersIn(entries, isWantedObject));
  const parts = await listAll(foldersIn(ofObjects, (name) => FOLDERS_OF_OBJECT.includes(name)));
  return fieldFilesIn([...entries, ...ofObjects, ...parts]).filter((uri) => !isIgnored(uri));
}

function fieldFilesIn(entries: readonly HostEntry[]): readonly string[] {
  const uris = entries.filter(({ isFolder }) => !isFolder).map(({ uri }) => canonicalUri(uri));
  return uris.filter((uri) => fieldFileOf(uri) !== undefined);
}

function metadataIn(entries: readonly HostEntry[]): readonly string[] {
  const uris = entries.filter(({ isFolder }) => !isFolder).map(({ uri }) => canonicalUri(uri));
  return [...new Set(uris.filter((uri) => notationOf(uri) === 'xml'))].sort();
}

// The project behind a connection: open documents over files on disk. Must not know requests.
import { createForceignore } from '../project/createForceignore.ts';
import { fieldFileOf } from '../project/fieldFileOf.ts';
import { createProject } from '../project/project.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { canonicalUri, fileKindOf, fileName, parentUri } from '../language/read/uri.ts';
import { PROJECT_PATTERNS } from '../protocol/metadataFiles.ts';
import { UnreadableError, type Host } from '../host/host.ts';
import type { PositionEncoding } from '../text/position.ts';
import { createDocuments, type Documents, type OpenDocument } from './documents.ts';
import { createResultIds } from './resultIds.ts';
import { createUnwatchedFiles } from './unwatchedFiles.ts';

/** Folders that never hold our files, and that a Salesforce project is full of. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git', '.sfdx', '.sf', 'dist', 'out']);

/** More files than any project has; a folder such as a home directory must not be read to its end. */
const MAX_FOLDERS = 5000;

export interface Workspace {
  readonly documents: Documents;
  /** Everything known: open files, the workspace's files, `uri`, and what they import. */
  snapshot(uri?: string): Promise<Snapshot>;
  /** The same text for as long as nothing changed that the file's findings can depend on. */
  resultId(snapshot: Snapshot, uri: string): string;
  /** The client's spelling of a file's uri where it is open, else ours. */
  clientUri(uri: string): string;
  /** The text of an open document changed, or it was opened. */
  edited(document: OpenDocument): void;
  closed(uri: string): void;
  /**
   * A file or folder was created, changed or deleted on disk.
   * @param mayHoldFiles whether a folder may have come, with files in it that nobody tells of
   * @returns whether it can matter to anything that is known
   */
  changedOnDisk(uri: string, mayHoldFiles?: boolean): boolean;
  /** Looks for our files in these folders when next asked. */
  setFolders(uris: readonly string[]): void;
  /** Our files of the workspace folders, open or not. */
  files(): Promise<readonly string[]>;
}

export interface WorkspaceOptions {
  /** What the characters of the client's positions count. */
  readonly encoding: PositionEncoding;
  /** How many servers there were before: their result ids are none of this one. */
  readonly restarts?: number;
}

/**
 * @param onDisk called when a file is found to have changed that nobody told of; absent where the client tells of all of them
 */
export function createWorkspace(
  host: Host,
  { encoding, restarts = 0 }: WorkspaceOptions,
  onDisk?: () => void,
): Workspace {
  const unwatched = onDisk === undefined ? undefined : createUnwatchedFiles(host);
  const documents = createDocuments(encoding);
  const project = createProject(host, { encoding });
  const resultIds = createResultIds(restarts);
  let folders: readonly string[] = [];
  let found: Promise<Set<string>> | undefined;
  /** The last snapshot, for as long as nothing changes: most requests come between two key presses. */
  let current: { readonly uri: string; readonly snapshot: Promise<Snapshot> } | undefined;

  /** What the last snapshot was asked for, for as long as files neither come nor go. */
  let listed: { readonly uri: string; readonly uris: readonly string[] } | undefined;

  /** Counts how often files came or went. */
  let changes = 0;

  function filesChanged(): void {
    listed = undefined;
    changes += 1;
  }

  async function take(uri: string): Promise<Snapshot> {
    if (listed?.uri === uri) return project.snapshot(listed.uris);
    const before = changes;
    const uris = [...(uri === '' ? [] : [uri]), ...project.openFiles(), ...(await files())];
    if (before === changes) listed = { uri, uris };
    return project.snapshot(uris);
  }

  /** Reading is allowed in the folders of the workspace, and beside the files that are open. */
  function setRoots(): void {
    host.setRoots?.([...folders, ...documents.all().flatMap(({ uri }) => parentUri(canonicalUri(uri)) ?? [])]);
  }

  const files = async (): Promise<readonly string[]> => [...(await (found ?? keep(findFiles(host, folders))))];

  /** What is being found is known from now on, unless it cannot be found: then the next request tries again. */
  function keep(finding: Promise<Set<string>>): Promise<Set<string>> {
    found = finding;
    finding.catch(() => {
      if (found === finding) found = undefined;
    });
    return finding;
  }

  /** Which files are there is looked up anew; a folder that held none of ours, and brings none, is nobody's business. */
  function folderChanged(uri: string, mayHoldFiles: boolean): boolean {
    if (!project.invalidateBelow(uri) && !mayHoldFiles) return false;
    filesChanged();
    current = undefined;
    found = undefined;
    return true;
  }

  function snapshotNow(uri: string | undefined): Promise<Snapshot> {
    // An open file is part of every snapshot, so that one snapshot answers for all of them.
    const asked = uri === undefined || documents.get(uri) !== undefined ? '' : canonicalUri(uri);
    if (current?.uri === asked) return current.snapshot;
    const taken = { uri: asked, snapshot: take(asked) };
    current = taken;
    taken.snapshot.catch(() => {
      if (current === taken) current = undefined; // the next request tries again
    });
    return taken.snapshot;
  }

  function changedOnDisk(uri: string, mayHoldFiles = false): boolean {
    const isOurs = fileKindOf(uri) !== undefined;
    const decides = PROJECT_PATTERNS.includes(fileName(uri));
    if (!isOurs && !decides && fieldFileOf(uri) === undefined) return folderChanged(uri, mayHoldFiles);
    filesChanged();
    current = undefined;
    project.invalidate(uri);
    if (!isOurs) {
      if (decides) found = undefined; // what .forceignore leaves out may be another
      return true;
    }
    const pending = found;
    if (pending === undefined) return true;
    const change = async (known: Set<string>): Promise<Set<string>> => {
      const key = canonicalUri(uri);
      const isThere = await host.read(key).then(
        (text) => text !== undefined,
        (fault: unknown) => fault instanceof UnreadableError, // there, and the next snapshot says why it is not read
      );
      if (isThere) known.add(key);
      else known.delete(key);
      return known;
    };
    void keep(pending.then(change));
    return true;
  }

  return {
    documents,
    files,
    async snapshot(uri) {
      const snapshot = await snapshotNow(uri);
      const changed = await unwatched?.changed(snapshot, (each) => documents.get(each) !== undefined);
      if (changed === undefined || changed.length === 0) return snapshot;
      for (const each of changed) changedOnDisk(each);
      onDisk?.();
      return snapshotNow(uri);
    },
    resultId: (snapshot, uri) => resultIds.resultId(snapshot, canonicalUri(uri)),
    clientUri: (uri) => documents.get(uri)?.uri ?? uri,
    edited({ uri, text, kind }) {
      current = undefined;
      if (!project.openFiles().includes(canonicalUri(uri))) {
        filesChanged();
        setRoots();
      }
      project.open(uri, text, kind);
    },
    closed(uri) {
      filesChanged();
      current = undefined;
      project.close(uri);
      setRoots();
    },
    changedOnDisk,
    setFolders(uris) {
      filesChanged();
      current = undefined;
      folders = uris;
      found = undefined;
      setRoots();
    },
  };
}

/** Our files below the folders, breadth first. */
async function findFiles(host: Host, folders: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const queue = folders.map(canonicalUri);
  const isIgnored = createForceignore((uri) => host.read(uri).catch(() => undefined));
  for (let index = 0; index < queue.length && index < MAX_FOLDERS; index += 1) {
    for (const { uri, isFolder } of await host.list(queue[index] ?? '')) {
      const name = uri.replace(/\/$/, '').split('/').at(-1) ?? '';
      if (isFolder) {
        if (!SKIPPED_FOLDERS.has(name)) queue.push(uri);
      } else if (fileKindOf(uri) !== undefined && !(await isIgnored(uri))) found.add(canonicalUri(uri));
    }
  }
  return found;
}

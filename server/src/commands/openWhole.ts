// The processes that a person means by a path: those of a file, or of a folder or project that has one whole set of them.
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { findFiles, kindOf, kindOfPath } from './files/findFiles.ts';
import { UsageError, type Io } from './io.ts';
import { displayName, openFile, openFiles } from './openProject.ts';

export interface Whole {
  readonly snapshot: Snapshot;
  /** All processes are seen from it. */
  readonly file: SourceFile;
  /** Whether a folder was named, and not the file. */
  readonly isFolder: boolean;
  /** The id of the process that is meant where nobody names one: of a metadata file, which sees its whole project, its own. */
  readonly meant: string | undefined;
}

/** @throws UsageError when there is no such file or folder, or the folder has several sets of processes */
export async function openWhole(given: string, io: Io): Promise<Whole> {
  if ((await kindOf(given, io.cwd)) !== 'folder') {
    const opened = await openFile(given, io);
    const { notation, model } = opened.file;
    return { ...opened, isFolder: false, meant: notation === 'xml' ? model.processes[0]?.id : undefined };
  }
  const found = await findFiles([given], io);
  const opened = await openFiles(
    found.paths.filter((file) => kindOfPath(file) === 'entitlement'),
    io,
  );
  const [unread] = [...found.unread, ...opened.unread];
  // Without one of its files a case may be in another process than it is.
  if (unread !== undefined) throw unread;
  return chooseWhole(
    given,
    opened.snapshot,
    opened.files.map(({ uri }) => uri),
    io,
  );
}

/**
 * The file from which all processes of a folder are seen.
 * @param name of the folder, as people call it
 * @throws UsageError when there is none, or none of them
 */
export function chooseWhole(name: string, snapshot: Snapshot, uris: readonly string[], io: Pick<Io, 'cwd'>): Whole {
  const seen = uris.map((uri) => ({ uri, ids: [...snapshot.definitions(uri).processes.values()] }));
  const all = new Set(seen.flatMap(({ ids }) => ids.map(({ origin, id }) => `${origin.uri} ${id}`)));
  if (all.size === 0) throw new UsageError(`'${name}' has no entitlement process.`);
  const whole = seen.find(({ ids }) => ids.length === all.size);
  const file = whole && snapshot.file(whole.uri);
  if (file !== undefined) return { snapshot, file, isFolder: true, meant: undefined };
  const homes = new Set(seen.flatMap(({ ids }) => ids.map(({ origin }) => displayName(origin.uri, io))));
  throw new UsageError(
    `'${name}' has ${all.size} processes, and no file from which all of them are seen.`,
    `Name one of its files: ${[...homes].slice(0, 5).join(', ')}.`,
  );
}

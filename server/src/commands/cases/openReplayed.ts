// The processes that cases are replayed under: those of a file, or of a folder or project that has one whole set of them.
import type { Snapshot } from '../../project/snapshot.ts';
import { findFiles, kindOf, kindOfPath } from '../files/findFiles.ts';
import { UsageError, type Io } from '../io.ts';
import { displayName, openFile, openFiles } from '../openProject.ts';
import type { Side } from './openReplayer.ts';

/** @throws UsageError when there is no such file or folder, or the folder has several sets of processes */
export async function openReplayed(given: string, io: Io): Promise<Side> {
  if ((await kindOf(given, io.cwd)) !== 'folder') {
    const { snapshot, file } = await openFile(given, io);
    return { snapshot, uri: file.uri };
  }
  const found = await findFiles([given], io);
  const opened = await openFiles(
    found.paths.filter((file) => kindOfPath(file) === 'entitlement'),
    io,
  );
  const [unread] = [...found.unread, ...opened.unread];
  // Without one of its files a case may be in another process than it was.
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
export function chooseWhole(name: string, snapshot: Snapshot, uris: readonly string[], io: Pick<Io, 'cwd'>): Side {
  const seen = uris.map((uri) => ({ uri, ids: [...snapshot.definitions(uri).processes.values()] }));
  const all = new Set(seen.flatMap(({ ids }) => ids.map(({ origin, id }) => `${origin.uri} ${id}`)));
  if (all.size === 0) throw new UsageError(`'${name}' has no entitlement process.`);
  const whole = seen.find(({ ids }) => ids.length === all.size);
  if (whole !== undefined) return { snapshot, uri: whole.uri };
  const roots = seen.filter(({ ids }) => ids.length > 0).map(({ uri }) => displayName(uri, io));
  throw new UsageError(
    `'${name}' has ${all.size} processes, and no file from which all of them are seen.`,
    `Name one of its files: ${roots.slice(0, 5).join(', ')}.`,
  );
}

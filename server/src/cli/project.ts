// A snapshot of files for a command, and the names that a person knows them by.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createProject } from '../analysis/project.ts';
import type { Snapshot, SourceFile } from '../analysis/snapshot.ts';
import { UsageError, type Io } from './io.ts';

export interface CommandFiles {
  readonly snapshot: Snapshot;
  /** In the order they were asked for. */
  readonly files: readonly SourceFile[];
}

/** @throws UsageError when a file cannot be read */
export async function openFiles(paths: readonly string[], io: Io): Promise<CommandFiles> {
  const uris = paths.map((file) => pathToFileURL(file).href);
  const snapshot = await createProject(io.host).snapshot(uris);
  const files = uris.map((uri) => {
    const file = snapshot.file(uri);
    if (file === undefined)
      throw new UsageError(
        `'${displayName(uri, io)}' cannot be read.`,
        'Check that it exists and that you may read it.',
      );
    return file;
  });
  return { snapshot, files };
}

/** One file that a person names. @throws UsageError when there is none */
export async function openFile(
  file: string,
  io: Io,
): Promise<{ readonly snapshot: Snapshot; readonly file: SourceFile }> {
  const { snapshot, files } = await openFiles([path.resolve(io.cwd, file)], io);
  const [only] = files;
  if (only === undefined) throw new UsageError(`'${file}' cannot be read.`);
  return { snapshot, file: only };
}

/** A file's path from where the command runs, with `/`; the uri where it is no file of this machine. */
export function displayName(uri: string, { cwd }: Pick<Io, 'cwd'>): string {
  if (!uri.startsWith('file:')) return uri;
  return path.relative(cwd, fileURLToPath(uri)).split(path.sep).join('/');
}

// A snapshot of files for a command, and the names that a person knows them by.
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createProject } from '../analysis/project.ts';
import type { Snapshot, SourceFile } from '../analysis/snapshot.ts';
import { findFile } from './findFiles.ts';
import { UsageError, type Io } from './io.ts';
import { reasonOf } from './reasonOf.ts';

export interface CommandFiles {
  readonly snapshot: Snapshot;
  /** In the order they were asked for. */
  readonly files: readonly SourceFile[];
}

/** @throws UsageError when a file cannot be read or is no text */
export async function openFiles(paths: readonly string[], io: Io): Promise<CommandFiles> {
  const snapshot = await createProject(io.host).snapshot(paths.map((file) => pathToFileURL(file).href));
  const files: SourceFile[] = [];
  for (const asked of paths) {
    const file = snapshot.file(pathToFileURL(asked).href);
    if (file === undefined || isDoubtful(file.text)) await checkBytes(asked, io);
    if (file !== undefined) files.push(file);
  }
  return { snapshot, files };
}

/** One file that a person names. @throws UsageError when there is none */
export async function openFile(
  given: string,
  io: Io,
): Promise<{ readonly snapshot: Snapshot; readonly file: SourceFile }> {
  const { snapshot, files } = await openFiles([await findFile(given, io.cwd)], io);
  const [file] = files;
  if (file === undefined) throw new UsageError(`'${given}' cannot be read.`);
  return { snapshot, file };
}

/** A file's path from where the command runs, with `/`; the uri where it is no file of this machine. */
export function displayName(uri: string, { cwd }: Pick<Io, 'cwd'>): string {
  if (!uri.startsWith('file:')) return uri;
  return path.relative(cwd, fileURLToPath(uri)).split(path.sep).join('/');
}

/** Whether the bytes behind the text deserve a look: decoding leaves marks on what is no UTF-8. */
function isDoubtful(text: string): boolean {
  return text.includes('\0') || text.includes('\ufffd');
}

/** @throws UsageError for a file that cannot be read, and for bytes that are no UTF-8: written back they would be lost */
async function checkBytes(asked: string, io: Io): Promise<void> {
  const name = displayName(pathToFileURL(asked).href, io);
  const bytes = await readFile(asked).catch((fault: unknown) => {
    throw new UsageError(
      `'${name}' cannot be read: ${reasonOf(fault)}.`,
      'Check that it exists and that you may read it.',
    );
  });
  if (/^(fffe|feff)/.test(bytes.toString('hex', 0, 2)))
    throw new UsageError(`'${name}' is UTF-16, not UTF-8.`, 'Save it again as UTF-8.');
  if (bytes.includes(0)) throw new UsageError(`'${name}' is a binary file, not text.`, 'Name a YAML file.');
  if (!isUtf8(bytes))
    throw new UsageError(
      `'${name}' is not UTF-8 text.`,
      'Save it again as UTF-8; it may be Windows-1252 or Latin-1 now.',
    );
}

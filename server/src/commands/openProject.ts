// A snapshot of files for a command, and the names that a person knows them by.
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createProject } from '../project/project.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { findFile } from './files/findFiles.ts';
import { EXIT_FINE, EXIT_USAGE, UsageError, type Io } from './io.ts';
import { reasonOf } from './files/reasonOf.ts';

export interface CommandFiles {
  readonly snapshot: Snapshot;
  /** In the order they were asked for; only those that could be read. */
  readonly files: readonly SourceFile[];
  /** What is to be said of the others, which could not be read or are no text. */
  readonly unread: readonly UsageError[];
}

export async function openFiles(paths: readonly string[], io: Io): Promise<CommandFiles> {
  const snapshot = await createProject(io.host).snapshot(paths.map((file) => pathToFileURL(file).href));
  const files: SourceFile[] = [];
  const unread: UsageError[] = [];
  for (const asked of paths) {
    const file = snapshot.file(pathToFileURL(asked).href);
    const mistake = file === undefined || isDoubtful(file.text) ? await checkBytes(asked, io) : undefined;
    if (mistake !== undefined) unread.push(mistake);
    else if (file !== undefined) files.push(file);
  }
  return { snapshot, files, unread };
}

/**
 * Says which files could not be read, so that what is told of the others is not taken for all.
 * @returns the exit code that this asks for
 * @throws UsageError when nothing else is left to tell
 */
export function tellUnread(
  { files, unread }: { readonly files: readonly unknown[]; readonly unread: readonly UsageError[] },
  io: Io,
): number {
  const [first] = unread;
  if (first !== undefined && files.length === 0 && unread.length === 1) throw first;
  for (const each of unread) io.stderr(each.said());
  return unread.length > 0 ? EXIT_USAGE : EXIT_FINE;
}

/** One file that a person names. @throws UsageError when there is none */
export async function openFile(
  given: string,
  io: Io,
): Promise<{ readonly snapshot: Snapshot; readonly file: SourceFile }> {
  const { snapshot, files, unread } = await openFiles([await findFile(given, io.cwd)], io);
  const [file] = files;
  if (file === undefined) throw unread[0] ?? new UsageError(`'${given}' cannot be read.`);
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

/** What is wrong with a file that cannot be read, or with bytes that are no UTF-8: written back they would be lost. */
async function checkBytes(asked: string, io: Io): Promise<UsageError | undefined> {
  const name = displayName(pathToFileURL(asked).href, io);
  const bytes = await readFile(asked).catch(
    (fault: unknown) =>
      new UsageError(`'${name}' cannot be read: ${reasonOf(fault)}.`, 'Check that it exists and that you may read it.'),
  );
  if (bytes instanceof UsageError) return bytes;
  if (/^(fffe|feff)/.test(bytes.toString('hex', 0, 2)))
    return new UsageError(`'${name}' is UTF-16, not UTF-8.`, 'Save it again as UTF-8.');
  if (bytes.includes(0)) return new UsageError(`'${name}' is a binary file, not text.`, 'Name a YAML file.');
  if (isUtf8(bytes)) return undefined;
  return new UsageError(
    `'${name}' is not UTF-8 text.`,
    'Save it again as UTF-8; it may be Windows-1252 or Latin-1 now.',
  );
}

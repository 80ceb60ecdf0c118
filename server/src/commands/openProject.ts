// A snapshot of files for a command, and the names that a person knows them by.
import { isUtf8 } from 'node:buffer';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createProject } from '../project/project.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { canonicalUri, fileKindOf } from '../language/read/uri.ts';
import { readRegularFile } from '../host/readRegularFile.ts';
import { describeUnreadable } from '../rules/facts/describeUnreadable.ts';
import { findFile } from './files/findFiles.ts';
import { EXIT_FINE, EXIT_USAGE, tell, UsageError, type Io } from './io.ts';

export interface CommandFiles {
  readonly snapshot: Snapshot;
  /** In the order they were asked for; only those that could be read. */
  readonly files: readonly SourceFile[];
  /** What is to be said of the others, which could not be read or are no text. */
  readonly unread: readonly UsageError[];
}

export async function openFiles(paths: readonly string[], io: Io): Promise<CommandFiles> {
  const snapshot = await createProject(io.host, io).snapshot(paths.map((file) => pathToFileURL(file).href));
  const { files, unread } = await filesIn(snapshot, paths, io);
  return { snapshot, files, unread: [...unread, ...unreadConfigs(snapshot, io)] };
}

/** Those of the paths that the snapshot holds as a person can read them, in their order, and what is to be said of the others. */
export async function filesIn(
  snapshot: Snapshot,
  paths: readonly string[],
  io: Pick<Io, 'cwd'>,
): Promise<Omit<CommandFiles, 'snapshot'>> {
  const files: SourceFile[] = [];
  const unread: UsageError[] = [];
  for (const asked of paths) {
    const file = snapshot.file(pathToFileURL(asked).href);
    if (file === undefined) unread.push(missing(asked, snapshot, io));
    else {
      const mistake = isDoubtful(file.text) ? await checkBytes(asked, io) : undefined;
      if (mistake === undefined) files.push(file);
      else unread.push(mistake);
    }
  }
  return { files, unread };
}

/** A configuration that counts and cannot be read would change what is said of the others. */
export function unreadConfigs(snapshot: Snapshot, io: Pick<Io, 'cwd'>): readonly UsageError[] {
  return [...snapshot.unreadable]
    .filter(([uri]) => fileKindOf(uri) === 'config')
    .map(([uri, reason]) => new UsageError(`'${displayName(uri, io)}' is not read: ${describeUnreadable(reason)}.`));
}

/**
 * Says which files could not be read, so that what is told of the others is not taken for all.
 * @returns the exit code that this asks for
 * @throws UsageError when nothing else is left to tell
 */
export function reportUnread(
  { files, unread }: { readonly files: readonly unknown[]; readonly unread: readonly UsageError[] },
  io: Io,
): number {
  const [first] = unread;
  if (first !== undefined && files.length === 0 && unread.length === 1) throw first;
  for (const each of unread) tell(io, ...each.lines());
  return unread.length > 0 ? EXIT_USAGE : EXIT_FINE;
}

/** One file that a person names. @throws UsageError when there is none */
export async function openFile(
  given: string,
  io: Io,
): Promise<{ readonly snapshot: Snapshot; readonly file: SourceFile }> {
  const { snapshot, files, unread } = await openFiles([await findFile(given, io)], io);
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

/** Why a file that was asked for is not there. */
function missing(asked: string, snapshot: Snapshot, io: Pick<Io, 'cwd'>): UsageError {
  const uri = canonicalUri(pathToFileURL(asked).href);
  const name = displayName(uri, io);
  const reason = snapshot.unreadable.get(uri);
  switch (reason) {
    case undefined:
      return new UsageError(
        `'${name}' cannot be read: it does not exist.`,
        'Check that it exists and that you may read it.',
      );
    case 'denied':
      return new UsageError(
        `'${name}' cannot be read: ${describeUnreadable(reason)}.`,
        'Check that it exists and that you may read it.',
      );
    case 'link-outside':
      return new UsageError(`'${name}' is not read: ${describeUnreadable(reason)}.`, 'Name the file that it leads to.');
    default:
      return new UsageError(`'${name}' is not read: ${describeUnreadable(reason)}.`);
  }
}

/** What is wrong with bytes that are no UTF-8: written back they would be lost. */
async function checkBytes(asked: string, io: Pick<Io, 'cwd'>): Promise<UsageError | undefined> {
  const name = displayName(pathToFileURL(asked).href, io);
  // It was read a moment ago, so it may be read.
  const bytes = await readRegularFile(asked, () => true).catch(() => undefined);
  if (bytes === undefined) return new UsageError(`'${name}' changed while it was read.`, 'Try again.');
  if (/^(fffe|feff)/.test(bytes.toString('hex', 0, 2)))
    return new UsageError(`'${name}' is UTF-16, not UTF-8.`, 'Save it again as UTF-8.');
  if (bytes.includes(0)) return new UsageError(`'${name}' is a binary file, not text.`, 'Name a YAML file.');
  if (isUtf8(bytes)) return undefined;
  return new UsageError(
    `'${name}' is not UTF-8 text.`,
    'Save it again as UTF-8; it may be Windows-1252 or Latin-1 now.',
  );
}

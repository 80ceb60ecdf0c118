// Reads a file that a stranger may have put there: a regular one, not too large, and only where reading is allowed. Must not know the language.
import { constants } from 'node:fs';
import { lstat, open, realpath, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { UnreadableError, type UnreadableReason } from './host.ts';

/** Larger files are not read: a hand-written one is a thousand times shorter. */
export const MAX_FILE_BYTES = 5_000_000;

/** Decides by a path in which links have been followed or are not to be looked at. */
export type IsAllowed = (file: string) => boolean;

/**
 * The bytes of a file, or undefined when there is none: a folder is none either. Nothing is opened before it is known to be a regular
 * file: opening a pipe or a device may wait without end, or set something off.
 * @param file absolute path
 * @throws UnreadableError when there is one that cannot or must not be read
 */
export async function readRegularFile(file: string, isAllowed: IsAllowed): Promise<Buffer | undefined> {
  if (!isAllowed(file)) throw new UnreadableError('outside'); // not even looked at: the folder may be another machine's
  try {
    const status = await stat(file);
    if (status.isDirectory()) return undefined;
    if (!status.isFile()) throw new UnreadableError('special');
    if (status.size > MAX_FILE_BYTES) throw new UnreadableError('too-large');
    if (!isAllowed(await realpath(file)))
      throw new UnreadableError((await lstat(file)).isSymbolicLink() ? 'link-outside' : 'outside');
    // Without waiting, should a pipe have taken the file's place meanwhile. Windows has no such flag, and no such pipes.
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return await readAll(handle);
    } finally {
      await handle.close();
    }
  } catch (fault) {
    if (fault instanceof UnreadableError) throw fault;
    const code = codeOf(fault);
    if (ABSENT.has(code)) return undefined;
    throw new UnreadableError(REASONS[code] ?? 'failed', { cause: fault });
  }
}

/** What the system says when there is no such file, or when there cannot be one of that name. */
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'ERR_INVALID_ARG_VALUE']);

const REASONS: Readonly<Record<string, UnreadableReason>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EMFILE: 'busy',
  ENFILE: 'busy',
};

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
}

/** To the end, or to where it is too large: some files are longer than they say. */
async function readAll(handle: FileHandle): Promise<Buffer> {
  const status = await handle.stat();
  if (!status.isFile()) throw new UnreadableError('special');
  const chunks: Buffer[] = [];
  let length = 0;
  // One byte more than it says tells that there is no more.
  for (let wanted = status.size + 1; ; wanted = 65_536) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, null);
    chunks.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
    if (length > MAX_FILE_BYTES) throw new UnreadableError('too-large');
    if (bytesRead === 0 || length === status.size) return Buffer.concat(chunks, length);
  }
}

/** A text file that need not be there and is no link: what cannot be read is none. */
export async function readPlainText(folder: string, name: string): Promise<string | undefined> {
  const file = path.join(folder, name);
  const real = await realpath(folder).catch(() => folder);
  const isHere: IsAllowed = (each) => each === file || each === path.join(real, name);
  const bytes = await readRegularFile(file, isHere).catch(() => undefined);
  return bytes?.toString('utf8');
}

// A file that is written bit by bit and is there whole or not at all. Must not know the language.
import { rmSync } from 'node:fs';
import { lstat, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import path from 'node:path';

export interface Sink {
  /** Rejects with the system's error when it cannot be written. */
  readonly write: (text: string) => Promise<void>;
  /** Puts what was written in the place of the file. */
  readonly close: () => Promise<void>;
  /** Leaves the file as it was. */
  readonly discard: () => Promise<void>;
}

/**
 * Writes beside the file, and moves what was written over it when all of it is on the disk: who reads meanwhile, and a disk that is full,
 * find the old file. Its permissions are kept; where it is a link the file that it leads to is written. Devices and pipes are written
 * as they are.
 * @param file absolute path; its folder is created
 * @throws the system's error when there can be no such file
 */
export async function openSink(file: string): Promise<Sink> {
  await mkdir(path.dirname(file), { recursive: true });
  const target = await followLinks(file);
  const status = await stat(target).catch(() => undefined);
  if (status?.isDirectory() === true) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  if (status?.isFile() === false) return writeThrough(target);
  // Also where its folder may be written: what must not be changed is not replaced either.
  if (status !== undefined) await (await open(target, 'r+')).close();
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx', status?.mode);
  UNFINISHED.add(temporary);
  const discard = async (): Promise<void> => {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    UNFINISHED.delete(temporary);
  };
  return {
    write: (text) => handle.writeFile(text),
    async close() {
      try {
        // The mask of the process does not count for a file that is there already.
        if (status !== undefined) await handle.chmod(status.mode);
        await handle.sync();
        await handle.close();
        await rename(temporary, target);
        UNFINISHED.delete(temporary);
      } catch (fault) {
        await discard();
        throw fault;
      }
    },
    discard,
  };
}

/** A device or a pipe, of which there is no other. */
async function writeThrough(file: string): Promise<Sink> {
  const handle = await open(file, 'w');
  const close = (): Promise<void> => handle.close();
  return { write: (text) => handle.writeFile(text), close, discard: close };
}

const UNFINISHED = new Set<string>();

/** For a process that ends before its time: leaves every file as it was. */
export function discardUnfinished(): void {
  for (const file of UNFINISHED) rmSync(file, { force: true });
}

/** Where a link leads. @throws the system's error when it leads to nothing */
async function followLinks(file: string): Promise<string> {
  const isLink = (await lstat(file).catch(() => undefined))?.isSymbolicLink() === true;
  return isLink ? realpath(file) : file;
}

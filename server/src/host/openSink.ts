// A file that is written bit by bit and is there whole or not at all. Must not know the language.
import { rmSync } from 'node:fs';
import { lstat, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { isInside } from './createReach.ts';
import { repositoryOf } from './repositoryOf.ts';

export interface Sink {
  /** Rejects with the system's error when it cannot be written. */
  readonly write: (content: string | Uint8Array) => Promise<void>;
  /** Puts what was written in the place of the file. */
  readonly close: () => Promise<void>;
  /** Leaves the file as it was. */
  readonly discard: () => Promise<void>;
}

/** A link in the path leads to where nothing is written: code as those of the system. */
const LEADS_OUT = 'ELINKOUT';

/**
 * Writes beside the file, and moves what was written over it when all of it is on the disk: who reads meanwhile, and a disk that is full,
 * find the old file. Its permissions are kept; where it is a link the file that it leads to is written. Devices and pipes are written
 * as they are.
 * @param file absolute path; its folder is created
 * @param home what is named in this folder, or in its repository, is written there and nowhere else: its links are somebody else's
 * @throws the system's error when there can be no such file; one with the code `ELINKOUT` for a link that leads out
 */
export async function openSink(file: string, home?: string): Promise<Sink> {
  if (home !== undefined && (await leadsOut(file, repositoryOf(home) ?? home)))
    throw Object.assign(new Error('a link leads elsewhere'), { code: LEADS_OUT });
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
    write: (content) => handle.writeFile(content),
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
  return { write: (content) => handle.writeFile(content), close, discard: close };
}

const UNFINISHED = new Set<string>();

/** Removes what is written beside files whose place it has not taken yet: for who ends the process. */
export function discardUnfinished(): void {
  for (const file of UNFINISHED) rmSync(file, { force: true });
}

/** Whether a path that is named in a folder lies outside of it. */
async function leadsOut(file: string, folder: string): Promise<boolean> {
  if (!isInside(folder, file)) return false; // whoever names it means it
  let there = file;
  while ((await lstat(there).catch(() => undefined)) === undefined && path.dirname(there) !== there)
    there = path.dirname(there);
  // A link that leads to nothing can be written through as well.
  const real = await realpath(there).catch(() => undefined);
  return real === undefined || !isInside(await realpath(folder), real);
}

/** Where a link leads. @throws the system's error when it leads to nothing */
async function followLinks(file: string): Promise<string> {
  const isLink = (await lstat(file).catch(() => undefined))?.isSymbolicLink() === true;
  return isLink ? realpath(file) : file;
}

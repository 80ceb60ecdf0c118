// Writes several files, all or none.
import { rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Sink } from '../../host/openSink.ts';
import { UsageError, type Io } from '../io.ts';
import { describeSystemError } from './reasonOf.ts';

export interface FileChange {
  /** Absolute. */
  readonly path: string;
  /** As the person knows it. */
  readonly name: string;
  /** Undefined for a file that is not there. */
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Writes every file beside its place, and puts them into their places when all are on the disk. Where that fails the files are as they
 * were, and folders that were made for them are gone.
 * @throws UsageError with the name of the file that could not be written, and the reason
 */
export async function writeTogether(changes: readonly FileChange[], io: Pick<Io, 'open' | 'write'>): Promise<void> {
  const made = (await Promise.all(changes.map((change) => missingFolders(change.path)))).flat();
  const open: { readonly change: FileChange; readonly sink: Sink }[] = [];
  const done: FileChange[] = [];
  let current: FileChange | undefined;
  try {
    for (const change of changes) {
      current = change;
      const sink = await io.open(change.path);
      open.push({ change, sink });
      await sink.write(change.after);
    }
    for (const { change, sink } of open) {
      current = change;
      await sink.close();
      done.push(change);
    }
  } catch (fault) {
    for (const { change, sink } of open) if (!done.includes(change)) await sink.discard();
    const lost = await undo(done, io);
    await removeEmpty(made);
    const reason = describeSystemError(fault);
    throw new UsageError(
      `'${current?.name ?? ''}' cannot be written: ${reason}.`,
      lost.length === 0
        ? 'Nothing is written: every file is as it was.'
        : `These could not be put back as they were: ${lost.join(', ')}.`,
    );
  }
}

/** @returns names of files that could not be put back */
async function undo(done: readonly FileChange[], io: Pick<Io, 'write'>): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const { path: file, name, before } of done)
    await (before === undefined ? rm(file) : io.write(file, before)).catch(() => lost.push(name));
  return lost;
}

/** The folders that must be made for a file, the outer ones first. */
async function missingFolders(file: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if ((await stat(folder).catch(() => undefined)) !== undefined) break;
    missing.unshift(folder);
  }
  return missing;
}

/** Folders that hold nothing; one that somebody has put something into meanwhile stays. */
async function removeEmpty(folders: readonly string[]): Promise<void> {
  const inner = [...new Set(folders)].toSorted((a, b) => b.length - a.length);
  for (const folder of inner) await rmdir(folder).catch(() => undefined);
}

// Which file of this machine a client means, as long as it lies in folders that it may read. Must not know the language.
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInside } from './createReach.ts';

export type FoundInFolders = { readonly file: string } | { readonly problem: 'outside' | 'missing' };

/**
 * The absolute path of what is named, links followed for the decision: a link in a folder that leads out of all of them is outside.
 * @param given a path, relative to one of the folders, or the uri of a file
 * @param folders absolute
 */
export function findInFolders(given: string, folders: readonly string[]): FoundInFolders {
  const real = folders.flatMap((folder) => realOf(folder) ?? []);
  const named = toPath(given);
  if (named === undefined || named.includes('\0')) return { problem: 'missing' };
  const candidates = path.isAbsolute(named) ? [named] : folders.map((folder) => path.join(folder, named));
  const allowed = candidates.filter((file) => [...folders, ...real].some((folder) => isInside(folder, file)));
  if (allowed.length === 0) return { problem: 'outside' };
  const found = allowed.find((file) => existsSync(file));
  if (found === undefined) return { problem: 'missing' };
  const target = realOf(found);
  return target !== undefined && real.some((folder) => isInside(folder, target))
    ? { file: found }
    : { problem: 'outside' };
}

function toPath(given: string): string | undefined {
  if (!/^file:/i.test(given)) return given;
  try {
    return fileURLToPath(given);
  } catch {
    return undefined;
  }
}

function realOf(file: string): string | undefined {
  try {
    return realpathSync.native(file);
  } catch {
    return undefined;
  }
}

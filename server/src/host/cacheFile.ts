// Where results are kept between runs: in the user's own folder for such things, where a repository of strangers cannot put any. Must not
// know what is kept.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from './recordHost.ts';

/** @param name of the file, of letters and digits @param env for `XDG_CACHE_HOME` */
export function cacheFile(name: string, env: Readonly<Record<string, string | undefined>>): string {
  const given = env['XDG_CACHE_HOME'];
  const base = given !== undefined && path.isAbsolute(given) ? given : path.join(homedir(), '.cache');
  return path.join(base, 'milestone', `${name}.json`);
}

let known: string | undefined;

/** What differs between two builds of this program, and between runtimes that count time or letters otherwise. */
export function programMark(): string {
  const { version, versions } = process;
  known ??= digest(JSON.stringify([readSelf(), version, versions['tz'], versions['unicode'], versions['icu']]));
  return known;
}

/**
 * The text of the bundle's file that holds this code, in which stands a digest of all others (server/bundle/inFiles.mjs); of this module
 * alone where the sources run.
 */
function readSelf(): string {
  const self = import.meta.url;
  try {
    return readFileSync(self.startsWith('file:') ? fileURLToPath(self) : self, 'latin1');
  } catch {
    return ''; // a program that is replaced while it runs
  }
}

// Where the git program is: a program that lies in the folder that is looked at must never be run in its place.
import { statSync } from 'node:fs';
import path from 'node:path';
import { isInside } from '../../host/createReach.ts';

/** What decides where programs are found: `process.env` and `process.platform`. */
export interface ProgramSearch {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/**
 * The absolute path of git in the folders of PATH; undefined where there is none. Folders that are not absolute, and those inside
 * `folder`, are passed over: Windows would begin in the current folder, and `npm run` puts folders of the project into PATH.
 * @param folder what the repository's author decides about
 */
export function findGit(folder: string, { env, platform }: ProgramSearch = process): string | undefined {
  const isWindows = platform === 'win32';
  const key = Object.keys(env).find((name) => (isWindows ? name.toUpperCase() : name) === 'PATH');
  const folders = (key === undefined ? undefined : env[key])?.split(isWindows ? ';' : ':') ?? [];
  return folders
    .map((entry) => (isWindows ? entry.replace(/^"(.*)"$/, '$1') : entry))
    .filter((entry) => path.isAbsolute(entry) && !isInside(folder, entry))
    .map((entry) => path.join(entry, isWindows ? 'git.exe' : 'git'))
    .find(isFile);
}

/** What lies in a folder that may not be read is not there for us. */
function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

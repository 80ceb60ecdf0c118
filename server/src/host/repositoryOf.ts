// The repository that a folder lies in. Must not know git beyond the name of its folder.
import { existsSync } from 'node:fs';
import path from 'node:path';

/** @param start absolute; need not exist. @returns undefined outside any repository */
export function repositoryOf(start: string): string | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}

// Files and the clock of this machine, for Node. Must not know the language.
import { existsSync, realpathSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host, HostEntry } from './host.ts';

/** @param rulesPage path of docs/rules.md; it need not be there */
export function createNodeHost(rulesPage?: string): Host {
  return {
    rulesPage: rulesPage !== undefined && existsSync(rulesPage) ? pathToFileURL(rulesPage).href : undefined,
    async read(uri) {
      const file = toPath(uri);
      if (file === undefined) return undefined;
      try {
        return await readFile(file, 'utf8');
      } catch {
        return undefined; // gone, a folder, or not ours to read: all the same to the language
      }
    },
    async list(uri) {
      const file = toPath(uri);
      if (file === undefined) return [];
      try {
        const entries = await readdir(file, { withFileTypes: true });
        const base = pathToFileURL(file.endsWith('/') ? file : `${file}/`).href;
        return entries.map((entry): HostEntry => {
          const name = encodeURIComponent(entry.name);
          return { uri: base + name, isFolder: entry.isDirectory() };
        });
      } catch {
        return [];
      }
    },
    now: () => Date.now(),
  };
}

/** Where docs/rules.md lies: beside the folder of the program that runs, which may have been called by the name of a link. */
export function installedRulesPage(): string | undefined {
  const [, program] = process.argv;
  return program === undefined ? undefined : path.join(path.dirname(realpathSync(program)), '../docs/rules.md');
}

function toPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // another scheme: no file of this machine
  }
}

// Files and the clock of this machine, for Node. Must not know the language.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host, HostEntry } from './host.ts';

export function createNodeHost(): Host {
  return {
    async read(uri) {
      const path = toPath(uri);
      if (path === undefined) return undefined;
      try {
        return await readFile(path, 'utf8');
      } catch {
        return undefined; // gone, a folder, or not ours to read: all the same to the language
      }
    },
    async list(uri) {
      const path = toPath(uri);
      if (path === undefined) return [];
      try {
        const entries = await readdir(path, { withFileTypes: true });
        const base = pathToFileURL(path.endsWith('/') ? path : `${path}/`).href;
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

function toPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // another scheme: no file of this machine
  }
}

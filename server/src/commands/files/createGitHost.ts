// The files of a repository as they were at a revision; other files are as they are now. Must not know the language.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from '../../host/host.ts';
import type { Revision } from './openRevision.ts';

/** @param now the files outside the repository, and the clock */
export function createGitHost(revision: Revision, now: Host): Host {
  const inRepository = (uri: string): string | undefined => {
    if (!uri.startsWith('file:')) return undefined;
    const file = toPath(uri);
    if (file === undefined) return undefined;
    const relative = path.relative(revision.root, file).split(path.sep).join('/');
    return relative.startsWith('../') || path.isAbsolute(relative) ? undefined : relative;
  };
  return {
    async read(uri) {
      const file = inRepository(uri);
      if (file === undefined) return now.read(uri);
      return revision.texts.get(file);
    },
    async list(uri) {
      const folder = inRepository(uri);
      if (folder === undefined) return now.list(uri);
      const prefix = folder === '' ? '' : `${folder}/`;
      const entries = new Map<string, boolean>();
      for (const file of revision.texts.keys()) {
        if (!file.startsWith(prefix)) continue;
        const [name = '', ...deeper] = file.slice(prefix.length).split('/');
        entries.set(name, deeper.length > 0);
      }
      return [...entries].map(([name, isFolder]) => ({
        uri: pathToFileURL(path.join(revision.root, folder, name)).href,
        isFolder,
      }));
    },
    now: () => now.now(),
  };
}

/** Undefined for a uri that is no path of this machine, such as one with an encoded slash. */
function toPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

// A host of files held in memory: for tests, and wherever there is no disk.
import type { Host } from './host.ts';

export interface MemoryHost extends Host {
  /** Creates or changes a file; undefined deletes it. */
  write(uri: string, text: string | undefined): void;
}

/** @param now the time that it tells, in milliseconds since 1970 */
export function createMemoryHost(
  files: Readonly<Record<string, string>>,
  now: number = Date.UTC(2026, 2, 6, 12),
): MemoryHost {
  const texts = new Map(Object.entries(files));
  return {
    read: (uri) => Promise.resolve(texts.get(uri)),
    stamp: (uri) => Promise.resolve(texts.get(uri)),
    list(uri) {
      const folder = uri.endsWith('/') ? uri : `${uri}/`;
      const entries = new Map<string, boolean>();
      for (const file of texts.keys()) {
        if (!file.startsWith(folder)) continue;
        const [name = '', ...deeper] = file.slice(folder.length).split('/');
        entries.set(folder + name, deeper.length > 0);
      }
      return Promise.resolve([...entries].map(([entry, isFolder]) => ({ uri: entry, isFolder })));
    },
    now: () => now,
    write(uri, text) {
      if (text === undefined) texts.delete(uri);
      else texts.set(uri, text);
    },
  };
}

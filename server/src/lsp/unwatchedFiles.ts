// Files on disk for clients that do not tell when they change: they are looked at when they are used. Must not know what is in them.
import type { Host } from '../host/host.ts';
import type { Snapshot } from '../project/snapshot.ts';

/** Requests come in bursts, and a person who changes a file elsewhere takes longer to come back. */
const PAUSE_MS = 1000;

export interface UnwatchedFiles {
  /**
   * Those of a snapshot, and what it missed, that have changed since they were looked at before.
   * @param isOpen whether the editor's text counts, not the disk's
   */
  changed(snapshot: Snapshot, isOpen: (uri: string) => boolean): Promise<readonly string[]>;
}

export function createUnwatchedFiles(host: Host): UnwatchedFiles {
  const stamps = new Map<string, string | undefined>();
  let lookedAt = -Infinity;
  return {
    async changed(snapshot, isOpen) {
      const now = host.now();
      if (host.stamp === undefined || now - lookedAt < PAUSE_MS) return [];
      lookedAt = now;
      const imported = [...snapshot.files.values()].flatMap((file) => file.imports.map(({ target }) => target));
      const fields = new Set([...snapshot.files.keys()].map((uri) => snapshot.projectFields(uri)));
      const ofFields = [...fields].flatMap((list) => list.files);
      const uris = [...new Set([...snapshot.files.keys(), ...imported, ...ofFields])].filter((uri) => !isOpen(uri));
      // Side by side: the host says how many at a time.
      const seen = await Promise.all(uris.map(async (uri) => [uri, await host.stamp?.(uri)] as const));
      const changed = seen.filter(([uri, stamp]) => stamps.has(uri) && stamps.get(uri) !== stamp);
      for (const [uri, stamp] of seen) stamps.set(uri, stamp);
      return changed.map(([uri]) => uri);
    },
  };
}

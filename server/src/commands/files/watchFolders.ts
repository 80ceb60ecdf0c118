// Lists folders as the host does, and remembers those that are there and cannot be listed, of which the host says that they are empty.
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Host, HostEntry } from '../../host/host.ts';

export interface FolderWatch {
  readonly list: Host['list'];
  /** Uris of the folders that could not be listed so far, and what the system said. */
  readonly unsearched: () => ReadonlyMap<string, unknown>;
}

/** A package that a project names need not be there: what is absent is no fault. */
export function watchFolders(host: Pick<Host, 'list'>): FolderWatch {
  const faults = new Map<string, unknown>();
  return {
    list: async (uri): Promise<readonly HostEntry[]> => {
      const entries = await host.list(uri);
      if (entries.length === 0)
        await readdir(fileURLToPath(uri)).catch((fault: unknown) => {
          if (!isAbsent(fault)) faults.set(uri, fault);
        });
      return entries;
    },
    unsearched: () => faults,
  };
}

function isAbsent(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ENOTDIR');
}

// Ids that were there before, to find rows that are there twice.

/** Ids that are remembered; beyond that the memory is worth more. */
const MAX_IDS = 2_000_000;

/** @returns true for an id that was asked for before; '' is none */
export type HasSeen = (id: string) => boolean;

export function createSeenIds(): HasSeen {
  const ids = new Set<string>();
  return (id) => {
    if (id === '') return false;
    if (ids.has(id)) return true;
    if (ids.size < MAX_IDS) ids.add(id);
    return false;
  };
}

/** Why a row whose id was there before does not count. */
export function describeSeen(id: string): string {
  return `its Id, ${id}, is there before`;
}

// Ids that were there before, to find rows that are there twice. Ids of one org are numbered one after the other, so that a bit each does
// for millions.
import { createKeyTable, packKey } from './keyTable.ts';

/** Bits of a page, as a power of two. */
const PAGE_BITS = 15;

/** 64 MB of pages: as many ids as one likes where they lie close together. */
const MAX_PAGES = 1 << 14;

/** Ids that are remembered where they do not; beyond that the memory is worth more. */
const MAX_IDS = 2_000_000;

/** @returns true for an id that was asked for before; '' is none */
export type HasSeen = (id: string) => boolean;

export function createSeenIds(): HasSeen {
  const key = new Int32Array(3);
  const pageKey = new Int32Array(3);
  const pageNumbers = createKeyTable();
  const pages: Uint8Array[] = [];
  const others = createKeyTable();

  /** Undefined where there is no room for another one. */
  function pageOf(last: number): Uint8Array | undefined {
    pageKey.set(key);
    pageKey[2] = last >>> PAGE_BITS;
    const found = pageNumbers.find(pageKey, 0);
    if (found >= 0) return pages[found];
    if (pages.length === MAX_PAGES) return undefined;
    const page = new Uint8Array(1 << (PAGE_BITS - 3));
    pages[pageNumbers.numberOf(pageKey, 0)] = page;
    return page;
  }

  return (id) => {
    if (id === '') return false;
    packKey(id, key, 0);
    const last = key[2] ?? 0;
    const page = (last & 63) === 0 ? undefined : pageOf(last);
    if (page === undefined) {
      if (others.find(key, 0) >= 0) return true;
      if (others.size() < MAX_IDS) others.numberOf(key, 0);
      return false;
    }
    const bit = last & ((1 << PAGE_BITS) - 1);
    const mask = 1 << (bit & 7);
    const byte = page[bit >>> 3] ?? 0;
    page[bit >>> 3] = byte | mask;
    return (byte & mask) !== 0;
  };
}

/** Why a row whose id was there before does not count. */
export function describeSeen(id: string): string {
  return `its Id, ${id}, is there before`;
}

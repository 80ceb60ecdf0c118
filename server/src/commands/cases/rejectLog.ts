// Rows that could not be read: how many, the first of them, and all where somebody wants them.

/** Rows that are shown. */
const SHOWN = 20;

export interface Reject {
  /** Of the file, from 1. */
  readonly line: number;
  readonly reason: string;
}

export interface RejectLog {
  readonly count: () => number;
  /** The first twenty. */
  readonly first: () => readonly Reject[];
  /** All of them; only the first unless all are kept. */
  readonly kept: () => readonly Reject[];
  readonly add: (reject: Reject) => void;
  /** Adds what another log counted, whose first rows come after those of this one. */
  readonly merge: (count: number, first: readonly Reject[]) => void;
}

/** @param keepsAll otherwise the number does not matter for the memory */
export function createRejectLog(keepsAll: boolean): RejectLog {
  const kept: Reject[] = [];
  let count = 0;
  return {
    count: () => count,
    first: () => kept.slice(0, SHOWN),
    kept: () => kept,
    add(reject) {
      count += 1;
      if (keepsAll || kept.length < SHOWN) kept.push(reject);
    },
    merge(others, first) {
      count += others;
      for (const each of first) if (keepsAll || kept.length < SHOWN) kept.push(each);
    },
  };
}

// Random choices that a seed repeats.

export interface Random {
  /** From 0 up to, not including, `end`; 0 when `end` is 0. */
  below(end: number): number;
  /** @throws Error when there is nothing to choose from */
  pick<Item>(items: readonly Item[]): Item;
  chance(probability: number): boolean;
}

/** @param seed any whole number */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  /** From 0 up to, not including, 1. */
  const next = (): number => {
    // A counter through a mixing function: short, and good enough to choose edits with.
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('there is nothing to choose from');
      return item;
    },
    chance: (probability) => next() < probability,
  };
}

// Finds what became of each thing of a list. Knows nothing of what the things are.

/** What is there before only: it is gone. */
interface Gone<Item> {
  readonly before: Item;
  readonly after: undefined;
}

/** What is there after only: it is new. */
interface Fresh<Item> {
  readonly before: undefined;
  readonly after: Item;
}

/** What was and what is. */
interface Kept<Item> {
  readonly before: Item;
  readonly after: Item;
}

/** What was and what is; one of them is undefined for what is gone and for what is new. */
export type Pairing<Item> = Kept<Item> | Gone<Item> | Fresh<Item>;

/**
 * Pairs items whose keys are the same: first by the first key, what is left by the next one, and so on. Items that share a key are
 * paired in their order. What is new stands where it stands now; what is gone comes last.
 * @param keys from the surest to the vaguest; undefined never pairs
 */
export function pairUp<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keys: readonly ((item: Item) => string | undefined)[],
): readonly Pairing<Item>[] {
  const partners = new Map<Item, Item>();
  const left = new Set(before);
  for (const keyOf of keys) {
    const known = new Map<string, Item[]>();
    for (const item of left) {
      const key = keyOf(item);
      if (key !== undefined) known.set(key, [...(known.get(key) ?? []), item]);
    }
    for (const item of after) {
      const key = partners.has(item) ? undefined : keyOf(item);
      const partner = key === undefined ? undefined : known.get(key)?.shift();
      if (partner === undefined) continue;
      partners.set(item, partner);
      left.delete(partner);
    }
  }
  return [
    ...after.map((item): Pairing<Item> => {
      const partner = partners.get(item);
      return partner === undefined ? { before: undefined, after: item } : { before: partner, after: item };
    }),
    ...[...left].map((item): Pairing<Item> => ({ before: item, after: undefined })),
  ];
}

/** The same pair of something else. */
export function mapPair<Item, Result>(pair: Pairing<Item>, map: (item: Item) => Result): Pairing<Result> {
  if (isGone(pair)) return { before: map(pair.before), after: undefined };
  if (isFresh(pair)) return { before: undefined, after: map(pair.after) };
  return { before: map(pair.before), after: map(pair.after) };
}

function isGone<Item>(pair: Pairing<Item>): pair is Gone<Item> {
  return pair.after === undefined;
}

function isFresh<Item>(pair: Pairing<Item>): pair is Fresh<Item> {
  return pair.before === undefined;
}

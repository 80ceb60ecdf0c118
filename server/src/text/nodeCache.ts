// What was derived from a pair of a tree, kept for as long as nobody edits its text. Must not know what is derived.
import { asFirstRead } from './movePair.ts';
import type { Pair } from './tree.ts';

/** The value of last time where the pair is still what it was, else what `derive` gives, which must look at nothing but the pair. */
export type NodeCache<Value> = (pair: Pair, derive: () => Value) => Value;

export function createNodeCache<Value>(): NodeCache<Value> {
  const known = new WeakMap<Pair, { readonly value: Value }>();
  return (pair, derive) => {
    const first = asFirstRead(pair);
    const last = known.get(first) ?? { value: derive() };
    known.set(first, last);
    return last.value;
  };
}

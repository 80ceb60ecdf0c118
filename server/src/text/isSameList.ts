// Whether two lists hold the very same things in the same order. Must not know what they hold.

/** Compares by identity, entry by entry. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

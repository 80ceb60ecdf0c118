// Counts with their noun.

/** `1 holiday`, `3 holidays`; `many` where an s is not enough. */
export function pluralize(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

// How long to wait before a server that ended by itself is started again: at once, unless it ends again and again.

/** So many ends in so many milliseconds are an accident; with more of them the next start waits. */
const MAX_ENDS = 4;
const ENDS_COUNT_MS = 180_000;
const PAUSE_MS = 30_000;

/** @param now milliseconds, never going back @returns milliseconds to wait after an end that happens now */
export function createRestartDelay(now: () => number): () => number {
  let ends: readonly number[] = [];
  return () => {
    const end = now();
    ends = [...ends.filter((each) => end - each < ENDS_COUNT_MS), end];
    return ends.length > MAX_ENDS ? PAUSE_MS : 0;
  };
}

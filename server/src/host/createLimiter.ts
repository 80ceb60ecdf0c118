// So many at once and no more: a system holds only so many files open.

/** Runs a task when its turn comes. */
export type Limiter = <Value>(task: () => Promise<Value>) => Promise<Value>;

/** @param most tasks that run at the same time, at least one */
export function createLimiter(most: number): Limiter {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

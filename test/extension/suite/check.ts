// Assertions and waiting that run in any extension host; a browser's worker has no `node:assert`.

const PAUSE_MS = 50;
const PATIENCE_MS = 15_000;

export function ok(value: unknown, message: string): asserts value {
  if (value === undefined || value === null || value === false) throw new Error(message);
}

/** Compares plain data by its JSON. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

export function match(actual: string, pattern: RegExp, what = 'text'): void {
  if (!pattern.test(actual)) throw new Error(`${what}: expected ${pattern}, found ${JSON.stringify(actual)}`);
}

/** Waits until `find` has something to show. @throws when patience is at an end, naming what was waited for */
export async function until<Found>(
  what: string,
  find: () => Found | undefined | false | Promise<Found | undefined | false>,
  patienceMs: number = PATIENCE_MS,
): Promise<Found> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

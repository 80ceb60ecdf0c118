// How often whole numbers occur, as plain data that crosses threads. Must not know what is counted.

/** Different numbers up to which a map holds them: of many groups each has few. */
const FEW = 2000;

/** Numbers of a page. Those of many cases lie close together: a page of them is found and filled faster than so many keys. */
const PAGE = 2048;

/** Mostly a count takes a byte: what is filled in no order at all stays near to the processor. A page with a greater one takes more. */
type Page = Uint8Array | Float64Array;
const MAX_SMALL = 255;

/** Counts of whole numbers. Equal ones are deeply equal, whatever order they were filled in. */
export interface Counts {
  /** How many different numbers. */
  size: number;
  /** By number; undefined once there are no longer few. */
  few: Map<number, number> | undefined;
  /** By the number of the page; empty while there are few. */
  readonly pages: Map<number, Page>;
}

export function createCounts(pairs: Iterable<readonly [value: number, count: number]> = []): Counts {
  const counts: Counts = { size: 0, few: new Map(), pages: new Map() };
  for (const [value, count] of pairs) addCount(counts, value, count);
  return counts;
}

/** @param value a whole number @param by how often, a whole number above 0 */
export function addCount(counts: Counts, value: number, by = 1): void {
  const { few } = counts;
  if (few === undefined) {
    addToPage(counts, value, by);
    return;
  }
  few.set(value, (few.get(value) ?? 0) + by);
  counts.size = few.size;
  if (counts.size > FEW) turnToPages(counts, few);
}

/** Adds what others counted; they may not be used again. */
export function addCounts(to: Counts, from: Counts): void {
  if (from.few !== undefined) {
    for (const [value, count] of from.few) addCount(to, value, count);
    return;
  }
  if (to.few !== undefined) turnToPages(to, to.few);
  for (const [number, page] of from.pages) {
    for (const [place, count] of page.entries()) if (count > 0) addToPage(to, number * PAGE + place, count);
  }
}

/** By number. */
export function listCounts({ few, pages }: Counts): readonly (readonly [value: number, count: number])[] {
  if (few !== undefined) return [...few].sort(([one], [other]) => one - other);
  const pairs: (readonly [number, number])[] = [];
  for (const [number, page] of [...pages].sort(([one], [other]) => one - other))
    for (const [place, count] of page.entries()) if (count > 0) pairs.push([number * PAGE + place, count]);
  return pairs;
}

function turnToPages(counts: Counts, few: ReadonlyMap<number, number>): void {
  counts.few = undefined;
  counts.size = 0;
  for (const [value, count] of few) addToPage(counts, value, count);
}

function addToPage(counts: Counts, value: number, by: number): void {
  const number = Math.floor(value / PAGE);
  let page = counts.pages.get(number);
  if (page === undefined) counts.pages.set(number, (page = new Uint8Array(PAGE)));
  const place = value - number * PAGE;
  const was = page[place] ?? 0;
  if (was === 0) counts.size += 1;
  const now = was + by;
  if (now > MAX_SMALL && page instanceof Uint8Array) counts.pages.set(number, (page = Float64Array.from(page)));
  page[place] = now;
}

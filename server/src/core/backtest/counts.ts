// How often whole numbers occur. Must not know what is counted.

/** Different numbers up to which a map holds them: of many groups each has few. */
const FEW = 2000;

/** Numbers of a page. Those of many cases lie close together: a page of them is found and filled faster than so many keys. */
const PAGE = 2048;

/** Counts of whole numbers. Equal ones are deeply equal, whatever order they were filled in. */
export class Counts implements Iterable<readonly [number, number]> {
  /** How many different numbers. */
  size = 0;
  private few: Map<number, number> | undefined = new Map<number, number>();
  /** By the number of the page; used once there are no longer few. */
  private readonly pages = new Map<number, Float64Array>();

  constructor(counts: Iterable<readonly [number, number]> = []) {
    for (const [value, count] of counts) this.add(value, count);
  }

  /** @param value a whole number @param by a whole number above 0 */
  add(value: number, by = 1): void {
    if (this.few === undefined) this.addToPage(value, by);
    else {
      this.few.set(value, (this.few.get(value) ?? 0) + by);
      this.size = this.few.size;
      if (this.size > FEW) this.turnToPages(this.few);
    }
  }

  private turnToPages(few: ReadonlyMap<number, number>): void {
    this.few = undefined;
    this.size = 0;
    for (const [value, count] of few) this.addToPage(value, count);
  }

  private addToPage(value: number, by: number): void {
    const number = Math.floor(value / PAGE);
    let page = this.pages.get(number);
    if (page === undefined) this.pages.set(number, (page = new Float64Array(PAGE)));
    const place = value - number * PAGE;
    const was = page[place] ?? 0;
    if (was === 0) this.size += 1;
    page[place] = was + by;
  }

  /** In no order. */
  *[Symbol.iterator](): Generator<readonly [value: number, count: number]> {
    if (this.few !== undefined) yield* this.few;
    for (const [number, page] of this.pages)
      for (const [place, count] of page.entries()) if (count > 0) yield [number * PAGE + place, count];
  }
}

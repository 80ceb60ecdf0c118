// Waiting for what no locator can wait for.
import type { Driver } from './driver.ts';

/** Waits for something that has no element to wait for. */
export async function poll({ page }: Driver, what: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await isThere()) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`waited in vain for ${what}`);
}

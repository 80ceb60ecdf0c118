// Waits until a picture can be taken: nothing moves, and nothing is pointed at.
import type { Driver } from './driver.ts';

/** Until what moves on the screen has come to rest. */
export const REST_MS = 900;

export async function rest({ page }: Driver): Promise<void> {
  // Out of the window: wherever else it is, something may show a tooltip or an edge.
  await page.mouse.move(-10, -10);
  await page.waitForTimeout(REST_MS);
}

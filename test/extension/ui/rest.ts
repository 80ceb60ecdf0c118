// Waits until a picture can be taken: nothing moves, and nothing is pointed at.
import type { Driver } from './driver.ts';

/** Until what moves on the screen has come to rest. */
export const REST_MS = 900;

export async function rest({ page }: Driver): Promise<void> {
  // Away from everything that shows a tooltip.
  await page.mouse.move(2, 600);
  await page.waitForTimeout(REST_MS);
}

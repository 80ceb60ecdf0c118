// Waits until a picture can be taken: nothing moves, and nothing is pointed at.
import type { Driver } from './driver.ts';

/** Until what moves on the screen has come to rest. */
export const REST_MS = 900;

/** @param place where nothing is that shows a tooltip or an edge */
export async function rest({ page }: Driver, place: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.move(place.x, place.y);
  await page.waitForTimeout(REST_MS);
}

// Pictures that are part of the package, in a format that takes a third of the room: everybody downloads them.
import { spawnSync } from 'node:child_process';

/** Steps of colour that nobody sees may be smoothed; text stays as sharp as it is. */
const OPTIONS = ['-quiet', '-near_lossless', '0', '-m', '6', '-q', '100'];

/**
 * @param png a screenshot
 * @returns the same as WebP
 * @throws Error without `cwebp`, which Debian has in the package `webp`
 */
export function toWebp(png: Buffer): Buffer {
  const { status, stdout, stderr, error } = spawnSync('cwebp', [...OPTIONS, '-o', '-', '--', '-'], { input: png });
  if (error !== undefined) throw new Error(`cwebp is needed for pictures of the package: ${error.message}`);
  if (status !== 0) throw new Error(`cwebp failed: ${stderr.toString()}`);
  return stdout;
}

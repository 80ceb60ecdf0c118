// The folder in which something is, or was. Must not know what it holds.
import { stat } from 'node:fs/promises';
import path from 'node:path';

/** The folder itself, or the nearest one above it that is still there; the root at last. @param absolute path of a folder or file */
export async function nearestFolder(absolute: string): Promise<string> {
  const status = await stat(absolute).catch(() => undefined);
  if (status?.isDirectory() === true || path.dirname(absolute) === absolute) return absolute;
  return nearestFolder(path.dirname(absolute));
}

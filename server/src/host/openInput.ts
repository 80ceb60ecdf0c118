// A file of any length as it comes, for what streams: exports of cases are larger than what is ever held. Knows the disk.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/**
 * The bytes of a regular file, piece by piece.
 * @throws the system's error when it cannot be opened; an Error for what is no regular file, which might never end
 */
export async function openInput(path: string): Promise<AsyncIterable<Uint8Array>> {
  const found = await stat(path);
  if (!found.isFile()) throw new Error('it is no regular file');
  return createReadStream(path, { highWaterMark: 1 << 18 });
}

// A file of any length as it comes, for what streams: exports of cases are larger than what is ever held. Knows the disk.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

export interface Input {
  /** Piece by piece. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** How many there are. */
  readonly size: number;
}

/**
 * The bytes of a regular file.
 * @throws the system's error when it cannot be opened; an Error for what is no regular file, which might never end
 */
export async function openInput(path: string): Promise<Input> {
  const found = await stat(path);
  if (!found.isFile()) throw new Error('it is no regular file');
  return { bytes: createReadStream(path, { highWaterMark: 1 << 18 }), size: found.size };
}

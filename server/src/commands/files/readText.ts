// A file that need not be there.
import { readFile } from 'node:fs/promises';

/** The text of a file as UTF-8, or undefined when there is none that can be read. */
export async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

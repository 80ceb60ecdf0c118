// Writes a file of this machine, whole or not at all. Must not know the language.
import { openSink } from './openSink.ts';

/**
 * Writes a file, creating its folder.
 * @param file absolute path
 * @param home as for `openSink`
 * @throws the system's error; the file is then as it was
 */
export async function writeFile(file: string, text: string, home?: string): Promise<void> {
  const sink = await openSink(file, home);
  try {
    await sink.write(text);
  } catch (fault) {
    await sink.discard();
    throw fault;
  }
  await sink.close();
}

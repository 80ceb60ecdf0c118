// Writes files of this machine. Must not know the language.
import { mkdir, writeFile as write } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file, creating its folder. @param file absolute path */
export async function writeFile(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await write(file, text);
}

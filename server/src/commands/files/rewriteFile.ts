// Writes a file again that was read a while ago, unless somebody saved it meanwhile.
import type { SourceFile } from '../../project/snapshot.ts';
import { UsageError, type Io } from '../io.ts';
import { writeOut } from './writeOut.ts';

/**
 * @param name as the person knows the file
 * @throws UsageError when it is no longer what was read, or cannot be written; it is then as it was
 */
export async function rewriteFile(
  name: string,
  { uri, text }: Pick<SourceFile, 'uri' | 'text'>,
  newText: string,
  io: Io,
): Promise<void> {
  const now = await io.host.read(uri).catch(() => undefined);
  if (now !== text)
    throw new UsageError(`'${name}' was saved while it was worked on, and stays as it is.`, 'Run the command again.');
  await writeOut(name, newText, io);
}

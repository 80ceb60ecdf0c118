// Writes a file that a command makes or changes.
import path from 'node:path';
import { UsageError, type Io } from '../io.ts';
import { describeSystemError } from './reasonOf.ts';

/**
 * @param name as the person knows it, from where the command runs
 * @throws UsageError when it cannot be written, with the reason
 */
export async function writeOut(name: string, text: string, io: Io): Promise<void> {
  await io.write(path.resolve(io.cwd, name), text).catch((fault: unknown) => {
    throw new UsageError(`'${name}' cannot be written: ${describeSystemError(fault)}.`);
  });
}

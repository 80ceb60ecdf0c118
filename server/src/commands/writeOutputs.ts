// Results in the formats that were asked for, each to its place.
import type { Output } from './command.ts';
import type { Io } from './io.ts';
import { openOutputs } from './openOutputs.ts';

/**
 * @param outputs empty: the first format, to standard output
 * @param print a result in one format; colours are for standard output alone
 * @throws UsageError when a file cannot be written
 */
export async function writeOutputs<Word extends string>(
  outputs: readonly Output<Word>[],
  formats: readonly [Word, ...Word[]],
  print: (format: Word, options: { readonly color: boolean }) => string | Uint8Array,
  io: Io,
): Promise<void> {
  const open = new Set(await openOutputs(outputs, formats, io));
  try {
    for (const output of open) {
      await output.write(print(output.format, output));
      open.delete(output);
      await output.close();
    }
  } catch (fault) {
    for (const output of open) await output.discard();
    throw fault;
  }
}

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
  print: (format: Word, options: { readonly color: boolean }) => string,
  io: Io,
): Promise<void> {
  for (const output of await openOutputs(outputs, formats, io)) {
    await output.write(print(output.format, output)).catch(async (fault: unknown) => {
      await output.discard();
      throw fault;
    });
    await output.close();
  }
}

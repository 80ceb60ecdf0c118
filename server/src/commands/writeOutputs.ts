// Results in the formats that were asked for, each to its place.
import type { Output } from './command.ts';
import { writeOut } from './files/writeOut.ts';
import type { Io } from './io.ts';

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
  for (const { format, file } of outputs.length === 0 ? [{ format: formats[0], file: undefined }] : outputs)
    if (file === undefined) await io.stdout(print(format, { color: io.color }));
    else await writeOut(file, print(format, { color: false }), io);
}

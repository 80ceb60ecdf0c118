// Where results go that come bit by bit: standard output, or files that are there whole or not at all.
import path from 'node:path';
import type { Output } from './command.ts';
import { describeSystemError } from './files/reasonOf.ts';
import { UsageError, type Io } from './io.ts';
import { showOrders } from '../words/showControls.ts';

/** Formats whose lines begin as they come; the others have a syntax of their own, in which no line is an order. */
const READ_BY_PEOPLE: ReadonlySet<string> = new Set(['pretty', 'text', 'markdown', 'csv']);

/** Formats that no terminal shows and no pipe of text carries. */
const NO_TEXT: ReadonlySet<string> = new Set(['png']);

export interface OpenOutput<Word extends string> {
  readonly format: Word;
  readonly color: boolean;
  /** False when nobody reads any longer. @throws UsageError when it cannot be written */
  readonly write: (content: string | Uint8Array) => Promise<boolean>;
  /** @throws UsageError when it cannot be written */
  readonly close: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/**
 * Opens the outputs that were asked for.
 * @param outputs empty: the first format, to standard output
 * @throws UsageError when a file cannot be written
 */
export async function openOutputs<Word extends string>(
  outputs: readonly Output<Word>[],
  formats: readonly [Word, ...Word[]],
  io: Io,
): Promise<readonly OpenOutput<Word>[]> {
  const opened: OpenOutput<Word>[] = [];
  try {
    for (const output of outputs.length === 0 ? [{ format: formats[0], file: undefined }] : outputs)
      opened.push(await openOutput(output, io));
  } catch (fault) {
    for (const each of opened) await each.discard();
    throw fault;
  }
  return opened;
}

async function openOutput<Word extends string>({ format, file }: Output<Word>, io: Io): Promise<OpenOutput<Word>> {
  if (file === undefined && NO_TEXT.has(format)) throw needsFile(format);
  if (file === undefined)
    return {
      format,
      color: io.color,
      write(content) {
        if (typeof content !== 'string') return Promise.reject(needsFile(format));
        return io.stdout(READ_BY_PEOPLE.has(format) ? showOrders(content) : content);
      },
      close: () => Promise.resolve(),
      discard: () => Promise.resolve(),
    };
  const explain = (fault: unknown): never => {
    throw new UsageError(`'${file}' cannot be written: ${describeSystemError(fault)}.`);
  };
  const sink = await io.open(path.resolve(io.cwd, file)).catch(explain);
  return {
    format,
    color: false,
    write: (content) => sink.write(content).then(() => true, explain),
    close: () => sink.close().catch(explain),
    discard: sink.discard,
  };
}

function needsFile(format: string): UsageError {
  return new UsageError(`A ${format.toUpperCase()} is no text.`, `Name a file for it: --format ${format}=FILE.`);
}

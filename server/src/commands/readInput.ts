// Standard input as text: whole, or a few lines at a time so that there may be any number of them.
import { UsageError, type Io } from './io.ts';

/** Of a whole text, as of a file (`MAX_FILE_BYTES`), and of one line, in UTF-16 units: what never ends must not be held. */
const MAX_INPUT_LENGTH = 5_000_000;
const MAX_LINE_LENGTH = 1_000_000;

/** @throws UsageError when it is no UTF-8, or too long */
export async function readInput(io: Pick<Io, 'stdin'>): Promise<string> {
  let text = '';
  for await (const chunk of decode(io.stdin())) {
    text += chunk;
    if (text.length > MAX_INPUT_LENGTH)
      throw new UsageError('Standard input is longer than 5 MB, and is not read.', 'No file is read that is.');
  }
  return text;
}

/**
 * The lines of standard input without their ends, many at a time; the last one need not end.
 * @throws UsageError when it is no UTF-8, or when a line is too long
 */
export async function* readInputLines(io: Pick<Io, 'stdin'>): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const chunk of decode(io.stdin())) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE_LENGTH)
      throw new UsageError('Standard input has a line of more than a million characters.', 'Write one arrival a line.');
    if (lines.length > 0) yield lines.map(withoutReturn);
  }
  if (rest !== '') yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const read = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new UsageError('Standard input is not UTF-8 text.', 'It may be UTF-16, Windows-1252 or Latin-1.');
    }
  };
  for await (const chunk of chunks) yield read(chunk);
  yield read();
}

// The bytes of a CSV file in pieces that end where records end: each can be read on its own, by whoever has time. Must not know what the
// columns mean.

export interface RecordPiece {
  readonly bytes: Buffer;
  /** The line that it begins in, from 1. */
  readonly line: number;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Bytes of a record: longer ones come from a quotation mark that is never closed, and make a piece of what there is. */
const MAX_RECORD = 4_000_000;

/**
 * Bytes in which quotation marks and line ends stand for themselves: UTF-8, Windows-1252. The first piece is the first record that is
 * not empty, which is the header.
 */
export async function* splitRecords(source: AsyncIterable<Uint8Array>): AsyncGenerator<RecordPiece> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let hasHead = false;
  function* take(isLast: boolean): Generator<RecordPiece> {
    while (rest.length > 0) {
      const found = hasHead ? findLastEnd(rest, isLast) : findHeadEnd(rest, isLast);
      const end = found === 0 && rest.length > MAX_RECORD ? rest.length : found;
      if (end === 0) return;
      const bytes = rest.subarray(0, end);
      yield { bytes, line };
      line += countLines(bytes);
      rest = rest.subarray(end);
      hasHead = true;
    }
  }
  for await (const bytes of source) {
    rest =
      rest.length === 0 ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Buffer.concat([rest, bytes]);
    yield* take(false);
  }
  yield* take(true);
}

/** Where the first record that is not empty ends; 0 where that is not known yet. */
function findHeadEnd(bytes: Buffer, isLast: boolean): number {
  let isQuoted = false;
  let hasText = false;
  for (const [index, byte] of bytes.entries()) {
    if (byte === QUOTE) isQuoted = !isQuoted;
    const isEnd = !isQuoted && (byte === LF || byte === CR);
    if (!isEnd) hasText = true;
    else if (hasText) {
      if (byte === LF) return index + 1;
      if (index + 1 < bytes.length) return bytes[index + 1] === LF ? index + 2 : index + 1;
    }
  }
  return isLast ? bytes.length : 0;
}

/** Where the last record ends that is whole; 0 where there is none. */
function findLastEnd(bytes: Buffer, isLast: boolean): number {
  if (isLast) return bytes.length;
  let end = lastLineEnd(bytes, bytes.length);
  while (end > 0) {
    const { count, last } = countQuotes(bytes, end);
    if (count % 2 === 0) return end;
    // The line end is inside of the value that begins with the last quotation mark.
    end = lastLineEnd(bytes, last);
  }
  return 0;
}

/** Behind the last line end before `before`; 0 where there is none. */
function lastLineEnd(bytes: Buffer, before: number): number {
  if (before === 0) return 0;
  const lf = bytes.lastIndexOf(LF, before - 1);
  // Whether a line feed belongs to a carriage return at the very end is not known yet.
  const cr = before < 2 ? -1 : bytes.lastIndexOf(CR, before - 2);
  return (cr > lf ? cr : lf) + 1;
}

function countQuotes(bytes: Buffer, end: number): { readonly count: number; readonly last: number } {
  let count = 0;
  let last = 0;
  for (let at = bytes.indexOf(QUOTE); at !== -1 && at < end; at = bytes.indexOf(QUOTE, at + 1)) {
    count += 1;
    last = at;
  }
  return { count, last };
}

/** Line feeds, and carriage returns without one. */
function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) lines += 1;
  for (let at = bytes.indexOf(CR); at !== -1; at = bytes.indexOf(CR, at + 1)) if (bytes[at + 1] !== LF) lines += 1;
  return lines;
}

// A CSV file as it comes, in pieces that end where records end: gzipped or not, UTF-8, UTF-16 with a mark, or Windows-1252, commas,
// semicolons or tabs. Must not know what the columns mean.
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UsageError } from '../io.ts';
import { cutRecords, decodePiece, type Encoding, type TableFormat, type TableRow } from './cutRecords.ts';
import { findDelimiter } from './findDelimiter.ts';
import { splitRecords, type RecordPiece } from './splitRecords.ts';

export interface Table {
  readonly format: TableFormat;
  /** The first record. */
  readonly headings: readonly string[];
  /** The records behind it, in order. */
  readonly pieces: AsyncIterable<RecordPiece>;
}

/**
 * @param name of the file, for messages
 * @returns undefined for an empty file
 * @throws UsageError for what is no table; what comes later and is none throws when it comes
 */
export async function openTable(
  source: AsyncIterable<Uint8Array>,
  name: string,
  encoding: Encoding,
): Promise<Table | undefined> {
  const unzipped = iterate(await unzip(source), name);
  const first = await unzipped.next();
  if (first.done === true) return undefined;
  const utf16 = utf16Of(first.value);
  const whole = withFirst(first.value, unzipped);
  const pieces = splitRecords(utf16 === undefined ? whole : toUtf8(whole, utf16));
  const head = await pieces.next();
  if (head.done === true) return undefined;
  const written = utf16 === undefined ? encoding : 'utf-8';
  const text = decodePiece(head.value, { name, encoding: written });
  const format = { name, encoding: written, delimiter: findDelimiter(text) };
  const rows: TableRow[] = [];
  cutRecords(head.value, format, undefined, (row) => rows.push(row));
  const [headings] = rows;
  return headings === undefined ? undefined : { format, headings: headings.cells, pieces };
}

async function unzip(source: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const iterator = source[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return Readable.from([]);
  const whole = Readable.from(withFirst(first.value, iterator));
  const isZipped = first.value[0] === 0x1f && first.value[1] === 0x8b;
  if (!isZipped) return whole;
  const unzipped = whole.pipe(createGunzip({ chunkSize: 1 << 18 }));
  whole.on('error', (fault) => unzipped.destroy(fault));
  return unzipped;
}

async function* iterate(source: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* source;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && String(fault.code).startsWith('Z_'))
      throw new UsageError(`'${name}' is a damaged gzip file.`, 'Export or copy it again.');
    throw fault;
  }
}

async function* withFirst<Piece>(first: Piece, iterator: AsyncIterator<Piece>): AsyncGenerator<Piece> {
  yield first;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}

/** By its byte order mark; undefined without one. */
function utf16Of(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

async function* toUtf8(source: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of source) yield Buffer.from(decoder.decode(bytes, { stream: true }));
  yield Buffer.from(decoder.decode());
}

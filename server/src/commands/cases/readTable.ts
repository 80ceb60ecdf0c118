// Rows of a CSV file as they come: gzipped or not, UTF-8, UTF-16 with a mark, or Windows-1252, commas, semicolons or tabs. Must not know
// what the columns mean.
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { UsageError } from '../io.ts';
import { findDelimiter } from './findDelimiter.ts';

export const ENCODINGS = ['utf-8', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface TableRow {
  /** Of the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** More columns than any object has. */
const MAX_COLUMNS = 2000;

/** Characters of one record: longer ones come from a quotation mark that is never closed. */
const MAX_RECORD = 2_000_000;

/** Characters that are looked at for what separates the columns. */
const HEAD_LENGTH = 100_000;

/**
 * The records, the header among them; empty lines are skipped.
 * @param name of the file, for messages
 * @throws UsageError for what is no table: a quotation mark that is never closed, bytes of another encoding, a million columns
 */
export async function* readTable(
  source: AsyncIterable<Uint8Array>,
  name: string,
  encoding: Encoding,
): AsyncGenerator<TableRow> {
  const decoded = decode(await unzip(source), name, encoding);
  const head = await takeHead(decoded);
  const text = Readable.from(withFirst(head, decoded), { objectMode: false, encoding: 'utf8' });
  // Lines that are parsed, of which some are still on their way here when a later one cannot be read.
  let parsed = 0;
  const parser = text.pipe(
    parse({
      bom: true,
      delimiter: findDelimiter(head),
      info: true,
      max_record_size: MAX_RECORD,
      on_record: (record, { lines }) => {
        parsed = lines;
        return record;
      },
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  );
  text.on('error', (fault) => parser.destroy(fault));
  let last = 1;
  try {
    for await (const each of parser) {
      const row = toRow(each, last);
      if (row.cells.length > MAX_COLUMNS)
        throw new UsageError(
          `Line ${row.line} of '${name}' has ${row.cells.length} columns.`,
          `Export ${MAX_COLUMNS} columns at most: those that criteria name.`,
        );
      last = row.nextLine;
      yield row;
    }
  } catch (fault) {
    if (fault instanceof CsvError) throw explain(fault, name, parsed + 1);
    throw fault;
  } finally {
    text.destroy();
    parser.destroy();
  }
}

function toRow(each: unknown, line: number): TableRow & { readonly nextLine: number } {
  const { info, record } = isParsed(each) ? each : { info: undefined, record: undefined };
  if (!Array.isArray(record)) throw new Error('the parser of CSV gave no record');
  const lines = typeof info === 'object' && info !== null && 'lines' in info ? Number(info.lines) : line;
  return { line, cells: record.map(String), nextLine: lines + 1 };
}

function isParsed(value: unknown): value is { readonly info: unknown; readonly record: unknown } {
  return typeof value === 'object' && value !== null && 'record' in value && 'info' in value;
}

function explain(fault: CsvError, name: string, line: number): UsageError {
  if (fault.code === 'CSV_QUOTE_NOT_CLOSED' || fault.code === 'CSV_MAX_RECORD_SIZE')
    return new UsageError(
      `Line ${line} of '${name}' has a quotation mark that is never closed.`,
      'Export the file again: in CSV a quotation mark inside a value is written twice.',
    );
  if (fault.code === 'CSV_INVALID_CLOSING_QUOTE' || fault.code === 'INVALID_OPENING_QUOTE')
    return new UsageError(
      `Line ${line} of '${name}' has a quotation mark inside a value.`,
      'Export the file again: in CSV a quotation mark inside a value is written twice.',
    );
  return new UsageError(`Line ${line} of '${name}' cannot be read: ${fault.message}.`);
}

async function unzip(source: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const iterator = source[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return Readable.from([]);
  const whole = Readable.from(withFirst(first.value, iterator));
  const isZipped = first.value[0] === 0x1f && first.value[1] === 0x8b;
  if (!isZipped) return whole;
  const unzipped = whole.pipe(createGunzip());
  whole.on('error', (fault) => unzipped.destroy(fault));
  return unzipped;
}

/** The first characters, with the whole first line among them unless it is longer. */
async function takeHead(text: AsyncIterator<string>): Promise<string> {
  let head = '';
  while (head.length < HEAD_LENGTH && !/[\r\n]/.test(head.trimStart())) {
    const next = await text.next();
    if (next.done === true) break;
    head += next.value;
  }
  return head;
}

async function* withFirst<Piece>(first: Piece, iterator: AsyncIterator<Piece>): AsyncGenerator<Piece> {
  yield first;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}

async function* decode(source: AsyncIterable<Uint8Array>, name: string, encoding: Encoding): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const bytes of source) {
      decoder ??= new TextDecoder(encodingOf(bytes) ?? encoding, { fatal: true, ignoreBOM: false });
      const text = decoder.decode(bytes, { stream: true });
      // Of no text at all, and of UTF-16 without a mark, every other byte is such a character.
      if (text.includes('\0')) throw noText(name);
      yield text;
    }
    if (decoder !== undefined) yield decoder.decode();
  } catch (fault) {
    if (fault instanceof TypeError)
      throw new UsageError(
        `'${name}' is not ${encoding === 'utf-8' ? 'UTF-8' : 'Windows-1252'}.`,
        'Name its encoding: --encoding windows-1252.',
      );
    if (fault instanceof Error && 'code' in fault && String(fault.code).startsWith('Z_'))
      throw new UsageError(`'${name}' is a damaged gzip file.`, 'Export or copy it again.');
    throw fault;
  }
}

function noText(name: string): UsageError {
  return new UsageError(
    `'${name}' is not text, or UTF-16 without a byte order mark.`,
    'Export it as CSV in UTF-8, or save it as UTF-16 with a byte order mark.',
  );
}

/** By its byte order mark; undefined without one. */
function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
}

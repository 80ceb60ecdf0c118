// A piece of a CSV file → its records, of which only the cells are made that somebody wants. Strict about quotation marks: what is lenient
// there takes half of a file for one value. Must not know what the columns mean.
import { isUtf8 } from 'node:buffer';
import { UsageError } from '../io.ts';
import type { Delimiter } from './findDelimiter.ts';
import type { RecordPiece } from './splitRecords.ts';

export const ENCODINGS = ['utf-8', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface TableRow {
  /** Of the file, from 1. */
  readonly line: number;
  /** Those that nobody wants are blank. */
  readonly cells: readonly string[];
}

/** How a table is written. */
export interface TableFormat {
  /** Of the file, for messages. */
  readonly name: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** More columns than any object has. */
const MAX_COLUMNS = 2000;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * The text of a piece.
 * @throws UsageError for bytes of another encoding
 */
export function decodePiece({ bytes, line }: RecordPiece, { name, encoding }: Omit<TableFormat, 'delimiter'>): string {
  if (encoding === 'utf-8' && !isUtf8(bytes))
    throw new UsageError(`'${name}' is not UTF-8.`, 'Name its encoding: --encoding windows-1252.');
  // Of no text at all, and of UTF-16 without a mark, every other byte is none.
  if (bytes.includes(0))
    throw new UsageError(
      `'${name}' is not text, or UTF-16 without a byte order mark.`,
      'Export it as CSV in UTF-8, or save it as UTF-16 with a byte order mark.',
    );
  const text = encoding === 'utf-8' ? bytes.toString('utf8') : new TextDecoder(encoding).decode(bytes);
  return line === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
}

/**
 * Calls `onRow` for each record; empty lines are none. Its cells are its own, so that they may be kept.
 * @param isWanted by column; undefined: all are wanted
 * @throws UsageError for a quotation mark that is never closed or stands inside a value, and for a million columns
 */
export function cutRecords(
  piece: RecordPiece,
  format: TableFormat,
  isWanted: readonly boolean[] | undefined,
  onRow: (row: TableRow) => void,
): void {
  const text = decodePiece(piece, format);
  const { length } = text;
  const delimiter = format.delimiter.charCodeAt(0);
  let line = piece.line;
  let at = 0;
  while (at < length) {
    const first = text.charCodeAt(at);
    if (first === LF || first === CR) {
      at += first === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
      line += 1;
      continue;
    }
    const begins = line;
    const cells: string[] = [];
    let column = 0;
    for (let isOpen = true; isOpen; column += 1) {
      const wants = column < MAX_COLUMNS && (isWanted === undefined || isWanted[column] === true);
      let cell = '';
      if (text.charCodeAt(at) === QUOTE) {
        const end = closingQuote(text, at + 1);
        if (end === -1) throw quoteProblem(begins, format, 'that is never closed');
        const quoted = text.slice(at + 1, end);
        line += countLineEnds(quoted);
        if (wants) cell = quoted.includes('"') ? quoted.replaceAll('""', '"') : quoted;
        at = end + 1;
      } else {
        const start = at;
        let code = text.charCodeAt(at);
        // NaN, which is at the end, is none of them.
        while (at < length && code !== delimiter && code !== LF && code !== CR && code !== QUOTE)
          code = text.charCodeAt((at += 1));
        if (wants) cell = text.slice(start, at);
      }
      if (column < MAX_COLUMNS) cells.push(cell);
      const next = text.charCodeAt(at);
      if (next === delimiter) at += 1;
      else {
        if (at < length && next !== LF && next !== CR) throw quoteProblem(begins, format, 'inside a value');
        isOpen = false;
      }
    }
    if (column > MAX_COLUMNS)
      throw new UsageError(
        `Line ${begins} of '${format.name}' has more than ${MAX_COLUMNS} columns.`,
        `Export ${MAX_COLUMNS} columns at most: those that criteria name.`,
      );
    if (at < length) {
      at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
      line += 1;
    }
    onRow({ line: begins, cells });
  }
}

/** The quotation mark that ends a value; two of them stand for one inside it. -1 where there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count += 1;
  }
  return count;
}

function quoteProblem(line: number, { name }: TableFormat, what: string): UsageError {
  return new UsageError(
    `Line ${line} of '${name}' has a quotation mark ${what}.`,
    'Export the file again: in CSV a quotation mark inside a value is written twice.',
  );
}

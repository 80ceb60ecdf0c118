// The list of arrivals that `due --at -` reads: a time a line, or columns with a header. There may be millions of them.
import { parseIso } from '../core/time/iso.ts';
import { UsageError, type Io } from './io.ts';
import { readInputLines } from './readInput.ts';

export interface ListedArrival {
  /** As it was written. */
  readonly at: string;
  /** What the list calls the case; undefined where it has no such column. */
  readonly id: string | undefined;
  /** 1 … */
  readonly line: number;
}

export interface ArrivalColumns {
  /** Heading of the column with the times; undefined: one of the usual names. */
  readonly at: string | undefined;
  /** Heading of the column with what the cases are called. */
  readonly id: string | undefined;
}

const AT_NAMES = ['at', 'arrival', 'createddate', 'created', 'date/time opened'];
const ID_NAMES = ['id', 'caseid', 'case id', 'casenumber', 'case number'];

/** Which cell of a line is what. */
interface Layout {
  readonly separator: string;
  readonly at: number;
  readonly id: number | undefined;
}

/**
 * Arrivals as they come, many at a time; empty lines are passed over. A list without a header has one column of times, or one more with
 * what the cases are called.
 * @throws UsageError that names the line
 */
export async function* readArrivals(
  io: Pick<Io, 'stdin'>,
  columns: ArrivalColumns,
): AsyncGenerator<readonly ListedArrival[]> {
  let layout: Layout | undefined;
  let line = 0;
  for await (const lines of readInputLines(io)) {
    const arrivals: ListedArrival[] = [];
    for (const text of lines) {
      line += 1;
      if (text.trim() === '') continue;
      if (layout === undefined) {
        const found = findLayout(text, columns);
        layout = found.layout;
        if (found.isHeader) continue;
      }
      arrivals.push(readLine(text, line, layout));
    }
    if (arrivals.length > 0) yield arrivals;
  }
}

function readLine(text: string, line: number, { separator, at, id }: Layout): ListedArrival {
  if (id === undefined && at === 0 && !text.includes(separator) && !text.includes('"'))
    return { at: text.trim(), id: undefined, line };
  const cells = splitCells(text, separator);
  const time = cells?.[at];
  if (cells === undefined || time === undefined)
    throw new UsageError(
      `Line ${line} of standard input has ${cells === undefined ? 'a quotation mark that is never closed' : `no column ${at + 1}`}.`,
      'Write one arrival a line, such as 2026-03-06T16:30, or the same columns in each.',
    );
  return { at: time, id: id === undefined ? undefined : (cells[id] ?? ''), line };
}

function findLayout(first: string, columns: ArrivalColumns): { readonly layout: Layout; readonly isHeader: boolean } {
  const separator = [',', ';', '\t'].find((each) => first.includes(each)) ?? ',';
  const cells = splitCells(first, separator) ?? [];
  const times = cells.findIndex((cell) => parseIso(cell) !== undefined);
  const headings = cells.map((cell) => cell.toLowerCase());
  const find = (names: readonly string[]): number | undefined => {
    const index = headings.findIndex((heading) => names.includes(heading));
    return index === -1 ? undefined : index;
  };
  const at = find(columns.at === undefined ? AT_NAMES : [columns.at.toLowerCase()]);
  const id = find(columns.id === undefined ? ID_NAMES : [columns.id.toLowerCase()]);
  const missing = [columns.at, columns.id].find(
    (name) => name !== undefined && find([name.toLowerCase()]) === undefined,
  );
  if (missing !== undefined)
    throw new UsageError(
      `Standard input has no column '${missing}'.`,
      `Its first line is: ${cells.slice(0, 10).join(', ').slice(0, 200)}`,
    );
  if (at !== undefined) return { layout: { separator, at, id }, isHeader: true };
  if (times === -1 && cells.length > 1)
    throw new UsageError(
      'The first line of standard input has no time, and names no column with times.',
      'Call one of the columns CreatedDate, or name it: --at-column "Opened on".',
    );
  const isPair = cells.length === 2;
  return { layout: { separator, at: Math.max(0, times), id: isPair ? 1 - times : undefined }, isHeader: false };
}

/** The cells of a line of CSV, quotes taken off; undefined where a quoted cell does not end. */
function splitCells(text: string, separator: string): readonly string[] | undefined {
  if (!text.includes('"')) return text.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    while (text.charAt(at) === ' ') at += 1;
    if (text.charAt(at) === '"') {
      let cell = '';
      for (at += 1; text.charAt(at) !== '"' || text.charAt(at + 1) === '"'; at += 1) {
        if (at >= text.length) return undefined;
        if (text.charAt(at) === '"') at += 1;
        cell += text.charAt(at);
      }
      cells.push(cell.trim());
      const end = text.indexOf(separator, at);
      if (end === -1) return cells;
      at = end;
    } else {
      const end = text.indexOf(separator, at);
      cells.push(text.slice(at, end === -1 ? text.length : end).trim());
      if (end === -1) return cells;
      at = end;
    }
  }
  return cells;
}

// Cases as JSON lines: what their columns are, then one case with its history and its recorded milestones a line. Must not know what
// becomes of them.
import type { FieldChange, RecordedMilestone } from '../../core/backtest/pastCase.ts';
import { JsonProblem, JsonValue } from '../../protocol/jsonValue.ts';
import { UsageError } from '../io.ts';
import type { Preparation } from './openReplayer.ts';
import { fullName } from './readCases.ts';
import { HISTORY_COLUMNS, isNoField, readChange } from './readHistory.ts';
import { readRecordedRow, RECORDED_COLUMNS, RECORDED_PLACES } from './readRecorded.ts';

/** Characters of a line: more than a case with its history and than a tally have. */
const MAX_LINE = 256_000_000;

/** The first line. */
export interface LinesHead {
  readonly columns: readonly string[];
  readonly tracked: ReadonlySet<string>;
  readonly hasRecords: boolean;
}

export interface CaseLine {
  readonly line: number;
  /** In the order of the columns. */
  readonly cells: readonly string[];
  /** In time order. */
  readonly changes: readonly FieldChange[];
  readonly recorded: readonly RecordedMilestone[];
  /** Why rows of the history or of the milestones cannot be read. */
  readonly problems: readonly string[];
}

export interface CaseLines {
  readonly head: LinesHead;
  readonly cases: AsyncIterable<CaseLine>;
}

/** @throws UsageError for what is no such line, with its number */
export async function readJsonLines(source: AsyncIterable<Uint8Array>, preparation: Preparation): Promise<CaseLines> {
  const lines = readLines(source, 'standard input');
  const first = await lines.next();
  if (first.done === true)
    throw new UsageError(
      'Standard input is empty.',
      'Its first line says the columns: {"columns": ["Id", "CreatedDate", …], "tracked": ["Status", …], "milestones": false}.',
    );
  const head = readLine(first.value, (json) => readHead(json, preparation.object));
  return { head, cases: readCases(lines, head, preparation) };
}

function readHead(json: JsonValue, object: string): LinesHead {
  const tracked = json.get('tracked').list((field) => field.text());
  return {
    columns: json.get('columns').list((column) => column.text()),
    tracked: new Set(tracked.filter((field) => !isNoField(field)).map((field) => fullName(field, object))),
    hasRecords: json.get('milestones').flag(),
  };
}

async function* readCases(
  lines: AsyncIterable<NumberedLine>,
  { columns, hasRecords }: LinesHead,
  preparation: Preparation,
): AsyncGenerator<CaseLine> {
  for await (const each of lines) yield readCaseLine(each, columns, hasRecords, preparation);
}

/** @throws UsageError for what is no case */
export function readCaseLine(
  written: NumberedLine,
  columns: readonly string[],
  hasRecords: boolean,
  preparation: Preparation,
): CaseLine {
  return readLine(written, (json) => {
    const problems: string[] = [];
    const record = json.get('case');
    const cells = columns.map((column) => readCell(record.get(column)));
    const changes: FieldChange[] = [];
    for (const row of json.get('history').optional((rows) => rows.list(readHistoryRow)) ?? []) {
      const change = readChange('-', row, preparation);
      if (typeof change === 'string') problems.push(`of its history: ${change}`);
      else if (change !== undefined) changes.push(change);
    }
    changes.sort((one, other) => one.at - other.at);
    const recorded: RecordedMilestone[] = [];
    const rows = hasRecords ? json.get('milestones').optional((list) => list.list(readRecordedCells)) : undefined;
    for (const row of rows ?? []) {
      const read = readRecordedRow(row, RECORDED_PLACES, preparation.times.read, (name) =>
        preparation.milestoneIds.get(name),
      );
      if (typeof read === 'string') problems.push(`of its milestones: ${read}`);
      else recorded.push(read);
    }
    return { line: written.line, cells, changes, recorded, problems };
  });
}

/** Without the id of the case, which the line is about. */
function readHistoryRow(json: JsonValue): readonly string[] {
  return HISTORY_COLUMNS.slice(1).map((column) => readCell(json.get(column)).trim());
}

function readRecordedCells(json: JsonValue): readonly string[] {
  return RECORDED_COLUMNS.map((column) => (column === 'CaseId' ? '-' : readCell(json.get(column))));
}

/** As CSV would hold it; blank where there is nothing. */
function readCell({ value }: JsonValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new JsonProblem('a value is neither text, number, true, false nor null');
}

export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

function readLine<Read>({ line, text }: NumberedLine, read: (json: JsonValue) => Read): Read {
  try {
    const value: unknown = JSON.parse(text);
    return read(new JsonValue(value));
  } catch (fault) {
    if (fault instanceof JsonProblem)
      throw new UsageError(`Line ${line} of standard input cannot be read: ${fault.message}.`);
    if (fault instanceof SyntaxError)
      throw new UsageError(`Line ${line} of standard input is no JSON.`, 'Write one case a line: {"case": {…}, …}.');
    throw fault;
  }
}

/** Lines that are not blank, with their numbers from 1. @throws UsageError for a line that does not end */
export async function* readLines(source: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let line = 0;
  for await (const bytes of source) {
    const pieces = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = pieces.pop() ?? '';
    for (const text of pieces) {
      line += 1;
      if (text.trim() !== '') yield { line, text };
    }
    if (rest.length > MAX_LINE) throw new UsageError(`Line ${line + 1} of ${name} does not end.`);
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield { line: line + 1, text: rest };
}

// A replay of tables that DuckDB reads: CSV, Parquet, JSON, whatever their size. It joins and sorts, on the disk where the memory does not
// do; replaying and counting are the same as ever.
import { openDuckDb, type DuckDb } from '../../host/duckdb.ts';
import type { FieldName } from '../../core/model/model.ts';
import { UsageError } from '../io.ts';
import { findColumns, needColumn, type Columns } from './findColumns.ts';
import { openReplayer, prepareReplay, type Tables } from './openReplayer.ts';
import type { RunOptions, RunResult } from './openRun.ts';
import { fullName } from './readCases.ts';
import { HISTORY_COLUMNS, isNoField } from './readHistory.ts';
import { readCaseLine, type CaseLine } from './readJsonLines.ts';
import { RECORDED_COLUMNS } from './readRecorded.ts';
import { createRejectLog } from './rejectLog.ts';
import type { TablesInput } from './replayTables.ts';
import { createSeenIds, describeSeen } from './seenIds.ts';

/** Cases whose rows are written together. */
const BATCH = 1000;

/** @throws UsageError where DuckDB is not installed or cannot read a table, and for what no replay does without */
export async function replayInDuckDb({
  sides,
  options,
  openRows,
  watch,
}: Omit<TablesInput, 'io' | 'wantsRows'>): Promise<RunResult> {
  checkOptions(options);
  const database = await openDuckDb();
  if (database === undefined)
    throw new UsageError(
      'DuckDB is not installed.',
      'Install it beside milestone: npm install @duckdb/node-api, with -g where milestone was installed with -g.',
    );
  try {
    return await replay(database, { sides, options, openRows, watch });
  } catch (fault) {
    // It has its own words for tables that it cannot read.
    if (fault instanceof UsageError || !(fault instanceof Error)) throw fault;
    throw new UsageError(`DuckDB: ${fault.message}`);
  } finally {
    await database.close();
  }
}

function checkOptions({ cases, encoding, workers }: RunOptions): void {
  if (cases === '-') throw new UsageError('DuckDB reads no standard input.', 'Name a file after --cases.');
  if (encoding !== 'utf-8') throw new UsageError('DuckDB reads UTF-8 only.', 'Leave out --encoding or --engine.');
  if (workers !== undefined) throw new UsageError('--workers is about the built-in engine: leave it out.');
}

async function replay(
  database: DuckDb,
  { sides, options, openRows, watch }: Omit<TablesInput, 'io' | 'wantsRows'>,
): Promise<RunResult> {
  const preparation = prepareReplay(sides, options);
  const cases = await openSource(database, options.cases ?? '');
  const history = options.history === undefined ? undefined : await openSource(database, options.history);
  const recorded = options.milestones === undefined ? undefined : await openSource(database, options.milestones);
  const historyRows = history && listOf(history, HISTORY_COLUMNS, HISTORY_COLUMNS);
  const recordedRows =
    recorded && listOf(recorded, RECORDED_COLUMNS, ['CaseId', 'MilestoneType.Name', 'CompletionDate']);
  const tables: Tables = {
    name: cases.name,
    headings: cases.columns.map(({ name }) => name),
    tracked: history === undefined ? new Set() : await trackedIn(database, history, preparation.object),
    hasRecords: recorded !== undefined,
  };
  let current: Pick<CaseLine, 'changes' | 'recorded'> = { changes: [], recorded: [] };
  const replayer = openReplayer(sides, options, tables, {
    changesOf: () => current.changes,
    recordedOf: () => current.recorded,
  });
  const given = {
    history: history === undefined ? 0 : await countCases(database, history),
    recorded: recorded === undefined ? 0 : await countCases(database, recorded),
  };
  const rejects = createRejectLog(options.rejects !== undefined);
  const run: RunResult = { replayer, rejects, given, read: 0, samples: [], stopped: watch.stopped };
  watch.expect(await count(database, `SELECT count(*)::VARCHAR FROM ${cases.from}`));
  const writeRows = await openRows();
  const hasSeen = createSeenIds();
  const { isWanted } = replayer.reader;
  const wanted = cases.columns.filter((_, index) => isWanted[index] === true);
  const sql = joinedSql(cases, wanted, historyRows, recordedRows);
  let line = 1; // of the header
  let rows = '';
  for await (const [text = ''] of database.query(sql)) {
    line += 1;
    run.read += 1;
    const found = readCaseLine({ line, text }, tables.headings, tables.hasRecords, preparation);
    current = found;
    for (const reason of found.problems) run.rejects.add({ line, reason });
    const each = replayer.reader.read(found);
    if (each === undefined) {
      run.read -= 1;
      continue;
    }
    if ('reason' in each) run.rejects.add({ line, reason: each.reason });
    else if (hasSeen(each.key)) run.rejects.add({ line, reason: describeSeen(each.key) });
    else {
      const replayed = replayer.add(each);
      if (writeRows !== undefined && replayed !== undefined) rows += replayer.print(replayed);
      const sample = replayed && replayer.sampleOf(each, replayed);
      if (sample !== undefined) run.samples.push(sample);
    }
    if (run.read % BATCH !== 0) continue;
    watch.add(BATCH, run.rejects.count(), 0);
    if (watch.stopped() !== undefined) return run;
    if (rows === '' || writeRows === undefined) continue;
    if (!(await writeRows(rows))) return run;
    rows = '';
  }
  if (rows !== '') await writeRows?.(rows);
  return run;
}

interface SourceColumn {
  readonly name: string;
  /** SQL for its value as text. */
  readonly text: string;
}

interface Source {
  readonly name: string;
  /** SQL for its rows. */
  readonly from: string;
  readonly columns: readonly SourceColumn[];
}

async function openSource(database: DuckDb, name: string): Promise<Source> {
  const from = readerOf(name);
  const columns: SourceColumn[] = [];
  const described = `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${from})`;
  for await (const [column = '', type = ''] of database.query(described))
    columns.push({ name: column, text: textOf(column, type) });
  return { name, from, columns };
}

/** In CSV all is text, as for the built-in engine: what looks like a number may be a name. */
function readerOf(name: string): string {
  const file = quote(name);
  if (/\.(?:csv|tsv|txt)(?:\.gz|\.zst)?$/i.test(name)) return `read_csv(${file}, header = true, all_varchar = true)`;
  if (/\.(?:json|jsonl|ndjson)(?:\.gz|\.zst)?$/i.test(name)) return `read_json(${file})`;
  return /\.parquet$/i.test(name) ? `read_parquet(${file})` : file;
}

/** Times as ISO 8601: those with a zone in UTC, those without as they are. */
function textOf(column: string, type: string): string {
  const name = identifier(column);
  const format = '%Y-%m-%dT%H:%M:%S.%g';
  if (type === 'TIMESTAMP WITH TIME ZONE') return `strftime(${name} AT TIME ZONE 'UTC', '${format}Z')`;
  if (type.startsWith('TIMESTAMP')) return `strftime(${name}::TIMESTAMP, '${format}')`;
  return type === 'VARCHAR' ? name : `${name}::VARCHAR`;
}

interface Rows {
  readonly source: Source;
  /** SQL for the id of the case. */
  readonly key: string;
  /** SQL for a struct with the columns by their names. */
  readonly row: string;
}

/** @param needed those without which the table is none */
function listOf(source: Source, columns: readonly string[], needed: readonly string[]): Rows {
  const known = columnsOf(source);
  for (const column of needed) needColumn(known, column, source.name, 'which this table has');
  const entries = columns.slice(1).flatMap((column) => {
    const found = source.columns[known.indexOf(column) ?? -1];
    return found === undefined ? [] : [`${quote(column)}: ${found.text}`];
  });
  return { source, key: keyIn(source, columns[0] ?? ''), row: `{${entries.join(', ')}}` };
}

function columnsOf({ columns, name }: Source): Columns {
  return findColumns(
    columns.map((column) => column.name),
    new Map(),
    name,
  );
}

/** Fifteen characters: what comes behind only says which letters are capitals. */
function keyIn(source: Source, column: string): string {
  const found = source.columns[columnsOf(source).indexOf(column) ?? -1];
  return found === undefined ? 'NULL' : `left(trim(${found.text}), 15)`;
}

async function trackedIn(database: DuckDb, history: Source, object: string): Promise<ReadonlySet<FieldName>> {
  const field = history.columns[columnsOf(history).indexOf('Field') ?? -1];
  const tracked = new Set<FieldName>();
  for await (const [name = ''] of database.query(`SELECT DISTINCT trim(${field?.text ?? 'NULL'}) FROM ${history.from}`))
    if (name !== '' && !isNoField(name)) tracked.add(fullName(name, object));
  return tracked;
}

/** The only figure that a query gives. */
async function count(database: DuckDb, sql: string): Promise<number> {
  for await (const [found = ''] of database.query(sql)) return Number(found);
  return 0;
}

async function countCases(database: DuckDb, source: Source): Promise<number> {
  return count(database, `SELECT count(DISTINCT ${keyIn(source, 'CaseId')})::VARCHAR FROM ${source.from}`);
}

/** A line of JSON a case, in the order of the table. */
function joinedSql(
  cases: Source,
  wanted: readonly SourceColumn[],
  history: Rows | undefined,
  recorded: Rows | undefined,
): string {
  const record = `{${wanted.map(({ name, text }) => `${quote(name)}: ${text}`).join(', ')}}`;
  const key = keyIn(cases, 'Id');
  const lists = [
    ...(history === undefined ? [] : [{ name: 'history', rows: history }]),
    ...(recorded === undefined ? [] : [{ name: 'milestones', rows: recorded }]),
  ];
  const tables = lists.map(
    ({ name, rows: { source, key: owner, row } }) =>
      `${name} AS (SELECT owner, list(row ORDER BY place) AS rows FROM (SELECT ${owner} AS owner, ${row} AS row, row_number() OVER () AS place FROM ${source.from}) GROUP BY owner)`,
  );
  const joins = lists.map(({ name }) => ` LEFT JOIN ${name} ON ${name}.owner = cases.key`);
  const parts = ["'case': cases.record", ...lists.map(({ name }) => `'${name}': ${name}.rows`)];
  return `WITH cases AS (SELECT ${key} AS key, ${record} AS record, row_number() OVER () AS place FROM ${cases.from})${tables.map((table) => `, ${table}`).join('')}
SELECT to_json({${parts.join(', ')}})::VARCHAR FROM cases${joins.join('')} ORDER BY cases.place`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

// Everything that a replay of past cases needs, opened: the processes, the tables, and what they know of one another.
import path from 'node:path';
import { createReplayComparison, type ReplayComparison } from '../../core/backtest/compareReplays.ts';
import type { FieldChange, RecordedMilestone } from '../../core/backtest/pastCase.ts';
import type { FieldName } from '../../core/model/model.ts';
import { createZoneTable } from '../../core/time/zone.ts';
import { openInput } from '../../host/openInput.ts';
import { GROUPINGS, planBacktest, type Backtest, type BacktestQuestion } from '../../queries/backtest.ts';
import type { Snapshot } from '../../project/snapshot.ts';
import { describeSystemError } from '../files/reasonOf.ts';
import { UsageError, type Io } from '../io.ts';
import { readOperands } from '../readOperands.ts';
import { readSides } from '../readSide.ts';
import { findColumns, needColumn, type Columns } from './findColumns.ts';
import { createCaseReader, fullName, type CaseReader } from './readCases.ts';
import { readHistory, type History, type Reject } from './readHistory.ts';
import { readRecorded, type Recorded } from './readRecorded.ts';
import { readTable, type Encoding, type TableRow } from './readTable.ts';
import { createReadTime, type ReadTime } from './readTime.ts';

/** What tells where cases are and what their columns mean. */
export interface RunOptions {
  readonly cases: string | undefined;
  readonly history: string | undefined;
  readonly milestones: string | undefined;
  readonly process: string | undefined;
  readonly column: readonly string[];
  readonly completed: readonly string[];
  readonly timeZone: string | undefined;
  readonly dateFormat: string | undefined;
  readonly encoding: Encoding;
  readonly groupBy: string | undefined;
  readonly propose: number | undefined;
}

/** The side that cases are compared with. */
export interface Old {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly uri: string;
}

/** The files that cases are compared under. @throws UsageError unless it is one file */
export async function openOld(name: string, file: string, io: Io): Promise<Old> {
  const [side] = await readSides(readOperands(name, file, io), io);
  const [uri, ...more] = side.uris;
  if (uri === undefined || more.length > 0)
    throw new UsageError(
      `'${name}' holds ${side.uris.length} entitlement files.`,
      'Name one of them: --compare old/support.entitlement.yaml.',
    );
  return { name: side.name, snapshot: side.snapshot, uri };
}

/** Everything that a run needs, opened. */
export interface Run {
  readonly backtest: Backtest;
  readonly old:
    { readonly name: string; readonly backtest: Backtest; readonly comparison: ReplayComparison } | undefined;
  readonly reader: CaseReader;
  readonly rows: AsyncIterator<TableRow>;
  readonly rejects: Reject[];
  readonly notes: string[];
  /** Cases that the other tables hold something of. */
  readonly given: { readonly history: number; readonly recorded: number };
  /** Rows of cases, rejected ones among them. */
  read: number;
}

/** @throws UsageError for what cannot be opened, columns that nothing is right without, and names that nothing has */
export async function openRun(
  snapshot: Snapshot,
  uri: string,
  old: Old | undefined,
  options: RunOptions,
  io: Io,
): Promise<Run> {
  const completed = readPairs(options.completed, '--completed', 'milestone=heading');
  const rejects: Reject[] = [];
  const definitions = snapshot.definitions(uri);
  for (const milestone of completed.keys())
    if (!definitions.milestoneTypes.has(milestone))
      throw new UsageError(
        `There is no milestone '${milestone}'.`,
        `Known here: ${[...definitions.milestoneTypes.keys()].join(', ')}.`,
      );
  // The fields are needed before the sources are known, and do not depend on them.
  const nothing = { tracked: new Set<FieldName>(), columns: new Set<string>(), hasRecords: false };
  const { fields, processes } = plan(snapshot, { ...questionOf(uri, options), sources: nothing });
  const object = processes[0]?.object ?? 'Case';
  const readTime = readTimeOf(options);
  const history = await openHistory(options, { object, fields, readTime }, rejects, io);
  const types = new Map([...definitions.milestoneTypes.values()].map(({ name, id }) => [name, id]));
  const recorded = await openRecorded(options, readTime, (name) => types.get(name), rejects, io);
  const sources = { tracked: history.tracked, columns: new Set(completed.keys()), hasRecords: recorded !== undefined };
  const question = { ...questionOf(uri, options), sources };
  const backtest = plan(snapshot, question);
  const before = old === undefined ? undefined : plan(old.snapshot, { ...question, uri: old.uri });
  const name = options.cases === '-' ? 'standard input' : (options.cases ?? '');
  const rows = (await openRows(options.cases ?? '', name, options.encoding, io))[Symbol.asyncIterator]();
  const head = await rows.next();
  if (head.done === true)
    throw new UsageError(
      `'${name}' is empty.`,
      'Its first line is the header: Id,CaseNumber,CreatedDate,ClosedDate,….',
    );
  const columns = findColumns(head.value.cells, readPairs(options.column, '--column', 'Field=heading'), name);
  const hours = new Map([...definitions.businessHours.values()].map((each) => [each.name, each.id]));
  const reader = createCaseReader({
    ...{ columns, fileName: name, object, readTime, completed },
    fields,
    zone: backtest.zone,
    changesOf: (key) => history.changes.get(key) ?? NO_CHANGES,
    recordedOf: (key) => recorded?.get(key) ?? NO_RECORDS,
    hoursOf: (each) => hours.get(each),
    tracked: history.tracked,
  });
  const notes = checkColumns([backtest, ...(before === undefined ? [] : [before])], columns, object, name);
  checkGrouping(options.groupBy, columns, name);
  return {
    backtest,
    old: old && before && { name: old.name, backtest: before, comparison: createReplayComparison() },
    ...{ reader, rows, rejects, notes, read: 0 },
    given: { history: history.changes.size, recorded: recorded?.size ?? 0 },
  };
}

const NO_CHANGES: readonly FieldChange[] = [];
const NO_RECORDS: readonly RecordedMilestone[] = [];

function questionOf(uri: string, { process, groupBy, propose }: RunOptions): Omit<BacktestQuestion, 'sources'> {
  return { uri, process, groupBy, propose };
}

function plan(snapshot: Snapshot, question: BacktestQuestion): Backtest {
  const planned = planBacktest(snapshot, question);
  if ('problem' in planned) throw new UsageError(planned.problem.message, planned.problem.hint);
  return planned;
}

function readTimeOf({ timeZone = 'Etc/UTC', dateFormat }: RunOptions): ReadTime {
  const zone = createZoneTable().find(timeZone);
  if (zone === undefined)
    throw new UsageError(`There is no time zone '${timeZone}'.`, 'Write an IANA zone such as America/New_York.');
  return createReadTime(zone, dateFormat);
}

/** `Field=heading` and `milestone=heading`. */
function readPairs(written: readonly string[], flag: string, form: string): ReadonlyMap<string, string> {
  return new Map(
    written.map((each) => {
      const at = each.indexOf('=');
      if (at < 1 || at === each.length - 1)
        throw new UsageError(`${flag} '${each}' cannot be read.`, `Write ${flag} ${form}.`);
      return [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    }),
  );
}

async function openRows(file: string, name: string, encoding: Encoding, io: Io): Promise<AsyncIterable<TableRow>> {
  if (file === '-') return readTable(io.stdin(), name, encoding);
  const source = await openInput(path.resolve(io.cwd, file)).catch((fault: unknown) => {
    throw new UsageError(
      `'${file}' cannot be read: ${describeSystemError(fault)}.`,
      'Check that it exists and that you may read it.',
    );
  });
  return readTable(source, name, encoding);
}

async function openHistory(
  { history, encoding }: RunOptions,
  context: Parameters<typeof readHistory>[2],
  rejects: Reject[],
  io: Io,
): Promise<History> {
  if (history === undefined) return { changes: new Map(), tracked: new Set() };
  const rows = await openRows(history, history, encoding, io);
  return readHistory(rows, history, context, (each) =>
    rejects.push({ ...each, reason: `of '${history}': ${each.reason}` }),
  );
}

async function openRecorded(
  { milestones, encoding }: RunOptions,
  readTime: ReadTime,
  idOf: (name: string) => string | undefined,
  rejects: Reject[],
  io: Io,
): Promise<Recorded | undefined> {
  if (milestones === undefined) return undefined;
  const rows = await openRows(milestones, milestones, encoding, io);
  return readRecorded(rows, milestones, readTime, idOf, (each) =>
    rejects.push({ ...each, reason: `of '${milestones}': ${each.reason}` }),
  );
}

/** @returns what is to be known of columns that are not there @throws UsageError when nothing would be right without one */
function checkColumns(sides: readonly Backtest[], columns: Columns, object: string, name: string): string[] {
  const known = new Set(columns.fields.map((field) => fullName(field, object).toLowerCase()));
  const derived = ['IsClosed', 'CreatedDate', 'ClosedDate', 'IsStopped'].map((field) => `${object}.${field}`);
  const isThere = (field: string): boolean => known.has(field.toLowerCase()) || derived.includes(field);
  const inTable = (field: string): string => (field.startsWith(`${object}.`) ? field.slice(object.length + 1) : field);
  for (const field of new Set(sides.flatMap(({ fields }) => [...fields.needed])))
    if (!isThere(field)) needColumn(columns, inTable(field), name, 'which criteria look at');
  return [...new Set(sides.flatMap(({ fields }) => [...fields.completing]))]
    .filter((field) => !isThere(field))
    .map((field) => `'${name}' has no column ${inTable(field)}, which completes a milestone.`);
}

function checkGrouping(groupBy: string | undefined, columns: Columns, name: string): void {
  if (groupBy === undefined || GROUPINGS.some((each) => each === groupBy)) return;
  needColumn(columns, groupBy, name, `which cases are to be grouped by; or group by ${GROUPINGS.join(', ')}`);
}

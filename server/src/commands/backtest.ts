// `milestone backtest`: what did past cases get, and what would they have got?
import path from 'node:path';
import { createReplayComparison, type ReplayComparison } from '../core/backtest/compareReplays.ts';
import type { FieldChange } from '../core/backtest/pastCase.ts';
import { percentile } from '../core/backtest/statistics.ts';
import type { FieldName } from '../core/model/model.ts';
import type { Instant } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import { createZoneTable } from '../core/time/zone.ts';
import { openInput } from '../host/openInput.ts';
import { BACKTEST_CSV_HEAD, printOutcomes } from '../print/backtestCsv.ts';
import { csvCell } from '../print/csvCell.ts';
import { printBacktest } from '../print/backtestPretty.ts';
import type { BacktestComparison, BacktestGroup, BacktestOutput } from '../protocol/backtest.ts';
import { GROUPINGS, planBacktest, type Backtest, type BacktestQuestion } from '../queries/backtest.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { describeSystemError } from './files/reasonOf.ts';
import { findColumns, needColumn, type Columns } from './cases/findColumns.ts';
import { createCaseReader, fullName, type CaseReader } from './cases/readCases.ts';
import { readCompletions, readHistory, type Completions, type History, type Reject } from './cases/readHistory.ts';
import { ENCODINGS, readTable, type Encoding, type TableRow } from './cases/readTable.ts';
import { createReadTime, type ReadTime } from './cases/readTime.ts';
import { writeOut } from './files/writeOut.ts';
import type { Command, Output } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE, UsageError, type Io } from './io.ts';
import { openFile } from './openProject.ts';
import { openOutputs, type OpenOutput } from './openOutputs.ts';
import { readOperands } from './readOperands.ts';
import { readSides } from './readSide.ts';
import { reportErrors } from './reportErrors.ts';

const FORMATS = ['pretty', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** Rows that could not be read that are shown. */
const SHOWN_REJECTS = 20;

/** Ids that are remembered to find rows that are there twice; beyond that the memory is worth more. */
const MAX_IDS = 2_000_000;

export const backtest: Command = defineCommand({
  name: 'backtest',
  summary: 'replay past cases: what they got, and what they would have got',
  arguments: { file: { help: 'an entitlement file', kind: 'path' } },
  flags: {
    cases: {
      type: 'text',
      valueName: 'file',
      help: 'cases as Salesforce exports them, CSV, gzipped or not; - reads standard input',
    },
    history: { type: 'text', valueName: 'file', help: 'what changed when (CaseHistory)' },
    milestones: { type: 'text', valueName: 'file', help: 'when milestones were completed (CaseMilestone)' },
    process: {
      type: 'text',
      valueName: 'id',
      help: 'all cases are in this process; otherwise their entitlement tells',
    },
    column: {
      type: 'text',
      valueName: 'Field=heading',
      isRepeatable: true,
      help: 'what the column of a field is called in the cases',
    },
    completed: {
      type: 'text',
      valueName: 'milestone=heading',
      isRepeatable: true,
      help: 'the column with the time at which a milestone was completed',
    },
    timeZone: { type: 'text', valueName: 'zone', help: 'of times without an offset; UTC when absent' },
    dateFormat: {
      type: 'text',
      valueName: 'format',
      help: "how times are written, such as 'M/d/yyyy, h:mm a'; ISO 8601 when absent",
    },
    encoding: {
      type: 'choice',
      valueName: 'encoding',
      choices: ENCODINGS,
      default: 'utf-8',
      help: 'of the files without a byte order mark',
    },
    groupBy: { type: 'text', valueName: 'what', help: `group by month, week, weekday, hour, process, or a field` },
    compare: {
      type: 'text',
      valueName: 'old',
      help: 'the same cases under these files too: a file, or git:<revision>',
    },
    propose: {
      type: 'count',
      valueName: 'percent',
      unit: 'per cent',
      help: 'propose targets that so many per cent of the cases would have met',
    },
    failUnder: {
      type: 'count',
      valueName: 'percent',
      unit: 'per cent',
      help: 'exit with 1 when a milestone was met by fewer',
    },
    rejects: { type: 'text', valueName: 'file', help: 'write all rows that could not be read, with the reason' },
    maxRejects: {
      type: 'count',
      valueName: 'percent',
      unit: 'per cent',
      help: 'exit with 2 when more rows than that could not be read; 1 when absent',
    },
    format: { type: 'format', choices: FORMATS, help: 'how to print; csv is a row a case and milestone' },
  },
  examples: [
    'milestone backtest support.entitlement.yaml --cases cases.csv --history history.csv',
    'milestone backtest support.entitlement.yaml --cases cases.csv --compare git:main --propose 95 --group-by month',
  ],
  run: ({ file, ...options }, io) => replayCases(file, options, io),
});

interface BacktestOptions {
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
  readonly compare: string | undefined;
  readonly propose: number | undefined;
  readonly failUnder: number | undefined;
  readonly rejects: string | undefined;
  readonly maxRejects: number | undefined;
  readonly format: readonly Output<Format>[];
}

async function replayCases(file: string, options: BacktestOptions, io: Io): Promise<number> {
  if (options.cases === undefined)
    throw new UsageError('Name the cases.', 'For example: --cases cases.csv, or --cases - for standard input.');
  checkPercent('--propose', options.propose);
  checkPercent('--fail-under', options.failUnder);
  checkPercent('--max-rejects', options.maxRejects);
  const { snapshot, file: source } = await openFile(file, io);
  if (reportErrors(snapshot, [source.uri], io)) return EXIT_FINDINGS;
  const old = options.compare === undefined ? undefined : await openOld(options.compare, file, io);
  if (old !== undefined && reportErrors(old.snapshot, [old.uri], io, old.name)) return EXIT_FINDINGS;
  const run = await openRun(snapshot, source.uri, old, options, io);
  const outputs = await openOutputs(options.format, FORMATS, io);
  try {
    await replayAll(run, outputs);
    const output = reportOf(run, file);
    if (options.rejects !== undefined) await writeRejects(options.rejects, run.rejects, io);
    for (const each of outputs) {
      if (each.format === 'pretty') await each.write(printBacktest(output, each));
      if (each.format === 'json') await each.write(`${JSON.stringify(output, null, 2)}\n`);
      await each.close();
    }
    return exitCodeOf(run, output, options, io);
  } catch (fault) {
    for (const each of outputs) await each.discard();
    throw fault;
  }
}

function checkPercent(flag: string, percent: number | undefined): void {
  if (percent !== undefined && percent > 100)
    throw new UsageError(`${flag} ${percent}: a share is 100 per cent at most.`);
}

interface Old {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly uri: string;
}

async function openOld(name: string, file: string, io: Io): Promise<Old> {
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
interface Run {
  readonly backtest: Backtest;
  readonly old:
    { readonly name: string; readonly backtest: Backtest; readonly comparison: ReplayComparison } | undefined;
  readonly reader: CaseReader;
  readonly rows: AsyncIterator<TableRow>;
  readonly rejects: Reject[];
  readonly notes: string[];
  /** Rows of cases, rejected ones among them. */
  read: number;
}

async function openRun(
  snapshot: Snapshot,
  uri: string,
  old: Old | undefined,
  options: BacktestOptions,
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
  const recorded = await openCompletions(options, readTime, (name) => types.get(name), rejects, io);
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
    completionsOf: (key) => recorded?.get(key),
    hoursOf: (each) => hours.get(each),
    tracked: history.tracked,
  });
  const notes = checkColumns([backtest, ...(before === undefined ? [] : [before])], columns, object, name);
  checkGrouping(options.groupBy, columns, name);
  return {
    backtest,
    old: old && before && { name: old.name, backtest: before, comparison: createReplayComparison() },
    ...{ reader, rows, rejects, notes, read: 0 },
  };
}

const NO_CHANGES: readonly FieldChange[] = [];

function questionOf(uri: string, { process, groupBy, propose }: BacktestOptions): Omit<BacktestQuestion, 'sources'> {
  return { uri, process, groupBy, propose };
}

function plan(snapshot: Snapshot, question: BacktestQuestion): Backtest {
  const planned = planBacktest(snapshot, question);
  if ('problem' in planned) throw new UsageError(planned.problem.message, planned.problem.hint);
  return planned;
}

function readTimeOf({ timeZone = 'Etc/UTC', dateFormat }: BacktestOptions): ReadTime {
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
  { history, encoding }: BacktestOptions,
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

async function openCompletions(
  { milestones, encoding }: BacktestOptions,
  readTime: ReadTime,
  idOf: (name: string) => string | undefined,
  rejects: Reject[],
  io: Io,
): Promise<Completions | undefined> {
  if (milestones === undefined) return undefined;
  const rows = await openRows(milestones, milestones, encoding, io);
  return readCompletions(rows, milestones, readTime, idOf, (each) =>
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

async function replayAll(run: Run, outputs: readonly OpenOutput<Format>[]): Promise<void> {
  const tables = outputs.filter(({ format }) => format === 'csv');
  for (const each of tables) await each.write(BACKTEST_CSV_HEAD);
  const ids = new Set<string>();
  for (let next = await run.rows.next(); next.done !== true; next = await run.rows.next()) {
    run.read += 1;
    const { line } = next.value;
    const found = run.reader(next.value);
    if ('reason' in found) {
      run.rejects.push({ line, reason: found.reason });
      continue;
    }
    if (found.key !== '' && ids.has(found.key)) {
      run.rejects.push({ line, reason: `its Id, ${found.key}, is there before` });
      continue;
    }
    if (found.key !== '' && ids.size < MAX_IDS) ids.add(found.key);
    const replayed = run.backtest.add(found.past, found.names);
    if (run.old !== undefined) {
      const before = run.old.backtest.add(found.past, found.names);
      run.old.comparison.add(found.past.id, before, replayed);
    }
    if (replayed !== undefined)
      for (const each of tables) if (!(await each.write(printOutcomes(replayed, run.backtest.zone)))) return;
  }
}

function reportOf({ backtest, old, rejects, notes }: Run, file: string): BacktestOutput {
  const { tally, zone } = backtest;
  const asOf: Instant | undefined = tally.latest;
  return {
    version: 1,
    file,
    asOf: asOf === undefined ? null : formatIso(zone, asOf),
    cases: tally.cases,
    withoutProcess: tally.withoutProcess,
    rejected: { count: rejects.length, first: rejects.slice(0, SHOWN_REJECTS) },
    groups: backtest.groups(),
    messages: backtest.messages(),
    notes: [...notes, ...backtest.notes()],
    ...(old === undefined ? {} : { comparison: comparisonOf(old) }),
  };
}

function comparisonOf({ name, backtest, comparison }: NonNullable<Run['old']>): BacktestComparison {
  return {
    old: name,
    groups: backtest.groups(),
    turns: [...comparison.turns.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ process, milestone, was, now, count, cases }) => ({
        ...{ process, milestone, was: was ?? null, now: now ?? null, count, cases },
      })),
    moves: [...comparison.moves.values()].map(({ process, milestone, earlier, same, later, byMinutes }) => ({
      ...{ process, milestone, earlier, same, later },
      medianMinutes: percentile(byMinutes, 50) ?? null,
    })),
  };
}

async function writeRejects(file: string, rejects: readonly Reject[], io: Io): Promise<void> {
  const rows = rejects.map(({ line, reason }) => `${line},${csvCell(reason)}\n`);
  await writeOut(file, `line,reason\n${rows.join('')}`, io);
}

function exitCodeOf(
  { rejects, read }: Run,
  { cases, groups }: BacktestOutput,
  { maxRejects = 1, failUnder }: BacktestOptions,
  io: Io,
): number {
  if (cases === 0 && rejects.length === 0) {
    io.stderr('milestone: The cases hold a header and no case.\n');
    return EXIT_USAGE;
  }
  if (rejects.length * 100 > maxRejects * Math.max(1, read)) {
    io.stderr(
      `milestone: More than ${maxRejects} % of the rows could not be read.\nSee which with --rejects FILE, or allow more with --max-rejects.\n`,
    );
    return EXIT_USAGE;
  }
  const isUnder = ({ compliance }: BacktestGroup): boolean =>
    failUnder !== undefined && compliance !== null && compliance.percent < failUnder;
  return groups.some(isUnder) ? EXIT_FINDINGS : EXIT_FINE;
}

// `milestone backtest`: what did past cases get, and what would they have got?
import { outcomesHead } from '../print/backtestCsv.ts';
import { finishRun, MAX_REJECTS, type FinishOptions } from './cases/finishRun.ts';
import { checkPercent } from './checkPercent.ts';
import type { ReplaySides } from './cases/openReplayer.ts';
import { ENCODINGS, type Encoding } from './cases/cutRecords.ts';
import { interruptedEarly, openOld, type RunOptions } from './cases/openRun.ts';
import { replayInDuckDb } from './cases/replayInDuckDb.ts';
import { replayTables, type WriteRows } from './cases/replayTables.ts';
import { replayLines } from './cases/replayLines.ts';
import { PROGRESS, watchRun, type ProgressKind } from './cases/watchRun.ts';
import { withConfigured } from './cases/withConfigured.ts';
import { COMMON_FLAGS } from './commonFlags.ts';
import { flagName } from './flagName.ts';
import type { Command, Output } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINDINGS, EXIT_FINE, UsageError, type Io } from './io.ts';
import { openOutputs, type OpenOutput } from './openOutputs.ts';
import { openWhole } from './openWhole.ts';
import { reportErrors } from './reportErrors.ts';

const FORMATS = ['pretty', 'json', 'csv', 'html'] as const;
type Format = (typeof FORMATS)[number];

/** More threads than that have nothing to do. */
const MAX_WORKERS = 256;

export const backtest: Command = defineCommand({
  name: 'backtest',
  summary: 'replay past cases: what they got, and what they would have got',
  arguments: { file: { help: 'an entitlement file, or a folder or Salesforce project', kind: 'path' } },
  flags: {
    cases: {
      type: 'text',
      valueName: 'file',
      isPath: true,
      help: 'cases as Salesforce exports them, CSV, gzipped or not; - reads standard input',
    },
    history: { type: 'text', valueName: 'file', isPath: true, help: 'what changed when (CaseHistory)' },
    milestones: {
      type: 'text',
      valueName: 'file',
      isPath: true,
      help: 'when milestones were completed (CaseMilestone)',
    },
    process: {
      type: 'text',
      valueName: 'process',
      help: 'all cases are in this process, by id or name; otherwise their entitlement tells',
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
      help: 'of the files without a byte order mark; utf-8 when absent',
    },
    only: {
      type: 'text',
      valueName: 'case',
      isRepeatable: true,
      help: 'replay this case and no other, by its number or id; JSON holds it as a sample case too',
    },
    groupBy: { type: 'text', valueName: 'what', help: `group by month, week, weekday, hour, process, or a field` },
    compare: {
      type: 'text',
      valueName: 'old',
      help: 'the same cases under these files too: a file, a folder, or git:<revision>',
    },
    propose: {
      type: 'count',
      valueName: 'percent',
      unit: 'per cent',
      help: 'propose targets that so many per cent of the cases would have met',
    },
    verify: {
      type: 'switch',
      help: 'put start, target and violation beside what the org recorded in --milestones, with what explains differences',
    },
    failUnder: {
      type: 'count',
      valueName: 'percent',
      unit: 'per cent',
      help: 'exit with 1 when a milestone was met by fewer',
    },
    rejects: {
      type: 'text',
      valueName: 'file',
      isPath: true,
      help: 'write all rows that could not be read, with the reason',
    },
    maxRejects: {
      type: 'count',
      valueName: 'percent',
      unit: 'per cent',
      help: 'end with 2 and without a report when more rows than that cannot be read; 1 when absent',
    },
    engine: {
      type: 'choice',
      valueName: 'engine',
      choices: ['built-in', 'duckdb'],
      default: 'built-in',
      help: 'what reads and joins the tables; DuckDB reads Parquet and JSON too, and more than the memory holds',
    },
    workers: {
      type: 'count',
      valueName: 'threads',
      unit: 'threads',
      help: 'threads that replay beside the one that reads, 0 for none; as many as there are processors when absent and there is much to replay',
    },
    progress: {
      type: 'choice',
      valueName: 'how',
      choices: PROGRESS,
      default: 'terminal',
      help: 'how far it is, on standard error: a line where that is a terminal, or an object of JSON a line',
    },
    partial: {
      type: 'switch',
      help: 'replay a part: read JSON lines from standard input, a case with its history each, and print what `milestone backtest merge` merges',
    },
    format: {
      type: 'format',
      choices: FORMATS,
      help: 'how to print; csv is a row a case and milestone, html a page with charts',
    },
    ...COMMON_FLAGS,
  },
  examples: [
    'milestone backtest support.entitlement.yaml --cases cases.csv --history history.csv',
    'milestone backtest support.entitlement.yaml --cases cases.csv --compare git:main --propose 95 --group-by month',
    'milestone backtest support.entitlement.yaml --cases cases.csv --milestones milestones.csv --verify --format html=report.html',
  ],
  run: ({ file, ...options }, io) => replayCases(file, options, io),
});

type BacktestFlags = Omit<BacktestOptions, 'encoding'> & { readonly encoding: Encoding | undefined };

interface BacktestOptions extends RunOptions, FinishOptions {
  readonly compare: string | undefined;
  readonly engine: 'built-in' | 'duckdb';
  readonly partial: boolean;
  readonly progress: ProgressKind;
  readonly format: readonly Output<Format>[];
}

async function replayCases(file: string, given: BacktestFlags, io: Io): Promise<number> {
  if (given.partial) checkPartial(given);
  else if (given.cases === undefined)
    throw new UsageError('Name the cases.', 'For example: --cases cases.csv, or --cases - for standard input.');
  if (given.workers !== undefined && given.workers > MAX_WORKERS)
    throw new UsageError(`--workers ${given.workers}: no more than ${MAX_WORKERS} threads are started.`);
  checkPercent('--propose', given.propose);
  checkPercent('--fail-under', given.failUnder);
  checkPercent('--max-rejects', given.maxRejects);
  const { snapshot, file: source } = await openWhole(file, io);
  const now = { snapshot, uri: source.uri };
  if (reportErrors(now.snapshot, [now.uri], io)) return EXIT_FINDINGS;
  const old = given.compare === undefined ? undefined : await openOld(given.compare, file, io);
  if (old !== undefined && reportErrors(old.snapshot, [old.uri], io, { side: old.name })) return EXIT_FINDINGS;
  const sides: ReplaySides = { now, old };
  const options = withConfigured(given, now.snapshot.config(now.uri).backtest);
  if (options.partial) {
    await io.stdout(`${JSON.stringify(await replayLines(file, sides, options, io.stdin()))}\n`);
    return EXIT_FINE;
  }
  return replayToOutputs(file, sides, options, io);
}

async function replayToOutputs(file: string, sides: ReplaySides, options: BacktestOptions, io: Io): Promise<number> {
  let outputs: readonly OpenOutput<Format>[] = [];
  const watch = watchRun({ progress: progressOf(options), maxRejects: options.maxRejects ?? MAX_REJECTS }, io);
  try {
    const wantsRows = options.format.some(({ format }) => format === 'csv');
    const openRows = async (): Promise<WriteRows | undefined> => {
      outputs = await openOutputs(options.format, FORMATS, io);
      const tables = outputs.filter(({ format }) => format === 'csv');
      for (const each of tables) await each.write(outcomesHead(options.verify));
      return wantsRows ? (rows) => writeAll(tables, rows) : undefined;
    };
    const run =
      options.engine === 'duckdb'
        ? await replayInDuckDb({ sides, options, openRows, watch })
        : await replayTables({ sides, options, io, watch, openRows, wantsRows });
    watch.end();
    if (run.read === 0 && run.stopped?.() !== undefined) throw interruptedEarly();
    if (run.read === 0 && options.only.length > 0)
      throw new UsageError(
        `No case has the number or id ${options.only.join(', ')}.`,
        'Write it as the columns CaseNumber and Id have it.',
      );
    if (run.read === 0)
      throw new UsageError(
        `${options.cases === '-' ? 'Standard input' : `'${options.cases ?? ''}'`} holds a header and no case.`,
        'Export the cases themselves too: one a line.',
      );
    return await finishRun(run, file, outputs, options, io);
  } catch (fault) {
    watch.end();
    for (const each of outputs) await each.discard();
    throw fault;
  }
}

/** Rows that a terminal shows leave no room for progress. */
function progressOf({ progress, format }: BacktestOptions): ProgressKind {
  const showsRows = format.some((each) => each.format === 'csv' && each.file === undefined);
  return progress === 'terminal' && showsRows ? 'none' : progress;
}

/** @returns false when nobody reads any longer */
async function writeAll(outputs: readonly OpenOutput<Format>[], rows: string): Promise<boolean> {
  let isRead = true;
  for (const each of outputs) isRead = (await each.write(rows)) && isRead;
  return isRead;
}

/** Where cases come from and how a report is printed is nothing that a part knows. */
function checkPartial(options: BacktestFlags): void {
  for (const name of ['cases', 'history', 'milestones', 'rejects', 'workers'] as const)
    if (options[name] !== undefined)
      throw new UsageError(
        `--partial reads cases with all that belongs to them from standard input: leave out ${flagName(name)}.`,
      );
  for (const name of ['propose', 'failUnder', 'maxRejects'] as const)
    if (options[name] !== undefined)
      throw new UsageError(`${flagName(name)} is about the report.`, 'Give it to `milestone backtest merge`.');
  if (options.only.length > 0) throw new UsageError('--partial replays all that it is given: leave out --only.');
  if (options.engine !== 'built-in') throw new UsageError('--partial reads no tables: leave out --engine.');
  if (options.format.length > 0)
    throw new UsageError('--partial prints JSON.', 'Give --format to `milestone backtest merge`.');
}

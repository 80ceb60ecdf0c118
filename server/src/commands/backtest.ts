// `milestone backtest`: what did past cases get, and what would they have got?
import { compareCase } from '../core/backtest/compareReplays.ts';
import { BACKTEST_CSV_HEAD, printOutcomes } from '../print/backtestCsv.ts';
import { printBacktest } from '../print/backtestPretty.ts';
import { csvCell } from '../print/csvCell.ts';
import type { BacktestGroup, BacktestOutput } from '../protocol/backtest.ts';
import { openOld, openRun, type Run, type RunOptions } from './cases/openRun.ts';
import type { Reject } from './cases/readHistory.ts';
import { ENCODINGS } from './cases/readTable.ts';
import { reportRun } from './cases/reportRun.ts';
import { COMMON_FLAGS } from './commonFlags.ts';
import type { Command, Output } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { writeOut } from './files/writeOut.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE, tell, UsageError, type Io } from './io.ts';
import { openFile } from './openProject.ts';
import { openOutputs, type OpenOutput } from './openOutputs.ts';
import { reportErrors } from './reportErrors.ts';
import { stringify } from '../print/stringify.ts';

const FORMATS = ['pretty', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

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
      help: 'exit with 2 when more rows than that could not be read; 1 when absent',
    },
    format: { type: 'format', choices: FORMATS, help: 'how to print; csv is a row a case and milestone' },
    ...COMMON_FLAGS,
  },
  examples: [
    'milestone backtest support.entitlement.yaml --cases cases.csv --history history.csv',
    'milestone backtest support.entitlement.yaml --cases cases.csv --compare git:main --propose 95 --group-by month',
  ],
  run: ({ file, ...options }, io) => replayCases(file, options, io),
});

interface BacktestOptions extends RunOptions {
  readonly compare: string | undefined;
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
    if (run.read === 0)
      throw new UsageError(
        `${options.cases === '-' ? 'Standard input' : `'${options.cases}'`} holds a header and no case.`,
        'Export the cases themselves too: one a line.',
      );
    const output = reportRun(run, file);
    if (options.rejects !== undefined) await writeRejects(options.rejects, run.rejects, io);
    for (const each of outputs) {
      if (each.format === 'pretty') await each.write(printBacktest(output, each));
      if (each.format === 'json') await each.write(`${stringify(output)}\n`);
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
      compareCase(run.old.comparison, before, replayed);
    }
    if (replayed !== undefined)
      for (const each of tables) if (!(await each.write(printOutcomes(replayed, run.backtest.zone)))) return;
  }
}

async function writeRejects(file: string, rejects: readonly Reject[], io: Io): Promise<void> {
  const rows = rejects.map(({ line, reason }) => `${line},${csvCell(reason)}\n`);
  await writeOut(file, `line,reason\n${rows.join('')}`, io);
}

function exitCodeOf(
  { rejects, read }: Run,
  { groups }: BacktestOutput,
  { maxRejects = 1, failUnder }: BacktestOptions,
  io: Io,
): number {
  if (rejects.length * 100 > maxRejects * Math.max(1, read)) {
    tell(
      io,
      `milestone: More than ${maxRejects} % of the rows could not be read.`,
      'See which with --rejects FILE, or allow more with --max-rejects.',
    );
    return EXIT_USAGE;
  }
  const isUnder = ({ compliance }: BacktestGroup): boolean =>
    failUnder !== undefined && compliance !== null && compliance.percent < failUnder;
  return groups.some(isUnder) ? EXIT_FINDINGS : EXIT_FINE;
}

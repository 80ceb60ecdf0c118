// How a replay ends: its report in each format, the rows that could not be read, and the exit code.
import type { BacktestGroup, BacktestOutput } from '../../protocol/backtest.ts';
import { csvCell } from '../../print/csvCell.ts';
import { printBacktest } from '../../print/backtestPretty.ts';
import { stringify } from '../../print/stringify.ts';
import { writeOut } from '../files/writeOut.ts';
import { NO_TIME, TIME_FORMAT_HINT } from '../../words/timesOfCases.ts';
import { pluralize } from '../../words/pluralize.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_INTERRUPTED, EXIT_USAGE, tell, type Io } from '../io.ts';
import type { OpenOutput } from '../openOutputs.ts';
import type { RunResult } from './openRun.ts';
import { reportRun } from './reportRun.ts';

export interface FinishOptions {
  readonly failUnder: number | undefined;
  readonly maxRejects: number | undefined;
  readonly rejects: string | undefined;
}

/** Per cent of the rows that may be unreadable, unless somebody says otherwise. */
export const MAX_REJECTS = 1;

/** @param file the entitlement file, as it was named @returns the exit code */
export async function finishRun(
  run: RunResult,
  file: string,
  outputs: readonly OpenOutput<string>[],
  options: FinishOptions,
  io: Io,
): Promise<number> {
  const isPartial = run.stopped?.() === 'interrupted';
  // A list of some of the rows does not say that it is one.
  if (options.rejects !== undefined && !isPartial) await writeRejects(options.rejects, run, io);
  if (run.rejects.count() * 100 > (options.maxRejects ?? MAX_REJECTS) * Math.max(1, run.read)) {
    for (const each of outputs) await each.discard();
    return refuse(run, options, io);
  }
  const output = reportRun(run, file);
  for (const each of outputs) {
    // Neither does a table.
    if (each.format === 'csv' && isPartial) {
      await each.discard();
      continue;
    }
    if (each.format === 'pretty') await each.write(printBacktest(output, each));
    if (each.format === 'json') await each.write(`${stringify(output)}\n`);
    if (each.format === 'html') {
      // The library that draws the charts is larger than all that other formats need.
      const { drawReport } = await import('../../draw/report/drawReport.ts');
      await each.write(drawReport(output));
    }
    await each.close();
  }
  if (isPartial) {
    const hasReport = outputs.some(({ format }) => format !== 'csv');
    tell(
      io,
      `milestone: Interrupted after ${pluralize(output.cases, 'case')}.`,
      hasReport
        ? 'The report is about these alone, and says so.'
        : 'No file was written: rows do not say that some are missing.',
    );
    return EXIT_INTERRUPTED;
  }
  return exitCodeOf(output, options);
}

/** There is no report on a table of which much is not read: it would be one on other cases. */
function refuse({ rejects }: RunResult, { maxRejects = MAX_REJECTS, rejects: file }: FinishOptions, io: Io): number {
  const first = rejects.first();
  const more = rejects.count() - first.length;
  tell(
    io,
    `milestone: More than ${maxRejects} % of the rows could not be read, so there is no report.`,
    ...first.map(({ line, reason }) => `line ${line}: ${reason}`),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(first.some(({ reason }) => reason.endsWith(NO_TIME)) ? [TIME_FORMAT_HINT] : []),
    file === undefined
      ? 'See all of them with --rejects FILE, or allow more with --max-rejects.'
      : `'${file}' lists them; --max-rejects allows more.`,
  );
  return EXIT_USAGE;
}

async function writeRejects(file: string, { rejects }: RunResult, io: Io): Promise<void> {
  const rows = rejects.kept().map(({ line, reason }) => `${line},${csvCell(reason)}\n`);
  await writeOut(file, `line,reason\n${rows.join('')}`, io);
}

function exitCodeOf({ groups }: BacktestOutput, { failUnder }: FinishOptions): number {
  const isUnder = ({ compliance }: BacktestGroup): boolean =>
    failUnder !== undefined && compliance !== null && compliance.percent < failUnder;
  return groups.some(isUnder) ? EXIT_FINDINGS : EXIT_FINE;
}

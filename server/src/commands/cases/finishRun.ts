// How a replay ends: its report in each format, the rows that could not be read, and the exit code.
import type { BacktestGroup, BacktestOutput } from '../../protocol/backtest.ts';
import { csvCell } from '../../print/csvCell.ts';
import { printBacktest } from '../../print/backtestPretty.ts';
import { stringify } from '../../print/stringify.ts';
import { writeOut } from '../files/writeOut.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE, tell, UsageError, type Io } from '../io.ts';
import type { OpenOutput } from '../openOutputs.ts';
import type { RunResult } from './openRun.ts';
import { reportRun } from './reportRun.ts';

export interface FinishOptions {
  readonly failUnder: number | undefined;
  readonly maxRejects: number | undefined;
  readonly rejects: string | undefined;
}

/** @throws UsageError for what is more than all */
export function checkPercent(flag: string, percent: number | undefined): void {
  if (percent !== undefined && percent > 100)
    throw new UsageError(`${flag} ${percent}: a share is 100 per cent at most.`);
}

/** @param file the entitlement file, as it was named @returns the exit code */
export async function finishRun(
  run: RunResult,
  file: string,
  outputs: readonly OpenOutput<string>[],
  options: FinishOptions,
  io: Io,
): Promise<number> {
  const output = reportRun(run, file);
  if (options.rejects !== undefined) await writeRejects(options.rejects, run, io);
  for (const each of outputs) {
    if (each.format === 'pretty') await each.write(printBacktest(output, each));
    if (each.format === 'json') await each.write(`${stringify(output)}\n`);
    if (each.format === 'html') {
      // The library that draws the charts is larger than all that other formats need.
      const { drawReport } = await import('../../draw/report/drawReport.ts');
      await each.write(drawReport(output));
    }
    await each.close();
  }
  return exitCodeOf(run, output, options, io);
}

async function writeRejects(file: string, { rejects }: RunResult, io: Io): Promise<void> {
  const rows = rejects.kept().map(({ line, reason }) => `${line},${csvCell(reason)}\n`);
  await writeOut(file, `line,reason\n${rows.join('')}`, io);
}

function exitCodeOf(
  { rejects, read }: RunResult,
  { groups }: BacktestOutput,
  { maxRejects = 1, failUnder }: FinishOptions,
  io: Io,
): number {
  if (rejects.count() * 100 > maxRejects * Math.max(1, read)) {
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

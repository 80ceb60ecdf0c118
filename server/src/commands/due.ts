// `milestone due`: when would it be due?
import { answerDue } from '../queries/due.ts';
import type { DueItem } from '../protocol/due.ts';
import type { DueFormat } from './formats.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE, UsageError, type Io } from './io.ts';
import { printDueCsv } from '../print/dueCsv.ts';
import { printDueJson } from '../print/dueJson.ts';
import { printDue } from '../print/duePretty.ts';
import { openFile } from './openProject.ts';
import { readSettings } from './readSettings.ts';
import { tellErrors } from './reportErrors.ts';

export interface DueOptions {
  readonly process: string | undefined;
  readonly milestone: string | undefined;
  /** Arrival times; `-` reads one a line from standard input. */
  readonly at: readonly string[];
  readonly set: readonly string[];
  readonly explain: boolean;
  readonly format: DueFormat;
}

export async function due(file: string, options: DueOptions, io: Io): Promise<number> {
  const { snapshot, file: source } = await openFile(file, io);
  const set = readSettings(options.set);
  const times = await readArrivals(options.at, io);
  const hasErrors = tellErrors(snapshot, [source.uri], io);
  const items: DueItem[] = [];
  for (const at of times) {
    const answer = answerDue(snapshot, {
      uri: source.uri,
      at,
      set,
      explain: options.explain,
      ...(options.process === undefined ? {} : { process: options.process }),
      ...(options.milestone === undefined ? {} : { milestone: options.milestone }),
    });
    if ('problem' in answer)
      throw new UsageError(answer.problem.message, answer.problem.hint, hasErrors ? EXIT_FINDINGS : EXIT_USAGE);
    items.push(...answer.due);
  }
  io.stdout(print(items, options, io));
  return hasErrors ? EXIT_FINDINGS : EXIT_FINE;
}

/** @throws UsageError when there is none */
async function readArrivals(given: readonly string[], io: Io): Promise<readonly string[]> {
  if (given.length === 0)
    throw new UsageError(
      'Say when the case arrives.',
      'For example: --at 2026-03-06T16:30, or --at - to read one a line.',
    );
  const lists = await Promise.all(
    given.map(async (at) =>
      at === '-' ? (await io.stdin()).split(/\r?\n/).filter((line) => line.trim() !== '') : [at],
    ),
  );
  const times = lists.flat().map((at) => at.trim());
  if (times.length === 0)
    throw new UsageError('Standard input holds no arrival.', 'Write one a line, such as 2026-03-06T16:30.');
  return times;
}

function print(items: readonly DueItem[], { format, explain }: DueOptions, io: Io): string {
  switch (format) {
    case 'pretty':
      return printDue(items, { color: io.color });
    case 'json':
      return printDueJson(items);
    case 'csv':
      return printDueCsv(items, { explain });
  }
}

// `milestone due`: when would it be due?
import { answerDue } from '../analysis/answerDue.ts';
import type { DueItem } from '../protocol/due.ts';
import { EXIT_FINE, UsageError, type Io } from './io.ts';
import { printDueCsv } from './output/dueCsv.ts';
import { printDueJson } from './output/dueJson.ts';
import { printDue } from './output/duePretty.ts';
import { openFile } from './project.ts';
import { readSettings } from './readSettings.ts';

export const DUE_FORMATS = ['pretty', 'json', 'csv'] as const;

export interface DueOptions {
  readonly process: string | undefined;
  readonly milestone: string | undefined;
  /** Arrival times; `-` reads one a line from standard input. */
  readonly at: readonly string[];
  readonly set: readonly string[];
  readonly explain: boolean;
  readonly format: (typeof DUE_FORMATS)[number];
}

export async function due(file: string, options: DueOptions, io: Io): Promise<number> {
  const { snapshot, file: source } = await openFile(file, io);
  const set = readSettings(options.set);
  const items: DueItem[] = [];
  for (const at of await arrivals(options.at, io)) {
    const answer = answerDue(snapshot, {
      uri: source.uri,
      at,
      set,
      explain: options.explain,
      ...(options.process === undefined ? {} : { process: options.process }),
      ...(options.milestone === undefined ? {} : { milestone: options.milestone }),
    });
    if ('problem' in answer) throw new UsageError(answer.problem.message, answer.problem.hint);
    items.push(...answer.due);
  }
  io.stdout(print(items, options.format, io));
  return EXIT_FINE;
}

async function arrivals(given: readonly string[], io: Io): Promise<readonly string[]> {
  if (given.length === 0)
    throw new UsageError(
      'Say when the case arrives.',
      'For example: --at 2026-03-06T16:30, or --at - to read one a line.',
    );
  const lists = await Promise.all(
    given.map(async (at) => (at === '-' ? (await io.stdin()).split(/\r?\n/).map((line) => line.trim()) : [at])),
  );
  return lists.flat().filter((at) => at !== '');
}

function print(items: readonly DueItem[], format: DueOptions['format'], io: Io): string {
  switch (format) {
    case 'pretty':
      return printDue(items, { color: io.color });
    case 'json':
      return printDueJson(items);
    case 'csv':
      return printDueCsv(items);
  }
}

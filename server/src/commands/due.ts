// `milestone due`: when would it be due?
import { answerDue } from '../queries/due.ts';
import type { DueItem } from '../protocol/due.ts';
import type { Command, Output } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE, UsageError, type Io } from './io.ts';
import { printDueCsv } from '../print/dueCsv.ts';
import { printDueJson } from '../print/dueJson.ts';
import { printDue } from '../print/duePretty.ts';
import { openFile } from './openProject.ts';
import { readSettings } from './readSettings.ts';
import { readInputLines } from './readInput.ts';
import { tellErrors } from './reportErrors.ts';
import { writeOutputs } from './writeOutputs.ts';

const FORMATS = ['pretty', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

export const due: Command = defineCommand({
  name: 'due',
  summary: 'tell when milestones would be due',
  arguments: { file: { help: 'an entitlement or scenario file', kind: 'path' } },
  flags: {
    at: {
      type: 'text',
      valueName: 'time',
      isRepeatable: true,
      help: "arrival: 2026-03-06T16:30 in the calendar's zone, or with an offset; - reads one a line",
    },
    process: { type: 'text', valueName: 'id', help: 'only this process' },
    milestone: { type: 'text', valueName: 'id', help: 'only this milestone' },
    set: { type: 'text', valueName: 'Field=value', isRepeatable: true, help: 'a field of the record' },
    explain: { type: 'switch', help: 'add the walk from arrival to deadline' },
    format: { type: 'format', choices: FORMATS, help: 'how to print' },
  },
  examples: [
    'milestone due support.entitlement.yaml --at 2026-03-06T16:30 --set Priority=High --explain',
    'milestone due support.entitlement.yaml --at - --format csv < arrivals.txt > deadlines.csv',
  ],
  run: ({ file, ...options }, io) => tellDue(file, options, io),
});

interface DueOptions {
  readonly process: string | undefined;
  readonly milestone: string | undefined;
  /** Arrival times; `-` reads one a line from standard input. */
  readonly at: readonly string[];
  readonly set: readonly string[];
  readonly explain: boolean;
  readonly format: readonly Output<Format>[];
}

async function tellDue(file: string, options: DueOptions, io: Io): Promise<number> {
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
  await writeOutputs(options.format, FORMATS, (format, { color }) => print(items, format, { ...options, color }), io);
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
    given.map(async (at) => {
      if (at !== '-') return [at];
      const lines: string[] = [];
      for await (const some of readInputLines(io)) lines.push(...some.filter((line) => line.trim() !== ''));
      return lines;
    }),
  );
  const times = lists.flat().map((at) => at.trim());
  if (times.length === 0)
    throw new UsageError('Standard input holds no arrival.', 'Write one a line, such as 2026-03-06T16:30.');
  return times;
}

function print(
  items: readonly DueItem[],
  format: Format,
  { explain, color }: { readonly explain: boolean; readonly color: boolean },
): string {
  switch (format) {
    case 'pretty':
      return printDue(items, { color });
    case 'json':
      return printDueJson(items);
    case 'csv':
      return printDueCsv(items, { explain });
  }
}

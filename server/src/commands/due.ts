// `milestone due`: when would it be due?
import { concernOfProcess } from '../queries/concern.ts';
import { planDue, type DuePlan } from '../queries/due.ts';
import type { DueItem } from '../protocol/due.ts';
import { createCsvPrinter } from '../print/dueCsv.ts';
import { createPrettyPrinter } from '../print/duePretty.ts';
import { createJsonPrinter, createNdjsonPrinter, type DuePrinter } from '../print/duePrinter.ts';
import { checkSettings } from './checkSettings.ts';
import { COMMON_FLAGS } from './commonFlags.ts';
import type { Command, Output } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE, UsageError, type Io } from './io.ts';
import { openWhole } from './openWhole.ts';
import { openOutputs, type OpenOutput } from './openOutputs.ts';
import { readArrivals, type ListedArrival } from './readArrivals.ts';
import { readSettings } from './readSettings.ts';
import { reportErrors } from './reportErrors.ts';

const FORMATS = ['pretty', 'json', 'ndjson', 'csv'] as const;
type Format = (typeof FORMATS)[number];

export const due: Command = defineCommand({
  name: 'due',
  summary: 'tell when milestones would be due',
  arguments: { file: { help: 'an entitlement or scenario file, or a folder or Salesforce project', kind: 'path' } },
  flags: {
    at: {
      type: 'text',
      valueName: 'time',
      isRepeatable: true,
      help: "arrival: 2026-03-06T16:30 in the calendar's zone, or with an offset; - reads one a line, or CSV with a header",
    },
    atColumn: {
      type: 'text',
      valueName: 'heading',
      help: 'with --at -: the column with the arrivals, at or CreatedDate when absent',
    },
    idColumn: {
      type: 'text',
      valueName: 'heading',
      help: 'with --at -: the column with what the cases are called, id or CaseNumber when absent; it is printed with each deadline',
    },
    process: { type: 'text', valueName: 'id', help: 'only this process' },
    milestone: { type: 'text', valueName: 'id', help: 'only this milestone' },
    set: { type: 'text', valueName: 'Field=value', isRepeatable: true, help: 'a field of the record' },
    explain: { type: 'switch', help: 'add the walk from arrival to deadline' },
    format: { type: 'format', choices: FORMATS, help: 'how to print' },
    ...COMMON_FLAGS,
  },
  examples: [
    'milestone due support.entitlement.yaml --at 2026-03-06T16:30 --set Priority=High --explain',
    'milestone due support.entitlement.yaml --at - --format csv < arrivals.txt > deadlines.csv',
  ],
  run: ({ file, ...options }, io) => printDue(file, options, io),
});

interface DueOptions {
  readonly process: string | undefined;
  readonly milestone: string | undefined;
  /** Arrival times; `-` reads a list from standard input. */
  readonly at: readonly string[];
  readonly atColumn: string | undefined;
  readonly idColumn: string | undefined;
  readonly set: readonly string[];
  readonly explain: boolean;
  readonly format: readonly Output<Format>[];
}

/** Enough for one write, and little to hold. */
const CHUNK_LENGTH = 65_536;

async function printDue(file: string, options: DueOptions, io: Io): Promise<number> {
  if (options.at.length === 0)
    throw new UsageError(
      'Say when the case arrives.',
      'For example: --at 2026-03-06T16:30, or --at - to read one a line.',
    );
  if (options.at.includes('-') && options.at.length > 1)
    throw new UsageError('--at - reads all arrivals from standard input.', 'Leave out the other --at.');
  if (!options.at.includes('-') && (options.atColumn ?? options.idColumn) !== undefined)
    throw new UsageError('--at-column and --id-column are about a list on standard input.', 'Add --at -.');
  const { snapshot, file: source, meant } = await openWhole(file, io);
  const set = readSettings(options.set);
  checkSettings(set, snapshot, source, io);
  const { process = meant, milestone, explain } = options;
  const concern = concernOfProcess(snapshot, source.uri, process);
  const hasErrors = reportErrors(snapshot, [source.uri], io, { concern });
  const failure = hasErrors ? EXIT_FINDINGS : EXIT_USAGE;
  const plan = planDue(snapshot, {
    uri: source.uri,
    set,
    explain,
    ...(process === undefined ? {} : { process }),
    ...(milestone === undefined ? {} : { milestone }),
  });
  if ('problem' in plan) throw new UsageError(plan.problem.message, plan.problem.hint, failure);
  await printAll(plan, options, failure, io);
  return hasErrors ? EXIT_FINDINGS : EXIT_FINE;
}

/** @param failure exit code for a time that cannot be read */
async function printAll(plan: DuePlan, options: DueOptions, failure: number, io: Io): Promise<void> {
  const outputs = await openOutputs(options.format, FORMATS, io);
  let printers: readonly StartedPrinter[] | undefined;
  try {
    for await (const arrivals of listArrivals(options, io)) {
      printers ??= outputs.map((output) => startPrinter(output, options.explain, arrivals[0]?.id !== undefined));
      if (!(await printArrivals(plan, arrivals, printers, failure))) break;
    }
    if (printers === undefined)
      throw new UsageError('Standard input holds no arrival.', 'Write one a line, such as 2026-03-06T16:30.');
    for (const { output, printer, buffer } of printers) {
      await output.write(buffer.join('') + printer.tail());
      await output.close();
    }
  } catch (fault) {
    // What standard output has shown so far is right, and a file that lacks the rest is not.
    for (const { output, buffer } of printers ?? []) await output.write(buffer.join('')).catch(() => false);
    for (const output of outputs) await output.discard();
    throw fault;
  }
}

interface StartedPrinter {
  readonly output: OpenOutput<Format>;
  readonly printer: DuePrinter;
  /** What is printed and not yet written. */
  readonly buffer: string[];
}

function startPrinter(output: OpenOutput<Format>, explain: boolean, hasIds: boolean): StartedPrinter {
  const printer = createPrinter(output, explain, hasIds);
  return { output, printer, buffer: [printer.head] };
}

/** @returns false when nobody reads any longer */
async function printArrivals(
  plan: DuePlan,
  arrivals: readonly ListedArrival[],
  printers: readonly StartedPrinter[],
  failure: number,
): Promise<boolean> {
  let length = 0;
  for (const [index, arrival] of arrivals.entries()) {
    const items = answerArrival(plan, arrival, failure);
    for (const { printer, buffer } of printers) {
      const text = printer.print(items);
      buffer.push(text);
      length += text.length;
    }
    if (length < CHUNK_LENGTH && index < arrivals.length - 1) continue;
    length = 0;
    for (const { output, buffer } of printers) if (!(await output.write(buffer.splice(0).join('')))) return false;
  }
  return true;
}

function answerArrival(plan: DuePlan, { at, id, line }: ListedArrival, failure: number): readonly DueItem[] {
  const answer = plan.answer(at);
  if ('problem' in answer) {
    const { message, hint } = answer.problem;
    throw new UsageError(line === 0 ? message : `Line ${line} of standard input: ${message}`, hint, failure);
  }
  return id === undefined ? answer.due : answer.due.map((item) => ({ id, ...item }));
}

/** Those of the command line, then those of standard input, in the order of the flags. */
async function* listArrivals(options: DueOptions, io: Io): AsyncGenerator<readonly ListedArrival[]> {
  for (const at of options.at)
    if (at === '-') yield* readArrivals(io, { at: options.atColumn, id: options.idColumn });
    else yield [{ at: at.trim(), id: undefined, line: 0 }];
}

function createPrinter({ format, color }: OpenOutput<Format>, explain: boolean, hasIds: boolean): DuePrinter {
  switch (format) {
    case 'pretty':
      return createPrettyPrinter({ color });
    case 'json':
      return createJsonPrinter();
    case 'ndjson':
      return createNdjsonPrinter();
    case 'csv':
      return createCsvPrinter({ explain, hasIds });
  }
}

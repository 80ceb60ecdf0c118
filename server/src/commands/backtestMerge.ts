// `milestone backtest merge`: one report from what several machines counted.
import path from 'node:path';
import { openInput } from '../host/openInput.ts';
import { JsonProblem, JsonValue } from '../protocol/jsonValue.ts';
import { finishRun } from './cases/finishRun.ts';
import { checkPercent } from './checkPercent.ts';
import type { RunResult } from './cases/openRun.ts';
import { keyOfPartial, mergePartial, openPartial } from './cases/partial.ts';
import { readLines } from './cases/readJsonLines.ts';
import { OUTPUT_FLAGS } from './commonFlags.ts';
import type { Command, Output } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { describeSystemError } from './files/reasonOf.ts';
import { UsageError, type Io } from './io.ts';
import { openOutputs } from './openOutputs.ts';

/** A row a case is nothing that a part holds. */
const FORMATS = ['pretty', 'json', 'html'] as const;
type Format = (typeof FORMATS)[number];

export const backtestMerge: Command = defineCommand({
  name: 'backtest merge',
  summary: 'make one report of what several machines counted',
  arguments: {
    tally: {
      help: 'files with what `milestone backtest --partial` printed, one or more a file; - reads standard input',
      isRepeatable: true,
      kind: 'path',
    },
  },
  flags: {
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
    maxRejects: {
      type: 'count',
      valueName: 'percent',
      unit: 'per cent',
      help: 'end with 2 and without a report when more rows than that could not be read; 1 when absent',
    },
    format: { type: 'format', choices: FORMATS, help: 'how to print' },
    ...OUTPUT_FLAGS,
  },
  examples: [
    'milestone backtest support.entitlement.yaml --partial < part-1.jsonl > tally-1.json',
    'milestone backtest merge tally-1.json tally-2.json --propose 95',
  ],
  run: ({ tally, ...options }, io) => mergeParts(tally, options, io),
});

interface MergeOptions {
  readonly propose: number | undefined;
  readonly failUnder: number | undefined;
  readonly maxRejects: number | undefined;
  readonly format: readonly Output<Format>[];
}

interface Merged {
  readonly run: RunResult & { readonly file: string };
  readonly key: string;
  /** The file of the first part. */
  readonly first: string;
}

async function mergeParts(files: readonly string[], options: MergeOptions, io: Io): Promise<number> {
  if (files.length === 0)
    throw new UsageError(
      'Name the files with the tallies.',
      'For example: milestone backtest merge tally-1.json tally-2.json',
    );
  checkPercent('--propose', options.propose);
  checkPercent('--fail-under', options.failUnder);
  checkPercent('--max-rejects', options.maxRejects);
  let merged: Merged | undefined;
  for (const file of files) merged = await mergeFile(file, merged, options.propose, io);
  if (merged === undefined)
    throw new UsageError('The files hold no tally.', 'They hold what `milestone backtest --partial` prints.');
  const { run } = merged;
  if (run.read === 0) throw new UsageError('The tallies hold no case.');
  const outputs = await openOutputs(options.format, FORMATS, io);
  try {
    return await finishRun(run, run.file, outputs, { ...options, rejects: undefined }, io);
  } catch (fault) {
    for (const each of outputs) await each.discard();
    throw fault;
  }
}

async function mergeFile(
  file: string,
  before: Merged | undefined,
  propose: number | undefined,
  io: Io,
): Promise<Merged | undefined> {
  let merged = before;
  const name = file === '-' ? 'standard input' : `'${file}'`;
  for await (const { line, text } of readLines(await openTally(file, io), name)) {
    const broken = (why: string): UsageError =>
      new UsageError(
        `Line ${line} of ${name} is no tally: ${why}.`,
        'Give what `milestone backtest --partial` prints, whole.',
      );
    try {
      const value: unknown = JSON.parse(text);
      const json = new JsonValue(value);
      const key = keyOfPartial(json);
      merged ??= { run: await openPartial(json, propose), key, first: name };
      if (key !== merged.key)
        throw new UsageError(
          `Line ${line} of ${name} was counted under other files or options than that of ${merged.first}.`,
          'Count all parts under the same entitlement file, with the same options and columns.',
        );
      mergePartial(merged.run, json);
    } catch (fault) {
      if (fault instanceof JsonProblem) throw broken(fault.message);
      if (fault instanceof SyntaxError) throw broken('it is no JSON');
      throw fault;
    }
  }
  return merged;
}

async function openTally(file: string, io: Io): Promise<AsyncIterable<Uint8Array>> {
  if (file === '-') return io.stdin();
  const { bytes } = await openInput(path.resolve(io.cwd, file)).catch((fault: unknown) => {
    throw new UsageError(
      `'${file}' cannot be read: ${describeSystemError(fault)}.`,
      'Check that it exists and that you may read it.',
    );
  });
  return bytes;
}

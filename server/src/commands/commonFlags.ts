// Flags that most commands share. A command takes up those that mean something to it; what they do is done here, before it runs.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { UnreadableError } from '../host/host.ts';
import { readRegularFile } from '../host/readRegularFile.ts';
import type { GivenConfig } from '../project/project.ts';
import { describeUnreadable } from '../rules/facts/describeUnreadable.ts';
import type { RawValues } from './command.ts';
import { describeSystemError } from './files/reasonOf.ts';
import { UsageError, type Io } from './io.ts';

/** Of commands that print results. */
export const OUTPUT_FLAGS = {
  outputFile: {
    type: 'text',
    valueName: 'file',
    isPath: true,
    help: 'write to a file what would go to standard output; it is there whole or not at all',
  },
  color: {
    type: 'switch',
    help: 'colour results, also where output is no terminal',
    negated: 'do not colour results',
  },
} as const;

const CONFIG_FLAGS = {
  config: {
    type: 'text',
    valueName: 'file',
    isPath: true,
    help: 'the configuration of all files, instead of the nearest milestone.config.yaml; its globs begin in the current folder',
    negated: 'obey no configuration',
  },
} as const;

/** Of commands that read files of ours: which configuration counts, and how they print. */
export const COMMON_FLAGS: typeof CONFIG_FLAGS & typeof OUTPUT_FLAGS = { ...CONFIG_FLAGS, ...OUTPUT_FLAGS };

/** Results in a file are as wide as where there is no terminal. */
const FILE_COLUMNS = 100;

/**
 * Runs a command as its common flags want it.
 * @param given what the command line says; flags that the command does not take are absent
 * @throws UsageError for a configuration that cannot be read, or a file that cannot be written
 */
export async function withCommonFlags(given: RawValues, io: Io, run: (io: Io) => Promise<number>): Promise<number> {
  const { color, config, outputFile } = given;
  const configured = config === undefined ? io : { ...io, config: await readConfiguration(config, io) };
  const prepared = typeof color === 'boolean' ? { ...configured, color } : configured;
  return typeof outputFile === 'string' ? runInto(outputFile, color === true, prepared, run) : run(prepared);
}

async function readConfiguration(given: unknown, { cwd }: Io): Promise<GivenConfig | false> {
  if (typeof given !== 'string') return false;
  const file = path.resolve(cwd, given);
  const unreadable = (reason: string): UsageError =>
    new UsageError(
      `The configuration '${given}' is not read: ${reason}.`,
      'Name a file after --config, or write --no-config.',
    );
  try {
    const bytes = await readRegularFile(file, () => true); // whoever names it means it
    if (bytes === undefined) throw unreadable('there is no such file');
    return { uri: pathToFileURL(file).href, text: bytes.toString('utf8') };
  } catch (fault) {
    if (fault instanceof UnreadableError) throw unreadable(describeUnreadable(fault.reason));
    throw fault;
  }
}

async function runInto(file: string, color: boolean, io: Io, run: (io: Io) => Promise<number>): Promise<number> {
  const explain = (fault: unknown): never => {
    throw new UsageError(`'${file}' cannot be written: ${describeSystemError(fault)}.`);
  };
  const sink = await io.open(path.resolve(io.cwd, file)).catch(explain);
  const stdout = (text: string): Promise<boolean> => sink.write(text).then(() => true, explain);
  try {
    const code = await run({ ...io, color, columns: FILE_COLUMNS, stdout });
    await sink.close().catch(explain);
    return code;
  } catch (fault) {
    await sink.discard();
    throw fault;
  }
}

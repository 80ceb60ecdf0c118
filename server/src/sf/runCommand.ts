// Runs a command as the Salesforce CLI's users expect it: with `--json` one object with the status, the result and warnings, whatever comes.
import type { Command } from '../commands/command.ts';

/** Where results and errors of one run go; absent: to where the process writes. */
export interface Capture {
  readonly stdout: (text: string) => Promise<boolean>;
  readonly stderr: (text: string) => void;
}

/** Runs a command line of `milestone`. @returns its exit code */
export type RunCommandLine = (args: readonly string[], capture?: Capture) => Promise<number>;

export interface SfProcess {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (text: string) => void;
}

/** @param argv what stands behind the command @returns the exit code */
export async function runCommand(
  command: Command,
  argv: readonly string[],
  runCommandLine: RunCommandLine,
  { env, print }: SfProcess,
): Promise<number> {
  const name = command.name.split(' ');
  const [own, rest] = splitAt(argv, argv.indexOf('--'));
  const isJson = own.includes('--json') || env['SF_CONTENT_TYPE']?.toUpperCase() === 'JSON';
  const given = own.filter((arg) => arg !== '--json');
  if (!isJson) return runCommandLine([...name, ...given, ...rest]);
  let results = '';
  let told = '';
  const hasJson = 'format' in command.flags && isJsonFormat(command.flags['format']);
  const args = [...name, ...given, ...(hasJson ? ['--format', 'json'] : []), ...rest];
  const status = await runCommandLine(args, {
    stdout: (text) => {
      results += text;
      return Promise.resolve(true);
    },
    stderr: (text) => {
      told += text;
    },
  });
  const lines = told.split('\n').filter((line) => line.trim() !== '');
  const answer =
    status !== 0 && results === ''
      ? describeError(command.name, status, lines)
      : { status, result: hasJson ? parseResult(results) : { text: results }, warnings: lines };
  print(`${JSON.stringify(answer, null, 2)}\n`);
  return status;
}

function isJsonFormat(flag: Command['flags'][string] | undefined): boolean {
  return flag?.type === 'format' && flag.choices.includes('json');
}

/** What else stands in the results – another format that was asked for beside – stays as it is. */
function parseResult(results: string): unknown {
  try {
    const parsed: unknown = JSON.parse(results);
    return parsed;
  } catch {
    return { text: results };
  }
}

/** As the CLI tells the errors of its own commands. */
function describeError(name: string, status: number, [message = '', ...actions]: readonly string[]): object {
  return {
    status,
    name: status === 1 ? 'FindingsError' : 'UsageError',
    message: message.replace(/^milestone: /, ''),
    exitCode: status,
    commandName: `milestone ${name}`,
    actions,
    warnings: [],
  };
}

/** What stands before a place, and the rest; all before where there is no such place. */
function splitAt(list: readonly string[], at: number): readonly [readonly string[], readonly string[]] {
  return at === -1 ? [list, []] : [list.slice(0, at), list.slice(at)];
}

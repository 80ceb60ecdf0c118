// The command line as a person sees it: commander's options and help, made from the table of commands. What a command does is its own.
import { Argument, Command as Program, CommanderError, Option } from 'commander';
import { VERSION } from '../version.ts';
import { joinSubCommand, loadCommand, loadCommands } from '../commands/all.ts';
import type { Command, Flag, FormatFlag } from '../commands/command.ts';
import { flagName } from '../commands/flagName.ts';
import { EXIT_FINE, EXIT_USAGE, tell, UsageError, type Io } from '../commands/io.ts';

/** What the program says of itself beyond its own version. */
export interface Runtime {
  /** Of the runtime's time zone database, for `--version`. */
  readonly timeZoneDatabase: string | undefined;
}

/**
 * Runs one command line. @param given without the program's own name
 * @returns the exit code: 0 fine, 1 findings or failed expectations, 2 wrong usage, unreadable file or a fault of our own
 */
export async function run(given: readonly string[], io: Io, runtime: Runtime): Promise<number> {
  const args = joinSubCommand(given);
  let exitCode = EXIT_FINE;
  try {
    const named = await loadCommand(args.find((arg) => !arg.startsWith('-')) ?? '');
    const commands = named === undefined ? await loadCommands() : [named];
    const program = createProgram(commands, io, runtime, (code) => (exitCode = code));
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT_FINE : EXIT_USAGE;
    if (fault instanceof UsageError) {
      tell(io, ...fault.lines());
      return fault.exitCode;
    }
    tell(io, ...describeFault(fault, args.includes('--debug')));
    return EXIT_USAGE;
  }
}

function describeFault(fault: unknown, debug: boolean): readonly string[] {
  const message = fault instanceof Error ? fault.message : String(fault);
  if (debug) return `milestone: ${fault instanceof Error ? (fault.stack ?? message) : message}`.split('\n');
  return [`milestone: a fault of the program itself: ${message}`, 'Run it again with --debug for the details.'];
}

type Done = (exitCode: number) => void;

function createProgram(commands: readonly Command[], io: Io, { timeZoneDatabase }: Runtime, done: Done): Program {
  const program = new Program('milestone')
    .description('Salesforce entitlement processes as code: validate, simulate and test SLA milestones.')
    .version(`${VERSION} (time zones ${timeZoneDatabase ?? 'of an unknown version'})`)
    .option('--debug', 'show the details of a fault of the program itself')
    .addHelpText(
      'after',
      '\nExit code 0: fine. 1: findings or failed expectations. 2: wrong usage, or a file that cannot be read.\n' +
        '\nExamples:\n  milestone validate\n  milestone due support.entitlement.yaml --at 2026-03-06T16:30\n  milestone test',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout(text),
      writeErr: (text) => tell(io, ...text.trimEnd().split('\n')),
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
      outputError: (text, write) =>
        void write(text.replace(/^error: (.)/, (_, first: string) => `milestone: ${first.toUpperCase()}`)),
    })
    .showHelpAfterError('`milestone --help` shows the commands.');
  for (const command of commands) addCommand(program, command, io, done);
  return program;
}

/** A command with examples in its help, and a way there from its errors. */
function addCommand(program: Program, command: Command, io: Io, done: Done): void {
  const { name, summary, examples } = command;
  // Made here and added: commander takes a second word in the name of a command for its argument.
  const added = program.createCommand(name).copyInheritedSettings(program);
  program.addCommand(added);
  added
    .description(summary)
    .addHelpText(
      'after',
      `\nExample${examples.length === 1 ? '' : 's'}:\n${examples.map((line) => `  ${line}`).join('\n')}`,
    )
    .showHelpAfterError(`\`milestone ${name} --help\` shows what is possible.`);
  for (const [argument, { help, isOptional, isRepeatable }] of Object.entries(command.arguments)) {
    const shown = isRepeatable === true ? `[${argument}...]` : isOptional === true ? `[${argument}]` : `<${argument}>`;
    added.addArgument(new Argument(shown, help));
  }
  for (const [flag, data] of Object.entries(command.flags))
    for (const option of toOptions(flag, data)) added.addOption(option);
  added.action(async () => {
    const given: Record<string, unknown> = { ...added.opts<Readonly<Record<string, unknown>>>() };
    const values: readonly unknown[] = added.processedArgs;
    for (const [index, argument] of Object.keys(command.arguments).entries()) given[argument] = values[index];
    done(await command.run(given, io));
  });
}

/** Commander's options of a flag. What their values mean is read by the commands. */
function toOptions(name: string, flag: Flag): readonly Option[] {
  const written = flagName(name);
  const negated = 'negated' in flag ? [new Option(written.replace('--', '--no-'), flag.negated)] : [];
  switch (flag.type) {
    case 'switch':
      return [new Option(written, flag.help).makeOptionMandatory(flag.isRequired === true), ...negated];
    case 'text': {
      const isRepeatable = flag.isRepeatable === true;
      const option = new Option(
        `${written} <${flag.valueName}>`,
        isRepeatable ? `${flag.help}; repeatable` : flag.help,
      );
      return [isRepeatable ? option.argParser(collect) : option, ...negated];
    }
    case 'count':
      return [new Option(`${written} <${flag.valueName}>`, flag.help)];
    case 'choice':
      return [new Option(`${written} <${flag.valueName}>`, flag.help).choices(flag.choices)];
    case 'format':
      return [new Option(`${written} <format[=file]>`, describeFormats(flag)).argParser(collect)];
  }
}

function describeFormats({ help, choices }: FormatFlag): string {
  return `${help}: ${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}; ${choices[0]} when absent; json=FILE writes to a file; repeatable`;
}

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

// The command line as a person sees it: names, options, help. Everything that it does is in the commands' own modules.
import { Command, CommanderError, Option } from 'commander';
import { VERSION } from '../version.ts';
import { EXIT_FINE, EXIT_USAGE, UsageError, type Io } from './io.ts';

/** What a command needs of the outside beyond its `Io`. */
export interface Services {
  /** Serves an editor over stdio until it hangs up. */
  readonly serve: () => void;
  /** Of the runtime's time zone database, for `--version`. */
  readonly timeZoneDatabase: string | undefined;
}

/**
 * Runs one command line. @param args without the program's own name
 * @returns the exit code: 0 fine, 1 findings or failed expectations, 2 wrong usage, unreadable file or a fault of our own
 */
export async function run(args: readonly string[], io: Io, services: Services): Promise<number> {
  let exitCode = EXIT_FINE;
  const program = createProgram(io, services, (code) => (exitCode = code));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT_FINE : EXIT_USAGE;
    if (fault instanceof UsageError)
      io.stderr(`milestone: ${fault.message}${fault.hint === undefined ? '' : `\n${fault.hint}`}\n`);
    else io.stderr(describeFault(fault, args.includes('--debug')));
    return EXIT_USAGE;
  }
}

function describeFault(fault: unknown, debug: boolean): string {
  const message = fault instanceof Error ? fault.message : String(fault);
  if (debug) return `milestone: ${fault instanceof Error ? (fault.stack ?? message) : message}\n`;
  return `milestone: a fault of the program itself: ${message}\nRun it again with --debug for the details.\n`;
}

function createProgram(io: Io, { serve, timeZoneDatabase }: Services, done: (exitCode: number) => void): Command {
  const program = new Command('milestone')
    .description('Salesforce entitlement processes as code: validate, simulate and test SLA milestones.')
    .version(`${VERSION} (time zones ${timeZoneDatabase ?? 'of an unknown version'})`)
    .option('--debug', 'show the details of a fault of the program itself')
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr, getOutHelpWidth: () => io.columns })
    .showHelpAfterError('(milestone --help shows the commands)');

  program
    .command('validate')
    .description('every mistake and risk in files, folders and globs')
    .argument('[paths...]', 'files, folders or globs; the current folder when absent')
    .addOption(choice('--format <format>', 'how to print', ['pretty', 'json', 'sarif', 'junit', 'github'] as const))
    .option('--max-warnings <n>', 'fail when there are more warnings', readCount)
    .option('--rule <id=severity>', 'set a severity, or off; repeatable', collect)
    .option('--fix', 'apply the safe fixes')
    .option('--stdin', 'read one file from standard input')
    .option('--stdin-filename <file>', 'the name that it has')
    .addHelpText(
      'after',
      '\nExamples:\n  milestone validate\n  milestone validate sla --format sarif > findings.sarif\n  milestone validate --rule no-warning=error --max-warnings 0',
    )
    .action(async (paths: string[], options: Given) => {
      const { validate, VALIDATE_FORMATS } = await import('./validate.ts');
      const { maxWarnings } = options;
      done(
        await validate(
          paths,
          {
            format: pick(options.format, VALIDATE_FORMATS),
            maxWarnings: typeof maxWarnings === 'number' ? maxWarnings : undefined,
            rule: list(options.rule),
            fix: options.fix === true,
            stdin: options.stdin === true,
            stdinFilename: text(options.stdinFilename),
          },
          io,
        ),
      );
    });

  program
    .command('format')
    .description('write files in the canonical layout')
    .argument('[paths...]', 'files, folders or globs; the current folder when absent')
    .option('--check', 'write nothing, and fail when a file would change')
    .action(async (paths: string[], options: Given) => {
      const { format } = await import('./format.ts');
      done(await format(paths, { check: options.check === true }, io));
    });

  program
    .command('due')
    .description('when would it be due?')
    .argument('<file>', 'an entitlement or scenario file')
    .option('--at <time>', 'arrival, local or with an offset; repeatable; - reads one a line', collect)
    .option('--process <id>', 'only this process')
    .option('--milestone <id>', 'only this milestone')
    .option('--set <Field=value>', 'a field of the record; repeatable', collect)
    .option('--explain', 'the walk from arrival to deadline')
    .addOption(choice('--format <format>', 'how to print', ['pretty', 'json', 'csv'] as const))
    .addHelpText(
      'after',
      '\nExample:\n  milestone due support.entitlement.yaml --at 2026-03-06T16:30 --set Priority=High --explain',
    )
    .action(async (file: string, options: Given) => {
      const { due, DUE_FORMATS } = await import('./due.ts');
      done(
        await due(
          file,
          {
            process: text(options.process),
            milestone: text(options.milestone),
            at: list(options.at),
            set: list(options.set),
            explain: options.explain === true,
            format: pick(options.format, DUE_FORMATS),
          },
          io,
        ),
      );
    });

  program
    .command('simulate')
    .description('the timeline of a scenario, or of a case that arrives when you say')
    .argument('<file>', 'a scenario file, or an entitlement file with --at')
    .option('--scenario <id>', 'which scenario; the first when absent')
    .option('--process <id>', 'which process, with --at')
    .option('--at <time>', 'arrival of a sample case, local or with an offset')
    .option('--set <Field=value>', 'a field of the sample case; repeatable', collect)
    .addOption(choice('--format <format>', 'how to draw', ['text', 'json', 'svg', 'html'] as const))
    .option('--out <file>', 'write to a file')
    .addHelpText(
      'after',
      '\nExamples:\n  milestone simulate support.scenario.yaml --scenario friday-afternoon\n  milestone simulate support.entitlement.yaml --at 2026-03-06T16:30 --format html --out case.html',
    )
    .action(async (file: string, options: Given) => {
      const { simulate, SIMULATE_FORMATS } = await import('./simulate.ts');
      done(
        await simulate(
          file,
          {
            scenario: text(options.scenario),
            process: text(options.process),
            at: text(options.at),
            set: list(options.set),
            format: pick(options.format, SIMULATE_FORMATS),
            out: text(options.out),
          },
          io,
        ),
      );
    });

  program
    .command('test')
    .description('check what every scenario expects')
    .argument('[paths...]', 'files, folders or globs; the current folder when absent')
    .option('--scenario <id>', 'only this scenario')
    .addOption(choice('--format <format>', 'how to print', ['pretty', 'json', 'junit', 'tap'] as const))
    .action(async (paths: string[], options: Given) => {
      const { test, TEST_FORMATS } = await import('./test.ts');
      done(await test(paths, { format: pick(options.format, TEST_FORMATS), scenario: text(options.scenario) }, io));
    });

  program
    .command('rules')
    .description('every rule')
    .addOption(choice('--format <format>', 'how to print', ['pretty', 'json'] as const))
    .action(async (options: Given) => {
      const { rules, RULES_FORMATS } = await import('./rules.ts');
      done(rules(pick(options.format, RULES_FORMATS), io));
    });

  program
    .command('explain')
    .description('why a rule exists, with an example')
    .argument('<code>', 'of a finding, such as no-warning')
    .addOption(choice('--format <format>', 'how to print', ['pretty', 'json', 'markdown'] as const))
    .action(async (code: string, options: Given) => {
      const { explain, EXPLAIN_FORMATS } = await import('./rules.ts');
      done(explain(code, pick(options.format, EXPLAIN_FORMATS), io));
    });

  program
    .command('lsp')
    .description('the language server, for any editor')
    .requiredOption('--stdio', 'speak over standard input and output')
    .action(() => serve());

  return program;
}

/** Options as commander hands them over: nothing is known of their types. */
type Given = Readonly<
  Record<
    | 'at'
    | 'check'
    | 'explain'
    | 'fix'
    | 'format'
    | 'maxWarnings'
    | 'milestone'
    | 'out'
    | 'process'
    | 'rule'
    | 'scenario'
    | 'set'
    | 'stdin'
    | 'stdinFilename',
    unknown
  >
>;

/** A closed list; its first word is the default. */
function choice(flags: string, description: string, words: readonly [string, ...string[]]): Option {
  return new Option(flags, description).choices(words).default(words[0]);
}

function pick<const Word extends string>(given: unknown, words: readonly [Word, ...Word[]]): Word {
  return words.find((word) => word === given) ?? words[0];
}

function text(given: unknown): string | undefined {
  return typeof given === 'string' ? given : undefined;
}

function list(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.filter((item) => typeof item === 'string') : [];
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function readCount(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new UsageError(`'${value}' is no number of warnings.`, 'Write --max-warnings 0.');
}

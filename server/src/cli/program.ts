// The command line as a person sees it: names, options, help. Everything that it does is in the commands' own modules, each of which
// is loaded when it is wanted.
import { Command, CommanderError } from 'commander';
import { VERSION } from '../version.ts';
import {
  DIFF_FORMATS,
  DUE_FORMATS,
  EXPLAIN_FORMATS,
  RULES_FORMATS,
  SIMULATE_FORMATS,
  TEST_FORMATS,
  VALIDATE_FORMATS,
} from '../commands/formats.ts';
import { EXIT_FINE, EXIT_USAGE, UsageError, type Io } from '../commands/io.ts';
import { collect, countOf, formatOption, listOf, pick, readCount, textOf, type Given } from './options.ts';

/** What a command needs of the outside beyond its `Io`. */
export interface Services {
  /** Serves an editor over stdio until it hangs up. */
  readonly serve: () => Promise<void>;
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
    if (fault instanceof UsageError) {
      io.stderr(fault.said());
      return fault.exitCode;
    }
    io.stderr(describeFault(fault, args.includes('--debug')));
    return EXIT_USAGE;
  }
}

function describeFault(fault: unknown, debug: boolean): string {
  const message = fault instanceof Error ? fault.message : String(fault);
  if (debug) return `milestone: ${fault instanceof Error ? (fault.stack ?? message) : message}\n`;
  return `milestone: a fault of the program itself: ${message}\nRun it again with --debug for the details.\n`;
}

type Done = (exitCode: number) => void;

function createProgram(io: Io, { serve, timeZoneDatabase }: Services, done: Done): Command {
  const program = new Command('milestone')
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
      writeOut: io.stdout,
      writeErr: io.stderr,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
      outputError: (text, write) =>
        void write(text.replace(/^error: (.)/, (_, first: string) => `milestone: ${first.toUpperCase()}`)),
    })
    .showHelpAfterError('`milestone --help` shows the commands.');
  addValidate(program, io, done);
  addFormat(program, io, done);
  addDue(program, io, done);
  addSimulate(program, io, done);
  addTest(program, io, done);
  addDiff(program, io, done);
  addRules(program, io, done);
  add(program, 'lsp', 'the language server, for any editor', 'milestone lsp --stdio')
    .requiredOption('--stdio', 'speak over standard input and output')
    .action(serve);
  return program;
}

/** A command with examples in its help, and a way there from its errors. */
function add(program: Command, name: string, description: string, ...examples: readonly string[]): Command {
  return program
    .command(name)
    .description(description)
    .addHelpText(
      'after',
      `\nExample${examples.length === 1 ? '' : 's'}:\n${examples.map((line) => `  ${line}`).join('\n')}`,
    )
    .showHelpAfterError(`\`milestone ${name} --help\` shows what is possible.`);
}

const PATHS = ['[paths...]', 'files, folders or globs; the current folder when absent'] as const;

function addValidate(program: Command, io: Io, done: Done): void {
  add(
    program,
    'validate',
    'find every mistake and risk',
    'milestone validate',
    'milestone validate sla --format sarif > findings.sarif',
    'milestone validate --rule no-warning=error --max-warnings 0',
    'milestone validate --stdin --stdin-filename support.entitlement.yaml < edited.txt',
  )
    .argument(...PATHS)
    .addOption(formatOption('how to print', VALIDATE_FORMATS))
    .option('--max-warnings <n>', 'fail when there are more warnings', readCount)
    .option('--rule <id=severity>', 'set a severity (error, warning, info, hint) or off; repeatable', collect)
    .option('--fix', 'apply the safe fixes to the files')
    .option('--stdin', 'read one file from standard input')
    .option('--stdin-filename <file>', 'with --stdin: its name, from which its kind, imports and configuration follow')
    .action(async (paths: string[], options: Given) => {
      const { validate } = await import('../commands/validate.ts');
      const settings = {
        format: pick(options.format, VALIDATE_FORMATS),
        maxWarnings: countOf(options.maxWarnings),
        rule: listOf(options.rule),
        fix: options.fix === true,
        stdin: options.stdin === true,
        stdinFilename: textOf(options.stdinFilename),
      };
      done(await validate(paths, settings, io));
    });
}

function addFormat(program: Command, io: Io, done: Done): void {
  add(program, 'format', 'write files in the canonical layout', 'milestone format', 'milestone format sla --check')
    .argument(...PATHS)
    .option('--check', 'write nothing, and fail when a file would change')
    .action(async (paths: string[], options: Given) => {
      const { format } = await import('../commands/format.ts');
      done(await format(paths, { check: options.check === true }, io));
    });
}

function addDue(program: Command, io: Io, done: Done): void {
  add(
    program,
    'due',
    'tell when milestones would be due',
    'milestone due support.entitlement.yaml --at 2026-03-06T16:30 --set Priority=High --explain',
    'milestone due support.entitlement.yaml --at - --format csv < arrivals.txt > deadlines.csv',
  )
    .argument('<file>', 'an entitlement or scenario file')
    .option(
      '--at <time>',
      "arrival: 2026-03-06T16:30 in the calendar's zone, or with an offset; repeatable; - reads one a line",
      collect,
    )
    .option('--process <id>', 'only this process')
    .option('--milestone <id>', 'only this milestone')
    .option('--set <Field=value>', 'a field of the record; repeatable', collect)
    .option('--explain', 'add the walk from arrival to deadline')
    .addOption(formatOption('how to print', DUE_FORMATS))
    .action(async (file: string, options: Given) => {
      const { due } = await import('../commands/due.ts');
      const settings = {
        process: textOf(options.process),
        milestone: textOf(options.milestone),
        at: listOf(options.at),
        set: listOf(options.set),
        explain: options.explain === true,
        format: pick(options.format, DUE_FORMATS),
      };
      done(await due(file, settings, io));
    });
}

function addSimulate(program: Command, io: Io, done: Done): void {
  add(
    program,
    'simulate',
    'draw the timeline of a scenario, or of a case that arrives when you say',
    'milestone simulate support.scenario.yaml --scenario friday-afternoon',
    'milestone simulate support.entitlement.yaml --at 2026-03-06T16:30 --set Priority=High --out case.html',
  )
    .argument('<file>', 'a scenario file, or an entitlement file with --at')
    .option('--scenario <id>', 'which scenario; the first when absent')
    .option('--at <time>', 'arrival of a sample case, local or with an offset')
    .option('--process <id>', 'with --at: which process')
    .option('--set <Field=value>', 'with --at: a field of the sample case; repeatable', collect)
    .addOption(formatOption("how to draw; the suffix of --out's file also says it", SIMULATE_FORMATS))
    .option('--out <file>', 'write to a file')
    .action(async (file: string, options: Given) => {
      const { simulate } = await import('../commands/simulate.ts');
      const settings = {
        scenario: textOf(options.scenario),
        process: textOf(options.process),
        at: textOf(options.at),
        set: listOf(options.set),
        format: options.format === undefined ? undefined : pick(options.format, SIMULATE_FORMATS),
        out: textOf(options.out),
      };
      done(await simulate(file, settings, io));
    });
}

function addTest(program: Command, io: Io, done: Done): void {
  add(
    program,
    'test',
    'check what every scenario expects',
    'milestone test',
    'milestone test sla --format junit > scenarios.xml',
    'milestone test support.scenario.yaml --scenario friday-afternoon',
    'milestone test --coverage',
  )
    .argument(...PATHS)
    .option('--scenario <id>', 'only this scenario')
    .option('--coverage', 'tell what no scenario reaches; with junit and tap on standard error')
    .addOption(formatOption('how to print', TEST_FORMATS))
    .action(async (paths: string[], options: Given) => {
      const { test } = await import('../commands/test.ts');
      const format = pick(options.format, TEST_FORMATS);
      const settings = { format, scenario: textOf(options.scenario), coverage: options.coverage === true };
      done(await test(paths, settings, io));
    });
}

function addDiff(program: Command, io: Io, done: Done): void {
  add(
    program,
    'diff',
    'tell what changes for customers',
    'milestone diff git:HEAD sla',
    'milestone diff git:main git:my-branch --format markdown > comment.md',
    'milestone diff git:HEAD~1:support.entitlement.yaml support.entitlement.yaml',
    'milestone diff standard.entitlement.yaml premium.entitlement.yaml --exit-code',
  )
    .argument(
      '<old>',
      'a file, a folder, or git:<revision>, which is the other path as it was then; git:<revision>:<path>',
    )
    .argument('<new>', 'the same')
    .option('--from <date>', 'look at cases that arrive from then on, such as 2026-03-02; today when absent')
    .option('--exit-code', 'exit with 1 when something changes for customers')
    .addOption(formatOption('how to print; markdown is for a comment on a pull request', DIFF_FORMATS))
    .action(async (before: string, after: string, options: Given) => {
      const { diff } = await import('../commands/diff.ts');
      const settings = {
        format: pick(options.format, DIFF_FORMATS),
        from: textOf(options.from),
        exitCode: options.exitCode === true,
      };
      done(await diff(before, after, settings, io));
    });
}

function addRules(program: Command, io: Io, done: Done): void {
  add(program, 'rules', 'list every rule', 'milestone rules', 'milestone rules --format json')
    .addOption(formatOption('how to print', RULES_FORMATS))
    .action(async (options: Given) => {
      const { rules } = await import('../commands/rules.ts');
      done(rules(pick(options.format, RULES_FORMATS), io));
    });
  add(
    program,
    'explain',
    'tell why a rule exists, with an example',
    'milestone explain no-warning',
    'milestone explain no-warning --format markdown',
  )
    .argument('<code>', 'of a finding, such as no-warning')
    .addOption(formatOption('how to print', EXPLAIN_FORMATS))
    .action(async (code: string, options: Given) => {
      const { explain } = await import('../commands/rules.ts');
      done(explain(code, pick(options.format, EXPLAIN_FORMATS), io));
    });
}

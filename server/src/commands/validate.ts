// `milestone validate`: every finding of files, folders and globs.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RuleLevel } from '../project/config.ts';
import type { SeverityName } from '../protocol/findings.ts';
import { repositoryOf } from '../host/repositoryOf.ts';
import { lazy } from '../language/read/lazy.ts';
import { FINDING_FORMATS, printFindingsAs, type FindingFormat } from '../print/findingFormats.ts';
import type { FindingsReport } from '../print/report.ts';
import { printUnifiedDiff } from '../print/unifiedDiff.ts';
import { pluralize } from '../words/pluralize.ts';
import { openBaseline, withoutBaseline, writeBaseline } from './baseline.ts';
import { checkInSlices, mayBeSliced, type Asked } from './checkInSlices.ts';
import { check, openNamed, openStdin, tryFixes, type Checked, type Opened } from './checkFiles.ts';
import { DAY_MS } from '../core/time/instant.ts';
import type { Command, Output } from './command.ts';
import { COMMON_FLAGS } from './commonFlags.ts';
import { defineCommand } from './defineCommand.ts';
import { findFiles, type FoundFiles, type SearchOptions } from './files/findFiles.ts';
import { rewriteFile } from './files/rewriteFile.ts';
import { findOrRemember } from './findingsCache.ts';
import { EXIT_FINDINGS, EXIT_FINE, tell, writeResults, UsageError, type Io } from './io.ts';
import { displayName, reportUnread } from './openProject.ts';
import { PATHS, SEARCH_FLAGS } from './paths.ts';
import { printConfig } from './printConfig.ts';
import { readLevels } from './readRuleLevels.ts';
import { reportChecked, withNames, type Reported } from './reportChecked.ts';
import { writeOutputs } from './writeOutputs.ts';

export const validate: Command = defineCommand({
  name: 'validate',
  summary: 'find every mistake and risk',
  arguments: { paths: PATHS },
  flags: {
    format: { type: 'format', choices: FINDING_FORMATS, help: 'how to print' },
    maxWarnings: { type: 'count', valueName: 'n', unit: 'warnings', help: 'fail when there are more warnings' },
    rule: {
      type: 'text',
      valueName: 'id=severity',
      isRepeatable: true,
      help: 'set a severity (error, warning, info, hint) or off',
    },
    quiet: { type: 'switch', help: 'show only what makes the command fail' },
    statistics: { type: 'switch', help: 'count findings by rule instead of showing them' },
    exitZero: { type: 'switch', help: 'end with 0 whatever is found; with 2 still where a file cannot be read' },
    baseline: {
      type: 'text',
      valueName: 'file',
      isPath: true,
      help: 'leave out findings that stood there when this file was written: only new ones are shown and counted',
    },
    writeBaseline: { type: 'switch', help: 'write what is found into the file of --baseline, and end with 0' },
    fix: { type: 'switch', help: 'apply the safe fixes to the files' },
    fixDryRun: {
      type: 'switch',
      help: 'print what --fix would change, as a patch, and fail when it would change anything',
    },
    cache: {
      type: 'switch',
      help: 'keep what is found, and tell it again while all files and settings are as they were on the same day (UTC)',
    },
    cacheLocation: {
      type: 'text',
      valueName: 'file',
      isPath: true,
      help: "with --cache: the file to keep it in, where nobody else can write; among the user's own caches when absent",
    },
    showFiles: { type: 'switch', help: 'only list the files that would be checked' },
    printConfig: {
      type: 'text',
      valueName: 'file',
      isPath: true,
      help: 'only print what the configuration says of a file, as JSON: every rule with its severity',
    },
    root: {
      type: 'text',
      valueName: 'folder',
      isPath: true,
      help: 'names of files begin here; when absent in the current folder, those of sarif, github, gitlab, rdjson and checkstyle at the root of the repository',
    },
    stdin: { type: 'switch', help: 'read one file from standard input; the path - does so too' },
    stdinFilename: {
      type: 'text',
      valueName: 'file',
      isPath: true,
      help: 'with --stdin: its name, from which its kind, imports and configuration follow',
    },
    ...SEARCH_FLAGS,
    ...COMMON_FLAGS,
  },
  examples: [
    'milestone validate',
    'milestone validate sla --format sarif > findings.sarif',
    'milestone validate --rule no-warning=error --max-warnings 0',
    'milestone validate --statistics --exit-zero',
    'milestone validate force-app --baseline milestone.baseline.json --write-baseline',
    'milestone validate --stdin --stdin-filename support.entitlement.yaml < edited.txt',
  ],
  run({ paths, ...options }, io) {
    const named = paths.filter((each) => each !== '-');
    return validateFiles(named, { ...options, stdin: options.stdin || named.length < paths.length }, io);
  },
});

interface ValidateOptions extends SearchOptions {
  readonly format: readonly Output<FindingFormat>[];
  readonly maxWarnings: number | undefined;
  /** `id=severity` */
  readonly rule: readonly string[];
  readonly quiet: boolean;
  readonly statistics: boolean;
  readonly exitZero: boolean;
  readonly baseline: string | undefined;
  readonly writeBaseline: boolean;
  readonly fix: boolean;
  readonly fixDryRun: boolean;
  readonly cache: boolean;
  readonly cacheLocation: string | undefined;
  readonly showFiles: boolean;
  readonly printConfig: string | undefined;
  readonly root: string | undefined;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
}

/** Formats whose readers resolve paths from the root of the repository. */
const ROOTED: ReadonlySet<FindingFormat> = new Set(['sarif', 'github', 'gitlab', 'rdjson', 'checkstyle']);

async function validateFiles(paths: readonly string[], options: ValidateOptions, io: Io): Promise<number> {
  checkCombination(paths, options);
  const levels = readLevels(options.rule);
  if (options.printConfig !== undefined) return printConfig(options.printConfig, levels, io);
  const asked = options.stdin ? { paths: [], unread: [] } : await findFiles(paths, io, options);
  if (options.showFiles) {
    await writeResults(
      io,
      asked.paths.map((file) => displayName(pathToFileURL(file).href, io)),
    );
    return reportUnread({ files: asked.paths, unread: asked.unread }, io);
  }
  const all = await findAll({ paths, asked, levels }, options, today(io));
  if (typeof all === 'number') return all;
  if (options.writeBaseline) return writeBaselineOf(all, options, io);
  return report(
    options.baseline === undefined ? all : withoutBaseline(all, await openBaseline(options.baseline, io), io),
    options,
    io,
  );
}

interface Question {
  readonly paths: readonly string[];
  readonly asked: FoundFiles;
  readonly levels: ReadonlyMap<string, RuleLevel>;
}

/** @returns the exit code where all is told already */
async function findAll(
  { paths, asked, levels }: Question,
  options: ValidateOptions,
  io: Io,
): Promise<Reported | number> {
  if (options.cache) {
    const question = { location: options.cacheLocation, given: paths, paths: asked.paths, levels };
    const found = await findOrRemember(question, io, (each, note) =>
      checkNamed({ paths: asked.paths, given: paths, levels, note }, each),
    );
    return { ...found, unread: [...asked.unread, ...found.unread] };
  }
  if (!options.stdin && !options.fix && !options.fixDryRun) {
    const found = await checkNamed({ paths: asked.paths, given: paths, levels, note: undefined }, io);
    return { ...found, unread: [...asked.unread, ...found.unread] };
  }
  const opened = options.stdin
    ? await openStdin(options.stdinFilename ?? 'stdin.entitlement.yaml', io)
    : await openNamed(asked, io);
  if (options.fixDryRun) return showFixes(opened, levels, io);
  return reportChecked(options.fix ? await fixAll(opened, levels, io) : check(opened, levels));
}

/** What is found in files as they are. */
async function checkNamed(asked: Asked, io: Io): Promise<Reported> {
  if (mayBeSliced(asked.paths)) return checkInSlices(asked, io);
  return reportChecked(check(await openNamed({ paths: asked.paths, unread: [] }, io), asked.levels));
}

/** Rules that look at dates see the beginning of the day (UTC): one day has one answer. */
function today(io: Io): Io {
  const now = Math.floor(io.host.now() / DAY_MS) * DAY_MS;
  return { ...io, host: { ...io.host, now: () => now } };
}

/** Prints findings. @returns the exit code */
async function report(checked: Reported, options: ValidateOptions, io: Io): Promise<number> {
  const unread = reportUnread({ files: checked.uris, unread: checked.unread }, io);
  const count = (severity: string): number => checked.findings.filter((each) => each.severity === severity).length;
  const warnings = count('warning');
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  const failing: readonly SeverityName[] = tooMany ? ['error', 'warning'] : ['error'];
  const shown = options.quiet ? withSeverities(checked, failing) : checked;
  const given = options.root === undefined ? undefined : path.resolve(io.cwd, options.root);
  // Who reads the rooted formats looks for the files from the root of the repository, wherever the command ran.
  const root = given ?? repositoryOf(io.cwd) ?? io.cwd;
  const fromHere = lazy(() => toReport(shown, given ?? io.cwd));
  const fromRoot = lazy(() => toReport(shown, root));
  const baseUri = pathToFileURL(`${root}${path.sep}`).href;
  const shared = { failing, baseUri, isComplete: unread === EXIT_FINE, hasStatistics: options.statistics };
  await writeOutputs(
    options.format,
    FINDING_FORMATS,
    (format, { color }) => printFindingsAs(ROOTED.has(format) ? fromRoot() : fromHere(), format, { color, ...shared }),
    io,
  );
  if (tooMany) tell(io, `milestone: ${pluralize(warnings, 'warning')}, and ${options.maxWarnings} allowed.`);
  const isFailed = !options.exitZero && (count('error') > 0 || tooMany);
  return Math.max(unread, isFailed ? EXIT_FINDINGS : EXIT_FINE);
}

function withSeverities(checked: Reported, severities: readonly SeverityName[]): Reported {
  return { ...checked, findings: checked.findings.filter(({ severity }) => severities.includes(severity)) };
}

/** A baseline without the findings of files that could not be read would fail for them later. */
async function writeBaselineOf(checked: Reported, { baseline }: ValidateOptions, io: Io): Promise<number> {
  const unread = reportUnread({ files: checked.uris, unread: checked.unread }, io);
  if (unread !== EXIT_FINE || baseline === undefined) return unread;
  await writeBaseline(baseline, checked, io);
  return EXIT_FINE;
}

/** @throws UsageError for options that contradict each other */
function checkCombination(paths: readonly string[], options: ValidateOptions): void {
  const {
    stdin,
    stdinFilename,
    fix,
    fixDryRun,
    cache,
    cacheLocation,
    statistics,
    format,
    baseline,
    writeBaseline: isWritten,
  } = options;
  const other = format.find((output) => output.format !== 'pretty');
  if (statistics && other !== undefined)
    throw new UsageError(
      `--statistics is printed for people, and --format ${other.format} is not.`,
      'Leave out one of them.',
    );
  if (fix && fixDryRun) throw new UsageError('--fix writes, and --fix-dry-run does not.', 'Leave out one of them.');
  if (cacheLocation !== undefined && !cache)
    throw new UsageError('--cache-location says where --cache keeps what it finds.', 'Add --cache.');
  if (cache && (stdin || fix || fixDryRun))
    throw new UsageError(
      `--cache is of no use with ${stdin ? '--stdin' : fix ? '--fix' : '--fix-dry-run'}.`,
      'Leave out one of them.',
    );
  if (isWritten && baseline === undefined)
    throw new UsageError('--write-baseline needs a file.', 'Add --baseline milestone.baseline.json.');
  if (!stdin && stdinFilename !== undefined)
    throw new UsageError('--stdin-filename names what --stdin reads.', 'Add --stdin.');
  if (!stdin) return;
  if (paths.length > 0)
    throw new UsageError('--stdin reads one file and no others.', 'Leave out the paths or --stdin.');
  if (fix) throw new UsageError('--fix changes files, and --stdin reads none.', 'Leave out one of them.');
}

/** Writes the safe fixes into the files, and tells which changed. */
async function fixAll(opened: Opened, levels: ReadonlyMap<string, RuleLevel>, io: Io): Promise<Checked> {
  const { checked, fixed } = await tryFixes(opened, levels, io);
  for (const { name, uri, before, after } of fixed) {
    await rewriteFile(name, { uri, text: before }, after, io);
    tell(io, `Fixed ${name}`);
  }
  return checked;
}

/** Prints what the safe fixes would change. @returns the exit code */
async function showFixes(opened: Opened, levels: ReadonlyMap<string, RuleLevel>, io: Io): Promise<number> {
  const unread = reportUnread({ files: opened.uris, unread: opened.unread }, io);
  const { fixed } = await tryFixes(opened, levels, io);
  if (fixed.length === 0) return unread;
  await io.stdout(printUnifiedDiff(fixed, { color: io.color }));
  return Math.max(unread, EXIT_FINDINGS);
}

/** @param base the folder that the names of files start from */
function toReport({ uris, findings }: Reported, base: string): FindingsReport {
  const nameOf = (uri: string): string => displayName(uri, { cwd: base });
  return { files: uris.map(nameOf), findings: findings.map((finding) => withNames(finding, nameOf)) };
}

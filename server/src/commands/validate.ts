// `milestone validate`: every finding of files, folders and globs.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RuleLevel } from '../project/config.ts';
import type { Finding } from '../project/finding.ts';
import { createProject } from '../project/project.ts';
import type { Snapshot } from '../project/snapshot.ts';
import type { SeverityName } from '../protocol/findings.ts';
import { repositoryOf } from '../host/repositoryOf.ts';
import { lazy } from '../language/read/lazy.ts';
import { findingsOf } from '../rules/findings.ts';
import { applyFixes } from './applyFixes.ts';
import { findFiles, kindOfPath, setRoots, type FoundFiles } from './files/findFiles.ts';
import type { Command, Output } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINDINGS, EXIT_FINE, tell, UsageError, type Io } from './io.ts';
import { printFindingsGithub } from '../print/findingsGithub.ts';
import { printFindingsGitlab } from '../print/findingsGitlab.ts';
import { printFindingsJson } from '../print/findingsJson.ts';
import { printFindingsJunit } from '../print/findingsJunit.ts';
import { printFindings } from '../print/findingsPretty.ts';
import { printFindingsRdjson } from '../print/findingsRdjson.ts';
import { printStatistics } from '../print/findingStatistics.ts';
import { printFindingsSarif, type SarifOptions } from '../print/findingsSarif.ts';
import { reportFinding, type FindingsReport } from '../print/report.ts';
import { displayName, openFiles, reportUnread } from './openProject.ts';
import { PATHS } from './paths.ts';
import { readInput } from './readInput.ts';
import { readLevels } from './readRuleLevels.ts';
import { writeOutputs } from './writeOutputs.ts';

const FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'rdjson'] as const;
type Format = (typeof FORMATS)[number];

export const validate: Command = defineCommand({
  name: 'validate',
  summary: 'find every mistake and risk',
  arguments: { paths: PATHS },
  flags: {
    format: { type: 'format', choices: FORMATS, help: 'how to print' },
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
    fix: { type: 'switch', help: 'apply the safe fixes to the files' },
    stdin: { type: 'switch', help: 'read one file from standard input; the path - does so too' },
    stdinFilename: {
      type: 'text',
      valueName: 'file',
      isPath: true,
      help: 'with --stdin: its name, from which its kind, imports and configuration follow',
    },
  },
  examples: [
    'milestone validate',
    'milestone validate sla --format sarif > findings.sarif',
    'milestone validate --rule no-warning=error --max-warnings 0',
    'milestone validate --statistics --exit-zero',
    'milestone validate --stdin --stdin-filename support.entitlement.yaml < edited.txt',
  ],
  run({ paths, ...options }, io) {
    const named = paths.filter((each) => each !== '-');
    return validateFiles(named, { ...options, stdin: options.stdin || named.length < paths.length }, io);
  },
});

interface ValidateOptions {
  readonly format: readonly Output<Format>[];
  readonly maxWarnings: number | undefined;
  /** `id=severity` */
  readonly rule: readonly string[];
  readonly quiet: boolean;
  readonly statistics: boolean;
  readonly exitZero: boolean;
  readonly fix: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
}

/** Formats whose readers resolve paths from the root of the repository. */
const ROOTED: ReadonlySet<Format> = new Set(['sarif', 'github', 'gitlab', 'rdjson']);

/** Fixes may uncover others; nobody nests mistakes deeper. */
const MAX_FIX_ROUNDS = 10;

async function validateFiles(paths: readonly string[], options: ValidateOptions, io: Io): Promise<number> {
  checkCombination(paths, options);
  const levels = readLevels(options.rule);
  const asked = options.stdin ? { paths: [], unread: [] } : await findFiles(paths, io);
  const look = async (): Promise<Checked> =>
    check(options.stdin ? await openStdin(options, io) : await openNamed(asked, io), levels);
  const checked = options.fix ? await fixAll(look, io) : await look();
  const unread = reportUnread({ files: checked.uris, unread: checked.unread }, io);
  const count = (severity: string): number => checked.findings.filter((each) => each.severity === severity).length;
  const warnings = count('warning');
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  const failing: readonly SeverityName[] = tooMany ? ['error', 'warning'] : ['error'];
  const shown = options.quiet ? withSeverities(checked, failing) : checked;
  const report = toReport(shown, io.cwd);
  // Who reads these looks for the files from the root of the repository, wherever the command ran.
  const root = repositoryOf(io.cwd) ?? io.cwd;
  const fromRoot = lazy(() => toReport(shown, root));
  const baseUri = pathToFileURL(`${root}${path.sep}`).href;
  const shared = { failing, baseUri, isComplete: unread === EXIT_FINE, hasStatistics: options.statistics };
  await writeOutputs(
    options.format,
    FORMATS,
    (format, { color }) => print(ROOTED.has(format) ? fromRoot() : report, format, { color, ...shared }),
    io,
  );
  if (tooMany)
    tell(io, `milestone: ${warnings} warning${warnings === 1 ? '' : 's'}, and ${options.maxWarnings} allowed.`);
  const isFailed = !options.exitZero && (count('error') > 0 || tooMany);
  return Math.max(unread, isFailed ? EXIT_FINDINGS : EXIT_FINE);
}

function withSeverities(checked: Checked, severities: readonly SeverityName[]): Checked {
  return { ...checked, findings: checked.findings.filter(({ severity }) => severities.includes(severity)) };
}

/** @throws UsageError for options that contradict each other */
function checkCombination(
  paths: readonly string[],
  { stdin, stdinFilename, fix, statistics, format }: ValidateOptions,
): void {
  const other = format.find((output) => output.format !== 'pretty');
  if (statistics && other !== undefined)
    throw new UsageError(
      `--statistics is printed for people, and --format ${other.format} is not.`,
      'Leave out one of them.',
    );
  if (!stdin && stdinFilename !== undefined)
    throw new UsageError('--stdin-filename names what --stdin reads.', 'Add --stdin.');
  if (!stdin) return;
  if (paths.length > 0)
    throw new UsageError('--stdin reads one file and no others.', 'Leave out the paths or --stdin.');
  if (fix) throw new UsageError('--fix changes files, and --stdin reads none.', 'Leave out one of them.');
}

interface Opened {
  readonly snapshot: Snapshot;
  readonly uris: readonly string[];
  /** What is to be said of files that could not be read. */
  readonly unread: readonly UsageError[];
}

interface Checked extends Opened {
  readonly findings: readonly Finding[];
}

/** The findings of files and of the configurations that they are checked with. */
function check({ snapshot, uris, unread }: Opened, levels: ReadonlyMap<string, RuleLevel>): Checked {
  const configs = uris.flatMap((uri) =>
    [snapshot.configFile(uri)?.uri ?? [], snapshot.misnamedConfig(uri)?.uri ?? []].flat(),
  );
  const configured = withLevels(snapshot, levels);
  return {
    snapshot,
    uris,
    unread,
    findings: [...new Set([...configs, ...uris])].flatMap((uri) => findingsOf(configured, uri)),
  };
}

/** The snapshot as if the configurations said what the command line says. */
function withLevels(snapshot: Snapshot, levels: ReadonlyMap<string, RuleLevel>): Snapshot {
  return {
    ...snapshot,
    config(uri) {
      const config = snapshot.config(uri);
      return { ...config, rules: new Map([...config.rules, ...levels]) };
    },
  };
}

/** Fixes until nothing is left to fix, and tells which files changed. */
async function fixAll(look: () => Promise<Checked>, io: Io): Promise<Checked> {
  const changed = new Set<string>();
  for (let round = 1; ; round += 1) {
    const checked = await look();
    const fixed = round > MAX_FIX_ROUNDS ? [] : await applyFixes(checked.snapshot, checked.findings, io);
    for (const name of fixed) changed.add(name);
    if (fixed.length > 0) continue;
    tell(io, ...[...changed].map((name) => `Fixed ${name}`));
    return checked;
  }
}

/** @param base the folder that the names of files start from */
function toReport({ snapshot, uris, findings }: Checked, base: string): FindingsReport {
  const nameOf = (uri: string): string => displayName(uri, { cwd: base });
  return {
    files: uris.map(nameOf),
    findings: findings.flatMap((finding) => reportFinding(snapshot, finding, nameOf) ?? []),
  };
}

async function openNamed(asked: FoundFiles, io: Io): Promise<Opened> {
  const { snapshot, files, unread } = await openFiles(asked.paths, io);
  return { snapshot, uris: files.map((file) => file.uri), unread: [...asked.unread, ...unread] };
}

async function openStdin({ stdinFilename: name = 'stdin.entitlement.yaml' }: ValidateOptions, io: Io): Promise<Opened> {
  const absolute = path.resolve(io.cwd, name);
  if (kindOfPath(absolute) === undefined)
    throw new UsageError(
      `'${name}' does not tell which kind of file it is.`,
      'Let --stdin-filename end in .entitlement.yaml or .scenario.yaml.',
    );
  const uri = pathToFileURL(absolute).href;
  setRoots([name], io);
  const project = createProject(io.host);
  project.open(uri, await readInput(io));
  return { snapshot: await project.snapshot([uri]), uris: project.openFiles(), unread: [] };
}

interface PrintOptions extends SarifOptions {
  /** Numbers by rule instead of the findings. */
  readonly hasStatistics: boolean;
  readonly color: boolean;
  /** Severities that make the command fail. */
  readonly failing: readonly SeverityName[];
}

function print(
  report: FindingsReport,
  format: Format,
  { color, failing, hasStatistics, ...sarif }: PrintOptions,
): string {
  switch (format) {
    case 'pretty':
      return hasStatistics ? printStatistics(report, { color }) : printFindings(report, { color });
    case 'json':
      return printFindingsJson(report);
    case 'sarif':
      return printFindingsSarif(report, sarif);
    case 'junit':
      return printFindingsJunit(report, failing);
    case 'github':
      return printFindingsGithub(report);
    case 'gitlab':
      return printFindingsGitlab(report);
    case 'rdjson':
      return printFindingsRdjson(report);
  }
}

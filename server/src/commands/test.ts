// `milestone test`: every scenario's expectations.
import path from 'node:path';
import { coverageOf } from '../queries/coverage.ts';
import { fileErrors } from '../queries/judgeScenario.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { findFiles, kindOfPath, type SearchOptions } from './files/findFiles.ts';
import { checkPercent } from './checkPercent.ts';
import { COMMON_FLAGS } from './commonFlags.ts';
import type { Command, Output } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE, tell, UsageError, type Io } from './io.ts';
import { printCoverage, reachedShare, type ReportedCoverage } from '../print/coverage.ts';
import { printTests } from '../print/testPretty.ts';
import { printTestsJson } from '../print/testJson.ts';
import { printTestsJunit } from '../print/testJunit.ts';
import { printTestsTap } from '../print/testTap.ts';
import type { ReportedTest, TestReport } from '../print/testReport.ts';
import { displayName, openFiles, reportUnread } from './openProject.ts';
import { PATHS, ROOT_FLAG, SEARCH_FLAGS } from './paths.ts';
import { reportErrors } from './reportErrors.ts';
import { listScenarios, locate, readChoice, runOne, type Wanted } from './testFiles.ts';
import { testInSlices } from './testInSlices.ts';
import { writeOutputs } from './writeOutputs.ts';

const FORMATS = ['pretty', 'json', 'junit', 'tap'] as const;
type Format = (typeof FORMATS)[number];

export const test: Command = defineCommand({
  name: 'test',
  summary: 'check what every scenario expects',
  arguments: { paths: PATHS },
  flags: {
    scenario: { type: 'text', valueName: 'id', help: 'only this scenario' },
    grep: { type: 'text', valueName: 'pattern', help: 'only scenarios whose id has this regular expression' },
    failFast: { type: 'switch', help: 'stop at the first scenario that fails' },
    coverage: { type: 'switch', help: 'tell what no scenario reaches; with junit and tap on standard error' },
    coverageThreshold: {
      type: 'count',
      valueName: 'percent',
      unit: 'per cent',
      help: 'with --coverage: fail when scenarios reach less of all milestones, triggers and actions',
    },
    quiet: { type: 'switch', help: 'with pretty: show only the scenarios that fail' },
    root: ROOT_FLAG,
    format: { type: 'format', choices: FORMATS, help: 'how to print' },
    ...SEARCH_FLAGS,
    ...COMMON_FLAGS,
  },
  examples: [
    'milestone test',
    'milestone test sla --format junit > scenarios.xml',
    'milestone test support.scenario.yaml --scenario friday-afternoon',
    'milestone test --grep "^premium-" --fail-fast',
    'milestone test --coverage --coverage-threshold 80',
  ],
  run: ({ paths, ...options }, io) => runTests(paths, options, io),
});

interface TestOptions extends SearchOptions {
  readonly format: readonly Output<Format>[];
  readonly scenario: string | undefined;
  readonly grep: string | undefined;
  readonly failFast: boolean;
  /** Tells which milestones, triggers and actions no scenario reaches. */
  readonly coverage: boolean;
  readonly coverageThreshold: number | undefined;
  readonly quiet: boolean;
  readonly root: string | undefined;
}

/** Fails for what a scenario does not meet, and for errors in a file: a scenario that cannot be read has not passed. */
async function runTests(paths: readonly string[], options: TestOptions, io: Io): Promise<number> {
  const { coverage: isMeasured, coverageThreshold: threshold, scenario, grep, root = '.' } = options;
  if (threshold !== undefined && !isMeasured)
    throw new UsageError('--coverage-threshold judges what --coverage measures.', 'Add --coverage.');
  checkPercent('--coverage-threshold', threshold);
  /** Whose current folder is where names begin. */
  const named = { ...io, cwd: path.resolve(io.cwd, root) };
  readChoice(options);
  // Everything in a folder that is measured counts, also what no scenario uses; one scenario is measured by itself.
  const asked = await findFiles(paths, io, options);
  const found = asked.paths.filter((file) => {
    const kind = kindOfPath(file);
    return (
      kind === 'scenario' || (kind === 'entitlement' && isMeasured && scenario === undefined && grep === undefined)
    );
  });
  const { scenarios, broken, skipped, coverage, unread, hasErrors } =
    (await runApart({ paths, found, unread: asked.unread }, options, { io, named })) ??
    (await runTogether({ paths, found, unread: asked.unread }, options, { io, named }));
  if (scenarios.length === 0)
    throw new UsageError(
      describeNone(options),
      'Scenarios are under `scenarios:` in files that end in .scenario.yaml.',
      hasErrors ? EXIT_FINDINGS : EXIT_USAGE,
    );
  const report = [...scenarios, ...broken];
  await writeOutputs(
    options.format,
    FORMATS,
    (format, { color }) => print(report, coverage, format, { ...options, color }),
    io,
  );
  // Pretty and json hold it themselves.
  if (coverage !== undefined && options.format.every(({ format }) => format === 'junit' || format === 'tap'))
    if (options.format.length > 0) tell(io, '', ...printCoverage(coverage).trimEnd().split('\n'));
  if (skipped > 0)
    tell(io, `Stopped at the first failure: ${skipped} scenario${skipped === 1 ? ' was' : 's were'} not run.`);
  const isUncovered = threshold !== undefined && coverage !== undefined && reachedShare(coverage) < threshold;
  if (isUncovered)
    tell(
      io,
      `milestone: scenarios reach ${Math.floor(reachedShare(coverage))} per cent, and ${threshold} are asked for.`,
    );
  return Math.max(
    unread,
    isUncovered || hasErrors || report.some((result) => !result.passed) ? EXIT_FINDINGS : EXIT_FINE,
  );
}

function describeNone({ scenario, grep }: TestOptions): string {
  if (grep !== undefined) return `There is no scenario whose id has '${grep}'.`;
  return scenario === undefined ? 'There is no scenario to run.' : `There is no scenario '${scenario}'.`;
}

interface Asked {
  /** As they were named. */
  readonly paths: readonly string[];
  readonly found: readonly string[];
  readonly unread: readonly UsageError[];
}

interface Outcome {
  readonly scenarios: readonly ReportedTest[];
  /** Files with errors that no scenario tells of. */
  readonly broken: readonly ReportedTest[];
  /** Scenarios that were not run after one that failed. */
  readonly skipped: number;
  readonly coverage: readonly ReportedCoverage[] | undefined;
  /** The exit code that files ask for which could not be read. */
  readonly unread: number;
  readonly hasErrors: boolean;
}

/** Where a command runs, and the same with the folder where names begin. */
interface Places {
  readonly io: Io;
  readonly named: Io;
}

/** On every processor, where there are many files and nothing to say of them together. */
async function runApart(asked: Asked, options: TestOptions, { io, named }: Places): Promise<Outcome | undefined> {
  const { coverage, failFast, scenario, grep } = options;
  if (coverage || failFast) return undefined;
  const now = io.host.now();
  const settings = { cwd: io.cwd, config: io.config, namedFrom: named.cwd, given: asked.paths, now, scenario, grep };
  const scenarios = await testInSlices(asked.found, settings, io);
  if (scenarios === undefined) return undefined;
  const unread = reportUnread({ files: asked.found, unread: asked.unread }, io);
  return { scenarios, broken: [], skipped: 0, coverage: undefined, unread, hasErrors: false };
}

async function runTogether(asked: Asked, options: TestOptions, { io, named }: Places): Promise<Outcome> {
  const isWanted = readChoice(options);
  const opened = await openFiles(asked.found, io);
  const unread = reportUnread({ ...opened, unread: [...asked.unread, ...opened.unread] }, io);
  const { snapshot } = opened;
  const files = opened.files.filter(({ kind }) => kind === 'scenario');
  const uris = opened.files.map(({ uri }) => uri);
  const hasErrors = reportErrors(snapshot, uris, io);
  const wanted = files.flatMap((file) => listScenarios(file, isWanted));
  const ran = runAll(snapshot, wanted, options, named);
  return {
    ...ran,
    broken: brokenFiles(snapshot, files, ran.scenarios, named),
    coverage: options.coverage ? measure(snapshot, uris, isWanted, named) : undefined,
    unread,
    hasErrors,
  };
}

/** Runs scenarios in their order. @returns how they fare, and how many were not run after one that failed */
function runAll(
  snapshot: Snapshot,
  wanted: readonly Wanted[],
  { failFast }: TestOptions,
  io: Io,
): { readonly scenarios: readonly ReportedTest[]; readonly skipped: number } {
  const scenarios: ReportedTest[] = [];
  for (const [index, each] of wanted.entries()) {
    const results = runOne(snapshot, each, { cwd: io.cwd, clock: io.host });
    scenarios.push(...results);
    if (failFast && results.some(({ passed }) => !passed)) return { scenarios, skipped: wanted.length - index - 1 };
  }
  return { scenarios, skipped: 0 };
}

/**
 * Files with errors, of scenarios or used by them, that no scenario has told of: what is wrong there is left out of every scenario, so
 * nothing has really passed.
 */
function brokenFiles(
  snapshot: Snapshot,
  files: readonly SourceFile[],
  ran: readonly ReportedTest[],
  io: Io,
): readonly ReportedTest[] {
  const failed = new Set(ran.flatMap(({ file, passed }) => (passed ? [] : [file])));
  const used = new Set(files.flatMap(({ uri }) => snapshot.scope(uri).files));
  return [...used].flatMap((file) => {
    const isTold = file.kind === 'scenario' && failed.has(displayName(file.uri, io));
    const failures = isTold ? [] : fileErrors(snapshot, file);
    if (failures.length === 0) return [];
    const name = 'has no errors';
    const located = failures.map((one) => locate(one, file));
    const line = located[0]?.range.start.line ?? 0;
    return { file: displayName(file.uri, io), name, line, durationMs: 0, passed: false, failures: located };
  });
}

function measure(
  snapshot: Snapshot,
  uris: readonly string[],
  isWanted: (id: string) => boolean,
  io: Io,
): readonly ReportedCoverage[] {
  return coverageOf(snapshot, uris, (_, id) => isWanted(id)).flatMap(({ uri, span, kind, name, scenarios }) => {
    const lines = snapshot.file(uri)?.lines;
    return lines === undefined
      ? []
      : [{ file: displayName(uri, io), range: lines.rangeOf(span), kind, name, scenarios }];
  });
}

function print(
  report: TestReport,
  coverage: readonly ReportedCoverage[] | undefined,
  format: Format,
  options: { readonly color: boolean; readonly quiet: boolean },
): string {
  switch (format) {
    case 'pretty':
      return printTests(report, options) + (coverage === undefined ? '' : `\n${printCoverage(coverage)}`);
    case 'json':
      return printTestsJson(report, coverage);
    case 'junit':
      return printTestsJunit(report);
    case 'tap':
      return printTestsTap(report);
  }
}

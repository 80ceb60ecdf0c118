// `milestone diff`: what changes for customers between two files, folders or revisions?
import { drawDiffHtml } from '../draw/comparison/diffHtml.ts';
import { queryExampleCase } from '../queries/exampleCase.ts';
import { queryComparison, type ComparedSide } from '../queries/comparison.ts';
import { DAY_MS, isInstant, toInstant, type Instant } from '../core/time/instant.ts';
import { parseIso } from '../core/time/iso.ts';
import type { Comparison, ProcessComparison } from '../protocol/comparison.ts';
import { COMMON_FLAGS } from './commonFlags.ts';
import type { Command, Output } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINDINGS, EXIT_FINE, UsageError, type Io } from './io.ts';
import { printDiffMarkdown } from '../print/diffMarkdown.ts';
import { printDiff } from '../print/diffPretty.ts';
import { readSides, type Side } from './readSide.ts';
import { readOperands } from './readOperands.ts';
import { reportErrors } from './reportErrors.ts';
import { writeOutputs } from './writeOutputs.ts';
import { stringify } from '../print/stringify.ts';

const FORMATS = ['pretty', 'json', 'markdown', 'html'] as const;
type Format = (typeof FORMATS)[number];

export const diff: Command = defineCommand({
  name: 'diff',
  summary: 'tell what changes for customers',
  arguments: {
    old: {
      help: 'a file, a folder, or git:<revision>, which is the other path as it was then; git:<revision>:<path>; git::index is what is staged; git:<a>...<b> is both sides, from where b left a. Nothing: the pull request, or what is not committed',
      isOptional: true,
      kind: 'path',
    },
    new: { help: 'the same; only these files where old is a range', isOptional: true, kind: 'path' },
  },
  flags: {
    from: {
      type: 'text',
      valueName: 'date',
      help: 'look at cases that arrive from then on, such as 2026-03-02; today when absent',
    },
    process: {
      type: 'text',
      valueName: 'id',
      help: 'only this process, by its id before or after',
      isRepeatable: true,
    },
    exitCode: { type: 'switch', help: 'exit with 1 when something changes for customers' },
    failOn: {
      type: 'choice',
      valueName: 'change',
      choices: ['any', 'later'],
      help: 'exit with 1 when anything changes for customers, as --exit-code does, or when a promise gets worse: a deadline is later for some arrival, or a milestone or process is gone',
    },
    format: {
      type: 'format',
      choices: FORMATS,
      help: 'how to print, markdown for a comment on a pull request, html with timelines as they were and are',
    },
    ...COMMON_FLAGS,
  },
  examples: [
    'milestone diff git:HEAD sla',
    'milestone diff git:origin/main...HEAD --format markdown > comment.md',
    'milestone diff git:origin/main...HEAD --format html=diff.html',
    'milestone diff git::index --fail-on later',
    'milestone diff git:HEAD~1:support.entitlement.yaml support.entitlement.yaml',
    'milestone diff standard.entitlement.yaml premium.entitlement.yaml --exit-code',
  ],
  run: ({ old: before, new: after, ...options }, io) => printChanges(before, after, options, io),
});

interface DiffOptions {
  readonly format: readonly Output<Format>[];
  /** Where the arrivals begin that are looked at, `2026-03-02`; undefined: today. */
  readonly from: string | undefined;
  /** Ids; empty: all. */
  readonly process: readonly string[];
  /** Exit 1 when there are changes. */
  readonly exitCode: boolean;
  /** Exit 1 for these. */
  readonly failOn: 'any' | 'later' | undefined;
}

async function printChanges(
  before: string | undefined,
  after: string | undefined,
  options: DiffOptions,
  io: Io,
): Promise<number> {
  const from = readStart(options.from, io);
  const [was, now] = readOperands(before, after, io);
  const [old, fresh] = await readSides([was, now], io);
  // What is wrong in files that are the same on both sides changes nothing; what was wrong and is mended must not fail a build.
  const [formerUris, uris] = [touchedUris(old, fresh), touchedUris(fresh, old)];
  reportErrors(old.snapshot, formerUris, io, { side: was.revision === undefined ? undefined : old.name });
  const hasErrors = reportErrors(fresh.snapshot, uris, io, {
    side: now.revision === undefined ? undefined : fresh.name,
  });
  const comparison = withProcesses(queryComparison(old, fresh, from), options.process, [old, fresh]);
  await writeOutputs(
    options.format,
    FORMATS,
    (format, { color }) => print({ comparison, old, fresh }, format, color),
    io,
  );
  const isAny = options.failOn === 'any' || options.exitCode;
  const isFailed = isAny ? comparison.processes.length > 0 : options.failOn === 'later' && isWorse(comparison);
  return hasErrors || isFailed ? EXIT_FINDINGS : EXIT_FINE;
}

/** What changes in some processes alone. @throws UsageError for one that is on neither side */
function withProcesses(comparison: Comparison, ids: readonly string[], sides: readonly ComparedSide[]): Comparison {
  if (ids.length === 0) return comparison;
  const known = new Set(sides.flatMap(({ processes }) => processes.map(({ process }) => process.id)));
  for (const id of ids)
    if (!known.has(id)) {
      const names = [...known].map((each) => `'${each}'`).join(', ');
      throw new UsageError(`There is no process '${id}' on either side.`, `Known are: ${names || 'none'}.`);
    }
  const isChosen = ({ before, after }: ProcessComparison): boolean =>
    [before, after].some((side) => side !== null && ids.includes(side.process));
  const processes = comparison.processes.filter(isChosen);
  const told = new Set(processes.flatMap(({ before, after }) => [before?.process, after?.process]));
  return { ...comparison, processes, unchanged: ids.filter((id) => !told.has(id)).length };
}

/** Whether a promise is gone, or a deadline is later for some arrival. */
function isWorse({ processes }: Comparison): boolean {
  return processes.some(
    ({ status, changes, deadlines }) =>
      status === 'removed' ||
      deadlines.some(({ direction }) => direction === 'later') ||
      changes.some(({ aspect, now }) => aspect === 'milestone' && now === null),
  );
}

/** The files of a side that do not read the same on the other one, with all that they import. */
function touchedUris(side: Side, other: Side): readonly string[] {
  const read = ({ snapshot }: Side, uri: string): string =>
    JSON.stringify(snapshot.scope(uri).files.map((file) => [file.uri, file.text]));
  return side.uris.filter((uri) => read(side, uri) !== read(other, uri));
}

/** Noon in UTC: the same date nearly everywhere. @throws UsageError when it is no date */
function readStart(given: string | undefined, io: Io): Instant {
  if (given === undefined) return toInstant(Math.trunc(io.host.now()));
  const day = /^\d{4}-\d{2}-\d{2}$/.test(given) ? parseIso(given)?.day : undefined;
  const noon = day === undefined ? NaN : (day + 0.5) * DAY_MS;
  if (!isInstant(noon)) throw new UsageError(`'${given}' is no date.`, 'For example: --from 2026-03-02.');
  return noon;
}

interface Compared {
  readonly comparison: Comparison;
  readonly old: Side;
  readonly fresh: Side;
}

function print({ comparison, old, fresh }: Compared, format: Format, color: boolean): string {
  switch (format) {
    case 'pretty':
      return printDiff(comparison, { color });
    case 'json':
      return `${stringify(comparison)}\n`;
    case 'markdown':
      return printDiffMarkdown(comparison);
    case 'html':
      return drawDiffHtml(comparison, (process) => queryExampleCase(old, fresh, process));
  }
}

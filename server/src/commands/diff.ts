// `milestone diff`: what changes for customers between two files, folders or revisions?
import { drawDiffHtml } from '../draw/comparison/diffHtml.ts';
import { queryExampleCase } from '../queries/exampleCase.ts';
import { queryComparison } from '../queries/comparison.ts';
import { DAY_MS, isInstant, toInstant, type Instant } from '../core/time/instant.ts';
import { parseIso } from '../core/time/iso.ts';
import type { Comparison } from '../protocol/comparison.ts';
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
    exitCode: { type: 'switch', help: 'exit with 1 when something changes for customers' },
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
    'milestone diff git::index',
    'milestone diff git:HEAD~1:support.entitlement.yaml support.entitlement.yaml',
    'milestone diff standard.entitlement.yaml premium.entitlement.yaml --exit-code',
  ],
  run: ({ old: before, new: after, ...options }, io) => tellChanges(before, after, options, io),
});

interface DiffOptions {
  readonly format: readonly Output<Format>[];
  /** Where the arrivals begin that are looked at, `2026-03-02`; undefined: today. */
  readonly from: string | undefined;
  /** Exit 1 when there are changes. */
  readonly exitCode: boolean;
}

async function tellChanges(
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
  reportErrors(old.snapshot, formerUris, io, was.revision === undefined ? undefined : old.name);
  const hasErrors = reportErrors(fresh.snapshot, uris, io, now.revision === undefined ? undefined : fresh.name);
  const comparison = queryComparison(old, fresh, from);
  await writeOutputs(
    options.format,
    FORMATS,
    (format, { color }) => print({ comparison, old, fresh }, format, color),
    io,
  );
  const hasChanges = comparison.processes.length > 0;
  return hasErrors || (options.exitCode && hasChanges) ? EXIT_FINDINGS : EXIT_FINE;
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

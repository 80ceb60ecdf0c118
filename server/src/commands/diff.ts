// `milestone diff`: what changes for customers between two files, folders or revisions?
import { answerComparison } from '../queries/comparison.ts';
import { DAY_MS, isInstant, toInstant, type Instant } from '../core/time/instant.ts';
import { parseIso } from '../core/time/iso.ts';
import type { Comparison } from '../protocol/comparison.ts';
import type { DiffFormat } from './formats.ts';
import { EXIT_FINDINGS, EXIT_FINE, UsageError, type Io } from './io.ts';
import { printDiffMarkdown } from '../print/diffMarkdown.ts';
import { printDiff } from '../print/diffPretty.ts';
import { readOperand, readSide } from './readOperand.ts';
import { tellErrors } from './reportErrors.ts';

export interface DiffOptions {
  readonly format: DiffFormat;
  /** Where the arrivals begin that are looked at, `2026-03-02`; undefined: today. */
  readonly from: string | undefined;
  /** Exit 1 when there are changes. */
  readonly exitCode: boolean;
}

export async function diff(before: string, after: string, options: DiffOptions, io: Io): Promise<number> {
  const from = readStart(options.from, io);
  const [was, now] = [readOperand(before), readOperand(after)];
  const [old, fresh] = [await readSide(was, now, io), await readSide(now, was, io)];
  // What was wrong in the old files and is mended now must not fail a build.
  tellErrors(old.snapshot, old.uris, io, was.revision === undefined ? undefined : old.name);
  const hasErrors = tellErrors(fresh.snapshot, fresh.uris, io, now.revision === undefined ? undefined : fresh.name);
  const comparison = answerComparison(old, fresh, from);
  io.stdout(print(comparison, options.format, io));
  const hasChanges = comparison.processes.length > 0;
  return hasErrors || (options.exitCode && hasChanges) ? EXIT_FINDINGS : EXIT_FINE;
}

/** Noon in UTC: the same date nearly everywhere. @throws UsageError when it is no date */
function readStart(given: string | undefined, io: Io): Instant {
  if (given === undefined) return toInstant(Math.trunc(io.host.now()));
  const day = /^\d{4}-\d{2}-\d{2}$/.test(given) ? parseIso(given)?.day : undefined;
  const noon = day === undefined ? NaN : (day + 0.5) * DAY_MS;
  if (!isInstant(noon)) throw new UsageError(`'${given}' is no date.`, 'For example: --from 2026-03-02.');
  return noon;
}

function print(comparison: Comparison, format: DiffFormat, io: Io): string {
  switch (format) {
    case 'pretty':
      return printDiff(comparison, { color: io.color });
    case 'json':
      return `${JSON.stringify(comparison, null, 2)}\n`;
    case 'markdown':
      return printDiffMarkdown(comparison);
  }
}

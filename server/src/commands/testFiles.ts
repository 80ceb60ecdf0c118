// The scenarios of files, run: results as plain data, with names that people know files by.
import type { Host } from '../host/host.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import type { ReportedFailure, ReportedTest } from '../print/testReport.ts';
import type { ScenarioFailure } from '../queries/judgeScenario.ts';
import { runScenarios } from '../queries/runScenarios.ts';
import { UsageError } from './io.ts';
import { displayName } from './openProject.ts';

/** Which scenarios are asked for; neither: all. */
export interface Choice {
  readonly scenario: string | undefined;
  readonly grep: string | undefined;
}

export interface TestPlace {
  /** Where names of files begin. */
  readonly cwd: string;
  /** For what a scenario takes. */
  readonly clock: Pick<Host, 'now'>;
}

export interface Wanted {
  readonly file: SourceFile;
  readonly id: string;
  /** 0-based. */
  readonly line: number;
}

/** Which scenarios are asked for, by their ids. @throws UsageError for a pattern that is none */
export function readChoice({ scenario, grep }: Choice): (id: string) => boolean {
  if (grep === undefined) return (id) => scenario === undefined || id === scenario;
  if (scenario !== undefined)
    throw new UsageError('--scenario names one scenario, and --grep chooses some.', 'Leave out one of them.');
  try {
    const pattern = new RegExp(grep, 'u');
    return (id) => pattern.test(id);
  } catch {
    throw new UsageError(
      `'${grep}' is no regular expression.`,
      'Put a backslash before characters that stand for themselves.',
    );
  }
}

/** The scenarios of a file that are asked for; one that is there twice runs twice by itself. */
export function listScenarios(file: SourceFile, isWanted: (id: string) => boolean): readonly Wanted[] {
  const byId = new Map(file.definitions.map((definition) => [definition.id, definition]));
  return [...byId.values()]
    .filter(({ id }) => isWanted(id))
    .map(({ id, key }) => ({ file, id, line: file.lines.rangeOf(key.span).start.line }));
}

/** Runs one; one that is there twice has two results. */
export function runOne(snapshot: Snapshot, { file, id, line }: Wanted, place: TestPlace): readonly ReportedTest[] {
  const started = place.clock.now();
  const results = runScenarios(snapshot, file.uri, id);
  const durationMs = place.clock.now() - started;
  return results.map(({ name, passed, failures }) => ({
    file: displayName(file.uri, place),
    name,
    line,
    durationMs,
    passed,
    failures: failures.map((failure) => locate(failure, file)),
  }));
}

/** A failure with its place in the file, and the line there. */
export function locate(
  { path, message, expected, actual, span }: ScenarioFailure,
  { lines, text }: Pick<SourceFile, 'lines' | 'text'>,
): ReportedFailure {
  const range = lines.rangeOf(span);
  const { line } = range.start;
  return { path, message, expected, actual, range, lineText: text.slice(lines.lineStart(line), lines.lineEnd(line)) };
}

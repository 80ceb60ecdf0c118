// Scenarios as tests: simulates each and compares it with what it expects. The same for `milestone test` and the editor.
import { checkExpectations } from '../core/simulate/expect.ts';
import type { Span } from '../text/tree.ts';
import { simulateScenarios } from './simulateScenarios.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';

export interface ScenarioFailure {
  /** `milestones[0].target`, `actions[1]`, `exited`, or `scenario` when it could not be run. */
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
  readonly uri: string;
  /** The `expect` entry that failed. */
  readonly span: Span;
}

export interface ScenarioResult {
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
  readonly failures: readonly ScenarioFailure[];
}

/** Runs every scenario of a file, or only one. A scenario that is written but cannot be run fails, and says so. */
export function runScenarios(snapshot: Snapshot, uri: string, only?: string): readonly ScenarioResult[] {
  const file = snapshot.file(uri);
  if (file?.kind !== 'scenario') return [];
  return simulateScenarios(snapshot, file, only).map(({ id, key, simulation }) => {
    if (simulation === undefined) return result(file, id, [cannotRun(file, key.span)]);
    const failures = checkExpectations(simulation, simulation.scenario).map((failure) => ({
      path: failure.path,
      expected: failure.expected,
      actual: failure.actual,
      uri: failure.origin.uri,
      span: snapshot.locate(failure.origin)?.span ?? key.span,
    }));
    return result(file, id, failures);
  });
}

function result(file: SourceFile, name: string, failures: readonly ScenarioFailure[]): ScenarioResult {
  return { file: file.uri, name, passed: failures.length === 0, failures };
}

function cannotRun(file: SourceFile, span: Span): ScenarioFailure {
  return {
    path: 'scenario',
    expected: 'a process that can be simulated',
    actual: 'none: mend what `milestone validate` reports about this scenario and the files it uses',
    uri: file.uri,
    span,
  };
}

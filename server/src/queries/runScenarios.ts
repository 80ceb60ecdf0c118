// Scenarios as tests: simulates each and compares it with what it expects. The same for `milestone test` and the editor.
import { checkExpectations, expectsNothing } from '../core/simulate/expect.ts';
import type { Simulation } from '../core/simulate/simulation.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { findingsOf } from '../rules/findings.ts';
import { messageOf } from '../rules/phrase.ts';
import type { Span } from '../text/tree.ts';
import { CANNOT_RUN, describeFailure, type FailureWords } from '../words/describeFailure.ts';
import { simulateScenarios } from './simulateScenarios.ts';

export interface ScenarioFailure extends FailureWords {
  /** `milestones[0].target`, `actions[1]`, `exited`, or `scenario` when it could not be run or is broken. */
  readonly path: string;
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

/**
 * Runs every scenario of a file, or only one. A scenario that is written but cannot be run fails, and says so; so does one with an error
 * in it: what cannot be read has not been checked.
 */
export function runScenarios(snapshot: Snapshot, uri: string, only?: string): readonly ScenarioResult[] {
  const file = snapshot.file(uri);
  if (file?.kind !== 'scenario') return [];
  const errors = errorsIn(snapshot, file);
  return simulateScenarios(snapshot, file, only).map(({ id, key, simulation }) => {
    const broken = errors.filter(({ scenario }) => scenario === undefined || scenario === id);
    if (broken.length > 0)
      return result(
        file,
        id,
        broken.map(({ failure }) => failure),
      );
    if (simulation === undefined || isUnchecked(simulation)) return result(file, id, [cannotRun(file, key.span)]);
    const { names, zone } = simulation;
    const failures = checkExpectations(simulation).map(({ path, detail, origin }) => ({
      path,
      ...describeFailure(detail, { names, zone }),
      uri: origin.uri,
      span: snapshot.locate(origin)?.span ?? key.span,
    }));
    return result(file, id, failures);
  });
}

/** A record that is in no process, which is not what is expected. */
function isUnchecked({ process, scenario: { expect } }: Simulation): boolean {
  return process === undefined && (expect === undefined || !expectsNothing(expect));
}

interface BrokenScenario {
  /** Undefined for an error outside of all scenarios: then none can be trusted. */
  readonly scenario: string | undefined;
  readonly failure: ScenarioFailure;
}

/** What is broken in the files of a snapshot, which never changes: lenses ask for each scenario by itself. */
const known = new WeakMap<Snapshot, Map<string, readonly BrokenScenario[]>>();

/** The errors of the file, each with the scenario that it is in. */
function errorsIn(snapshot: Snapshot, file: SourceFile): readonly BrokenScenario[] {
  const ofSnapshot = known.get(snapshot) ?? new Map<string, readonly BrokenScenario[]>();
  known.set(snapshot, ofSnapshot);
  const errors = ofSnapshot.get(file.uri) ?? findErrors(snapshot, file);
  ofSnapshot.set(file.uri, errors);
  return errors;
}

function findErrors(snapshot: Snapshot, file: SourceFile): readonly BrokenScenario[] {
  return fileErrors(snapshot, file).map((failure) => {
    const { start } = failure.span;
    const owner = file.definitions.find(({ key, value }) => {
      return key.span.start <= start && start <= Math.max(key.span.end, value?.span.end ?? 0);
    });
    return { scenario: owner?.id, failure };
  });
}

/** The errors of a file, as failures of what depends on it. */
export function fileErrors(snapshot: Snapshot, { uri }: SourceFile): readonly ScenarioFailure[] {
  return findingsOf(snapshot, uri)
    .filter(({ severity }) => severity === 'error')
    .map((finding) => {
      const message = messageOf(finding);
      return { path: 'file', message, expected: 'no errors', actual: message, uri, span: finding.span };
    });
}

function result(file: SourceFile, name: string, failures: readonly ScenarioFailure[]): ScenarioResult {
  return { file: file.uri, name, passed: failures.length === 0, failures };
}

function cannotRun(file: SourceFile, span: Span): ScenarioFailure {
  return { path: 'scenario', ...CANNOT_RUN, uri: file.uri, span };
}

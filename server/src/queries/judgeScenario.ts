// A scenario held against what it expects, and against the errors of its file. The same for `milestone test`, the editor and the picture.
import { checkExpectations, expectsNothing, type FailureDetail } from '../core/simulate/expect.ts';
import type { Simulation } from '../core/simulate/simulation.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { messageOf } from '../rules/phrase.ts';
import type { Span } from '../text/tree.ts';
import { CANNOT_RUN, describeFailure, type FailureWords } from '../words/describeFailure.ts';
import { errorsOfFile } from './errorsOfFile.ts';
import type { SimulatedScenario } from './simulateScenarios.ts';

export interface ScenarioFailure extends FailureWords {
  /** `milestones[0].target`, `actions[1]`, `exited`, or `scenario` when it could not be run or is broken. */
  readonly path: string;
  readonly uri: string;
  /** The `expect` entry that failed. */
  readonly span: Span;
}

/** A failure, and what it is of where the scenario could be checked. */
export interface JudgedFailure {
  readonly failure: ScenarioFailure;
  readonly detail?: FailureDetail;
}

/**
 * What is not as a scenario expects, in the order of the file; none: it passes. One that is written but cannot be run fails, and says so;
 * so does one with an error in it: what cannot be read has not been checked.
 */
export function judgeScenario(
  snapshot: Snapshot,
  file: SourceFile,
  { id, key, simulation }: SimulatedScenario,
): readonly JudgedFailure[] {
  const broken = errorsIn(snapshot, file).filter(({ scenario }) => scenario === undefined || scenario === id);
  if (broken.length > 0) return broken.map(({ failure }) => ({ failure }));
  if (simulation === undefined || isUnchecked(simulation)) return [{ failure: cannotRun(file, key.span) }];
  const { names, zone } = simulation;
  return checkExpectations(simulation).map(({ path, detail, origin }) => {
    const span = snapshot.locate(origin)?.span ?? key.span;
    return { failure: { path, ...describeFailure(detail, { names, zone }), uri: origin.uri, span }, detail };
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
  return errorsOfFile(snapshot, uri).map((finding) => {
    const message = messageOf(finding);
    return { path: 'file', message, expected: 'no errors', actual: message, uri, span: finding.span };
  });
}

function cannotRun(file: SourceFile, span: Span): ScenarioFailure {
  return { path: 'scenario', ...CANNOT_RUN, uri: file.uri, span };
}

// Compares a simulation with what its scenario expects (language.md, `expect`). Only what is named is checked. Must not know text:
// failures carry origins.
import type { Origin } from '../model/model.ts';
import type { ExpectedAction, ExpectedMilestone, Scenario } from '../model/scenario.ts';
import type { FiredAction, Occurrence, Simulation } from './simulation.ts';
import type { Instant } from '../time/instant.ts';
import { formatIso } from '../time/iso.ts';

/** One expectation that did not come true, in words. */
export interface ExpectationFailure {
  /** `milestones[0].target`, `actions[2]`, `exited`. */
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
  readonly origin: Origin;
}

/** The expectations of the scenario that the simulation does not meet, in the order of the file; none without `expect`. */
export function checkExpectations(simulation: Simulation, scenario: Scenario): readonly ExpectationFailure[] {
  const { expect } = scenario;
  if (expect === undefined) return [];
  const failures = [
    ...checkMilestones(simulation, expect.milestones ?? []),
    ...checkActions(simulation, expect.actions ?? []),
  ];
  const { exited } = expect;
  if (exited === undefined || exited === simulation.exited) return failures;
  return [
    ...failures,
    {
      path: 'exited',
      expected: sayInstant(simulation, exited),
      actual: simulation.exited === undefined ? 'never' : sayInstant(simulation, simulation.exited),
      origin: inside(expect.origin, 'exited'),
    },
  ];
}

function inside(origin: Origin, key: string): Origin {
  return { uri: origin.uri, path: [...origin.path, key] };
}

function sayInstant({ zone }: Simulation, at: Instant): string {
  return formatIso(zone, at);
}

function checkMilestones(
  simulation: Simulation,
  expected: readonly ExpectedMilestone[],
): readonly ExpectationFailure[] {
  const named = new Set<Occurrence>();
  return expected.flatMap((one, index) => {
    const path = `milestones[${index}]`;
    const occurrence = findOccurrence(simulation, one, named);
    if (occurrence === undefined) return [missingOccurrence(simulation, one, path)];
    named.add(occurrence);
    return compareOccurrence(simulation, one, occurrence, path);
  });
}

/** The occurrence with that number, or the first that no earlier expectation named. */
function findOccurrence(
  { occurrences }: Simulation,
  { milestone, occurrence }: ExpectedMilestone,
  named: ReadonlySet<Occurrence>,
): Occurrence | undefined {
  const candidates = occurrences.filter(({ entry }) => entry.milestone === milestone);
  return occurrence === undefined
    ? candidates.find((candidate) => !named.has(candidate))
    : candidates.find(({ number }) => number === occurrence);
}

function missingOccurrence(
  { occurrences }: Simulation,
  { milestone, occurrence, origin }: ExpectedMilestone,
  path: string,
): ExpectationFailure {
  const count = occurrences.filter(({ entry }) => entry.milestone === milestone).length;
  const wanted = occurrence ?? count + 1;
  const expected = wanted === 1 ? `${milestone} starts` : `${milestone} starts at least ${wanted} times`;
  const actual = count === 0 ? 'it never starts' : count === 1 ? 'it starts once' : `it starts ${count} times`;
  return { path, expected, actual, origin };
}

function compareOccurrence(
  simulation: Simulation,
  expected: ExpectedMilestone,
  actual: Occurrence,
  path: string,
): readonly ExpectationFailure[] {
  const failures: ExpectationFailure[] = [];
  for (const key of ['start', 'target', 'completed'] as const) {
    const wanted = expected[key];
    const found = key === 'target' && actual.isBeyondHorizon ? undefined : actual[key];
    if (wanted === undefined || wanted === found) continue;
    const never = key === 'target' ? 'past the year 2400' : 'not completed';
    failures.push({
      path: `${path}.${key}`,
      expected: sayInstant(simulation, wanted),
      actual: found === undefined ? never : sayInstant(simulation, found),
      origin: inside(expected.origin, key),
    });
  }
  if (expected.status !== undefined && expected.status !== actual.status)
    failures.push({
      path: `${path}.status`,
      expected: expected.status,
      actual: actual.status,
      origin: inside(expected.origin, 'status'),
    });
  return failures;
}

/**
 * Of the actions that fired, those whose ids the list names must be the list, one for one and in order; actions that it does not name
 * are free.
 */
function checkActions(simulation: Simulation, expected: readonly ExpectedAction[]): readonly ExpectationFailure[] {
  const ids = new Set(expected.map(({ action }) => action));
  const fired = simulation.actions.filter(({ action }) => ids.has(action.id));
  const failures: ExpectationFailure[] = [];
  for (const [index, one] of expected.entries()) {
    const actual = fired[index];
    const isMet = actual?.action.id === one.action && (one.at === undefined || one.at === actual.at);
    if (!isMet)
      failures.push({
        path: `actions[${index}]`,
        expected: sayExpected(simulation, one),
        actual: actual === undefined ? 'nothing more fires' : sayFired(simulation, actual),
        origin: one.origin,
      });
  }
  const last = expected.at(-1);
  for (const actual of last === undefined ? [] : fired.slice(expected.length))
    failures.push({
      path: `actions[${expected.length}]`,
      expected: 'nothing more of these actions',
      actual: sayFired(simulation, actual),
      origin: last?.origin ?? actual.origin,
    });
  return failures;
}

function sayExpected(simulation: Simulation, { action, at }: ExpectedAction): string {
  return at === undefined ? action : `${action} at ${sayInstant(simulation, at)}`;
}

function sayFired(simulation: Simulation, { action, at }: FiredAction): string {
  return `${action.id} at ${sayInstant(simulation, at)}`;
}

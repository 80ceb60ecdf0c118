// Compares a simulation with what its scenario expects (docs/language.md, `expect`). Only what is named is checked. Failures are data with
// origins; the sentences are in words. Must not know text.
import type { Origin } from '../model/model.ts';
import type {
  ExpectedAction,
  ExpectedActions,
  ExpectedMilestone,
  ExpectedStatus,
  Expectation,
  MilestoneStatus,
} from '../model/scenario.ts';
import type { Instant } from '../time/instant.ts';
import type { FiredAction, Occurrence, Simulation } from './simulation.ts';

/** An action, and when it fires. */
interface ActionAt {
  readonly action: string;
  readonly at: Instant;
}

/** What is not as it was expected. Milestones and actions are named by id. */
export type FailureDetail =
  /** It starts only `count` times, and so has no occurrence `wanted`. */
  | { readonly kind: 'missing'; readonly milestone: string; readonly wanted: number; readonly count: number }
  /** It starts, but was expected not to; `isAny`: no milestone was. */
  | { readonly kind: 'starts'; readonly milestone: string; readonly at: Instant; readonly isAny: boolean }
  | {
      readonly kind: 'start' | 'target' | 'completed';
      readonly milestone: string;
      /** Which of its occurrences, from 1. */
      readonly occurrence: number;
      readonly expected: Instant;
      /** `unknown`: only the org knows; `beyond`: past the year 2400. Undefined: not completed. */
      readonly actual: Instant | 'unknown' | 'beyond' | undefined;
    }
  | {
      readonly kind: 'status';
      readonly milestone: string;
      readonly expected: ExpectedStatus;
      readonly actual: MilestoneStatus;
    }
  /** Another action fires instead, at another time, or none. */
  | {
      readonly kind: 'action';
      readonly expected: Omit<ExpectedAction, 'origin'>;
      readonly actual: ActionAt | undefined;
    }
  /** Fires although nothing more of what is named should; `scope`: of the named ones, of all, or no action at all. */
  | { readonly kind: 'extra-action'; readonly actual: ActionAt; readonly scope: 'named' | 'only' | 'none' }
  | {
      readonly kind: 'entered' | 'exited';
      readonly expected: Instant | 'never';
      readonly actual: Instant | undefined;
    };

/** One expectation that did not come true. */
export interface ExpectationFailure {
  /** `milestones[0].target`, `actions[2]`, `exited`. */
  readonly path: string;
  readonly detail: FailureDetail;
  readonly origin: Origin;
}

/** The expectations of the scenario that the simulation does not meet, in the order of the file; none without `expect`. */
export function checkExpectations(simulation: Simulation): readonly ExpectationFailure[] {
  const { expect } = simulation.scenario;
  if (expect === undefined) return [];
  return [
    ...checkVisit('entered', simulation, expect),
    ...checkMilestones(simulation, expect),
    ...(expect.actions === undefined ? [] : checkActions(simulation, expect.actions)),
    ...checkVisit('exited', simulation, expect),
  ];
}

/**
 * Whether something is expected that can only be so where the record is in no process: that it never enters, or that nothing starts and
 * nothing fires.
 */
export function expectsNothing({ milestones, actions, entered, exited }: Expectation): boolean {
  const noMilestone = milestones?.every(({ status }) => status === 'none');
  const noAction = actions === undefined ? undefined : actions.isOnly && actions.list.length === 0;
  const never = [entered, exited].map((moment) => (moment === undefined ? undefined : moment === 'never'));
  const said = [noMilestone, noAction, ...never].filter((one) => one !== undefined);
  return said.length > 0 && said.every(Boolean);
}

function inside(origin: Origin, key: string): Origin {
  return { uri: origin.uri, path: [...origin.path, key] };
}

function checkVisit(
  kind: 'entered' | 'exited',
  simulation: Simulation,
  expect: Expectation,
): readonly ExpectationFailure[] {
  const expected = expect[kind];
  const actual = simulation[kind];
  if (expected === undefined || expected === (actual ?? 'never')) return [];
  return [{ path: kind, detail: { kind, expected, actual }, origin: inside(expect.origin, kind) }];
}

function checkMilestones(simulation: Simulation, { milestones, origin }: Expectation): readonly ExpectationFailure[] {
  if (milestones === undefined) return [];
  const [first] = simulation.occurrences;
  if (milestones.length === 0 && first !== undefined)
    return [{ path: 'milestones', detail: startsDetail(first, true), origin: inside(origin, 'milestones') }];
  const named = new Set<Occurrence>();
  return milestones.flatMap((one, index) => {
    const path = `milestones[${index}]`;
    const occurrence = findOccurrence(simulation, one, named);
    if (one.status === 'none') {
      if (occurrence === undefined) return [];
      return [
        { path: `${path}.status`, detail: startsDetail(occurrence, false), origin: inside(one.origin, 'status') },
      ];
    }
    if (occurrence === undefined) return [missingOccurrence(simulation, one, path)];
    named.add(occurrence);
    return compareOccurrence(one, occurrence, path);
  });
}

function startsDetail({ entry, start }: Occurrence, isAny: boolean): FailureDetail {
  return { kind: 'starts', milestone: entry.milestone, at: start, isAny };
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
  return { path, detail: { kind: 'missing', milestone, wanted: occurrence ?? count + 1, count }, origin };
}

function compareOccurrence(
  expected: ExpectedMilestone,
  actual: Occurrence,
  path: string,
): readonly ExpectationFailure[] {
  const { milestone, origin, status } = expected;
  const failures: ExpectationFailure[] = [];
  for (const kind of ['start', 'target', 'completed'] as const) {
    const wanted = expected[kind];
    const found = kind === 'target' ? targetOf(actual) : actual[kind];
    if (wanted === undefined || wanted === found) continue;
    const detail = { kind, milestone, occurrence: actual.number, expected: wanted, actual: found };
    failures.push({ path: `${path}.${kind}`, detail, origin: inside(origin, kind) });
  }
  if (status !== undefined && status !== actual.status)
    failures.push({
      path: `${path}.status`,
      detail: { kind: 'status', milestone, expected: status, actual: actual.status },
      origin: inside(origin, 'status'),
    });
  return failures;
}

function targetOf({ targetMs, isBeyondHorizon, target }: Occurrence): Instant | 'unknown' | 'beyond' {
  if (targetMs === undefined) return 'unknown';
  return isBeyondHorizon ? 'beyond' : target;
}

/**
 * Of the actions that fired, those whose ids the list names must be the list, one for one and in order; others are free, unless the
 * list is all that may fire.
 */
function checkActions(
  { actions }: Simulation,
  { list, isOnly, origin }: ExpectedActions,
): readonly ExpectationFailure[] {
  const ids = new Set(list.map(({ action }) => action));
  const fired = isOnly ? actions : actions.filter(({ action }) => ids.has(action.id));
  const failures: ExpectationFailure[] = [];
  for (const [index, one] of list.entries()) {
    const actual = fired[index];
    const isMet = actual?.action.id === one.action && (one.at === undefined || one.at === actual.at);
    if (isMet) continue;
    const expected = { action: one.action, at: one.at };
    const detail = { kind: 'action' as const, expected, actual: actual && toActionAt(actual) };
    failures.push({ path: `actions[${index}]`, detail, origin: one.origin });
  }
  const scope = list.length === 0 ? 'none' : isOnly ? 'only' : 'named';
  for (const actual of fired.slice(list.length)) {
    const detail = { kind: 'extra-action' as const, actual: toActionAt(actual), scope } as const;
    failures.push({ path: `actions[${list.length}]`, detail, origin: list.at(-1)?.origin ?? origin });
  }
  return failures;
}

function toActionAt({ action, at }: FiredAction): ActionAt {
  return { action: action.id, at };
}

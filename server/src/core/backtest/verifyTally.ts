// What many checks come to. Merges as tallies do, in any order and any grouping. Must not know words.
import type { DifferenceCause } from './explainDifference.ts';
import type { RecordedMilestone } from './pastCase.ts';
import type { OutcomeSegment, Result } from './outcome.ts';
import type { Instant } from '../time/instant.ts';
import type { Verdict } from './verdict.ts';
import type { Check } from './verify.ts';

export type VerdictCounts = Record<Verdict, number>;

/** A case of which something differs. */
export interface DifferentCase {
  readonly id: string;
  readonly start: Instant;
  readonly target: Instant;
  readonly result: Result;
  readonly segments: readonly OutcomeSegment[];
  readonly recorded: Omit<RecordedMilestone, 'milestone'>;
}

/** Cases of which the same would explain the difference. */
export interface CauseTally {
  /** The likeliest first; never empty. */
  readonly causes: readonly DifferenceCause[];
  count: number;
  /** The first that started, of the same time by id. */
  example: DifferentCase;
}

export interface VerifyTally {
  readonly process: string;
  readonly milestone: string;
  /** Milestones that both sides have. */
  compared: number;
  /** That only the replay has, and only the org. */
  onlyOurs: number;
  onlyRecorded: number;
  readonly start: VerdictCounts;
  readonly target: VerdictCounts;
  readonly violated: VerdictCounts;
  readonly causes: Map<string, CauseTally>;
}

/** By process and milestone. */
export type VerifyTallies = Map<string, VerifyTally>;

/** What a milestone is known by. */
export function keyOfVerified({ process, milestone }: Pick<VerifyTally, 'process' | 'milestone'>): string {
  return JSON.stringify([process, milestone]);
}

/** What causes are known by. */
export function keyOfCauses(causes: readonly DifferenceCause[]): string {
  return JSON.stringify(causes);
}

/** @param id of the case, as people call it */
export function addChecks(tallies: VerifyTallies, id: string, process: string, checks: readonly Check[]): void {
  for (const { milestone, ours, recorded, causes, ...verdicts } of checks) {
    const tally = verifiedOf(tallies, process, milestone);
    if (ours === undefined) tally.onlyRecorded += 1;
    if (recorded === undefined) tally.onlyOurs += 1;
    if (ours === undefined || recorded === undefined) continue;
    tally.compared += 1;
    for (const field of FIELDS) tally[field][verdicts[field]] += 1;
    if (causes.length === 0) continue;
    const { milestone: _, ...rest } = recorded;
    const { start, target, result, segments } = ours;
    addCause(tally, { causes, count: 1, example: { id, start, target, result, segments, recorded: rest } });
  }
}

const FIELDS = ['start', 'target', 'violated'] as const;

/** Adds what the other ones counted; they may not be used again. */
export function mergeVerified(into: VerifyTallies, other: VerifyTallies): void {
  for (const from of other.values()) {
    const to = verifiedOf(into, from.process, from.milestone);
    for (const key of ['compared', 'onlyOurs', 'onlyRecorded'] as const) to[key] += from[key];
    for (const field of FIELDS) addCounts(to[field], from[field]);
    for (const each of from.causes.values()) addCause(to, each);
  }
}

function addCounts(to: VerdictCounts, from: VerdictCounts): void {
  for (const verdict of ['same', 'withinMinute', 'different', 'unknown'] as const) to[verdict] += from[verdict];
}

function addCause({ causes }: VerifyTally, added: CauseTally): void {
  const key = keyOfCauses(added.causes);
  const known = causes.get(key);
  if (known === undefined) {
    causes.set(key, added);
    return;
  }
  known.count += added.count;
  if (isBefore(added.example, known.example)) known.example = added.example;
}

/** Which of two examples is kept: the first that started, of the same time by id. */
export function isBefore(one: DifferentCase, other: DifferentCase): boolean {
  if (one.start !== other.start) return one.start < other.start;
  return one.id === other.id ? one.target < other.target : one.id < other.id;
}

function verifiedOf(tallies: VerifyTallies, process: string, milestone: string): VerifyTally {
  const key = keyOfVerified({ process, milestone });
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const none = (): VerdictCounts => ({ same: 0, withinMinute: 0, different: 0, unknown: 0 });
  const made: VerifyTally = {
    ...{ process, milestone, compared: 0, onlyOurs: 0, onlyRecorded: 0 },
    ...{ start: none(), target: none(), violated: none(), causes: new Map() },
  };
  tallies.set(key, made);
  return made;
}

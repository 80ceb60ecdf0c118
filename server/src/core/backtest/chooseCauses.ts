// Which causes explain the differences of many cases: of several that would explain a case the one that explains the most. Must not know
// words.
import type { DifferenceCause } from './explainDifference.ts';
import { isBefore, type CauseTally, type DifferentCase } from './verifyTally.ts';

export interface ChosenCause {
  readonly cause: DifferenceCause;
  readonly count: number;
  readonly example: DifferentCase;
}

/** So many cases with the same other minutes, and this share of all that differ, make another target of it. */
const MANY = 2;
const SHARE = 0.1;

/**
 * The fewest causes, as far as taking always the one that explains most cases finds them; of several that explain as many the one that is
 * likeliest. What nothing else explains comes last: each case's own.
 */
export function chooseCauses(tallies: readonly CauseTally[]): readonly ChosenCause[] {
  const total = tallies.reduce((sum, { count }) => sum + count, 0);
  const chosen: ChosenCause[] = [];
  let left = tallies;
  for (let best = bestOf(left, total); best !== undefined; best = bestOf(left, total)) {
    const key = JSON.stringify(best);
    const explained = left.filter(({ causes }) => causes.some((cause) => JSON.stringify(cause) === key));
    left = left.filter((each) => !explained.includes(each));
    chosen.push(sumUp(best, explained));
  }
  return chosen;
}

function bestOf(tallies: readonly CauseTally[], total: number): DifferenceCause | undefined {
  const counts = new Map<string, { readonly cause: DifferenceCause; count: number; rank: number }>();
  for (const { causes, count } of tallies)
    for (const [index, cause] of causes.entries()) {
      const key = JSON.stringify(cause);
      const known = counts.get(key) ?? { cause, count: 0, rank: rankOf(cause, index) };
      known.count += count;
      known.rank = Math.max(known.rank, rankOf(cause, index));
      counts.set(key, known);
    }
  const candidates = [...counts].filter(([, each]) => isEnough(each.cause, each.count, total));
  const sorted = candidates.sort(
    ([key, a], [other, b]) =>
      Number(isLast(a.cause)) - Number(isLast(b.cause)) ||
      b.count - a.count ||
      a.rank - b.rank ||
      (key < other ? -1 : 1),
  );
  return sorted[0]?.[1].cause;
}

/** What is said where nothing else is to be said. */
function isLast({ kind }: DifferenceCause): boolean {
  return kind === 'stopped' || kind === 'unexplained';
}

function rankOf(cause: DifferenceCause, index: number): number {
  return isLast(cause) ? Infinity : index;
}

/** Any deadline has some minutes: only what many have in common says something. */
function isEnough({ kind }: DifferenceCause, count: number, total: number): boolean {
  return kind !== 'minutes' || (count >= MANY && count >= SHARE * total);
}

function sumUp(cause: DifferenceCause, tallies: readonly CauseTally[]): ChosenCause {
  const count = tallies.reduce((sum, each) => sum + each.count, 0);
  const example = tallies.map((each) => each.example).reduce((first, each) => (isBefore(each, first) ? each : first));
  return { cause, count, example };
}

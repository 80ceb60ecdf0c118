// The same cases under old and new files: which turn, and how far deadlines move. Comparisons merge as tallies do, in any order and any
// grouping. Must not know words.
import type { Instant } from '../time/instant.ts';
import type { Outcome, Result } from './outcome.ts';
import type { ReplayedCase } from './replay.ts';

/** Cases that are named of each kind of turn. */
const NAMED = 10;

export interface TurnedCase {
  readonly id: string;
  readonly created: Instant;
}

export interface TurnTally {
  readonly process: string;
  readonly milestone: string;
  /** Undefined where the milestone did not apply. */
  readonly was: Result | undefined;
  readonly now: Result | undefined;
  count: number;
  /** The first that came in, of the same time by id. */
  cases: readonly TurnedCase[];
}

export interface MoveTally {
  readonly process: string;
  readonly milestone: string;
  earlier: number;
  same: number;
  later: number;
  /** How far those that moved did, in whole elapsed minutes, by how often; negative for earlier. */
  readonly byMinutes: Map<number, number>;
}

export interface ReplayComparison {
  readonly turns: Map<string, TurnTally>;
  readonly moves: Map<string, MoveTally>;
}

export function createReplayComparison(): ReplayComparison {
  return { turns: new Map(), moves: new Map() };
}

/**
 * Compares one case; undefined on a side where it is in no process. Outcomes belong together by milestone type and occurrence, whatever
 * the process is called.
 */
export function compareCase(
  comparison: ReplayComparison,
  was: ReplayedCase | undefined,
  now: ReplayedCase | undefined,
): void {
  const replayed = now ?? was;
  if (replayed === undefined) return;
  const keyOf = ({ milestone, occurrence }: Outcome): string => `${milestone} ${occurrence}`;
  const former = new Map((was?.outcomes ?? []).map((outcome) => [keyOf(outcome), outcome]));
  for (const outcome of now?.outcomes ?? []) {
    comparePair(comparison, replayed, former.get(keyOf(outcome)), outcome);
    former.delete(keyOf(outcome));
  }
  for (const outcome of former.values()) comparePair(comparison, replayed, outcome, undefined);
}

function comparePair(
  { turns, moves }: ReplayComparison,
  { id, created, process }: ReplayedCase,
  was: Outcome | undefined,
  now: Outcome | undefined,
): void {
  const milestone = now?.milestone ?? was?.milestone ?? '';
  if (was?.result !== now?.result)
    addTurn(turns, { process, milestone, was: was?.result, now: now?.result, count: 1, cases: [{ id, created }] });
  if (was === undefined || now === undefined) return;
  const minutes = Math.round((now.target - was.target) / 60_000);
  const move = { process, milestone, earlier: 0, same: 0, later: 0, byMinutes: new Map<number, number>() };
  move[minutes < 0 ? 'earlier' : minutes > 0 ? 'later' : 'same'] = 1;
  if (minutes !== 0) move.byMinutes.set(minutes, 1);
  addMove(moves, move);
}

/** What a turn is known by in a comparison. */
export function keyOfTurn({ process, milestone, was, now }: TurnTally): string {
  return JSON.stringify([process, milestone, was ?? null, now ?? null]);
}

/** What a move is known by in a comparison. */
export function keyOfMove({ process, milestone }: MoveTally): string {
  return JSON.stringify([process, milestone]);
}

function addTurn(turns: Map<string, TurnTally>, turn: TurnTally): void {
  const key = keyOfTurn(turn);
  const known = turns.get(key);
  if (known === undefined) {
    turns.set(key, turn);
    return;
  }
  known.count += turn.count;
  known.cases = firstOf([...known.cases, ...turn.cases]);
}

function firstOf(cases: readonly TurnedCase[]): readonly TurnedCase[] {
  return [...cases].sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : Number(a.id > b.id))).slice(0, NAMED);
}

function addMove(moves: Map<string, MoveTally>, move: MoveTally): void {
  const key = keyOfMove(move);
  const known = moves.get(key);
  if (known === undefined) {
    moves.set(key, move);
    return;
  }
  for (const way of ['earlier', 'same', 'later'] as const) known[way] += move[way];
  for (const [minutes, count] of move.byMinutes)
    known.byMinutes.set(minutes, (known.byMinutes.get(minutes) ?? 0) + count);
}

/** Adds what the other one counted; the other may not be used again. */
export function mergeComparisons(into: ReplayComparison, other: ReplayComparison): void {
  for (const turn of other.turns.values()) addTurn(into.turns, turn);
  for (const move of other.moves.values()) addMove(into.moves, move);
}

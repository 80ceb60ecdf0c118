// The same cases under old and new files: which turn, and how far deadlines move. Must not know words.
import type { Outcome, ReplayedCase, Result } from './replay.ts';

/** Cases that are named of each kind of turn. */
const NAMED = 10;

export interface TurnTally {
  readonly process: string;
  readonly milestone: string;
  /** Undefined where the milestone did not apply. */
  readonly was: Result | undefined;
  readonly now: Result | undefined;
  count: number;
  /** The first of them. */
  readonly cases: string[];
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
  readonly turns: ReadonlyMap<string, TurnTally>;
  readonly moves: ReadonlyMap<string, MoveTally>;
  /** Compares one case; undefined on a side where it is in no process. */
  readonly add: (id: string, was: ReplayedCase | undefined, now: ReplayedCase | undefined) => void;
}

/** Outcomes belong together by milestone type and occurrence, whatever the process is called. */
export function createReplayComparison(): ReplayComparison {
  const turns = new Map<string, TurnTally>();
  const moves = new Map<string, MoveTally>();

  function addPair(id: string, process: string, was: Outcome | undefined, now: Outcome | undefined): void {
    const milestone = now?.milestone ?? was?.milestone ?? '';
    if (was?.result !== now?.result) {
      const key = JSON.stringify([process, milestone, was?.result, now?.result]);
      const turn = turns.get(key) ?? { process, milestone, was: was?.result, now: now?.result, count: 0, cases: [] };
      turns.set(key, turn);
      turn.count += 1;
      if (turn.cases.length < NAMED) turn.cases.push(id);
    }
    if (was === undefined || now === undefined) return;
    const key = JSON.stringify([process, milestone]);
    const byMinutes = new Map<number, number>();
    const move = moves.get(key) ?? { process, milestone, earlier: 0, same: 0, later: 0, byMinutes };
    moves.set(key, move);
    const minutes = Math.round((now.target - was.target) / 60_000);
    move[minutes < 0 ? 'earlier' : minutes > 0 ? 'later' : 'same'] += 1;
    if (minutes !== 0) move.byMinutes.set(minutes, (move.byMinutes.get(minutes) ?? 0) + 1);
  }

  return {
    turns,
    moves,
    add(id, was, now) {
      const process = now?.process ?? was?.process ?? '';
      const keyOf = ({ milestone, occurrence }: Outcome): string => `${milestone} ${occurrence}`;
      const former = new Map((was?.outcomes ?? []).map((outcome) => [keyOf(outcome), outcome]));
      for (const outcome of now?.outcomes ?? []) {
        addPair(id, process, former.get(keyOf(outcome)), outcome);
        former.delete(keyOf(outcome));
      }
      for (const outcome of former.values()) addPair(id, process, outcome, undefined);
    },
  };
}

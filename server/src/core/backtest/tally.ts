// What many replayed cases come to. Tallies merge: in any order and any grouping the merged tally equals that of all cases, since it counts
// by whole minute and keeps the worst by a total order. Must not know cases' fields, files or words.
import type { Instant } from '../time/instant.ts';
import type { Outcome, ReplayedCase } from './replay.ts';

/** The worst cases that are kept of a group. */
const WORST = 10;

export interface WorstCase {
  readonly id: string;
  readonly start: Instant;
  readonly target: Instant;
  /** Undefined for one that ended without completion. */
  readonly completed: Instant | undefined;
  /** Business time over the target, in whole minutes; undefined for one that was never completed, which is worse than any. */
  readonly overMinutes: number | undefined;
}

export interface GroupTally {
  readonly process: string;
  readonly milestone: string;
  /** Of what the cases are grouped by; '' without grouping. */
  readonly group: string;
  met: number;
  missed: number;
  ended: number;
  removed: number;
  unknown: number;
  /** Not completed: how many by the instant of their target. */
  readonly pending: Map<number, number>;
  /** Business time up to completion, by whole minutes. */
  readonly used: Map<number, number>;
  /** Target less business time, by whole minutes; negative for what was late. */
  readonly slack: Map<number, number>;
  worst: readonly WorstCase[];
}

export interface MessageTally {
  /** How many by the minute since 1970 in which they were sent. */
  readonly byMinute: Map<number, number>;
  outsideHours: number;
}

export interface Tally {
  cases: number;
  /** Cases that no process was found for. */
  withoutProcess: number;
  /** The last instant that the cases tell of: open cases are judged as of then. */
  latest: Instant | undefined;
  readonly groups: Map<string, GroupTally>;
  /** By the id of the action that sends them. */
  readonly messages: Map<string, MessageTally>;
}

export function createTally(): Tally {
  return { cases: 0, withoutProcess: 0, latest: undefined, groups: new Map(), messages: new Map() };
}

/** Adds a case. @param latest the last instant that is known of it @param group of what cases are grouped by */
export function addCase(tally: Tally, replayed: ReplayedCase | undefined, latest: Instant, group: string): void {
  tally.cases += 1;
  tally.latest = later(tally.latest, latest);
  if (replayed === undefined) {
    tally.withoutProcess += 1;
    return;
  }
  for (const outcome of replayed.outcomes) addOutcome(tally, replayed, outcome, group);
  for (const { at, action, isOutsideHours } of replayed.messages) {
    const messages = messagesOf(tally, action);
    bump(messages.byMinute, Math.floor(at / 60_000), 1);
    if (isOutsideHours) messages.outsideHours += 1;
  }
}

function addOutcome(tally: Tally, { id, process }: ReplayedCase, outcome: Outcome, name: string): void {
  const { milestone, result, usedMinutes, targetMinutes, start, target, completed } = outcome;
  const group = groupOf(tally, process, milestone, name);
  if (result === 'pending') bump(group.pending, target, 1);
  else group[result] += 1;
  if (usedMinutes !== undefined) {
    bump(group.used, usedMinutes, 1);
    if (targetMinutes !== undefined) bump(group.slack, Math.floor(targetMinutes - usedMinutes), 1);
  }
  if (result !== 'missed') return;
  const overMinutes =
    usedMinutes === undefined || targetMinutes === undefined ? undefined : Math.ceil(usedMinutes - targetMinutes);
  group.worst = worstOf([...group.worst, { id, start, target, completed, overMinutes }]);
}

/** Those that are farthest over first, of equals the earlier, then by id. */
function worstOf(cases: readonly WorstCase[]): readonly WorstCase[] {
  const over = ({ overMinutes }: WorstCase): number => overMinutes ?? Infinity;
  return [...cases]
    .sort((a, b) => {
      const [one, other] = [over(a), over(b)];
      if (one !== other) return other - one;
      const byName = a.id < b.id ? -1 : Number(a.id > b.id);
      return a.start - b.start || byName || a.target - b.target || (a.completed ?? 0) - (b.completed ?? 0);
    })
    .slice(0, WORST);
}

/** A tally of all cases of both; neither may be used again. */
export function mergeTallies(one: Tally, other: Tally): Tally {
  one.cases += other.cases;
  one.withoutProcess += other.withoutProcess;
  if (other.latest !== undefined) one.latest = later(one.latest, other.latest);
  for (const from of other.groups.values()) {
    const to = groupOf(one, from.process, from.milestone, from.group);
    for (const key of ['met', 'missed', 'ended', 'removed', 'unknown'] as const) to[key] += from[key];
    for (const key of ['pending', 'used', 'slack'] as const) addAll(to[key], from[key]);
    to.worst = worstOf([...to.worst, ...from.worst]);
  }
  for (const [action, { byMinute, outsideHours }] of other.messages) {
    const to = messagesOf(one, action);
    addAll(to.byMinute, byMinute);
    to.outsideHours += outsideHours;
  }
  return one;
}

function later(one: Instant | undefined, other: Instant): Instant {
  return one === undefined || other > one ? other : one;
}

function bump(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function addAll(to: Map<number, number>, from: ReadonlyMap<number, number>): void {
  for (const [key, count] of from) bump(to, key, count);
}

/** What its group is known by in a tally. */
export function keyOfGroup({ process, milestone, group }: Pick<GroupTally, 'process' | 'milestone' | 'group'>): string {
  return JSON.stringify([process, milestone, group]);
}

function groupOf(tally: Tally, process: string, milestone: string, group: string): GroupTally {
  const key = keyOfGroup({ process, milestone, group });
  const known = tally.groups.get(key);
  if (known !== undefined) return known;
  const counts = { met: 0, missed: 0, ended: 0, removed: 0, unknown: 0 };
  const made: GroupTally = {
    ...{ process, milestone, group, ...counts },
    ...{ pending: new Map(), used: new Map(), slack: new Map(), worst: [] },
  };
  tally.groups.set(key, made);
  return made;
}

function messagesOf(tally: Tally, action: string): MessageTally {
  const known = tally.messages.get(action);
  if (known !== undefined) return known;
  const made: MessageTally = { byMinute: new Map(), outsideHours: 0 };
  tally.messages.set(action, made);
  return made;
}

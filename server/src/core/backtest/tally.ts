// What many replayed cases come to. Tallies merge: in any order and any grouping the merged tally equals that of all cases, since it counts
// by whole minute and keeps the worst by a total order. Must not know cases' fields, files or words.
import { addCount, addCounts, createCounts, type Counts } from './counts.ts';
import { MINUTE_MS, type EpochDay, type Instant } from '../time/instant.ts';
import type { Recipient } from '../model/model.ts';
import type { Outcome, OutcomeSegment } from './outcome.ts';
import type { ReplayedCase, SentMessage } from './replay.ts';
import { addChecks, mergeVerified, type VerifyTallies } from './verifyTally.ts';

/** The worst cases that are kept of a group. */
const WORST = 10;

export interface WorstCase {
  readonly id: string;
  readonly start: Instant;
  readonly target: Instant;
  /** Undefined for one that was never completed. */
  readonly completed: Instant | undefined;
  /** Business time over the target, in whole minutes; undefined for one that was never completed, which is worse than any. */
  readonly overMinutes: number | undefined;
  /** The stretches from start to target, which tell why it was due then. */
  readonly segments: readonly OutcomeSegment[];
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
  readonly used: Counts;
  /** Target less business time, by whole minutes; negative for what was late. */
  readonly slack: Counts;
  /** Those that were missed and decided. */
  worst: readonly WorstCase[];
  /** Those that are not completed and were due first; which of them have missed depends on `latest`. */
  overdue: readonly WorstCase[];
}

/** What one recipient gets. */
export interface MessageTally {
  readonly recipient: Recipient | undefined;
  readonly person: string | undefined;
  /** How many by the minute since 1970 in which they were sent. */
  readonly byMinute: Counts;
  /** How many by the id of the action that sends them. */
  readonly byAction: Map<string, number>;
  outsideHours: number;
}

/** Cases that came in within some span, and what became of their milestones, whatever these are. */
export interface SlotTally {
  cases: number;
  met: number;
  missed: number;
  /** Not completed: how many by the instant of their target. */
  readonly pending: Map<number, number>;
}

/** The same of one milestone, by the week in which cases came in. */
export interface WeekTally extends SlotTally {
  readonly process: string;
  readonly milestone: string;
  /** The week's Monday. */
  readonly week: EpochDay;
}

export interface Tally {
  cases: number;
  /** Cases that no process was found for. */
  withoutProcess: number;
  /** The last instant that the cases tell of: open cases are judged as of then. */
  latest: Instant | undefined;
  /** Cases that have a history of fields, and recorded milestones. */
  withHistory: number;
  withRecords: number;
  /** Cases with a time that may be another one, since a clock shows it twice. */
  unclear: number;
  readonly groups: Map<string, GroupTally>;
  /** By recipient. */
  readonly messages: Map<string, MessageTally>;
  readonly weeks: Map<string, WeekTally>;
  /** By the hour of the week in which cases came in, on the clock of their process: 0 is Monday 00:00. */
  readonly arrivals: Map<number, SlotTally>;
  /** What the org recorded beside what is replayed. */
  readonly verified: VerifyTallies;
}

export function createTally(): Tally {
  return {
    ...{ cases: 0, withoutProcess: 0, latest: undefined, withHistory: 0, withRecords: 0, unclear: 0 },
    ...{ groups: new Map(), messages: new Map(), weeks: new Map(), arrivals: new Map(), verified: new Map() },
  };
}

/** Where a case belongs. */
export interface CasePlace {
  /** The last instant that is known of it. */
  readonly latest: Instant;
  /** Of what cases are grouped by; '' without grouping. */
  readonly group: string;
  /** The Monday of the week in which it came in. */
  readonly week: EpochDay;
  /** The hour of the week in which it came in, from Monday 00:00: 0 … 167. */
  readonly hourOfWeek: number;
  readonly hasHistory: boolean;
  readonly hasRecords: boolean;
}

/** Adds a case. @param replayed undefined for one in no process */
export type AddCase = (replayed: ReplayedCase | undefined, place: CasePlace) => void;

/** Counts cases into a tally. */
export function createCounter(tally: Tally): AddCase {
  const near = createNear();
  const receivers = new Map<Recipient | undefined, Map<string | undefined, MessageTally>>();
  const messagesNear = (message: SentMessage): MessageTally => {
    const { recipient, person } = message;
    const found = receivers.get(recipient)?.get(person);
    if (found !== undefined) return found;
    const made = messagesOf(tally, message);
    receivers.set(
      recipient,
      (receivers.get(recipient) ?? new Map<string | undefined, MessageTally>()).set(person, made),
    );
    return made;
  };
  return (replayed, place) => {
    tally.cases += 1;
    tally.latest = later(tally.latest, place.latest);
    if (place.hasHistory) tally.withHistory += 1;
    if (place.hasRecords) tally.withRecords += 1;
    if (replayed === undefined) {
      tally.withoutProcess += 1;
      return;
    }
    const { id, process } = replayed;
    const slot = arrivalsOf(tally, place.hourOfWeek);
    slot.cases += 1;
    for (const outcome of replayed.outcomes) {
      const { groups, weeks } = near(process, outcome.milestone);
      let group = groups.get(place.group);
      if (group === undefined) {
        group = groupOf(tally, process, outcome.milestone, place.group);
        groups.set(place.group, group);
      }
      addOutcome(group, id, outcome);
      let week = weeks.get(place.week);
      if (week === undefined) {
        week = weekOf(tally, process, outcome.milestone, place.week);
        weeks.set(place.week, week);
      }
      week.cases += 1;
      addToSlot(slot, outcome);
      addToSlot(week, outcome);
    }
    for (const message of replayed.messages) addMessage(messagesNear(message), message);
    addChecks(tally.verified, id, process, replayed.checks);
  };
}

function addToSlot(slot: SlotTally, { result, target }: Outcome): void {
  if (result === 'pending') bump(slot.pending, target, 1);
  else if (result === 'met' || result === 'missed') slot[result] += 1;
}

function addMessage(messages: MessageTally, message: SentMessage): void {
  addCount(messages.byMinute, Math.floor(message.at / MINUTE_MS));
  bump(messages.byAction, message.action, 1);
  if (message.isOutsideHours) messages.outsideHours += 1;
}

function addOutcome(group: GroupTally, id: string, outcome: Outcome): void {
  const { result, usedMinutes, targetMinutes, start, target, completed, segments } = outcome;
  if (result === 'pending') bump(group.pending, target, 1);
  else group[result] += 1;
  if (usedMinutes !== undefined) {
    addCount(group.used, usedMinutes);
    if (targetMinutes !== undefined) addCount(group.slack, Math.floor(targetMinutes - usedMinutes));
  }
  if (result !== 'missed' && result !== 'pending') return;
  const overMinutes =
    usedMinutes === undefined || targetMinutes === undefined ? undefined : Math.ceil(usedMinutes - targetMinutes);
  const one = { id, start, target, completed, overMinutes, segments };
  if (result === 'missed') group.worst = withOne(group.worst, one, compareWorst);
  else group.overdue = withOne(group.overdue, one, compareDue);
}

type CompareCases = (one: WorstCase, other: WorstCase) => number;

/** Those that come first, with another one. Of many cases nearly all are behind the last that is kept. */
function withOne(cases: readonly WorstCase[], one: WorstCase, compare: CompareCases): readonly WorstCase[] {
  const last = cases[WORST - 1];
  return last !== undefined && compare(one, last) >= 0 ? cases : [...cases, one].sort(compare).slice(0, WORST);
}

/** Those that were due first, of equals by id. */
function compareDue(a: WorstCase, b: WorstCase): number {
  return a.target - b.target || compareIds(a, b) || a.start - b.start;
}

function compareIds(a: WorstCase, b: WorstCase): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** Those that are farthest over first, of equals the earlier, then by id. */
export function worstOf(cases: readonly WorstCase[]): readonly WorstCase[] {
  return [...cases].sort(compareWorst).slice(0, WORST);
}

function compareWorst(a: WorstCase, b: WorstCase): number {
  const [one, other] = [a.overMinutes ?? Infinity, b.overMinutes ?? Infinity];
  if (one !== other) return other - one;
  return a.start - b.start || compareIds(a, b) || a.target - b.target || (a.completed ?? 0) - (b.completed ?? 0);
}

/** A tally of all cases of both; neither may be used again. */
export function mergeTallies(one: Tally, other: Tally): Tally {
  one.cases += other.cases;
  one.withoutProcess += other.withoutProcess;
  one.withHistory += other.withHistory;
  one.withRecords += other.withRecords;
  one.unclear += other.unclear;
  if (other.latest !== undefined) one.latest = later(one.latest, other.latest);
  for (const from of other.groups.values()) {
    const to = groupOf(one, from.process, from.milestone, from.group);
    for (const key of ['met', 'missed', 'ended', 'removed', 'unknown'] as const) to[key] += from[key];
    addAll(to.pending, from.pending);
    for (const key of ['used', 'slack'] as const) addCounts(to[key], from[key]);
    to.worst = worstOf([...to.worst, ...from.worst]);
    to.overdue = [...to.overdue, ...from.overdue].sort(compareDue).slice(0, WORST);
  }
  for (const from of other.messages.values()) {
    const to = messagesOf(one, from);
    addCounts(to.byMinute, from.byMinute);
    addAll(to.byAction, from.byAction);
    to.outsideHours += from.outsideHours;
  }
  for (const from of other.weeks.values()) addSlot(weekOf(one, from.process, from.milestone, from.week), from);
  for (const [hour, from] of other.arrivals) addSlot(arrivalsOf(one, hour), from);
  mergeVerified(one.verified, other.verified);
  return one;
}

function later(one: Instant | undefined, other: Instant): Instant {
  return one === undefined || other > one ? other : one;
}

function addSlot(to: SlotTally, from: SlotTally): void {
  for (const key of ['cases', 'met', 'missed'] as const) to[key] += from[key];
  addAll(to.pending, from.pending);
}

function bump<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function addAll<Key>(to: Map<Key, number>, from: ReadonlyMap<Key, number>): void {
  for (const [key, count] of from) bump(to, key, count);
}

/** Groups and weeks of a milestone as they are found a million times: by parts of their keys, which are not put together for it. */
interface NearTallies {
  readonly groups: Map<string, GroupTally>;
  readonly weeks: Map<EpochDay, WeekTally>;
}

type Near = (process: string, milestone: string) => NearTallies;

function createNear(): Near {
  const known = new Map<string, Map<string, NearTallies>>();
  return (process, milestone) => {
    const ofProcess = known.get(process) ?? new Map<string, NearTallies>();
    const found = ofProcess.get(milestone);
    if (found !== undefined) return found;
    const made: NearTallies = { groups: new Map(), weeks: new Map() };
    known.set(process, ofProcess.set(milestone, made));
    return made;
  };
}

/** What its group is known by in a tally: ids have no blank. */
export function keyOfGroup({ process, milestone, group }: Pick<GroupTally, 'process' | 'milestone' | 'group'>): string {
  return `${process} ${milestone} ${group}`;
}

function groupOf(tally: Tally, process: string, milestone: string, group: string): GroupTally {
  const key = keyOfGroup({ process, milestone, group });
  const known = tally.groups.get(key);
  if (known !== undefined) return known;
  const counts = { met: 0, missed: 0, ended: 0, removed: 0, unknown: 0 };
  const made: GroupTally = {
    ...{ process, milestone, group, ...counts },
    ...{ pending: new Map(), used: createCounts(), slack: createCounts(), worst: [], overdue: [] },
  };
  tally.groups.set(key, made);
  return made;
}

/** What its recipient is known by in a tally. */
export function keyOfRecipient({ recipient, person }: Pick<MessageTally, 'recipient' | 'person'>): string {
  const value = recipient !== undefined && 'value' in recipient ? recipient.value : '';
  // The length says where the value ends, whatever is in it.
  return `${recipient?.kind ?? ''} ${value.length} ${value}${person === undefined ? '' : ` ${person}`}`;
}

function messagesOf(tally: Tally, { recipient, person }: Pick<MessageTally, 'recipient' | 'person'>): MessageTally {
  const key = keyOfRecipient({ recipient, person });
  const known = tally.messages.get(key);
  if (known !== undefined) return known;
  const made: MessageTally = { recipient, person, byMinute: createCounts(), byAction: new Map(), outsideHours: 0 };
  tally.messages.set(key, made);
  return made;
}

/** What a week of a milestone is known by in a tally: ids have no blank. */
export function keyOfWeek({ process, milestone, week }: Pick<WeekTally, 'process' | 'milestone' | 'week'>): string {
  return `${process} ${milestone} ${week}`;
}

function weekOf(tally: Tally, process: string, milestone: string, week: EpochDay): WeekTally {
  const key = keyOfWeek({ process, milestone, week });
  const known = tally.weeks.get(key);
  if (known !== undefined) return known;
  const made: WeekTally = { process, milestone, week, cases: 0, met: 0, missed: 0, pending: new Map() };
  tally.weeks.set(key, made);
  return made;
}

function arrivalsOf({ arrivals }: Tally, hourOfWeek: number): SlotTally {
  const known = arrivals.get(hourOfWeek);
  if (known !== undefined) return known;
  const made: SlotTally = { cases: 0, met: 0, missed: 0, pending: new Map() };
  arrivals.set(hourOfWeek, made);
  return made;
}

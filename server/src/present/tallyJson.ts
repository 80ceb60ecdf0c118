// Tallies ↔ JSON, to be merged elsewhere: exact, and the same for tallies that are equal, whatever order they were filled in.
import {
  keyOfMove,
  keyOfTurn,
  type MoveTally,
  type ReplayComparison,
  type TurnedCase,
  type TurnTally,
} from '../core/backtest/compareReplays.ts';
import { RESULTS } from '../core/backtest/replay.ts';
import { keyOfGroup, type GroupTally, type MessageTally, type Tally, type WorstCase } from '../core/backtest/tally.ts';
import { isInstant, type Instant } from '../core/time/instant.ts';
import { JsonProblem, type JsonValue } from '../protocol/jsonValue.ts';
import type {
  ComparisonTallyJson,
  CountsJson,
  GroupTallyJson,
  MoveTallyJson,
  TallyJson,
  TurnTallyJson,
} from '../protocol/tally.ts';

export function writeTally({ cases, withoutProcess, latest, groups, messages }: Tally): TallyJson {
  return {
    cases,
    withoutProcess,
    latest: latest ?? null,
    groups: inOrder(groups).map(([, group]) => writeGroup(group)),
    messages: inOrder(messages).map(([action, { byMinute, outsideHours }]) => ({
      action,
      outsideHours,
      byMinute: writeCounts(byMinute),
    })),
  };
}

/** @throws JsonProblem for what is no tally */
export function readTally(json: JsonValue): Tally {
  const groups = json.get('groups').list(readGroup);
  const messages = json
    .get('messages')
    .list((each): [string, MessageTally] => [
      each.get('action').text(),
      { byMinute: readCounts(each.get('byMinute')), outsideHours: each.get('outsideHours').count() },
    ]);
  return {
    cases: json.get('cases').count(),
    withoutProcess: json.get('withoutProcess').count(),
    latest: json.get('latest').optional(readInstant),
    groups: toMap(groups.map((group) => [keyOfGroup(group), group])),
    messages: toMap(messages),
  };
}

function writeGroup({ pending, used, slack, worst, ...counts }: GroupTally): GroupTallyJson {
  return {
    ...counts,
    pending: writeCounts(pending),
    used: writeCounts(used),
    slack: writeCounts(slack),
    worst: worst.map(({ id, start, target, completed, overMinutes }) => ({
      ...{ id, start, target, completed: completed ?? null, overMinutes: overMinutes ?? null },
    })),
  };
}

function readGroup(json: JsonValue): GroupTally {
  return {
    process: json.get('process').text(),
    milestone: json.get('milestone').text(),
    group: json.get('group').text(),
    met: json.get('met').count(),
    missed: json.get('missed').count(),
    ended: json.get('ended').count(),
    removed: json.get('removed').count(),
    unknown: json.get('unknown').count(),
    pending: readCounts(json.get('pending')),
    used: readCounts(json.get('used')),
    slack: readCounts(json.get('slack')),
    worst: json.get('worst').list((each): WorstCase => ({
      id: each.get('id').text(),
      start: readInstant(each.get('start')),
      target: readInstant(each.get('target')),
      completed: each.get('completed').optional(readInstant),
      overMinutes: each.get('overMinutes').optional((minutes) => minutes.whole()),
    })),
  };
}

export function writeComparison({ turns, moves }: ReplayComparison): ComparisonTallyJson {
  return {
    turns: inOrder(turns).map(([, { process, milestone, was, now, count, cases }]): TurnTallyJson => ({
      ...{ process, milestone, was: was ?? null, now: now ?? null, count },
      cases: cases.map(({ id, created }) => ({ id, created })),
    })),
    moves: inOrder(moves).map(([, { byMinutes, ...move }]): MoveTallyJson => ({
      ...move,
      byMinutes: writeCounts(byMinutes),
    })),
  };
}

/** @throws JsonProblem for what is no comparison */
export function readComparison(json: JsonValue): ReplayComparison {
  const readResult = (value: JsonValue): (typeof RESULTS)[number] => value.oneOf(RESULTS);
  const turns = json.get('turns').list((each): TurnTally => ({
    process: each.get('process').text(),
    milestone: each.get('milestone').text(),
    was: each.get('was').optional(readResult),
    now: each.get('now').optional(readResult),
    count: each.get('count').count(),
    cases: each.get('cases').list((turned): TurnedCase => ({
      id: turned.get('id').text(),
      created: readInstant(turned.get('created')),
    })),
  }));
  const moves = json.get('moves').list((each): MoveTally => ({
    process: each.get('process').text(),
    milestone: each.get('milestone').text(),
    earlier: each.get('earlier').count(),
    same: each.get('same').count(),
    later: each.get('later').count(),
    byMinutes: readCounts(each.get('byMinutes')),
  }));
  return {
    turns: toMap(turns.map((turn) => [keyOfTurn(turn), turn])),
    moves: toMap(moves.map((move) => [keyOfMove(move), move])),
  };
}

function writeCounts(counts: ReadonlyMap<number, number>): CountsJson {
  return [...counts].sort(([a], [b]) => a - b);
}

function readCounts(json: JsonValue): Map<number, number> {
  return toMap(
    json.list((pair): [number, number] => {
      const [key, count, ...more] = pair.list((each) => each);
      if (key === undefined || count === undefined || more.length > 0)
        throw new JsonProblem('a count is not written as [value, how often]');
      return [key.whole(), count.count()];
    }),
  );
}

function readInstant(json: JsonValue): Instant {
  return json.as((value): value is Instant => typeof value === 'number' && isInstant(value), 'instant in milliseconds');
}

/** By code units: the same on every machine. */
function inOrder<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

function toMap<Key, Value>(pairs: readonly (readonly [Key, Value])[]): Map<Key, Value> {
  const map = new Map(pairs);
  if (map.size < pairs.length) throw new JsonProblem('something is there twice that is counted once');
  return map;
}

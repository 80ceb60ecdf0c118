// Tallies ↔ JSON, to be merged elsewhere: exact, and the same for tallies that are equal, whatever order they were filled in.
import {
  keyOfMove,
  keyOfTurn,
  type MoveTally,
  type ReplayComparison,
  type TurnedCase,
  type TurnTally,
} from '../core/backtest/compareReplays.ts';
import { createCounts, listCounts } from '../core/backtest/counts.ts';
import { RESULTS } from '../core/backtest/outcome.ts';
import {
  keyOfGroup,
  keyOfRecipient,
  keyOfWeek,
  type GroupTally,
  type MessageTally,
  type SlotTally,
  type Tally,
  type WeekTally,
  type WorstCase,
} from '../core/backtest/tally.ts';
import { BARE_RECIPIENTS, NAMED_RECIPIENTS, type Recipient } from '../core/model/model.ts';
import { toEpochDay } from '../core/time/instant.ts';
import { JsonProblem, type JsonValue } from '../protocol/jsonValue.ts';
import { inOrder, toInstantOfJson, readSegments, toMap, writeSegments } from './tallyParts.ts';
import { readVerified, writeVerified } from './verifyJson.ts';
import { keyOfVerified } from '../core/backtest/verifyTally.ts';
import type {
  ComparisonTallyJson,
  CountsJson,
  GroupTallyJson,
  MessageTallyJson,
  MoveTallyJson,
  SlotTallyJson,
  TallyJson,
  TurnTallyJson,
  WorstCaseJson,
} from '../protocol/tally.ts';

export function writeTally(tally: Tally): TallyJson {
  const {
    cases,
    withoutProcess,
    latest,
    withHistory,
    withRecords,
    unclear,
    groups,
    messages,
    weeks,
    arrivals,
    verified,
  } = tally;
  return {
    ...{ cases, withoutProcess, latest: latest ?? null, withHistory, withRecords, unclear },
    groups: inOrder(groups).map(([, group]) => writeGroup(group)),
    messages: inOrder(messages).map(([, each]) => writeMessages(each)),
    weeks: inOrder(weeks).map(([, { process, milestone, week, ...slot }]) => ({
      ...{ process, milestone, week },
      ...writeSlot(slot),
    })),
    arrivals: [...arrivals]
      .sort(([one], [other]) => one - other)
      .map(([hourOfWeek, slot]) => ({ hourOfWeek, ...writeSlot(slot) })),
    verified: inOrder(verified).map(([, each]) => writeVerified(each)),
  };
}

/** @throws JsonProblem for what is no tally */
export function readTally(json: JsonValue): Tally {
  const groups = json.get('groups').list(readGroup);
  const messages = json.get('messages').list(readMessages);
  const weeks = json.get('weeks').list((each): WeekTally => ({
    process: each.get('process').text(),
    milestone: each.get('milestone').text(),
    week: toEpochDay(each.get('week').whole()),
    ...readSlot(each),
  }));
  const arrivals = json
    .get('arrivals')
    .list((each): [number, SlotTally] => [each.get('hourOfWeek').count(), readSlot(each)]);
  return {
    cases: json.get('cases').count(),
    withoutProcess: json.get('withoutProcess').count(),
    latest: json.get('latest').optional(toInstantOfJson),
    withHistory: json.get('withHistory').count(),
    withRecords: json.get('withRecords').count(),
    unclear: json.get('unclear').count(),
    groups: toMap(groups.map((group) => [keyOfGroup(group), group])),
    messages: toMap(messages.map((each) => [keyOfRecipient(each), each])),
    weeks: toMap(weeks.map((each) => [keyOfWeek(each), each])),
    arrivals: toMap(arrivals),
    verified: toMap(
      json
        .get('verified')
        .list(readVerified)
        .map((each) => [keyOfVerified(each), each]),
    ),
  };
}

function writeMessages({ recipient, person, outsideHours, byMinute, byAction }: MessageTally): MessageTallyJson {
  const value = recipient !== undefined && 'value' in recipient ? recipient.value : null;
  return {
    recipient: recipient === undefined ? null : { kind: recipient.kind, value },
    person: person ?? null,
    outsideHours,
    byMinute: listCounts(byMinute),
    byAction: inOrder(byAction),
  };
}

function readMessages(json: JsonValue): MessageTally {
  return {
    recipient: json.get('recipient').optional(readRecipient),
    person: json.get('person').optional((person) => person.text()),
    outsideHours: json.get('outsideHours').count(),
    byMinute: createCounts(readCounts(json.get('byMinute'))),
    byAction: readPairs(json.get('byAction'), (action) => action.text()),
  };
}

function readRecipient(json: JsonValue): Recipient {
  const value = json.get('value').optional((each) => each.text());
  return value === undefined
    ? { kind: json.get('kind').oneOf(BARE_RECIPIENTS) }
    : { kind: json.get('kind').oneOf(NAMED_RECIPIENTS), value };
}

function writeSlot({ cases, met, missed, pending }: SlotTally): SlotTallyJson {
  return { cases, met, missed, pending: writeCounts(pending) };
}

function readSlot(json: JsonValue): SlotTally {
  return {
    cases: json.get('cases').count(),
    met: json.get('met').count(),
    missed: json.get('missed').count(),
    pending: readCounts(json.get('pending')),
  };
}

function writeGroup({ pending, used, slack, worst, overdue, ...counts }: GroupTally): GroupTallyJson {
  return {
    ...counts,
    pending: writeCounts(pending),
    used: listCounts(used),
    slack: listCounts(slack),
    worst: worst.map(writeWorst),
    overdue: overdue.map(writeWorst),
  };
}

function writeWorst({ id, start, target, completed, overMinutes, segments }: WorstCase): WorstCaseJson {
  return {
    ...{ id, start, target, completed: completed ?? null, overMinutes: overMinutes ?? null },
    segments: writeSegments(segments),
  };
}

function readWorst(json: JsonValue): WorstCase {
  return {
    id: json.get('id').text(),
    start: toInstantOfJson(json.get('start')),
    target: toInstantOfJson(json.get('target')),
    completed: json.get('completed').optional(toInstantOfJson),
    overMinutes: json.get('overMinutes').optional((minutes) => minutes.whole()),
    segments: readSegments(json.get('segments')),
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
    used: createCounts(readCounts(json.get('used'))),
    slack: createCounts(readCounts(json.get('slack'))),
    worst: json.get('worst').list(readWorst),
    overdue: json.get('overdue').list(readWorst),
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
      created: toInstantOfJson(turned.get('created')),
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
  return readPairs(json, (key) => key.whole());
}

function readPairs<Key>(json: JsonValue, readKey: (json: JsonValue) => Key): Map<Key, number> {
  return toMap(
    json.list((pair): [Key, number] => {
      const [key, count, ...more] = pair.list((each) => each);
      if (key === undefined || count === undefined || more.length > 0)
        throw new JsonProblem('a count is not written as [value, how often]');
      return [readKey(key), count.count()];
    }),
  );
}

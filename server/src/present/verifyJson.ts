// Checks of recorded milestones ↔ JSON, as a part of tallies: exact, and the same for those that are equal.
import type { DifferenceCause } from '../core/backtest/explainDifference.ts';
import { RESULTS } from '../core/backtest/outcome.ts';
import { VERDICTS } from '../core/backtest/verdict.ts';
import {
  keyOfCauses,
  type CauseTally,
  type DifferentCase,
  type VerdictCounts,
  type VerifyTally,
} from '../core/backtest/verifyTally.ts';
import { toEpochDay } from '../core/time/instant.ts';
import type { JsonValue } from '../protocol/jsonValue.ts';
import type { CauseJson, DifferentCaseJson, VerdictCountsJson, VerifyTallyJson } from '../protocol/verifyTally.ts';
import { inOrder, toInstantOfJson, readSegments, toMap, writeSegments } from './tallyParts.ts';

export function writeVerified({ causes, start, target, violated, ...counts }: VerifyTally): VerifyTallyJson {
  return {
    ...counts,
    ...{ start: writeVerdicts(start), target: writeVerdicts(target), violated: writeVerdicts(violated) },
    causes: inOrder(causes).map(([, { causes: each, count, example }]) => ({
      ...{ causes: each.map(writeCause), count, example: writeExample(example) },
    })),
  };
}

/** @throws JsonProblem for what is no such tally */
export function readVerified(json: JsonValue): VerifyTally {
  const causes = json.get('causes').list((each): CauseTally => ({
    causes: each.get('causes').list(readCause),
    count: each.get('count').count(),
    example: readExample(each.get('example')),
  }));
  return {
    process: json.get('process').text(),
    milestone: json.get('milestone').text(),
    compared: json.get('compared').count(),
    onlyOurs: json.get('onlyOurs').count(),
    onlyRecorded: json.get('onlyRecorded').count(),
    start: readVerdicts(json.get('start')),
    target: readVerdicts(json.get('target')),
    violated: readVerdicts(json.get('violated')),
    causes: toMap(causes.map((each) => [keyOfCauses(each.causes), each])),
  };
}

function writeVerdicts(counts: VerdictCounts): VerdictCountsJson {
  const { same, withinMinute, different, unknown } = counts;
  return { same, withinMinute, different, unknown };
}

function readVerdicts(json: JsonValue): VerdictCounts {
  const counts: VerdictCounts = { same: 0, withinMinute: 0, different: 0, unknown: 0 };
  for (const verdict of VERDICTS) counts[verdict] = json.get(verdict).count();
  return counts;
}

function writeCause(cause: DifferenceCause): CauseJson {
  switch (cause.kind) {
    case 'calendar':
      return { kind: cause.kind, name: cause.businessHours ?? null, value: null };
    case 'zone':
      return { kind: cause.kind, name: cause.timeZone, value: null };
    case 'holiday':
      return { kind: cause.kind, name: null, value: cause.date };
    case 'version':
      return { kind: cause.kind, name: cause.process, value: null };
    case 'minutes':
      return { kind: cause.kind, name: null, value: cause.minutes };
    default:
      return { kind: cause.kind, name: null, value: null };
  }
}

const PLAIN = ['seconds', 'apex', 'start', 'noHolidays', 'stopped', 'completion', 'violation', 'unexplained'] as const;

function readCause(json: JsonValue): DifferenceCause {
  const kind = json.get('kind').oneOf([...PLAIN, 'calendar', 'zone', 'holiday', 'version', 'minutes'] as const);
  switch (kind) {
    case 'calendar':
      return { kind, businessHours: json.get('name').optional((name) => name.text()) };
    case 'zone':
      return { kind, timeZone: json.get('name').text() };
    case 'holiday':
      return { kind, date: toEpochDay(json.get('value').whole()) };
    case 'version':
      return { kind, process: json.get('name').text() };
    case 'minutes':
      return { kind, minutes: json.get('value').whole() };
    default:
      return { kind };
  }
}

function writeExample({ id, start, target, result, segments, recorded }: DifferentCase): DifferentCaseJson {
  return {
    ...{ id, start, target, result, segments: writeSegments(segments) },
    recorded: {
      start: recorded.start ?? null,
      target: recorded.target ?? null,
      completed: recorded.completed ?? null,
      isViolated: recorded.isViolated ?? null,
    },
  };
}

function readExample(json: JsonValue): DifferentCase {
  const recorded = json.get('recorded');
  return {
    id: json.get('id').text(),
    start: toInstantOfJson(json.get('start')),
    target: toInstantOfJson(json.get('target')),
    result: json.get('result').oneOf(RESULTS),
    segments: readSegments(json.get('segments')),
    recorded: {
      start: recorded.get('start').optional(toInstantOfJson),
      target: recorded.get('target').optional(toInstantOfJson),
      completed: recorded.get('completed').optional(toInstantOfJson),
      isViolated: recorded.get('isViolated').optional((flag) => flag.flag()),
    },
  };
}

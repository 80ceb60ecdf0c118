// The verdict on a scenario's timeline: what it expects of the case, and where that would have been. Must not know how it is drawn.
import type { FailureDetail } from '../core/simulate/expect.ts';
import type { Occurrence, Simulation } from '../core/simulate/simulation.ts';
import type { Instant } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import { toRange } from '../project/location.ts';
import type { Snapshot } from '../project/snapshot.ts';
import type { ExpectedMoment, TimelineFailure, TimelineVerdict } from '../protocol/timeline.ts';
import { judgeScenario, type JudgedFailure } from './judgeScenario.ts';

/** @returns undefined when the scenario expects nothing and nothing keeps it from being checked */
export function queryVerdict(snapshot: Snapshot, simulation: Simulation): TimelineVerdict | undefined {
  const { scenario } = simulation;
  const file = snapshot.file(scenario.origin.uri);
  const definition = file?.definitions.find(({ id }) => id === scenario.id);
  if (file === undefined || definition === undefined) return undefined;
  const judged = judgeScenario(snapshot, file, { id: scenario.id, key: definition.key, simulation });
  if (judged.length === 0 && scenario.expect === undefined) return undefined;
  return { failures: judged.map((one) => toFailure(snapshot, one, simulation)) };
}

function toFailure(snapshot: Snapshot, { failure, detail }: JudgedFailure, simulation: Simulation): TimelineFailure {
  const { path, message, expected, actual, uri, span } = failure;
  const moment = detail === undefined ? undefined : momentOf(detail, simulation);
  const file = snapshot.file(uri);
  return {
    path,
    message,
    expected,
    actual,
    ...(moment === undefined ? {} : { moment }),
    ...(file === undefined ? {} : { source: { file: uri, range: toRange(file, span) } }),
  };
}

function momentOf(detail: FailureDetail, simulation: Simulation): ExpectedMoment | undefined {
  const { zone } = simulation;
  const iso = (at: Instant): string => formatIso(zone, at);
  switch (detail.kind) {
    case 'start':
    case 'target':
    case 'completed': {
      const { kind, milestone, occurrence, expected } = detail;
      return { kind, at: iso(expected), milestone, occurrence };
    }
    case 'entered':
    case 'exited': {
      const { kind, expected } = detail;
      return expected === 'never' ? undefined : { kind, at: iso(expected), milestone: null, occurrence: null };
    }
    case 'action': {
      const { action, at } = detail.expected;
      // One that fires then is only not the one that its place in the list asks for.
      const fires = simulation.actions.some((fired) => fired.action.id === action && fired.at === at);
      if (at === undefined || fires) return undefined;
      const occurrence = occurrenceFiring(action, at, simulation);
      return {
        kind: 'action',
        action,
        at: iso(at),
        milestone: occurrence?.entry.milestone ?? null,
        occurrence: occurrence?.number ?? null,
      };
    }
    default:
      return undefined;
  }
}

/** Of those that could fire it the first one that is open then, or the last one by then, or the first one at all. */
function occurrenceFiring(action: string, at: Instant, { occurrences }: Simulation): Occurrence | undefined {
  const able = occurrences.filter(({ entry: { warnings, violations, onSuccess } }) => {
    return onSuccess.includes(action) || [...warnings, ...violations].some((each) => each.actions.includes(action));
  });
  const open = able.find(({ start, ended }) => start <= at && (ended === undefined || ended >= at));
  return open ?? able.findLast(({ start }) => start <= at) ?? able[0];
}

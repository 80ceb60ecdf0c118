// The timeline of a scenario of a file, or of a case that a person tells. The same for every face.
import { simulate } from '../core/simulate/simulate.ts';
import { toTimeline } from '../present/timeline.ts';
import type { TimelineAnswer, TimelineParams } from '../protocol/requests.ts';
import type { Timeline } from '../protocol/timeline.ts';
import { findCase, type FoundCase } from './findCase.ts';
import { locationOf } from '../project/location.ts';
import type { Snapshot } from '../project/snapshot.ts';
import type { Note } from '../core/simulate/note.ts';
import type { Simulation } from '../core/simulate/simulation.ts';
import { tryTargets } from './tryTargets.ts';
import { queryVerdict } from './verdict.ts';

/** Simulates the case that `findCase` finds. */
export function queryTimeline(snapshot: Snapshot, params: TimelineParams): TimelineAnswer {
  const found = findCase(snapshot, params);
  return 'problem' in found ? found : { timeline: timelineOf(snapshot, params, found) };
}

/** @param uri of the file whose definitions count */
export function timelineOf(
  snapshot: Snapshot,
  { uri, targets = [], at }: Pick<TimelineParams, 'uri' | 'targets' | 'at'>,
  { scenario, notes }: FoundCase,
): Timeline {
  const simulation = simulate({
    definitions: tryTargets(snapshot.definitions(uri), targets),
    calendars: snapshot.calendars(uri),
    scenario,
  });
  const noted = { ...simulation, notes: [...notes, ...simulation.notes, ...explainSilence(simulation)] };
  const timeline = toTimeline(noted, (origin) => locationOf(snapshot, origin));
  // Of a case that was changed nothing is expected.
  const verdict = at === undefined ? queryVerdict(snapshot, simulation) : undefined;
  return verdict === undefined ? timeline : { ...timeline, verdict };
}

/** Why no milestone starts although the record is in the process: the criteria that never hold. */
function explainSilence({ occurrences, entered, process, names, notes }: Simulation): readonly Note[] {
  const isExplained = notes.some(({ code }) => code === 'exits-at-entry' || code === 'unknown-formula');
  if (occurrences.length > 0 || entered === undefined || process === undefined || isExplained) return [];
  return process.milestones.flatMap(({ milestone, when }) =>
    when === undefined
      ? []
      : {
          code: 'never-starts' as const,
          milestone: names.milestone(milestone),
          criteria: when,
          object: process.object,
          at: undefined,
        },
  );
}

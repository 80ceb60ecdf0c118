// One case under the files as they were and as they are, and what changes for everybody else.
import { simulate } from '../core/simulate/simulate.ts';
import { toTimeline } from '../present/timeline.ts';
import type { Definitions, Process } from '../core/model/model.ts';
import type { Scenario } from '../core/model/scenario.ts';
import type { CompareAnswer, CompareParams } from '../protocol/compare.ts';
import type { Comparison } from '../protocol/comparison.ts';
import type { Problem } from '../protocol/requests.ts';
import type { Timeline } from '../protocol/timeline.ts';
import { queryComparison, processViews } from './comparison.ts';
import { findCase } from './findCase.ts';
import { locationOf } from '../project/location.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { queryVerdict } from './verdict.ts';
import { canonicalUri, fileName } from '../language/read/uri.ts';

/**
 * The file whose definitions count before. A scenario tells the same case on both sides, as it is written now, so that of a scenario
 * compared with its own past the file that it uses is asked for.
 */
export function oldUriOf(now: Snapshot, { uri, before }: CompareParams): string {
  const file = now.file(uri);
  const [use] = file?.imports ?? [];
  const isOwnPast = canonicalUri(before.uri) === canonicalUri(uri);
  return file?.kind === 'scenario' && isOwnPast && use !== undefined ? use.target : before.uri;
}

/** @param old holds the file of `oldUriOf`, where it existed, with its import closure */
export function queryTimelinePair(now: Snapshot, old: Snapshot, params: CompareParams): CompareAnswer {
  const { uri, before: with_ } = params;
  const found = findCase(now, params);
  if ('problem' in found) return found;
  const { scenario } = found;
  const oldUri = oldUriOf(now, params);
  const comparison = queryComparison(
    { name: with_.name, processes: processViews(old, oldUri, { name: fileName(oldUri), own: false }) },
    { name: fileName(uri), processes: processViews(now, uri, { name: fileName(uri), own: false }) },
    now.now,
  );
  const { process } = scenario;
  const before = process === undefined ? undefined : findOld(old.definitions(oldUri), process, comparison);
  // A record that is in no process now is compared with what it would have been then all the same.
  const isThere = process === undefined || before !== undefined;
  return {
    before: isThere ? timelineOf(old, oldUri, { ...scenario, process: before?.id }) : null,
    notBefore: isThere ? null : explainMissing(old, oldUri, process, with_.name),
    after: timelineOf(now, uri, scenario, params.at === undefined),
    comparison,
  };
}

/** The process as it was: under another id, where it was renamed. */
function findOld(old: Definitions, process: string, { processes }: Comparison): Process | undefined {
  const renamed = processes.find(({ before, after }) => before !== null && after?.process === process);
  return old.processes.get(renamed?.before?.process ?? process);
}

/** @param isJudged against what the scenario expects */
function timelineOf(snapshot: Snapshot, uri: string, scenario: Scenario, isJudged = false): Timeline {
  const definitions = snapshot.definitions(uri);
  const simulation = simulate({ definitions, calendars: snapshot.calendars(uri), scenario });
  const timeline = toTimeline(simulation, (origin) => locationOf(snapshot, origin));
  const verdict = isJudged ? queryVerdict(snapshot, simulation) : undefined;
  return verdict === undefined ? timeline : { ...timeline, verdict };
}

function explainMissing(old: Snapshot, uri: string, process: string, name: string): Problem {
  const file = fileName(uri);
  if (old.file(uri) === undefined)
    return {
      message: `${file} is not in ${name}: it is new.`,
      hint: 'Everything that it promises is new for customers.',
    };
  const hint = 'It is new, or what it was could not be read: only what is now is drawn.';
  return { message: `There is no process '${process}' in ${name}.`, hint };
}

// One case under the files as they were and as they are, and what changes for everybody else.
import type { Definitions, Process } from '../core/model/model.ts';
import type { CompareWith } from '../protocol/compare.ts';
import type { Comparison } from '../protocol/comparison.ts';
import type { PreviewComparison } from '../protocol/preview.ts';
import type { Problem, TimelineParams } from '../protocol/requests.ts';
import type { Timeline } from '../protocol/timeline.ts';
import { queryComparison, processViews } from './comparison.ts';
import { findCase, type FoundCase } from './findCase.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { timelineOf } from './timeline.ts';
import { canonicalUri, fileName } from '../language/read/uri.ts';

/** A case, and the files before that it is held against. */
export interface CompareParams extends TimelineParams {
  readonly before: CompareWith;
}

/** The case before and after, and what changes for all customers. */
export interface ComparedTimelines extends Omit<PreviewComparison, 'name'> {
  readonly after: Timeline;
}

/**
 * The file whose definitions count before. A scenario tells the same case on both sides, as it is written now, so that of a scenario
 * compared with its own past the file that it uses is asked for.
 */
export function oldUriOf(now: Snapshot, { uri, before }: Pick<CompareParams, 'uri' | 'before'>): string {
  const file = now.file(uri);
  const [use] = file?.imports ?? [];
  const isOwnPast = canonicalUri(before.uri) === canonicalUri(uri);
  return file?.kind === 'scenario' && isOwnPast && use !== undefined ? use.target : before.uri;
}

/** @param old holds the file of `oldUriOf`, where it existed, with its import closure */
export function queryTimelinePair(
  now: Snapshot,
  old: Snapshot,
  params: CompareParams,
): ComparedTimelines | { readonly problem: Problem } {
  const { uri, before: with_ } = params;
  const found = findCase(now, params);
  if ('problem' in found) return found;
  const { scenario, notes } = found;
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
    before: isThere ? timelineBefore(old, oldUri, { scenario: { ...scenario, process: before?.id }, notes }) : null,
    notBefore: isThere ? null : explainMissing(old, oldUri, process, with_.name),
    after: timelineOf(now, params, found),
    comparison,
  };
}

/** The process as it was: under another id, where it was renamed. */
function findOld(old: Definitions, process: string, { processes }: Comparison): Process | undefined {
  const renamed = processes.find(({ before, after }) => before !== null && after?.process === process);
  return old.processes.get(renamed?.before?.process ?? process);
}

/** Nobody judges what was: expectations are of what is now. */
function timelineBefore(old: Snapshot, uri: string, found: FoundCase): Timeline {
  const { verdict: _, ...timeline } = timelineOf(old, { uri }, found);
  return timeline;
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

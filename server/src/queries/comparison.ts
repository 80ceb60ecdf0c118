// What changes for customers between two sets of processes, in the words of every face.
import { compareProcesses } from '../core/compare/compareProcesses.ts';
import type { ProcessView } from '../core/compare/processView.ts';
import type { Instant } from '../core/time/instant.ts';
import { toComparison } from '../present/comparison.ts';
import type { Snapshot } from '../project/snapshot.ts';
import type { Comparison } from '../protocol/comparison.ts';

/** One side: what a person called it, and the processes that it holds. */
export interface ComparedSide {
  readonly name: string;
  readonly processes: readonly ProcessView[];
}

/** @param from where the grid of arrivals begins; the answer depends on nothing else but the two sides */
export function queryComparison(before: ComparedSide, after: ComparedSide, from: Instant): Comparison {
  const difference = compareProcesses(before.processes, after.processes, from);
  return toComparison(difference, { before: before.name, after: after.name, from });
}

/**
 * The processes of a file: `own` are those that it defines, else also those that it imports.
 * @param name of the file, spelt alike on both sides
 */
export function processViews(
  snapshot: Snapshot,
  uri: string,
  { name, own }: { readonly name: string; readonly own: boolean },
): readonly ProcessView[] {
  const definitions = snapshot.definitions(uri);
  const file = snapshot.file(uri);
  return (
    [...definitions.processes.values()]
      // A metadata file sees its whole project without importing it.
      .filter((process) => (!own && file?.notation !== 'xml') || process.origin.uri === file?.uri)
      .map((process) => ({ file: name, process, definitions, calendars: snapshot.calendars(uri) }))
  );
}

// The changes of a process under headings, as every face lists them: the process first, then each milestone with its deadlines.
// Must not know any layout.
import type { ComparedMilestone, ProcessComparison } from '../../protocol/comparison.ts';

export interface ChangeGroup {
  /** Names of milestones; null for the process as a whole. */
  readonly heading: string | null;
  /** Words, without the names of process and milestone. */
  readonly changes: readonly string[];
}

/** In the order in which milestones first occur. Nothing is left out, and no group is empty. */
export function groupChanges({
  changes,
  deadlines,
}: Pick<ProcessComparison, 'changes' | 'deadlines'>): readonly ChangeGroup[] {
  const groups = new Map<string, { readonly heading: string | null; readonly changes: string[] }>();
  const add = (milestones: readonly ComparedMilestone[], words: string): void => {
    const key = milestones.map(({ id, index }) => `${id} ${index}`).join();
    const heading = milestones.length === 0 ? null : milestones.map(({ name }) => name).join(', ');
    const group = groups.get(key) ?? { heading, changes: [] };
    group.changes.push(words);
    groups.set(key, group);
  };
  for (const { milestones, words } of changes) add(milestones, words);
  for (const { milestone, words } of deadlines) add([milestone], words);
  return [...groups.values()].sort((one, other) => Number(one.heading !== null) - Number(other.heading !== null));
}

/** `CloudNine Support`, `CloudNine Support (new)` */
export function describeProcess({ status, before, after }: ProcessComparison): string {
  const name = after?.name ?? before?.name ?? '';
  return status === 'changed' ? name : `${name} (${status === 'added' ? 'new' : 'gone'})`;
}

/** What is the same; '' where nothing is left to say. */
export function describeUnchanged(unchanged: number, hasChanges: boolean): string {
  if (unchanged === 0) return hasChanges ? '' : 'There is no process on either side.';
  const noun = `${hasChanges ? 'other ' : ''}${unchanged === 1 ? 'process promises' : 'processes promise'}`;
  return `${unchanged} ${noun} the same as before.`;
}

// The changes of a process under headings, as every face lists them: the process first, then each milestone with its deadlines.
// Must not know any layout.
import type { ComparedMilestone, Comparison, ProcessComparison } from '../../protocol/comparison.ts';
import { formatDate } from '../../words/formatInstant.ts';

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
  open,
}: Pick<ProcessComparison, 'changes' | 'deadlines' | 'open'>): readonly ChangeGroup[] {
  const groups = new Map<
    string,
    { readonly heading: string | null; readonly places: string; readonly changes: string[] }
  >();
  const add = (milestones: readonly ComparedMilestone[], words: string): void => {
    const key = milestones.map(({ id, index }) => `${id} ${index}`).join();
    const heading = milestones.length === 0 ? null : milestones.map(({ name }) => name).join(', ');
    const places = milestones.map(({ index }) => `milestone ${index + 1}`).join(', ');
    const group = groups.get(key) ?? { heading, places, changes: [] };
    group.changes.push(words);
    groups.set(key, group);
  };
  for (const { milestones, words } of changes) add(milestones, words);
  for (const { milestone, words } of [...deadlines, ...open]) add([milestone], words);
  const all = [...groups.values()];
  return all
    .map(({ places, ...group }) =>
      all.filter(({ heading }) => heading === group.heading).length === 1
        ? group
        : { ...group, heading: `${group.heading ?? ''} (${places})` },
    )
    .sort((one, other) => Number(one.heading !== null) - Number(other.heading !== null));
}

/** `CloudNine Support`, `CloudNine Support (new)` */
export function describeProcess({ status, before, after }: ProcessComparison): string {
  const name = after?.name ?? before?.name ?? '';
  return status === 'changed' ? name : `${name} (${status === 'added' ? 'new' : 'gone'})`;
}

/** Which cases the sentences are about: those that arrive, from when, by which clocks; '' where no deadline moves. */
export function describeGround({ from, processes }: Pick<Comparison, 'from' | 'processes'>): string {
  const zones = new Set(processes.flatMap(({ deadlines }) => deadlines.map(({ timeZone }) => timeZone)));
  const [zone] = zones;
  if (zone === undefined) return '';
  const clocks = zones.size === 1 ? `times in ${zone}` : 'times in the zone of each calendar';
  return `Deadlines are those of cases that arrive from ${formatDate(from, zone)} on, ${clocks}. Cases that are open keep theirs until they get the new version of the process.`;
}

/** What is the same; '' where nothing is left to say. */
export function describeUnchanged(unchanged: number, hasChanges: boolean): string {
  if (unchanged === 0) return hasChanges ? '' : 'There is no process on either side.';
  const noun = `${hasChanges ? 'other ' : ''}${unchanged === 1 ? 'process promises' : 'processes promise'}`;
  return `${unchanged} ${noun} the same as before.`;
}

// What an answer is about: a mistake in another process of the same file, or in another scenario, changes nothing of it. Must not know who
// asks.
import { child, entries, items, rootCursor, textOf } from '../language/read/cursor.ts';
import type { Finding } from '../project/finding.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { chooseProcess } from './chooseProcess.ts';

/** The parts of files that an answer depends on, by section. A section that is not named counts as a whole. */
export type Concern = ReadonlyMap<string, ReadonlySet<string>>;

/** An answer about a process that is named. @param name undefined: nobody named one, and then everything counts */
export function concernOfProcess(snapshot: Snapshot, uri: string, name: string | undefined): Concern {
  if (name === undefined) return new Map();
  const chosen = chooseProcess(snapshot.definitions(uri), name);
  return 'problem' in chosen ? new Map() : new Map([['processes', new Set([chosen.process.id])]]);
}

/** An answer about a scenario, the first where none is named. All processes count where it does not name its own. */
export function concernOfScenario(snapshot: Snapshot, uri: string, name: string | undefined): Concern {
  const file = snapshot.file(uri);
  const scenarios = file === undefined ? [] : entries(child(rootCursor(uri, file.tree), 'scenarios'));
  const scenario = name === undefined ? scenarios[0] : scenarios.find(({ key }) => key === name);
  if (scenario === undefined) return new Map();
  const process = textOf(child(scenario.value, 'process'));
  const entered = items(child(scenario.value, 'events')).flatMap((event) => textOf(child(event, 'enter')) ?? []);
  return new Map([
    ['scenarios', new Set([scenario.key])],
    ...(process === undefined ? [] : [['processes', new Set([process, ...entered])] as const]),
  ]);
}

/** False for what stands in an entry of a section of which only others count. */
export function isConcerned(concern: Concern, file: SourceFile, { span }: Pick<Finding, 'span'>): boolean {
  const root = rootCursor(file.uri, file.tree);
  for (const [section, ids] of concern)
    for (const { key, pair } of entries(child(root, section))) {
      const end = pair.value?.span.end ?? pair.key.span.end;
      if (!ids.has(key) && span.start >= pair.key.span.start && span.end <= end) return false;
    }
  return true;
}

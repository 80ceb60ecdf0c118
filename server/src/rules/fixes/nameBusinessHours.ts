// Names business hours in a process that has none: one fix for each calendar. Must not know which rule wants it.
import type { Process } from '../../core/model/model.ts';
import type { Fix } from '../../project/finding.ts';
import { nodeOf } from '../../project/nodeOf.ts';
import type { Snapshot, SourceFile } from '../../project/snapshot.ts';
import { insertPair } from '../../text/edit.ts';
import { fix } from './fixes.ts';

/** The calendars that the file can see, as long as they are few enough to choose from. */
export function nameBusinessHours(snapshot: Snapshot, file: SourceFile, process: Process): readonly Fix[] {
  const map = nodeOf(file, process.origin.path);
  const exit = map?.kind === 'map' ? map.pairs.find(({ key }) => key.source === 'exit') : undefined;
  const calendars = [...snapshot.definitions(file.uri).businessHours.values()].filter(({ active }) => active);
  if (map?.kind !== 'map' || exit === undefined || calendars.length > 3) return [];
  return calendars.map(({ id }) =>
    fix(file, `Count in '${id}'`, insertPair(file.tree, map, 'businessHours', id, { before: exit })),
  );
}

// The fix of rules about clocks that count from too early. Must not know the rules.
import type { Fix } from '../../project/finding.ts';
import { nodeOf } from '../../project/nodeOf.ts';
import type { SourceFile } from '../../project/snapshot.ts';
import type { ProcessMilestone } from '../../core/model/model.ts';
import { insertPair, replaceScalar } from '../../text/edit.ts';
import { fix } from './fixes.ts';

/** `clock: criteria` in place of what is written. */
export function countFromCriteria(file: SourceFile, { origin }: ProcessMilestone): readonly Fix[] {
  const clock = nodeOf(file, [...origin.path, 'clock']);
  const map = nodeOf(file, origin.path);
  const title = "Use 'clock: criteria'";
  if (clock?.kind === 'scalar') return [fix(file, title, replaceScalar(clock, 'criteria'))];
  const target = map?.kind === 'map' ? map.pairs.find(({ key }) => key.source === 'target') : undefined;
  if (map?.kind !== 'map' || target === undefined) return [];
  return [fix(file, title, insertPair(file.tree, map, 'clock', 'criteria', { after: target }))];
}

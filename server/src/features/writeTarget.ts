// "Write 2h into the file": a target that was tried becomes the one that is written. Must not know the editor, and writes nothing.
import { formatDuration } from '../core/time/duration.ts';
import type { Snapshot } from '../project/snapshot.ts';
import type { WriteTargetParams } from '../protocol/authoring.ts';
import type { Problem } from '../protocol/requests.ts';
import { replaceScalar, type TextChange } from '../text/edit.ts';
import { followAlias, pairOf, resolvePath } from '../text/path.ts';
import { fileName } from '../language/read/uri.ts';

/** The change of the file that defines the process, which may be an imported one. */
export function writeTarget(
  snapshot: Snapshot,
  { uri, process: id, index, minutes }: WriteTargetParams,
): { readonly uri: string; readonly change: TextChange } | { readonly problem: Problem } {
  const process = snapshot.definitions(uri).processes.get(id);
  const origin = process?.milestones.find((milestone) => milestone.index === index)?.origin;
  const file = origin === undefined ? undefined : snapshot.file(origin.uri);
  if (origin === undefined || file === undefined) {
    const message = `There is no such milestone in '${id}' any more.`;
    return { problem: { message, hint: 'Reset the case, and try another target.' } };
  }
  if (file.notation === 'xml') {
    const message = `${fileName(file.uri)} is metadata of Salesforce, where targets are written as the org has them.`;
    return { problem: { message, hint: 'Change it in Setup, or keep the process as an entitlement file.' } };
  }
  const target = followAlias(pairOf(resolvePath(file.tree, origin.path)?.node, 'target')?.value);
  if (target?.kind !== 'scalar') {
    const message = `The target of the milestone in ${fileName(file.uri)} is no duration that could be replaced.`;
    return { problem: { message, hint: `Write target: ${formatDuration(minutes)} in its place.` } };
  }
  return { uri: file.uri, change: replaceScalar(target, formatDuration(minutes)) };
}

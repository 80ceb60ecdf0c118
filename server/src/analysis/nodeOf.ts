// The value written at a path of a file, aliases followed.
import { resolvePath } from '../text/path.ts';
import type { Path, ListNode, MapNode, ScalarNode } from '../text/tree.ts';
import type { SourceFile } from './snapshot.ts';

export function nodeOf(file: SourceFile, path: Path): MapNode | ListNode | ScalarNode | undefined {
  const found = resolvePath(file.tree, path);
  if (found === undefined) return undefined;
  const node = found.kind === 'pair' || found.kind === 'item' ? found.value : found;
  return node?.kind === 'alias' ? node.target : node;
}

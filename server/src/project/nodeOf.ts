// The value written at a path of a file, aliases followed.
import { followAlias, resolvePath } from '../text/path.ts';
import type { ListNode, MapNode, Path, ScalarNode } from '../text/tree.ts';
import type { SourceFile } from './snapshot.ts';

export function nodeOf(file: SourceFile, path: Path): MapNode | ListNode | ScalarNode | undefined {
  return followAlias(resolvePath(file.tree, path)?.node);
}

// Where a finding about a part of a file is shown: on a word, never on a whole block. Must not know what the parts mean.
import type { SourceFile } from '../../project/snapshot.ts';
import { resolvePath } from '../../text/path.ts';
import type { Path, Span } from '../../text/tree.ts';

/** The first of the paths that is written: its scalar; for a map or list its key, or the first key of a list's item. */
export function spanOf(file: SourceFile, ...paths: readonly Path[]): Span {
  for (const path of paths) {
    const found = resolvePath(file.tree, path);
    if (found === undefined) continue;
    const { node, holder } = found;
    if (node?.kind === 'scalar' || node?.kind === 'alias') return node.span;
    if (holder?.kind === 'pair') return holder.key.span;
    const [first] = node?.kind === 'map' ? node.pairs : [];
    if (first !== undefined) return first.key.span;
    if (node !== undefined) return node.span;
  }
  return { start: 0, end: Math.min(1, file.text.length) };
}

/** The key at a path: the word before its colon. */
export function keySpanOf(file: SourceFile, path: Path): Span {
  const holder = resolvePath(file.tree, path)?.holder;
  return holder?.kind === 'pair' ? holder.key.span : spanOf(file, path);
}

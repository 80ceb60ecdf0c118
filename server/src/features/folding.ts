// What can be folded: blocks, the imports, and comments of several lines. Whole lines only, as YAML is written.
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import type { SourceFile } from '../project/snapshot.ts';
import type { Item, Pair, Span, TreeNode } from '../text/tree.ts';
import type { Limited } from './limited.ts';

/** @param limit most ranges, those at the top of the file */
export function foldingRanges(file: SourceFile, limit: number): Limited<FoldingRange> {
  const byStart = new Map<number, FoldingRange>();
  const add = ({ start, end }: Span, kind?: FoldingRangeKind): void => {
    const startLine = file.lines.lineAt(start);
    const endLine = file.lines.lineAt(end);
    // The outermost of the blocks that start on a line: there is one arrow in the margin.
    if (endLine > startLine && !byStart.has(startLine))
      byStart.set(startLine, { startLine, endLine, ...(kind === undefined ? {} : { kind }) });
  };
  for (const span of commentBlocks(file)) add(span, FoldingRangeKind.Comment);
  for (const holder of holders(file.tree.root)) {
    const isImports = holder.kind === 'pair' && holder.key.source === 'imports' && holder.parent === file.tree.root;
    add(holder.span, isImports ? FoldingRangeKind.Imports : undefined);
  }
  const ranges = [...byStart.values()].sort((a, b) => a.startLine - b.startLine);
  return { items: ranges.slice(0, limit), isCut: ranges.length > limit };
}

/** Pairs and items from the outside in. */
function* holders(node: TreeNode | undefined): Iterable<Pair | Item> {
  const entries = node?.kind === 'map' ? node.pairs : node?.kind === 'list' ? node.items : [];
  for (const entry of entries) {
    yield entry;
    yield* holders(entry.value);
  }
}

/** Comments on lines of their own, line under line. */
function commentBlocks({ tree, lines }: SourceFile): readonly Span[] {
  const blocks: { start: number; end: number }[] = [];
  for (const { span } of tree.comments) {
    const line = lines.lineAt(span.start);
    if (tree.text.slice(lines.lineStart(line), span.start).trim() !== '') continue;
    const last = blocks.at(-1);
    if (last !== undefined && lines.lineAt(last.end) === line - 1) last.end = span.end;
    else blocks.push({ ...span });
  }
  return blocks;
}

// Growing a selection: value, entry, map or list, and so on out to the whole text.
import type { SelectionRange } from 'vscode-languageserver-types';
import type { SourceFile } from '../project/snapshot.ts';
import { nodeAt } from '../text/path.ts';
import type { Item, Pair, Span, TreeNode } from '../text/tree.ts';

/** The ranges around an offset, from the inside out. */
export function selectionRange(file: SourceFile, offset: number): SelectionRange {
  const { node, holder } = nodeAt(file.tree, offset);
  const spans: Span[] = [];
  let current: TreeNode | Pair | Item | undefined = node ?? holder;
  while (current !== undefined) {
    spans.push(current.span);
    current = current.parent;
  }
  spans.push({ start: 0, end: file.text.length });
  const inner = spans.filter(({ start, end }) => start <= offset && offset <= end);
  return (
    inner.reduceRight<SelectionRange | undefined>((parent, span, index) => {
      const outer = inner[index + 1];
      if (parent !== undefined && outer?.start === span.start && outer.end === span.end) return parent;
      const range = file.lines.rangeOf(span);
      return parent === undefined ? { range } : { range, parent };
    }, undefined) ?? { range: file.lines.rangeOf({ start: offset, end: offset }) }
  );
}

// The blanks inside a line: one behind `:`, `-` and `,`, inside `{ }` but not inside `[]`. Must not know the language.
import type { TextChange } from './edit.ts';
import type { Item, ListNode, MapNode, Pair, Tree, TreeNode } from './tree.ts';

/** The changes of the blanks around what separates; some may change nothing. */
export function formatGaps(tree: Tree): readonly TextChange[] {
  const changes: TextChange[] = [];
  formatNode(tree.text, tree.root, changes);
  return changes;
}

function formatNode(text: string, node: TreeNode | undefined, changes: TextChange[]): void {
  if (node?.kind !== 'map' && node?.kind !== 'list') return;
  const entries: readonly (Pair | Item)[] = node.kind === 'map' ? node.pairs : node.items;
  if (node.isFlow) formatFlow(text, node, entries, changes);
  for (const entry of entries) {
    const { value } = entry;
    if (value === undefined) continue;
    if (entry.kind === 'pair') change(text, entry.key.span.end, value.span.start, spaceColon, changes);
    else if (!node.isFlow) change(text, entry.span.start, value.span.start, spaceDash, changes);
    formatNode(text, value, changes);
  }
}

function formatFlow(
  text: string,
  node: MapNode | ListNode,
  entries: readonly (Pair | Item)[],
  changes: TextChange[],
): void {
  // A pair inside `[a: 1]` is a map without braces.
  if (!'{['.includes(text[node.span.start] ?? ' ')) return;
  const inside = node.kind === 'map' ? ' ' : '';
  const first = entries[0];
  const last = entries.at(-1);
  if (first === undefined || last === undefined) {
    change(text, node.span.start + 1, node.span.end - 1, (gap) => (gap.trim() === '' ? '' : gap), changes);
    return;
  }
  const pad = (gap: string): string => (gap.trim() === '' ? inside : gap);
  change(text, node.span.start + 1, first.span.start, pad, changes);
  entries.slice(1).forEach((entry, index) => {
    const end = entries[index]?.span.end ?? entry.span.start;
    change(text, end, entry.span.start, (gap) => (gap.trim() === ',' ? ', ' : gap), changes);
  });
  change(text, last.span.end, node.span.end - 1, pad, changes);
}

/** `: `, also before an anchor or a tag. */
function spaceColon(gap: string): string {
  const behind = /^ *:(.*)$/.exec(gap)?.[1];
  if (behind === undefined) return gap;
  const properties = behind.trim().replace(/ +/g, ' ');
  return properties === '' ? ': ' : `: ${properties} `;
}

function spaceDash(gap: string): string {
  return /^- +$/.test(gap) ? '- ' : gap;
}

/** Gaps with a line break or a comment stay: what is below them has a line of its own. */
function change(
  text: string,
  start: number,
  end: number,
  layOut: (gap: string) => string,
  changes: TextChange[],
): void {
  const gap = text.slice(start, end);
  if (start <= end && !/[\r\n#]/.test(gap)) changes.push({ span: { start, end }, newText: layOut(gap) });
}

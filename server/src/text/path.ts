// From an offset to the node that stands there, from a node to its path, from a path to the node. Nothing here walks the whole
// document. Must not know the language.
import type { Item, ListNode, MapNode, Pair, Path, ScalarNode, Span, Tree, TreeNode } from './tree.ts';

/** What stands at an offset. */
export interface NodeAtOffset {
  /** The deepest node there, a key included; undefined in an empty document. */
  readonly node: TreeNode | undefined;
  /** The innermost pair or item that holds the offset. */
  readonly holder: Pair | Item | undefined;
  /** True when `node` is the key of `holder`. */
  readonly isKey: boolean;
  /** Of the holder, or of the root: `[]`. */
  readonly path: Path;
}

/** The deepest node, pair and item at an offset. An offset right behind a node belongs to the node. */
export function nodeAt(tree: Tree, offset: number): NodeAtOffset {
  const found = descend(tree, offset);
  if (tree.hasOverlaps !== true || found.node?.kind === 'scalar' || tree.root === undefined) return found;
  return findScalar(tree.root, undefined, offset) ?? found;
}

/** The scalar at an offset, looked for in every entry that reaches there. */
function findScalar(
  node: TreeNode | undefined,
  holder: Pair | Item | undefined,
  offset: number,
): NodeAtOffset | undefined {
  if (node === undefined || !touches(node.span, offset)) return undefined;
  if (node.kind === 'scalar') return { node, holder, isKey: false, path: pathOf(holder) };
  const entries: readonly (Pair | Item)[] = node.kind === 'map' ? node.pairs : node.kind === 'list' ? node.items : [];
  for (const entry of entries) {
    if (entry.kind === 'pair' && touches(entry.key.span, offset))
      return { node: entry.key, holder: entry, isKey: true, path: pathOf(entry) };
    const found = findScalar(entry.value, entry, offset);
    if (found !== undefined) return found;
  }
  return undefined;
}

function descend(tree: Tree, offset: number): NodeAtOffset {
  let node = tree.root;
  let holder: Pair | Item | undefined;
  if (node === undefined || !touches(node.span, offset))
    return { node: undefined, holder: undefined, isKey: false, path: [] };
  for (;;) {
    const next: Pair | Item | undefined = findEntry(node, offset);
    if (next === undefined) return { node, holder, isKey: false, path: pathOf(holder) };
    holder = next;
    if (next.kind === 'pair' && touches(next.key.span, offset)) {
      return { node: next.key, holder, isKey: true, path: pathOf(holder) };
    }
    if (next.value === undefined || !touches(next.value.span, offset)) {
      return { node: next.value, holder, isKey: false, path: pathOf(holder) };
    }
    node = next.value;
  }
}

function touches(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}

/** Entries stand in the order of the text: the last one that starts at or before the offset, if it reaches that far. */
function findEntry(node: TreeNode, offset: number): Pair | Item | undefined {
  if (node.kind !== 'map' && node.kind !== 'list') return undefined;
  const entries: readonly (Pair | Item)[] = node.kind === 'map' ? node.pairs : node.items;
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.span.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = entries[low - 1];
  return found !== undefined && touches(found.span, offset) ? found : undefined;
}

/** Keys and positions from the root to a node, pair or item. A key's path is its pair's. */
export function pathOf(of: TreeNode | Pair | Item | undefined): Path {
  const path: (string | number)[] = [];
  let current: TreeNode | Pair | Item | undefined = of;
  while (current !== undefined) {
    if (current.kind === 'pair') path.push(current.key.source);
    else if (current.kind === 'item') path.push(current.index);
    current = current.parent;
  }
  return path.reverse();
}

/** What a path leads to. */
export interface Resolved {
  /** The node itself, which may be an alias; undefined where nothing is written. */
  readonly node: TreeNode | undefined;
  /** The pair or item that holds it; undefined for the root. */
  readonly holder: Pair | Item | undefined;
  /** The first alias that was followed on the way, the last step not included. */
  readonly through: TreeNode | undefined;
}

/** Follows a path from the root, through aliases. Undefined when it leads nowhere. */
export function resolvePath(tree: Tree, path: Path): Resolved | undefined {
  let resolved: Resolved = { node: tree.root, holder: undefined, through: undefined };
  for (const step of path) {
    const node: TreeNode | undefined = resolved.node;
    const holder: Pair | Item | undefined = childOf(followAlias(node), step);
    if (holder === undefined) return undefined;
    const through: TreeNode | undefined = resolved.through ?? (node?.kind === 'alias' ? node : undefined);
    resolved = { node: holder.value, holder, through };
  }
  return resolved;
}

/** The node that an alias stands for, any other node itself. Undefined for an alias that leads nowhere. */
export function followAlias(node: TreeNode | undefined): MapNode | ListNode | ScalarNode | undefined {
  return node?.kind === 'alias' ? node.target : node;
}

/** Maps of fewer pairs are searched faster than an index of them is made. */
const SMALL_MAP = 32;

/** Of maps that never change, so that it never has to be made anew. */
const indexes = new WeakMap<MapNode, ReadonlyMap<string, Pair>>();

/** The pair of a key, where a key is written twice the first; undefined for other nodes. Aliases are followed. */
export function pairOf(node: TreeNode | undefined, key: string): Pair | undefined {
  const map = followAlias(node);
  if (map?.kind !== 'map') return undefined;
  if (map.pairs.length < SMALL_MAP) return map.pairs.find((pair) => pair.key.source === key);
  const index = indexes.get(map) ?? new Map([...map.pairs].reverse().map((pair) => [pair.key.source, pair]));
  indexes.set(map, index);
  return index.get(key);
}

function childOf(node: TreeNode | undefined, step: string | number): Pair | Item | undefined {
  if (node?.kind === 'map') return pairOf(node, String(step));
  return node?.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined;
}

// Parts of a tree at another place of a later text. What nobody looks at is never copied: a moved pair gives its value when it is
// asked for. Must not know the language or why something moved.
import type { Item, ListNode, MapNode, Pair, ScalarNode, Span, TreeNode } from './tree.ts';
import type { Draft } from './draft.ts';

/**
 * The pair in another map, so many characters further down. Moving it again and again costs no more than moving it once.
 * @param by UTF-16 code units, negative for further up
 */
export function movePair(pair: Pair, by: number, parent: MapNode): Pair {
  return pair instanceof MovedPair ? pair.move(by, parent) : new MovedPair(pair, by, parent);
}

/** The pair as it was first read: the very same object for as long as its text stays what it is, wherever it moves. */
export function asFirstRead(pair: Pair): Pair {
  return pair instanceof MovedPair ? pair.first : pair;
}

class MovedPair implements Pair {
  readonly kind = 'pair';
  readonly first: Pair;
  readonly key: ScalarNode;
  readonly span: Span;
  readonly parent: MapNode;
  readonly #by: number;
  #value: { readonly node: TreeNode | undefined } | undefined;

  constructor(first: Pair, by: number, parent: MapNode) {
    this.first = first;
    this.#by = by;
    this.parent = parent;
    this.key = { ...first.key, span: moveSpan(first.key.span, by), parent: this };
    this.span = moveSpan(first.span, by);
  }

  get value(): TreeNode | undefined {
    this.#value ??= { node: moveNode(this.first.value, this.#by, this) };
    return this.#value.node;
  }

  move(by: number, parent: MapNode): Pair {
    return new MovedPair(this.first, this.#by + by, parent);
  }
}

/** A span that many UTF-16 code units further down. */
export function moveSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function moveNode(node: TreeNode | undefined, by: number, parent: Pair | Item): TreeNode | undefined {
  if (node === undefined) return undefined;
  const span = moveSpan(node.span, by);
  if (node.kind === 'scalar' || node.kind === 'alias') return { ...node, span, parent };
  if (node.kind === 'map') {
    const pairs: Pair[] = [];
    const map: MapNode = { ...node, span, parent, pairs };
    for (const pair of node.pairs) pairs.push(movePair(pair, by, map));
    return map;
  }
  const items: Item[] = [];
  const list: ListNode = { ...node, span, parent, items };
  for (const item of node.items) {
    const moved: Draft<Item> = { ...item, span: moveSpan(item.span, by), parent: list, value: undefined };
    moved.value = moveNode(item.value, by, moved);
    items.push(moved);
  }
  return list;
}

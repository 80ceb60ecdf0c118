// A tree as plain values, as a JSON Schema validator wants them. Must not know the language.
import type { ListNode, MapNode, ScalarNode, TreeNode } from './tree.ts';

export type PlainValue =
  string | number | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/**
 * The plain value of a node. An alias gives the very same object as the node it stands for, so a document of aliases takes no more
 * memory than its text; one that leads nowhere gives null. Where a key is written twice the first counts. A path in the value
 * is a path in the tree: `resolvePath` finds the node.
 */
export function toPlain(node: TreeNode | undefined): PlainValue {
  return convert(node, new Map());
}

function convert(node: TreeNode | undefined, done: Map<TreeNode, PlainValue>): PlainValue {
  if (node === undefined) return null;
  if (node.kind === 'alias')
    return node.target === undefined ? null : (done.get(node.target) ?? convert(node.target, done));
  const value = convertNew(node, done);
  if (node.anchor !== undefined) done.set(node, value);
  return value;
}

function convertNew(node: MapNode | ListNode | ScalarNode, done: Map<TreeNode, PlainValue>): PlainValue {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map((item) => convert(item.value, done));
  const entries = new Map<string, PlainValue>();
  for (const pair of node.pairs) {
    const value = convert(pair.value, done);
    if (!entries.has(pair.key.source)) entries.set(pair.key.source, value);
  }
  return Object.fromEntries(entries); // own properties even for `__proto__`
}

// Reading a tree as data: a node together with the path that leads to it, aliases followed. Wrong types read as undefined –
// the schema has already reported them. Must not know the language.
import type { FieldValue, Origin } from '../../core/model/model.ts';
import { pairOf } from '../../text/path.ts';
import type { ListNode, MapNode, Pair, ScalarNode, Tree, TreeNode } from '../../text/tree.ts';

export interface Cursor {
  readonly node: MapNode | ListNode | ScalarNode;
  readonly origin: Origin;
}

/** The root of a file; undefined when it is empty, or when its aliases expand beyond reason. */
export function rootCursor(uri: string, tree: Tree): Cursor | undefined {
  if (tree.problems.some((problem) => problem.code === 'alias-explosion')) return undefined;
  return cursorAt(tree.root, { uri, path: [] });
}

function cursorAt(node: TreeNode | undefined, origin: Origin): Cursor | undefined {
  const followed = node?.kind === 'alias' ? node.target : node;
  return followed === undefined ? undefined : { node: followed, origin };
}

function below(origin: Origin, step: string | number): Origin {
  return { uri: origin.uri, path: [...origin.path, step] };
}

/** The value of a key; undefined when the node is no map, has no such key, or nothing stands after the colon. */
export function child(cursor: Cursor | undefined, key: string): Cursor | undefined {
  if (cursor?.node.kind !== 'map') return undefined;
  const pair = pairOf(cursor.node, key);
  return pair === undefined ? undefined : cursorAt(pair.value, below(cursor.origin, key));
}

export interface CursorEntry {
  readonly key: string;
  readonly keyNode: ScalarNode;
  readonly pair: Pair;
  /** Undefined when nothing stands after the colon. */
  readonly value: Cursor | undefined;
  readonly origin: Origin;
}

/** The entries of a map in file order; none for anything else. */
export function entries(cursor: Cursor | undefined): readonly CursorEntry[] {
  if (cursor?.node.kind !== 'map') return [];
  return cursor.node.pairs.map((pair) => {
    const origin = below(cursor.origin, pair.key.source);
    return {
      key: pair.key.source,
      keyNode: pair.key,
      pair,
      get value() {
        return cursorAt(pair.value, origin);
      },
      origin,
    };
  });
}

/** The items of a list in file order, empty ones left out; none for anything else. */
export function items(cursor: Cursor | undefined): readonly Cursor[] {
  if (cursor?.node.kind !== 'list') return [];
  return cursor.node.items.flatMap((item) => cursorAt(item.value, below(cursor.origin, item.index)) ?? []);
}

/** The items of a list, or the value itself where a list of one may be written without brackets. */
export function oneOrMany(cursor: Cursor | undefined): readonly Cursor[] {
  return cursor === undefined ? [] : cursor.node.kind === 'list' ? items(cursor) : [cursor];
}

/** A scalar that is text or a number, as it is written. */
export function textOf(cursor: Cursor | undefined): string | undefined {
  if (cursor?.node.kind !== 'scalar') return undefined;
  const { value, source } = cursor.node;
  return typeof value === 'string' ? value : typeof value === 'number' ? source : undefined;
}

/** A field's value: text, number, boolean or blank. `''` is blank. */
export function fieldValueOf(cursor: Cursor | undefined): FieldValue | undefined {
  if (cursor?.node.kind !== 'scalar') return undefined;
  return cursor.node.value === '' ? null : cursor.node.value;
}

export function booleanOf(cursor: Cursor | undefined): boolean | undefined {
  return cursor?.node.kind === 'scalar' && typeof cursor.node.value === 'boolean' ? cursor.node.value : undefined;
}

/** A whole number. */
export function integerOf(cursor: Cursor | undefined): number | undefined {
  if (cursor?.node.kind !== 'scalar') return undefined;
  const { value } = cursor.node;
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** A scalar as one of a closed list of words. */
export function wordOf<const Word extends string>(
  cursor: Cursor | undefined,
  words: readonly Word[],
): Word | undefined {
  const text = textOf(cursor);
  return words.find((word) => word === text);
}

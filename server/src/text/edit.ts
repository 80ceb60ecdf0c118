// Small changes to a text that leave everything else, comments above all, as it is. Columns come from the tree, never from a tab
// size; new lines end as the document's do. Must not know the language.
import { lineBreakOf, lineEndOf, lineStartOf, nextLineOf } from './position.ts';
import { writeScalar } from './writeScalar.ts';
import type { Item, ListNode, MapNode, Pair, ScalarNode, Span, Tree, TreeNode } from './tree.ts';

/** Replaces `span` by `newText`. */
export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Applies changes that refer to the same text, in any order.
 * @throws RangeError when two overlap or one lies outside the text: that is a bug of the caller.
 */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const sorted = changes.toSorted((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  const parts: string[] = [];
  let done = 0;
  for (const { span, newText } of sorted) {
    if (span.start < done || span.end < span.start || span.end > text.length) {
      throw new RangeError(`change at ${span.start}–${span.end} overlaps another one or leaves the text`);
    }
    parts.push(text.slice(done, span.start), newText);
    done = span.end;
  }
  return parts.join('') + text.slice(done);
}

/** Writes another value in place of a scalar. Quotes stay where the old text had them. */
export function replaceScalar(node: ScalarNode, value: string | number | boolean | null): TextChange {
  return { span: node.span, newText: writeScalar(value, node) };
}

/** Where a new pair or item goes. Absent: behind the last one. */
export interface Placement {
  readonly before?: Pair | Item;
  readonly after?: Pair | Item;
  /** A pair's value goes below its key, also where it has one line. */
  readonly isBelow?: boolean;
}

/**
 * Adds `key: value` to a map. `value` is YAML; when it has several lines they are written below the key, two columns deeper,
 * each indented as it is in `value`.
 */
export function insertPair(
  tree: Tree,
  map: MapNode,
  key: string,
  value: string,
  placement: Placement = {},
): TextChange {
  const written = writeScalar(key);
  if (map.isFlow) return insertInFlow(tree, map, value === '' ? `${written}:` : `${written}: ${value}`, placement);
  const isBlock = placement.isBelow === true || /[\r\n]/.test(value);
  const lines = isBlock
    ? [`${written}:`, ...linesOf(value).map((line) => `  ${line}`)]
    : [`${written}: ${value}`.trimEnd()];
  return insertLines(tree, map, lines, placement);
}

/** Adds an item to a list. `value` is YAML; of several lines the first follows the dash, the others stand below it. */
export function insertItem(tree: Tree, list: ListNode, value: string, placement: Placement = {}): TextChange {
  if (list.isFlow) return insertInFlow(tree, list, value, placement);
  const [first = '', ...others] = linesOf(value);
  return insertLines(tree, list, [`- ${first}`.trimEnd(), ...others.map((line) => `  ${line}`)], placement);
}

/**
 * Removes a pair or item. In block style whole lines go, but a comment behind the last one stays on a line of its own; in flow
 * style the comma goes too. The only entry of a block collection leaves `{}` or `[]`.
 */
export function removeEntry(tree: Tree, entry: Pair | Item): TextChange {
  const collection = entry.parent;
  const entries: readonly (Pair | Item)[] = collection.kind === 'map' ? collection.pairs : collection.items;
  const index = entries.indexOf(entry);
  const next = entries[index + 1];
  const previous = entries[index - 1];
  if (collection.isFlow) {
    if (next !== undefined) return { span: { start: entry.span.start, end: next.span.start }, newText: '' };
    return { span: { start: previous?.span.end ?? entry.span.start, end: entry.span.end }, newText: '' };
  }
  if (entries.length === 1) return { span: entry.span, newText: collection.kind === 'map' ? '{}' : '[]' };
  return removeLines(tree, entry, next);
}

function removeLines({ text }: Tree, entry: Pair | Item, next: Pair | Item | undefined): TextChange {
  const lineStart = lineStartOf(text, entry.span.start);
  const lineEnd = lineEndOf(text, entry.span.end);
  const behind = text.slice(entry.span.end, lineEnd);
  const comment = behind.indexOf('#');
  if (comment !== -1) return { span: { start: entry.span.start, end: lineEnd }, newText: behind.slice(comment) };
  const sharesLine = text.slice(lineStart, entry.span.start).trim() !== '';
  if (sharesLine) {
    // `- name: x` loses its first key: the next one moves up behind the dash, unless comments stand between.
    const gap = next === undefined ? '' : text.slice(entry.span.end, next.span.start);
    if (next !== undefined && gap.trim() === '')
      return { span: { start: entry.span.start, end: next.span.start }, newText: '' };
    return { span: { start: entry.span.start, end: lineEnd }, newText: '' };
  }
  return { span: { start: lineStart, end: nextLineOf(text, lineEnd) }, newText: '' };
}

/** Adds what is written in YAML to a collection in brackets. */
export function insertInFlow(
  { text }: Tree,
  collection: MapNode | ListNode,
  written: string,
  placement: Placement,
): TextChange {
  const entries: readonly (Pair | Item)[] = collection.kind === 'map' ? collection.pairs : collection.items;
  const { before } = placement;
  if (before !== undefined) {
    return { span: { start: before.span.start, end: before.span.start }, newText: `${written}, ` };
  }
  const after = placement.after ?? entries.at(-1);
  if (after === undefined) {
    const padding = collection.kind === 'map' ? ' ' : '';
    const inside = {
      start: collection.span.start + 1,
      end: Math.max(collection.span.end - 1, collection.span.start + 1),
    };
    const isEmpty = text.slice(inside.start, inside.end).trim() === '';
    return isEmpty
      ? { span: inside, newText: `${padding}${written}${padding}` }
      : { span: { start: inside.start, end: inside.start }, newText: `${padding}${written}` };
  }
  return { span: { start: after.span.end, end: after.span.end }, newText: `, ${written}` };
}

/** Adds the lines of an entry to a block collection, each indented as its entries are. */
export function insertLines(
  tree: Tree,
  collection: MapNode | ListNode,
  lines: readonly string[],
  placement: Placement,
): TextChange {
  const { text } = tree;
  const newLine = lineBreakOf(text);
  const indent = ' '.repeat(columnOf(text, collection));
  const { before } = placement;
  const below = (line: string): string => newLine + (line === '' ? '' : indent + line);
  if (before !== undefined) {
    const at = before.span.start;
    const [first = '', ...others] = lines;
    return { span: { start: at, end: at }, newText: `${first}${others.map(below).join('')}${newLine}${indent}` };
  }
  const entries: readonly (Pair | Item)[] = collection.kind === 'map' ? collection.pairs : collection.items;
  const end = lineEndOf(text, (placement.after ?? entries.at(-1))?.span.end ?? collection.span.end);
  return { span: { start: end, end }, newText: lines.map(below).join('') };
}

/** The column at which a block collection's entries start. */
function columnOf(text: string, node: TreeNode): number {
  return node.span.start - lineStartOf(text, node.span.start);
}

function linesOf(value: string): readonly string[] {
  return value.split(/\r\n|\r|\n/);
}

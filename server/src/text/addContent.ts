// Adds content to a text that is there: what is written already stays as it is, comments included. Must not know the language.
import { isEmpty, mapOf, type Content, type ListContent, type MapContent, type MapEntry } from './content.ts';
import { insertInFlow, insertLines, type Placement, type TextChange } from './edit.ts';
import { lineBreakOf, lineEndOf, lineStartOf } from './position.ts';
import type { Item, ListNode, MapNode, Pair, Tree, TreeNode } from './tree.ts';
import { writeEntry, writeFlow, writeItem, writeLines } from './writeContent.ts';

/** Keys of the root in the order in which files have them: a new one goes behind the last of those before it. */
export type KeyOrder = readonly string[];

/**
 * The changes that add a document's content to a text: keys that are missing with all that is below them, and every item of a list
 * behind those that are there. Scalars that are there are kept. Undefined where something else stands in the place of a map or list.
 */
export function addContent(tree: Tree, content: MapContent, order: KeyOrder = []): readonly TextChange[] | undefined {
  const { root } = tree;
  if (root === undefined) return isEmpty(content) ? [] : [append(tree, content)];
  return root.kind === 'map' ? addToMap(tree, root, content, order) : undefined;
}

/** Into a text of comments or nothing. */
function append({ text }: Tree, content: MapContent): TextChange {
  const lineBreak = lineBreakOf(text);
  const gap = text === '' || /[\r\n]$/.test(text) ? '' : lineBreak;
  const end = { start: text.length, end: text.length };
  return { span: end, newText: gap + [...writeLines(content), ''].join(lineBreak) };
}

function addToMap(tree: Tree, map: MapNode, content: MapContent, order: KeyOrder): readonly TextChange[] | undefined {
  const changes: TextChange[] = [];
  for (const entry of content.entries) {
    const pair = map.pairs.find(({ key }) => key.source === entry.key);
    const added = pair === undefined ? [addEntry(tree, map, entry, content, order)] : addBelow(tree, pair, entry.value);
    if (added === undefined) return undefined;
    changes.push(...added);
  }
  return changes;
}

function addBelow(tree: Tree, pair: Pair, content: Content): readonly TextChange[] | undefined {
  if (typeof content !== 'object' || content === null || isEmpty(content)) return [];
  const { value } = pair;
  if (value === undefined || isNothing(value)) return [insertBelow(tree, pair, content)];
  if (value.kind !== content.kind) return undefined;
  if (isEmptyNode(value)) return [replaceEmpty(tree, pair, value, content)];
  if (content.kind === 'map') return value.kind === 'map' ? addToMap(tree, value, content, []) : undefined;
  return value.kind === 'list' ? content.items.map((item) => addItem(tree, value, item, content)) : undefined;
}

/** An empty scalar, behind a tag or an anchor. */
function isNothing(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.source === '' && node.style === 'plain';
}

function isEmptyNode(node: TreeNode): boolean {
  return node.kind === 'map' ? node.pairs.length === 0 : node.kind === 'list' && node.items.length === 0;
}

function addEntry(tree: Tree, map: MapNode, entry: MapEntry, parent: MapContent, order: KeyOrder): TextChange {
  if (map.isFlow) return insertInFlow(tree, map, writeFlow(mapOf([entry])).slice(2, -2), {});
  const lines = writeEntry(entry, columnOf(tree.text, map.span.start));
  return insertApart(tree, map, lines, placementOf(tree, map, entry.key, order), parent);
}

function addItem(tree: Tree, list: ListNode, item: ListContent['items'][number], parent: ListContent): TextChange {
  if (list.isFlow) return insertInFlow(tree, list, writeFlow(item.value), {});
  return insertApart(tree, list, writeItem(item, columnOf(tree.text, list.span.start)), {}, parent);
}

function placementOf({ text }: Tree, { pairs }: MapNode, key: string, order: KeyOrder): Placement {
  const position = order.indexOf(key);
  if (position < 0) return {};
  const earlier = new Set(order.slice(0, position));
  // Behind the section above rather than before the one below, whose comment stands over it.
  const after = pairs.findLast((pair) => earlier.has(pair.key.source));
  if (after !== undefined) return { after };
  const [first] = pairs;
  // A comment at the top can be the file's or the first section's: nothing comes between.
  const isFree = first !== undefined && text.slice(0, first.span.start).trim() === '';
  return isFree && order.indexOf(first.key.source) > position ? { before: first } : {};
}

/** With a blank line between, where the others have one; without others, where the layout wants one. */
function insertApart(
  tree: Tree,
  collection: MapNode | ListNode,
  lines: readonly string[],
  placement: Placement,
  { layout }: MapContent | ListContent,
): TextChange {
  const entries: readonly (Pair | Item)[] = collection.kind === 'map' ? collection.pairs : collection.items;
  const change = insertLines(tree, collection, lines, placement);
  if (!(areApart(tree.text, entries) ?? layout === 'spaced')) return change;
  const lineBreak = lineBreakOf(tree.text);
  const column = columnOf(tree.text, collection.span.start);
  if (placement.before !== undefined) {
    // What follows on the same line keeps its indentation: the blank line goes before that.
    const indentation = change.newText.length - column;
    return { ...change, newText: change.newText.slice(0, indentation) + lineBreak + ' '.repeat(column) };
  }
  return { ...change, newText: lineBreak + change.newText };
}

/** True when blank lines stand between the entries; undefined where there is one entry, which shows nothing. */
function areApart(text: string, [first, second]: readonly (Pair | Item)[]): boolean | undefined {
  if (first === undefined || second === undefined) return undefined;
  return /(\r\n|\n|\r(?!\n))[ \t]*[\r\n]/.test(text.slice(first.span.end, second.span.start));
}

/** Below a key that has nothing behind it. */
function insertBelow({ text }: Tree, { key, value, parent }: Pair, content: Content): TextChange {
  if (parent.isFlow) {
    const colon = /^\s*:/.exec(text.slice(key.span.end))?.[0];
    const end = value?.span.end ?? key.span.end + (colon?.length ?? 0);
    return { span: { start: end, end }, newText: `${colon === undefined ? ':' : ''} ${writeFlow(content)}` };
  }
  const end = lineEndOf(text, value?.span.end ?? key.span.end);
  return { span: { start: end, end }, newText: below(text, key.span.start, content) };
}

/** `{}` and `[]` of block style give way to lines. */
function replaceEmpty({ text }: Tree, { key, parent }: Pair, value: MapNode | ListNode, content: Content): TextChange {
  const around =
    text.slice(key.span.end, value.span.start) + text.slice(value.span.end, lineEndOf(text, value.span.end));
  if (parent.isFlow || !/^\s*:[ \t]*$/.test(around)) return { span: value.span, newText: writeFlow(content) };
  const colon = text.indexOf(':', key.span.end) + 1;
  return { span: { start: colon, end: value.span.end }, newText: below(text, key.span.start, content) };
}

/** The lines below a key, each after a line break. */
function below(text: string, keyStart: number, content: Content): string {
  const column = columnOf(text, keyStart) + 2;
  const lineBreak = lineBreakOf(text);
  return writeLines(content, column)
    .map((line) => lineBreak + (line === '' ? '' : ' '.repeat(column) + line))
    .join('');
}

function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset);
}

// The canonical layout of a text: two columns a level, one space around what separates, at most one blank line (two between
// top-level keys). Changes blanks only, so comments and quotes survive by construction. Must not know the language.
import { applyChanges, type TextChange } from './edit.ts';
import { formatGaps } from './formatGaps.ts';
import { parse } from './parse.ts';
import { toPlain } from './plain.ts';
import { createLineIndex, lineBreakOf, type LineIndex } from './position.ts';
import type { Item, Pair, Span, Tree, TreeNode } from './tree.ts';
import { trailingBlanks } from './trailingBlanks.ts';

const INDENTATION = 2;
const MAX_BLANK_LINES = 1;
const MAX_BLANK_LINES_AT_TOP = 2;

/**
 * The changes that lay a text out, none of which overlap. A text with mistakes stays as it is, and so does one that would not read
 * the same afterwards. @param range only lines that it touches
 */
export function format(tree: Tree, range: Span = { start: 0, end: tree.text.length }): readonly TextChange[] {
  if (tree.problems.length > 0) return [];
  const lines = createLineIndex(tree.text);
  const first = lines.lineStart(lines.lineAt(range.start));
  const last = lines.lineAt(range.end);
  const end = last === lines.lineCount - 1 ? tree.text.length : lines.lineStart(last + 1);
  const changes = [...formatLines(tree, lines), ...formatGaps(tree)].filter(
    ({ span, newText }) => span.start >= first && span.end <= end && tree.text.slice(span.start, span.end) !== newText,
  );
  return changes.length > 0 && readsTheSame(tree, parse(applyChanges(tree.text, changes))) ? changes : [];
}

/** Values, comments and their order: what a person wrote. */
function readsTheSame(before: Tree, after: Tree): boolean {
  const written = ({ root, comments }: Tree): string =>
    JSON.stringify([toPlain(root) ?? null, comments.map(({ text }) => text)]);
  return after.problems.length === 0 && written(before) === written(after);
}

interface Layout {
  readonly text: string;
  readonly lines: LineIndex;
  /** How many columns a line moves to the right, by line. */
  readonly shifts: Map<number, number>;
  /** Lines inside a scalar: their blanks may be part of the value. */
  readonly scalarLines: Set<number>;
  /** Lines whose trailing blanks belong to a scalar. */
  readonly keptEnds: Set<number>;
}

function formatLines(tree: Tree, lines: LineIndex): readonly TextChange[] {
  const { text } = tree;
  const layout: Layout = { text, lines, shifts: new Map(), scalarLines: new Set(), keptEnds: new Set() };
  place(layout, tree.root, 0, 0);
  shiftComments(layout, tree);
  const lineBreak = lineBreakOf(text);
  const changes: TextChange[] = [];
  let blanks: Span[] = [];
  let hasContent = false;
  const dropBlanks = (allowed: number): void => {
    // One by one: a hundred thousand are too many for a call.
    for (const [index, span] of blanks.entries()) changes.push({ span, newText: index < allowed ? lineBreak : '' });
    blanks = [];
  };
  for (let line = 0; line < lines.lineCount; line += 1) {
    const start = startOf(layout, line);
    const end = lines.lineEnd(line);
    const next = line === lines.lineCount - 1 ? text.length : lines.lineStart(line + 1);
    const content = text.slice(start, end);
    const isInScalar = layout.scalarLines.has(line);
    if (!isInScalar && content.trim() === '') {
      blanks.push({ start, end: next });
      continue;
    }
    const indentation = /^ */.exec(content)?.[0].length ?? 0;
    const column = Math.max(indentation + (layout.shifts.get(line) ?? 0), 0);
    dropBlanks(!hasContent ? 0 : column === 0 ? MAX_BLANK_LINES_AT_TOP : MAX_BLANK_LINES);
    hasContent = true;
    if (content.trim() !== '') changes.push({ span: { start, end: start + indentation }, newText: ' '.repeat(column) });
    const trailing = layout.keptEnds.has(line) ? 0 : trailingBlanks(content);
    changes.push({ span: { start: end - trailing, end: next }, newText: lineBreak });
  }
  dropBlanks(0);
  return changes;
}

/** Where a line's text starts: behind the byte order mark in the first. */
function startOf({ text, lines }: Pick<Layout, 'text' | 'lines'>, line: number): number {
  return line === 0 && text.startsWith('\ufeff') ? 1 : lines.lineStart(line);
}

/** Gives the entries of block collections their columns. @param shift how far the lines of the holder move */
function place(layout: Layout, node: TreeNode | undefined, column: number, shift: number): void {
  if (node === undefined || node.kind === 'alias') return;
  if (node.kind === 'scalar') return keepScalar(layout, node.span);
  const entries: readonly (Pair | Item)[] = node.kind === 'map' ? node.pairs : node.items;
  for (const entry of entries) {
    if (node.isFlow) {
      if (entry.kind === 'pair') place(layout, entry.key, column, shift);
      place(layout, entry.value, column, shift);
    } else placeEntry(layout, entry, column);
  }
}

function placeEntry(layout: Layout, entry: Pair | Item, column: number): void {
  const { text, lines, shifts } = layout;
  const line = lines.lineAt(entry.span.start);
  const oldColumn = entry.span.start - startOf(layout, line);
  const shift = column - oldColumn;
  const startsLine = text.slice(startOf(layout, line), entry.span.start).trim() === '';
  for (let inside = startsLine ? line : line + 1; inside <= lines.lineAt(entry.span.end); inside += 1)
    shifts.set(inside, shift);
  const { value } = entry;
  if (entry.kind === 'pair') keepScalar(layout, entry.key.span);
  if (value === undefined) return;
  // An anchor between dash and value keeps its width.
  const gap = text.slice(entry.span.start + 1, value.span.start);
  const isBehindMark = entry.kind === 'item' && !/[\r\n]/.test(gap) && gap.trim() !== '';
  place(layout, value, column + (isBehindMark ? 1 + gap.length : INDENTATION), shift);
}

/** A scalar of several lines moves as a whole; so do the blank lines that `|+` keeps at its end. */
function keepScalar({ text, lines, scalarLines, keptEnds }: Layout, { start, end }: Span): void {
  const first = lines.lineAt(start);
  let last = lines.lineAt(end);
  const keepsEnd = /^[|>]\d?\+/.test(text.slice(start, start + 3));
  const isBlock = /^[|>]/.test(text.slice(start, start + 1));
  if (keepsEnd)
    while (last + 1 < lines.lineCount && text.slice(lines.lineStart(last + 1), lines.lineEnd(last + 1)).trim() === '')
      last += 1;
  for (let line = first + 1; line <= last; line += 1) scalarLines.add(line);
  for (let line = first; line < last || (isBlock && line === last); line += 1) keptEnds.add(line);
}

/** A comment on a line of its own moves with the next line that has content in its column, otherwise with the one above. */
function shiftComments(layout: Layout, { comments, text }: Tree): void {
  const { lines, shifts } = layout;
  for (const { span } of comments.toReversed()) {
    const line = lines.lineAt(span.start);
    const start = startOf(layout, line);
    if (text.slice(start, span.start).trim() !== '') continue;
    const column = span.start - start;
    let below = line + 1;
    while (below < lines.lineCount && text.slice(lines.lineStart(below), lines.lineEnd(below)).trim() === '')
      below += 1;
    const belowColumn = /^ */.exec(text.slice(lines.lineStart(below), lines.lineEnd(below)))?.[0].length;
    const isLast = below >= lines.lineCount;
    if (!isLast && belowColumn === column) shifts.set(line, shifts.get(below) ?? 0);
    else if (!shifts.has(line)) shifts.set(line, 0);
  }
}

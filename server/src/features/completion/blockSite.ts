// A site in block style: the path follows from the indentation of the lines above. Must not know the language.
import { lineEndOf, lineStartOf, nextLineOf } from '../../text/position.ts';
import type { Path } from '../../text/tree.ts';
import { isIdleLine, readBlockLine, type BlockLine } from './blockLine.ts';
import { valueAt, wordAt, type Site } from './site.ts';

export function readBlock(text: string, offset: number): Site | undefined {
  const lineStart = lineStartOf(text, offset);
  const before = withoutMark(text.slice(lineStart, offset));
  const { dashes, key, rest, column: end } = readBlockLine(before);
  const isBehindDash = dashes.length > 0 && end === (dashes.at(-1) ?? 0) + 1;
  const column = end + (isBehindDash ? 1 : 0);
  const own: BlockLine = { dashes, key: undefined, column, rest };
  const path = pathTo(text, lineStart, own);
  if (path === undefined) return undefined;
  if (key !== undefined) {
    const word = valueAt(text, offset - rest.length, offset, false);
    const lead = rest === '' ? ' ' : '';
    const shared = { column, isFlow: false, isList: false, hasColon: false } as const;
    return { ...shared, path: [...path, key], kind: 'value', word, lead, siblings: [] };
  }
  const isItem = own.dashes.length > 0;
  const word = isBehindDash
    ? { start: offset, end: offset }
    : isItem
      ? valueAt(text, lineStart + column, offset, false)
      : wordAt(text, offset);
  return {
    path,
    kind: isItem ? 'item' : 'key',
    word,
    lead: isBehindDash ? ' ' : '',
    siblings: [...(isItem ? [] : keysAbove(text, lineStart, own)), ...keysBelow(text, offset, own)],
    column,
    isFlow: false,
    isList:
      !isItem &&
      (hasItems(
        linesAbove(text, lineStart, () => column),
        column,
      ) ||
        hasItems(linesBelow(text, offset, column), column)),
    hasColon: /^\s*:(\s|$)/.test(text.slice(word.end, word.end + 200)),
  };
}

/**
 * The path of the map or item that a line at this place belongs to; undefined where what stands above has its value already.
 * @param lineStart of the line
 */
function pathTo(text: string, lineStart: number, own: BlockLine): Path | undefined {
  const path: (string | number)[] = [];
  let limit = own.column;
  const takeDashes = (line: BlockLine, start: number): void => {
    for (const dash of [...line.dashes].reverse()) {
      if (dash >= limit) continue;
      path.unshift(countItems(text, start, dash));
      limit = dash;
    }
  };
  takeDashes(own, lineStart);
  for (const { start, line } of linesAbove(text, lineStart, () => limit)) {
    // A list's dash may stand right under its key.
    const holdsList = typeof path[0] === 'number' && line.column === limit && line.dashes.length === 0;
    if (line.key !== undefined && (line.column < limit || holdsList)) {
      if (hasValue(line.rest)) return undefined;
      path.unshift(line.key);
      limit = line.column;
    }
    // Below a key of the list's own items, a dash is the next item and no holder.
    if (typeof path[0] !== 'number' || line.key !== undefined) {
      const isWhole = line.key === undefined && hasValue(line.rest) && line.dashes.some((dash) => dash < limit);
      if (isWhole) return undefined;
      takeDashes(line, start);
    }
    if (limit === 0 && typeof path[0] !== 'number') break;
  }
  return path;
}

/** Anything but a comment, an anchor or a tag. */
function hasValue(rest: string): boolean {
  return !/^\s*(?:[&!]\S*(?:\s+|$))*(?:#.*)?$/.test(rest);
}

/**
 * Whether what stands next below is indented further, or is a text that goes on at this column: it belongs to the line above, and would go
 * to what is written here.
 */
export function hasDeeperLines(text: string, offset: number, column: number): boolean {
  for (let start = nextLineOf(text, offset); start < text.length; start = nextLineOf(text, start)) {
    const line = text.slice(start, lineEndOf(text, start));
    if (isIdleLine(line)) continue;
    const indent = indentAt(text, start);
    const { key, dashes } = readBlockLine(line);
    return indent > column || (indent === column && indent > 0 && key === undefined && dashes.length === 0);
  }
  return false;
}

/** How many items of the same list stand above. */
function countItems(text: string, lineStart: number, dash: number): number {
  let count = 0;
  for (const { line } of linesAbove(text, lineStart, () => dash)) {
    const first = line.dashes[0] ?? line.column;
    if (line.dashes.includes(dash)) count += 1;
    if (first < dash || (first === dash && line.dashes.length === 0)) break;
  }
  return count;
}

/** Keys of the same map above. */
function keysAbove(text: string, lineStart: number, own: BlockLine): readonly string[] {
  const keys: string[] = [];
  for (const { line } of linesAbove(text, lineStart, () => own.column)) {
    if (line.column === own.column && line.key !== undefined) keys.push(line.key);
    if (line.column < own.column || (line.column === own.column && line.dashes.length > 0)) break;
  }
  return keys;
}

/** Keys of the same map below. */
function keysBelow(text: string, offset: number, own: BlockLine): readonly string[] {
  const keys: string[] = [];
  for (const { line } of linesBelow(text, offset, own.column)) {
    const start = line.dashes[0] ?? line.column;
    if (start < own.column) break;
    if (start === own.column && line.key !== undefined && line.dashes.length === 0) keys.push(line.key);
  }
  return keys;
}

/** Whether the next line at this column, or further left, begins an item there. */
function hasItems(lines: Iterable<FoundLine>, column: number): boolean {
  for (const { line } of lines) {
    const start = line.dashes[0] ?? line.column;
    if (start <= column) return start === column && line.dashes.length > 0;
  }
  return false;
}

interface FoundLine {
  readonly start: number;
  readonly line: BlockLine;
}

/**
 * Lines with content from the one above upwards. Those that are indented further than the limit are passed over unread: a file has
 * thousands, and they belong to what stands above them.
 */
function* linesAbove(text: string, lineStart: number, limit: () => number): Iterable<FoundLine> {
  for (let end = lineStart; end > 0;) {
    const start = lineStartOf(text, end - 1);
    if (indentAt(text, start) <= limit()) yield* readLine(text, start, end);
    end = start;
  }
}

/** Lines with content below, with the same limit. */
function* linesBelow(text: string, offset: number, limit: number): Iterable<FoundLine> {
  for (let start = nextLineOf(text, offset); start < text.length;) {
    const next = nextLineOf(text, start);
    if (indentAt(text, start) <= limit) yield* readLine(text, start, next);
    start = next;
  }
}

function* readLine(text: string, start: number, end: number): Iterable<FoundLine> {
  const line = withoutMark(text.slice(start, end).replace(/\r?\n$/, ''));
  if (!isIdleLine(line)) yield { start, line: readBlockLine(line) };
}

/** A byte order mark before the first key is no part of it. */
function withoutMark(line: string): string {
  return line.startsWith('\uFEFF') ? line.slice(1) : line;
}

function indentAt(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at - start;
}

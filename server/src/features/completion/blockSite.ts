// A site in block style: the path follows from the indentation of the lines above. Must not know the language.
import type { Path } from '../../text/tree.ts';
import { isIdleLine, readBlockLine, type BlockLine } from './blockLine.ts';
import { valueAt, wordAt, type Site } from './site.ts';

/** Undefined for a line without content. */
function readLine(line: string): BlockLine | undefined {
  return isIdleLine(line) ? undefined : readBlockLine(line);
}

export function readBlock(text: string, offset: number): Site | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const lines = text.slice(0, lineStart).split(/\r?\n/).slice(0, -1);
  const { dashes, key, rest, column: end } = readBlockLine(before);
  const isBehindDash = dashes.length > 0 && end === (dashes.at(-1) ?? 0) + 1;
  const column = end + (isBehindDash ? 1 : 0);
  const own: BlockLine = { dashes, key: undefined, column, rest };
  const path = pathTo(lines, own);
  if (key !== undefined) {
    const word = valueAt(text, offset - rest.length, offset, false);
    const lead = rest === '' ? ' ' : '';
    return { path: [...path, key], kind: 'value', word, lead, siblings: [], column, isFlow: false, hasColon: false };
  }
  const isItem = own.dashes.length > 0;
  const word = isBehindDash
    ? { start: offset, end: offset }
    : isItem
      ? valueAt(text, lineStart + column, offset, false)
      : wordAt(text, offset);
  const after = text.slice(offset).split(/\r?\n/).slice(1);
  return {
    path,
    kind: isItem ? 'item' : 'key',
    word,
    lead: isBehindDash ? ' ' : '',
    siblings: siblingKeys(lines, after, own),
    column,
    isFlow: false,
    hasColon: /^\s*:(\s|$)/.test(text.slice(word.end)),
  };
}

/** The path of the map or item that a line at this place belongs to. */
function pathTo(lines: readonly string[], own: BlockLine): Path {
  const path: (string | number)[] = [];
  let limit = own.column;
  const takeDashes = (line: BlockLine, at: number): void => {
    for (const dash of [...line.dashes].reverse()) {
      if (dash >= limit) continue;
      path.unshift(countItems(lines.slice(0, at), dash));
      limit = dash;
    }
  };
  takeDashes(own, lines.length);
  for (let at = lines.length - 1; at >= 0 && limit > -1; at -= 1) {
    const line = readLine(lines[at] ?? '');
    if (line === undefined) continue;
    // A list's dash may stand right under its key.
    const holdsList = typeof path[0] === 'number' && line.column === limit && line.dashes.length === 0;
    if (line.key !== undefined && (line.column < limit || holdsList)) {
      path.unshift(line.key);
      limit = line.column;
    }
    // Below a key of the list's own items, a dash is the next item and no holder.
    if (typeof path[0] !== 'number' || line.key !== undefined) takeDashes(line, at);
    if (limit === 0 && typeof path[0] !== 'number') break;
  }
  return path;
}

/** How many items of the same list stand above. */
function countItems(lines: readonly string[], dash: number): number {
  let count = 0;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = readLine(lines[at] ?? '');
    if (line === undefined) continue;
    const first = line.dashes[0] ?? line.column;
    if (line.dashes.includes(dash)) count += 1;
    if (first < dash || (first === dash && line.dashes.length === 0)) break;
  }
  return count;
}

/** Keys of the same map above and below. */
function siblingKeys(above: readonly string[], below: readonly string[], own: BlockLine): readonly string[] {
  const siblings: string[] = [];
  if (own.dashes.length === 0)
    for (const text of [...above].reverse()) {
      const line = readLine(text);
      if (line === undefined) continue;
      if (line.column === own.column && line.key !== undefined) siblings.push(line.key);
      if (line.column < own.column || (line.column === own.column && line.dashes.length > 0)) break;
    }
  for (const text of below) {
    const line = readLine(text);
    if (line === undefined) continue;
    const start = line.dashes[0] ?? line.column;
    if (start < own.column) break;
    if (start === own.column && line.key !== undefined && line.dashes.length === 0) siblings.push(line.key);
  }
  return siblings;
}

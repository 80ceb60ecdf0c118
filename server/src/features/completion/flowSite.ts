// A site inside `{ … }` or `[ … ]`: the path follows from the brackets that are open. Must not know the language.
import { lineEndOf, lineStartOf } from '../../text/position.ts';
import type { Span } from '../../text/tree.ts';
import { readBlock } from './blockSite.ts';
import { valueAt, wordAt, withoutQuotes, type Site } from './site.ts';

/** Far enough for any flow collection that a person writes over several lines. */
const MAX_LINES = 40;

/** Characters behind the cursor that are looked through for further keys of the map. */
const MAX_MAP_LENGTH = 5000;

interface Frame {
  readonly isMap: boolean;
  readonly keys: string[];
  key: string | undefined;
  index: number;
  /** Where the current entry, or its value, may start. */
  start: number;
}

/** The site inside the innermost open bracket; undefined when none is open. */
export function readFlow(text: string, offset: number): Site | undefined {
  const start = findFlowStart(text, offset);
  if (start === undefined) return undefined;
  const frames = readFrames(text, start, offset);
  const frame = frames.at(-1);
  const outer = readBlock(text, start);
  if (frame === undefined || outer === undefined) return undefined;
  const inner = frames.slice(0, -1).map((each) => (each.isMap ? (each.key ?? '') : each.index));
  const base = [...outer.path, ...inner];
  const lead = text.charAt(offset - 1) === ':' ? ' ' : '';
  const shared = { column: outer.column, isFlow: true, isList: false, lead } as const;
  const value = (): Span => valueAt(text, frame.start, offset, true);
  if (frame.isMap && frame.key !== undefined)
    return { ...shared, word: value(), path: [...base, frame.key], kind: 'value', siblings: [], hasColon: false };
  if (!frame.isMap)
    return { ...shared, word: value(), path: [...base, frame.index], kind: 'item', siblings: [], hasColon: false };
  const word = wordAt(text, offset);
  const hasColon = /^\s*:/.test(text.slice(word.end));
  const siblings = [...frame.keys, ...keysAfter(text, word.end)];
  return { ...shared, word, path: base, kind: 'key', siblings, hasColon };
}

/** Where the outermost open bracket stands: on this line, or on one above that leaves it open. */
export function findFlowStart(text: string, offset: number): number | undefined {
  let lineStart = lineStartOf(text, offset);
  for (let lines = 0; lines < MAX_LINES; lines += 1) {
    const open = firstOpen(text, lineStart, offset);
    if (open !== undefined) return open;
    if (lineStart === 0) return undefined;
    // Only a line that could go on inside a bracket makes it worth looking further up.
    if (lines > 0 && isOutside(text.slice(lineStart, lineEndOf(text, lineStart)))) return undefined;
    lineStart = lineStartOf(text, lineStart - 1);
  }
  return undefined;
}

/** A key or an item of block style; inside a bracket it would end with a comma. */
function isOutside(line: string): boolean {
  return /^\s*(- |[A-Za-z_][\w.-]*\s*:(\s|$))/.test(line) && !/,\s*$/.test(withoutComments(withoutQuotes(line)));
}

/** The first bracket from `from` on that is still open at `to`. */
function firstOpen(text: string, from: number, to: number): number | undefined {
  const plain = withoutComments(withoutQuotes(text.slice(from, to)));
  const open: number[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    if (plain[at] === '{' || plain[at] === '[') open.push(from + at);
    if (plain[at] === '}' || plain[at] === ']') open.pop();
  }
  return open[0];
}

function withoutComments(text: string): string {
  return text.replace(/(^|\s)#.*/g, (comment) => ' '.repeat(comment.length));
}

function readFrames(text: string, start: number, end: number): readonly Frame[] {
  const plain = withoutComments(withoutQuotes(text.slice(start, end)));
  const frames: Frame[] = [];
  let wordStart = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const frame = frames.at(-1);
    switch (plain.charAt(at)) {
      case '{':
      case '[':
        frames.push({ isMap: plain[at] === '{', keys: [], key: undefined, index: 0, start: start + at + 1 });
        wordStart = at + 1;
        break;
      case '}':
      case ']':
        frames.pop();
        wordStart = at + 1;
        break;
      case ',':
        if (frame !== undefined) {
          frame.key = undefined;
          frame.index += 1;
          frame.start = start + at + 1;
        }
        wordStart = at + 1;
        break;
      case ':':
        if (frame?.isMap === true && frame.key === undefined && /[\s,}]|^$/.test(plain.charAt(at + 1))) {
          frame.key = text
            .slice(start + wordStart, start + at)
            .replace(/(^|\s)#.*/g, '')
            .trim()
            .replace(/^["']|["']$/g, '');
          frame.keys.push(frame.key);
          frame.start = start + at + 1;
        }
        break;
    }
  }
  return frames;
}

/** Keys that follow in the same map, also behind nested brackets and on further lines. */
function keysAfter(text: string, from: number): readonly string[] {
  const plain = withoutComments(withoutQuotes(text.slice(from, from + MAX_MAP_LENGTH)));
  const keys: string[] = [];
  let depth = 0;
  for (const { index, 0: mark } of plain.matchAll(/[[\]{},]/g)) {
    if (mark === '[' || mark === '{') depth += 1;
    else if (mark !== ',') depth -= 1;
    if (depth < 0) break;
    const key =
      mark === ',' && depth === 0 ? /^\s*([A-Za-z_][\w.-]*)\s*:/.exec(plain.slice(index + 1, index + 200)) : null;
    if (key?.[1] !== undefined) keys.push(key[1]);
  }
  return keys;
}

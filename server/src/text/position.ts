// Offsets ↔ lines and columns: the only module that knows lines. Inside the product everything is UTF-16 offsets; positions
// exist at the wire and in the terminal. Must not know YAML.
import type { Span } from './tree.ts';

/** Zero-based, as LSP counts. `character` counts units of the encoding that was asked for. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** What `character` counts. utf-16 is LSP's default; utf-8 counts bytes. */
export type PositionEncoding = 'utf-16' | 'utf-8';

export interface LineIndex {
  /** What positions count in unless a query says otherwise. */
  readonly encoding: PositionEncoding;
  readonly lineCount: number;
  /** The line that holds the offset, from 0; the break belongs to the line it ends. */
  lineAt(offset: number): number;
  /** Offset of the line's first character. Lines outside the text are clamped. */
  lineStart(line: number): number;
  /** Offset behind the line's last character, before its break. */
  lineEnd(line: number): number;
  /** An offset inside a `\r\n` is taken as before it; one outside the text is clamped. */
  positionAt(offset: number, encoding?: PositionEncoding): Position;
  /** A character behind the line's end is taken as the end, one inside a surrogate pair as before it. */
  offsetAt(position: Position, encoding?: PositionEncoding): number;
  rangeOf(span: Span, encoding?: PositionEncoding): PositionRange;
  spanOf(range: PositionRange, encoding?: PositionEncoding): Span;
}

/** Indexes a text's lines; positions count in `defaultEncoding` unless a query says otherwise. Lines end with `\n`, `\r\n` or `\r`. Queries take logarithmic time. */
export function createLineIndex(text: string, defaultEncoding: PositionEncoding = 'utf-16'): LineIndex {
  const starts = findLineStarts(text);

  const clampLine = (line: number): number => Math.min(Math.max(Math.trunc(line) || 0, 0), starts.length - 1);
  const clampOffset = (offset: number): number => Math.min(Math.max(Math.trunc(offset) || 0, 0), text.length);
  const lineStart = (line: number): number => starts[clampLine(line)] ?? 0;
  const lineEnd = (line: number): number => {
    const next = starts[clampLine(line) + 1];
    if (next === undefined) return text.length;
    return text[next - 1] === '\n' && text[next - 2] === '\r' ? next - 2 : next - 1;
  };
  const lineAt = (offset: number): number => {
    const wanted = clampOffset(offset);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (lineStart(middle) <= wanted) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const positionAt = (offset: number, encoding: PositionEncoding = defaultEncoding): Position => {
    const line = lineAt(offset);
    const start = lineStart(line);
    const end = Math.min(clampOffset(offset), lineEnd(line));
    return { line, character: encoding === 'utf-16' ? end - start : countBytes(text, start, end) };
  };
  const offsetAt = (position: Position, encoding: PositionEncoding = defaultEncoding): number => {
    if (position.line >= starts.length) return text.length;
    if (position.line < 0) return 0;
    const start = lineStart(position.line);
    const character = Math.max(Math.trunc(position.character) || 0, 0);
    const end = lineEnd(position.line);
    if (encoding === 'utf-8') return skipBytes(text, start, end, character);
    const offset = Math.min(start + character, end);
    return isInsidePair(text, offset) ? offset - 1 : offset;
  };
  return {
    encoding: defaultEncoding,
    lineCount: starts.length,
    lineAt,
    lineStart,
    lineEnd,
    positionAt,
    offsetAt,
    rangeOf: (span, encoding) => ({ start: positionAt(span.start, encoding), end: positionAt(span.end, encoding) }),
    spanOf: (range, encoding) => ({ start: offsetAt(range.start, encoding), end: offsetAt(range.end, encoding) }),
  };
}

/** Offset of the first character of the line that holds `offset`, for a single question without an index; inside a `\r\n` it is before it. */
export function lineStartOf(text: string, offset: number): number {
  let start = text.startsWith('\r\n', offset - 1) ? offset - 1 : offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Offset behind the last character of the line that holds `offset`, before its break. */
export function lineEndOf(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end += 1;
  return end;
}

/** Offset of the next line's first character, or the text's end. */
export function nextLineOf(text: string, offset: number): number {
  const end = lineEndOf(text, offset);
  return Math.min(end + (text.startsWith('\r\n', end) ? 2 : 1), text.length);
}

/** The line break that the text uses first; `\n` when it has none. */
export function lineBreakOf(text: string): '\n' | '\r\n' | '\r' {
  const end = lineEndOf(text, 0);
  return text.startsWith('\r\n', end) ? '\r\n' : text[end] === '\r' ? '\r' : '\n';
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return starts;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function isInsidePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** UTF-8 bytes of a code point; a lone surrogate is written as U+FFFD, three bytes. */
function bytesOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

function countBytes(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let offset = start; offset < end;) {
    const codePoint = text.codePointAt(offset) ?? 0;
    bytes += bytesOf(codePoint);
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return bytes;
}

function skipBytes(text: string, start: number, end: number, bytes: number): number {
  let left = bytes;
  let offset = start;
  while (offset < end) {
    const codePoint = text.codePointAt(offset) ?? 0;
    left -= bytesOf(codePoint);
    if (left < 0) break;
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return offset;
}

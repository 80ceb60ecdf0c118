// What is known of the place where completion is asked for, and the words around it. Must not know the language.
import type { Path, Span } from '../../text/tree.ts';

export interface Site {
  /** Of the map whose key is written, or of the value that is written. */
  readonly path: Path;
  /** Whether a key, a value, or the first word of a list item (which may be either) is being written. */
  readonly kind: 'key' | 'value' | 'item';
  /** What completion replaces: the word under the cursor, or the whole of a value that has several. */
  readonly word: Span;
  /** What has to stand before anything that is inserted: a blank right behind a colon or a dash. */
  readonly lead: '' | ' ';
  /** Keys that the map has already, the one being written not included. */
  readonly siblings: readonly string[];
  /** The column at which a further key of this map, or the nested lines of this value, are indented from. */
  readonly column: number;
  readonly isFlow: boolean;
  /** Items of a list stand at this column, above or below: what is written here is no key. */
  readonly isList: boolean;
  /** A colon follows the word already. */
  readonly hasColon: boolean;
}

/**
 * The same text with quoted parts blanked, so that `#` and brackets in them do not count. A quote opens at the start of a value only:
 * the one in New Year's Day is a letter of it.
 */
export function withoutQuotes(line: string): string {
  return line.replace(/(?<![^\s,:[\]{}])(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")/g, (quoted) => ' '.repeat(quoted.length));
}

/** Whether a quote is open at the end of the beginning of a line. */
export function endsInQuotes(before: string): boolean {
  return /(?<![^\s,:[\]{}])["']/.test(withoutQuotes(before));
}

/** The word around an offset, within its line. */
export function wordAt(text: string, offset: number): Span {
  const isWord = (index: number): boolean => /[^\s,:#[\]{}'"]/.test(text.charAt(index)) || isInnerColon(text, index);
  let start = offset;
  while (start > 0 && isWord(start - 1)) start -= 1;
  let end = offset;
  while (end < text.length && isWord(end)) end += 1;
  return { start, end };
}

/**
 * The value around an offset, blanks between its words included: `On Hold`, and `'On Hold'` without its quotes.
 * @param from where the value may start at the earliest
 */
export function valueAt(text: string, from: number, offset: number, isFlow: boolean): Span {
  const before = text.slice(from, offset);
  const start = from + (before.length - before.trimStart().length);
  const quote = text.charAt(start);
  if (/['"]/.test(quote)) {
    const end = text.slice(offset, offset + 200).search(new RegExp(`[${quote}\\r\\n]`));
    const isInside = offset > start && endsInQuotes(text.slice(start, offset)) && text.charAt(offset + end) === quote;
    return isInside && end >= 0 ? { start: start + 1, end: offset + end } : wordAt(text, offset);
  }
  const rest =
    (isFlow ? /^(?:(?! #)[^\r\n,[\]{}])*/ : /^(?:(?! #)[^\r\n])*/).exec(text.slice(offset, offset + 200))?.[0] ?? '';
  const isEntry = /:(\s|$)/.test(rest);
  return isEntry ? wordAt(text, offset) : { start, end: offset + rest.trimEnd().length };
}

/** A colon inside a word, as in 09:00, separates nothing. */
function isInnerColon(text: string, index: number): boolean {
  return text.charAt(index) === ':' && /\S/.test(text.charAt(index + 1)) && !/[,\]}]/.test(text.charAt(index + 1));
}

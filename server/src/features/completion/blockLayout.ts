// How the lines of an insertion are laid out, by what the client does to them. Must not know what is inserted.
import { lineStartOf } from '../../text/position.ts';

/**
 * - `absolute`: the client inserts lines as they are (`InsertTextMode.asIs`);
 * - `relative`: it puts the white space that the line begins with before each further line (`adjustIndentation`);
 * - `one-line`: what it does is not known, or it may not insert line breaks at all.
 */
export type BlockLayout = 'absolute' | 'relative' | 'one-line';

/**
 * The same text for a client that indents the further lines itself.
 * @param indent columns that the client puts before each of them
 */
export function toRelativeLines(text: string, indent: number): string {
  const [first = '', ...further] = text.split('\n');
  return [first, ...further.map((line) => withoutIndent(line, indent))].join('\n');
}

function withoutIndent(line: string, indent: number): string {
  const blanks = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(blanks, indent));
}

/** Columns of white space between the start of the line and the offset, up to the first character that is none. */
export function indentBefore(text: string, offset: number): number {
  const lineStart = lineStartOf(text, offset);
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0].length ?? 0;
}

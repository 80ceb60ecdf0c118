// Suppression comments: `# milestone-disable-next-line no-warning, no-actions -- why`. By code, never by wording.
import type { LineIndex } from '../text/position.ts';
import type { Comment, Span, Tree } from '../text/tree.ts';

export interface Suppression {
  /** A code that is silenced. */
  readonly code: string;
  /** Of the code in the comment. */
  readonly span: Span;
  /** The comment that it stands in. */
  readonly comment: Comment;
  /** 0-based line whose findings are silenced. */
  readonly line: number;
  /** After `--`; '' when none is given. */
  readonly reason: string;
}

export const DIRECTIVE = 'milestone-disable-next-line';

/** What is meant to be a directive: also those of other linters, which have one for the line, for blocks and for files. */
const MEANT = /^milestone-(?:disable|enable|ignore)[a-z-]*/i;

/** A comment that is meant to silence something, and silences nothing whatever stands below it. */
export interface StrayDirective {
  /** No code stands behind the directive, or it is not a directive. */
  readonly problem: 'no-code' | 'no-directive';
  /** As it is written. */
  readonly written: string;
  /** Of the directive in the comment. */
  readonly span: Span;
  readonly comment: Comment;
}

/** The comments that look like directives and are none. */
export function strayDirectives({ text, comments }: Tree): readonly StrayDirective[] {
  return comments.flatMap((comment) => {
    const written = MEANT.exec(comment.text)?.[0];
    if (written === undefined) return [];
    const isDirective = written === DIRECTIVE;
    if (isDirective && codesOf(text, comment).length > 0) return [];
    const start = text.indexOf(written, comment.span.start);
    const span = { start, end: start + written.length };
    return [{ problem: isDirective ? 'no-code' : 'no-directive', written, span, comment }];
  });
}

/** Every code that a comment of the file silences. Comments in between do not count as the next line. */
export function suppressionsOf(tree: Tree, lines: LineIndex): readonly Suppression[] {
  const directives = tree.comments.filter((comment) => MEANT.exec(comment.text)?.[0] === DIRECTIVE);
  if (directives.length === 0) return [];
  const commentLines = new Set(
    tree.comments.filter((comment) => startsLine(tree.text, comment)).map((c) => lines.positionAt(c.span.start).line),
  );
  const nextLine = createNextLine(commentLines);
  return directives.flatMap((comment) => {
    const line = nextLine(lines.positionAt(comment.span.start).line);
    return codesOf(tree.text, comment).map((found) => ({ ...found, line }));
  });
}

/** The first line behind one that is no comment's; each line of a long row of comments is looked at once. */
function createNextLine(commentLines: ReadonlySet<number>): (line: number) => number {
  const known = new Map<number, number>();
  return (from) => {
    const passed: number[] = [];
    let line = from + 1;
    while (commentLines.has(line) && !known.has(line)) {
      passed.push(line);
      line += 1;
    }
    const next = known.get(line) ?? line;
    for (const each of passed) known.set(each, next);
    return next;
  };
}

function startsLine(text: string, { span }: Comment): boolean {
  return /(^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, span.start - 200), span.start));
}

function codesOf(text: string, comment: Comment): readonly Omit<Suppression, 'line'>[] {
  const { span } = comment;
  const written = text.slice(span.start, span.end);
  const listStart = written.indexOf(DIRECTIVE) + DIRECTIVE.length;
  const reasonStart = written.indexOf('--', listStart);
  const list = written.slice(listStart, reasonStart === -1 ? undefined : reasonStart);
  const reason = reasonStart === -1 ? '' : written.slice(reasonStart + 2).trim();
  return [...list.matchAll(/[A-Za-z0-9/-]+/g)].map((match) => {
    const start = span.start + listStart + match.index;
    return { code: match[0], span: { start, end: start + match[0].length }, comment, reason };
  });
}

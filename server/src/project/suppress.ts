// Suppression comments: `# milestone-disable-next-line no-warning, no-actions -- why`. By code, never by wording (Q23).
import type { LineIndex } from '../text/position.ts';
import type { Comment, Span, Tree } from '../text/tree.ts';

export interface Suppression {
  /** A code that is silenced. */
  readonly code: string;
  /** Of the code in the comment. */
  readonly span: Span;
  /** 0-based line whose findings are silenced. */
  readonly line: number;
  /** After `--`; '' when none is given. */
  readonly reason: string;
}

const DIRECTIVE = 'milestone-disable-next-line';

/** Every code that a comment of the file silences. Comments in between do not count as the next line. */
export function suppressionsOf(tree: Tree, lines: LineIndex): readonly Suppression[] {
  const directives = tree.comments.filter((comment) => comment.text.startsWith(DIRECTIVE));
  if (directives.length === 0) return [];
  const commentLines = new Set(
    tree.comments.filter((comment) => startsLine(tree.text, comment)).map((c) => lines.positionAt(c.span.start).line),
  );
  return directives.flatMap((comment) => {
    let line = lines.positionAt(comment.span.start).line + 1;
    while (commentLines.has(line)) line += 1;
    return codesOf(tree.text, comment).map((found) => ({ ...found, line }));
  });
}

function startsLine(text: string, { span }: Comment): boolean {
  return /(^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, span.start - 200), span.start));
}

function codesOf(text: string, { span }: Comment): readonly Omit<Suppression, 'line'>[] {
  const written = text.slice(span.start, span.end);
  const listStart = written.indexOf(DIRECTIVE) + DIRECTIVE.length;
  const reasonStart = written.indexOf('--', listStart);
  const list = written.slice(listStart, reasonStart === -1 ? undefined : reasonStart);
  const reason = reasonStart === -1 ? '' : written.slice(reasonStart + 2).trim();
  return [...list.matchAll(/[A-Za-z0-9/-]+/g)].map((match) => {
    const start = span.start + listStart + match.index;
    return { code: match[0], span: { start, end: start + match[0].length }, reason };
  });
}

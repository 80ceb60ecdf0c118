// Fixtures that say themselves what is found in them: ⟦ ⟧ around what is wrong, and under its line a comment `#!` with what is said.
import { createLineIndex } from '../../server/src/text/position.ts';
import type { Span } from '../../server/src/text/tree.ts';
import { writeMarks } from './marks.ts';

export interface Told {
  readonly span: Span;
  /** Code and sentence. */
  readonly words: string;
}

/** The text without marks and without what is said. */
export function takeOutTold(marked: string): string {
  return marked.replace(/^#! .*\n/gm, '').replace(/[⟦⟧]/g, '');
}

/** The text with marks around what was told, and what was told under each line. @param told in reading order */
export function putInTold(text: string, told: readonly Told[]): string {
  const lines = createLineIndex(text);
  let marked = '';
  for (let line = 0; line < lines.lineCount; line += 1) {
    const start = lines.lineStart(line);
    const next = line + 1 < lines.lineCount ? lines.lineStart(line + 1) : text.length;
    const here = told.filter(({ span }) => lines.lineAt(span.start) === line);
    const spans = here.map(({ span }) => ({ start: span.start - start, end: span.end - start }));
    const distinct = [...new Map(spans.map((span) => [`${span.start} ${span.end}`, span])).values()];
    const written = writeMarks(text.slice(start, next), distinct);
    marked += written + here.map(({ words }) => `#! ${words}\n`).join('');
  }
  return marked;
}

// Fixtures are text with marks: `‸` is the cursor, `⟦ ⟧` a range; `--- file: name` lines split several files. The marks are taken
// out before the text is read; they are characters that no file of ours needs (never `|`, which is YAML).
import type { Span } from '../../server/src/text/tree.ts';
import { splitFiles } from './splitFiles.ts';

export interface MarkedFile {
  readonly uri: string;
  /** Without marks. */
  readonly text: string;
  readonly cursors: readonly number[];
  /** Where they start in the text; those inside another follow it. */
  readonly ranges: readonly Span[];
}

/**
 * The files of a fixture; the first is the one that a test is about.
 * @throws Error when a range is left open or closed twice
 */
export function readMarks(fixture: string): readonly MarkedFile[] {
  return [...splitFiles(fixture)].map(([uri, marked]) => readFile(uri, marked));
}

function readFile(uri: string, marked: string): MarkedFile {
  const cursors: number[] = [];
  const ranges: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '‸') cursors.push(text.length);
    else if (character === '⟦') open.push(text.length);
    else if (character === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error(`a range of ${uri} is closed but was not opened`);
      ranges.push({ start, end: text.length });
    } else text += character;
  }
  if (open.length > 0) throw new Error(`a range of ${uri} is opened but not closed`);
  return { uri, text, cursors, ranges: ranges.toSorted((a, b) => a.start - b.start || b.end - a.end) };
}

/** The text with `⟦ ⟧` around these ranges: what a failed test shows. */
export function writeMarks(text: string, ranges: readonly Span[]): string {
  const marks = ranges.flatMap(({ start, end }) => [
    { at: start, mark: '⟦' },
    { at: end, mark: '⟧' },
  ]);
  return marks
    .toSorted((a, b) => b.at - a.at || (a.mark === '⟧' ? -1 : 1))
    .reduce((marked, { at, mark }) => marked.slice(0, at) + mark + marked.slice(at), text);
}

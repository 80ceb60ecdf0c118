// How many columns of a terminal a text takes, and texts made to fit. Knows no timeline.
import { showControls } from '../../words/showControls.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Scripts and symbols that terminals draw two columns wide (East Asian Wide and Fullwidth, and emoji). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18AFF}\u{1B000}-\u{1B2FF}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
/** The characters as a person counts them, each with its columns (0 to 2). */
export function splitCells(text: string): readonly { readonly text: string; readonly cells: number }[] {
  return Array.from(segmenter.segment(showControls(text)), ({ segment }) => ({
    text: segment,
    cells: WIDE.test(segment) ? 2 : INVISIBLE.test(segment) ? 0 : 1,
  }));
}

/** Columns that a text takes. */
export function countCells(text: string): number {
  return splitCells(text).reduce((sum, { cells }) => sum + cells, 0);
}

/** The text in at most `width` columns, ending in `…` when something was cut. */
export function cutText(text: string, width: number): string {
  if (countCells(text) <= width) return showControls(text);
  let cut = '';
  let used = 0;
  for (const one of splitCells(text)) {
    if (used + one.cells > width - 1) break;
    cut += one.text;
    used += one.cells;
  }
  return width > 0 ? `${cut.trimEnd()}…` : '';
}

/** As `cutText`, but the number of an occurrence at the end (`First Response #2`) stays. */
export function cutLabel(label: string, width: number): string {
  const number = / #\d+$/.exec(label)?.[0] ?? '';
  const name = label.slice(0, label.length - number.length);
  return number.length < width ? cutText(name, width - number.length) + number : cutText(label, width);
}

/** Lines of at most `width` columns, broken at spaces where there are any. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    if (line !== '') lines.push(line);
    line = '';
  };
  for (const word of showControls(text)
    .split(' ')
    .filter((one) => one !== '')) {
    if (line !== '' && countCells(line) + 1 + countCells(word) > width) flush();
    line = line === '' ? word : `${line} ${word}`;
    while (countCells(line) > width) {
      const head = takeCells(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  flush();
  return lines.length === 0 ? [''] : lines;
}

function takeCells(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const one of splitCells(text)) {
    if (used + one.cells > width && taken !== '') break;
    taken += one.text;
    used += one.cells;
  }
  return taken;
}

// A line of a terminal as cells that can be written to at a column, and its text with or without colours. Knows no timeline.
import { splitCells } from './cells.ts';
import type { Tone } from '../stateWords.ts';

export type Style = Tone | 'plain' | 'strong' | 'faint';

interface Cell {
  /** '' right of a character that is two columns wide. */
  readonly text: string;
  readonly style: Style;
}

export type Row = Cell[];

const BLANK: Cell = { text: ' ', style: 'plain' };

const CODES: Readonly<Record<Style, string>> = {
  plain: '',
  strong: '1',
  faint: '90',
  good: '32',
  warn: '33',
  bad: '31',
  quiet: '90',
};

export function createRow(width: number): Row {
  return Array.from({ length: width }, () => BLANK);
}

/** Writes at a column; what does not fit at the right is left out. */
export function writeAt(row: Row, column: number, text: string, style: Style = 'plain'): void {
  let at = column;
  for (const one of splitCells(text)) {
    if (one.cells === 0) {
      const before = row[at - 1];
      if (before !== undefined && at > column) row[at - 1] = { ...before, text: before.text + one.text };
      continue;
    }
    if (at < 0 || at + one.cells > row.length) return;
    row[at] = { text: one.text, style };
    if (one.cells === 2) row[at + 1] = { text: '', style };
    at += one.cells;
  }
}

/** True when nothing has been written to the columns [column, column + width), and they are in the row. */
export function isFree(row: Row, column: number, width: number): boolean {
  return (
    column >= 0 && column + width <= row.length && row.slice(column, column + width).every((cell) => cell === BLANK)
  );
}

/** The line without spaces at its end; with ANSI colours when asked for. */
export function renderRow(row: Row, color: boolean): string {
  let line = '';
  let style: Style = 'plain';
  const end = row.findLastIndex((cell) => cell.text !== ' ');
  for (const cell of row.slice(0, end + 1)) {
    if (color && cell.text !== ' ' && CODES[cell.style] !== CODES[style]) {
      line += CODES[style] === '' ? '' : '\u001b[0m';
      line += CODES[cell.style] === '' ? '' : `\u001b[${CODES[cell.style]}m`;
      style = cell.style;
    }
    line += cell.text;
  }
  return style === 'plain' ? line : `${line}\u001b[0m`;
}

// A timeline for the terminal: head, lanes, everything that happens, and a summary. The same timeline JSON as the picture and
// the page. Knows no terminal: width and colours are told.
import type { Timeline } from '../protocol/timeline.ts';
import { describeHeadline, listFacts } from './headline.ts';
import { describeVerdict } from './verdict.ts';
import { listLanes } from './lanes.ts';
import { drawChart, drawLegend, shareColumns } from './text/chart.ts';
import { countCells, wrapText } from './text/cells.ts';
import { drawEvents, drawSummary } from './text/lists.ts';
import { createRow, renderRow, writeAt } from './text/row.ts';
import type { Row, Style } from './text/row.ts';

export interface TextOptions {
  /** Columns of the terminal; fewer than 60 are drawn as 60, more than 200 as 200. */
  readonly width: number;
  /** With ANSI colours. */
  readonly color: boolean;
}

/**
 * Draws a timeline with characters; lines end in `\n`, the last one too.
 * @throws RangeError when the timeline holds an instant or a zone that cannot be read
 */
export function drawText(timeline: Timeline, { width, color }: TextOptions): string {
  const columns = Math.max(60, Math.min(200, Math.floor(width)));
  const lanes = listLanes(timeline);
  const rows: readonly Row[] = [
    ...drawHead(timeline, columns),
    ...section(drawVerdict(timeline, columns), columns),
    createRow(columns),
    ...(lanes.length === 0
      ? [lineOf('No milestone ever starts.', columns, 'plain')]
      : drawChart(timeline, lanes, shareColumns(lanes, columns))),
    ...section(lanes.length === 0 ? [] : drawFlow(drawLegend(lanes), columns), columns),
    ...section(drawEvents(timeline, columns), columns),
    ...section(lanes.length === 0 ? [] : drawSummary(timeline, lanes, columns), columns),
    ...section(drawNotes(timeline, columns), columns),
  ];
  return rows.map((row) => `${renderRow(row, color)}\n`).join('');
}

/** Rows after an empty one; nothing when there are none. */
function section(rows: readonly Row[], width: number): readonly Row[] {
  return rows.length === 0 ? [] : [createRow(width), ...rows];
}

function lineOf(text: string, width: number, style: Style): Row {
  const row = createRow(width);
  writeAt(row, 0, text, style);
  return row;
}

function drawHead(timeline: Timeline, width: number): readonly Row[] {
  const headline = describeHeadline(timeline);
  const facts = listFacts(headline).map((text) => ({ text, style: 'faint' as const }));
  return [...wrapText(headline.title, width).map((text) => lineOf(text, width, 'strong')), ...drawFlow(facts, width)];
}

/** Pass or fail, and what is not as expected. */
function drawVerdict(timeline: Timeline, width: number): readonly Row[] {
  const verdict = describeVerdict(timeline);
  if (verdict === null) return [];
  const title = verdict.isPassed
    ? lineOf(`✓ ${verdict.title}`, width, 'good')
    : lineOf(`✗ ${verdict.title}`, width, 'bad');
  return [
    title,
    ...verdict.sentences.flatMap(({ text }) =>
      wrapText(text, width - 4).map((line, at) => lineOf(`${at === 0 ? '  · ' : '    '}${line}`, width, 'plain')),
    ),
  ];
}

/** Texts beside each other, as many in a line as fit. */
function drawFlow(texts: readonly { readonly text: string; readonly style: Style }[], width: number): readonly Row[] {
  const rows: Row[] = [];
  let column = width + 1;
  for (const { text, style } of texts) {
    const cells = countCells(text);
    if (column + cells > width) {
      rows.push(createRow(width));
      column = 0;
    }
    const row = rows.at(-1);
    if (row !== undefined) writeAt(row, column, text, style);
    column += cells + 3;
  }
  return rows;
}

function drawNotes(timeline: Timeline, width: number): readonly Row[] {
  if (timeline.notes.length === 0) return [];
  return [
    lineOf('Notes', width, 'strong'),
    ...timeline.notes.flatMap(({ message }) =>
      wrapText(message, width - 2).map((text, line) => lineOf(`${line === 0 ? '· ' : '  '}${text}`, width, 'plain')),
    ),
  ];
}

// What a chart cannot say exactly, in lines: everything that happens in the order of time, and each milestone's summary.
import type { Timeline } from '../../protocol/timeline.ts';
import { listEvents } from '../eventList.ts';
import type { ListedEventKind } from '../eventList.ts';
import { tellDue, type Lane } from '../lanes.ts';
import { timeFormatter } from '../formatTime.ts';
import { countCells, cutLabel, wrapText } from './cells.ts';
import { createRow, writeAt } from './row.ts';
import type { Row, Style } from './row.ts';

const GLYPHS: Readonly<Record<ListedEventKind, readonly [glyph: string, style: Style]>> = {
  'clock-change': ['±', 'plain'],
  entered: ['→', 'plain'],
  event: ['◆', 'plain'],
  removed: ['–', 'quiet'],
  completed: ['●', 'good'],
  'completed-late': ['○', 'bad'],
  started: ['·', 'plain'],
  'at-risk': ['!', 'warn'],
  warning: ['!', 'warn'],
  passed: ['▲', 'bad'],
  violation: ['✗', 'bad'],
  success: ['✓', 'good'],
  exited: ['■', 'plain'],
};

/** A line for everything that happens: time, sign, what, and which milestone. */
export function drawEvents(timeline: Timeline, width: number): readonly Row[] {
  const tell = timeFormatter(timeline);
  const events = listEvents(timeline).map((one) => ({ ...one, time: tell(one.at) }));
  const timeWidth = widestOf(events.map(({ time }) => time));
  const nameWidth = Math.min(Math.floor(width * 0.28), widestOf(events.map(({ milestone }) => milestone)));
  const whatStart = timeWidth + 5;
  const whatWidth = width - whatStart - (nameWidth === 0 ? 0 : nameWidth + 2);
  if (events.length === 0) return [];
  const rows: Row[] = [heading('What happens', width)];
  for (const { time, kind, what, milestone } of events) {
    const [glyph, style] = GLYPHS[kind];
    wrapText(what, whatWidth).forEach((text, line) => {
      const row = createRow(width);
      if (line === 0) {
        writeAt(row, timeWidth - countCells(time), time, 'faint');
        writeAt(row, timeWidth + 2, glyph, style);
        writeAt(row, width - nameWidth, cutLabel(milestone, nameWidth), 'faint');
      }
      writeAt(row, whatStart, text, style);
      rows.push(row);
    });
  }
  return rows;
}

/** Columns of the longest text; there may be more texts than a call takes. */
function widestOf(texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, countCells(text)), 0);
}

function heading(text: string, width: number): Row {
  const row = createRow(width);
  writeAt(row, 0, text, 'strong');
  return row;
}

/** A line for each occurrence; two where the terminal is too narrow for one. */
export function drawSummary(timeline: Timeline, lanes: readonly Lane[], width: number): readonly Row[] {
  const tell = timeFormatter(timeline);
  const header = ['Milestone', 'Started', 'Due', 'Completed', 'Status', 'Business time'];
  const lines = lanes.map((lane) => ({
    lane,
    cells: [
      lane.label,
      tell(lane.start),
      tellDue(lane, tell),
      lane.completed === null ? '–' : tell(lane.completed),
      lane.status,
      lane.left,
    ],
  }));
  const widths = header.map((title, column) =>
    Math.max(countCells(title), ...lines.map(({ cells }) => countCells(cells[column] ?? ''))),
  );
  const needed = widths.reduce((sum, one) => sum + one, 0) + (widths.length - 1) * 2;
  const spare = needed - (widths[0] ?? 0);
  if (width - spare < 16) return drawStacked(lines, width);
  const first = Math.min(widths[0] ?? 0, width - spare);
  const rowOf = (cells: readonly string[], styles: readonly Style[]): Row => {
    const row = createRow(width);
    let column = 0;
    cells.forEach((cell, position) => {
      const room = position === 0 ? first : (widths[position] ?? 0);
      writeAt(row, column, cutLabel(cell, room), styles[position] ?? 'plain');
      column += room + 2;
    });
    return row;
  };
  return [
    rowOf(
      header,
      header.map(() => 'strong'),
    ),
    ...lines.map(({ lane, cells }) => rowOf(cells, ['plain', 'plain', 'plain', 'plain', lane.tone])),
  ];
}

function drawStacked(
  lines: readonly { readonly lane: Lane; readonly cells: readonly string[] }[],
  width: number,
): readonly Row[] {
  return [
    heading('Milestones', width),
    ...lines.flatMap(({ lane, cells: [label = '', started = '', due = '', completed = ''] }) => {
      const [top, bottom] = [createRow(width), createRow(width)];
      const verdict = `${lane.status}, ${lane.left}`;
      writeAt(top, 0, cutLabel(label, width - countCells(verdict) - 2), 'plain');
      writeAt(top, width - countCells(verdict), verdict, lane.tone);
      const facts = [
        `started ${started}`,
        `due ${due}`,
        ...(lane.completed === null ? [] : [`completed ${completed}`]),
      ];
      const fits = countCells(facts.join('   ')) + 2 <= width;
      writeAt(bottom, 2, facts.join(fits ? '   ' : ' '), 'faint');
      return [top, bottom];
    }),
  ];
}

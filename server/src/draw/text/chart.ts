// The lanes of a timeline in characters: two lines for each, under one axis. Every state has its own glyph, so nothing is
// said by colour alone (docs/semantics.md §4).
import type { SpanState, Timeline } from '../../protocol/timeline.ts';
import { readInstant } from '../../words/readInstant.ts';
import { createAxis } from '../axis.ts';
import type { Axis } from '../axis.ts';
import { formatClock } from '../../words/formatInstant.ts';
import { markFormatter } from '../formatTime.ts';
import { closedIntervals, restingIntervals } from '../lanes.ts';
import type { Lane, LaneMark, LaneMarkKind } from '../lanes.ts';
import { createScale, fromX, toX } from '../scale.ts';
import type { Scale } from '../scale.ts';
import { STATES, STATE_TONES, STATE_WORDS } from '../stateWords.ts';
import { lengthOutside } from '../interval.ts';
import { countCells, cutLabel, cutText } from './cells.ts';
import { createRow, isFree, writeAt } from './row.ts';
import type { Row, Style } from './row.ts';

const STATE_GLYPHS: Readonly<Record<SpanState, string>> = {
  'on-track': '━',
  'at-risk': '▒',
  violated: '█',
  stopped: '┄',
};
const CLOSED_GLYPH = '░';

const MARKS: Readonly<
  Record<LaneMarkKind | 'event', { readonly glyph: string; readonly style: Style; readonly word: string }>
> = {
  due: { glyph: '▲', style: 'strong', word: 'due' },
  warning: { glyph: '!', style: 'warn', word: 'warning' },
  violation: { glyph: '✗', style: 'bad', word: 'violation' },
  success: { glyph: '✓', style: 'good', word: 'success' },
  completed: { glyph: '●', style: 'good', word: 'completed' },
  'completed-late': { glyph: '○', style: 'bad', word: 'completed late' },
  expected: { glyph: '△', style: 'bad', word: 'expected' },
  'expected-action': { glyph: '▽', style: 'bad', word: 'expected action' },
  event: { glyph: '◆', style: 'plain', word: 'case event' },
};

/** Which state a column shows that several share: the one that matters most. */
const URGENCY: readonly SpanState[] = ['violated', 'at-risk', 'stopped', 'on-track'];
/** Which mark speaks where two share a column. */
const MARK_URGENCY: readonly LaneMarkKind[] = [
  'completed',
  'completed-late',
  'due',
  'expected',
  'expected-action',
  'violation',
  'warning',
  'success',
];

export interface ChartColumns {
  readonly width: number;
  readonly name: number;
  readonly chart: number;
  readonly status: number;
}

interface Chart {
  readonly timeline: Timeline;
  readonly scale: Scale;
  readonly axis: Axis;
  readonly columns: ChartColumns;
  /** For each column of the chart: is it closed for most of its time? */
  readonly isClosed: readonly boolean[];
}

/** How the width of a line is shared out. */
export function shareColumns(lanes: readonly Lane[], width: number): ChartColumns {
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(countCells));
  const wanted = longest(['Case events', ...lanes.map(({ label }) => label), ...lanes.map(({ detail }) => detail)]);
  const name = Math.min(wanted, Math.floor(width * 0.28));
  const status = longest(lanes.flatMap(({ status, left }) => [status, left]));
  return { width, name, status, chart: width - name - status - 4 };
}

/** The axis, a row for the case's events and two for each lane. */
export function drawChart(timeline: Timeline, lanes: readonly Lane[], columns: ChartColumns): readonly Row[] {
  const from = readInstant(timeline.from);
  const scale = createScale(from, readInstant(timeline.until), restingIntervals(timeline), columns.chart);
  const closed = closedIntervals(timeline);
  const axis = createAxis(scale, { zone: timeline.timeZone, measure: countCells, gap: 1, align: 'start' });
  const isClosed = Array.from({ length: columns.chart }, (_, column) => {
    const start = fromX(scale, column);
    const end = fromX(scale, column + 1);
    // Where a day is not to be seen, its closing hours are not either.
    return axis.unit === 'day' && lengthOutside(start, end, closed) * 2 < end - start;
  });
  const chart: Chart = { timeline, scale, axis, columns, isClosed };
  return [
    ...drawAxis(chart),
    ...(timeline.events.length === 0 ? [] : [drawEvents(chart)]),
    ...lanes.flatMap((lane) => [...drawHeading(chart, lane), drawBar(chart, lane), drawMarks(chart, lane)]),
  ];
}

/** What the glyphs mean, in one or more lines. */
export function drawLegend(lanes: readonly Lane[]): readonly { readonly text: string; readonly style: Style }[] {
  const ghosts = new Set(lanes.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  return [
    ...STATES.map((state) => ({ text: `${STATE_GLYPHS[state]} ${STATE_WORDS[state]}`, style: STATE_TONES[state] })),
    { text: `${CLOSED_GLYPH} closed`, style: 'faint' as const },
    ...Object.values(MARKS)
      .filter((mark) => mark !== MARKS.expected || ghosts.has('expected'))
      .filter((mark) => mark !== MARKS['expected-action'] || ghosts.has('expected-action'))
      .map(({ glyph, word, style }) => ({ text: `${glyph} ${word}`, style })),
  ];
}

function chartStart(columns: ChartColumns): number {
  return columns.name + 2;
}

function columnOf(chart: Chart, at: number): number {
  return Math.min(chart.columns.chart - 1, Math.floor(toX(chart.scale, at)));
}

function drawAxis(chart: Chart): readonly Row[] {
  const { columns } = chart;
  const { bands, ticks } = chart.axis;
  const start = chartStart(columns);
  const [days, clocks, rule] = [createRow(columns.width), createRow(columns.width), createRow(columns.width)];
  for (let column = 0; column < columns.chart; column += 1) {
    const closed = chart.isClosed[column] === true;
    writeAt(rule, start + column, closed ? CLOSED_GLYPH : '─', 'faint');
  }
  for (const tick of ticks) {
    writeAt(clocks, start + Math.round(tick.labelX), tick.label, 'faint');
    writeAt(rule, start + columnOf(chart, tick.at), '┬', 'faint');
  }
  for (const band of bands) {
    const column = Math.floor(band.x);
    writeAt(days, start + Math.ceil(band.labelX), band.label, 'strong');
    writeAt(rule, start + column, band.x === 0 ? '├' : band.week !== null ? '╪' : '┼', 'faint');
  }
  return ticks.length === 0 ? [days, rule] : [days, clocks, rule];
}

function drawEvents(chart: Chart): Row {
  const row = createRow(chart.columns.width);
  writeAt(row, 0, cutText('Case events', chart.columns.name), 'strong');
  const events = chart.timeline.events.map(({ at, what }) => ({ at: readInstant(at), what }));
  for (const { at } of events) writeAt(row, chartStart(chart.columns) + columnOf(chart, at), MARKS.event.glyph);
  for (const { at, what } of events) writeBeside(row, chart, columnOf(chart, at), [what], 1, 'plain');
  return row;
}

/** The process with which the record's way goes on. */
function drawHeading({ columns }: Chart, { heading }: Lane): readonly Row[] {
  if (heading === null) return [];
  const row = createRow(columns.width);
  writeAt(row, 0, cutText(`In ${heading}`, columns.width), 'faint');
  return [row];
}

function drawBar(chart: Chart, lane: Lane): Row {
  const { columns, scale } = chart;
  const row = createRow(columns.width);
  const start = chartStart(columns);
  writeAt(row, 0, cutLabel(lane.label, columns.name), 'strong');
  for (let column = 0; column < columns.chart; column += 1) {
    const state = stateAt(lane, fromX(scale, column), fromX(scale, column + 1));
    if (state !== null) writeAt(row, start + column, STATE_GLYPHS[state], STATE_TONES[state]);
    else if (chart.isClosed[column] === true) writeAt(row, start + column, CLOSED_GLYPH, 'faint');
  }
  writeAt(row, columns.width - columns.status, lane.status, lane.tone);
  return row;
}

function stateAt(lane: Lane, from: number, to: number): SpanState | null {
  const here = lane.spans.filter((span) => span.from < to && span.to > from);
  return URGENCY.find((state) => here.some((span) => span.state === state)) ?? null;
}

function drawMarks(chart: Chart, lane: Lane): Row {
  const { columns, timeline } = chart;
  const row = createRow(columns.width);
  const start = chartStart(columns);
  writeAt(row, 0, cutText(lane.detail, columns.name), 'faint');
  const tell = markFormatter(timeline);
  const groups = groupByColumn(chart, lane.marks);
  for (const { column, marks } of groups) {
    const [first] = marks;
    if (first !== undefined) writeAt(row, start + column, MARKS[first.kind].glyph, MARKS[first.kind].style);
  }
  for (const { column, marks } of groups) {
    const [first, ...rest] = marks;
    if (first === undefined) continue;
    const others = rest.map(({ kind }) => MARKS[kind].glyph).join('');
    const clock = (at: number): string => formatClock(at, timeline.timeZone);
    const texts = [tell, clock].map((say) => `${others === '' ? '' : `${others} `}${sayMark(first, say)}`);
    writeBeside(row, chart, column, texts, 1, 'plain');
  }
  writeAt(row, columns.width - columns.status, lane.left, 'faint');
  return row;
}

/** What is told apart by more than its time says the rest too. */
function sayMark({ kind, at, text }: LaneMark, say: (at: number) => string): string {
  const isGhost = kind === 'expected' || kind === 'expected-action';
  return isGhost ? text : kind === 'due' ? `due ${say(at)}` : say(at);
}

/** Marks that share a column, the most urgent first. */
function groupByColumn(
  chart: Chart,
  marks: readonly LaneMark[],
): readonly { readonly column: number; readonly marks: readonly LaneMark[] }[] {
  const columns = [...new Set(marks.map(({ at }) => columnOf(chart, at)))].sort((a, b) => a - b);
  return columns.map((column) => ({
    column,
    marks: marks
      .filter(({ at }) => columnOf(chart, at) === column)
      .sort((a, b) => MARK_URGENCY.indexOf(a.kind) - MARK_URGENCY.indexOf(b.kind)),
  }));
}

/** Writes the first of some texts that has room right or left of a glyph; where none has, the glyph stands alone and the list tells. */
function writeBeside(
  row: Row,
  chart: Chart,
  column: number,
  texts: readonly string[],
  gap: number,
  style: Style,
): void {
  const start = chartStart(chart.columns);
  const end = start + chart.columns.chart;
  const right = start + column + 1 + gap;
  for (const text of texts) {
    const width = countCells(text);
    if (right + width <= end && isFree(row, right - gap, Math.min(width + gap * 2, end - right + gap))) {
      writeAt(row, right, text, style);
      return;
    }
    const left = start + column - gap - width;
    if (left >= start && isFree(row, left - gap, width + gap * 2)) {
      writeAt(row, left, text, style);
      return;
    }
  }
}

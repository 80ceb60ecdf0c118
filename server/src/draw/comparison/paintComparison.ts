// Paints what was under what is: a thin hatched bar in each lane, with the word, the deadline that was, and rows for milestones that
// are gone. Never by colour alone: the bar has another shape, and a word at it. Knows no axis.
import { formatClock, formatDay, formatShortInstant } from '../../words/formatInstant.ts';
import { tellDue, type Lane } from '../lanes.ts';
import { element } from '../markup.ts';
import type { LaneLayout, Layout, LayoutOptions } from '../svg/layout.ts';
import { layoutX } from '../svg/layout.ts';
import { STYLES } from '../svg/metrics.ts';
import { paintText, paintTitle } from '../svg/paintText.ts';
import { cutToWidth, measureText } from '../svg/textWidth.ts';
import type { Theme } from '../theme.ts';
import type { ComparedLane } from './compareLanes.ts';
import { describeShift } from './compareLanes.ts';

const BAR = 8;
const LANE_ROOM = 24;
const GONE_ROW = 40;
const LEGEND_ROOM = 24;
const PATTERN = 'milestone-was';

/** The room that a layout must leave for it. */
export function comparisonRoom(lanes: readonly ComparedLane[]): NonNullable<LayoutOptions['room']> {
  const gone = lanes.filter(({ now }) => now === null).length;
  return { lane: LANE_ROOM, foot: gone * GONE_ROW, legend: LEGEND_ROOM };
}

export interface ComparisonPaint {
  readonly lanes: readonly ComparedLane[];
  /** What people call what was: `HEAD`. */
  readonly name: string;
  readonly timeZone: string;
}

/** Markup for `drawLayout`, over a layout with `comparisonRoom`. */
export function paintComparison(layout: Layout, { lanes, name, timeZone }: ComparisonPaint, theme: Theme): string {
  const byKey = new Map(lanes.map((lane) => [lane.key, lane]));
  const kept = layout.lanes.map((laid) => {
    const compared = byKey.get(laid.lane.key);
    return compared === undefined ? '' : paintFoot(layout, laid, compared, timeZone, theme);
  });
  const gone = lanes.filter(({ now }) => now === null);
  const rows = gone.map((lane, row) => paintGone(layout, lane, layout.footTop + row * GONE_ROW, timeZone, theme));
  return element('g', { class: 'was', 'aria-hidden': 'true' }, [
    drawPattern(theme),
    ...kept,
    ...rows,
    paintLegend(layout, layout.plot.bottom + LEGEND_ROOM - 2, name, theme),
  ]);
}

function drawPattern(theme: Theme): string {
  const attributes = {
    id: PATTERN,
    width: 6,
    height: 6,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  };
  return element('defs', {}, [
    element('pattern', attributes, [
      element('rect', { width: 6, height: 6, fill: theme.background }),
      element('rect', { width: 2.4, height: 6, fill: theme.muted }),
    ]),
  ]);
}

function paintFoot(layout: Layout, laid: LaneLayout, lane: ComparedLane, timeZone: string, theme: Theme): string {
  const middle = laid.top + laid.height - LANE_ROOM / 2;
  const { was, now } = lane;
  const title = paintTitle(`${lane.label}: ${lane.differences.join('; ') || 'as it was'}`);
  if (was === null)
    return element(
      'g',
      { class: 'was-lane' },
      title + paintWord(layout, 'new', Math.max(layout.plot.x, layout.nameX), middle, theme),
    );
  const due = now === null || now.due === was.due ? 'was the same' : sayWas(was.due, now.due, timeZone);
  return element('g', { class: 'was-lane' }, title + paintFormer(layout, was, due, middle, theme));
}

/** `was 10:00 (30 min earlier)`, with the day where it is another one. */
function sayWas(was: number | null, now: number | null, timeZone: string): string {
  if (was === null) return 'was due at a time that only the org knows';
  if (now === null) return `was due ${formatShortInstant(was, timeZone)} – now only the org knows`;
  const isSameDay = formatDay(was, timeZone) === formatDay(now, timeZone);
  const time = isSameDay ? formatClock(was, timeZone) : formatShortInstant(was, timeZone);
  return `was due ${time} – now ${describeShift(now - was)}`;
}

function paintGone(layout: Layout, lane: ComparedLane, top: number, timeZone: string, theme: Theme): string {
  const { was, label } = lane;
  if (was === null) return '';
  const middle = top + GONE_ROW - 12;
  const room = layout.isNarrow ? layout.plot.width : layout.nameWidth;
  const name = paintText(cutToWidth(label, room, STYLES.name), STYLES.name, {
    x: layout.nameX,
    y: layout.isNarrow ? top + 16 : middle + 4,
    fill: theme.muted,
  });
  const words = `gone, was due ${tellDue(was, (at) => formatShortInstant(at, timeZone))}`;
  return element('g', { class: 'was-lane' }, name + paintFormer(layout, was, words, middle, theme));
}

/** The thin bar from the start to the deadline, a tick there, and the words beside it. */
function paintFormer(layout: Layout, was: Lane, words: string, middle: number, theme: Theme): string {
  const from = layoutX(layout, was.start);
  const due = layoutX(layout, was.due ?? was.start);
  const bar = element('rect', {
    x: from,
    y: middle - BAR / 2,
    width: Math.max(due - from, 2),
    height: BAR,
    rx: 2,
    fill: `url(#${PATTERN})`,
    stroke: theme.muted,
  });
  const tick = element('path', {
    d: `M${due.toFixed(1)} ${middle - 8} V${middle + 8}`,
    stroke: theme.text,
    'stroke-width': 2,
    'stroke-dasharray': '3 2',
  });
  return bar + tick + paintWord(layout, words, due + 8, middle, theme);
}

/** From `x` on; where that would leave the picture, before its edge, on a ground of its own over the end of the bar. */
function paintWord(layout: Layout, text: string, x: number, middle: number, theme: Theme): string {
  const { plot, width: edge, nameX } = layout;
  const told = cutToWidth(text, plot.width - 12, STYLES.label);
  const width = measureText(told, STYLES.label);
  const left = Math.min(x, edge - nameX - width);
  // Nothing of the bar behind the words, up to the tick at its end.
  const right = Math.max(left + width + 4, x - 11);
  const plate = { x: left - 4, y: middle - 8, width: right - left + 4, height: 16, fill: theme.background };
  const ground = left < x ? element('rect', plate) : '';
  return ground + paintText(told, STYLES.label, { x: left, y: middle + 4, fill: theme.text, halo: theme.background });
}

function paintLegend(layout: Layout, middle: number, name: string, theme: Theme): string {
  const x = layout.nameX;
  const sample = {
    x,
    y: middle - BAR / 2,
    width: 22,
    height: BAR,
    rx: 2,
    fill: `url(#${PATTERN})`,
    stroke: theme.muted,
  };
  const words = cutToWidth(`thin and hatched: was, in ${name} · wide: now`, layout.width - x * 2 - 30, STYLES.legend);
  return element('rect', sample) + paintText(words, STYLES.legend, { x: x + 30, y: middle + 4, fill: theme.muted });
}

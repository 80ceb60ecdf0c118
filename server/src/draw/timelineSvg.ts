// A timeline as a picture: one SVG text, complete in itself. Pure; what it shows is the timeline JSON and nothing else.
import type { Timeline } from '../protocol/timeline.ts';
import { describeHeadline, listFacts } from './headline.ts';
import { describeVerdict } from './verdict.ts';
import { element, escapeMarkup } from './markup.ts';
import { layoutTimeline } from './svg/layout.ts';
import type { LaneLayout, Layout } from './svg/layout.ts';
import { legendTextX } from './svg/legend.ts';
import { LEGEND_ROW, SIGN, STYLES } from './svg/metrics.ts';
import { paintAxisLabels, paintAxisMarks, paintClosed, paintGrid, paintHead } from './svg/paintAxis.ts';
import {
  paintBar,
  paintEventName,
  paintEvents,
  paintName,
  paintOwnClosed,
  paintSample,
  paintStatus,
} from './svg/paintLane.ts';
import { paintText } from './svg/paintText.ts';
import { drawPatterns, patternOf } from './svg/patterns.ts';
import { drawMarker } from './svg/markers.ts';
import type { Theme } from './theme.ts';

export interface SvgOptions {
  /** px; 1280 when absent, 320 at least. */
  readonly width?: number;
  /** With title and facts above the axis; true when absent. */
  readonly hasHead?: boolean;
  /** Lanes are buttons (`data-lane` holds the lane's key) instead of parts of one image; false when absent. */
  readonly isInteractive?: boolean;
}

export const DEFAULT_WIDTH = 1280;

/**
 * Draws a timeline as a standalone SVG document.
 * @throws RangeError when the timeline holds an instant or a zone that cannot be read
 */
export function drawSvg(timeline: Timeline, theme: Theme, options: SvgOptions = {}): string {
  const { width = DEFAULT_WIDTH, hasHead = true, isInteractive = false } = options;
  return drawLayout(timeline, layoutTimeline(timeline, { width, hasHead }), theme, { isInteractive });
}

export interface LayoutPaint {
  /** As in `SvgOptions`. */
  readonly isInteractive: boolean;
  /** Markup that is painted over the lanes, in the room that the layout leaves for it. */
  readonly more?: string;
  /** Without lanes, but a group of the class `LANES_CLASS` for them: `drawLane` draws each when it comes in sight. */
  readonly isFrame?: boolean;
}

export const LANES_CLASS = 'lanes';

/** As `drawSvg`, for a page that needs the layout too. */
export function drawLayout(
  timeline: Timeline,
  layout: Layout,
  theme: Theme,
  { isInteractive, more = '', isFrame = false }: LayoutPaint,
): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${layout.width} ${Math.ceil(layout.height)}`,
    width: layout.width,
    height: Math.ceil(layout.height),
    'font-family': theme.font,
    ...(isInteractive
      ? { role: 'group', 'aria-label': 'Milestones on one time axis' }
      : { role: 'img', 'aria-labelledby': 'milestone-title milestone-description' }),
  };
  return `${element('svg', attributes, [
    ...(isInteractive ? [] : describe(timeline, layout)),
    drawPatterns(theme),
    element('rect', { class: 'ground', width: '100%', height: '100%', fill: theme.background }),
    paintHead(layout, theme),
    ...(layout.lanes.length === 0 ? [paintEmpty(layout, theme)] : paintPlot(layout, theme, isInteractive, isFrame)),
    more,
  ])}\n`;
}

/** The axis alone, as a picture of the same width that a page can keep in sight while lanes are scrolled under it. */
export function drawAxis(layout: Layout, theme: Theme): string {
  const height = Math.ceil(layout.plot.top);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${layout.width} ${height}`,
    width: layout.width,
    height,
    'font-family': theme.font,
    'aria-hidden': 'true',
  };
  return element('svg', attributes, [
    element('rect', { width: '100%', height: '100%', fill: theme.background }),
    paintAxisMarks(layout, theme),
    paintAxisLabels(layout, theme),
  ]);
}

/** One lane of a picture whose frame was drawn without, as markup to stand in it. */
export function drawLane(layout: Layout, lane: LaneLayout, theme: Theme): string {
  return paintOwnClosed(layout, lane, theme) + paintLane(layout, lane, theme, true);
}

function paintPlot(layout: Layout, theme: Theme, isInteractive: boolean, isFrame: boolean): readonly string[] {
  const { plot, closed } = layout;
  const lanes = isFrame ? [] : layout.lanes;
  return [
    paintClosed(layout, closed, plot.top, plot.bottom - plot.top),
    ...lanes.map((lane) => paintOwnClosed(layout, lane, theme)),
    paintGrid(layout, theme),
    paintAxisLabels(layout, theme),
    paintEventRow(layout, theme, isInteractive),
    ...(isFrame ? [element('g', { class: LANES_CLASS }, '')] : []),
    // Under the lanes there are no names, but what is scrolled under them ends where they do.
    isInteractive ? paintStaying(layout, layout.footTop, plot.bottom - layout.footTop, '', theme) : '',
    ...lanes.map((lane) => paintLane(layout, lane, theme, isInteractive)),
    paintLegend(layout, theme),
  ];
}

function describe(timeline: Timeline, layout: Layout): readonly string[] {
  const headline = describeHeadline(timeline);
  const verdict = describeVerdict(timeline);
  const judged = verdict === null ? [] : [`${verdict.title}.`, ...verdict.sentences.map(({ text }) => text)];
  const sentences = layout.lanes.map(({ lane }) => `${lane.label}: ${lane.status}, ${lane.left}.`);
  const text = [`${listFacts(headline).join(', ')}.`, ...judged, ...sentences].join(' ');
  return [
    element('title', { id: 'milestone-title' }, escapeMarkup(`Timeline of ${headline.title}`)),
    element('desc', { id: 'milestone-description' }, escapeMarkup(text)),
  ];
}

function paintEventRow(layout: Layout, theme: Theme, isInteractive: boolean): string {
  const { events } = layout;
  if (events === null) return '';
  const name = paintEventName(layout, events, theme);
  const staying = isInteractive ? paintStaying(layout, events.top, events.height, name, theme) : name;
  return element('g', { class: 'events' }, paintEvents(layout, events, theme, isInteractive) + staying);
}

function paintLane(layout: Layout, laid: LaneLayout, theme: Theme, isInteractive: boolean): string {
  const { lane, top, height } = laid;
  const edge = element('path', {
    class: isInteractive ? 'lane-edge' : null,
    d: `M${layout.nameX} ${top + height} H${layout.width - layout.nameX}`,
    stroke: theme.line,
  });
  const names = paintName(layout, laid, theme);
  const painted = [edge, paintBar(layout, laid, theme, isInteractive), paintStatus(layout, laid, theme)].join('');
  const attributes = { class: 'lane', 'data-lane': lane.key };
  if (!isInteractive) return element('g', attributes, [painted, names]);
  const label = `${lane.label}: ${lane.status}, ${lane.left}. Show in the file.`;
  const button = { class: 'lane-button', role: 'button', tabindex: -1, 'aria-label': label };
  // Takes the pointer everywhere in the lane, and shows which one is meant.
  const ground = element('rect', { class: 'lane-ground', x: 0, y: top, width: layout.width, height, fill: 'none' });
  // The button's label tells what matters, the tables everything: the drawing itself need not be read.
  return element('g', attributes, [
    element('g', button, ground),
    element('g', { 'aria-hidden': 'true' }, painted + paintStaying(layout, top, height, names, theme)),
  ]);
}

/** Names that a page can keep in sight while the picture is scrolled under them. */
function paintStaying({ plot, isNarrow }: Layout, top: number, height: number, names: string, theme: Theme): string {
  const box = {
    class: 'staying-ground',
    x: 0,
    y: top,
    width: plot.x - 8,
    // The line under a lane stays whole.
    height: Math.max(0, height - 0.5),
    fill: theme.background,
  };
  return element('g', { class: 'staying' }, (isNarrow ? '' : element('rect', box)) + names);
}

function paintEmpty({ empty }: Layout, theme: Theme): string {
  return empty
    .map(({ text, x, y }, row) => paintText(text, row === 0 ? STYLES.name : STYLES.fact, { x, y, fill: theme.text }))
    .join('');
}

function paintLegend({ legend, legendY, nameX }: Layout, theme: Theme): string {
  return legend
    .map(({ item, ...spot }) => {
      const x = nameX + spot.x;
      const y = legendY + spot.row * LEGEND_ROW;
      const text = paintText(item.text, STYLES.legend, { x: x + legendTextX(item), y: y + 4, fill: theme.muted });
      switch (item.is) {
        case 'state':
          return paintSample(item.state, false, x, y, theme) + text;
        case 'resting':
          return paintSample('on-track', true, x, y, theme) + text;
        case 'sign':
          return drawMarker(item.sign, x + SIGN, y, theme) + text;
        case 'pressed': {
          const line = {
            d: `M${x} ${y} h22`,
            stroke: theme.strongLine,
            'stroke-width': 2.5,
            'stroke-dasharray': '1.5 3',
          };
          return element('path', line) + text;
        }
        case 'closed': {
          const box = { x, y: y - 7, width: 22, height: 14, fill: patternOf('closed'), stroke: theme.strongLine };
          return element('rect', box) + text;
        }
      }
    })
    .join('');
}

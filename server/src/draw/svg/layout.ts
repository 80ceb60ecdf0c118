// Where everything of the picture stands, in px: columns, axis, lanes and their labels. Drawing and the web view's playhead both
// go by it. Knows no colours and no markup.
import type { Timeline } from '../../protocol/timeline.ts';
import { readInstant } from '../../words/readInstant.ts';
import { createAxis } from '../axis.ts';
import type { Axis } from '../axis.ts';
import { markFormatter } from '../formatTime.ts';
import { describeHeadline, listFacts } from '../headline.ts';
import { describeVerdict } from '../verdict.ts';
import { closedFor, closedIntervals, listLanes, restingIntervals } from '../lanes.ts';
import type { Lane } from '../lanes.ts';
import { createScale, toX } from '../scale.ts';
import type { Scale } from '../scale.ts';
import type { Interval } from '../interval.ts';
import { flow } from './flow.ts';
import type { FlowSpot } from './flow.ts';
import { placeEventLabels, placeLaneLabels } from './laneLabels.ts';
import type { LaneLabel, LaneSegment } from './laneLabels.ts';
import { legendTextX, listLegend } from './legend.ts';
import type { LegendItem } from './legend.ts';
import {
  COLUMN_GAP,
  COMPACT_ROWS,
  FACT_ROW,
  HEADING_ROW,
  LABEL_ROW,
  LABEL_ROW_LIMIT,
  LEGEND_ROW,
  MANY_LANES,
  MARGIN,
  NARROW,
  NARROW_MARGIN,
  NARROW_OVERHANG,
  SENTENCES,
  SIGN,
  STYLES,
} from './metrics.ts';
import { cutToWidth, measureText, wrapToWidth } from './textWidth.ts';
import type { TextStyle } from './textWidth.ts';

export interface LayoutOptions {
  /** Of the picture, px; less than 320 is drawn as 320. */
  readonly width: number;
  /** With title and facts above the axis; a page that has its own heading goes without. */
  readonly hasHead: boolean;
  /** Room that somebody else paints on, px: in each lane under its labels, under all lanes, and above the legend. None when absent. */
  readonly room?: { readonly lane: number; readonly foot: number; readonly legend: number } | undefined;
}

export interface LaneLayout {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  readonly barTop: number;
  readonly barHeight: number;
  readonly segments: readonly LaneSegment[];
  readonly labels: readonly LaneLabel[];
  /** Closed time of its own calendar, where that is not the process's. */
  readonly ownClosed: readonly Interval[] | null;
}

export interface EventsLayout {
  readonly top: number;
  readonly height: number;
  /** Middle of the first row of labels. */
  readonly lineY: number;
  readonly labels: readonly LaneLabel[];
}

/** Texts of the head with their left edges and base lines. */
interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
  readonly isCompact: boolean;
  readonly title: PlacedText | null;
  readonly facts: readonly PlacedText[];
  /** Null where nothing is expected, and where the page has it. */
  readonly verdict: {
    readonly isPassed: boolean;
    readonly title: PlacedText;
    readonly lines: readonly PlacedText[];
  } | null;
  readonly scale: Scale;
  readonly axis: Axis;
  /** Closed time of the process's calendar, ms; none where days are too fine to be seen. */
  readonly closed: readonly Interval[];
  readonly plot: { readonly x: number; readonly width: number; readonly top: number; readonly bottom: number };
  readonly nameX: number;
  readonly nameWidth: number;
  readonly statusX: number;
  /** Base lines of the axis. */
  readonly dayY: number;
  readonly clockY: number;
  readonly events: EventsLayout | null;
  readonly lanes: readonly LaneLayout[];
  /** What stands in the place of lanes, where there are none: that nothing starts, and why. */
  readonly empty: readonly PlacedText[];
  /** Where the room under all lanes begins. */
  readonly footTop: number;
  readonly legend: readonly (FlowSpot & { readonly item: LegendItem })[];
  readonly legendY: number;
}

/**
 * Lays a timeline out.
 * @throws RangeError when the timeline holds an instant or a zone that cannot be read
 */
export function layoutTimeline(timeline: Timeline, options: LayoutOptions): Layout {
  const width = Math.max(320, Math.round(options.width));
  const isNarrow = width < NARROW;
  const margin = isNarrow ? NARROW_MARGIN : MARGIN;
  const lanes = listLanes(timeline);
  const isCompact = lanes.length > MANY_LANES;
  const head = layoutHead(timeline, options.hasHead, { margin, width: width - margin * 2 });
  const columns = shareColumns(lanes, width, margin);
  const scale = createScale(
    readInstant(timeline.from),
    readInstant(timeline.until),
    restingIntervals(timeline),
    columns.plotWidth,
  );
  const measure = (text: string): number => measureText(text, STYLES.day);
  // Labels near the end may reach under the statuses.
  const right = width - Math.min(margin, columns.plotX) - columns.plotX;
  const overhang = right - scale.width;
  const axis = createAxis(scale, { zone: timeline.timeZone, measure, gap: 10, overhang, align: 'middle' });
  const dayY = head.bottom + 20;
  const clockY = dayY + 20;
  const plotTop = axis.ticks.length === 0 ? dayY + 10 : clockY + 9;
  const events = lanes.length === 0 ? null : layoutEvents(timeline, { scale, right, isCompact }, plotTop, isNarrow);
  const showsRest = axis.unit === 'day';
  const tell = markFormatter(timeline);
  const shape = laneShape(isNarrow, isCompact);
  const room = options.room ?? { lane: 0, foot: 0, legend: 0 };
  let bottom = events === null ? plotTop : events.top + events.height;
  const laid = lanes.map((lane, position): LaneLayout => {
    const milestone = timeline.milestones[position];
    const rest = milestone === undefined || !showsRest ? [] : closedFor(timeline, milestone);
    const { segments, labels, rows } = placeLaneLabels(lane, { scale, right, rest, isCompact, tell });
    const top = bottom;
    const above = shape.above + (lane.heading === null ? 0 : HEADING_ROW);
    const height = above + shape.bar + (rows === 0 ? 0 : 8 + rows * LABEL_ROW) + shape.below + room.lane;
    bottom += height;
    const ownClosed = milestone?.closed === undefined || !showsRest ? null : rest;
    return { lane, top, height, barTop: top + above, barHeight: shape.bar, segments, labels, ownClosed };
  });
  const empty = laid.length > 0 ? [] : layoutEmpty(timeline, { x: margin, y: plotTop, width: width - margin * 2 });
  bottom = Math.max(bottom, ...empty.map(({ y }) => y + 16));
  const footTop = bottom;
  bottom += room.foot;
  const legend = layoutLegend(laid.length === 0 ? [] : listLegend(timeline, scale), width - margin * 2);
  return {
    width,
    height: bottom + room.legend + (legend.rows === 0 ? 0 : 20 + legend.rows * LEGEND_ROW) + margin / 2,
    isNarrow,
    isCompact,
    title: head.title,
    facts: head.facts,
    verdict: head.verdict,
    scale,
    axis,
    closed: showsRest ? closedIntervals(timeline) : [],
    plot: { x: columns.plotX, width: columns.plotWidth, top: plotTop, bottom },
    nameX: margin,
    nameWidth: columns.nameWidth,
    statusX: columns.statusX,
    dayY,
    clockY,
    events,
    lanes: laid,
    empty,
    footTop,
    legend: legend.legend,
    legendY: bottom + room.legend + 30,
  };
}

/** The x in the picture of an instant (ms). */
export function layoutX(layout: Layout, at: number): number {
  return layout.plot.x + toX(layout.scale, at);
}

function layoutHead(
  timeline: Timeline,
  hasHead: boolean,
  { margin, width }: { readonly margin: number; readonly width: number },
): Pick<Layout, 'title' | 'facts' | 'verdict'> & { readonly bottom: number } {
  if (!hasHead) return { title: null, facts: [], verdict: null, bottom: 4 };
  const headline = describeHeadline(timeline);
  const texts = listFacts(headline);
  const { spots, rows } = flow(
    texts.map((text) => measureText(text, STYLES.fact)),
    { width, gap: 12 },
  );
  const facts = texts.map((text, position): PlacedText => {
    const { x, row } = spots[position] ?? { x: 0, row: 0 };
    return { text: cutToWidth(text, width, STYLES.fact), x: margin + x, y: 62 + row * FACT_ROW };
  });
  const title = { text: cutToWidth(headline.title, width, STYLES.title), x: margin, y: 38 };
  const verdict = layoutVerdict(timeline, { x: margin, y: 62 + rows * FACT_ROW + 8, width });
  return { title, facts, ...verdict };
}

function layoutEmpty(
  { notes }: Timeline,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): readonly PlacedText[] {
  const reasons = notes.slice(0, SENTENCES).flatMap(({ message }) => wrapToWidth(message, width, STYLES.fact));
  return ['No milestone ever starts.', ...reasons].map((text, row) => ({ text, x, y: y + row * FACT_ROW }));
}

/** Pass or fail, and what is not as expected, each in as many lines as it takes. */
function layoutVerdict(
  timeline: Timeline,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): Pick<Layout, 'verdict'> & { readonly bottom: number } {
  const words = describeVerdict(timeline);
  if (words === null) return { verdict: null, bottom: y - 8 };
  const { isPassed, title, sentences } = words;
  const textX = x + SIGN * 2 + 7;
  const more = sentences.length - SENTENCES;
  const shown = sentences.slice(0, SENTENCES).map(({ text }) => text);
  const texts = more > 0 ? [...shown, `and ${more} more`] : shown;
  const lines = texts
    .flatMap((text) => wrapToWidth(text, x + width - textX, STYLES.fact))
    .map((text, row): PlacedText => ({ text, x: textX, y: y + (row + 1) * FACT_ROW }));
  return {
    verdict: { isPassed, title: { text: cutToWidth(title, x + width - textX, STYLES.name), x: textX, y }, lines },
    bottom: y + lines.length * FACT_ROW + 12,
  };
}

function layoutLegend(items: readonly LegendItem[], width: number): Pick<Layout, 'legend'> & { readonly rows: number } {
  const widths = items.map((item) => legendTextX(item) + measureText(item.text, STYLES.legend));
  const { spots, rows } = flow(widths, { width, gap: 10 });
  const legend = items.flatMap((item, position) => {
    const spot = spots[position];
    return spot === undefined ? [] : [{ ...spot, item }];
  });
  return { legend, rows };
}

function shareColumns(
  lanes: readonly Lane[],
  width: number,
  margin: number,
): Pick<Layout, 'nameWidth' | 'statusX'> & { readonly plotX: number; readonly plotWidth: number } {
  const longest = (texts: readonly string[], style: TextStyle): number =>
    Math.max(0, ...texts.map((text) => measureText(text, style)));
  const verdicts = longest(
    lanes.map(({ status }) => status),
    STYLES.word,
  );
  const lefts = longest(
    lanes.map(({ left }) => left),
    STYLES.detail,
  );
  const statusX = width - margin - Math.max(verdicts + SIGN * 2 + 8, lefts);
  if (width < NARROW) {
    // Names stand above the bars: the axis begins beside their first letters, so that the playhead does not strike them out.
    const edge = margin - NARROW_OVERHANG;
    return { plotX: edge, plotWidth: width - edge * 2, nameWidth: statusX - margin - 12, statusX };
  }
  const wanted = Math.max(
    longest(['Case events', ...lanes.map(({ label }) => label)], STYLES.name),
    longest(
      lanes.map(({ detail }) => detail),
      STYLES.detail,
    ),
  );
  const nameWidth = Math.min(wanted, Math.max(120, width * 0.2));
  const plotX = margin + nameWidth + COLUMN_GAP;
  return { plotX, plotWidth: statusX - COLUMN_GAP - plotX, nameWidth, statusX };
}

function laneShape(
  isNarrow: boolean,
  isCompact: boolean,
): { readonly above: number; readonly bar: number; readonly below: number } {
  if (isCompact) return { above: isNarrow ? 26 : 6, bar: 16, below: 6 };
  return isNarrow ? { above: 48, bar: 24, below: 12 } : { above: 14, bar: 28, below: 14 };
}

function layoutEvents(
  timeline: Timeline,
  { scale, right, isCompact }: { readonly scale: Scale; readonly right: number; readonly isCompact: boolean },
  top: number,
  isNarrow: boolean,
): EventsLayout | null {
  if (timeline.events.length === 0) return null;
  const { labels, rows } = placeEventLabels(timeline, scale, right, isCompact ? COMPACT_ROWS : LABEL_ROW_LIMIT);
  const lineY = top + (isNarrow ? 40 : 20);
  return { top, height: lineY - top + (rows - 1) * LABEL_ROW + 20, lineY, labels };
}

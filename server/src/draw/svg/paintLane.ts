// Paints one lane: name, bar, labels, status. Knows no axis.
import type { SpanState } from '../../protocol/timeline.ts';
import { element } from '../markup.ts';
import type { Attributes } from '../markup.ts';
import { describePlace } from '../meanings.ts';
import { STATE_TONES } from '../stateWords.ts';
import type { Theme } from '../theme.ts';
import type { LaneLabel, LaneSegment } from './laneLabels.ts';
import type { EventsLayout, LaneLayout, Layout } from './layout.ts';
import { HEADING_ROW, LABEL_ROW, SIGN, SIGN_GAP, STYLES } from './metrics.ts';
import { paintClosed } from './paintAxis.ts';
import { paintText, paintTitle } from './paintText.ts';
import { patternOf } from './patterns.ts';
import { drawMarker } from './markers.ts';
import { cutToWidth, measureText } from './textWidth.ts';

/** Height of the tick of what is only counted, px. */
const TICK = 6;

/** The ground of a lane with its own calendar, instead of the process's closed hours. */
export function paintOwnClosed(layout: Layout, { ownClosed, top, height }: LaneLayout, theme: Theme): string {
  if (ownClosed === null) return '';
  const { x, width } = layout.plot;
  return (
    element('rect', { x, y: top, width, height, fill: theme.background }) + paintClosed(layout, ownClosed, top, height)
  );
}

/** Name and detail, at the left or above the bar. */
export function paintName(layout: Layout, laid: LaneLayout, theme: Theme): string {
  const { lane, barTop, barHeight } = laid;
  const { nameX: x, nameWidth, isNarrow, isCompact } = layout;
  const label = cutToWidth(lane.label, nameWidth, STYLES.name);
  const detail = cutToWidth(lane.detail, nameWidth, STYLES.detail);
  const middle = barTop + barHeight / 2;
  const y = isNarrow ? nameTop(laid) + 20 : isCompact ? middle + 5 : middle - 3;
  const halo = haloIn(layout, theme);
  const name = paintHeading(layout, laid, theme) + paintText(label, STYLES.name, { x, y, fill: theme.text, ...halo });
  if (isCompact) return name;
  return name + paintText(detail, STYLES.detail, { x, y: y + 17, fill: theme.muted, ...halo });
}

/** The process with which the record's way goes on. */
function paintHeading(layout: Layout, { lane, top }: LaneLayout, theme: Theme): string {
  if (lane.heading === null) return '';
  const text = cutToWidth(`In ${lane.heading}`, layout.nameWidth, STYLES.heading);
  return paintText(text, STYLES.heading, { x: layout.nameX, y: top + 18, fill: theme.muted, ...haloIn(layout, theme) });
}

/** Where what belongs to the lane itself begins. */
function nameTop({ lane, top }: LaneLayout): number {
  return lane.heading === null ? top : top + HEADING_ROW;
}

/** In a narrow picture names and statuses stand on the plot, where lines and hatching pass behind them. */
function haloIn({ isNarrow }: Layout, { background }: Theme): { readonly halo?: string } {
  return isNarrow ? { halo: background } : {};
}

/** How the occurrence ends, at the right. */
export function paintStatus(layout: Layout, laid: LaneLayout, theme: Theme): string {
  const { lane, barTop, barHeight } = laid;
  const { statusX: x, isNarrow, isCompact } = layout;
  const middle = barTop + barHeight / 2;
  const y = isNarrow ? nameTop(laid) + 20 : isCompact ? middle + 5 : middle - 3;
  const halo = haloIn(layout, theme);
  const status =
    drawMarker(lane.tone, x + SIGN, y - 4.5, theme) +
    paintText(lane.status, STYLES.word, { x: x + SIGN * 2 + 7, y, fill: theme.text, ...halo });
  if (isCompact) return status;
  return status + paintText(lane.left, STYLES.detail, { x, y: y + 17, fill: theme.muted, ...halo });
}

/** The bar and what hangs under it. */
export function paintBar(
  layout: Layout,
  { lane, barTop, barHeight, segments, labels }: LaneLayout,
  theme: Theme,
  isInteractive: boolean,
): string {
  const left = layout.plot.x;
  const drawn = [...segments].sort((a, b) => Number(b.isResting) - Number(a.isResting));
  const bottom = barTop + barHeight;
  const firstY = layout.isCompact ? bottom - 8 : bottom + 14;
  const marks = paintLabels(labels, { left, firstY, lineTop: bottom + 1, tickTop: bottom + 1, isInteractive }, theme);
  const due = paintDue(labels, left, barTop, barHeight, theme);
  return [
    ...drawn.map((segment) => {
      const span = lane.spans[segment.span];
      const isFirst = segment === segments[0];
      const isLast = segment === segments.at(-1);
      const shape = paintSegment(segment, { left, top: barTop, height: barHeight, isFirst, isLast }, theme);
      if (span === undefined) return shape;
      const { word, meaning, source } = span;
      return element('g', markAttributes(source, isInteractive), explain({ full: word, meaning, source }) + shape);
    }),
    due,
    marks,
  ].join('');
}

export function paintEventName(layout: Layout, { top, lineY }: EventsLayout, theme: Theme): string {
  const y = layout.isNarrow ? top + 20 : lineY + 4;
  return paintText('Case events', STYLES.name, { x: layout.nameX, y, fill: theme.text, ...haloIn(layout, theme) });
}

/** What happens to the case. */
export function paintEvents(
  layout: Layout,
  { labels, lineY }: EventsLayout,
  theme: Theme,
  isInteractive: boolean,
): string {
  const top = lineY - SIGN - TICK - 2;
  return paintLabels(labels, { left: layout.plot.x, firstY: lineY, lineTop: top, tickTop: top, isInteractive }, theme);
}

interface BarPlace {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function paintSegment(segment: LaneSegment, place: BarPlace, theme: Theme): string {
  const { state, width, isResting, word } = segment;
  if (width <= 0) return '';
  const colors = theme[STATE_TONES[state]];
  const x = place.left + segment.x;
  const height = isResting ? Math.round(place.height * 0.36) : place.height;
  const y = place.top + (place.height - height) / 2;
  const d = roundedBar(x, y, width, height, {
    left: place.isFirst ? 5 : 0,
    right: place.isLast ? 5 : 0,
  });
  const bar = element('path', { d, fill: patternOf(state), stroke: colors.edge, 'stroke-width': 1 });
  const foot = state === 'on-track' && !isResting ? paintRail(x, y + height - 6, width, colors.pattern) : '';
  if (word === '') return bar + foot;
  const textX = x + 8;
  // The word stands on plain ground: a pattern behind letters tires the eye.
  const plate = {
    x: textX - 4,
    y: place.top + 5,
    width: Math.min(measureText(word, STYLES.word) + 6, width - 6),
    height: place.height - (state === 'on-track' ? 12 : 10),
    rx: 3,
    fill: colors.fill,
  };
  const baseline = place.top + place.height / 2 + (state === 'on-track' ? 2.6 : 4.2);
  return (
    bar + foot + element('rect', plate) + paintText(word, STYLES.word, { x: textX, y: baseline, fill: colors.ink })
  );
}

function paintRail(x: number, y: number, width: number, stroke: string): string {
  if (width < 8) return '';
  const d = `M${round(x + 4)} ${round(y)} H${round(x + width - 4)}`;
  return element('path', { d, stroke, 'stroke-width': 2.4, 'stroke-linecap': 'round' });
}

/** A bar whose ends are round where nothing follows. */
function roundedBar(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: { readonly left: number; readonly right: number },
): string {
  const limit = Math.min(width / 2, height / 2);
  const l = Math.min(radius.left, limit);
  const r = Math.min(radius.right, limit);
  const n = (value: number): string => String(Math.round(value * 100) / 100);
  return [
    `M${n(x + l)} ${n(y)} H${n(x + width - r)}`,
    r === 0 ? '' : ` a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(r)}`,
    ` V${n(y + height - r)}`,
    r === 0 ? '' : ` a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(r)}`,
    ` H${n(x + l)}`,
    l === 0 ? '' : ` a${n(l)} ${n(l)} 0 0 1 ${n(-l)} ${n(-l)}`,
    ` V${n(y + l)}`,
    l === 0 ? '' : ` a${n(l)} ${n(l)} 0 0 1 ${n(l)} ${n(-l)}`,
    ' Z',
  ].join('');
}

/** The deadline crosses the whole bar; what was expected does too, as a dashed ghost. */
function paintDue(labels: readonly LaneLabel[], left: number, top: number, height: number, theme: Theme): string {
  return labels
    .filter(({ kind }) => kind === 'due' || kind === 'expected')
    .map(({ x, kind }) => {
      const d = `M${round(left + x)} ${round(top - 5)} v${height + 10}`;
      const halo = element('path', { d, stroke: theme.background, 'stroke-width': 5 });
      const dashes = kind === 'expected' ? '4 3' : null;
      return halo + element('path', { d, stroke: theme.text, 'stroke-width': 2, 'stroke-dasharray': dashes });
    })
    .join('');
}

interface LabelsPlace {
  /** Of the plot. */
  readonly left: number;
  /** Middle of the first row. */
  readonly firstY: number;
  /** Where the lines of the labels begin. */
  readonly lineTop: number;
  /** Where ticks begin. */
  readonly tickTop: number;
  /** As in `SvgOptions`. */
  readonly isInteractive: boolean;
}

/** Labels at their places; all lines first, so that none crosses a sign. */
function paintLabels(labels: readonly LaneLabel[], place: LabelsPlace, theme: Theme): string {
  const { left, firstY, lineTop } = place;
  const lines = labels.map(({ x, row }) => {
    const end = firstY + (row ?? 0) * LABEL_ROW - SIGN;
    if (row === null || end <= lineTop) return '';
    return element('path', { d: `M${round(left + x)} ${round(lineTop)} V${round(end)}`, stroke: theme.strongLine });
  });
  const texts = labels.map((label) =>
    label.row === null
      ? paintTick(label, place, theme)
      : paintLabel(label, place, firstY + label.row * LABEL_ROW, theme),
  );
  return [...lines, ...texts].join('');
}

/** What a mark is, what it means and where it comes from, a line each. */
function explain({ full, meaning, source }: Pick<LaneLabel, 'full' | 'meaning' | 'source'>): string {
  return paintTitle([full, meaning, source === null ? '' : describePlace(source)].filter(Boolean).join('\n'));
}

/** A page can be led from a mark to its line; a picture keeps to itself where files are. */
function markAttributes(source: LaneLabel['source'], isInteractive: boolean): Attributes {
  if (!isInteractive) return { class: 'mark' };
  return { class: 'mark', 'data-source': source === null ? null : JSON.stringify(source) };
}

/** All there is of what is counted, or covered by a sign that matters more; beside many lanes with its words. */
function paintTick(label: LaneLabel, { left, tickTop, firstY, isInteractive }: LabelsPlace, theme: Theme): string {
  const tick = element('path', {
    d: `M${round(left + label.x)} ${round(tickTop)} v${TICK}`,
    stroke: theme.text,
    'stroke-width': 1.5,
  });
  return element('g', markAttributes(label.source, isInteractive), [
    explain(label),
    tick,
    paintWords(label, left, firstY, theme),
  ]);
}

function paintWords({ text, textX, side }: LaneLabel, left: number, y: number, theme: Theme): string {
  if (text === '') return '';
  const anchor = side === 'right' ? 'start' : 'end';
  return paintText(text, STYLES.label, { x: left + textX, y: y + 4, fill: theme.text, halo: theme.background, anchor });
}

function paintLabel(label: LaneLabel, { left, isInteractive }: LabelsPlace, y: number, theme: Theme): string {
  const { x, textX, kind, text, side } = label;
  const isAside = side === 'right' && text !== '' && textX > x + SIGN + SIGN_GAP * 2;
  return element('g', markAttributes(label.source, isInteractive), [
    explain(label),
    isAside ? paintLeader(left, x, textX, y, theme) : '',
    drawMarker(kind, left + x, y, theme),
    paintWords(label, left, y, theme),
  ]);
}

/** From a sign to a text that stands aside. */
function paintLeader(left: number, x: number, textX: number, y: number, theme: Theme): string {
  const d = `M${round(left + x + SIGN + 2)} ${round(y)} H${round(left + textX - SIGN_GAP)}`;
  return element('path', { d, stroke: theme.strongLine, 'stroke-dasharray': '1 3' });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Sample of a bar for the legend. */
export function paintSample(state: SpanState, isResting: boolean, x: number, y: number, theme: Theme): string {
  const segment = { x: 0, width: 22, state, isResting, span: 0, word: '' };
  return paintSegment(segment, { left: x, top: y - 7, height: 14, isFirst: true, isLast: true }, theme);
}

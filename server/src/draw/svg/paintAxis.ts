// Paints what lies behind the lanes: head, axis, closed hours, lines of days and clock times. Knows no lanes.
import { element } from '../markup.ts';
import type { Interval } from '../interval.ts';
import type { Theme } from '../theme.ts';
import { layoutX } from './layout.ts';
import type { Layout } from './layout.ts';
import { drawMarker } from './markers.ts';
import { SIGN, SIGN_GAP, STYLES } from './metrics.ts';
import { paintText } from './paintText.ts';
import { patternOf } from './patterns.ts';
import { measureText } from './textWidth.ts';

/** Narrower days without a name have no line, px. */
const LEAST_BAND = 14;

export function paintHead({ title, facts, verdict }: Layout, theme: Theme): string {
  return [
    title === null ? '' : paintText(title.text, STYLES.title, { ...title, fill: theme.text }),
    ...facts.map((fact) => paintText(fact.text, STYLES.fact, { ...fact, fill: theme.muted })),
    ...(verdict === null ? [] : paintVerdict(verdict, theme)),
  ].join('');
}

function paintVerdict({ isPassed, title, lines }: NonNullable<Layout['verdict']>, theme: Theme): readonly string[] {
  return [
    drawMarker(isPassed ? 'good' : 'bad', title.x - SIGN - 7, title.y - 4.5, theme),
    paintText(title.text, STYLES.name, { ...title, fill: theme.text }),
    ...lines.map((line) => paintText(line.text, STYLES.fact, { ...line, fill: theme.text })),
  ];
}

/** Hatched ground for closed hours. */
export function paintClosed(layout: Layout, closed: readonly Interval[], top: number, height: number): string {
  return closed
    .map(({ from, to }) => {
      const x = layoutX(layout, from);
      return element('rect', { x, y: top, width: layoutX(layout, to) - x, height, fill: patternOf('closed') });
    })
    .join('');
}

/** Lines down through all lanes. */
export function paintGrid(layout: Layout, theme: Theme): string {
  return paintLines(layout, layout.plot.bottom, theme);
}

/** The marks of the axis alone, without the lines down from them. */
export function paintAxisMarks(layout: Layout, theme: Theme): string {
  return paintLines(layout, layout.plot.top, theme);
}

function paintLines(layout: Layout, bottom: number, theme: Theme): string {
  const { axis, plot, dayY } = layout;
  const down = (at: number, from: number, stroke: string, width: number, dashes: string | null = null): string => {
    const x = layoutX(layout, at);
    const d = `M${round(x)} ${from} V${round(bottom)}`;
    return element('path', { d, stroke, 'stroke-width': width, 'stroke-dasharray': dashes });
  };
  return [
    ...axis.ticks.map(({ at, isChange }) =>
      isChange ? down(at, plot.top - 5, theme.text, 1.5, '1 4') : down(at, plot.top - 5, theme.line, 1),
    ),
    ...axis.bands
      // Days of which nothing is to be seen are no more than a thicket of lines.
      .filter(({ x, width, label, week }) => x > 0 && (label !== '' || week !== null || width >= LEAST_BAND))
      .map((band) => {
        // Where another day's name runs across, the line begins below it.
        const isCrossed = band.label === '' || band.labelX > band.x;
        return down(band.from, isCrossed ? dayY + 6 : dayY - 13, theme.strongLine, band.week === null ? 1 : 2);
      }),
    ...paintRule(layout, theme),
  ].join('');
}

/** The axis itself, broken where time is pressed together. */
function paintRule({ plot, scale }: Layout, theme: Theme): readonly string[] {
  return scale.pieces.map(({ x, width, isResting }) =>
    element('path', {
      d: `M${round(plot.x + x)} ${round(plot.top)} h${round(width)}`,
      stroke: theme.strongLine,
      'stroke-width': isResting && scale.isPressed ? 2.5 : 1.5,
      'stroke-dasharray': isResting && scale.isPressed ? '1.5 3' : null,
    }),
  );
}

/** Names of days (or weeks, months, …) and clock times. */
export function paintAxisLabels({ axis, plot, dayY, clockY }: Layout, theme: Theme): string {
  const days = axis.bands.map(({ x, label, labelX, week }, position) => {
    if (label === '') return '';
    const left = plot.x + labelX + (x === 0 ? 0 : 6);
    const name = paintText(label, STYLES.day, { x: left, y: dayY, fill: theme.text });
    const weekWord = week === null ? '' : `W${week}`;
    const weekX = left + measureText(label, STYLES.day) + SIGN_GAP;
    const next = axis.bands.slice(position + 1).find((band) => band.label !== '')?.labelX ?? plot.width;
    const isRoom = weekWord !== '' && weekX + measureText(weekWord, STYLES.week) + 6 <= plot.x + next;
    return name + (isRoom ? paintText(weekWord, STYLES.week, { x: weekX, y: dayY, fill: theme.muted }) : '');
  });
  const clocks = axis.ticks.map(({ label, labelX }) => {
    const x = plot.x + labelX + measureText(label, STYLES.day) / 2;
    const isFirst = labelX === 0;
    return paintText(label, STYLES.clock, {
      x: isFirst ? plot.x : x,
      y: clockY,
      fill: theme.muted,
      anchor: isFirst ? 'start' : 'middle',
    });
  });
  return [...days, ...clocks].join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

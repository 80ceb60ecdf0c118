// The charts of the report on past cases. Figures and words come from elsewhere; colours are variables of the page.
import {
  areaY,
  axisX,
  axisY,
  cell,
  dot,
  frame,
  gridX,
  gridY,
  lineY,
  link,
  rectY,
  ruleX,
  text,
} from '@observablehq/plot';
import type { BacktestArrivals, BacktestGroup, BacktestMessages, BacktestWeek } from '../../protocol/backtest.ts';
import { formatMinutes } from '../../words/formatMinutes.ts';
import { MONTH_NAMES, WEEKDAY_SHORT } from '../../words/dateNames.ts';
import { toSvg } from './toSvg.ts';

const NEW = 'var(--milestone-text)';
const OLD = 'var(--milestone-muted)';
const BAD = 'var(--milestone-bad-fill)';
const GOOD = 'var(--milestone-good-fill)';
const QUIET = 'var(--milestone-quiet-fill)';
const LINE = 'var(--milestone-line)';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** Pixels of a row of text. */
const ROW = 30;

export interface ComplianceRow {
  readonly name: string;
  readonly now: BacktestGroup['compliance'];
  /** Under the files that they are compared with; undefined without comparison. */
  readonly was: BacktestGroup['compliance'] | undefined;
}

/** Shares with their intervals, the former ones hollow below. */
export function drawCompliance(rows: readonly ComplianceRow[]): string {
  const toPoints = (key: 'now' | 'was', dy: number): readonly object[] =>
    rows.flatMap(({ name, [key]: share }) =>
      share === null || share === undefined ? [] : [{ name, dy, ...share, title: `${name}: ${share.percent} %` }],
    );
  const hasOld = rows.some(({ was }) => was !== undefined);
  const [now, was] = [toPoints('now', hasOld ? -5 : 0), toPoints('was', 5)];
  const intervals = (points: readonly object[], stroke: string, dy: number): ReturnType<typeof link> =>
    link(points, { x1: 'low', x2: 'high', y1: 'name', y2: 'name', stroke, strokeWidth: 3, strokeOpacity: 0.5, dy });
  return toSvg('Compliance of each milestone in per cent, with 95 % intervals', {
    height: 74 + rows.length * ROW,
    marginLeft: Math.min(300, 24 + 7 * Math.max(...rows.map(({ name }) => name.length))),
    marginRight: 30,
    x: { domain: [0, 100], label: 'met of met and missed, % →' },
    y: { domain: rows.map(({ name }) => name), label: null },
    marks: [
      gridX({ stroke: LINE, strokeOpacity: 1 }),
      axisY({ tickSize: 0, label: null }),
      intervals(was, OLD, 5),
      dot(was, {
        x: 'percent',
        y: 'name',
        r: 5,
        stroke: OLD,
        strokeWidth: 2,
        fill: 'var(--milestone-background)',
        dy: 5,
        title: 'title',
      }),
      intervals(now, NEW, hasOld ? -5 : 0),
      dot(now, { x: 'percent', y: 'name', r: 5, fill: NEW, dy: hasOld ? -5 : 0, title: 'title' }),
    ],
  });
}

/** Names that have room below a chart. */
const MAX_TICKS = 10;

/** Names weeks by their Mondays, as many as there is room for: `5 Jan`, with the year where another one begins. */
function mondays(weeks: readonly Date[]): { readonly ticks: Date[]; readonly tickFormat: (week: Date) => string } {
  const [first, last] = [weeks.at(0)?.getTime() ?? 0, weeks.at(-1)?.getTime() ?? 0];
  const count = Math.round((last - first) / WEEK_MS) + 1;
  const step = Math.ceil(count / MAX_TICKS);
  const ticks = Array.from({ length: Math.ceil(count / step) }, (_, index) => new Date(first + index * step * WEEK_MS));
  const years = ticks.map((tick) => tick.getUTCFullYear());
  const tickFormat = (week: Date): string => {
    const index = ticks.findIndex((tick) => tick.getTime() === week.getTime());
    const day = `${week.getUTCDate()} ${MONTH_NAMES[week.getUTCMonth()]?.slice(0, 3) ?? ''}`;
    return years[index] === years[index - 1] ? day : `${day}\n${years[index] ?? ''}`;
  };
  return { ticks, tickFormat };
}

function mondayOf(day: Date): Date {
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS);
}

/** A milestone's share by week, with its interval. */
export function drawWeeks(name: string, weeks: readonly BacktestWeek[]): string {
  const points = weeks.flatMap(({ week, compliance }) =>
    compliance === null
      ? []
      : [{ week: new Date(`${week}T00:00:00Z`), ...compliance, title: `${week}: ${compliance.percent} %` }],
  );
  return toSvg(`Compliance of ${name} by week in per cent`, {
    height: 204,
    marginRight: 30,
    x: { type: 'utc', label: null, ...mondays(points.map(({ week }) => week)) },
    y: { domain: [0, 100], label: '↑ % in time' },
    marks: [
      gridY({ stroke: LINE, strokeOpacity: 1 }),
      areaY(points, { x: 'week', y1: 'low', y2: 'high', fill: NEW, fillOpacity: 0.14 }),
      lineY(points, { x: 'week', y: 'percent', stroke: NEW }),
      dot(points, { x: 'week', y: 'percent', r: 2.5, fill: NEW, title: 'title' }),
    ],
  });
}

/** Minutes between two ticks, as people count time. */
const TICK_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 960, 2400, 4800, 9600, 24_000, 48_000];

/** From 0 on, as many as have room for their names. */
function wholeTicks(end: number): number[] {
  const step = TICK_STEPS.find((each) => end / each <= MAX_TICKS) ?? Math.ceil(end / MAX_TICKS);
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}

function formatTick(minutes: number): string {
  return formatMinutes(minutes);
}

/** How the business time used is spread, with target and proposal; undefined where nothing was completed. */
export function drawDistribution(name: string, group: BacktestGroup): string | undefined {
  const { distribution, targetMinutes, proposal } = group;
  if (distribution === null) return undefined;
  const { stepMinutes, counts } = distribution;
  const bins = counts.map((count, index) => {
    const [from, to] = [index * stepMinutes, (index + 1) * stepMinutes];
    const isLate = targetMinutes !== null && from >= targetMinutes;
    return { from, to, count, isLate, title: `${formatMinutes(from)} to ${formatMinutes(to)}: ${count}` };
  });
  const end = counts.length * stepMinutes;
  const marks = [
    { at: targetMinutes, name: 'target' },
    { at: proposal?.targetMinutes ?? null, name: 'proposal' },
  ].flatMap(({ at, name: label }, index) =>
    at === null || at > end ? [] : [{ at, label: `${label} ${formatMinutes(at)}`, line: index }],
  );
  const [targets, proposals] = [marks.filter(({ line }) => line === 0), marks.filter(({ line }) => line === 1)];
  return toSvg(`Business time that ${name} took`, {
    height: 234,
    marginTop: 44,
    x: { domain: [0, end], label: 'business time used →', ticks: wholeTicks(end), tickFormat: formatTick },
    y: { label: '↑ cases' },
    marks: [
      gridY({ stroke: LINE, strokeOpacity: 1 }),
      rectY(bins, {
        ...{ x1: 'from', x2: 'to', y: 'count', title: 'title', inset: 0.5 },
        fill: ({ isLate }: { readonly isLate: boolean }) => (isLate ? BAD : GOOD),
      }),
      ruleX(targets, { x: 'at', stroke: NEW, strokeWidth: 2 }),
      ruleX(proposals, { x: 'at', stroke: NEW, strokeWidth: 2, strokeDasharray: '5 3' }),
      text(targets, { x: 'at', frameAnchor: 'top', text: 'label', dy: -12 }),
      text(proposals, { x: 'at', frameAnchor: 'top', text: 'label', dy: -26 }),
    ],
    color: { type: 'identity' },
  });
}

/** When cases come in by weekday and hour, the redder the more of their milestones were missed. */
export function drawArrivals(arrivals: readonly BacktestArrivals[]): string {
  const cells = arrivals.map(({ weekday, hour, cases, met, missed }) => ({
    ...{ hour, cases, day: WEEKDAY_SHORT[weekday - 1] ?? '' },
    share: met + missed === 0 ? 0 : missed / (met + missed),
    title: `${WEEKDAY_SHORT[weekday - 1] ?? ''} ${hour}:00: ${cases} cases, ${missed} of ${met + missed} missed`,
  }));
  return toSvg('Arrivals by weekday and hour, coloured by how many milestones were missed', {
    height: 280,
    marginLeft: 44,
    padding: 0.04,
    x: { type: 'band', domain: Array.from({ length: 24 }, (_, hour) => hour), label: 'hour of arrival →' },
    y: { type: 'band', domain: WEEKDAY_SHORT, label: null },
    opacity: { type: 'linear', domain: [0, 1], range: [0.06, 0.75] },
    marks: [
      frame({ stroke: LINE }),
      axisX({ tickSize: 0, label: 'hour of arrival →' }),
      axisY({ tickSize: 0, label: null }),
      cell(cells, { x: 'hour', y: 'day', fill: BAD, fillOpacity: 'share', title: 'title' }),
      text(cells, { x: 'hour', y: 'day', text: 'cases', fill: NEW }),
    ],
  });
}

/** Messages a day. */
export function drawMessages({ days }: BacktestMessages): string {
  const points = days.map(({ date, count }) => ({
    ...{ day: new Date(`${date}T00:00:00Z`), next: new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS) },
    ...{ count, title: `${date}: ${count}` },
  }));
  return toSvg('Messages a day', {
    height: 204,
    marginRight: 30,
    x: { type: 'utc', label: null, ...mondays(points.map(({ day }) => mondayOf(day))) },
    y: { label: '↑ messages a day' },
    marks: [
      gridY({ stroke: LINE, strokeOpacity: 1 }),
      rectY(points, { x1: 'day', x2: 'next', y: 'count', fill: QUIET, title: 'title', inset: 0.5 }),
    ],
  });
}

/** From target to the share that would have met it. */
export function drawCurve(name: string, group: BacktestGroup): string | undefined {
  const { curve = [] } = group;
  if (curve.length === 0) return undefined;
  const points = curve.map((point) => ({ ...point, target: formatMinutes(point.targetMinutes) }));
  return toSvg(`Share that would have met each target of ${name}`, {
    height: 204,
    x: { type: 'point', domain: points.map(({ target }) => target), label: 'target →', tickFormat: shorten },
    y: { domain: [0, 100], label: '↑ % that would have met it' },
    marks: [
      gridY({ stroke: LINE, strokeOpacity: 1 }),
      lineY(points, { x: 'target', y: 'percent', stroke: NEW }),
      dot(points, { x: 'target', y: 'percent', r: 3, fill: NEW, title: 'target' }),
    ],
  });
}

/** Long words leave no room for their neighbours; the point between them tells itself. */
function shorten(target: string): string {
  return (target.includes('h ') && target.includes('min')) || target === '30 min' ? '' : target;
}

// The marks of a time axis: bands for days (or weeks, months, …) and clock times between them, as many as fit without
// touching. Works in the units of its scale, pixels or columns. Knows no drawing.
import { labelClockChange, listClockChanges } from '../words/clockChanges.ts';
import { formatClock, formatDay, formatMonth } from '../words/formatInstant.ts';
import { localMarks } from '../words/localMarks.ts';
import type { MarkUnit } from '../words/localMarks.ts';
import { isoWeekAt, readClock } from '../words/readClock.ts';
import { toX } from './scale.ts';
import type { Scale } from './scale.ts';

export interface AxisOptions {
  /** IANA id of the zone of all marks. */
  readonly zone: string;
  /** Width of a text in the scale's unit. */
  readonly measure: (text: string) => number;
  /** Least distance between two labels. */
  readonly gap: number;
  /** How far the name of the last day may reach beyond the axis; 0 when absent. */
  readonly overhang?: number;
  /** Where a clock label stands to its x. */
  readonly align: 'start' | 'middle';
}

interface AxisBand {
  /** ms; the first band begins with the axis. */
  readonly from: number;
  readonly x: number;
  readonly width: number;
  /** '' when nothing fits. */
  readonly label: string;
  readonly labelX: number;
  /** ISO week that begins with the band, or null. */
  readonly week: number | null;
}

interface AxisTick {
  readonly at: number;
  readonly x: number;
  /** Left edge of the label. */
  readonly labelX: number;
  readonly label: string;
  /** Clocks go forward or back here. */
  readonly isChange: boolean;
}

export interface Axis {
  readonly unit: MarkUnit;
  readonly bands: readonly AxisBand[];
  readonly ticks: readonly AxisTick[];
}

/** `ms` is a rough length, only to leave out units of which there would be far too many. */
interface BandUnit {
  readonly unit: MarkUnit;
  readonly step: number;
  readonly ms: number;
}

const YEAR_MS = 365 * 86_400_000;

const UNITS: readonly BandUnit[] = [
  { unit: 'day', step: 1, ms: 86_400_000 },
  { unit: 'week', step: 1, ms: 7 * 86_400_000 },
  { unit: 'month', step: 1, ms: 30 * 86_400_000 },
  { unit: 'quarter', step: 1, ms: 91 * 86_400_000 },
  ...[1, 10, 100].map((step) => ({ unit: 'year' as const, step, ms: step * YEAR_MS })),
];

const CLOCK_STEPS: readonly { readonly unit: 'minute' | 'hour'; readonly step: number; readonly ms: number }[] = [
  ...[1, 2, 5, 10, 15, 30].map((step) => ({ unit: 'minute' as const, step, ms: step * 60_000 })),
  ...[1, 2, 3, 6, 12].map((step) => ({ unit: 'hour' as const, step, ms: step * 3_600_000 })),
];

/**
 * The marks of an axis.
 * @throws RangeError when this machine does not know the zone
 */
export function createAxis(scale: Scale, options: AxisOptions): Axis {
  const chosen = chooseUnit(scale, options);
  const bands = listBands(scale, chosen, options);
  return { unit: chosen.unit, bands, ticks: listTicks(scale, chosen.unit, bands, options) };
}

/** The finest unit whose bands are wide enough for a label on the average. */
function chooseUnit(scale: Scale, { measure, gap }: AxisOptions): BandUnit {
  const fits = UNITS.find(({ unit, ms }) => {
    if (unit === 'day' && countDays(scale) * (measure('Wed 30') + gap) <= scale.width) return true;
    const least = measure(unit === 'day' ? 'Wed 30' : unit === 'week' ? '30 May' : '2026') + gap;
    return ((scale.to - scale.from) / ms) * least <= scale.width || scale.to - scale.from < ms;
  });
  return fits ?? { unit: 'year', step: 100, ms: 100 * YEAR_MS };
}

/** Days on which some clock runs; the others are pressed together, and need no names. Infinite where they are too many to count. */
function countDays({ pieces, from, to, isPressed }: Scale): number {
  const day = 86_400_000;
  if (!isPressed || to - from > DAYS_MS) return Number.POSITIVE_INFINITY;
  const running = pieces.filter(({ isResting }) => !isResting);
  return new Set(running.flatMap((piece) => [Math.floor(piece.from / day), Math.floor((piece.to - 1) / day)])).size;
}

function listBands(scale: Scale, { unit, step }: BandUnit, options: AxisOptions): readonly AxisBand[] {
  const { zone, measure, gap, overhang = 0 } = options;
  const marks = localMarks(scale.from, scale.to, zone, unit, step).filter((at) => at > scale.from && at < scale.to);
  const starts = [scale.from, ...marks];
  const spots = starts.map((from, position) => {
    const to = starts[position + 1] ?? scale.to;
    const x = toX(scale, from);
    const hasOpenTime = scale.pieces.some((piece) => !piece.isResting && piece.from < to && piece.to > from);
    return { from, x, width: toX(scale, to) - x, hasOpenTime };
  });
  let covered = 0;
  return spots.map(({ from, x, width, hasOpenTime }, position) => {
    // The name of a day that matters may run into closed days after it; they move aside or go without.
    const next = spots.slice(position + 1).find((spot) => spot.hasOpenTime);
    const room = next?.x ?? scale.width + overhang;
    const end = hasOpenTime ? room : position === spots.length - 1 ? x + width + overhang : x + width;
    const labelX = Math.max(x, covered);
    const names = bandLabels(from, unit, zone, position === 0);
    // What everything else is read by has its whole name; what comes next moves aside.
    const first = position === 0 ? names.slice(0, 1).filter((text) => measure(text) + gap <= scale.width) : [];
    const label = first[0] ?? names.find((text) => labelX + measure(text) + gap <= end) ?? '';
    if (label !== '') covered = labelX + measure(label) + gap;
    return {
      from,
      x,
      width,
      label,
      labelX,
      week: unit === 'day' && position > 0 && readClock(from, zone).weekday === 0 ? isoWeekAt(from, zone) : null,
    };
  });
}

/** What a band may be called, best first. */
function bandLabels(from: number, unit: MarkUnit, zone: string, isFirst: boolean): readonly string[] {
  const day = formatDay(from, zone);
  const [weekday = '', date = '', month = ''] = day.split(' ');
  switch (unit) {
    case 'day':
      return [day, `${weekday} ${date}`];
    case 'week':
      return [day, `${date} ${month}`];
    case 'month':
    case 'quarter': {
      const full = formatMonth(from, zone);
      return isFirst || month === 'Jan' ? [full, month] : [month];
    }
    default:
      return [String(readClock(from, zone).year)];
  }
}

/** Beyond this no day is to be seen. */
const DAYS_MS = 100 * 86_400_000;

/** Over more than this clocks change so often that it says nothing. */
const CHANGES_MS = 200 * 86_400_000;

/** A tick that is wanted. */
type Wish = Pick<AxisTick, 'at' | 'label' | 'isChange'>;

/**
 * Clock times: where the axis begins, where clocks change while it is open, where hours open and close, where clocks change otherwise, then
 * a regular step; whatever finds room, in that order. Of weeks the changes and the days, of more only the changes.
 */
function listTicks(
  scale: Scale,
  unit: MarkUnit,
  bands: readonly AxisBand[],
  options: AxisOptions,
): readonly AxisTick[] {
  const { pieces, from, to } = scale;
  const rests = (at: number): boolean => pieces.some((one) => one.isResting && one.from <= at && at < one.to);
  const changes = to - from > CHANGES_MS ? [] : listClockChanges(from, to, options.zone);
  const told = changes.map((change): Wish => {
    return { at: change.at, label: `clocks ${labelClockChange(change)}`, isChange: true };
  });
  if (unit === 'week') return placeTicks([...told, ...listDays(scale, options)], scale, options);
  if (unit !== 'day') return placeTicks(told, scale, options);
  const wide = pieces.filter(({ isResting }) => !isResting);
  const opens = wide.map((piece) => piece.from).filter((at) => at > from);
  const closes = wide.map((piece) => piece.to).filter((at) => at < to);
  const clock = (at: number): Wish => {
    const time = formatClock(at, options.zone);
    // Under the name of another day it would be a time of that day.
    const isNamed = bands.findLast((band) => band.from <= at)?.label !== '';
    const [weekday = '', date = ''] = isNamed ? [] : formatDay(at, options.zone).split(' ');
    return { at, label: isNamed ? time : `${weekday} ${date} ${time}`, isChange: false };
  };
  const wishes = [
    clock(from),
    ...told.filter(({ at }) => !rests(at)),
    ...[...opens, ...closes].map(clock),
    ...told.filter(({ at }) => rests(at)),
    ...listSteps(scale, options).map(clock),
  ];
  return placeTicks(wishes, scale, options);
}

/** The days on which some clock runs, but those that a week begins with: `Tue 10`, or `10` where some are narrow; none where that is too much. */
function listDays(scale: Scale, options: AxisOptions): readonly Wish[] {
  const { pieces, from, to } = scale;
  const starts = localMarks(from, to, options.zone, 'day', 1);
  const days = starts.filter((at, position) => {
    const end = starts[position + 1] ?? to;
    const hasOpenTime = pieces.some((piece) => !piece.isResting && piece.from < end && piece.to > at);
    return hasOpenTime && at > from && readClock(at, options.zone).weekday !== 0;
  });
  const [wide, narrow] = [0, 1].map((first) =>
    days.map((at): Wish => {
      return { at, label: formatDay(at, options.zone).split(' ').slice(first, 2).join(' '), isChange: false };
    }),
  );
  return [wide, narrow].find((wishes = []) => placeTicks(wishes, scale, options).length === wishes.length) ?? [];
}

function placeTicks(wishes: readonly Wish[], scale: Scale, options: AxisOptions): readonly AxisTick[] {
  const placed: AxisTick[] = [];
  for (const wish of wishes) {
    const tick = placeTick(scale, wish, options);
    if (placed.every((other) => areTicksApart(tick, other, options))) placed.push(tick);
  }
  return placed.sort((a, b) => a.at - b.at);
}

function areTicksApart(a: AxisTick, b: AxisTick, { measure, gap }: AxisOptions): boolean {
  return a.labelX >= b.labelX + measure(b.label) + gap || b.labelX >= a.labelX + measure(a.label) + gap;
}

function placeTick(scale: Scale, wish: Wish, { measure, align }: AxisOptions): AxisTick {
  const x = toX(scale, wish.at);
  const width = measure(wish.label);
  const wanted = align === 'middle' ? x - width / 2 : x;
  return { ...wish, x, labelX: Math.max(0, Math.min(wanted, scale.width - width)) };
}

/** Full hours or minutes, in the finest step that fits, where time is not pressed. */
function listSteps(scale: Scale, { zone, measure, gap }: AxisOptions): readonly number[] {
  const even = scale.pieces.filter(({ isResting }) => !isResting || !scale.isPressed);
  const [first] = even;
  if (first === undefined) return [];
  const unitsPerMs = first.width / (first.to - first.from);
  // The first label stands beside its mark rather than over it, and must not push out the second.
  const least = measure('00:00') * 1.5 + gap;
  const step = CLOCK_STEPS.find(({ ms }) => ms * unitsPerMs >= least);
  if (step === undefined) return [];
  return even
    .filter(({ width }) => width >= least)
    .flatMap((piece) => localMarks(piece.from, piece.to, zone, step.unit, step.step));
}

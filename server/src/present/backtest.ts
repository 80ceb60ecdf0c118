// Tallies of past cases → the JSON of the report. Must not know files, terminals or words.
import { listCounts } from '../core/backtest/counts.ts';
import { countUpTo, percentile, propose, sum, wilson, type Histogram } from '../core/backtest/statistics.ts';
import { worstOf, type GroupTally, type SlotTally, type Tally, type WorstCase } from '../core/backtest/tally.ts';
import type { Definitions } from '../core/model/model.ts';
import type { Instant } from '../core/time/instant.ts';
import { formatDate, formatIso } from '../core/time/iso.ts';
import type { Zone } from '../core/time/zone.ts';
import type {
  BacktestArrivals,
  BacktestGroup,
  BacktestWeek,
  Distribution,
  Percentiles,
  Share,
} from '../protocol/backtest.ts';

export interface GroupContext {
  readonly definitions: Definitions;
  readonly zoneOf: (process: string) => Zone;
  /** A share in per cent to propose targets for; undefined for none. */
  readonly percent: number | undefined;
  /** Open minutes of a working day. */
  readonly dayMinutesOf: (process: string) => number;
  /** Why a case was due when it was, in words. */
  readonly whyOf: (worst: WorstCase, process: string) => readonly string[];
}

/** In the order of the files, then of the groups' names. */
export function toBacktestGroups(tally: Tally, context: GroupContext): readonly BacktestGroup[] {
  const placeOf = orderOf(context.definitions);
  return [...tally.groups.values()]
    .sort(
      (a, b) =>
        placeOf(a) - placeOf(b) ||
        a.group.localeCompare(b.group, 'en', { numeric: true }) ||
        (a.group < b.group ? -1 : Number(a.group > b.group)),
    )
    .map((group) => toGroup(group, tally, context));
}

/** In the order of the files, then of the weeks. */
export function toBacktestWeeks({ weeks, latest }: Tally, definitions: Definitions): readonly BacktestWeek[] {
  const placeOf = orderOf(definitions);
  return [...weeks.values()]
    .sort((a, b) => placeOf(a) - placeOf(b) || a.week - b.week)
    .map((slot) => {
      const { process, milestone, week, met } = slot;
      const missed = missedOf(slot, latest);
      return { process, milestone, week: formatDate(week), met, missed, compliance: toShare(met, met + missed) };
    });
}

/** From Monday 00:00 on. */
export function toBacktestArrivals({ arrivals, latest }: Tally): readonly BacktestArrivals[] {
  return [...arrivals]
    .sort(([one], [other]) => one - other)
    .map(([hourOfWeek, slot]) => ({
      weekday: Math.floor(hourOfWeek / 24) + 1,
      hour: hourOfWeek % 24,
      ...{ cases: slot.cases, met: slot.met, missed: missedOf(slot, latest) },
    }));
}

/** The place of a milestone in the files. */
export function orderOf(
  definitions: Definitions,
): (of: { readonly process: string; readonly milestone: string }) => number {
  const order = new Map<string, number>();
  for (const { id, milestones } of definitions.processes.values())
    for (const { milestone } of milestones) order.set(JSON.stringify([id, milestone]), order.size);
  return ({ process, milestone }) => order.get(JSON.stringify([process, milestone])) ?? order.size;
}

function missedOf({ missed, pending }: SlotTally, latest: Instant | undefined): number {
  let passed = 0;
  for (const [target, count] of pending) if (latest !== undefined && target <= latest) passed += count;
  return missed + passed;
}

function toGroup(group: GroupTally, { latest }: Tally, context: GroupContext): BacktestGroup {
  const { process, milestone, met, ended, removed, unknown } = group;
  const [used, slack] = [listCounts(group.used), listCounts(group.slack)];
  const missed = missedOf({ cases: 0, met, missed: group.missed, pending: group.pending }, latest);
  const open = sum(group.pending) - (missed - group.missed);
  const overdue = group.overdue.filter((one) => latest !== undefined && one.target <= latest);
  const zone = context.zoneOf(process);
  const targets = new Set(
    context.definitions.processes
      .get(process)
      ?.milestones.filter((entry) => entry.milestone === milestone)
      .map(({ target }) => (target.kind === 'minutes' ? target.minutes : target.assumeMinutes)),
  );
  const [target] = targets;
  return {
    process,
    milestone,
    group: group.group === '' ? null : group.group,
    targetMinutes: targets.size === 1 ? (target ?? null) : null,
    applied: met + missed + open + ended + removed + unknown,
    ...{ met, missed, open, ended, removed, unknown },
    compliance: toShare(met, met + missed),
    usedMinutes: toPercentiles(used),
    slackMinutes: toPercentiles(slack),
    distribution: toDistribution(used),
    worst: worstOf([...group.worst, ...overdue]).map((one) => ({
      case: one.id,
      start: formatIso(zone, one.start),
      target: formatIso(zone, one.target),
      completed: one.completed === undefined ? null : formatIso(zone, one.completed),
      overMinutes: one.overMinutes ?? null,
      why: context.whyOf(one, process),
    })),
    ...(context.percent === undefined
      ? {}
      : {
          proposal: toProposal(used, missed + met - sum(used), context.percent, context.dayMinutesOf(process)),
          curve: toCurve(used, met + missed),
        }),
  };
}

function toTenth(share: number): number {
  return Math.round(share * 1000) / 10;
}

function toShare(hits: number, trials: number): Share | null {
  const interval = wilson(hits, trials);
  if (interval === undefined) return null;
  const [low, high] = interval;
  return { percent: toTenth(hits / trials), low: toTenth(low), high: toTenth(high) };
}

function toPercentiles(histogram: Histogram): Percentiles | null {
  const at = (percent: number): number => percentile(histogram, percent) ?? 0;
  return sum(histogram) === 0 ? null : { p50: at(50), p75: at(75), p90: at(90), p95: at(95), p99: at(99) };
}

/** Widths of bins, in minutes: those that people read. */
const WIDTHS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440] as const;

/** Bins that a chart can show. */
const MAX_BINS = 40;

function toDistribution(used: Histogram): Distribution | null {
  const longest = percentile(used, 99);
  if (longest === undefined) return null;
  const stepMinutes =
    WIDTHS.find((width) => longest / width <= MAX_BINS) ?? Math.ceil(longest / MAX_BINS / 1440) * 1440;
  const bins = Math.max(1, Math.ceil(longest / stepMinutes));
  const counts = Array.from({ length: bins }, () => 0);
  let beyond = 0;
  for (const [minutes, count] of used) {
    const bin = Math.max(0, Math.ceil(minutes / stepMinutes) - 1);
    if (bin < bins) counts[bin] = (counts[bin] ?? 0) + count;
    else beyond += count;
  }
  return { stepMinutes, counts, beyond };
}

function toProposal(
  used: Histogram,
  never: number,
  percent: number,
  dayMinutes: number,
): NonNullable<BacktestGroup['proposal']> {
  const found = propose(used, never, percent, dayMinutes);
  return { percent, exactMinutes: found?.exactMinutes ?? null, targetMinutes: found?.targetMinutes ?? null };
}

/** Targets of the curve, in minutes: those that people write. */
const CURVE = [15, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 960, 1440, 1920, 2400, 2880, 3840, 4800] as const;

function toCurve(used: Histogram, decided: number): NonNullable<BacktestGroup['curve']> {
  if (decided === 0) return [];
  return CURVE.map((targetMinutes) => ({ targetMinutes, percent: toTenth(countUpTo(used, targetMinutes) / decided) }));
}

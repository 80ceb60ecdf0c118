// Tallies of past cases → the JSON of the report. Must not know files, terminals or words.
import { countUpTo, percentile, propose, wilson, type Histogram } from '../core/backtest/statistics.ts';
import type { GroupTally, MessageTally, Tally } from '../core/backtest/tally.ts';
import type { Definitions } from '../core/model/model.ts';
import { DAY_MS, MINUTE_MS, toInstant } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import { toLocal } from '../core/time/wallClock.ts';
import type { Zone } from '../core/time/zone.ts';
import type { BacktestGroup, BacktestMessages, Percentiles, Share } from '../protocol/backtest.ts';

export interface GroupContext {
  readonly definitions: Definitions;
  readonly zoneOf: (process: string) => Zone;
  /** A share in per cent to propose targets for; undefined for none. */
  readonly percent: number | undefined;
  /** Open minutes of a working day. */
  readonly dayMinutesOf: (process: string) => number;
}

/** In the order of the files, then of the groups' names. */
export function toBacktestGroups(tally: Tally, context: GroupContext): readonly BacktestGroup[] {
  const order = new Map<string, number>();
  for (const { id, milestones } of context.definitions.processes.values())
    for (const { milestone } of milestones) order.set(`${id} ${milestone}`, order.size);
  const placeOf = ({ process, milestone }: GroupTally): number => order.get(`${process} ${milestone}`) ?? 0;
  return [...tally.groups.values()]
    .sort(
      (a, b) =>
        placeOf(a) - placeOf(b) ||
        a.group.localeCompare(b.group, 'en', { numeric: true }) ||
        (a.group < b.group ? -1 : Number(a.group > b.group)),
    )
    .map((group) => toGroup(group, tally, context));
}

function toGroup(group: GroupTally, { latest }: Tally, context: GroupContext): BacktestGroup {
  const { process, milestone, met, ended, removed, unknown, used, slack } = group;
  let open = 0;
  let passed = 0;
  for (const [target, count] of group.pending) {
    if (latest === undefined || target > latest) open += count;
    else passed += count;
  }
  const missed = group.missed + passed;
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
    worst: group.worst.map(({ id, start, target: due, completed, overMinutes }) => ({
      case: id,
      start: formatIso(zone, start),
      target: formatIso(zone, due),
      completed: completed === undefined ? null : formatIso(zone, completed),
      overMinutes: overMinutes ?? null,
    })),
    ...(context.percent === undefined
      ? {}
      : {
          proposal: toProposal(
            used,
            group.missed + passed + met - sum(used),
            context.percent,
            context.dayMinutesOf(process),
          ),
          curve: toCurve(used, met + missed),
        }),
  };
}

function sum(histogram: Histogram): number {
  return [...histogram.values()].reduce((total, count) => total + count, 0);
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
  return histogram.size === 0 ? null : { p50: at(50), p75: at(75), p90: at(90), p95: at(95), p99: at(99) };
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

/** @param recipientsOf in words @param zone that days are counted in */
export function toBacktestMessages(
  { messages }: Tally,
  recipientsOf: (action: string) => string,
  zone: Zone,
): readonly BacktestMessages[] {
  return [...messages]
    .map(([action, tally]) => ({ action, recipients: recipientsOf(action), ...toNoise(tally, zone) }))
    .sort((a, b) => b.count - a.count || (a.action < b.action ? -1 : 1));
}

function toNoise(
  { byMinute, outsideHours }: MessageTally,
  zone: Zone,
): Omit<BacktestMessages, 'action' | 'recipients'> {
  const minutes = [...byMinute].sort(([a], [b]) => a - b);
  const days = new Map<number, number>();
  let count = 0;
  let withinQuarterHour = 0;
  let last = -Infinity;
  for (const [minute, times] of minutes) {
    count += times;
    withinQuarterHour += minute - last <= 15 ? times : times - 1;
    last = minute;
    const { day } = toLocal(zone, toInstant(minute * MINUTE_MS));
    days.set(day, (days.get(day) ?? 0) + times);
  }
  const first = minutes[0]?.[0] ?? 0;
  const weeks = Math.max(1, ((last - first) * MINUTE_MS) / (7 * DAY_MS));
  const perWeek = Math.round((count / weeks) * 10) / 10;
  return { count, perWeek, mostInADay: Math.max(0, ...days.values()), withinQuarterHour, outsideHours };
}

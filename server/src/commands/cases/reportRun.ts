// The report on a replay of past cases.
import { percentile } from '../../core/backtest/statistics.ts';
import type { Tally } from '../../core/backtest/tally.ts';
import { formatIso } from '../../core/time/iso.ts';
import type { BacktestComparison, BacktestOutput } from '../../protocol/backtest.ts';
import { describeStrangers } from '../../words/describeStrangers.ts';
import { describeUnclearTimes } from '../../words/timesOfCases.ts';
import type { Replayer } from './openReplayer.ts';
import type { RunResult } from './openRun.ts';

/** @param file the entitlement file, as it was named */
export function reportRun({ replayer, rejects, given, samples, stopped }: RunResult, file: string): BacktestOutput {
  const { backtest, old, notes } = replayer;
  const { tally, zone } = backtest;
  const asOf = tally.latest;
  const verification = backtest.verification();
  return {
    version: 1,
    ...(stopped?.() === 'interrupted' ? { partial: true } : {}),
    file,
    asOf: asOf === undefined ? null : formatIso(zone, asOf),
    cases: tally.cases,
    withoutProcess: tally.withoutProcess,
    rejected: { count: rejects.count(), first: rejects.first() },
    processes: withNew(backtest.called.processes, old?.backtest.called.processes),
    milestoneTypes: withNew(backtest.called.milestoneTypes, old?.backtest.called.milestoneTypes),
    groups: backtest.groups(),
    messages: backtest.messages(),
    weeks: backtest.weeks(),
    arrivals: backtest.arrivals(),
    notes: [
      ...notes,
      ...describeUnclearTimes(tally.unclear, replayer.timeZone),
      ...(stopped?.() === undefined && samples.length === 0 ? strangersOf(given, tally) : []),
      ...backtest.notes(),
    ],
    ...(old === undefined ? {} : { comparison: comparisonOf(old) }),
    ...(verification === undefined ? {} : { verification }),
    ...(samples.length === 0 ? {} : { samples }),
  };
}

/** The first list, and what of the second it lacks. */
function withNew<One extends { readonly id: string }>(
  first: readonly One[],
  second: readonly One[] = [],
): readonly One[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))];
}

/** What belongs to no case: unless all cases were read that is not known. */
function strangersOf(given: RunResult['given'], { withHistory, withRecords }: Tally): readonly string[] {
  return [
    ...describeStrangers('history', (given?.history ?? withHistory) - withHistory),
    ...describeStrangers('recorded milestones', (given?.recorded ?? withRecords) - withRecords),
  ];
}

function comparisonOf({ name, backtest, comparison }: NonNullable<Replayer['old']>): BacktestComparison {
  return {
    old: name,
    groups: backtest.groups(),
    turns: [...comparison.turns]
      .sort(([key, a], [other, b]) => b.count - a.count || compareText(key, other))
      .map(([, { process, milestone, was, now, count, cases }]) => ({
        ...{ process, milestone, was: was ?? null, now: now ?? null, count },
        cases: cases.map(({ id }) => id),
      })),
    moves: [...comparison.moves]
      .sort(([a], [b]) => compareText(a, b))
      .map(([, { process, milestone, earlier, same, later, byMinutes }]) => ({
        ...{ process, milestone, earlier, same, later },
        medianMinutes: percentile(byMinutes, 50) ?? null,
      })),
  };
}

/** By code units: the same on every machine. */
function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

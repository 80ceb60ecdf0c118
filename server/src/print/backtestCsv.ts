// Outcomes of past cases as CSV: a row a case and milestone, for anyone's own tool.
import type { Outcome } from '../core/backtest/outcome.ts';
import type { ReplayedCase } from '../core/backtest/replay.ts';
import type { Check } from '../core/backtest/verify.ts';
import type { Instant } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import type { Zone } from '../core/time/zone.ts';
import { csvCell } from './csvCell.ts';

const HEAD = 'case,process,milestone,occurrence,result,start,target,completed,usedMinutes,targetMinutes';
const CHECKED = 'recordedStart,recordedTarget,recordedCompletion,recordedViolation,startIs,targetIs,violationIs,causes';

/** @param isVerifying whether what the org recorded stands beside it */
export function outcomesHead(isVerifying: boolean): string {
  return `${HEAD}${isVerifying ? `,${CHECKED}` : ''}\n`;
}

/** @param zone of the times, which have their offset */
export function printOutcomes(
  { id, process, outcomes, checks }: ReplayedCase,
  zone: Zone,
  isVerifying: boolean,
): string {
  const rows = outcomes.map((outcome) => {
    const cells = [csvCell(id), csvCell(process), csvCell(outcome.milestone), ...cellsOf(outcome, zone)];
    return isVerifying
      ? [
          ...cells,
          ...checkCells(
            checks.find(({ ours }) => ours === outcome),
            zone,
          ),
        ]
      : cells;
  });
  const strangers = checks
    .filter(({ ours }) => ours === undefined)
    .map((check) => [
      csvCell(id),
      csvCell(process),
      csvCell(check.milestone),
      ...NO_OUTCOME,
      ...checkCells(check, zone),
    ]);
  return [...rows, ...strangers].map((cells) => `${cells.join(',')}\n`).join('');
}

function cellsOf(outcome: Outcome, zone: Zone): readonly (string | number)[] {
  const { occurrence, result, start, target, completed, usedMinutes, targetMinutes } = outcome;
  return [
    ...[occurrence, result, formatIso(zone, start), formatIso(zone, target), formatAt(completed, zone)],
    ...[usedMinutes ?? '', targetMinutes ?? ''],
  ];
}

const NO_OUTCOME = ['', '', '', '', '', '', ''] as const;

function checkCells(check: Check | undefined, zone: Zone): readonly (string | boolean)[] {
  if (check?.recorded === undefined) return ['', '', '', '', '', '', '', ''];
  const { recorded, start, target, violated, causes } = check;
  return [
    ...[recorded.start, recorded.target, recorded.completed].map((at) => formatAt(at, zone)),
    ...[recorded.isViolated ?? '', start, target, violated, causes.map(({ kind }) => kind).join(' ')],
  ];
}

function formatAt(at: Instant | undefined, zone: Zone): string {
  return at === undefined ? '' : formatIso(zone, at);
}

// Outcomes of past cases as CSV: a row a case and milestone, for anyone's own tool.
import type { ReplayedCase } from '../core/backtest/replay.ts';
import { formatIso } from '../core/time/iso.ts';
import type { Zone } from '../core/time/zone.ts';
import { csvCell } from './csvCell.ts';

export const BACKTEST_CSV_HEAD =
  'case,process,milestone,occurrence,result,start,target,completed,usedMinutes,targetMinutes\n';

/** @param zone of the times, which have their offset */
export function printOutcomes({ id, process, outcomes }: ReplayedCase, zone: Zone): string {
  return outcomes
    .map(({ milestone, occurrence, result, start, target, completed, usedMinutes, targetMinutes }) =>
      [
        csvCell(id),
        csvCell(process),
        csvCell(milestone),
        String(occurrence),
        result,
        formatIso(zone, start),
        formatIso(zone, target),
        completed === undefined ? '' : formatIso(zone, completed),
        usedMinutes ?? '',
        targetMinutes ?? '',
      ].join(','),
    )
    .map((line) => `${line}\n`)
    .join('');
}

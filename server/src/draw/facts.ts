// The summary of a timeline as a table: the same facts as the picture, for pages, keyboards and screen readers. Knows no layout.
import type { Timeline } from '../protocol/timeline.ts';
import { listLanes, sayTarget, tellDue } from './lanes.ts';
import type { Lane } from './lanes.ts';
import { timeFormatter } from './formatTime.ts';

export const FACT_HEADERS = [
  'Milestone',
  'Target',
  'Business hours',
  'Started',
  'Due',
  'Completed',
  'Status',
  'Business time',
] as const;

export interface FactRow {
  readonly lane: Lane;
  /** One for each of `FACT_HEADERS`. */
  readonly cells: readonly string[];
}

/** A row for each milestone occurrence. */
export function listFactRows(timeline: Timeline): readonly FactRow[] {
  const tell = timeFormatter(timeline);
  return listLanes(timeline).map((lane, position) => {
    const milestone = timeline.milestones[position];
    const cells = [
      lane.label,
      milestone === undefined ? '' : sayTarget(milestone),
      milestone?.businessHours ?? '',
      tell(lane.start),
      tellDue(lane, tell),
      lane.completed === null ? '–' : tell(lane.completed),
      lane.status,
      lane.left,
    ];
    return { lane, cells };
  });
}

// The same comparison as a table, for keyboards and screen readers. Knows no layout.
import type { Timeline } from '../../protocol/timeline.ts';
import { timeFormatter } from '../formatTime.ts';
import { tellDue } from '../lanes.ts';
import type { ComparedLane } from './compareLanes.ts';

export const COMPARED_HEADERS = ['Milestone', 'Due now', 'Was due', 'Status now', 'Status was', 'Difference'] as const;

/** A row for each lane; its cells are one for each of `COMPARED_HEADERS`. */
export function listComparedRows(lanes: readonly ComparedLane[], after: Timeline): readonly (readonly string[])[] {
  const tell = timeFormatter(after);
  return lanes.map(({ label, now, was, differences }) => [
    label,
    now === null ? '–' : tellDue(now, tell),
    was === null ? '–' : tellDue(was, tell),
    now?.status ?? 'gone',
    was?.status ?? 'not there',
    differences.join('; ') || 'the same',
  ]);
}

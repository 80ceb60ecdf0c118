// How long a target would be if its milestone were due at another moment: business time, read between the lines of the timeline JSON; no
// calendar is computed here.
import type { Timeline, TimelineMilestone } from '../protocol/timeline.ts';
import { readInstant } from '../words/readInstant.ts';
import { closedFor } from './lanes.ts';
import { lengthOutside, unionIntervals } from './interval.ts';

const MINUTE_MS = 60_000;
/** From here on a target is told in steps of five minutes. */
const COARSE_MINUTES = 30;

/**
 * Whole minutes, at least one; in steps of five for targets of half an hour and more. Null where the target is unknown.
 * @param at ms, within the timeline: what is closed outside it is not known
 */
export function targetMinutesAt(timeline: Timeline, milestone: TimelineMilestone, at: number): number | null {
  const { target, targetMinutes, spans } = milestone;
  if (target === null || targetMinutes === null) return null;
  const stopped = spans
    .filter(({ state }) => state === 'stopped')
    .map(({ from, to }) => ({ from: readInstant(from), to: readInstant(to) }));
  const rest = unionIntervals([...closedFor(timeline, milestone), ...stopped]);
  const due = readInstant(target);
  const moment = Math.max(readInstant(timeline.from), Math.min(readInstant(timeline.until), at));
  const later = moment > due ? lengthOutside(due, moment, rest) : -lengthOutside(moment, due, rest);
  const minutes = targetMinutes + later / MINUTE_MS;
  const step = minutes < COARSE_MINUTES ? 1 : 5;
  return Math.max(1, Math.round(minutes / step) * step);
}

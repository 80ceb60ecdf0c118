// How one drawing says its times. Knows no layout.
import type { Timeline } from '../protocol/timeline.ts';
import { formatClock, formatInstant, formatShortInstant, formatWeekdayClock } from '../words/formatInstant.ts';
import { readClock } from '../words/readClock.ts';
import { readInstant } from '../words/readInstant.ts';

/** A weekday names one day of so many. */
const WEEKDAYS_MS = 6 * 86_400_000;

/** Says times (ms) in the timeline's zone; with the year only when the timeline has more than one. */
export function timeFormatter(timeline: Timeline): (at: number) => string {
  const { from, until, timeZone } = timeline;
  const isOneYear = readClock(from, timeZone).year === readClock(until, timeZone).year;
  return (at) => (isOneYear ? formatShortInstant(at, timeZone) : formatInstant(at, timeZone));
}

/**
 * Says the times (ms) of what stands on the axis, as short as they are still plain: `09:30` on a timeline of one day, `Mon 09:30` within a
 * week, `Mon 9 Mar 09:30` beyond, and for times that are not on the axis.
 */
export function markFormatter(timeline: Timeline): (at: number) => string {
  const { timeZone } = timeline;
  const [from, until] = [readInstant(timeline.from), readInstant(timeline.until)];
  const full = timeFormatter(timeline);
  const [first, last] = [readClock(from, timeZone), readClock(until, timeZone)];
  const isOneDay = until - from < WEEKDAYS_MS && first.weekday === last.weekday;
  return (at) => {
    if (at < from || at > until || until - from >= WEEKDAYS_MS) return full(at);
    return isOneDay ? formatClock(at, timeZone) : formatWeekdayClock(at, timeZone);
  };
}

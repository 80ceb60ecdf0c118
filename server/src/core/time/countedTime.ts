// The open intervals of a stretch of dates with the time that was open before each: a calendar for where this program is not, such as
// a warehouse or a spreadsheet. Subtracting two sums there is business time.
import { openIntervals, type Calendar } from './calendar.ts';
import type { EpochDay, Instant } from './instant.ts';
import type { Interval } from './interval.ts';
import { startOfDay } from './wallClock.ts';

export interface CountedInterval extends Interval {
  /** Open time from the beginning of the stretch up to `from`, in milliseconds. */
  readonly msBefore: number;
}

/** Instants in `[from, to]` are known, and no others. */
export interface CountedTime {
  readonly from: Instant;
  readonly to: Instant;
  /** Sorted and disjoint, cut at both ends. */
  readonly intervals: readonly CountedInterval[];
  /** Open time of the whole stretch in milliseconds. */
  readonly totalMs: number;
}

/** A calendar with what it is called in files. */
export interface CountedCalendar {
  /** Id of the business hours. */
  readonly id: string;
  readonly calendar: Calendar;
  /** The dates that were asked for, both inclusive, in the calendar's zone. */
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
  readonly time: CountedTime;
}

/** Counts the open time of the dates from `firstDay` to `lastDay`, both inclusive, in the calendar's zone. */
export function countOpenTime(calendar: Calendar, firstDay: EpochDay, lastDay: EpochDay): CountedTime {
  const from = startOfDay(calendar.zone, firstDay);
  const to = startOfDay(calendar.zone, lastDay + 1);
  const intervals: CountedInterval[] = [];
  let totalMs = 0;
  for (const interval of openIntervals(calendar, from, to)) {
    intervals.push({ ...interval, msBefore: totalMs });
    totalMs += interval.to - interval.from;
  }
  return { from, to, intervals, totalMs };
}

// The open time of a calendar over a range of local days: shifts minus holidays, as intervals on the UTC time line (§1.1–§1.3).
import { WEEKDAYS, type CalendarDefinition, type HolidayDefinition, type Shift } from './calendarDefinition.ts';
import { weekdayIndex } from './civil.ts';
import { MINUTE_MS, toEpochDay } from './instant.ts';
import { intersect, minus, union, type Interval } from './interval.ts';
import { keptDays } from './observance.ts';
import { firstAt, lastAt, startOfDay } from './wallClock.ts';
import type { Zone } from './zone.ts';

/** A shift ends on the next date at the latest, and clocks set back past midnight show the end of that date once more. */
const REACH_DAYS = 2;

/** The open intervals between the beginnings of the days `from` and `to`, sorted, disjoint, cut at both ends. */
export function openTime(definition: CalendarDefinition, zone: Zone, from: number, to: number): readonly Interval[] {
  const window = [{ from: startOfDay(zone, from), to: startOfDay(zone, to) }];
  const shifts: Interval[] = [];
  for (let day = from - REACH_DAYS; day < to; day += 1) {
    const weekday = WEEKDAYS[weekdayIndex(toEpochDay(day))];
    for (const shift of weekday === undefined ? [] : definition.hours[weekday]) shifts.push(shiftOn(zone, day, shift));
  }
  const closed = holidayTimes(definition.holidays, zone, from - REACH_DAYS, to);
  return intersect(minus(union(shifts), union(closed.flat())), window);
}

/** What each holiday of a calendar closes, on the days in `[from, to)`. */
export function holidayTimes(
  holidays: readonly HolidayDefinition[],
  zone: Zone,
  from: number,
  to: number,
): readonly (readonly Interval[])[] {
  const days = keptDays(holidays, from, to);
  return holidays.map(({ between }, index) =>
    (days[index] ?? []).map((day) =>
      between === undefined
        ? { from: startOfDay(zone, day), to: startOfDay(zone, day + 1) }
        : shiftOn(zone, day, between),
    ),
  );
}

/** A shift on its date. An end at midnight is the first instant of the next date (§1.1). */
function shiftOn(zone: Zone, day: number, { open, close }: Shift): Interval {
  const from = firstAt(zone, day, open * MINUTE_MS);
  const closingDay = close <= open || close === 1440 ? day + 1 : day;
  const closeMinute = close === 1440 ? 0 : close;
  const to = closeMinute === 0 ? startOfDay(zone, closingDay) : lastAt(zone, closingDay, closeMinute * MINUTE_MS);
  return { from, to };
}

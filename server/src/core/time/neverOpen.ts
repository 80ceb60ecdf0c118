// Whether a calendar stays closed for five years on end, which no one can mean (§1.8). Looks at a few stretches, never at all dates.
import { WEEKDAYS, type CalendarDefinition, type HolidayDefinition } from './calendarDefinition.ts';
import { DAY_MS, MAX_INSTANT, MIN_INSTANT } from './instant.ts';
import { openTime } from './openTime.ts';
import { toLocal } from './wallClock.ts';
import type { Zone } from './zone.ts';

const FIVE_YEARS_DAYS = 5 * 365 + 1;
const FIRST_DAY = MIN_INSTANT / DAY_MS;
const LAST_DAY = Math.floor(MAX_INSTANT / DAY_MS) + 1;

/** In five years each weekday comes 260 times; the difference leaves room for the few that a change of clocks can swallow. */
const CLOSINGS_THAT_LEAVE_ROOM = 200;

/**
 * True when there are five years of whole dates between 1900 and 2400 without any open time.
 * @param isJudged whether holidays are looked at, which takes time; otherwise they are believed to leave some
 */
export function staysClosedForYears(definition: CalendarDefinition, zone: Zone, isJudged: boolean): boolean {
  if (WEEKDAYS.every((day) => definition.hours[day].length === 0)) return true;
  if (!isJudged) return false;
  const closings = definition.holidays.reduce((sum, holiday) => sum + mostDaysInFiveYears(holiday), 0);
  return closings > CLOSINGS_THAT_LEAVE_ROOM && hasLongGap(definition, zone);
}

/** No five years have more days of the holiday than this. */
function mostDaysInFiveYears({ rule }: HolidayDefinition): number {
  switch (rule.kind) {
    case 'date':
      return (rule.through ?? rule.date) - rule.date + 1;
    case 'daily':
      return FIVE_YEARS_DAYS / rule.interval + 1;
    case 'weekly':
      return rule.weekdays.length * (FIVE_YEARS_DAYS / 7 / rule.interval + 1);
    case 'monthlyDay':
    case 'monthlyNth':
      return 61 / rule.interval + 1;
    case 'yearlyDay':
    case 'yearlyNth':
      return 6;
  }
}

/**
 * Five closed years hold a whole step of half that length between two marks. So only where nothing opens from a mark to the next the
 * gap has to be measured.
 */
function hasLongGap(definition: CalendarDefinition, zone: Zone): boolean {
  const step = Math.floor(FIVE_YEARS_DAYS / 2);
  for (let mark = FIRST_DAY; mark + FIVE_YEARS_DAYS <= LAST_DAY; mark += step) {
    const next = firstOpenDay(definition, zone, mark, mark + FIVE_YEARS_DAYS);
    if (next === undefined) return true;
    if (next - mark < step) continue;
    const earliest = Math.max(FIRST_DAY, next - FIVE_YEARS_DAYS);
    if (openTime(definition, zone, earliest, next).length === 0 && next - earliest >= FIVE_YEARS_DAYS) return true;
  }
  return false;
}

/** The first date in `[from, to)` with business. Looks a little ahead at first, then further and further. */
function firstOpenDay(definition: CalendarDefinition, zone: Zone, from: number, to: number): number | undefined {
  for (let day = from, length = 14; day < to; day += length, length *= 2) {
    const [first] = openTime(definition, zone, day, Math.min(day + length, to));
    if (first !== undefined) return toLocal(zone, first.from).day;
  }
  return undefined;
}

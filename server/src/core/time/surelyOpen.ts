// How much a calendar is open in four weeks at the very least, read off its definition: tells in no time that nobody waits for weeks.
import { WEEKDAYS, type CalendarDefinition, type HolidayDefinition, type Shift } from './calendarDefinition.ts';
import { MINUTE_MS } from './instant.ts';
import { MAX_DISTANCE_DAYS } from './observance.ts';

/** Four whole weeks hold each weekday four times. */
export const SURE_DAYS = 28;

/** Two clock changes come within four weeks where they are suspended for Ramadan; each may touch two dates. */
const DATES_WITH_CLOCK_CHANGES = 4;

/**
 * Open milliseconds that any 28 consecutive local dates have at the least, all of them in `[from, to)`; below 0 where that cannot be
 * told without looking at dates.
 * @param from epoch days
 */
export function surelyOpenMs({ hours, holidays }: CalendarDefinition, from: number, to: number): number {
  // Only the longest shift of a date up to midnight: then nothing is counted twice.
  const minutes = WEEKDAYS.map((day) => Math.max(0, ...hours[day].map(minutesOnItsDate)));
  const week = minutes.reduce((sum, each) => sum + each, 0);
  const closed = holidays.reduce((sum, holiday) => sum + mostClosedDates(holiday, from, to), 0);
  const lost = (closed + DATES_WITH_CLOCK_CHANGES) * Math.max(...minutes);
  return ((SURE_DAYS / 7) * week - lost) * MINUTE_MS;
}

function minutesOnItsDate({ open, close }: Shift): number {
  return (close <= open ? 1440 : close) - open;
}

/** No 28 dates within `[from, to)` have more that the holiday closes, wholly or in part. */
function mostClosedDates(holiday: HolidayDefinition, from: number, to: number): number {
  const { rule, between, observed, from: first, until } = holiday;
  const moved = observed === undefined ? 0 : observed === 'nearest-weekday' ? 1 : MAX_DISTANCE_DAYS;
  const [earliest, latest] = [from - moved - 1, to + moved];
  if ((first ?? from) >= latest || (until ?? to) < earliest) return 0;
  const days = SURE_DAYS + 2 * moved + 1;
  /** Of what comes at most once in so many days. */
  const times = (distance: number): number => Math.floor((days - 1) / distance) + 1;
  // Overnight a part of a day reaches into the next date.
  const each = between !== undefined && between.close <= between.open ? 2 : 1;
  switch (rule.kind) {
    case 'date': {
      const last = rule.through ?? rule.date;
      return rule.date >= latest || last < earliest ? 0 : each * Math.min(days, last - rule.date + 1);
    }
    case 'daily':
      return each * times(rule.interval);
    case 'weekly':
      return each * rule.weekdays.length * times(7 * rule.interval);
    case 'monthlyDay':
    case 'monthlyNth':
      return each * times(28 * rule.interval);
    case 'yearlyDay':
    case 'yearlyNth':
      return each * times(358);
  }
}

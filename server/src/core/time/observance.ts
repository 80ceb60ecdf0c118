// On which days people stay at home: where holidays fall, and the weekday instead for one that is observed and falls on a week-end (§1.3).
// Knows no zones.
import type { HolidayDefinition, Observed } from './calendarDefinition.ts';
import { weekdayIndex } from './civil.ts';
import { holidayDates } from './holiday.ts';
import { toEpochDay, type EpochDay } from './instant.ts';

/** No substitute day is further away: where a whole month is taken, the nearest weekday is one of several holidays. */
export const MAX_DISTANCE_DAYS = 31;

/** A free weekday parts what is before it from what is after it; two months of dates hold one, or hold no substitute days at all. */
const LOOK_AROUND_DAYS = 2 * MAX_DISTANCE_DAYS;

/** A date on a week-end whose day off is looked for. */
interface Moved {
  readonly holiday: number;
  readonly date: EpochDay;
  readonly step: 1 | -1;
}

/**
 * For each holiday of a calendar the days in `[from, to)` on which it is kept, ascending and without repetition. `next-weekday` and
 * `previous-weekday` give the nearest weekday in that direction which no other whole-day holiday of the list takes, in order of date;
 * `nearest-weekday` the Friday or the Monday beside the week-end. A holiday of the same name on the same date is the same one.
 */
export function keptDays(
  holidays: readonly HolidayDefinition[],
  from: number,
  to: number,
): readonly (readonly EpochDay[])[] {
  const looksAround = holidays.some(({ observed }) => stepOf(observed) !== undefined);
  const reach = looksAround ? LOOK_AROUND_DAYS : 1;
  const kept = holidays.map((holiday) => daysThatStay(holiday, from - reach, to + reach));
  if (looksAround) keepElsewhere(holidays, kept, from - reach, to + reach);
  return kept.map((days) => [...days].filter((day) => day >= from && day < to).sort((a, b) => a - b));
}

/** The days of a holiday that no other holiday can move: those on weekdays, those on week-ends that it does not leave, the nearest. */
function daysThatStay(holiday: HolidayDefinition, from: number, to: number): Set<EpochDay> {
  const days = new Set<EpochDay>();
  for (const date of holidayDates(holiday, from, to)) {
    const weekday = weekdayIndex(date);
    if (holiday.observed === undefined || weekday < 5) days.add(date);
    else if (holiday.observed === 'nearest-weekday') days.add(toEpochDay(weekday === 5 ? date - 1 : date + 1));
  }
  return days;
}

/** Adds the substitute days, in order of date; parts of a day come last, for they are kept on what whole days leave. */
function keepElsewhere(
  holidays: readonly HolidayDefinition[],
  kept: readonly Set<EpochDay>[],
  from: number,
  to: number,
): void {
  const moved = holidays.flatMap((holiday, index) => movedDates(holiday, index, from, to));
  if (moved.length === 0) return;
  const isWhole = ({ holiday }: Pick<Moved, 'holiday'>): boolean => holidays[holiday]?.between === undefined;
  const taken = new Set<number>();
  for (const [holiday, days] of kept.entries()) if (isWhole({ holiday })) for (const day of days) taken.add(day);
  const found = new Map<string, EpochDay>();
  const keep = ({ holiday, date, step }: Moved): void => {
    const key = `${date} ${step} ${isWhole({ holiday })} ${holidays[holiday]?.name.trim().toLowerCase() ?? ''}`;
    const day = found.get(key) ?? freeWeekday(date, step, taken);
    found.set(key, day);
    if (isWhole({ holiday })) taken.add(day);
    kept[holiday]?.add(day);
  };
  const inOrder = moved.sort((a, b) => a.date - b.date);
  for (const each of inOrder) if (isWhole(each)) keep(each);
  for (const each of inOrder) if (!isWhole(each)) keep(each);
}

function movedDates(holiday: HolidayDefinition, index: number, from: number, to: number): readonly Moved[] {
  const step = stepOf(holiday.observed);
  if (step === undefined) return [];
  return holidayDates(holiday, from, to)
    .filter((date) => weekdayIndex(date) >= 5)
    .map((date) => ({ holiday: index, date, step }));
}

/** The nearest weekday in a direction that is not taken; where there is none in reach, the nearest weekday. */
function freeWeekday(date: EpochDay, step: 1 | -1, taken: ReadonlySet<number>): EpochDay {
  let nearest: EpochDay | undefined;
  for (let distance = 1; distance <= MAX_DISTANCE_DAYS; distance += 1) {
    const day = toEpochDay(date + distance * step);
    if (weekdayIndex(day) >= 5) continue;
    if (!taken.has(day)) return day;
    nearest ??= day;
  }
  return nearest ?? date;
}

function stepOf(observed: Observed | undefined): 1 | -1 | undefined {
  return observed === 'next-weekday' ? 1 : observed === 'previous-weekday' ? -1 : undefined;
}

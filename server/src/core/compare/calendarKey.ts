// When two calendars are open at the same times, and which of their days are. Must not know milestones or words.
import {
  WEEKDAYS,
  type CalendarDefinition,
  type HolidayDefinition,
  type Shift,
  type Weekday,
} from '../time/calendarDefinition.ts';

/** The same for calendars that are open at the same times: neither their names nor their holidays' names count. */
export function calendarKey({ timeZone, hours, holidays }: CalendarDefinition): string {
  const shifts = WEEKDAYS.map((day) => shiftsKey(hours[day]));
  return JSON.stringify([timeZone, shifts, [...new Set(holidays.map(holidayKey))].sort()]);
}

/** The same for holidays that close at the same times. */
export function holidayKey(holiday: HolidayDefinition): string {
  const { rule, observed, between, from, until } = severalDays(holiday);
  return JSON.stringify([rule, observed ?? '', between ?? '', from ?? '', until ?? '']);
}

/** Each day from one to another is several days, which is how metadata has them. */
function severalDays(holiday: HolidayDefinition): HolidayDefinition {
  const { rule, from, until } = holiday;
  if (rule.kind !== 'daily' || rule.interval !== 1 || from === undefined || until === undefined) return holiday;
  return { ...holiday, rule: { kind: 'date', date: from, through: until }, from: undefined, until: undefined };
}

/** The same for days with the same shifts, in whatever order. */
export function shiftsKey(shifts: readonly Shift[]): string {
  return [...shifts]
    .sort((one, other) => one.open - other.open)
    .map(({ open, close }) => `${open}-${close}`)
    .join();
}

/** The days that have a key in common, in the order of the week. */
export function groupDays(keyOf: (day: Weekday) => string): readonly (readonly Weekday[])[] {
  const groups = new Map<string, Weekday[]>();
  for (const day of WEEKDAYS) groups.set(keyOf(day), [...(groups.get(keyOf(day)) ?? []), day]);
  return [...groups.values()];
}

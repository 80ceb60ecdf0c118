// Thousands of shifts of a day as the few stretches that they cover. Knows no zones.
import { WEEKDAYS, type CalendarDefinition, type Shift, type Weekday } from './calendarDefinition.ts';

/** More shifts of a day than that are joined: nobody works them, and each is counted on each day. */
export const MAX_SHIFTS_A_DAY = 48;

const DAY_MINUTES = 24 * 60;

/** The calendar with as much open time; days with few shifts as they are, since what is written is shown. */
export function joinManyShifts(definition: CalendarDefinition): CalendarDefinition {
  if (WEEKDAYS.every((day) => definition.hours[day].length <= MAX_SHIFTS_A_DAY)) return definition;
  const joined = (day: Weekday): readonly Shift[] => {
    const shifts = definition.hours[day];
    return shifts.length <= MAX_SHIFTS_A_DAY ? shifts : joinShifts(shifts);
  };
  const hours = {
    monday: joined('monday'),
    tuesday: joined('tuesday'),
    wednesday: joined('wednesday'),
    thursday: joined('thursday'),
    friday: joined('friday'),
    saturday: joined('saturday'),
    sunday: joined('sunday'),
  };
  return { ...definition, hours };
}

/**
 * Shifts that cover the same wall clock. Those that end on their date are joined where they touch: clocks that jump move the ends of
 * stretches, never their order. Of those that end with the date the longest is left, since that end is another one where clocks are set
 * back past midnight (§1.1), and of those that end on the next one the longest from each minute.
 */
function joinShifts(shifts: readonly Shift[]): readonly Shift[] {
  const stretches: Shift[] = [];
  const longest = new Map<string, Shift>();
  for (const shift of shifts.toSorted((a, b) => a.open - b.open)) {
    const last = stretches.at(-1);
    if (shift.close === DAY_MINUTES) {
      if (!longest.has('date')) longest.set('date', shift);
    } else if (shift.close <= shift.open) {
      const key = String(shift.open);
      if (shift.close >= (longest.get(key)?.close ?? 0)) longest.set(key, shift);
    } else if (last === undefined || shift.open > last.close) stretches.push(shift);
    else stretches[stretches.length - 1] = { open: last.open, close: Math.max(last.close, shift.close) };
  }
  return [...stretches, ...longest.values()];
}

// How one calendar differs from another: by what it says, never by its name alone. Must not know milestones or words.
import type { CalendarDefinition, HolidayDefinition, Shift, Weekday } from '../time/calendarDefinition.ts';
import { calendarKey, groupDays, holidayKey, shiftsKey } from './calendarKey.ts';
import { pairUp } from './pairUp.ts';

/** More holidays than this come and go as one difference instead of one each. */
const MAX_SINGLE_HOLIDAYS = 5;

/** One thing that a calendar says, before and after. */
export type CalendarDifference =
  | { readonly kind: 'calendar'; readonly was: CalendarDefinition; readonly now: CalendarDefinition }
  | { readonly kind: 'timeZone'; readonly was: string; readonly now: string }
  | {
      readonly kind: 'hours';
      /** All that changed alike, in the order of the week. */
      readonly days: readonly Weekday[];
      readonly was: readonly Shift[];
      readonly now: readonly Shift[];
    }
  | { readonly kind: 'newHolidays' | 'goneHolidays'; readonly holidays: readonly HolidayDefinition[] }
  | { readonly kind: 'holiday'; readonly was: HolidayDefinition; readonly now: HolidayDefinition };

/** None when both are open at the same times. Another calendar is one difference, a changed one what changed in it. */
export function compareCalendars(before: CalendarDefinition, after: CalendarDefinition): readonly CalendarDifference[] {
  if (calendarKey(before) === calendarKey(after)) return [];
  if (before.name !== after.name) return [{ kind: 'calendar', was: before, now: after }];
  return [...compareZones(before, after), ...compareHours(before, after), ...compareHolidays(before, after)];
}

function compareZones(before: CalendarDefinition, after: CalendarDefinition): readonly CalendarDifference[] {
  const [was, now] = [before.timeZone, after.timeZone];
  return was === now ? [] : [{ kind: 'timeZone', was, now }];
}

/** One difference for all days that changed alike. */
function compareHours(before: CalendarDefinition, after: CalendarDefinition): readonly CalendarDifference[] {
  const groups = groupDays((day) => `${shiftsKey(after.hours[day])} ${shiftsKey(before.hours[day])}`);
  return groups.flatMap((days): readonly CalendarDifference[] => {
    const [day = 'monday'] = days;
    const [was, now] = [before.hours[day], after.hours[day]];
    return shiftsKey(was) === shiftsKey(now) ? [] : [{ kind: 'hours', days, was, now }];
  });
}

function compareHolidays(before: CalendarDefinition, after: CalendarDefinition): readonly CalendarDifference[] {
  const pairs = pairUp<HolidayDefinition>(before.holidays, after.holidays, [holidayKey, ({ name }) => name]);
  const isAgain = (holiday: HolidayDefinition, side: CalendarDefinition): boolean =>
    side.holidays.some((other) => holidayKey(other) === holidayKey(holiday)); // the same day may stand in two sets
  const added = pairs.flatMap((pair) =>
    pair.before === undefined && !isAgain(pair.after, before) ? [pair.after] : [],
  );
  const removed = pairs.flatMap((pair) =>
    pair.after === undefined && !isAgain(pair.before, after) ? [pair.before] : [],
  );
  const changed = pairs.flatMap((pair): readonly CalendarDifference[] => {
    if (pair.before === undefined || pair.after === undefined) return [];
    const [was, now] = [pair.before, pair.after];
    return holidayKey(was) === holidayKey(now) ? [] : [{ kind: 'holiday', was, now }];
  });
  return [...gather('newHolidays', added), ...gather('goneHolidays', removed), ...changed];
}

/** A difference for each holiday, or one for many. */
function gather(
  kind: 'newHolidays' | 'goneHolidays',
  holidays: readonly HolidayDefinition[],
): readonly CalendarDifference[] {
  return holidays.length > MAX_SINGLE_HOLIDAYS
    ? [{ kind, holidays }]
    : holidays.map((holiday) => ({ kind, holidays: [holiday] }));
}

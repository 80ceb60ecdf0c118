// How one calendar differs from another, in words: by what it says, never by its name alone. Must not know milestones or text.
import type { CalendarDefinition, HolidayDefinition } from '../time/calendarDefinition.ts';
import {
  calendarKey,
  groupDays,
  holidayKey,
  describeCalendar,
  formatDays,
  describeHoliday,
  formatShifts,
} from './calendarWords.ts';
import { pairUp } from './pairUp.ts';

/** More holidays than this are counted instead of told one by one. */
const MAX_TOLD_HOLIDAYS = 5;

/** One thing that a calendar says, before and after; null for what is new or gone. */
export interface CalendarDifference {
  readonly was: string | null;
  readonly now: string | null;
  readonly words: string;
}

/** None when both are open at the same times. Another calendar is told as a whole, a changed one by what changed in it. */
export function compareCalendars(before: CalendarDefinition, after: CalendarDefinition): readonly CalendarDifference[] {
  if (calendarKey(before) === calendarKey(after)) return [];
  if (before.name !== after.name) {
    const was = `${before.name} (${describeCalendar(before)})`;
    const now = `${after.name} (${describeCalendar(after)})`;
    return [{ was, now, words: `counted in ${now}, was ${was}` }];
  }
  return [...compareZones(before, after), ...compareHours(before, after), ...compareHolidays(before, after)].map(
    (difference) => ({ ...difference, words: `${after.name}: ${difference.words}` }),
  );
}

function compareZones(before: CalendarDefinition, after: CalendarDefinition): readonly CalendarDifference[] {
  const [was, now] = [before.timeZone, after.timeZone];
  return was === now ? [] : [{ was, now, words: `time zone ${now}, was ${was}` }];
}

/** One difference for all days that changed alike. */
function compareHours(before: CalendarDefinition, after: CalendarDefinition): readonly CalendarDifference[] {
  const groups = groupDays((day) => `${formatShifts(after.hours[day])}, was ${formatShifts(before.hours[day])}`);
  return [...groups.values()].flatMap((days) => {
    const [day = 'monday'] = days;
    const [was, now] = [formatShifts(before.hours[day]), formatShifts(after.hours[day])];
    const name = formatDays(days);
    return was === now ? [] : [{ was: `${name} ${was}`, now: `${name} ${now}`, words: `${name} ${now}, was ${was}` }];
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
    const [was, now] = [describeHoliday(pair.before), describeHoliday(pair.after)];
    return holidayKey(pair.before) === holidayKey(pair.after)
      ? []
      : [{ was, now, words: `holiday ${pair.after.name} ${now}, was ${was}` }];
  });
  return [
    ...tellHolidays(added, 'new').map((words) => ({ was: null, now: words, words })),
    ...tellHolidays(removed, 'no longer').map((words) => ({ was: words, now: null, words })),
    ...changed,
  ];
}

/** `new holiday Juneteenth (every 19 June)`; many of them in one. */
function tellHolidays(holidays: readonly HolidayDefinition[], verb: string): readonly string[] {
  if (holidays.length <= MAX_TOLD_HOLIDAYS)
    return holidays.map((holiday) => `${verb} holiday ${holiday.name} (${describeHoliday(holiday)})`);
  const names = holidays.slice(0, MAX_TOLD_HOLIDAYS).map((holiday) => holiday.name);
  return [`${verb}: ${holidays.length} holidays, ${names.join(', ')} and ${holidays.length - names.length} more`];
}

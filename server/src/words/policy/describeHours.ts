// Working hours in the words of a policy: the week, the holidays of a year, changes of clocks. Must not know processes.
import { WEEKDAYS, type CalendarDefinition, type HolidayDefinition } from '../../core/time/calendarDefinition.ts';
import { weekdayIndex } from '../../core/time/civil.ts';
import { holidayDates } from '../../core/time/holiday.ts';
import { toEpochDay, toInstant, type EpochDay } from '../../core/time/instant.ts';
import { keptDays } from '../../core/time/observance.ts';
import { startOfDay, toLocal } from '../../core/time/wallClock.ts';
import type { Zone } from '../../core/time/zone.ts';
import { groupDays, shiftsKey } from '../../core/compare/calendarKey.ts';
import { listClockChanges } from '../clockChanges.ts';
import { formatDays, formatShifts } from '../compare/describeCalendar.ts';
import { formatList } from '../formatModel.ts';
import { spellDate, spellDay, spellMinutes } from './spellTime.ts';

/** Days `from` up to, not including, `to`. */
export interface Days {
  readonly from: EpochDay;
  readonly to: EpochDay;
}

/** `Monday to Friday`, `09:00–17:00`: a row for days with the same hours, closed days too. */
export function weekRows({ hours }: CalendarDefinition): readonly (readonly [string, string])[] {
  return groupDays((day) => shiftsKey(hours[day])).map((days) => {
    const [day = 'monday'] = days;
    return [capitalize(formatDays(days)), formatShifts(hours[day])];
  });
}

/** Date, name and what is closed: a row for each holiday of the stretch, days that follow each other in one, in order of date. */
export function holidayRows(definition: CalendarDefinition, days: Days): readonly (readonly string[])[] {
  const kept = keptDays(definition.holidays, days.from, days.to);
  return definition.holidays
    .flatMap((holiday, index) => stretchesOf(kept[index] ?? []).map((stretch) => ({ holiday, ...stretch })))
    .sort((one, other) => one.from - other.from)
    .map(({ holiday, from, to }) => [
      from === to ? spellDay(from) : `${spellDay(from)} to ${spellDay(to)}`,
      isMoved(holiday, from) ? `${holiday.name} (observed)` : holiday.name,
      from === to ? describeClosing(definition, holiday, from) : closingWords(holiday),
    ]);
}

/** `Clocks go forward 1 hour on Sunday 14 March 2027 …`; undefined where they stay as they are. */
export function describeClockChanges(zone: Zone, { from, to }: Days): string | undefined {
  const changes = listClockChanges(startOfDay(zone, from), startOfDay(zone, to), zone.id).map(
    ({ at, shiftMinutes }) => {
      const { day } = toLocal(zone, toInstant(at));
      return `${shiftMinutes < 0 ? 'back' : 'forward'} ${spellMinutes(Math.abs(shiftMinutes))} on ${spellDay(day)}`;
    },
    [],
  );
  return changes.length === 0
    ? undefined
    : `Working hours are those that the clock shows. Clocks there go ${formatList(changes)}.`;
}

function stretchesOf(days: readonly EpochDay[]): readonly { readonly from: EpochDay; readonly to: EpochDay }[] {
  const stretches: { from: EpochDay; to: EpochDay }[] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    if (last !== undefined && last.to + 1 === day) last.to = day;
    else stretches.push({ from: day, to: day });
  }
  return stretches;
}

/** Whether a holiday is kept on another day than the one it falls on. */
function isMoved(holiday: HolidayDefinition, day: EpochDay): boolean {
  return holiday.observed !== undefined && holidayDates(holiday, day, day + 1).length === 0;
}

/** What a holiday changes on one day: nothing where it is closed anyway. */
function describeClosing({ hours }: CalendarDefinition, holiday: HolidayDefinition, day: EpochDay): string {
  const weekday = WEEKDAYS[weekdayIndex(toEpochDay(day))] ?? 'monday';
  return hours[weekday].length === 0 ? 'Closed on that weekday anyway' : closingWords(holiday);
}

function closingWords({ between }: HolidayDefinition): string {
  return between === undefined ? 'Closed all day' : `Closed ${formatShifts([between])}`;
}

/** `the year from 1 December 2026 to 30 November 2027` */
export function describeYear({ from, to }: Days): string {
  return `${spellDate(from)} to ${spellDate(toEpochDay(to - 1))}`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// Calendars for tests of business time, written with as few words as a test needs.
import { compileCalendar, type Calendar, type CalendarProblem } from '../../server/src/core/time/calendar.ts';
import {
  WEEKDAYS,
  type CalendarDefinition,
  type HolidayDefinition,
  type Shift,
  type WeekHours,
  type Weekday,
} from '../../server/src/core/time/calendarDefinition.ts';
import { toInstant, type EpochDay, type Instant } from '../../server/src/core/time/instant.ts';
import type { Interval } from '../../server/src/core/time/interval.ts';
import { formatIso, parseIso } from '../../server/src/core/time/iso.ts';
import { parseHours } from '../../server/src/core/time/shift.ts';
import { firstAt } from '../../server/src/core/time/wallClock.ts';
import { createZoneTable, type Zone, type ZoneTable } from '../../server/src/core/time/zone.ts';

export const zones: ZoneTable = createZoneTable();

export function zoneOf(id: string): Zone {
  const zone = zones.find(id);
  if (zone === undefined) throw new Error(`no zone ${id}`);
  return zone;
}

/** `09:00-12:00, 13:00-17:00` by day; `weekdays` and `everyday` are filled in where a day has none of its own. */
export type HoursSketch = Partial<Record<Weekday | 'weekdays' | 'everyday', string>>;

export interface CalendarSketch {
  readonly zone?: string;
  readonly hours?: HoursSketch;
  readonly holidays?: readonly (Omit<HolidayDefinition, 'name'> & { readonly name?: string })[];
}

/** Monday to Friday 09:00 to 17:00 in New York, unless said otherwise. */
export function sketchCalendar({
  zone = 'America/New_York',
  hours,
  holidays = [],
}: CalendarSketch): CalendarDefinition {
  return {
    name: 'desk',
    timeZone: zone,
    hours: hoursOf(hours ?? { weekdays: '09:00-17:00' }),
    holidays: holidays.map((holiday) => ({ name: 'holiday', ...holiday })),
  };
}

export function buildCalendar(sketch: CalendarSketch = {}): Calendar {
  const compiled = compileCalendar(sketchCalendar(sketch), zones);
  if (!compiled.ok) throw new Error(compiled.problem.code);
  return compiled.calendar;
}

/** Why the calendar is refused; undefined when it is not. */
export function problemOf(sketch: CalendarSketch): CalendarProblem['code'] | undefined {
  const compiled = compileCalendar(sketchCalendar(sketch), zones);
  return compiled.ok ? undefined : compiled.problem.code;
}

function hoursOf(sketch: HoursSketch): WeekHours {
  const shiftsOf = (day: Weekday): readonly Shift[] => {
    const wide = WEEKDAYS.indexOf(day) < 5 ? (sketch.weekdays ?? sketch.everyday) : sketch.everyday;
    return (sketch[day] ?? wide ?? 'closed').split(', ').flatMap(shifts);
  };
  return {
    monday: shiftsOf('monday'),
    tuesday: shiftsOf('tuesday'),
    wednesday: shiftsOf('wednesday'),
    thursday: shiftsOf('thursday'),
    friday: shiftsOf('friday'),
    saturday: shiftsOf('saturday'),
    sunday: shiftsOf('sunday'),
  };
}

function shifts(text: string): readonly Shift[] {
  const parsed = parseHours(text);
  if ('problem' in parsed) throw new Error(`no shift: ${text}`);
  return parsed.shifts;
}

/** One shift: `12:00-17:00`. */
export function shift(text: string): Shift {
  const [first] = shifts(text);
  if (first === undefined) throw new Error(`no shift: ${text}`);
  return first;
}

/** `2026-12-24` as a day number. */
export function date(text: string): EpochDay {
  const parsed = parseIso(text);
  if (parsed === undefined) throw new Error(`no date: ${text}`);
  return parsed.day;
}

/** An instant: with an offset as it says, without one as the calendar's wall clock shows it first. */
export function at(text: string, { zone }: { readonly zone: Zone } = { zone: zoneOf('America/New_York') }): Instant {
  const parsed = parseIso(text);
  if (parsed === undefined) throw new Error(`no instant: ${text}`);
  const { day, msOfDay, offsetMs } = parsed;
  return offsetMs === undefined ? firstAt(zone, day, msOfDay) : toInstant(day * 86_400_000 + msOfDay - offsetMs);
}

/** `2026-03-09T09:30-04:00`; seconds only where there are some. */
export function tell(instant: Instant | undefined, { zone }: { readonly zone: Zone }): string {
  if (instant === undefined) return 'never';
  return formatIso(zone, instant)
    .replace(/\.000(?=[+-])/, '')
    .replace(/(T\d\d:\d\d):00(?=[+-])/, '$1');
}

export function tellIntervals(intervals: readonly Interval[], calendar: { readonly zone: Zone }): readonly string[] {
  return intervals.map(({ from, to }) => `${tell(from, calendar)} → ${tell(to, calendar)}`);
}

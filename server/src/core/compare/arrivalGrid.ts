// The arrival times that two calendars are compared at: a week without holidays, and the days around the holidays that only one of
// them keeps. Follows from the calendars and the instant to begin at alone: no clock. Must not know milestones.
import { openIntervals, type Calendar } from '../time/calendar.ts';
import { weekdayIndex } from '../time/civil.ts';
import { keptDays } from '../time/observance.ts';
import { DAY_MS, MINUTE_MS, toEpochDay, toInstant, type EpochDay, type Instant } from '../time/instant.ts';
import { firstAt, startOfDay, toLocal } from '../time/wallClock.ts';
import type { Zone } from '../time/zone.ts';
import { formatTimeOfDay } from '../time/shift.ts';

const STEP_MINUTES = 30;
const DAY_MINUTES = 1440;

/** Holidays further away than this are another year's business. */
const HORIZON_DAYS = 370;

/** So many weeks are searched. */
const WEEKS = 53;

/** A week is quiet when this many days from its Monday on have no holiday and no clock change: deadlines reach into the next week. */
const QUIET_DAYS = 14;

/** The calendars to compare, and where to begin. */
export interface GridInput {
  readonly before: Calendar;
  readonly after: Calendar;
  readonly from: Instant;
}

/** Days on end whose arrivals are looked at together. */
export interface GridDays {
  readonly firstDay: EpochDay;
  readonly days: number;
  /** Of the holidays in the middle; none for a week. */
  readonly holidays: readonly string[];
}

/** What the grid is of. Local to the zone of the calendar after the change. */
export interface ArrivalGrid {
  /** The next week without holidays and clock changes in it and after it, with the two zones as far apart as they are most often. */
  readonly week: GridDays;
  /** The next one in which they are further apart, or closer. */
  readonly otherWeek: GridDays | undefined;
  /** The days before, of and after each holiday of the coming year that the calendars do not share. */
  readonly holidays: readonly GridDays[];
  /** The same for the next of those that they share. */
  readonly sharedHolidays: readonly GridDays[];
}

const SHOWN_SHARED_HOLIDAYS = 4;

/** Chooses the days. Deterministic: the same calendars and the same instant give the same grid. */
export function chooseGrid({ before, after, from }: GridInput): ArrivalGrid {
  const today = toLocal(after.zone, from).day;
  const kept = { before: holidaysOf(before, today), after: holidaysOf(after, today) };
  const isQuiet = (day: number, days: number): boolean =>
    Array.from({ length: days }, (_, index) => day + index).every(
      (each) => !kept.before.has(each) && !kept.after.has(each),
    ) && [before, after].every(({ zone }) => hasSteadyClock(zone, day, days));
  const apart = (day: number): number => before.zone.offsetAt(day * DAY_MS) - after.zone.offsetAt(day * DAY_MS);
  const first = today + ((7 - weekdayIndex(today)) % 7);
  const mondays = Array.from({ length: WEEKS }, (_, index) => first + 7 * index);
  const quiet = mondays.filter((monday) => isQuiet(monday, QUIET_DAYS));
  const usual = mostFrequent(quiet.map(apart));
  const week = quiet.find((monday) => apart(monday) === usual) ?? mondays.find((monday) => isQuiet(monday, 7)) ?? first;
  const otherWeek = quiet.find((monday) => apart(monday) !== apart(week));
  const days = [...new Set([...kept.before.keys(), ...kept.after.keys()])].sort((one, other) => one - other);
  const isShared = (day: number): boolean => kept.before.get(day)?.parts === kept.after.get(day)?.parts;
  const around = (some: readonly number[]): readonly GridDays[] => stretchesOf(some, kept.after, kept.before);
  return {
    week: { firstDay: toEpochDay(week), days: 7, holidays: [] },
    otherWeek: otherWeek === undefined ? undefined : { firstDay: toEpochDay(otherWeek), days: 7, holidays: [] },
    holidays: around(days.filter((day) => !isShared(day))),
    sharedHolidays: around(days.filter(isShared)).slice(0, SHOWN_SHARED_HOLIDAYS),
  };
}

/** Every half hour of the days, and the minutes at which either calendar opens, closes, or closes half an hour later. Sorted. */
export function arrivalsOn(
  { firstDay, days }: Pick<GridDays, 'firstDay' | 'days'>,
  { before, after }: GridInput,
): readonly Instant[] {
  const { zone } = after;
  const [start, end] = [startOfDay(zone, firstDay), startOfDay(zone, firstDay + days)];
  const arrivals = new Set<Instant>();
  for (let day: number = firstDay; day < firstDay + days; day += 1)
    for (let minute = 0; minute < DAY_MINUTES; minute += STEP_MINUTES)
      arrivals.add(firstAt(zone, day, minute * MINUTE_MS));
  for (const calendar of [before, after])
    for (const open of openIntervals(calendar, start, end))
      for (const edge of [open.from, open.to, open.to - STEP_MINUTES * MINUTE_MS])
        if (edge >= start && edge < end) arrivals.add(toInstant(edge));
  return [...arrivals].filter((arrival) => arrival >= start && arrival < end).sort((one, other) => one - other);
}

/** Of equally frequent ones the first. */
function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0];
}

interface KeptDay {
  readonly names: readonly string[];
  /** Which parts of the day are closed, as text. */
  readonly parts: string;
}

function holidaysOf({ definition }: Calendar, today: number): ReadonlyMap<number, KeptDay> {
  const kept = new Map<number, KeptDay>();
  const days = keptDays(definition.holidays, today, today + HORIZON_DAYS);
  for (const [index, holiday] of definition.holidays.entries())
    for (const day of days[index] ?? []) {
      const part =
        holiday.between === undefined
          ? 'all'
          : `${formatTimeOfDay(holiday.between.open)}-${formatTimeOfDay(holiday.between.close)}`;
      const known = kept.get(day);
      const parts = [...new Set([...(known?.parts.split(' ') ?? []), part])].sort().join(' ');
      kept.set(day, { names: [...new Set([...(known?.names ?? []), holiday.name])], parts });
    }
  return kept;
}

function hasSteadyClock(zone: Zone, day: number, days: number): boolean {
  return zone.spans(day * DAY_MS, (day + days) * DAY_MS).length === 1;
}

/** Days that follow each other as one stretch, with a day before and a day after it. */
function stretchesOf(days: readonly number[], ...sides: readonly ReadonlyMap<number, KeptDay>[]): readonly GridDays[] {
  const runs: number[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => ({
    firstDay: toEpochDay((run[0] ?? 0) - 1),
    days: run.length + 2,
    holidays: [...new Set(run.flatMap((day) => sides.find((side) => side.has(day))?.get(day)?.names ?? []))],
  }));
}

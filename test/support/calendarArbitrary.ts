// Random calendars for property tests: every shape of hours and holidays the language has, in every zone the runtime knows, mostly
// around a change of clocks.
import fc from 'fast-check';
import {
  COUNTED_DAYS,
  NTHS,
  WEEKDAYS,
  type CalendarDefinition,
  type HolidayDefinition,
  type HolidayRule,
  type Shift,
  type WeekHours,
} from '../../server/src/core/time/calendarDefinition.ts';
import { toEpochDay, type EpochDay } from '../../server/src/core/time/instant.ts';
import { clockChanges } from './oracleCalendar.ts';

const DAY_MS = 86_400_000;

/** Zones that do something of their own. */
export const NOTABLE_ZONES = [
  'America/New_York',
  'Australia/Lord_Howe', // half an hour of summer time
  'Africa/Casablanca', // winter time in Ramadan
  'Antarctica/Troll', // two hours of summer time
  'America/Havana', // midnight shown twice
  'Asia/Beirut', // midnight skipped, and back into the day before
  'Pacific/Apia', // without 2011-12-30
  'Asia/Kathmandu', // 45 minutes
  'Pacific/Chatham', // 45 minutes and summer time at 02:45
  'America/St_Johns', // changed clocks at 00:01
  'America/Santiago', // midnight skipped, and back into the day before
  'Africa/Cairo',
  'Atlantic/Azores',
  'Asia/Gaza', // changes four days apart
  'Europe/Dublin', // negative summer time
  'Antarctica/Casey',
  'Pacific/Kwajalein', // without 1993-08-21
  'Etc/UTC',
] as const;

export const anyZone: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NOTABLE_ZONES),
  fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
);

export interface Place {
  readonly timeZone: string;
  /** A midnight of UTC in 1970 … 2399. */
  readonly around: number;
}

/** A zone and a date; where clocks change in that year, mostly such a date. */
export const anyPlace: fc.Arbitrary<Place> = fc
  .record({
    timeZone: anyZone,
    year: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1970, max: 2037 }) },
      fc.integer({ min: 1970, max: 2399 }),
    ),
    pick: fc.nat(1_000),
  })
  .map(({ timeZone, year, pick }) => {
    const changes = clockChanges(timeZone, year);
    const someDay = Date.UTC(year, 0, 20) + (pick % 340) * DAY_MS;
    return { timeZone, around: (pick % 4 === 0 ? undefined : changes[pick % changes.length]) ?? someDay };
  });

const minute = fc.oneof(
  fc.constantFrom(0, 1, 30, 60, 90, 120, 150, 165, 180, 210, 540, 1020, 1380, 1410, 1439),
  fc.nat(1439),
);

const anyShift: fc.Arbitrary<Shift> = fc
  .oneof(
    { weight: 8, arbitrary: fc.record({ open: minute, close: fc.oneof(minute, fc.constant(1440)) }) },
    fc.constant({ open: 0, close: 1440 }),
  )
  .filter(({ open, close }) => open !== close);

const shifts = fc.array(anyShift, { maxLength: 3 });

const anyHours: fc.Arbitrary<WeekHours> = fc
  .record({
    monday: shifts,
    tuesday: shifts,
    wednesday: shifts,
    thursday: shifts,
    friday: shifts,
    saturday: shifts,
    sunday: shifts,
  })
  .filter((hours) => WEEKDAYS.some((day) => hours[day].length > 0));

const weekday = fc.constantFrom(...WEEKDAYS);
const nth = fc.constantFrom(...NTHS);
const month = fc.integer({ min: 1, max: 12 });
const counted = fc.constantFrom(...COUNTED_DAYS);
const dayOfMonth = fc.integer({ min: 1, max: 31 });

/** Rules that fall, or may fall, within days of a date. */
function rulesAround(day: number): fc.Arbitrary<HolidayRule> {
  const near = new Date(day * DAY_MS);
  const nearMonth = fc.oneof({ weight: 3, arbitrary: fc.constant(near.getUTCMonth() + 1) }, month);
  const nearDay = fc.oneof({ weight: 3, arbitrary: fc.constant(near.getUTCDate()) }, dayOfMonth);
  return fc.oneof(
    fc
      .tuple(fc.integer({ min: -5, max: 5 }), fc.option(fc.integer({ min: 0, max: 6 })))
      .map(([offset, length]): HolidayRule => ({
        kind: 'date',
        date: toEpochDay(day + offset),
        ...(length === null ? {} : { through: toEpochDay(day + offset + length) }),
      })),
    fc.record({ kind: fc.constant('daily'), interval: fc.integer({ min: 2, max: 9 }) }),
    fc.record({
      kind: fc.constant('weekly'),
      weekdays: fc.uniqueArray(weekday, { minLength: 1, maxLength: 2 }),
      interval: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({ kind: fc.constant('monthlyDay'), day: nearDay, interval: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ kind: fc.constant('monthlyNth'), nth, weekday: counted, interval: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ kind: fc.constant('yearlyDay'), month: nearMonth, day: nearDay }),
    fc.record({ kind: fc.constant('yearlyNth'), month: nearMonth, nth, weekday: counted }),
  );
}

function bound(day: number): fc.Arbitrary<EpochDay | undefined> {
  return fc.option(
    fc.integer({ min: -400, max: 400 }).map((offset) => toEpochDay(day + offset)),
    { nil: undefined, freq: 2 },
  );
}

function holidaysAround(day: number): fc.Arbitrary<HolidayDefinition> {
  return fc.record({
    name: fc.constant('holiday'),
    rule: rulesAround(day),
    observed: fc.option(fc.constantFrom('nearest-weekday', 'next-weekday', 'previous-weekday'), {
      nil: undefined,
      freq: 1,
    }),
    between: fc.option(anyShift, { nil: undefined, freq: 1 }),
    from: bound(day - 300),
    until: bound(day + 300),
  });
}

/** A calendar that is interesting around a date of its zone. */
export function calendarsAt({ timeZone, around }: Place): fc.Arbitrary<CalendarDefinition> {
  return fc.record({
    name: fc.constant('random'),
    timeZone: fc.constant(timeZone),
    hours: anyHours,
    // Of one name they would be one holiday.
    holidays: fc
      .array(holidaysAround(around / DAY_MS), { maxLength: 4 })
      .map((holidays) => holidays.map((holiday, index) => ({ ...holiday, name: `holiday ${index}` }))),
  });
}

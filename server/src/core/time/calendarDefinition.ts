// What a calendar is made of, before it is compiled: wall-clock shifts in a zone minus holidays (docs/semantics.md §1).
import type { EpochDay } from './instant.ts';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Every kind of day that has a word of its own, beside the single ones. */
export const GROUP_NAMES = ['everyday', 'weekdays', 'weekend'] as const;
export type DayGroup = (typeof GROUP_NAMES)[number];

/** The days of each group. */
export const DAYS_OF_GROUP: Readonly<Record<DayGroup, readonly Weekday[]>> = {
  everyday: WEEKDAYS,
  weekdays: WEEKDAYS.slice(0, 5),
  weekend: WEEKDAYS.slice(5),
};

/** Which weekdays a key of `hours` covers, from the widest group to the single day; a later one wins. */
export const DAY_GROUPS: readonly (readonly [string, readonly Weekday[]])[] = [
  ...GROUP_NAMES.map((group): readonly [string, readonly Weekday[]] => [group, DAYS_OF_GROUP[group]]),
  ...WEEKDAYS.map((day): readonly [string, readonly Weekday[]] => [day, [day]]),
];

/**
 * Wall-clock minutes of a day, `0 ≤ open < 1440`, `0 ≤ close ≤ 1440`. `close ≤ open` crosses midnight and belongs to the day it
 * starts on; `{ open: 0, close: 1440 }` is a whole day.
 */
export interface Shift {
  readonly open: number;
  readonly close: number;
}

/** Shifts by weekday. A day without shifts is closed. */
export type WeekHours = Readonly<Record<Weekday, readonly Shift[]>>;

export const NTHS = ['first', 'second', 'third', 'fourth', 'last'] as const;
export type Nth = (typeof NTHS)[number];

/** What is counted in a month: a weekday, or all days, the days from Monday to Friday, or those of the week-end. */
export type CountedDay = Weekday | DayGroup;
export const COUNTED_DAYS: readonly CountedDay[] = [...WEEKDAYS, ...GROUP_NAMES];

/** The weekdays that are counted. */
export function daysCounted(day: CountedDay): readonly Weekday[] {
  return day === 'everyday' || day === 'weekdays' || day === 'weekend' ? DAYS_OF_GROUP[day] : [day];
}

export type Observed = 'nearest-weekday' | 'next-weekday' | 'previous-weekday';

/** On which dates a holiday falls. Intervals count from `from` (or from 1970-01-01 when absent) and are at least 1. */
export type HolidayRule =
  | { readonly kind: 'date'; readonly date: EpochDay; readonly through?: EpochDay | undefined }
  | { readonly kind: 'daily'; readonly interval: number }
  | { readonly kind: 'weekly'; readonly weekdays: readonly Weekday[]; readonly interval: number }
  | { readonly kind: 'monthlyDay'; readonly day: number; readonly interval: number }
  | { readonly kind: 'monthlyNth'; readonly nth: Nth; readonly weekday: CountedDay; readonly interval: number }
  | { readonly kind: 'yearlyDay'; readonly month: number; readonly day: number }
  | { readonly kind: 'yearlyNth'; readonly month: number; readonly nth: Nth; readonly weekday: CountedDay };

/** A holiday as the calendar needs it. `between` removes only that part of the day; `from`/`until` bound a recurrence, both inclusive. */
export interface HolidayDefinition {
  readonly name: string;
  readonly rule: HolidayRule;
  readonly observed?: Observed | undefined;
  readonly between?: Shift | undefined;
  readonly from?: EpochDay | undefined;
  readonly until?: EpochDay | undefined;
}

export interface CalendarDefinition {
  /** As it is shown to people. */
  readonly name: string;
  /** An IANA id that `findZone` accepts. */
  readonly timeZone: string;
  readonly hours: WeekHours;
  readonly holidays: readonly HolidayDefinition[];
}

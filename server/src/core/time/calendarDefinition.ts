// What a calendar is made of, before it is compiled: wall-clock shifts in a zone minus holidays (docs/semantics.md §1).
import type { EpochDay } from './instant.ts';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Which weekdays a key of `hours` covers, from the widest group to the single day; a later one wins. */
export const DAY_GROUPS: readonly (readonly [string, readonly Weekday[]])[] = [
  ['everyday', WEEKDAYS],
  ['weekdays', WEEKDAYS.slice(0, 5)],
  ['weekend', WEEKDAYS.slice(5)],
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

export type Observed = 'nearest-weekday' | 'next-weekday' | 'previous-weekday';

/** On which dates a holiday falls. Intervals count from `from` (or from 1970-01-01 when absent) and are at least 1. */
export type HolidayRule =
  | { readonly kind: 'date'; readonly date: EpochDay; readonly through?: EpochDay | undefined }
  | { readonly kind: 'daily'; readonly interval: number }
  | { readonly kind: 'weekly'; readonly weekdays: readonly Weekday[]; readonly interval: number }
  | { readonly kind: 'monthlyDay'; readonly day: number; readonly interval: number }
  | { readonly kind: 'monthlyNth'; readonly nth: Nth; readonly weekday: Weekday; readonly interval: number }
  | { readonly kind: 'yearlyDay'; readonly month: number; readonly day: number }
  | { readonly kind: 'yearlyNth'; readonly month: number; readonly nth: Nth; readonly weekday: Weekday };

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

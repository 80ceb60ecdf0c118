// What can be asked of the holiday library, which is a bundle of its own: half a megabyte that is loaded only when it is asked.
import type { HolidayEntry } from '../../../server/src/protocol/holidays.ts';

/** A country, then a state of it, then a region of that, by their codes: `['DE', 'BY']`. */
export type PlacePath = readonly string[];

export type HolidayQuestion =
  /** The countries, the states of a country, or the regions of a state. */
  | { readonly kind: 'places'; readonly within: PlacePath }
  | { readonly kind: 'holidays'; readonly place: PlacePath; readonly years: readonly number[] };

export interface HolidayPlace {
  readonly code: string;
  /** In English where the library knows it so. */
  readonly name: string;
}

/** A holiday, with all its entries over the years that were asked for. */
export interface FoundHoliday {
  readonly name: string;
  readonly type: 'public' | 'bank';
  readonly entries: readonly HolidayEntry[];
}

export interface HolidayAnswer {
  readonly places: readonly HolidayPlace[];
  readonly holidays: readonly FoundHoliday[];
  /** IANA ids of the place. */
  readonly timeZones: readonly string[];
}

export type AskHolidays = (question: HolidayQuestion) => Promise<HolidayAnswer>;

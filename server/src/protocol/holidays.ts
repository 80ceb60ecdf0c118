// Public holidays on their way from a library into a file: what the client found, and where the server puts it. Types and names only.
import type { LocationRange } from './timeline.ts';
import type { Problem } from './requests.ts';

/** A rule that says exactly when a holiday falls, in the language's words. */
export type YearlyRule =
  | { readonly month: string; readonly day: number }
  | { readonly month: string; readonly weekday: string; readonly nth: string };

/** One entry of a holiday set. */
export type HolidayEntry =
  | { readonly name: string; readonly yearly: YearlyRule }
  | {
      readonly name: string;
      /** `2026-12-25` */
      readonly date: string;
      /** The last day of several. */
      readonly through?: string;
      /** The part of the day that is closed: `14:00-24:00`. */
      readonly between?: string;
    };

/** Client → server. Where holidays can go in an entitlement file. */
export const HOLIDAY_PLACES_REQUEST = 'milestone/holidayPlaces';

export interface HolidayPlacesParams {
  readonly uri: string;
}

export interface HolidayPlaces {
  /** Ids of the file's holiday sets. */
  readonly sets: readonly string[];
  /** Ids that are taken in the file and in what it imports. */
  readonly taken: readonly string[];
  /** The file's calendars, each with the sets that it attaches. */
  readonly calendars: readonly {
    readonly id: string;
    readonly name: string;
    readonly timeZone: string;
    readonly holidays: readonly string[];
  }[];
}

/** Client → server. The edits that put holidays into a file. */
export const INSERT_HOLIDAYS_REQUEST = 'milestone/insertHolidays';

export interface InsertHolidaysParams {
  readonly uri: string;
  /** A set of the file, or a new one. */
  readonly set: string;
  readonly entries: readonly HolidayEntry[];
  /** Ids of calendars of the file that should observe the set. */
  readonly attachTo: readonly string[];
}

export type InsertHolidaysAnswer =
  | {
      /** In the text as the server knows it. */
      readonly edits: readonly { readonly range: LocationRange; readonly newText: string }[];
      /** How many entries were added. */
      readonly added: number;
      /** How many were left out, because every calendar that attaches the set is closed on their dates anyway. */
      readonly idle: number;
    }
  | { readonly problem: Problem };

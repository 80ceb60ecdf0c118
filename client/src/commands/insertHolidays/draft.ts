// The answers to "Insert Public Holidays…" while they are given.
import type { FoundHoliday, PlacePath } from '../../holidays/question.ts';

export interface HolidaysDraft {
  readonly place: PlacePath;
  /** As typed: `2026-2028`. */
  readonly years: string;
  readonly found: readonly FoundHoliday[];
  readonly timeZones: readonly string[];
  readonly chosen: readonly FoundHoliday[];
  readonly set: string;
  readonly attachTo: readonly string[];
}

/** The library's calendars of the moon reach this far. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2080;
const MOST_YEARS = 15;

/** Reads `2026`, `2026-2028` and `2026, 2028`, ascending. Undefined for anything else, and for more years than a file wants to list. */
export function readYears(text: string): readonly number[] | undefined {
  const years = new Set<number>();
  for (const part of text.split(',')) {
    const [, from, to = from] = /^\s*(\d{4})\s*(?:[-–]\s*(\d{4})\s*)?$/.exec(part) ?? [];
    if (from === undefined || to === undefined || Number(to) - Number(from) >= MOST_YEARS) return undefined;
    for (let year = Number(from); year <= Number(to); year += 1) years.add(year);
  }
  const sorted = [...years].sort((a, b) => a - b);
  const isKnown = sorted.every((year) => year >= FIRST_YEAR && year <= LAST_YEAR);
  return isKnown && sorted.length > 0 && sorted.length <= MOST_YEARS ? sorted : undefined;
}

/** An id for the holidays of a place that is not taken: `us-federal`, `us-ca-holidays`, `de-by-holidays-2`. */
export function freeSetId(place: PlacePath, taken: readonly string[]): string {
  const code = place
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const id = code === 'us' ? 'us-federal' : `${code}-holidays`;
  let free = id;
  for (let number = 2; taken.includes(free); number += 1) free = `${id}-${number}`;
  return free;
}

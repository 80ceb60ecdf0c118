// Dates that a person names: `2026-01-01`.
import { DAY_MS, MAX_INSTANT, MIN_INSTANT, toEpochDay, type EpochDay } from '../core/time/instant.ts';
import { parseIso } from '../core/time/iso.ts';
import type { Problem } from '../protocol/requests.ts';

const FIRST_DAY = toEpochDay(Math.floor(MIN_INSTANT / DAY_MS));
const LAST_DAY = toEpochDay(Math.floor(MAX_INSTANT / DAY_MS));

/** Undefined for any other text, and for dates that nothing is computed for. */
export function readDate(text: string): EpochDay | undefined {
  const parsed = text.length === 'YYYY-MM-DD'.length ? parseIso(text) : undefined;
  return parsed !== undefined && parsed.day >= FIRST_DAY && parsed.day <= LAST_DAY ? parsed.day : undefined;
}

export function describeNoDate(text: string): Problem {
  return {
    message: `'${text}' is no date between 1900-01-01 and 2400-12-31.`,
    hint: 'Write year, month and day: 2026-01-01.',
  };
}

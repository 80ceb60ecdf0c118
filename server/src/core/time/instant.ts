// The number types of business time. Knows nothing but numbers: no YAML, no files, no clock.

declare const brand: unique symbol;

/** A point on the UTC time line, in milliseconds since 1970-01-01T00:00:00Z. An integer in [`MIN_INSTANT`, `MAX_INSTANT`]. */
export type Instant = number & { readonly [brand]: 'Instant' };

/** A calendar date without a zone, as days since 1970-01-01 (proleptic Gregorian). */
export type EpochDay = number & { readonly [brand]: 'EpochDay' };

/** The first instant that the product computes with: 1900-01-01T00:00:00Z. */
export const MIN_INSTANT = -2_208_988_800_000;

/** The last instant that the product computes with: 2400-12-31T23:59:59.999Z (docs/semantics.md §1.8). */
export const MAX_INSTANT = 13_601_087_999_999;

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** True for a whole number of milliseconds inside the product's range. */
export function isInstant(value: number): value is Instant {
  return Number.isInteger(value) && value >= MIN_INSTANT && value <= MAX_INSTANT;
}

/**
 * Brands a number of milliseconds.
 * @throws RangeError when it is NaN, infinite, fractional or outside the range – that is a bug of the caller: input is
 * checked with `isInstant` first.
 */
export function toInstant(ms: number): Instant {
  if (!isInstant(ms)) throw new RangeError(`${ms} is not an instant`);
  return ms;
}

function isEpochDay(value: number): value is EpochDay {
  return Number.isInteger(value);
}

/** Brands a whole number of days. @throws RangeError for anything else. */
export function toEpochDay(days: number): EpochDay {
  if (!isEpochDay(days)) throw new RangeError(`${days} is not a day number`);
  return days;
}

// Where the local clock of a zone strikes: the marks of a time axis. Knows no drawing.
import { dateOfDay, dayOfDate, weekdayIndex } from '../core/time/civil.ts';
import { MAX_INSTANT, MIN_INSTANT, toEpochDay, toInstant, type EpochDay } from '../core/time/instant.ts';
import { resolveLocal, toLocal } from '../core/time/wallClock.ts';
import type { Zone } from '../core/time/zone.ts';
import { zoneNamed } from './readClock.ts';

export type MarkUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

const CLOCK_MS = { minute: 60_000, hour: 3_600_000 } as const;
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/**
 * The instants (ms) in [from, until] at which a local unit begins: midnights, Mondays, firsts of the month, or every
 * `step` minutes or hours of the local clock counted from midnight. Clock times that a date does not have (the spring gap)
 * are left out; those that it has twice come twice. A date that begins later than 00:00 is marked where it begins. None lies outside of
 * 1900 to 2400, though a picture may reach a little further.
 * @param from ms
 * @param until ms
 * @param zone IANA id
 * @param step for minutes a divisor of 60, for hours a divisor of 24, for years any (10: decades); 1 otherwise
 * @throws RangeError when this machine does not know the zone
 */
export function localMarks(from: number, until: number, zone: string, unit: MarkUnit, step = 1): readonly number[] {
  const found = zoneNamed(zone);
  const [first, last] = [Math.max(from, MIN_INSTANT), Math.min(until, MAX_INSTANT)];
  if (first > last) return [];
  if (unit === 'minute' || unit === 'hour') return clockMarks(found, first, last, step * CLOCK_MS[unit]);
  const [start, end] = [first, last].map((at) => toLocal(found, toInstant(Math.floor(at))).day);
  if (start === undefined || end === undefined) return [];
  const days =
    unit === 'day' || unit === 'week' ? evenDays(start, end, unit) : firstDays(start, end, MONTHS[unit], step);
  // A date that a zone leaves out begins when the next one does.
  const marks = new Set(days.map((day) => resolveLocal(found, day, 0)));
  return [...marks].filter((at) => at !== undefined).filter((at) => at >= first && at <= last);
}

/** Readings of the clock that are whole multiples of `length` since midnight: where the offset stays the same they lie evenly. */
function clockMarks(zone: Zone, from: number, until: number, length: number): readonly number[] {
  return zone.spans(from, until + 1).flatMap((span) => {
    const marks: number[] = [];
    const start = Math.ceil((Math.max(from, span.from) + span.offset) / length) * length - span.offset;
    for (let at = start; at <= until && at < span.to; at += length) marks.push(at);
    return marks;
  });
}

/** Every day, or every Monday, of [from, until]. */
function evenDays(from: EpochDay, until: EpochDay, unit: 'day' | 'week'): readonly EpochDay[] {
  const days: EpochDay[] = [];
  const start = unit === 'day' ? from : from + ((7 - weekdayIndex(from)) % 7);
  for (let day = start; day <= until; day += unit === 'day' ? 1 : 7) days.push(toEpochDay(day));
  return days;
}

/** The first days of months, or of every third or twelfth, of [from, until]. @param step of years that are whole multiples of it */
function firstDays(from: EpochDay, until: EpochDay, months: number, step: number): readonly EpochDay[] {
  const days: EpochDay[] = [];
  for (let { year, month } = dateOfDay(from); ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const day = dayOfDate({ year, month, day: 1 });
    if (day === undefined || day > until) return days;
    if ((month - 1) % months === 0 && (months < 12 || year % step === 0) && day >= from) days.push(day);
  }
}

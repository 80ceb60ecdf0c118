// Where the local clock of a zone strikes: the marks of a time axis. Knows no drawing.
import type { DateTime } from 'luxon';
import { isInstant } from '../core/time/instant.ts';
import { toLuxon } from './toLuxon.ts';

export type MarkUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * The instants (ms) in [from, until] at which a local unit begins: midnights, Mondays, firsts of the month, or every
 * `step` minutes or hours of the local clock counted from midnight. Clock times that a date does not have (the spring gap)
 * are left out; those that it has twice come twice. None lies outside of 1900 to 2400, though a picture may reach a little further.
 * @param from ms
 * @param until ms
 * @param step for minutes a divisor of 60, for hours a divisor of 24, for years any (10: decades); 1 otherwise
 * @throws RangeError when this machine does not know the zone
 */
export function localMarks(from: number, until: number, zone: string, unit: MarkUnit, step = 1): readonly number[] {
  const marks: number[] = [];
  const add = (mark: DateTime): void => {
    const ms = mark.toMillis();
    if (ms >= from && ms <= until && isInstant(ms)) marks.push(ms);
  };
  if (unit === 'minute' || unit === 'hour') {
    const isMark = (local: DateTime): boolean => (unit === 'minute' ? local.minute : local.hour) % step === 0;
    // Real hours and minutes are walked, so gaps and doubled hours come out by themselves.
    for (let at: DateTime = toLuxon(from, zone).startOf(unit); at.toMillis() <= until;) {
      const hits = isMark(at);
      if (hits) add(at);
      at = unit === 'hour' ? nextFullHour(at) : at.plus({ minutes: hits ? step : 1 });
    }
    return marks;
  }
  const jump = { [`${unit}s`]: 1 };
  for (let at: DateTime = toLuxon(from, zone).startOf(unit); at.toMillis() <= until; at = at.plus(jump).startOf(unit))
    if (unit !== 'year' || at.year % step === 0) add(at);
  return marks;
}

/** Where a clock moves by half an hour (Lord Howe), the next full hour may be nearer than an hour, or farther. */
function nextFullHour(at: DateTime): DateTime {
  const next = at.plus({ hours: 1 });
  return next.minute === 0 ? next : next.plus({ minutes: 60 - next.minute });
}

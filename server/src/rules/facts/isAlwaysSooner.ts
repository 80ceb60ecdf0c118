// Compares two promises, also where they are counted in different calendars. Must not know any rule.
import type { CalendarChoice } from '../../core/simulate/calendarBook.ts';
import { add } from '../../core/time/calendar.ts';
import { isInstant, MINUTE_MS, type Instant } from '../../core/time/instant.ts';

export interface Promised {
  /** Undefined when Apex in the org decides. */
  readonly minutes: number | undefined;
  /** Undefined when it is not known. */
  readonly calendar: CalendarChoice | undefined;
}

const HOUR_MS = 60 * MINUTE_MS;
const WEEKS_HOURS = 2 * 7 * 24;

/** True when one is due before the other whenever the record arrives; false also when that is not known. */
export function isAlwaysSooner(one: Promised, other: Promised, now: Instant): boolean {
  if (one.minutes === undefined || other.minutes === undefined) return false;
  if (one.calendar === undefined || other.calendar === undefined)
    return one.calendar === other.calendar && one.minutes < other.minutes;
  if (one.calendar.businessHours === other.calendar.businessHours) return one.minutes < other.minutes;
  const [first, second] = [one.calendar.calendar, other.calendar.calendar];
  for (let hour = 0; hour < WEEKS_HOURS; hour += 1) {
    const arrival = now + hour * HOUR_MS;
    if (!isInstant(arrival)) return false;
    const sooner = add(first, arrival, one.minutes * MINUTE_MS);
    const later = add(second, arrival, other.minutes * MINUTE_MS);
    if (sooner === undefined || later === undefined || sooner >= later) return false;
  }
  return true;
}

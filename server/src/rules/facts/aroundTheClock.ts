// Days that are open from midnight to midnight. Must not know any rule.
import { WEEKDAYS, type Shift, type WeekHours } from '../../core/time/calendarDefinition.ts';

/** The last minute that a clock without 24:00 shows. */
export const LAST_MINUTE: number = 23 * 60 + 59;

/** A whole day, also one that leaves out its last minute, as screens without 24:00 have it. */
export function isWholeDay({ open, close }: Shift): boolean {
  return open === 0 && (close === 0 || close >= LAST_MINUTE);
}

/** True when business never ends. */
export function isAroundTheClock(hours: WeekHours): boolean {
  return WEEKDAYS.every((day) => hours[day].some(isWholeDay));
}

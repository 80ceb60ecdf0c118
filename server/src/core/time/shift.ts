// One entry of `hours:`: `closed`, `24h` or `HH:MM-HH:MM`.
import type { Shift } from './calendarDefinition.ts';

export type HoursProblem = 'unreadable' | 'no-such-time' | 'empty';

const RANGE = /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/;

/**
 * The shifts of one entry; none for `closed`. `09:00-09:00` is a problem of its own: nobody can tell whether it means nothing or
 * a whole day.
 */
export function parseHours(text: string): { readonly shifts: readonly Shift[] } | { readonly problem: HoursProblem } {
  const trimmed = text.trim();
  if (trimmed === 'closed') return { shifts: [] };
  if (trimmed === '24h') return { shifts: [{ open: 0, close: 1440 }] };
  const match = RANGE.exec(trimmed);
  if (match === null) return { problem: 'unreadable' };
  const [openHour = 0, openMinute = 0, closeHour = 0, closeMinute = 0] = match.slice(1).map(Number);
  const open = openHour * 60 + openMinute;
  const close = closeHour * 60 + closeMinute;
  if (openMinute > 59 || closeMinute > 59 || open >= 1440 || close > 1440) return { problem: 'no-such-time' };
  return open === close ? { problem: 'empty' } : { shifts: [{ open, close }] };
}

/** A time of day as hours are written: `09:00`, `24:00`. @param minutes since midnight, whole, 0 … 1440 */
export function formatTimeOfDay(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** One entry of `hours:` as files have it: `24h`, `09:00-17:00`. The inverse of `parseHours`. */
export function formatHours({ open, close }: Shift): string {
  return open === 0 && close === 1440 ? '24h' : `${formatTimeOfDay(open)}-${formatTimeOfDay(close)}`;
}

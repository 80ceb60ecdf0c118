// Counted calendars as CSV (RFC 4180), one open interval a line.
import type { CountedCalendar } from '../core/time/countedTime.ts';
import { MINUTE_MS } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import { csvCell } from './csvCell.ts';

const HEADINGS = 'calendar,timeZone,opens,closes,minutes,minutesBefore\r\n';

/** The times are ISO 8601 with the offset of the calendar's zone; `minutesBefore` counts from the beginning of the first date. */
export function printCalendarCsv(calendars: readonly CountedCalendar[]): string {
  return HEADINGS + calendars.map(printCalendar).join('');
}

function printCalendar({ id, calendar: { zone }, time }: CountedCalendar): string {
  const start = `${csvCell(id)},${csvCell(zone.id)}`;
  return time.intervals
    .map(({ from, to, msBefore }) => {
      const times = `${formatIso(zone, from)},${formatIso(zone, to)}`;
      return `${start},${times},${(to - from) / MINUTE_MS},${msBefore / MINUTE_MS}\r\n`;
    })
    .join('');
}

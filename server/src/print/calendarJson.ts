// Counted calendars as stable JSON, described by schemas/calendar.schema.json.
import type { CountedCalendar } from '../core/time/countedTime.ts';
import { MINUTE_MS } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import { stringify } from './stringify.ts';

/** One document; minutes are whole unless a zone's clocks were once off by seconds. */
export function printCalendarJson(calendars: readonly CountedCalendar[]): string {
  return `${stringify({ version: 1, calendars: calendars.map(toJson) })}\n`;
}

function toJson({ id, calendar: { name, zone }, time }: CountedCalendar): object {
  return {
    id,
    name,
    timeZone: zone.id,
    from: formatIso(zone, time.from),
    to: formatIso(zone, time.to),
    minutes: time.totalMs / MINUTE_MS,
    openTimes: time.intervals.map(({ from, to, msBefore }) => ({
      opens: formatIso(zone, from),
      closes: formatIso(zone, to),
      minutes: (to - from) / MINUTE_MS,
      minutesBefore: msBefore / MINUTE_MS,
    })),
  };
}

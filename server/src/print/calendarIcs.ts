// Counted calendars as iCalendar (RFC 5545): opening hours and holidays, for a look at them in a calendar program.
import type { HolidayDefinition } from '../core/time/calendarDefinition.ts';
import { dateOfDay } from '../core/time/civil.ts';
import type { CountedCalendar } from '../core/time/countedTime.ts';
import { toEpochDay, type EpochDay, type Instant } from '../core/time/instant.ts';
import { formatClock } from '../core/time/iso.ts';
import { keptDays } from '../core/time/observance.ts';
import { holidayTimes } from '../core/time/openTime.ts';
import { showControls, showOrders } from '../words/showControls.ts';

interface Entry {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string;
}

/** Octets of a line, without its break. */
const MAX_LINE = 75;

/**
 * One calendar with an entry for each time of opening and each holiday. Times are UTC, so that no program has to know a zone; whole-day
 * holidays are dates. No entry makes its owner busy.
 * @param now when this is printed
 */
export function printCalendarIcs(calendars: readonly CountedCalendar[], now: Instant): string {
  const name = calendars.map(({ calendar }) => calendar.name).join(', ');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Milestone//Milestone//EN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...calendars.flatMap((each) =>
      [...listOpenings(each), ...listHolidays(each)].flatMap((entry) => printEntry(entry, each, now)),
    ),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function printEntry(
  { uid, start, end, summary, description }: Entry,
  { id, calendar }: CountedCalendar,
  now: Instant,
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}-${encodeURIComponent(id)}@milestone`,
    `DTSTAMP:${formatUtc(now)}`,
    `DTSTART${start}`,
    `DTEND${end}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `CATEGORIES:${escapeText(calendar.name)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function listOpenings({ calendar: { name, zone }, time }: CountedCalendar): readonly Entry[] {
  return time.intervals.map(({ from, to }) => ({
    uid: `open-${from}`,
    start: `:${formatUtc(from)}`,
    end: `:${formatUtc(to)}`,
    summary: `${name}: open`,
    description: `Open ${formatClock(zone, from)} to ${formatClock(zone, to)} in ${zone.id}.`,
  }));
}

function listHolidays({ calendar: { name, zone, definition }, firstDay, lastDay }: CountedCalendar): readonly Entry[] {
  const { holidays } = definition;
  const days = keptDays(holidays, firstDay, lastDay + 1);
  const times = holidayTimes(holidays, zone, firstDay, lastDay + 1);
  const entryOf = (holiday: HolidayDefinition, start: string, end: string, key: string): Entry => ({
    uid: `holiday-${key}`,
    start,
    end,
    summary: `${name}: ${holiday.name}`,
    description: 'Closed for the holiday.',
  });
  return holidays.flatMap((holiday, index) =>
    holiday.between === undefined
      ? joinDays(days[index] ?? []).map(([first, end]) =>
          entryOf(holiday, formatDate(first), formatDate(end), `${index}-${first}`),
        )
      : (times[index] ?? []).map(({ from, to }) =>
          entryOf(holiday, `:${formatUtc(from)}`, `:${formatUtc(to)}`, `${index}-${from}`),
        ),
  );
}

/** Days that follow one another as one stretch, its end not included. */
function joinDays(days: readonly EpochDay[]): readonly (readonly [EpochDay, EpochDay])[] {
  const stretches: [EpochDay, EpochDay][] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    if (last?.[1] === day) last[1] = toEpochDay(day + 1);
    else stretches.push([day, toEpochDay(day + 1)]);
  }
  return stretches;
}

function formatDate(epochDay: EpochDay): string {
  const { year, month, day } = dateOfDay(epochDay);
  return `;VALUE=DATE:${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
}

/** `20260309T133000Z`; iCalendar has no fractions of seconds. */
function formatUtc(t: Instant): string {
  return new Date(t).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escapeText(text: string): string {
  const lines = text.split(/\r\n|[\r\n]/).map((line) => showOrders(showControls(line)).replace(/[\\;,]/g, '\\$&'));
  return lines.join('\\n');
}

/** More blanks and colons in a row are left out. */
const MAX_RUN = 16;

/** Lines go on after a break and a blank; no character is torn apart, and none begins with two colons, which services take for an order. */
function foldLine(line: string): string {
  if (octetsOf(line) <= MAX_LINE) return line;
  let folded = '';
  let octets = 0;
  for (const part of listParts(line)) {
    const length = octetsOf(part);
    if (octets + length > MAX_LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += part;
    octets += length;
  }
  return folded;
}

/** Characters, after each of them the blanks and colons that follow it. */
function listParts(line: string): readonly string[] {
  const parts: string[] = [];
  for (const character of line) {
    const last = parts.at(-1);
    if (last === undefined || !/[\s:]/.test(character)) parts.push(character);
    else if (last.length < MAX_RUN) parts[parts.length - 1] = last + character;
  }
  return parts;
}

function octetsOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

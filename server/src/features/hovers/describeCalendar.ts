// The hover of business hours: this week, open hours a week, the next holidays.
import { formatTimeOfDay } from '../../core/time/shift.ts';
import type { BusinessHours } from '../../core/model/model.ts';
import { diff } from '../../core/time/calendar.ts';
import { WEEKDAYS, type Shift } from '../../core/time/calendarDefinition.ts';
import { weekdayIndex } from '../../core/time/civil.ts';
import { isInstant, MINUTE_MS, toEpochDay } from '../../core/time/instant.ts';
import { keptDays } from '../../core/time/observance.ts';
import { startOfDay, toLocal } from '../../core/time/wallClock.ts';
import { formatDate } from '../../words/formatInstant.ts';
import { formatMinutes } from '../../words/formatMinutes.ts';
import type { RequestContext } from '../requestContext.ts';
import { paragraphs, plain, plainParagraphs } from './markdown.ts';

const SHOWN_HOLIDAYS = 3;
const HOLIDAY_DAYS = 366;

export function describeCalendar(
  { snapshot, file, now }: RequestContext,
  hours: BusinessHours | undefined,
): string | undefined {
  if (hours === undefined || !isInstant(now)) return undefined;
  const calendar = snapshot.calendars(file.uri).find(hours.id);
  const heading = `**${plain(hours.name)}** – business hours in ${plain(hours.timeZone)}`;
  const week = WEEKDAYS.map((day) => `| ${day} | ${formatShifts(hours.hours[day])} |`).join('\n');
  const parts = [heading, plainParagraphs(hours.description ?? ''), `| day | open |\n|---|---|\n${week}`];
  if (calendar !== undefined) {
    const { zone, definition } = calendar;
    const { day: today } = toLocal(zone, now);
    const monday = today - weekdayIndex(today);
    const thisWeek = diff(calendar, startOfDay(zone, monday), startOfDay(zone, monday + 7));
    parts.push(`Open ${formatMinutes(thisWeek / MINUTE_MS)} this week.`);
    const kept = keptDays(definition.holidays, today, today + HOLIDAY_DAYS);
    const next = definition.holidays
      .flatMap(({ name }, index) => (kept[index] ?? []).map((day) => ({ day, name })))
      .sort((a, b) => a.day - b.day)
      .slice(0, SHOWN_HOLIDAYS);
    if (next.length > 0)
      parts.push(
        `Next holidays:\n${next.map(({ day, name }) => `- ${plain(name)}, ${formatDate(startOfDay(zone, toEpochDay(day)), zone.id)}`).join('\n')}`,
      );
  }
  return paragraphs(...parts);
}

function formatShifts(shifts: readonly Shift[]): string {
  if (shifts.length === 0) return 'closed';
  return shifts
    .map(({ open, close }) =>
      open === 0 && close === 1440 ? '24 hours' : `${formatTimeOfDay(open)}–${formatTimeOfDay(close)}`,
    )
    .join(', ');
}

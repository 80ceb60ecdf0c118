// Durations, dates and places as a letter spells them. Must not know calendars.
import { dateOfDay } from '../../core/time/civil.ts';
import { MINUTE_MS, type EpochDay, type Instant } from '../../core/time/instant.ts';
import { formatClock } from '../../core/time/iso.ts';
import { toLocal } from '../../core/time/wallClock.ts';
import type { Zone } from '../../core/time/zone.ts';
import { cityOf } from '../../core/time/zoneSearch.ts';
import { formatWeekday, MONTH_NAMES } from '../dateNames.ts';
import { formatList } from '../formatModel.ts';
import { pluralize } from '../pluralize.ts';

const DAY_MINUTES = 24 * 60;

/** `1 hour 30 minutes`; never days, which could mean working days. @param minutes whole, 0 or more */
export function spellMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours === 0 ? '' : pluralize(hours, 'hour'), rest === 0 ? '' : pluralize(rest, 'minute')];
  return parts.filter((part) => part !== '').join(' ') || '0 minutes';
}

/** Time on the clock, which has days of 24 hours: `2 days, 16 hours and 30 minutes`. A minute that has begun counts. */
export function spellWait(ms: number): string {
  const minutes = Math.ceil(ms / MINUTE_MS);
  const days = Math.floor(minutes / DAY_MINUTES);
  const hours = Math.floor((minutes % DAY_MINUTES) / 60);
  const rest = minutes % 60;
  const parts = [
    days === 0 ? '' : pluralize(days, 'day'),
    hours === 0 ? '' : pluralize(hours, 'hour'),
    rest === 0 ? '' : pluralize(rest, 'minute'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '0 minutes' : formatList(parts);
}

/** `4 December 2026` */
export function spellDate(date: EpochDay): string {
  const { year, month, day } = dateOfDay(date);
  return `${day} ${MONTH_NAMES[month - 1] ?? ''} ${year}`;
}

/** `Friday 4 December 2026` */
export function spellDay(date: EpochDay): string {
  return `${formatWeekday(date)} ${spellDate(date)}`;
}

/** `Friday 4 December 2026 at 16:30` */
export function spellInstant(at: Instant, zone: Zone): string {
  return `${spellDay(toLocal(zone, at).day)} at ${formatClock(zone, at)}`;
}

/** `New York time`, `UTC` */
export function spellZone(id: string): string {
  return id.startsWith('Etc/') || !id.includes('/') ? cityOf(id) : `${cityOf(id)} time`;
}

// What the clock on a wall shows at an instant, for words. Knows no words itself.
import { dateOfDay, isoWeek, weekdayIndex } from '../core/time/civil.ts';
import { toInstant, type EpochDay } from '../core/time/instant.ts';
import { formatOffset } from '../core/time/iso.ts';
import { isShownTwice, toLocal } from '../core/time/wallClock.ts';
import { createZoneTable, type Zone } from '../core/time/zone.ts';
import { readInstant } from './readInstant.ts';

export interface ClockReading {
  /** The local date as a day number, for counting days. */
  readonly epochDay: EpochDay;
  readonly year: number;
  /** 1 … 12 */
  readonly month: number;
  /** 1 … 31 */
  readonly day: number;
  /** 0 is Monday … 6 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** How far the clock is ahead of UTC: `-04:00`. */
  readonly offset: string;
  /** Whether it shows the same on that day once more, an hour apart or so. */
  readonly isShownTwice: boolean;
}

/** The offsets of a zone never change while a program runs: looked up once for all words. */
const zones = createZoneTable();

/**
 * @param at an instant in ms, or ISO 8601 with an offset
 * @param zone IANA id
 * @throws RangeError when this machine does not know the zone, or for no instant
 */
export function readClock(at: number | string, zone: string): ClockReading {
  const found = zoneNamed(zone);
  const instant = typeof at === 'string' ? readInstant(at) : toInstant(Math.floor(at));
  const { day, msOfDay } = toLocal(found, instant);
  const seconds = Math.floor(msOfDay / 1000);
  return {
    epochDay: day,
    ...dateOfDay(day),
    weekday: weekdayIndex(day),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    offset: formatOffset(found.offsetAt(instant)),
    isShownTwice: isShownTwice(found, instant),
  };
}

/** The local week of ISO 8601, 1 … 53. @param at ms @throws RangeError as `readClock` */
export function isoWeekAt(at: number, zone: string): number {
  return isoWeek(readClock(at, zone).epochDay);
}

/** @throws RangeError when this machine does not know the zone */
export function zoneNamed(id: string): Zone {
  const zone = zones.find(id);
  if (zone === undefined) throw new RangeError(`time zone ${id} is not known here`);
  return zone;
}

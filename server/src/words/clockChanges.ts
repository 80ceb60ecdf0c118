// When the clocks of a zone go forward or back, in words: what makes 4 hours after 00:15 come at 05:15. Knows no drawing.
import { formatMinutes } from './formatMinutes.ts';
import { readClock, zoneNamed } from './readClock.ts';

const DAY_MINUTES = 24 * 60;

export interface ClockChange {
  /** ms */
  readonly at: number;
  /** How far clocks go forward, minutes; negative when they go back. */
  readonly shiftMinutes: number;
}

/**
 * The changes of a zone's clocks in (from, until), oldest first.
 * @throws RangeError when this machine does not know the zone
 */
export function listClockChanges(from: number, until: number, zone: string): readonly ClockChange[] {
  const spans = zoneNamed(zone).spans(from, until);
  return spans.slice(1).flatMap((span, position): readonly ClockChange[] => {
    const before = spans[position];
    if (before === undefined || span.from <= from || span.from >= until) return [];
    return [{ at: span.from, shiftMinutes: (span.offset - before.offset) / 60_000 }];
  });
}

/** `+1 h`: how far clocks go forward, for a mark on an axis. */
export function labelClockChange({ shiftMinutes }: ClockChange): string {
  return `${shiftMinutes < 0 ? '' : '+'}${formatMinutes(shiftMinutes)}`;
}

/** `clocks go forward 1 h, from 02:00 to 03:00` */
export function describeClockChange({ at, shiftMinutes }: ClockChange, zone: string): string {
  const way = shiftMinutes < 0 ? 'back' : 'forward';
  const { hour, minute } = readClock(at, zone);
  const shown = hour * 60 + minute;
  return `clocks go ${way} ${formatMinutes(Math.abs(shiftMinutes))}, from ${toClock(shown - shiftMinutes)} to ${toClock(shown)}`;
}

/** @param minutes from midnight, maybe of the day before or after */
function toClock(minutes: number): string {
  const ofDay = (minutes + DAY_MINUTES) % DAY_MINUTES;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

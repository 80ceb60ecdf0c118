// How one drawing says its times. Knows no layout.
import type { Timeline } from '../protocol/timeline.ts';
import { formatInstant, formatShortInstant } from '../words/formatInstant.ts';
import { readClock } from '../words/readClock.ts';

/** Says times (ms) in the timeline's zone; with the year only when the timeline has more than one. */
export function timeFormatter(timeline: Timeline): (at: number) => string {
  const { from, until, timeZone } = timeline;
  const isOneYear = readClock(from, timeZone).year === readClock(until, timeZone).year;
  return (at) => (isOneYear ? formatShortInstant(at, timeZone) : formatInstant(at, timeZone));
}

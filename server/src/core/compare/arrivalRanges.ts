// When the arrivals of a week are that have something in common: `Monday to Thursday 13:30 to 16:30`. Knows no deadlines.
import { WEEKDAYS, type Weekday } from '../time/calendarDefinition.ts';
import { weekdayIndex } from '../time/civil.ts';
import { MINUTE_MS, type Instant } from '../time/instant.ts';
import { toLocal } from '../time/wallClock.ts';
import type { Zone } from '../time/zone.ts';

/** Local minutes of the days: from the first arrival that is meant to the next one that is not. */
export interface ArrivalRange {
  readonly weekdays: readonly Weekday[];
  /** 0 … 1439 */
  readonly fromMinute: number;
  /** 1 … 1440, not included. */
  readonly toMinute: number;
}

/** The ranges of the arrivals that are meant, days that look alike together. @param arrivals all that were looked at, sorted */
export function rangesOf(
  arrivals: readonly Instant[],
  meant: ReadonlySet<Instant>,
  zone: Zone,
): readonly ArrivalRange[] {
  const byTimes = new Map<string, { range: Omit<ArrivalRange, 'weekdays'>; weekdays: Weekday[] }>();
  for (const { weekday, ...range } of runsOf(arrivals, meant, zone)) {
    const key = `${range.fromMinute} ${range.toMinute}`;
    const known = byTimes.get(key) ?? { range, weekdays: [] };
    known.weekdays.push(weekday);
    byTimes.set(key, known);
  }
  return [...byTimes.values()].map(({ range, weekdays }) => ({ weekdays, ...range }));
}

interface Run {
  readonly weekday: Weekday;
  readonly fromMinute: number;
  toMinute: number;
}

function runsOf(arrivals: readonly Instant[], meant: ReadonlySet<Instant>, zone: Zone): readonly Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const arrival of arrivals) {
    const { day, msOfDay } = toLocal(zone, arrival);
    const weekday = WEEKDAYS[weekdayIndex(day)] ?? 'monday';
    const minute = Math.floor(msOfDay / MINUTE_MS);
    if (open !== undefined && (open.weekday !== weekday || !meant.has(arrival))) {
      open.toMinute = open.weekday === weekday ? minute : 1440;
      open = undefined;
    }
    if (open === undefined && meant.has(arrival)) {
      open = { weekday, fromMinute: minute, toMinute: 1440 };
      runs.push(open);
    }
  }
  return runs;
}

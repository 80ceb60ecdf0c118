// How long a working day is. Must not know any rule.
import { WEEKDAYS, type WeekHours } from '../../core/time/calendarDefinition.ts';
import { DAY_MINUTES, minutesOfWeek } from './writtenShifts.ts';

/**
 * The open minutes of the most frequent working day; of equally frequent ones the longest. Undefined where days are whole, or closed:
 * there a "day" means one thing only.
 */
export function workingDayMinutes(hours: WeekHours): number | undefined {
  const counts = new Map<number, number>();
  for (const weekday of WEEKDAYS) {
    const minutes = hours[weekday].reduce((sum, shift) => {
      const { from, to } = minutesOfWeek(weekday, shift);
      return sum + to - from;
    }, 0);
    if (minutes > 0) counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([a, often], [b, seldom]) => seldom - often || b - a);
  return usual === undefined || usual[0] >= DAY_MINUTES ? undefined : usual[0];
}

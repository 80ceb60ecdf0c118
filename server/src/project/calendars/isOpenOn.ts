// On which weekdays a calendar is open at all. Must not know any rule.
import type { BusinessHours } from '../../core/model/model.ts';
import { WEEKDAYS } from '../../core/time/calendarDefinition.ts';
import { DAY_MINUTES, minutesOfWeek, WEEK_MINUTES } from './writtenShifts.ts';

/** Whether any shift, a night shift of the day before included, reaches into the weekday, of which 0 is Monday. */
export function isOpenOn({ hours }: Pick<BusinessHours, 'hours'>, day: number): boolean {
  const [from, to] = [day * DAY_MINUTES, (day + 1) * DAY_MINUTES];
  return WEEKDAYS.some((weekday) =>
    hours[weekday].some((shift) => {
      const open = minutesOfWeek(weekday, shift);
      return [0, -WEEK_MINUTES].some((turn) => open.from + turn < to && from < open.to + turn);
    }),
  );
}

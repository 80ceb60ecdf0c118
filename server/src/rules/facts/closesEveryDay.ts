// Holidays that leave no day open. Must not know any rule.
import { WEEKDAYS, type HolidayDefinition } from '../../core/time/calendarDefinition.ts';

/** True for a holiday that takes every day as a whole, without end. */
export function closesEveryDay({ rule, between, until }: HolidayDefinition): boolean {
  if (between !== undefined || until !== undefined) return false;
  if (rule.kind === 'daily') return rule.interval === 1;
  return rule.kind === 'weekly' && rule.interval === 1 && WEEKDAYS.every((day) => rule.weekdays.includes(day));
}

// What is to be said of the business hours that count for a milestone, the same wherever they are chosen. Must not know milestones.
import type { CalendarChoice } from './calendarBook.ts';
import type { CalendarNote } from './note.ts';

/** Nothing where the hours that are named count, or where the default ones do. */
export function calendarNotes({ absent, passedOver, reason }: CalendarChoice): readonly CalendarNote[] {
  if (absent !== undefined) return [{ code: 'absent-calendar', businessHours: absent }];
  const unknown = passedOver.map((businessHours) => ({ code: 'unknown-calendar' as const, businessHours }));
  return reason === 'none' ? [...unknown, { code: 'no-business-hours' }] : unknown;
}

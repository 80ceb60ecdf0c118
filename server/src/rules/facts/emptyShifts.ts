// Shifts that end when they start: nobody can tell whether nothing or a whole day is meant. Must not know any rule.
import { child, entries, oneOrMany, textOf, type Cursor } from '../../language/read/cursor.ts';
import { parseHours } from '../../core/time/shift.ts';

/** The shifts of a calendar that end when they start. @param hours the calendar's own map */
export function emptyShiftsOf(hours: Cursor | undefined): readonly Cursor[] {
  return entries(child(hours, 'hours')).flatMap(({ value }) => oneOrMany(value).filter(isEmptyShift));
}

/** Whether a time range ends when it starts. */
export function isEmptyShift(cursor: Cursor): boolean {
  const parsed = parseHours(textOf(cursor) ?? '');
  return 'problem' in parsed && parsed.problem === 'empty';
}

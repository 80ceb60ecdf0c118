// The shifts of business hours with the words that say them, as they count: a narrower key has replaced a wider one.
import { child, oneOrMany, rootCursor, textOf } from '../../language/read/cursor.ts';
import type { SourceFile } from '../snapshot.ts';
import { DAY_GROUPS, WEEKDAYS, type Shift, type Weekday } from '../../core/time/calendarDefinition.ts';
import { parseHours } from '../../core/time/shift.ts';
import type { ScalarNode } from '../../text/tree.ts';

export interface WrittenShift {
  /** The day it starts on. */
  readonly weekday: Weekday;
  readonly shift: Shift;
  readonly node: ScalarNode;
  /** Minutes since Monday 00:00; `to` goes beyond the week for a shift that crosses Sunday's midnight. */
  readonly from: number;
  readonly to: number;
}

export const DAY_MINUTES: number = 24 * 60;
export const WEEK_MINUTES: number = 7 * DAY_MINUTES;

/** The shifts of business hours of the file, from Monday on, each day's in the order they are written. */
export function writtenShifts(file: SourceFile, businessHours: string): readonly WrittenShift[] {
  const root = rootCursor(file.uri, file.tree);
  const hours = child(child(child(root, 'businessHours'), businessHours), 'hours');
  const week = new Map<Weekday, readonly WrittenShift[]>();
  for (const [key, days] of DAY_GROUPS) {
    const value = child(hours, key);
    if (value === undefined) continue;
    for (const weekday of days) {
      week.set(
        weekday,
        oneOrMany(value).flatMap((item) => {
          const text = textOf(item);
          const parsed = text === undefined ? undefined : parseHours(text);
          if (item.node.kind !== 'scalar' || parsed === undefined || !('shifts' in parsed)) return [];
          const { node } = item;
          return parsed.shifts.map((shift) => ({ weekday, shift, node, ...minutesOfWeek(weekday, shift) }));
        }),
      );
    }
  }
  return WEEKDAYS.flatMap((weekday) => week.get(weekday) ?? []);
}

/** From when to when a shift lasts, in minutes since Monday 00:00. */
export function minutesOfWeek(
  weekday: Weekday,
  { open, close }: Shift,
): { readonly from: number; readonly to: number } {
  const midnight = WEEKDAYS.indexOf(weekday) * DAY_MINUTES;
  return { from: midnight + open, to: midnight + close + (close <= open ? DAY_MINUTES : 0) };
}

// Business hours and holidays: tree → model. Broken parts are left out; the schema and the rules report them.
import type { BusinessHours, Holiday, HolidaySet } from '../../core/model/model.ts';
import {
  COUNTED_DAYS,
  DAY_GROUPS,
  NTHS,
  WEEKDAYS,
  type HolidayRule,
  type Observed,
  type Shift,
  type WeekHours,
  type Weekday,
} from '../../core/time/calendarDefinition.ts';
import type { EpochDay } from '../../core/time/instant.ts';
import { parseIso } from '../../core/time/iso.ts';
import { parseHours } from '../../core/time/shift.ts';
import type { NodeCache } from '../../text/nodeCache.ts';
import { MONTHS } from '../../protocol/months.ts';
import {
  booleanOf,
  child,
  entries,
  integerOf,
  items,
  oneOrMany,
  textOf,
  wordOf,
  type Cursor,
  type CursorEntry,
} from './cursor.ts';

const OBSERVED: readonly Observed[] = ['nearest-weekday', 'next-weekday', 'previous-weekday'];

/** The `businessHours` of a file. A calendar without a time zone is left out. */
export function buildBusinessHours(
  root: Cursor,
  recall: NodeCache<readonly BusinessHours[]>,
): readonly BusinessHours[] {
  return entries(child(root, 'businessHours')).flatMap((entry) => recall(entry.pair, () => buildCalendar(entry)));
}

function buildCalendar({ key, value, origin }: CursorEntry): readonly BusinessHours[] {
  const timeZone = textOf(child(value, 'timeZone'));
  if (timeZone === undefined) return [];
  const hours: BusinessHours = {
    id: key,
    name: textOf(child(value, 'name')) ?? key,
    description: textOf(child(value, 'description')),
    timeZone,
    active: booleanOf(child(value, 'active')) ?? true,
    isDefault: booleanOf(child(value, 'default')) ?? false,
    hours: buildHours(child(value, 'hours')),
    holidays: items(child(value, 'holidays')).flatMap((item) => textOf(item) ?? []),
    origin,
  };
  return [hours];
}

/** `hours:`, where a narrower key wins over a wider one whatever their order. */
function buildHours(hours: Cursor | undefined): WeekHours {
  const week: Record<Weekday, readonly Shift[]> = {
    monday: [],
    tuesday: [],
    wednesday: [],
    thursday: [],
    friday: [],
    saturday: [],
    sunday: [],
  };
  for (const [key, days] of DAY_GROUPS) {
    const value = child(hours, key);
    if (value === undefined) continue;
    const shifts = oneOrMany(value).flatMap((item) => shiftsOf(item));
    for (const day of days) week[day] = shifts;
  }
  return week;
}

function shiftsOf(cursor: Cursor): readonly Shift[] {
  const text = textOf(cursor);
  const parsed = text === undefined ? undefined : parseHours(text);
  return parsed !== undefined && 'shifts' in parsed ? parsed.shifts : [];
}

/** The `holidays` of a file. A holiday that falls on no date that can be read is left out. */
export function buildHolidaySets(root: Cursor, recall: NodeCache<readonly HolidaySet[]>): readonly HolidaySet[] {
  return entries(child(root, 'holidays')).flatMap(({ key, pair, value, origin }) =>
    recall(pair, () => [{ id: key, holidays: items(value).flatMap((item) => buildHoliday(item) ?? []), origin }]),
  );
}

function buildHoliday(cursor: Cursor): Holiday | undefined {
  const rule = buildRule(cursor);
  if (rule === undefined) return undefined;
  const between = child(cursor, 'between');
  return {
    name: textOf(child(cursor, 'name')) ?? 'holiday',
    description: textOf(child(cursor, 'description')),
    rule,
    observed: wordOf(child(cursor, 'observed'), OBSERVED),
    between: between === undefined ? undefined : shiftsOf(between)[0],
    from: dayOf(child(cursor, 'from')),
    until: dayOf(child(cursor, 'until')),
    origin: cursor.origin,
  };
}

function buildRule(cursor: Cursor): HolidayRule | undefined {
  const date = dayOf(child(cursor, 'date'));
  if (date !== undefined) return { kind: 'date', date, through: dayOf(child(cursor, 'through')) };
  const daily = child(cursor, 'daily');
  if (daily !== undefined) return { kind: 'daily', interval: intervalOf(daily) };
  const weekly = child(cursor, 'weekly');
  if (weekly !== undefined) {
    const weekdays = oneOrMany(child(weekly, 'weekdays')).flatMap((item) => wordOf(item, WEEKDAYS) ?? []);
    return weekdays.length === 0 ? undefined : { kind: 'weekly', weekdays, interval: intervalOf(weekly) };
  }
  const monthly = child(cursor, 'monthly');
  if (monthly !== undefined) return buildMonthly(monthly);
  return buildYearly(child(cursor, 'yearly'));
}

function buildMonthly(monthly: Cursor): HolidayRule | undefined {
  const interval = intervalOf(monthly);
  const day = integerOf(child(monthly, 'day'));
  if (day !== undefined) return { kind: 'monthlyDay', day, interval };
  const nth = wordOf(child(monthly, 'nth'), NTHS);
  const weekday = wordOf(child(monthly, 'weekday'), COUNTED_DAYS);
  return nth === undefined || weekday === undefined ? undefined : { kind: 'monthlyNth', nth, weekday, interval };
}

function buildYearly(yearly: Cursor | undefined): HolidayRule | undefined {
  const monthName = wordOf(child(yearly, 'month'), MONTHS);
  if (monthName === undefined) return undefined;
  const month = MONTHS.indexOf(monthName) + 1;
  const day = integerOf(child(yearly, 'day'));
  if (day !== undefined) return { kind: 'yearlyDay', month, day };
  const nth = wordOf(child(yearly, 'nth'), NTHS);
  const weekday = wordOf(child(yearly, 'weekday'), COUNTED_DAYS);
  return nth === undefined || weekday === undefined ? undefined : { kind: 'yearlyNth', month, nth, weekday };
}

function intervalOf(cursor: Cursor): number {
  return Math.max(1, integerOf(child(cursor, 'interval')) ?? 1);
}

function dayOf(cursor: Cursor | undefined): EpochDay | undefined {
  const text = textOf(cursor);
  return text === undefined ? undefined : parseIso(text)?.day;
}

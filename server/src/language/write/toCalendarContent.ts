// Business hours and holidays → YAML content. The inverse of `buildCalendars`.
import type { BusinessHours, Holiday } from '../../core/model/model.ts';
import {
  WEEKDAYS,
  type HolidayRule,
  type Shift,
  type WeekHours,
  type Weekday,
} from '../../core/time/calendarDefinition.ts';
import type { EpochDay } from '../../core/time/instant.ts';
import { formatDate } from '../../core/time/iso.ts';
import { formatHours } from '../../core/time/shift.ts';
import { MONTHS } from '../../protocol/months.ts';
import { listOf, mapOf, type Content, type MapContent, type MapEntry } from '../../text/content.ts';
import { keyOf, writeFields, type FieldTable } from './fieldTable.ts';

const BUSINESS_HOURS: FieldTable<BusinessHours> = {
  name: ({ id, name }) => keyOf('name', name === id ? undefined : name),
  description: ({ description }) => keyOf('description', description),
  timeZone: ({ timeZone }) => keyOf('timeZone', timeZone),
  active: ({ active }) => keyOf('active', active ? undefined : false),
  isDefault: ({ isDefault }) => keyOf('default', isDefault ? true : undefined),
  hours: ({ hours }) => keyOf('hours', toHoursContent(hours)),
  holidays: ({ holidays }) => keyOf('holidays', holidays.length === 0 ? undefined : listOf(holidays)),
};

export function toCalendarContent(hours: BusinessHours): MapContent {
  return mapOf(writeFields(BUSINESS_HOURS, hours));
}

/** `hours:` with as few keys as a person would need: groups of days that are alike, then the days that differ from their group. */
function toHoursContent(hours: WeekHours): MapContent {
  const entries = writeWeek(hours);
  return mapOf(entries, entries.length === 1 ? 'fitting' : 'block');
}

function writeWeek(hours: WeekHours): readonly MapEntry[] {
  const [monday, ...others] = WEEKDAYS;
  if (others.every((day) => isSame(hours[day], hours[monday])))
    return hours[monday].length === 0 ? [] : [{ key: 'everyday', value: writeShifts(hours[monday]) }];
  return [...writeGroup(hours, 'weekdays', WEEKDAYS.slice(0, 5)), ...writeGroup(hours, 'weekend', WEEKDAYS.slice(5))];
}

/** A group of which all days but one are alike has its key; the days that differ follow. */
function writeGroup(hours: WeekHours, key: string, days: readonly Weekday[]): readonly MapEntry[] {
  const common = days
    .map((day) => hours[day])
    .find((shifts) => countAlike(hours, days, shifts) >= Math.max(2, days.length - 1));
  const shared = common ?? [];
  const others = days.filter((day) => !isSame(hours[day], shared));
  return [
    ...(shared.length === 0 ? [] : [{ key, value: writeShifts(shared) }]),
    ...others.map((day) => ({ key: day, value: writeShifts(hours[day]) })),
  ];
}

function countAlike(hours: WeekHours, days: readonly Weekday[], shifts: readonly Shift[]): number {
  return days.filter((day) => isSame(hours[day], shifts)).length;
}

function isSame(one: readonly Shift[], other: readonly Shift[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ open, close }, index) => open === other[index]?.open && close === other[index].close)
  );
}

function writeShifts(shifts: readonly Shift[]): Content {
  const [first, ...others] = shifts.map(formatHours);
  return others.length === 0 ? (first ?? 'closed') : listOf(shifts.map(formatHours));
}

const HOLIDAY: FieldTable<Holiday> = {
  name: ({ name }) => keyOf('name', name),
  description: ({ description }) => keyOf('description', description),
  rule: ({ rule }) => writeRule(rule),
  observed: ({ observed }) => keyOf('observed', observed),
  between: ({ between }) => keyOf('between', between && formatHours(between)),
  from: ({ from }) => keyOf('from', writeDay(from)),
  until: ({ until }) => keyOf('until', writeDay(until)),
};

/** One entry of a set of holidays. */
export function toHolidayContent(holiday: Holiday): MapContent {
  return mapOf(writeFields(HOLIDAY, holiday), 'fitting');
}

function writeDay(day: EpochDay | undefined): string | undefined {
  return day === undefined ? undefined : formatDate(day);
}

function writeRule(rule: HolidayRule): readonly MapEntry[] {
  switch (rule.kind) {
    case 'date':
      return [...keyOf('date', writeDay(rule.date)), ...keyOf('through', writeDay(rule.through))];
    case 'daily':
      return ruleOf('daily', writeInterval(rule.interval));
    case 'weekly':
      return ruleOf('weekly', [{ key: 'weekdays', value: listOf(rule.weekdays) }, ...writeInterval(rule.interval)]);
    case 'monthlyDay':
      return ruleOf('monthly', [{ key: 'day', value: rule.day }, ...writeInterval(rule.interval)]);
    case 'monthlyNth':
      return ruleOf('monthly', [...writeNth(rule), ...writeInterval(rule.interval)]);
    case 'yearlyDay':
      return ruleOf('yearly', [writeMonth(rule.month), { key: 'day', value: rule.day }]);
    case 'yearlyNth':
      return ruleOf('yearly', [writeMonth(rule.month), ...writeNth(rule)]);
  }
}

function ruleOf(key: string, entries: readonly MapEntry[]): readonly MapEntry[] {
  return [{ key, value: mapOf(entries, 'fitting') }];
}

function writeInterval(interval: number): readonly MapEntry[] {
  return keyOf('interval', interval === 1 ? undefined : interval);
}

function writeMonth(month: number): MapEntry {
  return { key: 'month', value: MONTHS[month - 1] ?? String(month) };
}

function writeNth({ weekday, nth }: { readonly weekday: string; readonly nth: string }): readonly MapEntry[] {
  return [
    { key: 'weekday', value: weekday },
    { key: 'nth', value: nth },
  ];
}

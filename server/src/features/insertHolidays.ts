// "Insert Public Holidays…": where holidays can go in a file, and the edits that put them there. Must not know where they come from.
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { parseIso } from '../core/time/iso.ts';
import type { BusinessHours, Holiday, Origin } from '../core/model/model.ts';
import { NTHS, WEEKDAYS, type HolidayRule } from '../core/time/calendarDefinition.ts';
import { weekdayIndex } from '../core/time/civil.ts';
import { toEpochDay } from '../core/time/instant.ts';
import { parseHours } from '../core/time/shift.ts';
import type { HolidayEntry, HolidayPlaces, InsertHolidaysParams, YearlyRule } from '../protocol/holidays.ts';
import type { Problem } from '../protocol/requests.ts';
import { calendarsAttaching } from '../project/calendars/attaching.ts';
import { isOpenOn } from '../project/calendars/isOpenOn.ts';
import { toHolidayContent } from '../language/write/toCalendarContent.ts';
import { SECTION_ORDER } from '../language/write/writeEntitlementFile.ts';
import { addContent } from '../text/addContent.ts';
import { isEmpty, listOf, mapOf, type MapContent, type MapEntry } from '../text/content.ts';
import type { TextChange } from '../text/edit.ts';
import { MONTHS } from '../protocol/months.ts';

const SECTION = 'holidays';

export function holidayPlaces(snapshot: Snapshot, { uri, model }: SourceFile): HolidayPlaces {
  return {
    sets: model.holidays.map(({ id }) => id),
    taken: snapshot
      .scope(uri)
      .all('holidays')
      .map(({ id }) => id),
    calendars: model.businessHours.map(({ id, name, timeZone, holidays }) => ({ id, name, timeZone, holidays })),
  };
}

export type HolidayChanges =
  | { readonly changes: readonly TextChange[]; readonly added: number; readonly idle: number }
  | { readonly problem: Problem };

/**
 * Entries that the set has already are left out, and dates on which every calendar that will attach it is closed anyway. Nothing that is
 * written is changed, comments included.
 */
export function insertHolidays(snapshot: Snapshot, file: SourceFile, params: InsertHolidaysParams): HolidayChanges {
  const { set, attachTo } = params;
  const given: Holiday[] = [];
  for (const entry of params.entries) {
    const holiday = toHoliday(entry, { uri: file.uri, path: [SECTION, set] });
    if (holiday === undefined) return { problem: cannotPlace(entry) };
    given.push(holiday);
  }
  const known = new Set(file.model.holidays.find(({ id }) => id === set)?.holidays.map(ruleKey));
  const attached = file.model.businessHours.filter(({ id }) => attachTo.includes(id));
  const calendars = [...calendarsAttaching(snapshot, file, set), ...attached];
  const fresh = given.filter((holiday) => !known.has(ruleKey(holiday)));
  const added = fresh.filter(
    (each) => calendars.length === 0 || calendars.some((calendar) => isNeeded(calendar, each)),
  );
  const adding = addContent(file.tree, toSetContent(set, added), SECTION_ORDER);
  if (adding === undefined) return { problem: cannotRead(set) };
  const attaching = addContent(file.tree, attachments(attached, set), SECTION_ORDER);
  if (attaching === undefined || attached.length < attachTo.length) return { problem: cannotRead('businessHours') };
  // At one place the calendar's own key comes before the section that follows the calendar.
  return { changes: [...attaching, ...adding], added: added.length, idle: fresh.length - added.length };
}

function toHoliday(entry: HolidayEntry, origin: Origin): Holiday | undefined {
  const rule = 'yearly' in entry ? toYearlyRule(entry.yearly) : toDateRule(entry);
  if (rule === undefined) return undefined;
  const between = 'yearly' in entry || entry.between === undefined ? undefined : parseHours(entry.between);
  if (between === undefined) return { name: entry.name, rule, origin };
  const shift = 'shifts' in between ? between.shifts[0] : undefined;
  return shift && { name: entry.name, rule, between: shift, origin };
}

function toYearlyRule(yearly: YearlyRule): HolidayRule | undefined {
  const month = MONTHS.findIndex((name) => name === yearly.month) + 1;
  if (month === 0) return undefined;
  if ('day' in yearly) return { kind: 'yearlyDay', month, day: yearly.day };
  const weekday = WEEKDAYS.find((day) => day === yearly.weekday);
  const nth = NTHS.find((name) => name === yearly.nth);
  return weekday && nth && { kind: 'yearlyNth', month, nth, weekday };
}

function toDateRule(entry: Extract<HolidayEntry, { readonly date: string }>): HolidayRule | undefined {
  const date = parseIso(entry.date)?.day;
  if (date === undefined || entry.through === undefined) return date === undefined ? undefined : { kind: 'date', date };
  const through = parseIso(entry.through)?.day;
  return through === undefined ? undefined : { kind: 'date', date, through };
}

/** False for dates on none of which the calendar is open. */
function isNeeded(calendar: BusinessHours, { rule }: Holiday): boolean {
  if (rule.kind !== 'date') return true;
  const { date, through = date } = rule;
  const days = Array.from({ length: Math.min(through - date + 1, 7) }, (_, offset) => toEpochDay(date + offset));
  return days.some((day) => isOpenOn(calendar, weekdayIndex(day)));
}

function cannotRead(what: string): Problem {
  return {
    message: `'${what}' is not written in a way that holidays can be added to.`,
    hint: 'Mend what is marked in the file, then try again.',
  };
}

function cannotPlace({ name }: HolidayEntry): Problem {
  return {
    message: `Nobody can tell on which date '${name}' falls.`,
    hint: 'Write it into the file by hand: see "holidays" in the language reference.',
  };
}

/** Nothing where there is nothing to add. */
function toSetContent(set: string, holidays: readonly Holiday[]): MapContent {
  const list = listOf(holidays.map(toHolidayContent), 'block');
  return mapOf(isEmpty(list) ? [] : [{ key: SECTION, value: mapOf([{ key: set, value: list }]) }], 'spaced');
}

/** The calendars, each with the set where it has not attached it yet. */
function attachments(calendars: readonly BusinessHours[], set: string): MapContent {
  const entries = calendars
    .filter(({ holidays }) => !holidays.includes(set))
    .map(({ id }): MapEntry => ({ key: id, value: mapOf([{ key: SECTION, value: listOf([set]) }]) }));
  return mapOf(entries.length === 0 ? [] : [{ key: 'businessHours', value: mapOf(entries) }]);
}

/** When an entry of the file falls: two entries with one key close the same days. */
function ruleKey({ rule, from, until, observed, between }: Holiday): string {
  const isBounded = [from, until, observed, between].some((bound) => bound !== undefined);
  switch (rule.kind) {
    case 'date':
      return [rule.date, rule.through ?? rule.date, between?.open ?? ''].join();
    case 'yearlyDay':
      return isBounded ? '' : [MONTHS[rule.month - 1], rule.day].join();
    case 'yearlyNth':
      return isBounded ? '' : [MONTHS[rule.month - 1], rule.nth, rule.weekday].join();
    case 'daily':
    case 'weekly':
    case 'monthlyDay':
    case 'monthlyNth':
      return '';
  }
}

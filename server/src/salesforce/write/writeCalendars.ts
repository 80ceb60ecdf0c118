// Entries of `businessHours` and `holidays` → the elements of BusinessHoursSettings.
import { DAYS_OF_GROUP, GROUP_NAMES, WEEKDAYS, type Weekday } from '../../core/time/calendarDefinition.ts';
import { KEPT, writeKept } from '../kept.ts';
import { listOf, mapOf, wordOf, wordsOf, type PlainMap } from '../plainAccess.ts';
import { readCalendar, readHoliday } from '../read/readCalendars.ts';
import { inOrder, isSameDraft, type XmlDraft } from '../xml/writeXml.ts';
import { readAgain } from './readAgain.ts';
import { optional } from './writeProcess.ts';

/** Which keys of `hours` a day looks at, the narrowest first. */
export function hourKeysOf(day: Weekday): readonly string[] {
  return [day, WEEKDAYS.indexOf(day) < 5 ? 'weekdays' : 'weekend', 'everyday'];
}

/** A calendar, with what its block keeps. */
function writeCalendar(id: string, calendar: PlainMap): XmlDraft {
  const written = writePlainCalendar(id, calendar);
  return writeKept(written, mapOf(calendar[KEPT]), (draft) =>
    isSameDraft(
      writePlainCalendar(
        id,
        readAgain(draft, (text, element) => readCalendar({ text }, element, [])),
      ),
      written,
    ),
  );
}

export function writePlainCalendar(id: string, calendar: PlainMap): XmlDraft {
  const hours = mapOf(calendar['hours']);
  return {
    name: 'businessHours',
    children: [
      { name: 'active', text: String(calendar['active'] !== false) },
      { name: 'default', text: String(calendar['default'] === true) },
      { name: 'name', text: wordOf(calendar['name']) ?? id },
      { name: 'timeZoneId', text: wordOf(calendar['timeZone']) ?? '' },
      ...WEEKDAYS.flatMap((day) => {
        const key = hourKeysOf(day).find((each) => each in hours);
        const range = wordsOf(key === undefined ? undefined : hours[key]).find((each) => each.trim() !== 'closed');
        return writeRange(range, `${day}StartTime`, `${day}EndTime`);
      }),
    ],
  };
}

/** The two elements of a time range; none for a closed day. Salesforce writes midnight at both ends of a whole day. */
function writeRange(range: string | undefined, start: string, end: string): readonly XmlDraft[] {
  if (range === undefined || range.trim() === 'closed') return [];
  const match = /^\s*(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})\s*$/.exec(range);
  const [from = '00:00', to = '00:00'] = match?.slice(1) ?? [];
  return [
    { name: start, text: writeClock(from) },
    { name: end, text: writeClock(to) },
  ];
}

function writeClock(time: string): string {
  return `${(time === '24:00' ? '00:00' : time).padStart(5, '0')}:00.000Z`;
}

/** A holiday of a set, with what its block keeps. @param calendars names of those that attach the set */
function writeHoliday(holiday: PlainMap, calendars: readonly string[]): XmlDraft {
  const written = writePlainHoliday(holiday, calendars);
  // The order of calendars may be kept, but no other calendars than those that attach the set now.
  const means = (draft: XmlDraft): boolean =>
    isSameDraft(writePlainHoliday(readAgain(draft, readHoliday), calendars), written) &&
    calendarsOf(draft).toSorted().join('\n') === calendars.toSorted().join('\n');
  return writeKept(written, mapOf(holiday[KEPT]), means, ['order']);
}

function calendarsOf({ children = [] }: XmlDraft): readonly string[] {
  return children.flatMap(({ name, text = '' }) => (name === 'businessHours' ? [text] : []));
}

export function writePlainHoliday(holiday: PlainMap, calendars: readonly string[]): XmlDraft {
  const rule = writeRule(holiday);
  return {
    name: 'holidays',
    children: [
      ...calendars.map((text) => ({ name: 'businessHours', text })),
      ...optional('description', holiday['description']),
      ...writeRange(wordOf(holiday['between']), 'startTime', 'endTime'),
      { name: 'isRecurring', text: String(rule.some(({ name }) => name === 'recurrenceType')) },
      ...optional('name', holiday['name']),
      ...(holiday['date'] === undefined
        ? [...optional('recurrenceEndDate', holiday['until']), ...optional('recurrenceStartDate', holiday['from'])]
        : []),
      ...rule,
    ],
  };
}

function writeRule(holiday: PlainMap): readonly XmlDraft[] {
  const [key, rule] = (['daily', 'weekly', 'monthly', 'yearly'] as const)
    .map((each) => [each, holiday[each]] as const)
    .find(([, value]) => value !== undefined) ?? [undefined, undefined];
  const type = (text: string): XmlDraft => ({ name: 'recurrenceType', text });
  if (key === undefined) {
    // Several days are one holiday that recurs daily: Salesforce's dated ones last a day.
    const last = holiday['through'];
    if (last === undefined) return optional('activityDate', holiday['date']);
    return [
      ...optional('recurrenceEndDate', last),
      { name: 'recurrenceInterval', text: '1' },
      ...optional('recurrenceStartDate', holiday['date']),
      type('RecursDaily'),
    ];
  }
  const parts = mapOf(rule);
  const weekdays = wordsOf(parts['weekdays'] ?? parts['weekday'])
    .flatMap(daysInFile)
    .map((day) => ({
      name: 'recurrenceDayOfWeek',
      text: capital(day),
    }));
  const interval = { name: 'recurrenceInterval', text: wordOf(parts['interval']) ?? '1' };
  const month = wordOf(parts['month']);
  const months = month === undefined ? [] : [{ name: 'recurrenceMonthOfYear', text: capital(month) }];
  const day = optional('recurrenceDayOfMonth', parts['day']);
  const nth = wordOf(parts['nth']);
  const nths = nth === undefined ? [] : [{ name: 'recurrenceInstance', text: capital(nth) }];
  switch (key) {
    case 'daily':
      return [type('RecursDaily'), interval];
    case 'weekly':
      // The five weekdays without an interval are a kind of their own.
      return isEveryWeekday(wordsOf(parts['weekdays'])) && parts['interval'] === undefined
        ? [type('RecursEveryWeekday'), ...weekdays]
        : [type('RecursWeekly'), ...weekdays, interval];
    case 'monthly':
      return nth === undefined
        ? [type('RecursMonthly'), ...day, interval]
        : [type('RecursMonthlyNth'), ...weekdays, ...nths, interval];
    case 'yearly':
      return nth === undefined
        ? [type('RecursYearly'), ...day, ...months]
        : [type('RecursYearlyNth'), ...weekdays, ...nths, ...months];
  }
}

/** Salesforce lists the days of a group from Sunday on. */
function daysInFile(day: string): readonly string[] {
  const group = GROUP_NAMES.find((name) => name === day);
  if (group === undefined) return [day];
  const days = DAYS_OF_GROUP[group];
  return days.includes('sunday') ? ['sunday', ...days.filter((each) => each !== 'sunday')] : days;
}

function isEveryWeekday(days: readonly string[]): boolean {
  return days.length === 5 && WEEKDAYS.slice(0, 5).every((day) => days.includes(day));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Calendars in their order, holidays by name; those of one name in the order that was kept, else in that of the files. */
export function writeSettings(
  calendars: ReadonlyMap<string, PlainMap>,
  sets: ReadonlyMap<string, readonly PlainMap[]>,
): readonly XmlDraft[] {
  const own = [...calendars].filter(([, calendar]) => calendar['external'] !== true);
  const holidays = [...sets].flatMap(([id, holidaysOfSet]) => {
    const names = own
      .filter(([, calendar]) => wordsOf(calendar['holidays']).includes(id))
      .map(([key, calendar]) => wordOf(calendar['name']) ?? key);
    return holidaysOfSet.map((holiday) => ({
      draft: writeHoliday(holiday, names),
      name: wordOf(holiday['name']) ?? '',
      order: Number(mapOf(holiday[KEPT])['order'] ?? 0),
    }));
  });
  const isSorted = holidays.every(({ order }) => order === 0);
  const sorted = holidays.toSorted((a, b) =>
    a.name !== b.name && (isSorted || a.order === 0 || b.order === 0) ? (a.name < b.name ? -1 : 1) : a.order - b.order,
  );
  return inOrder([...own.map(([id, calendar]) => writeCalendar(id, calendar)), ...sorted.map(({ draft }) => draft)]);
}

/** The holidays of every set. */
export function holidaysOf(section: PlainMap): ReadonlyMap<string, readonly PlainMap[]> {
  return new Map(Object.entries(section).map(([id, set]) => [id, listOf(set).map(mapOf)]));
}

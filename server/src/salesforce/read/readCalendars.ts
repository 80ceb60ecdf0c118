// BusinessHoursSettings → entries of `businessHours` and `holidays`. Holidays that the same calendars attach are one set.
import { DAYS_OF_GROUP, GROUP_NAMES, WEEKDAYS } from '../../core/time/calendarDefinition.ts';
import type { Span } from '../../text/tree.ts';
import { hull, list, map, pairAt, scalar, textPair, type Sketch, type SketchPair } from '../sketch.ts';
import { childNamed, childrenNamed, nameSpan, textOf, valueSpan, type XmlElement } from '../xml/xmlElement.ts';
import { flagPair, type MetadataReading } from './readProcess.ts';
import { wholeNumber } from './readTypes.ts';

/** The calendars and holiday sets of a settings file, as sections of an entitlement file. */
export function readCalendars(reading: MetadataReading, settings: XmlElement): readonly SketchPair[] {
  const sets = holidaySets(reading, settings);
  const calendars = childrenNamed(settings, 'businessHours').map((calendar): SketchPair => {
    const name = textOf(calendar, 'name') ?? '';
    const attached = sets.filter(({ calendars: names }) => names.some((each) => isSameName(each, name)));
    const value = readCalendar(reading, calendar, attached);
    return { key: reading.naming.idOf('businessHours', name), span: placeOfName(reading.text, calendar), value };
  });
  return [
    section('businessHours', calendars),
    section(
      'holidays',
      sets.map(({ id, holidays }) => ({
        key: id,
        span: nameSpan(holidays[0] ?? settings),
        value: list(
          hull(holidays.map(({ span }) => span)),
          holidays.map((holiday) => readHoliday(reading.text, holiday)),
        ),
      })),
    ),
  ].filter((pair) => pair !== undefined);
}

/** A section of an entitlement file; none where it would be empty. */
export function section(key: string, entries: readonly SketchPair[]): SketchPair | undefined {
  if (entries.length === 0) return undefined;
  const span = hull(entries.map((entry) => hull([entry.span, entry.value.span])));
  return { key, span: { start: span.start, end: span.start }, value: map(span, entries) };
}

function placeOfName(text: string, element: XmlElement): Span {
  const name = childNamed(element, 'name');
  return name === undefined ? nameSpan(element) : valueSpan(text, name);
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Holidays that close the same calendars. */
export interface HolidaySet {
  readonly id: string;
  /** Names of the calendars that attach it. */
  readonly calendars: readonly string[];
  readonly holidays: XmlElement[];
}

/** The holidays by the calendars that they close; those that close none are a set that nobody attaches. */
export function holidaySets({ naming }: Pick<MetadataReading, 'naming'>, settings: XmlElement): readonly HolidaySet[] {
  const all = childrenNamed(settings, 'businessHours').map((calendar) => textOf(calendar, 'name') ?? '');
  const sets = new Map<string, HolidaySet>();
  for (const holiday of childrenNamed(settings, 'holidays')) {
    const calendars = childrenNamed(holiday, 'businessHours').map(({ text }) => text);
    const key = calendars
      .map((name) => name.trim().toLowerCase())
      .toSorted()
      .join('\n');
    const known = sets.get(key);
    if (known === undefined)
      sets.set(key, { id: naming.idOf('holidays', labelOfSet(calendars, all)), calendars, holidays: [holiday] });
    else known.holidays.push(holiday);
  }
  return numbered([...sets.values()]);
}

function labelOfSet(calendars: readonly string[], all: readonly string[]): string {
  const [first, ...others] = calendars;
  if (first === undefined) return 'unattached';
  if (all.length > 1 && all.every((name) => calendars.some((each) => isSameName(each, name)))) return 'all calendars';
  return others.length === 0 ? `${first} holidays` : `${first} and ${others.length} more`;
}

function numbered(sets: readonly HolidaySet[]): readonly HolidaySet[] {
  const used = new Map<string, number>();
  return sets.map((set) => {
    const count = (used.get(set.id) ?? 0) + 1;
    used.set(set.id, count);
    return count === 1 ? set : { ...set, id: `${set.id}-${count}` };
  });
}

/** What an entry of `businessHours` says. @param attached the sets that close it */
export function readCalendar(
  { text }: Pick<MetadataReading, 'text'>,
  calendar: XmlElement,
  attached: readonly HolidaySet[],
): Sketch {
  const days = WEEKDAYS.flatMap((day) => hoursPair(text, calendar, day) ?? []);
  const place = placeOfName(text, calendar);
  return map(calendar.span, [
    textPair(text, 'name', childNamed(calendar, 'name')),
    textPair(text, 'timeZone', childNamed(calendar, 'timeZoneId'), (zone) => zone.trim()),
    flagPair(text, 'active', childNamed(calendar, 'active'), true),
    flagPair(text, 'default', childNamed(calendar, 'default'), false),
    { key: 'hours', span: days[0]?.span ?? place, value: map(hull([place, ...days.map(({ span }) => span)]), days) },
    attached.length === 0
      ? undefined
      : {
          key: 'holidays',
          span: place,
          value: list(
            place,
            attached.map(({ id }) => scalar(place, id)),
          ),
        },
  ]);
}

/** The hours of a day; undefined on a day without hours, which is closed. */
function hoursPair(text: string, calendar: XmlElement, day: string): SketchPair | undefined {
  const start = childNamed(calendar, `${day}StartTime`);
  const end = childNamed(calendar, `${day}EndTime`);
  const from = readClock(start?.text);
  const to = readClock(end?.text);
  if (start === undefined || end === undefined || from === undefined || to === undefined) return undefined;
  const span = hull([valueSpan(text, start), valueSpan(text, end)]);
  return pairAt(day, start, scalar(span, writeRange(from, to)));
}

/** `09:30:00.000Z` → `09:30`. The Z means nothing: it is the time on the wall. */
function readClock(written: string | undefined): string | undefined {
  return /^\s*(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?\s*$/.exec(written ?? '')?.[1];
}

function writeRange(from: string, to: string): string {
  if (from === '00:00' && to === '00:00') return '24h';
  return `${from}-${to === '00:00' ? '24:00' : to}`;
}

/** What an item of a set of `holidays` says. */
export function readHoliday(text: string, holiday: XmlElement): Sketch {
  const start = childNamed(holiday, 'startTime');
  const end = childNamed(holiday, 'endTime');
  const from = readClock(start?.text);
  const to = readClock(end?.text);
  return map(holiday.span, [
    textPair(text, 'name', childNamed(holiday, 'name')),
    textPair(text, 'description', childNamed(holiday, 'description')),
    rulePair(text, holiday),
    start === undefined || end === undefined || from === undefined || to === undefined
      ? undefined
      : pairAt('between', start, scalar(valueSpan(text, start), `${from}-${to === '00:00' ? '24:00' : to}`)),
    textPair(text, 'from', childNamed(holiday, 'recurrenceStartDate'), (date) => date.trim()),
    textPair(text, 'until', childNamed(holiday, 'recurrenceEndDate'), (date) => date.trim()),
  ]);
}

/** On which dates a holiday falls. */
function rulePair(text: string, holiday: XmlElement): SketchPair | undefined {
  const date = childNamed(holiday, 'activityDate');
  const type = childNamed(holiday, 'recurrenceType');
  if (type === undefined || textOf(holiday, 'isRecurring')?.trim() !== 'true')
    return textPair(text, 'date', date, (written) => written.trim());
  const span = valueSpan(text, type);
  const part = (
    key: string,
    name: string,
    convert: (written: string) => string | number | null | boolean,
  ): SketchPair | undefined => textPair(text, key, childNamed(holiday, name), convert);
  const lower = (written: string): string => written.trim().toLowerCase();
  const weekdays = childrenNamed(holiday, 'recurrenceDayOfWeek').map((day) =>
    scalar(valueSpan(text, day), lower(day.text)),
  );
  const interval = part('interval', 'recurrenceInterval', wholeNumber);
  const unlessOne = interval?.value.kind === 'scalar' && interval.value.value === 1 ? undefined : interval;
  const nth = part('nth', 'recurrenceInstance', lower);
  const counted = countedDay(childrenNamed(holiday, 'recurrenceDayOfWeek').map(({ text: written }) => lower(written)));
  const weekday = counted === undefined ? undefined : part('weekday', 'recurrenceDayOfWeek', () => counted);
  const month = part('month', 'recurrenceMonthOfYear', lower);
  const day = part('day', 'recurrenceDayOfMonth', wholeNumber);
  const days: SketchPair = { key: 'weekdays', span, value: list(span, weekdays) };
  const rule = (key: string, pairs: readonly (SketchPair | undefined)[]): SketchPair =>
    pairAt(key, type, map(span, pairs));
  switch (type.text.trim()) {
    case 'RecursDaily':
      return rule('daily', [unlessOne]);
    case 'RecursEveryWeekday':
      return rule('weekly', [days]);
    case 'RecursWeekly':
      return rule('weekly', [days, weekdays.length === 5 ? interval : unlessOne]);
    case 'RecursMonthly':
      return rule('monthly', [day, unlessOne]);
    case 'RecursMonthlyNth':
      return rule('monthly', [nth, weekday, unlessOne]);
    case 'RecursYearly':
      return rule('yearly', [month, day]);
    case 'RecursYearlyNth':
      return rule('yearly', [month, weekday, nth]);
    default:
      return undefined;
  }
}

/** The word for what is counted in a month: Salesforce lists the days of a group, such as all seven for the first day of a month. */
function countedDay(days: readonly string[]): string | undefined {
  const [first, ...others] = days;
  if (others.length === 0) return first;
  return GROUP_NAMES.find(
    (group) => days.length === DAYS_OF_GROUP[group].length && DAYS_OF_GROUP[group].every((day) => days.includes(day)),
  );
}

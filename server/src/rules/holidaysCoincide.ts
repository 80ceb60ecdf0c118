// holidays-coincide: two whole-day holidays of a calendar on one day, so that one of them gives nobody a day off.
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import type { BusinessHours, Holiday } from '../core/model/model.ts';
import { keptDays } from '../core/time/observance.ts';
import { DAY_MS } from '../core/time/instant.ts';
import { calendarsAttaching } from '../project/calendars/attaching.ts';
import { formatDate } from '../words/formatInstant.ts';
import { spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

/** How far ahead is looked: what coincides later is nobody's worry yet. */
const YEARS_DAYS = 3 * 366;

const desk = (date: string): string => `businessHours:
  us-support: { name: US Support, timeZone: America/New_York, hours: { weekdays: 09:00-17:00 }, holidays: [federal, company] }
holidays:
  federal:
    - { name: Independence Day, yearly: { month: july, day: 4 } }
  company:
    - { name: Summer Party, yearly: { month: july, day: ${date} } }
`;

export const holidaysCoincide: Rule = {
  code: 'holidays-coincide',
  severity: 'warning',
  title: 'Two holidays on one day',
  why: 'Two holidays of a calendar close the same day. Either one date is wrong, or one holiday is written twice, or the day off that is taken instead is missing.',
  cure: 'Correct the date, remove one of them, or let one be taken on another day with `observed: next-weekday`.',
  bad: desk('4'),
  good: desk('5'),
  message: ({ name, other, calendar, date }) =>
    `'${String(name)}' and '${String(other)}' close '${String(calendar)}' on the same day, ${String(date)}. Correct the date, remove one, or let one be taken on another day with 'observed'.`,
  messageInMetadata: ({ name, other, calendar, date }) =>
    `'${String(name)}' and '${String(other)}' close '${String(calendar)}' on the same day, ${String(date)}. Correct the date, remove one, or write the day that is off instead.`,
  *check({ snapshot, file }) {
    const said = new Set<Holiday>();
    for (const calendar of calendarsOf(snapshot, file))
      for (const { holiday, other, day } of coincidences(snapshot, calendar)) {
        if (holiday.origin.uri !== file.uri || said.has(holiday)) continue;
        said.add(holiday);
        const where = snapshot.locate(other.origin);
        yield {
          span: spanOf(file, [...holiday.origin.path, 'name'], holiday.origin.path),
          args: {
            name: holiday.name,
            other: other.name,
            calendar: calendar.name,
            date: formatDate(day * DAY_MS, 'Etc/UTC'),
          },
          related: where === undefined ? [] : [{ ...where, message: 'the other one' }],
        };
      }
  },
};

/** The calendars that the file's holidays close. */
function calendarsOf(snapshot: Snapshot, file: SourceFile): ReadonlySet<BusinessHours> {
  return new Set(file.model.holidays.flatMap(({ id }) => calendarsAttaching(snapshot, file, id)));
}

interface Coincidence {
  readonly holiday: Holiday;
  readonly other: Holiday;
  /** Days since 1970-01-01. */
  readonly day: number;
}

/** The first day that a holiday has in common with one before it, for each such holiday. */
function coincidences(snapshot: Snapshot, calendar: BusinessHours): readonly Coincidence[] {
  const { holidays: sets } = snapshot.definitions(calendar.origin.uri);
  const all = calendar.holidays.flatMap((id) => sets.get(id)?.holidays ?? []).filter(isDayOff);
  const today = Math.floor(snapshot.now / DAY_MS);
  const owners = new Map<number, Holiday>();
  return keptDays(all, today, today + YEARS_DAYS).flatMap((days, index): readonly Coincidence[] => {
    const holiday = all[index];
    if (holiday === undefined) return [];
    const day = days.find((each) => (owners.get(each)?.name ?? holiday.name) !== holiday.name);
    const other = day === undefined ? undefined : owners.get(day);
    for (const each of days) if (!owners.has(each)) owners.set(each, holiday);
    return day === undefined || other === undefined ? [] : [{ holiday, other, day }];
  });
}

/** A day that people have off by its name; not a shutdown of many days, which takes holidays in, nor what recurs within a year. */
function isDayOff({ rule, between }: Holiday): boolean {
  if (between !== undefined) return false;
  return rule.kind === 'date' ? rule.through === undefined : rule.kind === 'yearlyDay' || rule.kind === 'yearlyNth';
}

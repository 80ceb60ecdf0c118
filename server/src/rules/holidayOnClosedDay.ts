// holiday-on-closed-day: a holiday on days on which every calendar that attaches it is closed anyway.
import type { Fix } from '../project/finding.ts';
import { child, rootCursor } from '../language/read/cursor.ts';
import { nodeOf } from '../project/nodeOf.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import type { BusinessHours, Holiday } from '../core/model/model.ts';
import { WEEKDAYS, daysCounted } from '../core/time/calendarDefinition.ts';
import { toEpochDay } from '../core/time/instant.ts';
import { weekdayIndex } from '../core/time/civil.ts';
import { insertPair } from '../text/edit.ts';
import { calendarsAttaching } from '../project/calendars/attaching.ts';
import { emptyShiftsOf } from './facts/emptyShifts.ts';
import { fix } from './fixes/fixes.ts';
import { isOpenOn } from '../project/calendars/isOpenOn.ts';
import { spanOf } from './facts/places.ts';
import { formatList } from '../words/formatModel.ts';
import type { Rule } from './rule.ts';

const calendars = (date: string): string => `businessHours:
  us-support: { name: US Support, timeZone: America/New_York, hours: { weekdays: 09:00-17:00 }, holidays: [company] }
holidays:
  company:
    - { name: Summer Party, date: ${date} }
`;

export const holidayOnClosedDay: Rule = {
  code: 'holiday-on-closed-day',
  severity: 'info',
  title: 'Holiday on a closed day',
  why: 'The holiday falls only on days on which its calendars are closed anyway, so it changes nothing. Perhaps the date is wrong, or the day off is taken on another day.',
  cure: 'Correct the date, move the day off with `observed: nearest-weekday`, or remove it.',
  bad: calendars('2098-07-05'),
  good: calendars('2098-07-04'),
  message: ({ name, day, calendars: names, variant }) =>
    `${String(name)} is on a ${String(day)}, when ${formatList(Array.isArray(names) ? names : [])} ${variant === 'one' ? 'is' : 'are'} closed anyway. Correct the date, or move the day off with 'observed'.`,
  messageInMetadata: ({ name, day, calendars: names, variant }) =>
    `${String(name)} is on a ${String(day)}, when ${formatList(Array.isArray(names) ? names : [])} ${variant === 'one' ? 'is' : 'are'} closed anyway. Correct the date, or write the day that is off instead.`,
  *check({ snapshot, file }) {
    for (const set of file.model.holidays) {
      const attaching = calendarsAttaching(snapshot, file, set.id);
      if (attaching.length === 0 || attaching.some((hours) => isUndecided(snapshot, hours))) continue;
      for (const holiday of set.holidays) {
        const days = weekdaysOf(holiday);
        if (days.length === 0 || days.some((day) => attaching.some((hours) => isOpenOn(hours, day)))) continue;
        yield {
          span: placeOf(file, holiday),
          args: {
            name: holiday.name,
            day: formatList([...new Set(days)].map(formatDay)),
            calendars: attaching.slice(0, 3).map((hours) => `'${hours.name}'`),
            variant: attaching.length === 1 ? 'one' : 'many',
          },
          fixes: moveToWorkingDay(file, holiday),
        };
      }
    }
  },
};

/** Whether nobody can tell when the calendar is open, which has a finding of its own. */
function isUndecided(snapshot: Snapshot, { id, origin }: BusinessHours): boolean {
  const home = snapshot.file(origin.uri);
  return (
    home !== undefined && emptyShiftsOf(child(child(rootCursor(home.uri, home.tree), 'businessHours'), id)).length > 0
  );
}

function placeOf(file: SourceFile, { origin, rule }: Holiday): ReturnType<typeof spanOf> {
  const key = rule.kind === 'date' ? 'date' : rule.kind === 'yearlyNth' ? 'yearly' : 'monthly';
  return spanOf(file, [...origin.path, key, 'weekday'], [...origin.path, key], origin.path);
}

/** One date can be observed on a working day; a recurring one would have said so. */
function moveToWorkingDay(file: SourceFile, { origin, rule }: Holiday): readonly Fix[] {
  const map = nodeOf(file, origin.path);
  if (rule.kind !== 'date' || rule.through !== undefined || map?.kind !== 'map') return [];
  const observed = 'nearest-weekday';
  return [fix(file, 'Observe it on the nearest weekday', insertPair(file.tree, map, 'observed', observed))];
}

/** The only weekdays on which the holiday can fall, 0 is Monday; none when it can fall on any, or moves to a working day. */
function weekdaysOf({ rule, observed }: Holiday): readonly number[] {
  if (observed !== undefined) return [];
  switch (rule.kind) {
    case 'date': {
      const length = (rule.through ?? rule.date) - rule.date + 1;
      if (length < 1 || length > 7) return [];
      return Array.from({ length }, (_, offset) => weekdayIndex(toEpochDay(rule.date + offset)));
    }
    case 'monthlyNth':
    case 'yearlyNth':
      return daysCounted(rule.weekday).map((day) => WEEKDAYS.indexOf(day));
    case 'daily':
    case 'weekly': // written for all days alike, such as a break at noon
    case 'monthlyDay':
    case 'yearlyDay':
      return [];
  }
}

function formatDay(day: number): string {
  const word = WEEKDAYS[day] ?? 'monday';
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

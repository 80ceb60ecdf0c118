// holidays-expired: a set of one-off holidays that are all over. Needs to know what day it is: the snapshot tells.
import type { Holiday } from '../core/model/model.ts';
import { DAY_MS } from '../core/time/instant.ts';
import { calendarsAttaching } from '../project/calendars/attaching.ts';
import { formatList } from '../words/formatModel.ts';
import { formatDate } from '../words/formatInstant.ts';
import { keySpanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

const calendars = (holiday: string): string => `businessHours:
  us-support: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 }, holidays: [us-federal] }
holidays:
  us-federal:
    - ${holiday}
`;

export const holidaysExpired: Rule = {
  code: 'holidays-expired',
  severity: 'info',
  title: 'All holidays are past',
  why: 'Every holiday of the set fell on one date, and all of these dates are past: from now on its calendars count every holiday as a working day, and deadlines come too early.',
  cure: 'Add the dates to come, or say how the holidays recur with `yearly`.',
  bad: calendars("{ name: New Year's Day, date: 2020-01-01 }"),
  good: calendars("{ name: New Year's Day, yearly: { month: january, day: 1 } }"),
  message: ({ id, last, date }) =>
    `All holidays of '${String(id)}' are past: the last was ${String(last)} on ${String(date)}. Add the dates to come, or let them recur with 'yearly'.`,
  messageInMetadata: ({ calendars: names, last, date }) =>
    `The holidays that close exactly ${formatList(Array.isArray(names) ? names : [])} are all past: the last was ${String(last)} on ${String(date)}. Add the dates to come, or let them recur every year.`,
  *check({ snapshot, file }) {
    // A day of grace, since it is still yesterday somewhere.
    const today = Math.floor(snapshot.now / DAY_MS) - 1;
    for (const set of file.model.holidays) {
      const ends = set.holidays.map((holiday) => ({ holiday, day: lastDayOf(holiday) }));
      const last = ends.reduce((a, b) => (b.day > a.day ? b : a), ends[0] ?? { holiday: undefined, day: Infinity });
      if (last.holiday === undefined || last.day >= today) continue;
      yield {
        span: keySpanOf(file, set.origin.path),
        args: {
          id: set.id,
          calendars: calendarsAttaching(snapshot, file, set.id).map(({ name }) => `'${name}'`),
          last: last.holiday.name,
          date: formatDate(last.day * DAY_MS, 'Etc/UTC'),
        },
      };
    }
  },
};

/** The last day number on which the holiday can fall; infinite when it recurs without an end. */
function lastDayOf({ rule, until }: Holiday): number {
  return rule.kind === 'date' ? (rule.through ?? rule.date) : (until ?? Infinity);
}

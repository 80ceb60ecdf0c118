// The business hours of a file as counted calendars: what is exported to places that know no entitlement processes.
import { countOpenTime, type CountedCalendar } from '../core/time/countedTime.ts';
import { dateOfDay, dayOfDate } from '../core/time/civil.ts';
import { DAY_MS, toEpochDay, type EpochDay, type Instant } from '../core/time/instant.ts';
import { nearest } from '../language/schema/nearest.ts';
import type { Snapshot } from '../project/snapshot.ts';
import type { Problem } from '../protocol/requests.ts';
import { describeNoDate, readDate } from './readDate.ts';

export interface CalendarsQuestion {
  readonly uri: string;
  /** Ids of business hours; all that the file sees when empty. */
  readonly ids: readonly string[];
  /** The first date, `2026-01-01`; 1 January of the year of `now` when absent. */
  readonly from?: string | undefined;
  /** The last date; 31 December of the year after the first when absent. */
  readonly to?: string | undefined;
  readonly now: Instant;
}

export type CalendarsAnswer = { readonly calendars: readonly CountedCalendar[] } | { readonly problem: Problem };

/** Business hours that do not compile are left out; where they are named, or nothing else is there, they are a problem. */
export function queryCalendars(snapshot: Snapshot, { uri, ids, from, to, now }: CalendarsQuestion): CalendarsAnswer {
  const dates = readDates(from, to, now);
  if ('problem' in dates) return dates;
  const known = [...snapshot.definitions(uri).businessHours.keys()];
  if (known.length === 0)
    return {
      problem: {
        message: 'No business hours are defined here or in an imported file.',
        hint: 'Define some under `businessHours:`.',
      },
    };
  const book = snapshot.calendars(uri);
  const calendars: CountedCalendar[] = [];
  for (const id of ids.length === 0 ? known : new Set(ids)) {
    if (!known.includes(id)) return { problem: describeUnknown(id, known) };
    const calendar = book.find(id);
    if (calendar !== undefined)
      calendars.push({ id, calendar, ...dates, time: countOpenTime(calendar, dates.firstDay, dates.lastDay) });
    else if (ids.length > 0 || known.length === 1) return { problem: describeUnusable(id) };
  }
  return calendars.length === 0 ? { problem: describeUnusable(known.join("', '")) } : { calendars };
}

function describeUnknown(id: string, known: readonly string[]): Problem {
  const suggestion = nearest(id, known);
  return {
    message: `There are no business hours '${id}'.`,
    hint: suggestion === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean '${suggestion}'?`,
  };
}

function describeUnusable(id: string): Problem {
  return {
    message: `The business hours '${id}' have no open time: their time zone is unknown, or they never open.`,
    hint: 'milestone validate says which, and where.',
  };
}

type Dates = { readonly firstDay: EpochDay; readonly lastDay: EpochDay } | { readonly problem: Problem };

function readDates(from: string | undefined, to: string | undefined, now: Instant): Dates {
  const thisYear = dateOfDay(toEpochDay(Math.floor(now / DAY_MS))).year;
  const firstDay = from === undefined ? dayOfDate({ year: thisYear, month: 1, day: 1 }) : readDate(from);
  if (firstDay === undefined) return { problem: describeNoDate(from ?? '') };
  const nextYear = Math.min(dateOfDay(firstDay).year + 1, 2400);
  const lastDay = to === undefined ? dayOfDate({ year: nextYear, month: 12, day: 31 }) : readDate(to);
  if (lastDay === undefined) return { problem: describeNoDate(to ?? '') };
  if (lastDay < firstDay)
    return {
      problem: {
        message: 'The last date comes before the first.',
        hint: 'Both are included: --from 2026-01-01 --to 2026-12-31.',
      },
    };
  return { firstDay, lastDay };
}

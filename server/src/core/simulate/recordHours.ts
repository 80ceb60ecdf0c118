// The record's own business hours, and the zone in which its times are read: one answer for everything that builds a record.
import type { Process } from '../model/model.ts';
import type { RecordFields, Scenario } from '../model/scenario.ts';
import type { Zone } from '../time/zone.ts';
import type { CalendarBook } from './calendarBook.ts';

/** What the record's field holds: the id or the name of business hours. Undefined when it is blank. */
function hoursField(record: RecordFields, object: string): string | undefined {
  const value = record.get(`${object}.BusinessHoursId`);
  return value === undefined || value === null || value === '' ? undefined : String(value);
}

/** The record's own business hours at first: what the scenario says, else what its field holds. */
export function recordHoursOf(
  { businessHours, record }: Partial<Pick<Scenario, 'businessHours'>> & Pick<Scenario, 'record'>,
  object = 'Case',
): string | undefined {
  return businessHours ?? hoursField(record, object);
}

/** The zone of times without an offset: of the calendar that counts for the process, else the default one, else UTC (§2.1). */
export function arrivalZone(
  calendars: CalendarBook,
  process: Pick<Process, 'businessHours'> | undefined,
  recordHours?: string,
): Zone {
  return calendars.choose({ process: process?.businessHours, record: recordHours }).zone;
}

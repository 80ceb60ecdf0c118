// A scenario made up on the spot: a case that arrives at an instant with some field values, and to which nothing happens. For
// `simulate --at` and the preview. Must not know text.
import type { FieldName, FieldValue, Process } from '../model/model.ts';
import type { CaseEvent, Scenario } from '../model/scenario.ts';
import type { Instant } from '../time/instant.ts';
import { formatIso } from '../time/iso.ts';
import type { CalendarBook } from './calendarBook.ts';

export interface SampleCase {
  readonly process: Process;
  readonly arrival: Instant;
  /** Values by full field name (`Case.Priority`); they go before the arrival. */
  readonly fields: ReadonlyMap<FieldName, FieldValue>;
  readonly events?: readonly CaseEvent[] | undefined;
  readonly formulaAnswers?: ReadonlyMap<string, boolean> | undefined;
}

/**
 * The scenario of a sample case, in the zone of the process's calendar. The arrival is the record's `CreatedDate`, and the process's
 * entry field where that is another one. Its id is '': it stands in no file.
 */
export function createSampleCase(sample: SampleCase, calendars: CalendarBook): Scenario {
  const { process, arrival, fields, events = [], formulaAnswers = new Map() } = sample;
  const { zone } = calendars.choose({ process: process.businessHours });
  const created = formatIso(zone, arrival);
  return {
    id: '',
    process: process.id,
    timeZone: zone.id,
    record: new Map<FieldName, FieldValue>([
      [`${process.object}.CreatedDate`, created],
      [process.entryFrom, created],
      ...fields,
    ]),
    events,
    formulaAnswers,
    origin: process.origin,
  };
}

// A scenario made up on the spot: a case that arrives at an instant, with some field values and what happens to it. For `simulate --at`
// and the preview. Must not know text.
import type { FieldName, FieldValue, Process } from '../model/model.ts';
import type { CaseEvent, Scenario } from '../model/scenario.ts';
import type { Instant } from '../time/instant.ts';
import { formatIso } from '../time/iso.ts';
import type { Zone } from '../time/zone.ts';

export interface SampleScenarioParts {
  readonly process: Process;
  /** Of the process's calendar, or of the scenario that the case began as. */
  readonly zone: Zone;
  readonly arrival: Instant;
  /** Values by full field name (`Case.Priority`); they go before the arrival. */
  readonly fields: ReadonlyMap<FieldName, FieldValue>;
  readonly events?: readonly CaseEvent[] | undefined;
  /** The scenario that the case began as: gives everything that is not told here, but for what was expected of it. */
  readonly base?: Scenario | undefined;
}

/**
 * The scenario of a sample case. The arrival is the record's `CreatedDate`, and the process's entry field where that is another one.
 * Its id is '': it stands in no file.
 */
export function createSampleScenario({
  process,
  zone,
  arrival,
  fields,
  events = [],
  base,
}: SampleScenarioParts): Scenario {
  const created = formatIso(zone, arrival);
  // An end before the case arrives would leave nothing to see.
  const until = base?.until !== undefined && base.until > arrival ? base.until : undefined;
  return {
    id: '',
    process: process.id,
    timeZone: zone.id,
    businessHours: base?.businessHours,
    record: new Map<FieldName, FieldValue>([
      [`${process.object}.CreatedDate`, created],
      [process.entryFrom, created],
      ...fields,
    ]),
    events,
    until,
    formulaAnswers: base?.formulaAnswers ?? new Map<string, boolean>(),
    apexMinutes: base?.apexMinutes ?? new Map<string, number>(),
    outOfRange: [],
    origin: base?.origin ?? process.origin,
  };
}

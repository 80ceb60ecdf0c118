// A case of the past, as exports know it: what its fields hold now, what changed when, and what was recorded. Turned into a scenario, so
// that it is replayed by the engine that plays sample cases. Must not know files.
import type { FieldName, FieldValue, Origin } from '../model/model.ts';
import type { CaseEvent, RecordFields, Scenario } from '../model/scenario.ts';
import { formatIso } from '../time/iso.ts';
import type { Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';

/** A row of a field history. */
export interface FieldChange {
  readonly at: Instant;
  readonly field: FieldName;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

/** A milestone as the org recorded it. */
export interface RecordedMilestone {
  /** Id of the milestone type. */
  readonly milestone: string;
  /** Undefined where the export does not say. */
  readonly start: Instant | undefined;
  readonly target: Instant | undefined;
  /** Undefined for one that is not completed. */
  readonly completed: Instant | undefined;
  /** Undefined where the export does not say. */
  readonly isViolated: boolean | undefined;
}

export interface PastCase {
  /** What people call it: its number, else its id. */
  readonly id: string;
  readonly object: string;
  readonly created: Instant;
  readonly closed: Instant | undefined;
  /** What the fields hold now, by full name. */
  readonly fields: RecordFields;
  /** In time order. */
  readonly changes: readonly FieldChange[];
  /** When milestones were completed, by the milestone type's id; undefined for one that is known not to be. Absent: nobody recorded it. */
  readonly completions: ReadonlyMap<string, Instant | undefined>;
  /** In the order of the export. */
  readonly recorded: readonly RecordedMilestone[];
  /** Id of the record's own business hours. */
  readonly businessHours: string | undefined;
}

const ORIGIN: Origin = { uri: '', path: [] };

/**
 * The case as a scenario. A field's value at creation is the old value of its first change, else the one that it holds now; but what
 * closing changes (`IsClosed`, `ClosedDate`, and `Status` without a history of it) holds from the closing on, and is blank before.
 * @param isStatusTracked whether changes of `Status` are among the changes
 */
export function toScenario(past: PastCase, process: string, zone: Zone, isStatusTracked: boolean): Scenario {
  const { object, closed, created, fields, changes } = past;
  const record = new Map(fields);
  record.set(`${object}.CreatedDate`, formatIso(zone, created));
  if (closed !== undefined) {
    record.set(`${object}.IsClosed`, false);
    record.set(`${object}.ClosedDate`, null);
    if (!isStatusTracked) record.set(`${object}.Status`, null);
  }
  for (const { field, from } of changes.toReversed()) record.set(field, from);
  return {
    id: past.id,
    process,
    timeZone: zone.id,
    record,
    events: eventsOf(past, zone, isStatusTracked),
    formulaAnswers: new Map(),
    apexMinutes: new Map(),
    outOfRange: [],
    origin: ORIGIN,
    ...(past.businessHours === undefined ? {} : { businessHours: past.businessHours }),
  };
}

function eventsOf(past: PastCase, zone: Zone, isStatusTracked: boolean): readonly CaseEvent[] {
  const { object, closed, created } = past;
  const events: CaseEvent[] = [];
  for (const { at, field, to } of past.changes) {
    if (at < created) continue;
    if (field === `${object}.IsStopped`) events.push({ at, origin: ORIGIN, kind: to === true ? 'stop' : 'resume' });
    else events.push({ at, origin: ORIGIN, kind: 'set', fields: new Map([[field, to]]) });
  }
  for (const [milestone, at] of past.completions)
    if (at !== undefined && at >= created) events.push({ at, origin: ORIGIN, kind: 'complete', milestone });
  if (closed !== undefined && closed >= created) {
    const closing = new Map<FieldName, FieldValue>([
      [`${object}.IsClosed`, true],
      [`${object}.ClosedDate`, formatIso(zone, closed)],
    ]);
    const status = past.fields.get(`${object}.Status`);
    if (!isStatusTracked && status !== undefined) closing.set(`${object}.Status`, status);
    events.push({ at: closed, origin: ORIGIN, kind: 'set', fields: closing });
  }
  return events.sort((one, other) => one.at - other.at);
}

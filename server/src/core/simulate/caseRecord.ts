// The record's fields while a case lives: what events and field updates do to them. Must not know milestones.
import { isChecked } from '../model/compareValues.ts';
import type { FieldName, FieldValue } from '../model/model.ts';
import type { CaseEvent, RecordFields } from '../model/scenario.ts';
import { formatIso } from '../time/iso.ts';
import type { Zone } from '../time/zone.ts';

/** The fields of an object (`Case`, `WorkOrder`) that events change. */
export interface EventFields {
  readonly object: string;
  readonly status: FieldName;
  readonly isClosed: FieldName;
  /** Work orders have none. */
  readonly closedDate: FieldName | undefined;
  readonly isStopped: FieldName;
  readonly stopStartDate: FieldName;
  readonly createdDate: FieldName;
  /** Where the process clock counts from. */
  readonly slaStart: FieldName;
  readonly businessHours: FieldName;
}

export function nameEventFields(object: string): EventFields {
  return {
    object,
    status: `${object}.Status`,
    isClosed: `${object}.IsClosed`,
    closedDate: object === 'Case' ? `${object}.ClosedDate` : undefined,
    isStopped: `${object}.IsStopped`,
    stopStartDate: `${object}.StopStartDate`,
    createdDate: `${object}.CreatedDate`,
    slaStart: `${object}.SlaStartDate`,
    businessHours: `${object}.BusinessHoursId`,
  };
}

/** A record that changes; the map it was created from never does. */
export interface CaseRecord {
  readonly names: EventFields;
  fields: RecordFields;
  /** The fields again once they are the record's own to change. */
  own: Map<FieldName, FieldValue> | undefined;
  /** What closing did to the status, until the record is open again. */
  closing: { readonly before: FieldValue; readonly after: FieldValue } | undefined;
}

export function createCaseRecord(names: EventFields, initial: RecordFields): CaseRecord {
  return { names, fields: initial, own: undefined, closing: undefined };
}

export function getField({ fields }: CaseRecord, field: FieldName): FieldValue {
  return fields.get(field) ?? null;
}

export function setField(record: CaseRecord, field: FieldName, value: FieldValue): void {
  if (record.own === undefined) {
    record.own = new Map(record.fields);
    record.fields = record.own;
  }
  record.own.set(field, value);
}

export function isRecordStopped(record: CaseRecord): boolean {
  return isChecked(record.fields.get(record.names.isStopped));
}

/**
 * Changes the fields that one entry of the scenario changes, as Salesforce does: `stop` and `resume` set `IsStopped` and `StopStartDate`;
 * `close` sets `IsClosed`, a case's `ClosedDate`, and `Status` to `Closed` where the entry sets none itself – an org derives the first
 * from the last –; `reopen` reverses that; `start` sets `SlaStartDate`, `businessHours` sets `BusinessHoursId` to the id of the business
 * hours in the files.
 */
export function applyEvents(record: CaseRecord, events: readonly CaseEvent[], zone: Zone): void {
  const { status, isClosed } = record.names;
  const isStatusGiven = events.some((event) => event.kind === 'set' && event.fields.has(status));
  const before = getField(record, status);
  const wasClosed = isChecked(getField(record, isClosed));
  for (const event of events) applyEvent(record, event, zone, isStatusGiven);
  if (wasClosed || !isChecked(getField(record, isClosed))) return;
  record.closing = { before, after: getField(record, status) };
}

function applyEvent(record: CaseRecord, event: CaseEvent, zone: Zone, isStatusGiven: boolean): void {
  switch (event.kind) {
    case 'set':
      for (const [field, value] of event.fields) setField(record, field, value);
      return;
    case 'stop':
      if (isRecordStopped(record)) return;
      setField(record, record.names.isStopped, true);
      setField(record, record.names.stopStartDate, formatIso(zone, event.at));
      return;
    case 'resume':
      setField(record, record.names.isStopped, false);
      setField(record, record.names.stopStartDate, null);
      return;
    case 'close':
      return close(record, formatIso(zone, event.at), isStatusGiven);
    case 'reopen':
      return reopen(record, isStatusGiven);
    case 'start':
      return setField(record, record.names.slaStart, formatIso(zone, event.start));
    case 'businessHours':
      return setField(record, record.names.businessHours, event.businessHours);
    case 'exit':
    case 'complete':
    case 'enter':
    case 'answer':
    case 'apexMinutes':
      return;
  }
}

const CLOSED_STATUS = 'Closed';

function close(record: CaseRecord, at: string, isStatusGiven: boolean): void {
  const { status, isClosed, closedDate } = record.names;
  if (isChecked(getField(record, isClosed))) return;
  if (!isStatusGiven) setField(record, status, CLOSED_STATUS);
  setField(record, isClosed, true);
  if (closedDate !== undefined) setField(record, closedDate, at);
}

/** A status that was changed while the record was closed stays. */
function reopen(record: CaseRecord, isStatusGiven: boolean): void {
  const { status, isClosed, closedDate } = record.names;
  const { closing } = record;
  if (!isStatusGiven && closing !== undefined && getField(record, status) === closing.after)
    setField(record, status, closing.before);
  record.closing = undefined;
  setField(record, isClosed, false);
  if (closedDate !== undefined) setField(record, closedDate, null);
}

// The record's fields while a case lives: what events and field updates do to them. Must not know milestones.
import type { FieldName, FieldValue } from '../model/model.ts';
import type { CaseEvent, RecordFields } from '../model/scenario.ts';
import type { Instant } from '../time/instant.ts';
import { formatIso } from '../time/iso.ts';
import type { Zone } from '../time/zone.ts';

/** A record that changes; the map it was created from never does. */
export interface CaseRecord {
  /** `Case`, `WorkOrder`. */
  readonly object: string;
  readonly fields: RecordFields;
  readonly isStopped: boolean;
  get(field: FieldName): FieldValue;
  set(field: FieldName, value: FieldValue): void;
  /**
   * Changes the fields that the events of one instant change, as Salesforce does: `stop` and `resume` set `IsStopped` and
   * `StopStartDate`; `close` sets `IsClosed`, a case's `ClosedDate`, and `Status` to `Closed` – an org derives the first from the
   * last – unless the same events set a status; `reopen` reverses that.
   */
  apply(events: readonly CaseEvent[], zone: Zone): void;
}

const CLOSED_STATUS = 'Closed';

/** A record of `object` (`Case`, `WorkOrder`) with these fields at first. */
export function createCaseRecord(object: string, initial: RecordFields): CaseRecord {
  const statusField = `${object}.Status`;
  const closedField = `${object}.IsClosed`;
  const stoppedField = `${object}.IsStopped`;
  let own: Map<FieldName, FieldValue> | undefined;
  let statusBeforeClosing: FieldValue = null;

  const get = (field: FieldName): FieldValue => (own ?? initial).get(field) ?? null;

  function set(field: FieldName, value: FieldValue): void {
    own ??= new Map(initial);
    own.set(field, value);
  }

  function stop(at: Instant, zone: Zone): void {
    if (get(stoppedField) === true) return;
    set(stoppedField, true);
    set(`${object}.StopStartDate`, formatIso(zone, at));
  }

  function resume(): void {
    set(stoppedField, false);
    set(`${object}.StopStartDate`, null);
  }

  function close(at: Instant, zone: Zone, isStatusGiven: boolean): void {
    if (get(closedField) === true) return;
    statusBeforeClosing = get(statusField);
    if (!isStatusGiven) set(statusField, CLOSED_STATUS);
    set(closedField, true);
    if (object === 'Case') set('Case.ClosedDate', formatIso(zone, at));
  }

  function reopen(isStatusGiven: boolean): void {
    if (!isStatusGiven && get(statusField) === CLOSED_STATUS) set(statusField, statusBeforeClosing);
    set(closedField, false);
    if (object === 'Case') set('Case.ClosedDate', null);
  }

  function applyOne(event: CaseEvent, zone: Zone, isStatusGiven: boolean): void {
    switch (event.kind) {
      case 'set':
        for (const [field, value] of event.fields) set(field, value);
        return;
      case 'stop':
        return stop(event.at, zone);
      case 'resume':
        return resume();
      case 'close':
        return close(event.at, zone, isStatusGiven);
      case 'reopen':
        return reopen(isStatusGiven);
      case 'exit':
      case 'complete':
      case 'enter':
      case 'answer':
        return;
    }
  }

  return {
    object,
    get fields() {
      return own ?? initial;
    },
    get isStopped() {
      return get(stoppedField) === true;
    },
    get,
    set,
    apply: (events, zone) => {
      const isStatusGiven = events.some((event) => event.kind === 'set' && event.fields.has(statusField));
      for (const event of events) applyOne(event, zone, isStatusGiven);
    },
  };
}

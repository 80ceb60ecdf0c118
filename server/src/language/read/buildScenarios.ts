// Scenarios: tree → model. Needs the definitions that the file uses, since times without an offset are in the zone of the
// process's calendar and a scenario may leave the choice of the process to the entitlements.
import { evaluateCriteria } from '../../core/model/criteria.ts';
import type { BusinessHours, Definitions, FieldName, FieldValue, Origin, Process } from '../../core/model/model.ts';
import {
  BARE_EVENTS,
  MILESTONE_STATUSES,
  type CaseEvent,
  type CaseEventKind,
  type Expectation,
  type RecordFields,
  type Scenario,
} from '../../core/model/scenario.ts';
import { isInstant, MINUTE_MS, type Instant } from '../../core/time/instant.ts';
import { formatIso, parseIso, type ParsedIso } from '../../core/time/iso.ts';
import { resolveLocal } from '../../core/time/wallClock.ts';
import type { Zone, ZoneTable } from '../../core/time/zone.ts';
import { qualifyField } from './buildCriteria.ts';
import { minutesOf } from './buildProcesses.ts';
import { booleanOf, child, entries, fieldValueOf, integerOf, items, textOf, wordOf, type Cursor } from './cursor.ts';

/** The zone of a process's arrival times: its calendar's, the default calendar's, or UTC (semantics.md §2). */
export function timeZoneOf(definitions: Definitions, process: Process, recordHours?: string): string {
  const hours: BusinessHours | undefined =
    definitions.businessHours.get(process.businessHours ?? '') ??
    definitions.businessHours.get(recordHours ?? '') ??
    [...definitions.businessHours.values()].find((candidate) => candidate.isDefault);
  return hours?.timeZone ?? 'Etc/UTC';
}

/** Reads a time: with an offset as it is, without one on the wall clock of `zone`. Undefined when it is no time. */
export function readInstant(text: string, zone: Zone): Instant | undefined {
  const parsed = parseIso(text);
  return parsed && resolveIso(parsed, zone);
}

/** The instant of a parsed time. Undefined outside the years 1900 to 2400. */
export function resolveIso({ day, msOfDay, offsetMs }: ParsedIso, zone: Zone): Instant | undefined {
  if (offsetMs === undefined) return resolveLocal(zone, day, msOfDay);
  const instant = day * 86_400_000 + msOfDay - offsetMs;
  return isInstant(instant) ? instant : undefined;
}

/** The scenarios of a file that are well-formed and have a process; the rules report the others. */
export function buildScenarios(root: Cursor, definitions: Definitions, zones: ZoneTable): readonly Scenario[] {
  return entries(child(root, 'scenarios')).flatMap(({ key, value, origin }) =>
    value === undefined ? [] : (buildScenario(key, value, origin, definitions, zones) ?? []),
  );
}

function buildScenario(
  id: string,
  cursor: Cursor,
  origin: Origin,
  definitions: Definitions,
  zones: ZoneTable,
): Scenario | undefined {
  const formulaAnswers = readAnswers(child(cursor, 'formulas'));
  const process = chooseProcess(cursor, definitions, formulaAnswers);
  if (process === undefined) return undefined;
  const businessHours = textOf(child(cursor, 'businessHours'));
  const timeZone = textOf(child(cursor, 'timeZone')) ?? timeZoneOf(definitions, process, businessHours);
  const zone = zones.find(timeZone);
  if (zone === undefined) return undefined;
  const reader = {
    zone,
    object: process.object,
    dateTimeFields: new Set([process.entryFrom, `${process.object}.CreatedDate`]),
  };
  const record = readFields(child(cursor, 'record'), reader);
  const createdText = record.get(`${process.object}.CreatedDate`);
  const created = typeof createdText === 'string' ? readInstant(createdText, zone) : undefined;
  return {
    id,
    description: textOf(child(cursor, 'description')),
    process: process.id,
    timeZone,
    businessHours,
    record,
    events: items(child(cursor, 'events'))
      .flatMap((item) => readEvents(item, reader, created))
      .sort((a, b) => a.at - b.at), // stable: events of one instant keep their file order
    until: readAt(child(cursor, 'until'), zone),
    formulaAnswers,
    expect: readExpectation(child(cursor, 'expect'), zone),
    origin,
  };
}

/** `process`, the process of `entitlement`, or that of the first entitlement whose criteria hold for the record. */
export function chooseProcess(
  cursor: Cursor,
  definitions: Definitions,
  formulaAnswers: ReadonlyMap<string, boolean>,
): Process | undefined {
  const named = textOf(child(cursor, 'process'));
  if (named !== undefined) return definitions.processes.get(named);
  const entitlementId = textOf(child(cursor, 'entitlement'));
  const record = readFields(child(cursor, 'record'), { zone: undefined, object: 'Case', dateTimeFields: new Set() });
  const entitlement = definitions.entitlements.find((candidate) =>
    entitlementId === undefined
      ? candidate.when === undefined || evaluateCriteria(candidate.when, { record, formulaAnswers }) === true
      : candidate.id === entitlementId,
  );
  if (entitlement !== undefined) return definitions.processes.get(entitlement.process);
  const [only, ...more] = definitions.processes.values();
  return definitions.entitlements.length === 0 && more.length === 0 ? only : undefined;
}

export interface FieldReader {
  readonly zone: Zone | undefined;
  readonly object: string;
  /** Fields whose date alone means midnight. */
  readonly dateTimeFields: ReadonlySet<FieldName>;
}

function readFields(cursor: Cursor | undefined, reader: FieldReader): RecordFields {
  const fields = new Map<FieldName, FieldValue>();
  for (const { key, value } of entries(cursor)) {
    const field = qualifyField(key, reader.object);
    fields.set(field, withOffset(field, fieldValueOf(value) ?? null, reader));
  }
  return fields;
}

/** A date-time without an offset is on the wall clock of the scenario: the model holds it with its offset. */
export function withOffset(field: FieldName, value: FieldValue, { zone, dateTimeFields }: FieldReader): FieldValue {
  if (typeof value !== 'string' || zone === undefined) return value;
  const parsed = parseIso(value);
  if (parsed === undefined || (!value.includes('T') && !dateTimeFields.has(field))) return value;
  const instant = readInstant(value, zone);
  return instant === undefined ? value : formatIso(zone, instant);
}

export function readAnswers(cursor: Cursor | undefined): ReadonlyMap<string, boolean> {
  const answers = new Map<string, boolean>();
  for (const { key, value } of entries(cursor)) {
    const answer = booleanOf(value);
    if (answer !== undefined) answers.set(key, answer);
  }
  return answers;
}

function readAt(cursor: Cursor | undefined, zone: Zone): Instant | undefined {
  const text = textOf(cursor);
  return text === undefined ? undefined : readInstant(text, zone);
}

/** What one entry of `events` says; several keys happen at the same instant, in this order. */
function readEvents(
  cursor: Cursor,
  reader: FieldReader & { zone: Zone },
  created: Instant | undefined,
): readonly CaseEvent[] {
  const after = minutesOf(child(cursor, 'after'));
  const elapsed = after === undefined || created === undefined ? NaN : created + after * MINUTE_MS;
  const at = readAt(child(cursor, 'at'), reader.zone) ?? (isInstant(elapsed) ? elapsed : undefined);
  if (at === undefined) return [];
  const happenings: CaseEventKind[] = [];
  const set = child(cursor, 'set');
  if (set !== undefined) happenings.push({ kind: 'set', fields: readFields(set, reader) });
  const answers = child(cursor, 'formulas');
  if (answers !== undefined) happenings.push({ kind: 'answer', formulaAnswers: readAnswers(answers) });
  const milestone = textOf(child(cursor, 'complete'));
  if (milestone !== undefined) happenings.push({ kind: 'complete', milestone });
  for (const kind of BARE_EVENTS) if (booleanOf(child(cursor, kind)) === true) happenings.push({ kind });
  const process = textOf(child(cursor, 'enter'));
  if (process !== undefined) happenings.push({ kind: 'enter', process });
  return happenings.map((happening) => ({ ...happening, at, origin: cursor.origin }));
}

function readExpectation(cursor: Cursor | undefined, zone: Zone): Expectation | undefined {
  if (cursor === undefined) return undefined;
  const milestones = child(cursor, 'milestones');
  const actions = child(cursor, 'actions');
  return {
    milestones:
      milestones &&
      items(milestones).flatMap((item) => {
        const milestone = textOf(child(item, 'milestone'));
        if (milestone === undefined) return [];
        return {
          milestone,
          occurrence: integerOf(child(item, 'occurrence')),
          start: readAt(child(item, 'start'), zone),
          target: readAt(child(item, 'target'), zone),
          completed: readAt(child(item, 'completed'), zone),
          status: wordOf(child(item, 'status'), MILESTONE_STATUSES),
          origin: item.origin,
        };
      }),
    actions:
      actions &&
      items(actions).flatMap((item) => {
        const action = textOf(child(item, 'action'));
        return action === undefined ? [] : { action, at: readAt(child(item, 'at'), zone), origin: item.origin };
      }),
    exited: readAt(child(cursor, 'exited'), zone),
    origin: cursor.origin,
  };
}

// Scenarios: tree → model. Needs the definitions that the file uses, since times without an offset are in the zone of the
// process's calendar and a scenario may leave the choice of the process to the entitlements.
import { evaluateCriteria } from '../../core/model/criteria.ts';
import type { Definitions, FieldName, FieldValue, Origin, Process } from '../../core/model/model.ts';
import { toInstantOf } from '../../core/model/moment.ts';
import {
  BARE_EVENTS,
  EXPECTED_STATUSES,
  type ApexMinutes,
  type CaseEvent,
  type CaseEventKind,
  type Expectation,
  type ExpectedActions,
  type RecordFields,
  type Scenario,
  type WrittenTime,
} from '../../core/model/scenario.ts';
import type { CalendarBook } from '../../core/simulate/calendarBook.ts';
import { arrivalZone, recordHoursOf } from '../../core/simulate/recordHours.ts';
import { isInstant, MINUTE_MS, type Instant } from '../../core/time/instant.ts';
import { formatIso, parseIso } from '../../core/time/iso.ts';
import type { Zone } from '../../core/time/zone.ts';
import { qualifyField } from './buildCriteria.ts';
import { minutesOf } from './buildProcesses.ts';
import { booleanOf, child, entries, fieldValueOf, integerOf, items, textOf, wordOf, type Cursor } from './cursor.ts';

/** What scenarios are read with. */
interface Surroundings {
  readonly definitions: Definitions;
  readonly calendars: CalendarBook;
}

/** The scenarios of a file that are well-formed; one that names a process which does not exist is left out. The rules report the others. */
export function buildScenarios(root: Cursor, surroundings: Surroundings): readonly Scenario[] {
  return entries(child(root, 'scenarios')).flatMap(({ key, value, origin }) =>
    value === undefined ? [] : (buildScenario(key, value, origin, surroundings) ?? []),
  );
}

function buildScenario(
  id: string,
  cursor: Cursor,
  origin: Origin,
  { definitions, calendars }: Surroundings,
): Scenario | undefined {
  const formulaAnswers = readFormulaAnswers(child(cursor, 'formulas'));
  const chosen = chooseScenarioProcess(cursor, definitions, formulaAnswers);
  if (chosen === undefined) return undefined;
  const { process } = chosen;
  const object = process?.object ?? 'Case';
  const createdDate = `${object}.CreatedDate`;
  const businessHours = textOf(child(cursor, 'businessHours'));
  const written = child(cursor, 'record');
  const namedZone = textOf(child(cursor, 'timeZone'));
  const plainRecord = readFields(written, { zone: undefined, object, dateTimeFields: new Set() });
  const recordHours = recordHoursOf({ businessHours, record: plainRecord }, object);
  const zone = namedZone === undefined ? arrivalZone(calendars, process, recordHours) : calendars.zones.find(namedZone);
  if (zone === undefined) return undefined;
  const dateTimeFields = new Set([process?.entryFrom ?? createdDate, createdDate, `${object}.SlaStartDate`]);
  const reader = { zone, object, dateTimeFields };
  const record = readFields(written, reader);
  const created = toInstantOf(record.get(createdDate), zone);
  const times = createTimeReader(zone, created);
  for (const entry of entries(written))
    if (dateTimeFields.has(qualifyField(entry.key, object))) times.read(entry.value);
  return {
    id,
    description: textOf(child(cursor, 'description')),
    process: process?.id,
    timeZone: zone.id,
    businessHours,
    record,
    events: items(child(cursor, 'events'))
      .flatMap((item) => readEvents(item, reader, times))
      .sort((a, b) => a.at - b.at), // stable: events of one instant keep their file order
    until: times.read(child(cursor, 'until')),
    formulaAnswers,
    apexMinutes: readApexMinutes(child(cursor, 'apexMinutes')),
    outOfRange: times.outOfRange,
    expect: readExpectation(child(cursor, 'expect'), times),
    origin,
  };
}

/** `process` is undefined where the record matches none of the entitlements. */
interface ChosenProcess {
  readonly process: Process | undefined;
}

/**
 * `process`, the process of `entitlement`, or that of the first entitlement whose criteria hold for the record. Undefined when what is
 * named does not exist, or nothing is named and nothing could choose.
 */
export function chooseScenarioProcess(
  cursor: Cursor,
  definitions: Definitions,
  formulaAnswers: ReadonlyMap<string, boolean>,
): ChosenProcess | undefined {
  const { processes, entitlements } = definitions;
  const find = (id: string): ChosenProcess | undefined => {
    const process = processes.get(id);
    return process === undefined ? undefined : { process };
  };
  const named = textOf(child(cursor, 'process'));
  if (named !== undefined) return find(named);
  const entitlementId = textOf(child(cursor, 'entitlement'));
  const record = readFields(child(cursor, 'record'), { zone: undefined, object: 'Case', dateTimeFields: new Set() });
  const entitlement = entitlements.find((candidate) =>
    entitlementId === undefined
      ? candidate.when === undefined || evaluateCriteria(candidate.when, { record, formulaAnswers }) === true
      : candidate.id === entitlementId,
  );
  if (entitlement !== undefined) return find(entitlement.process);
  if (entitlementId !== undefined) return undefined;
  if (entitlements.length > 0) return { process: undefined };
  const [only, ...more] = processes.values();
  return only === undefined || more.length > 0 ? undefined : { process: only };
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
  const instant = toInstantOf(value, zone);
  return instant === undefined ? value : formatIso(zone, instant);
}

export function readFormulaAnswers(cursor: Cursor | undefined): ReadonlyMap<string, boolean> {
  const answers = new Map<string, boolean>();
  for (const { key, value } of entries(cursor)) {
    const answer = booleanOf(value);
    if (answer !== undefined) answers.set(key, answer);
  }
  return answers;
}

/** What Apex classes answer, in whole minutes. */
function readApexMinutes(cursor: Cursor | undefined): ApexMinutes {
  const answers = new Map<string, number>();
  for (const { key, value } of entries(cursor)) {
    const minutes = minutesOf(value);
    if (minutes !== undefined) answers.set(key, minutes);
  }
  return answers;
}

/** Reads the times of a scenario, and remembers those that lie outside the years that are computed. */
interface TimeReader {
  readonly outOfRange: readonly WrittenTime[];
  /** Undefined when nothing is written, or no time. */
  readonly read: (cursor: Cursor | undefined) => Instant | undefined;
  /** `after`: elapsed time since creation. */
  readonly readElapsed: (cursor: Cursor | undefined) => Instant | undefined;
}

function createTimeReader(zone: Zone, created: Instant | undefined): TimeReader {
  const outOfRange: WrittenTime[] = [];
  const leaveOut = ({ origin }: Cursor, text: string): undefined => {
    outOfRange.push({ key: String(origin.path.at(-1)), text, origin });
  };
  return {
    outOfRange,
    read: (cursor) => {
      const text = textOf(cursor);
      if (cursor === undefined || text === undefined) return undefined;
      const instant = toInstantOf(text, zone);
      return instant ?? (parseIso(text) === undefined ? undefined : leaveOut(cursor, text));
    },
    readElapsed: (cursor) => {
      const minutes = minutesOf(cursor);
      if (cursor === undefined || minutes === undefined || created === undefined) return undefined;
      const instant = created + minutes * MINUTE_MS;
      return isInstant(instant) ? instant : leaveOut(cursor, textOf(cursor) ?? '');
    },
  };
}

/** What one entry of `events` says; several keys happen at the same instant, in this order. */
function readEvents(cursor: Cursor, reader: FieldReader, times: TimeReader): readonly CaseEvent[] {
  const at = times.read(child(cursor, 'at')) ?? times.readElapsed(child(cursor, 'after'));
  if (at === undefined) return [];
  const eventKinds: CaseEventKind[] = [];
  const set = child(cursor, 'set');
  if (set !== undefined) eventKinds.push({ kind: 'set', fields: readFields(set, reader) });
  const start = times.read(child(cursor, 'start'));
  if (start !== undefined) eventKinds.push({ kind: 'start', start });
  const businessHours = textOf(child(cursor, 'businessHours'));
  if (businessHours !== undefined) eventKinds.push({ kind: 'businessHours', businessHours });
  const answers = child(cursor, 'formulas');
  if (answers !== undefined) eventKinds.push({ kind: 'answer', formulaAnswers: readFormulaAnswers(answers) });
  const apexMinutes = child(cursor, 'apexMinutes');
  if (apexMinutes !== undefined) eventKinds.push({ kind: 'apexMinutes', apexMinutes: readApexMinutes(apexMinutes) });
  const complete = child(cursor, 'complete');
  const milestone = textOf(complete) ?? textOf(child(complete, 'milestone'));
  if (milestone !== undefined) {
    const completedAt = times.read(child(complete, 'at'));
    eventKinds.push({ kind: 'complete', milestone, ...(completedAt === undefined ? {} : { completedAt }) });
  }
  for (const kind of BARE_EVENTS) if (booleanOf(child(cursor, kind)) === true) eventKinds.push({ kind });
  const process = textOf(child(cursor, 'enter'));
  if (process !== undefined) eventKinds.push({ kind: 'enter', process });
  return eventKinds.map((happening) => ({ ...happening, at, origin: cursor.origin }));
}

function readExpectation(cursor: Cursor | undefined, times: TimeReader): Expectation | undefined {
  if (cursor === undefined) return undefined;
  const milestones = child(cursor, 'milestones');
  return {
    milestones:
      milestones &&
      items(milestones).flatMap((item) => {
        const milestone = textOf(child(item, 'milestone'));
        if (milestone === undefined) return [];
        return {
          milestone,
          occurrence: integerOf(child(item, 'occurrence')),
          start: times.read(child(item, 'start')),
          target: times.read(child(item, 'target')),
          completed: times.read(child(item, 'completed')),
          status: wordOf(child(item, 'status'), EXPECTED_STATUSES),
          origin: item.origin,
        };
      }),
    actions: readExpectedActions(child(cursor, 'actions'), times),
    entered: readMoment(child(cursor, 'entered'), times),
    exited: readMoment(child(cursor, 'exited'), times),
    origin: cursor.origin,
  };
}

/** A list names what must fire among others, an empty one that nothing fires; `{ only: […] }` names everything that fires. */
function readExpectedActions(cursor: Cursor | undefined, times: TimeReader): ExpectedActions | undefined {
  const only = child(cursor, 'only');
  const list = only ?? cursor;
  if (cursor === undefined || list?.node.kind !== 'list') return undefined;
  const actions = items(list).flatMap((item) => {
    const action = textOf(child(item, 'action'));
    return action === undefined ? [] : { action, at: times.read(child(item, 'at')), origin: item.origin };
  });
  return { isOnly: only !== undefined || list.node.items.length === 0, list: actions, origin: list.origin };
}

function readMoment(cursor: Cursor | undefined, times: TimeReader): Instant | 'never' | undefined {
  return textOf(cursor) === 'never' ? 'never' : times.read(cursor);
}

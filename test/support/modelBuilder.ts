// Small models for tests of the simulation, written with as few words as a test needs. The desk works Monday to Friday 09:00 to 17:00
// in New York, in a week without a clock change: `at('Mon 09:00')` is 2026-02-02 09:00 there, `at('Mon+1 09:00')` a week later.
import { toInstantOf } from '../../server/src/core/model/moment.ts';
import {
  DEFAULT_SEMANTICS,
  type Action,
  type ActionEffect,
  type BusinessHours,
  type Criteria,
  type Definitions,
  type Entitlement,
  type FieldValue,
  type HolidaySet,
  type MilestoneType,
  type Origin,
  type Process,
  type ProcessMilestone,
  type ProcessSemantics,
  type Recurrence,
  type TimeTrigger,
} from '../../server/src/core/model/model.ts';
import { triggerMinutes } from '../../server/src/core/model/triggerMinutes.ts';
import type { CaseEvent, CaseEventKind, Expectation, Scenario } from '../../server/src/core/model/scenario.ts';
import { createCalendarBook } from '../../server/src/core/simulate/calendarBook.ts';
import { simulate } from '../../server/src/core/simulate/simulate.ts';
import type { Occurrence, Simulation } from '../../server/src/core/simulate/simulation.ts';
import { WEEKDAYS, type Shift, type WeekHours } from '../../server/src/core/time/calendarDefinition.ts';
import type { Instant } from '../../server/src/core/time/instant.ts';
import { formatIso } from '../../server/src/core/time/iso.ts';
import { createZoneTable, type Zone, type ZoneTable } from '../../server/src/core/time/zone.ts';
import { describeNote } from '../../server/src/words/describeNote.ts';

export const zones: ZoneTable = createZoneTable();
export const newYork: Zone = zoneOf('America/New_York');

function zoneOf(id: string): Zone {
  const zone = zones.find(id);
  if (zone === undefined) throw new Error(`no zone ${id}`);
  return zone;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** `Mon 09:00`, `Tue+1 16:30` (a week later), or ISO 8601; on the wall clock of New York. */
export function at(text: string): Instant {
  const match = /^([A-Z][a-z]{2})(?:\+(\d+))? (\d\d:\d\d)$/.exec(text);
  const day = DAYS.findIndex((name) => name === match?.[1]) + 7 * Number(match?.[2] ?? 0);
  const iso = match === null ? text : `${dateAfter(day)}T${match[3] ?? ''}`;
  const instant = toInstantOf(iso, newYork);
  if (instant === undefined) throw new Error(`no instant: ${text}`);
  return instant;
}

function dateAfter(days: number): string {
  return new Date(Date.UTC(2026, 1, 2 + days)).toISOString().slice(0, 10);
}

/** The reverse of `at`; seconds only where there are some. */
export function tell(instant: Instant | undefined): string {
  if (instant === undefined) return 'never';
  const iso = formatIso(newYork, instant);
  const days = Math.round((Date.parse(`${iso.slice(0, 10)}T00:00Z`) - Date.UTC(2026, 1, 2)) / 86_400_000);
  const clock = iso.slice(16, 23) === ':00.000' ? iso.slice(11, 16) : iso.slice(11, 23);
  if (days < 0 || days > 60) return `${iso.slice(0, 10)} ${clock}`;
  const week = Math.floor(days / 7);
  return `${DAYS[days % 7] ?? ''}${week === 0 ? '' : `+${week}`} ${clock}`;
}

/** A distinct origin for every part of a model, readable in failures. */
export function origin(...path: (string | number)[]): Origin {
  return { uri: 'file:///model.entitlement.yaml', path };
}

type Values = Readonly<Record<string, FieldValue | readonly FieldValue[]>>;

function qualify(field: string): string {
  return field.includes('.') ? field : `Case.${field}`;
}

/** Criteria: every field equals (any of) its value; or a formula. */
function when(values: Values | string, from: Origin = origin('when')): Criteria {
  if (typeof values === 'string') return { kind: 'formula', formula: values, origin: from };
  const of = Object.entries(values).map(([field, value]): Criteria => {
    const list: readonly FieldValue[] = typeof value === 'object' && value !== null ? value : [value];
    return { kind: 'test', field: qualify(field), operation: 'equals', values: list, origin: from };
  });
  return { kind: 'all', of, origin: from };
}

export function fields(values: Readonly<Record<string, FieldValue>>): ReadonlyMap<string, FieldValue> {
  return new Map(Object.entries(values).map(([field, value]) => [qualify(field), value]));
}

/** Minutes before or after the target → action ids: `{ 15: ['warn'] }`. */
type Triggers = Readonly<Record<number, readonly string[]>>;

export interface MilestoneSketch {
  /** Id of the milestone type. */
  readonly type?: string | undefined;
  readonly when?: Values | string | undefined;
  readonly target?: number | undefined;
  /** Class of which `target`, if any, is assumed. */
  readonly apex?: string | undefined;
  readonly clock?: 'process' | 'criteria' | undefined;
  readonly businessHours?: string | undefined;
  readonly completeWhen?: Values | string | undefined;
  readonly pauseWhen?: Values | string | undefined;
  readonly warnings?: Triggers | undefined;
  /** Percent of the target → action ids. */
  readonly shares?: Triggers | undefined;
  readonly violations?: Triggers | undefined;
  readonly onSuccess?: readonly string[] | undefined;
}

interface ProcessSketch {
  readonly milestones?: readonly MilestoneSketch[];
  readonly object?: string;
  readonly businessHours?: string | undefined;
  readonly entryFrom?: string;
  readonly exitWhen?: Values | string;
  readonly semantics?: Partial<ProcessSemantics>;
}

export interface ModelSketch extends ProcessSketch {
  /** Besides the process `support`, which the sketch itself is. */
  readonly processes?: Readonly<Record<string, ProcessSketch>>;
  /** By milestone type; default `none`. */
  readonly recurrence?: Readonly<Record<string, Recurrence>>;
  /** Field updates by action id: `{ raise: { Priority: 'High' } }`; other ids that triggers name are e-mails. */
  readonly updates?: Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;
  readonly actions?: Readonly<Record<string, ActionEffect>>;
  readonly calendars?: readonly BusinessHours[];
  readonly holidays?: readonly HolidaySet[];
  readonly entitlements?: readonly Entitlement[];
}

function shifts(text: string): readonly Shift[] {
  return text === ''
    ? []
    : text.split(',').map((part) => {
        const [open = 0, close = 0] = part.split('-').map((clock) => {
          const [hours = 0, minutes = 0] = clock.trim().split(':').map(Number);
          return hours * 60 + minutes;
        });
        return { open, close };
      });
}

/** Business hours with the same shifts on working days (`09:00-17:00`), and others at the weekend. */
export function hours(
  id: string,
  weekdays: string,
  more: Partial<BusinessHours> & { readonly weekend?: string } = {},
): BusinessHours {
  const { weekend = '', ...rest } = more;
  const [workday, free] = [shifts(weekdays), shifts(weekend)];
  const week: Record<string, readonly Shift[]> = {};
  for (const [index, day] of WEEKDAYS.entries()) week[day] = index < 5 ? workday : free;
  const { monday = [], tuesday = [], wednesday = [], thursday = [], friday = [], saturday = [], sunday = [] } = week;
  const all: WeekHours = { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
  const base = { id, name: id, timeZone: 'America/New_York', active: true, isDefault: false };
  return { ...base, hours: all, holidays: [], origin: origin('businessHours', id), ...rest };
}

const desk: BusinessHours = hours('desk', '09:00-17:00');

function triggers(sketch: Triggers | undefined, ...path: (string | number)[]): readonly TimeTrigger[] {
  return Object.entries(sketch ?? {}).map(([minutes, actions], index) => ({
    offsetMinutes: Number(minutes),
    actions,
    origin: origin(...path, index),
  }));
}

function buildMilestone(sketch: MilestoneSketch, index: number, process: string): ProcessMilestone {
  const path = ['processes', process, 'milestones', index] as const;
  const criteria = (key: 'when' | 'completeWhen' | 'pauseWhen'): Criteria | undefined =>
    sketch[key] === undefined ? undefined : when(sketch[key], origin(...path, key));
  const targetOrigin = origin(...path, 'target');
  const minutes = sketch.target ?? 60;
  return {
    index,
    milestone: sketch.type ?? 'response',
    when: criteria('when'),
    target:
      sketch.apex === undefined
        ? { kind: 'minutes', minutes, origin: targetOrigin }
        : { kind: 'apex', apexClass: sketch.apex, assumeMinutes: sketch.target, origin: targetOrigin },
    clock: sketch.clock ?? 'process',
    businessHours: sketch.businessHours,
    completeWhen: criteria('completeWhen'),
    pauseWhen: criteria('pauseWhen'),
    warnings: [
      ...triggers(sketch.warnings, ...path, 'warnings'),
      ...triggers(sketch.shares, ...path, 'shares').map(({ offsetMinutes: percent, ...rest }) => {
        const trigger: TimeTrigger = { ...rest, percent, offsetMinutes: undefined };
        return { ...trigger, offsetMinutes: triggerMinutes(trigger, sketch.target) };
      }),
    ],
    violations: triggers(sketch.violations, ...path, 'violations'),
    onSuccess: sketch.onSuccess ?? [],
    origin: origin(...path),
  };
}

function buildProcess(id: string, sketch: ProcessSketch): Process {
  return {
    id,
    name: id,
    object: sketch.object ?? 'Case',
    active: true,
    businessHours: sketch.businessHours,
    entryFrom: qualify(sketch.entryFrom ?? 'CreatedDate'),
    exitWhen: when(sketch.exitWhen ?? { IsClosed: true }, origin('processes', id, 'exit')),
    semantics: { ...DEFAULT_SEMANTICS, ...sketch.semantics },
    milestones: (sketch.milestones ?? []).map((milestone, index) => buildMilestone(milestone, index, id)),
    origin: origin('processes', id),
  };
}

const EMAIL: ActionEffect = { kind: 'emailAlert', template: 'T', recipients: [{ kind: 'owner' }], cc: [] };

function effectOf(id: string, { updates = {}, actions = {} }: ModelSketch): ActionEffect {
  const [update] = Object.entries(updates[id] ?? {});
  if (update === undefined) return actions[id] ?? EMAIL;
  const [field, value] = update;
  return { kind: 'fieldUpdate', field: qualify(field), newValue: { kind: 'value', value } };
}

function actionIds(processes: Iterable<Process>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { milestones } of processes)
    for (const { warnings, violations, onSuccess } of milestones)
      for (const id of [...warnings, ...violations].flatMap(({ actions }) => actions).concat(onSuccess)) ids.add(id);
  return ids;
}

/** The definitions of a sketch. Milestone types and actions need not be declared. The desk's hours are the process's by default. */
export function buildModel(sketch: ModelSketch): Definitions {
  const all = { support: { businessHours: 'desk', ...sketch }, ...sketch.processes };
  const processes = new Map(Object.entries(all).map(([id, process]) => [id, buildProcess(id, process)]));
  const types = new Set(
    [...processes.values()].flatMap(({ milestones }) => milestones.map(({ milestone }) => milestone)),
  );
  return {
    businessHours: new Map([desk, ...(sketch.calendars ?? [])].map((one) => [one.id, one])),
    holidays: new Map((sketch.holidays ?? []).map((one) => [one.id, one])),
    milestoneTypes: new Map([...types].map((id) => [id, buildType(id, sketch.recurrence?.[id] ?? 'none')])),
    actions: new Map([...actionIds(processes.values())].map((id) => [id, buildAction(id, effectOf(id, sketch))])),
    processes,
    entitlements: sketch.entitlements ?? [],
    templates: new Map(),
  };
}

function buildType(id: string, recurrence: Recurrence): MilestoneType {
  return { id, name: id, recurrence, origin: origin('milestoneTypes', id) };
}

function buildAction(id: string, effect: ActionEffect): Action {
  return { id, name: id, effect, origin: origin('actions', id) };
}

/** What happens, in the words of a scenario file. */
export interface EventSketch {
  readonly at: string;
  readonly set?: Readonly<Record<string, FieldValue>>;
  readonly complete?: string;
  /** When the completion is recorded to have been; of `complete`. */
  readonly completedAt?: string;
  readonly start?: string;
  readonly businessHours?: string;
  readonly apexMinutes?: Readonly<Record<string, number>>;
  readonly stop?: true;
  readonly resume?: true;
  readonly close?: true;
  readonly reopen?: true;
  readonly exit?: true;
  readonly enter?: string;
  readonly answer?: Readonly<Record<string, boolean>>;
}

export interface CaseSketch {
  /** Arrival; null: the record has no CreatedDate. */
  readonly created?: string | null | undefined;
  readonly record?: Readonly<Record<string, FieldValue>> | undefined;
  readonly events?: readonly EventSketch[] | undefined;
  readonly until?: string | undefined;
  readonly businessHours?: string | undefined;
  readonly answers?: Readonly<Record<string, boolean>> | undefined;
  readonly apexMinutes?: Readonly<Record<string, number>> | undefined;
  readonly expect?: Expectation | undefined;
  readonly process?: string | undefined;
}

function kindsOf(sketch: EventSketch): readonly CaseEventKind[] {
  const kinds: CaseEventKind[] = [];
  if (sketch.set !== undefined) kinds.push({ kind: 'set', fields: fields(sketch.set) });
  if (sketch.answer !== undefined)
    kinds.push({ kind: 'answer', formulaAnswers: new Map(Object.entries(sketch.answer)) });
  if (sketch.start !== undefined) kinds.push({ kind: 'start', start: at(sketch.start) });
  const { businessHours, complete: milestone, completedAt, apexMinutes } = sketch;
  if (businessHours !== undefined) kinds.push({ kind: 'businessHours', businessHours });
  if (apexMinutes !== undefined) kinds.push({ kind: 'apexMinutes', apexMinutes: new Map(Object.entries(apexMinutes)) });
  if (milestone !== undefined)
    kinds.push({ kind: 'complete', milestone, completedAt: completedAt === undefined ? undefined : at(completedAt) });
  for (const kind of ['stop', 'resume', 'close', 'reopen', 'exit'] as const)
    if (sketch[kind] === true) kinds.push({ kind });
  if (sketch.enter !== undefined) kinds.push({ kind: 'enter', process: sketch.enter });
  return kinds;
}

function buildEvents(sketches: readonly EventSketch[]): readonly CaseEvent[] {
  return sketches.flatMap((sketch, index) =>
    kindsOf(sketch).map((kind) => ({ ...kind, at: at(sketch.at), origin: origin('events', index) })),
  );
}

/** A case that arrives on Monday at 09:00 unless it says otherwise. */
export function buildScenario(sketch: CaseSketch = {}): Scenario {
  const { created = 'Mon 09:00', record = {}, events = [] } = sketch;
  const arrival = created === null ? {} : { CreatedDate: formatIso(newYork, at(created)) };
  return {
    id: 'sample',
    process: sketch.process ?? 'support',
    timeZone: 'America/New_York',
    businessHours: sketch.businessHours,
    record: fields({ ...arrival, ...record }),
    events: buildEvents(events),
    until: sketch.until === undefined ? undefined : at(sketch.until),
    formulaAnswers: new Map(Object.entries(sketch.answers ?? {})),
    apexMinutes: new Map(Object.entries(sketch.apexMinutes ?? {})),
    outOfRange: [],
    expect: sketch.expect,
    origin: origin('scenarios', 'sample'),
  };
}

/** Simulates a case in a sketched model. */
export function simulateCase(model: ModelSketch, sketch: CaseSketch = {}): Simulation {
  const definitions = buildModel(model);
  return simulate({ definitions, calendars: createCalendarBook(definitions, zones), scenario: buildScenario(sketch) });
}

/** One line an occurrence: `response #1 Mon 09:00 → Mon 10:00 completed Mon 09:30`. */
export function tellOccurrences({ occurrences }: Simulation): readonly string[] {
  return occurrences.map((one) => tellOccurrence(one));
}

function tellOccurrence({ entry, number, start, target, status, ended }: Occurrence): string {
  const end = ended === undefined ? '' : ` ${tell(ended)}`;
  return `${entry.milestone} #${number} ${tell(start)} → ${tell(target)} ${status}${end}`;
}

/** One line an action: `Mon 09:45 warn (warning of response #1)`. */
export function tellActions({ actions }: Simulation): readonly string[] {
  return actions.map(
    ({ at: instant, action, cause, occurrence }) =>
      `${tell(instant)} ${action.id} (${cause} of ${occurrence.entry.milestone} #${occurrence.number})`,
  );
}

/** The sentences of the notes. */
export function tellNotes({ notes, zone }: Simulation): readonly string[] {
  return notes.map((note) => describeNote(note, zone.id));
}

export function noteCodes({ notes }: Simulation): readonly string[] {
  return notes.map(({ code }) => code);
}

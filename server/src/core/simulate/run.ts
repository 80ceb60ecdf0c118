// The state of one simulation while it goes on, and the two things everything asks of it: whether a condition holds now, and to
// remember a note. Must not know the order in which things happen.
import type { FormulaReason } from '../model/formula/formulaReason.ts';
import type { Condition, Situation, Verdict } from '../model/criteria.ts';
import type { FieldValue } from '../model/model.ts';
import type { ApexMinutes, Scenario } from '../model/scenario.ts';
import type { Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { createCaseRecord, type CaseRecord } from './caseRecord.ts';
import { isSameNote, type Note, type NoteDetail } from './note.ts';
import type { LiveOccurrence } from './occurrence.ts';
import type { MilestonePlan, ProcessPlan } from './processPlan.ts';
import type { FiredAction, HoursFrom } from './simulation.ts';
import type { Stop } from './stops.ts';

/** A milestone of a process that the record is in: what has become of it so far. */
export interface Slot {
  /** With the calendar that counts now. */
  plan: MilestonePlan;
  /** Open, scheduled, violated, or ended by an exit that may be lifted. */
  open: LiveOccurrence | undefined;
  lastCompleted: LiveOccurrence | undefined;
  /** The step of the simulation in which an occurrence last started. */
  startedIn: number | undefined;
}

export function createSlot(plan: MilestonePlan): Slot {
  return { plan, open: undefined, lastCompleted: undefined, startedIn: undefined };
}

/** A stay of the record in a process. */
export interface Visit {
  plan: ProcessPlan;
  /** When the record entered. */
  readonly entered: Instant;
  /** Where the process clock counts from: `entered`, until somebody corrects it. */
  clockFrom: Instant;
  exited: Instant | undefined;
  readonly slots: readonly Slot[];
  /** Ids of the milestone types of which an occurrence was completed. */
  readonly completedTypes: Set<string>;
  /** Times between an exit and a reopening that are not counted. */
  readonly closures: Stop[];
  /** The fields that can correct the start, as they were last looked at. */
  seenSlaStart: FieldValue;
  seenEntry: FieldValue;
}

/** A process made ready for a record that has these business hours of its own. */
export type PlanOf = (process: string, recordHours: string | undefined) => ProcessPlan | undefined;

export interface Run {
  readonly scenario: Scenario;
  readonly planOf: PlanOf;
  readonly zone: Zone;
  readonly record: CaseRecord;
  /** When the record was created; undefined when it does not say. Nothing fires before. */
  readonly created: Instant | undefined;
  /** Where the timeline begins. */
  readonly start: Instant;
  now: Instant;
  /** The record's own business hours: the id or the name that its field holds. */
  recordHours: string | undefined;
  /** The field of the business hours, as it was last looked at. */
  seenHours: FieldValue;
  /** The process to enter as soon as its entry field has come; undefined when there is none to enter. */
  awaited: ProcessPlan | undefined;
  /** The value of the awaited process's entry field. */
  entryAt: Instant | undefined;
  visit: Visit | undefined;
  readonly visits: Visit[];
  /** The calendars of the processes that the record was in, one after the other. */
  readonly hours: HoursFrom[];
  readonly occurrences: LiveOccurrence[];
  /** How many occurrences of each milestone type have started. */
  readonly startCounts: Map<string, number>;
  /** Those whose triggers may still fire. */
  firing: LiveOccurrence[];
  /** When the record was stopped, in time order. */
  readonly stops: Stop[];
  readonly actions: FiredAction[];
  readonly notes: Note[];
  formulaAnswers: ReadonlyMap<string, boolean>;
  apexMinutes: ApexMinutes;
  /** Counts entries of the scenario, and the moments in between at which actions fire. */
  step: number;
  /** How often field updates made criteria be looked at again since the last entry of the scenario. */
  reevaluations: number;
  /** Looks at milestones that are left before the simulation ends where it is. */
  looksLeft: number;
}

/** A year of a case with an event a minute looks at some of its milestones as often; no real case comes near. */
export const MAX_LOOKS = 2_000_000;

/** What a simulation starts with. */
export interface RunStart {
  readonly scenario: Scenario;
  readonly plan: ProcessPlan;
  readonly planOf: PlanOf;
  readonly zone: Zone;
  readonly created: Instant | undefined;
  readonly start: Instant;
  readonly recordHours: string | undefined;
}

export function createRun({ scenario, plan, planOf, zone, created, start, recordHours }: RunStart): Run {
  const { names } = plan;
  return {
    scenario,
    planOf,
    zone,
    record: createCaseRecord(names, scenario.record),
    created,
    start,
    now: start,
    recordHours,
    seenHours: scenario.record.get(names.businessHours) ?? null,
    awaited: undefined,
    entryAt: undefined,
    visit: undefined,
    visits: [],
    hours: [{ from: start, calendar: plan.calendar }],
    occurrences: [],
    startCounts: new Map(),
    firing: [],
    stops: [],
    actions: [],
    notes: [],
    formulaAnswers: scenario.formulaAnswers,
    apexMinutes: scenario.apexMinutes,
    step: 0,
    reevaluations: 0,
    looksLeft: MAX_LOOKS,
  };
}

/** Begins the next step, at `now`. */
export function beginStep(run: Run, now: Instant): void {
  run.now = now;
  run.step += 1;
}

/** What criteria see at this moment. */
export function situationOf({ formulaAnswers, record, now, zone }: Run): Situation & { readonly zone: Zone } {
  return { record: record.fields, formulaAnswers, object: record.names.object, now, zone };
}

/** Whether the condition holds; a question that stays open becomes a note, once. */
export function ask(run: Run, condition: Condition, situation: Situation): Verdict {
  const verdict = condition(situation);
  if (verdict === 'unknown') {
    const onUnknown = (question: string, why: FormulaReason): void => {
      const isKnown = run.notes.some((note) => note.code === 'unknown-formula' && note.question === question);
      if (!isKnown) addNote(run, { code: 'unknown-formula', question, why });
    };
    condition({ ...situation, onUnknown });
  }
  return verdict;
}

/** Remembers a note about this moment; the same one only once. */
export function addNote(run: Run, detail: NoteDetail): void {
  const note: Note = { ...detail, at: run.now };
  if (!run.notes.some((other) => isSameNote(other, note))) run.notes.push(note);
}

// The state of one simulation while it goes on, and the two things everything asks of it: whether a condition holds now, and to
// remember a note. Must not know the order in which things happen.
import type { Condition, Situation, Verdict } from '../model/criteria.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { createCaseRecord, type CaseRecord, type EventFields } from './caseRecord.ts';
import { makeNote, type Note, type NoteCode } from './note.ts';
import type { LiveOccurrence, Stop } from './occurrence.ts';
import type { MilestonePlan, ProcessPlan } from './processPlan.ts';
import type { FiredAction } from './simulation.ts';

/** A milestone of a process that the record is in: what has become of it so far. */
export interface Slot {
  readonly plan: MilestonePlan;
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
  readonly plan: ProcessPlan;
  /** Where the process clock counts from. */
  readonly entered: Instant;
  exited: Instant | undefined;
  readonly slots: readonly Slot[];
  /** Ids of the milestone types of which an occurrence was completed. */
  readonly completedTypes: Set<string>;
}

export interface Run {
  readonly scenario: Scenario;
  readonly zone: Zone;
  readonly record: CaseRecord;
  /** Where the timeline begins. */
  readonly start: Instant;
  now: Instant;
  /** The process to enter as soon as its entry field has come; undefined when there is none to enter. */
  awaited: ProcessPlan | undefined;
  /** The value of the awaited process's entry field. */
  entryAt: Instant | undefined;
  visit: Visit | undefined;
  readonly visits: Visit[];
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
  /** Counts entries of the scenario, and the moments in between at which actions fire. */
  step: number;
  /** How often field updates made criteria be looked at again since the last entry of the scenario. */
  reevaluations: number;
}

export function createRun(scenario: Scenario, names: EventFields, zone: Zone, start: Instant): Run {
  return {
    scenario,
    zone,
    record: createCaseRecord(names, scenario.record),
    start,
    now: start,
    awaited: undefined,
    entryAt: undefined,
    visit: undefined,
    visits: [],
    occurrences: [],
    startCounts: new Map(),
    firing: [],
    stops: [],
    actions: [],
    notes: [],
    formulaAnswers: scenario.formulaAnswers,
    step: 0,
    reevaluations: 0,
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
    const onUnknown = (question: string, why: string): void => {
      const isKnown = run.notes.some(({ code, message }) => code === 'unknown-formula' && message.includes(question));
      if (!isKnown) addNote(run, 'unknown-formula', question, why);
    };
    condition({ ...situation, onUnknown });
  }
  return verdict;
}

/** Remembers a note about this moment; the same one only once. */
export function addNote(run: Run, code: NoteCode, subject: string, detail?: string): void {
  const note = makeNote(code, run.now, subject, detail);
  if (!run.notes.some(({ message, at }) => message === note.message && at === note.at)) run.notes.push(note);
}

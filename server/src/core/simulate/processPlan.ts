// A process made ready for being simulated many times: criteria compiled, calendars chosen, actions looked up. Must not know
// scenarios beyond the record's own business hours.
import { compileCriteria, type Condition } from '../model/criteria.ts';
import type {
  Action,
  Definitions,
  Origin,
  Process,
  ProcessMilestone,
  Recurrence,
  TimeTrigger,
} from '../model/model.ts';
import { writtenMinutes } from '../model/triggerMinutes.ts';
import { MINUTE_MS } from '../time/instant.ts';
import type { CalendarBook, CalendarChoice } from './calendarBook.ts';
import { calendarNotes } from './calendarNotes.ts';
import { nameEventFields, type EventFields } from './caseRecord.ts';
import type { Note } from './note.ts';

export interface TriggerPlan {
  readonly isWarning: boolean;
  /** Undefined for a share of a target whose minutes nobody says. */
  readonly offsetMs: number | undefined;
  /** A share of the target instead of an offset. */
  readonly percent: number | undefined;
  readonly actions: readonly Action[];
  readonly origin: Origin;
}

export interface MilestonePlan {
  readonly entry: ProcessMilestone;
  /** The milestone type's Salesforce name; its id where the type is not defined. */
  readonly name: string;
  readonly recurrence: Recurrence;
  readonly calendar: CalendarChoice;
  /** As far as the file says; undefined when only Apex knows. */
  readonly targetMs: number | undefined;
  readonly when: Condition | undefined;
  readonly completeWhen: Condition | undefined;
  readonly pauseWhen: Condition | undefined;
  /** Warnings before violations, each in file order. */
  readonly triggers: readonly TriggerPlan[];
  readonly successActions: readonly Action[];
}

export interface ProcessPlan {
  readonly process: Process;
  /** The record's own business hours that it was made for. */
  readonly recordHours: string | undefined;
  /** Names of the object's fields that events change. */
  readonly names: EventFields;
  readonly calendar: CalendarChoice;
  readonly exitWhen: Condition;
  readonly milestones: readonly MilestonePlan[];
  /** What anyone who simulates this process should be told. */
  readonly notes: readonly Note[];
}

/** What a plan is made from. */
export interface PlanSources {
  readonly definitions: Definitions;
  readonly calendars: CalendarBook;
}

/** Prepares a process for a record with its own business hours, or none. Total: what is broken is left out and noted. */
export function planProcess(process: Process, recordHours: string | undefined, sources: PlanSources): ProcessPlan {
  const notes: Note[] = [];
  const claims = { process: process.businessHours, record: recordHours };
  const calendar = sources.calendars.choose(claims);
  const milestones: MilestonePlan[] = [];
  for (const entry of process.milestones) {
    const choice = sources.calendars.choose({ ...claims, milestone: entry.businessHours });
    const plan = planMilestone(entry, choice, sources.definitions, notes);
    if (plan !== undefined) milestones.push(plan);
  }
  if (process.milestones.length === 0) addCalendarNotes(calendar, process.name, notes);
  return {
    process,
    recordHours,
    names: nameEventFields(process.object),
    calendar,
    exitWhen: compileCriteria(process.exitWhen),
    milestones,
    notes,
  };
}

function planMilestone(
  entry: ProcessMilestone,
  calendar: CalendarChoice,
  definitions: Definitions,
  notes: Note[],
): MilestonePlan | undefined {
  const type = definitions.milestoneTypes.get(entry.milestone);
  const name = type?.name ?? entry.milestone;
  const minutes = writtenMinutes(entry.target);
  if (minutes !== undefined && !isTargetMinutes(minutes)) {
    notes.push({ code: 'bad-target', milestone: name, at: undefined });
    return undefined;
  }
  addCalendarNotes(calendar, name, notes);
  const find = (ids: readonly string[]): readonly Action[] => findActions(ids, name, definitions, notes);
  const trigger = (isWarning: boolean) => (written: TimeTrigger) => ({
    isWarning,
    offsetMs: written.offsetMinutes === undefined ? undefined : written.offsetMinutes * MINUTE_MS,
    percent: written.percent,
    actions: find(written.actions),
    origin: written.origin,
  });
  const triggers = [...entry.warnings.map(trigger(true)), ...entry.violations.map(trigger(false))];
  return {
    entry,
    name,
    recurrence: type?.recurrence ?? 'none',
    calendar,
    targetMs: minutes === undefined || calendar.absent !== undefined ? undefined : minutes * MINUTE_MS,
    when: entry.when && compileCriteria(entry.when),
    completeWhen: entry.completeWhen && compileCriteria(entry.completeWhen),
    pauseWhen: entry.pauseWhen && compileCriteria(entry.pauseWhen),
    triggers: triggers.filter(({ offsetMs = 0 }) => Number.isSafeInteger(offsetMs) && offsetMs >= 0),
    successActions: find(entry.onSuccess),
  };
}

/** Whether so many minutes can be counted: a whole number from 0 up to what is exact in milliseconds. */
export function isTargetMinutes(minutes: number): boolean {
  return Number.isSafeInteger(minutes) && Number.isSafeInteger(minutes * MINUTE_MS) && minutes >= 0;
}

function addCalendarNotes(calendar: CalendarChoice, subject: string, notes: Note[]): void {
  notes.push(...calendarNotes(calendar).map((note) => ({ ...note, subject, at: undefined })));
}

function findActions(
  ids: readonly string[],
  subject: string,
  definitions: Definitions,
  notes: Note[],
): readonly Action[] {
  return ids.flatMap((id) => {
    const action = definitions.actions.get(id);
    if (action === undefined) notes.push({ code: 'unknown-action', subject, action: id, at: undefined });
    return action ?? [];
  });
}

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
import { MINUTE_MS } from '../time/instant.ts';
import type { CalendarBook, CalendarChoice } from './calendarBook.ts';
import { nameEventFields, type EventFields } from './caseRecord.ts';
import { makeNote, type Note } from './note.ts';

export interface TriggerPlan {
  readonly isWarning: boolean;
  readonly offsetMs: number;
  readonly actions: readonly Action[];
  readonly origin: Origin;
}

export interface MilestonePlan {
  readonly entry: ProcessMilestone;
  /** The milestone type's Salesforce name; its id where the type is not defined. */
  readonly name: string;
  readonly recurrence: Recurrence;
  readonly calendar: CalendarChoice;
  readonly targetMs: number;
  readonly when: Condition | undefined;
  readonly completeWhen: Condition | undefined;
  readonly pauseWhen: Condition | undefined;
  /** Warnings before violations, each in file order. */
  readonly triggers: readonly TriggerPlan[];
  readonly successActions: readonly Action[];
}

export interface ProcessPlan {
  readonly process: Process;
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
  if (process.milestones.length === 0) noteCalendar(calendar, process.name, notes);
  return {
    process,
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
  const minutes = entry.target.kind === 'minutes' ? entry.target.minutes : entry.target.assumeMinutes;
  if (!Number.isSafeInteger(minutes * MINUTE_MS) || minutes < 0) {
    notes.push(makeNote('bad-target', undefined, name));
    return undefined;
  }
  if (entry.target.kind === 'apex') notes.push(makeNote('apex-target', undefined, name, entry.target.apexClass));
  noteCalendar(calendar, name, notes);
  const find = (ids: readonly string[]): readonly Action[] => findActions(ids, name, definitions, notes);
  const trigger = (isWarning: boolean) => (written: TimeTrigger) => ({
    isWarning,
    offsetMs: written.offsetMinutes * MINUTE_MS,
    actions: find(written.actions),
    origin: written.origin,
  });
  const triggers = [...entry.warnings.map(trigger(true)), ...entry.violations.map(trigger(false))];
  return {
    entry,
    name,
    recurrence: type?.recurrence ?? 'none',
    calendar,
    targetMs: minutes * MINUTE_MS,
    when: entry.when && compileCriteria(entry.when),
    completeWhen: entry.completeWhen && compileCriteria(entry.completeWhen),
    pauseWhen: entry.pauseWhen && compileCriteria(entry.pauseWhen),
    triggers: triggers.filter(({ offsetMs }) => Number.isSafeInteger(offsetMs) && offsetMs >= 0),
    successActions: find(entry.onSuccess),
  };
}

function noteCalendar(calendar: CalendarChoice, subject: string, notes: Note[]): void {
  for (const id of calendar.passedOver) notes.push(makeNote('unknown-calendar', undefined, subject, id));
  if (calendar.reason === 'none') notes.push(makeNote('no-business-hours', undefined, subject));
}

function findActions(
  ids: readonly string[],
  subject: string,
  definitions: Definitions,
  notes: Note[],
): readonly Action[] {
  return ids.flatMap((id) => {
    const action = definitions.actions.get(id);
    if (action === undefined) notes.push(makeNote('unknown-action', undefined, subject, id));
    return action ?? [];
  });
}

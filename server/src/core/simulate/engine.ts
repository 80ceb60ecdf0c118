// The order in which things happen in one simulation (docs/semantics.md §3): entry, events and triggers by time; at one instant entry
// before events before triggers. Must not know how a simulation is shown.
import { toInstantOf } from '../model/moment.ts';
import type { CaseEvent, Scenario } from '../model/scenario.ts';
import { MAX_INSTANT, toInstant, type Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { applyEvents, getField } from './caseRecord.ts';
import { readRecordHours } from './clockChanges.ts';
import type { Completion } from './complete.ts';
import { fireActions, findNextDue } from './fire.ts';
import type { LiveOccurrence } from './occurrence.ts';
import type { ProcessPlan } from './processPlan.ts';
import { addNote, beginStep, createRun, type PlanOf, type Run, type Visit } from './run.ts';
import { enterProcess, reevaluate, reopenProcess, settle, trackStops, type Change } from './settle.ts';
import { forget } from './start.ts';

const END_OF_TIME = toInstant(MAX_INSTANT);

/** What is played: a scenario whose events are in time order, in the process that its record is in at first. */
export interface Play {
  readonly scenario: Scenario;
  readonly plan: ProcessPlan;
  readonly planOf: PlanOf;
  readonly zone: Zone;
}

/** Plays the scenario from its entry to `until`, or until nothing can happen any more. */
export function play({ scenario, plan, planOf, zone }: Play): Run {
  const { events, until = END_OF_TIME, record } = scenario;
  const { entryFrom } = plan.process;
  const entered = toInstantOf(record.get(entryFrom), zone);
  const { createdDate } = plan.names;
  const created = entryFrom === createdDate ? entered : toInstantOf(record.get(createdDate), zone);
  const start = firstInstant([created, entered, events[0]?.at]) ?? until;
  const run = createRun({ scenario, plan, planOf, zone, created, start, recordHours: plan.recordHours });
  run.awaited = plan;
  run.entryAt = entered;
  trackStops(run);
  let next = 0;
  while (run.looksLeft >= 0) {
    const due = findNextDue(run);
    const dueAt = dueInstant(run, due);
    const eventAt = events[next]?.at ?? Infinity;
    const entryAt = run.entryAt ?? Infinity;
    const nextAt = Math.min(eventAt, entryAt, dueAt);
    if (nextAt > until || nextAt === Infinity) return run;
    if (entryAt === nextAt) enterAwaited(run);
    else if (eventAt === nextAt) next = handleEvents(run, events, next);
    else fireNext(run, due);
  }
  return run;
}

/** Where the timeline begins: at the record's creation, its entry or its first event, whichever comes first. */
function firstInstant(candidates: readonly (Instant | undefined)[]): Instant | undefined {
  let first: Instant | undefined;
  for (const at of candidates) if (at !== undefined && (first === undefined || at < first)) first = at;
  return first;
}

/** What is overdue fires now, after the events of this moment; nothing fires before the record is created. */
function dueInstant(run: Run, due: LiveOccurrence | undefined): number {
  const at = due?.pending[0]?.at;
  return at === undefined ? Infinity : Math.max(at, run.now, run.created ?? at);
}

/** Looks whether the field that the awaited process is entered from has a value. */
function readEntry(run: Run): void {
  if (run.awaited === undefined) return;
  run.entryAt = toInstantOf(getField(run.record, run.awaited.process.entryFrom), run.zone);
}

/** Entry at the field's value; where that has passed already (the entitlement was replaced), now, with the clock from the value. */
function enterAwaited(run: Run): void {
  const { awaited, entryAt } = run;
  if (awaited === undefined || entryAt === undefined) return;
  beginStep(run, entryAt > run.now ? entryAt : run.now);
  enterProcess(run, planNow(run, awaited), entryAt, { cause: awaited.process.origin, completes: [], mustExit: false });
}

/** The plan for the business hours that the record has now. */
function planNow(run: Run, awaited: ProcessPlan): ProcessPlan {
  readRecordHours(run);
  if (awaited.recordHours === run.recordHours) return awaited;
  return run.planOf(awaited.process.id, run.recordHours) ?? awaited;
}

function fireNext(run: Run, occurrence: LiveOccurrence | undefined): void {
  const pending = occurrence?.pending.shift();
  if (occurrence === undefined || pending?.at === undefined) return;
  const { at } = pending;
  const { created = at } = run;
  const isLate = pending.isLate || at < run.now || at < created;
  const firesAt = at < created ? created : at;
  // What fires at one moment is one step, so that it cannot go on for ever.
  if (firesAt > run.now) beginStep(run, firesAt);
  run.looksLeft -= 1;
  const { isWarning, actions, origin } = pending.trigger;
  const isBornViolated = occurrence.target < occurrence.start;
  if (isLate && isWarning) addNote(run, { code: 'late-warning', milestone: occurrence.name });
  else if (isLate && !isBornViolated) addNote(run, { code: 'late-trigger', milestone: occurrence.name });
  const cause = isWarning ? 'warning' : 'violation';
  const isUpdated = fireActions(run, { actions, occurrence, cause, origin });
  if (isUpdated && run.visit !== undefined) reevaluate(run, run.visit, origin);
}

/** Handles the events of one entry of the scenario as one; gives the index of the next. */
function handleEvents(run: Run, events: readonly CaseEvent[], first: number): number {
  const event = events[first];
  if (event === undefined) return events.length;
  let next = first + 1;
  for (let other = events[next]; other !== undefined && isSameEntry(event, other); other = events[next]) next += 1;
  beginStep(run, event.at);
  run.reevaluations = 0;
  react(run, applyEntry(run, events.slice(first, next)));
  return next;
}

/** What one entry of the scenario asks for beside the fields it changes. */
interface EntryChange extends Change {
  readonly events: readonly CaseEvent[];
  readonly completes: Completion[];
  mustExit: boolean;
  mustReopen: boolean;
  /** The process that the record enters instead. */
  entering: string | undefined;
}

/** Changes fields and answers; gives what else is asked for. */
function applyEntry(run: Run, events: readonly CaseEvent[]): EntryChange {
  const cause = events[0]?.origin ?? run.scenario.origin;
  const change: EntryChange = {
    cause,
    events,
    completes: [],
    mustExit: false,
    mustReopen: false,
    entering: undefined,
  };
  applyEvents(run.record, events, run.zone);
  for (const event of events) {
    if (event.kind === 'complete')
      change.completes.push({ milestone: event.milestone, completedAt: event.completedAt });
    else if (event.kind === 'enter') change.entering = event.process;
    else if (event.kind === 'answer') run.formulaAnswers = new Map([...run.formulaAnswers, ...event.formulaAnswers]);
    else if (event.kind === 'apexMinutes') run.apexMinutes = new Map([...run.apexMinutes, ...event.apexMinutes]);
    change.mustExit ||= event.kind === 'exit';
    change.mustReopen ||= event.kind === 'reopen';
  }
  readRecordHours(run);
  trackStops(run);
  return change;
}

/** One entry of the file may say several things; each is an event of its own in the model. */
function isSameEntry(a: CaseEvent, b: CaseEvent): boolean {
  if (a.at !== b.at) return false;
  if (a.origin === b.origin) return true;
  const [first, second] = [a.origin.path, b.origin.path];
  return a.origin.uri === b.origin.uri && first.length === second.length && first.every((key, i) => key === second[i]);
}

function react(run: Run, change: EntryChange): void {
  const rest = change.entering === undefined ? change : replaceProcess(run, change.entering, change);
  readEntry(run);
  if (run.awaited !== undefined) return awaitEntry(run, rest);
  const { visit } = run;
  if (visit?.exited === undefined) settle(run, rest);
  else if (change.mustReopen) reopenProcess(run, visit, rest);
  else noteIdle(run, rest, visit);
}

/** The entitlement is replaced: the record leaves its process and waits for the entry of the new one. Gives what is left to do. */
function replaceProcess(run: Run, process: string, change: EntryChange): EntryChange {
  const plan = run.planOf(process, run.recordHours);
  if (plan === undefined) {
    addNote(run, { code: 'unknown-process', process });
    return change;
  }
  const isInside = run.visit !== undefined && run.visit.exited === undefined;
  if (isInside) settle(run, { ...change, mustExit: true });
  run.visit = undefined;
  run.awaited = plan;
  return isInside ? { ...change, completes: [], mustExit: false } : change;
}

function awaitEntry(run: Run, change: EntryChange): void {
  const { awaited, entryAt } = run;
  if (awaited === undefined || entryAt === undefined || entryAt > run.now) return noteIdle(run, change, undefined);
  enterProcess(run, planNow(run, awaited), entryAt, change);
}

/** What an event asks of a record that is in no process. */
function noteIdle(run: Run, { completes, events }: EntryChange, left: Visit | undefined): void {
  for (const { milestone } of completes) completeOutside(run, milestone, left);
  for (const { kind } of events)
    if (kind === 'exit' || kind === 'start') addNote(run, { code: 'not-in-process', event: kind });
}

/** A milestone that is completed by hand after the exit stays as it was, but nothing more of it fires (`semantics.afterExit: fire`). */
function completeOutside(run: Run, milestone: string, left: Visit | undefined): void {
  const firing = run.firing.filter(({ entry, process }) => {
    return entry.milestone === milestone && process === left?.plan.process;
  });
  for (const occurrence of firing) {
    occurrence.pending = [];
    forget(run, occurrence);
    addNote(run, { code: 'completed-after-exit', milestone: occurrence.name });
  }
  if (firing.length === 0) addNote(run, { code: 'not-in-process', event: 'complete', milestone });
}

// The order in which things happen in one simulation (semantics.md §3): entry, events and triggers by time; at one instant entry
// before events before triggers. Must not know how a simulation is shown.
import type { Origin } from '../model/model.ts';
import type { CaseEvent, Scenario } from '../model/scenario.ts';
import { readInstant } from '../model/moment.ts';
import { MAX_INSTANT, toInstant, type Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { applyEvent, getField } from './caseRecord.ts';
import { fireActions, findNextDue } from './fire.ts';
import type { LiveOccurrence } from './occurrence.ts';
import type { ProcessPlan } from './processPlan.ts';
import { addNote, beginStep, createRun, type Run } from './run.ts';
import { enterProcess, leaveProcess, reevaluate, reopenProcess, settle, trackStops, type Change } from './settle.ts';

const END_OF_TIME = toInstant(MAX_INSTANT);

/** Plays the scenario from its entry to `until`, or until nothing can happen any more. */
export function play(
  scenario: Scenario,
  plan: ProcessPlan,
  zone: Zone,
  planOf: (process: string) => ProcessPlan | undefined,
): Run {
  const { events, until = END_OF_TIME } = scenario;
  const entered = readInstant(scenario.record.get(plan.process.entryFrom), zone);
  const run = createRun(scenario, plan.names, zone, firstInstant(scenario, plan, entered, zone));
  run.awaited = plan;
  run.entryAt = entered;
  trackStops(run);
  let next = 0;
  for (;;) {
    const due = findNextDue(run);
    // What is overdue fires now, after the events of this moment.
    const dueAt = Math.max(due?.pending[0]?.at ?? Infinity, run.now);
    const eventAt = events[next]?.at ?? Infinity;
    const entryAt = run.entryAt ?? Infinity;
    const nextAt = Math.min(eventAt, entryAt, dueAt);
    if (nextAt > until) return run;
    if (entryAt === nextAt) enterAwaited(run);
    else if (eventAt === nextAt) next = handleEvents(run, events, next, planOf);
    else fireNext(run, due);
  }
}

/** Where the timeline begins: at the record's creation, its entry or its first event, whichever comes first. */
function firstInstant(
  { record, events, until }: Scenario,
  { process, names }: ProcessPlan,
  entered: Instant | undefined,
  zone: Zone,
): Instant {
  const isSame = process.entryFrom === names.createdDate;
  const created = isSame ? entered : readInstant(record.get(names.createdDate), zone);
  let first = created;
  for (const at of [entered, events[0]?.at]) if (at !== undefined && (first === undefined || at < first)) first = at;
  return first ?? until ?? toInstant(0);
}

/** Looks whether the field that the awaited process is entered from has a value. */
function readEntry(run: Run): void {
  if (run.awaited === undefined) return;
  run.entryAt = readInstant(getField(run.record, run.awaited.process.entryFrom), run.zone);
}

/** Entry at the field's value; where that has passed already (the entitlement was replaced), now, with the clock from the value. */
function enterAwaited(run: Run): void {
  const { awaited, entryAt } = run;
  if (awaited === undefined || entryAt === undefined) return;
  beginStep(run, entryAt > run.now ? entryAt : run.now);
  enterProcess(run, awaited, entryAt, { cause: awaited.process.origin, completes: [], mustExit: false });
}

function fireNext(run: Run, occurrence: LiveOccurrence | undefined): void {
  const pending = occurrence?.pending.shift();
  if (occurrence === undefined || pending?.at === undefined) return;
  const isLate = pending.isLate || pending.at < run.now;
  // What fires at one moment is one step, so that it cannot go on for ever.
  if (pending.at > run.now) beginStep(run, pending.at);
  const { isWarning, actions, origin } = pending.trigger;
  const isBornViolated = occurrence.target < occurrence.start;
  if (isLate && isWarning) addNote(run, 'late-warning', occurrence.name);
  else if (isLate && !isBornViolated) addNote(run, 'late-trigger', occurrence.name);
  const cause = isWarning ? 'warning' : 'violation';
  const isUpdated = fireActions(run, { actions, occurrence, cause, origin });
  if (isUpdated && run.visit !== undefined) reevaluate(run, run.visit, origin);
}

/** Handles the events of one entry of the scenario as one; gives the index of the next. */
function handleEvents(
  run: Run,
  events: readonly CaseEvent[],
  first: number,
  planOf: (process: string) => ProcessPlan | undefined,
): number {
  const event = events[first];
  if (event === undefined) return events.length;
  let next = first + 1;
  for (let other = events[next]; other !== undefined && isSameEntry(event, other); other = events[next]) next += 1;
  beginStep(run, event.at);
  run.reevaluations = 0;
  react(run, applyEntry(run, events, first, next), planOf);
  return next;
}

/** What one entry of the scenario asks for beside the fields it changes. */
interface EntryChange extends Change {
  readonly cause: Origin;
  readonly completes: string[];
  mustExit: boolean;
  mustReopen: boolean;
  /** The process that the record enters instead. */
  entering: string | undefined;
}

/** Changes fields and answers; gives what else is asked for. */
function applyEntry(run: Run, events: readonly CaseEvent[], first: number, next: number): EntryChange {
  const cause = events[first]?.origin ?? run.scenario.origin;
  const change: EntryChange = { cause, completes: [], mustExit: false, mustReopen: false, entering: undefined };
  let isStatusGiven = false;
  for (let index = first; index < next; index += 1) {
    const event = events[index];
    if (event?.kind === 'set' && event.fields.has(run.record.names.status)) isStatusGiven = true;
  }
  for (let index = first; index < next; index += 1) {
    const event = events[index];
    if (event === undefined) continue;
    applyEvent(run.record, event, run.zone, isStatusGiven);
    if (event.kind === 'complete') change.completes.push(event.milestone);
    else if (event.kind === 'enter') change.entering = event.process;
    else if (event.kind === 'answer') run.formulaAnswers = new Map([...run.formulaAnswers, ...event.formulaAnswers]);
    change.mustExit ||= event.kind === 'exit';
    change.mustReopen ||= event.kind === 'reopen';
  }
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

function react(run: Run, change: EntryChange, planOf: (process: string) => ProcessPlan | undefined): void {
  if (change.entering !== undefined) replaceProcess(run, change.entering, planOf);
  readEntry(run);
  if (run.awaited !== undefined) return awaitEntry(run, change);
  const { visit } = run;
  if (visit?.exited === undefined) settle(run, change);
  else if (change.mustReopen) reopenProcess(run, visit, change);
  else noteIdle(run, change);
}

/** The entitlement is replaced: the record leaves its process and waits for the entry of the new one. */
function replaceProcess(run: Run, process: string, planOf: (process: string) => ProcessPlan | undefined): void {
  const plan = planOf(process);
  if (plan === undefined) return addNote(run, 'unknown-process', process);
  if (run.visit !== undefined && run.visit.exited === undefined) leaveProcess(run, run.visit);
  run.visit = undefined;
  run.awaited = plan;
}

function awaitEntry(run: Run, change: Change): void {
  const { awaited, entryAt } = run;
  if (awaited === undefined || entryAt === undefined || entryAt > run.now) return noteIdle(run, change);
  enterProcess(run, awaited, entryAt, change);
}

function noteIdle(run: Run, { completes, mustExit }: Change): void {
  for (const milestone of completes) addNote(run, 'not-in-process', `completing ${milestone}`);
  if (mustExit) addNote(run, 'not-in-process', 'the exit');
}

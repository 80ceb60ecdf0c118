// The order in which things happen in one simulation (semantics.md §3): entry, events and triggers by time; at one instant entry
// before events before triggers. Must not know how a simulation is shown.
import type { CaseEvent, Scenario } from '../model/scenario.ts';
import { readInstant } from '../model/moment.ts';
import { MAX_INSTANT, toInstant, type Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { fireActions, findNextDue } from './fire.ts';
import type { LiveOccurrence } from './occurrence.ts';
import type { ProcessPlan } from './processPlan.ts';
import { addNote, createRun, type Run } from './run.ts';
import { enterProcess, leaveProcess, reevaluate, reopenProcess, settle, trackStops, type Change } from './settle.ts';

const END_OF_TIME = toInstant(MAX_INSTANT);

/** Plays the scenario from its entry to `until`, or until nothing can happen any more. */
export function play(
  scenario: Scenario,
  plan: ProcessPlan,
  zone: Zone,
  planOf: (process: string) => ProcessPlan | undefined,
): Run {
  const until = scenario.until ?? END_OF_TIME;
  const run = createRun(scenario, plan.process.object, zone, firstInstant(scenario, plan, zone));
  run.awaited = plan;
  trackStops(run);
  readEntry(run);
  const { events } = scenario;
  let next = 0;
  for (;;) {
    const eventAt = events[next]?.at ?? Infinity;
    const entryAt = run.entryAt ?? Infinity;
    const due = findNextDue(run);
    const dueAt = due?.pending[0]?.at ?? Infinity;
    if (Math.min(eventAt, entryAt, dueAt) > until) break;
    if (dueAt < Math.min(eventAt, entryAt)) fireNext(run, due);
    else if (entryAt <= eventAt) enterAwaited(run);
    else next = handleEvents(run, events, next, planOf);
    if (run.entryAt === undefined && next >= events.length && findNextDue(run) === undefined) break;
  }
  return run;
}

/** Where the timeline begins: at the record's creation, its entry or its first event, whichever comes first. */
function firstInstant({ record, events, until }: Scenario, { process }: ProcessPlan, zone: Zone): Instant {
  const created = readInstant(record.get(`${process.object}.CreatedDate`), zone);
  const entered = readInstant(record.get(process.entryFrom), zone);
  let first: Instant | undefined;
  for (const at of [created, entered, events[0]?.at])
    if (at !== undefined && (first === undefined || at < first)) first = at;
  return first ?? until ?? toInstant(0);
}

/** Looks whether the field that the awaited process is entered from has a value. */
function readEntry(run: Run): void {
  if (run.awaited === undefined) return;
  run.entryAt = readInstant(run.record.get(run.awaited.process.entryFrom), run.zone);
}

/** Entry at the field's value; where that has passed already (the entitlement was replaced), now, with the clock from the value. */
function enterAwaited(run: Run): void {
  const { awaited, entryAt } = run;
  if (awaited === undefined || entryAt === undefined) return;
  if (entryAt > run.now) run.now = entryAt;
  enterProcess(run, awaited, entryAt, { cause: awaited.process.origin, completes: [], mustExit: false });
}

function fireNext(run: Run, occurrence: LiveOccurrence | undefined): void {
  const pending = occurrence?.pending.shift();
  if (occurrence === undefined || pending?.at === undefined) return;
  const isLate = pending.isLate || pending.at < run.now;
  if (pending.at > run.now) run.now = pending.at;
  const { isWarning, actions, origin } = pending.trigger;
  if (isLate) addNote(run, isWarning ? 'late-warning' : 'late-trigger', occurrence.name);
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
  const [event] = events.slice(first, first + 1);
  if (event === undefined) return events.length;
  let next = first + 1;
  for (let other = events[next]; other !== undefined && isSameEntry(event, other); other = events[next]) next += 1;
  const group = events.slice(first, next);
  if (event.at > run.now) run.now = event.at;
  run.record.apply(group, run.zone);
  takeAnswers(run, group);
  trackStops(run);
  react(run, group, planOf);
  return next;
}

/** One entry of the file may say several things; each is an event of its own in the model. */
function isSameEntry(a: CaseEvent, b: CaseEvent): boolean {
  if (a.at !== b.at) return false;
  if (a.origin === b.origin) return true;
  const [first, second] = [a.origin.path, b.origin.path];
  return a.origin.uri === b.origin.uri && first.length === second.length && first.every((key, i) => key === second[i]);
}

function takeAnswers(run: Run, group: readonly CaseEvent[]): void {
  for (const event of group)
    if (event.kind === 'answer') run.formulaAnswers = new Map([...run.formulaAnswers, ...event.formulaAnswers]);
}

function react(run: Run, group: readonly CaseEvent[], planOf: (process: string) => ProcessPlan | undefined): void {
  const change = readChange(group);
  const entering = group.findLast((event) => event.kind === 'enter');
  if (entering?.kind === 'enter') replaceProcess(run, entering.process, planOf);
  readEntry(run);
  if (run.awaited !== undefined) return awaitEntry(run, change);
  const { visit } = run;
  if (visit?.exited === undefined) return settle(run, change);
  if (group.some((event) => event.kind === 'reopen')) return reopenProcess(run, visit, change);
  noteIdle(run, change);
}

function readChange(group: readonly CaseEvent[]): Change & { readonly cause: CaseEvent['origin'] } {
  const completes: string[] = [];
  let mustExit = false;
  for (const event of group) {
    if (event.kind === 'complete') completes.push(event.milestone);
    if (event.kind === 'exit') mustExit = true;
  }
  return { cause: group[0]?.origin ?? { uri: '', path: [] }, completes, mustExit };
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

// What one event does to a record in a process, in the order of semantics.md §3.1: complete, exit test, drop, start, stop and go on.
// Must not know the events themselves: fields are updated before.
import type { Origin } from '../model/model.ts';
import type { Instant } from '../time/instant.ts';
import { isRecordStopped } from './caseRecord.ts';
import { fireActions } from './fire.ts';
import { isViolatedAt, resumeClock, startOccurrence, stopClock, type LiveOccurrence } from './occurrence.ts';
import type { Situation } from '../model/criteria.ts';
import type { ProcessPlan } from './processPlan.ts';
import { addNote, ask, createSlot, situationOf, type Run, type Slot, type Visit } from './run.ts';

/** What an event asks for beside its fields. */
export interface Change {
  /** The event, or the trigger whose field update is looked at. */
  readonly cause: Origin;
  /** Milestone types that are completed explicitly. */
  readonly completes: readonly string[];
  readonly mustExit: boolean;
}

/** Field updates can make each other's criteria hold for ever; between two events a real process never needs this many. */
const MAX_REEVALUATIONS = 100;

/** Lets the record enter a process now; the process clock counts from `entered`, which is not later. */
export function enterProcess(run: Run, plan: ProcessPlan, entered: Instant, change: Change): void {
  if (run.visits.every((visit) => visit.plan !== plan)) run.notes.push(...plan.notes);
  const slots = plan.milestones.map(createSlot);
  run.awaited = undefined;
  run.entryAt = undefined;
  run.visit = { plan, entered, exited: undefined, slots, completedTypes: new Set() };
  run.visits.push(run.visit);
  settle(run, change);
}

/** The record leaves its process: open occurrences end, and nothing fires any more unless `semantics.afterExit` says so. */
export function leaveProcess(run: Run, visit: Visit): void {
  visit.exited = run.now;
  for (const { open } of visit.slots) {
    if (open === undefined) continue;
    open.status = isViolatedAt(open, run.now) ? 'violated-at-exit' : 'open-at-exit';
    open.ended = run.now;
    if (visit.plan.process.semantics.afterExit === 'silent') forget(run, open);
  }
}

/** A record that has left comes back: as if it had never left, anew, or not at all (`semantics.reopen`). */
export function reopenProcess(run: Run, visit: Visit, change: Change): void {
  const { plan, slots } = visit;
  switch (plan.process.semantics.reopen) {
    case 'ignore':
      return addNote(run, 'reopen-ignored', plan.process.name);
    case 'reenter':
      return enterProcess(run, plan, run.now, change);
    case 'resume':
      visit.exited = undefined;
      for (const { open } of slots) {
        if (open === undefined) continue;
        open.status = 'open';
        open.ended = undefined;
        if (!run.firing.includes(open)) run.firing.push(open);
      }
      settle(run, change);
      if (run.visit?.exited !== undefined) addNote(run, 'exits-again', plan.process.name);
  }
}

/** Looks at the criteria of the process that the record is in, and lets what follows from them happen. */
export function settle(run: Run, change: Change): void {
  const { visit } = run;
  if (visit === undefined || visit.exited !== undefined) return;
  const situation = situationOf(run);
  const completed = completeMatching(run, visit, change, situation);
  if (change.mustExit || ask(run, visit.plan.exitWhen, situation) === true) leaveProcess(run, visit);
  else goOn(run, visit, change, situation);
  let isUpdated = false;
  for (const occurrence of completed) {
    const { successActions: actions, entry } = occurrence.plan;
    if (fireActions(run, { actions, occurrence, cause: 'success', origin: entry.origin })) isUpdated = true;
  }
  if (isUpdated) reevaluate(run, visit, change.cause);
}

/** What happens to a record that stays: occurrences are dropped and start, clocks stop and go on. */
function goOn(run: Run, visit: Visit, change: Change, situation: Situation): void {
  for (const slot of visit.slots) dropUnmatched(run, visit, slot, situation);
  for (const slot of visit.slots) startMatching(run, visit, slot, situation);
  const isStopped = isRecordStopped(run.record);
  for (const slot of visit.slots) stopOrResume(run, slot, change, situation, isStopped);
}

/** After field updates: criteria are looked at again where the process wants it, else at the next event. */
export function reevaluate(run: Run, visit: Visit, cause: Origin): void {
  if (!visit.plan.process.semantics.reevaluate) return;
  run.reevaluations += 1;
  if (run.reevaluations > MAX_REEVALUATIONS) {
    if (run.reevaluations === MAX_REEVALUATIONS + 1) addNote(run, 'reevaluation-limit', String(MAX_REEVALUATIONS));
    return;
  }
  trackStops(run);
  settle(run, { cause, completes: [], mustExit: false });
}

/** Remembers from when to when the record was stopped, for clocks that count from before a milestone starts. */
export function trackStops(run: Run): void {
  const last = run.stops.at(-1);
  const wasStopped = last !== undefined && last.to === undefined;
  if (isRecordStopped(run.record) === wasStopped) return;
  if (wasStopped) last.to = run.now;
  else run.stops.push({ from: run.now, to: undefined });
}

function dropUnmatched(run: Run, { plan }: Visit, slot: Slot, situation: Situation): void {
  const { open } = slot;
  const { when } = slot.plan;
  if (open === undefined || when === undefined || plan.process.semantics.unmatched === 'keep') return;
  if (ask(run, when, situation) !== false) return;
  open.status = 'removed';
  open.ended = run.now;
  slot.open = undefined;
  forget(run, open);
}

/** Completes what is open: first what the event names, then what meets its own criteria. */
function completeMatching(run: Run, visit: Visit, change: Change, situation: Situation): readonly LiveOccurrence[] {
  const completed: LiveOccurrence[] = [];
  for (const milestone of change.completes) {
    const before = completed.length;
    for (const slot of visit.slots)
      if (slot.plan.entry.milestone === milestone && isRunning(run, slot))
        completed.push(...complete(run, visit, slot));
    if (completed.length === before) addNote(run, 'nothing-to-complete', milestone);
  }
  for (const slot of visit.slots) {
    const { completeWhen } = slot.plan;
    if (completeWhen !== undefined && isRunning(run, slot) && ask(run, completeWhen, situation) === true)
      completed.push(...complete(run, visit, slot));
  }
  return completed;
}

function isRunning(run: Run, { open }: Slot): boolean {
  return open !== undefined && open.start <= run.now;
}

function complete(run: Run, visit: Visit, slot: Slot): readonly LiveOccurrence[] {
  const { open } = slot;
  if (open === undefined) return [];
  open.status = isViolatedAt(open, run.now) ? 'completed-late' : 'completed';
  open.completed = run.now;
  open.ended = run.now;
  slot.open = undefined;
  slot.lastCompleted = open;
  visit.completedTypes.add(open.entry.milestone);
  forget(run, open);
  return [open];
}

/** When the next occurrence would start: now, or for a chain (`sequential`) not before the previous target. */
function nextStart(run: Run, visit: Visit, { plan, lastCompleted }: Slot): Instant | undefined {
  // A type that occurs once does so by whichever entry of the process.
  if (plan.recurrence === 'none') return visit.completedTypes.has(plan.entry.milestone) ? undefined : run.now;
  if (lastCompleted === undefined) return run.now;
  switch (plan.recurrence) {
    case 'independent':
      return run.now;
    case 'sequential':
      if (lastCompleted.isBeyondHorizon) return undefined;
      return lastCompleted.target > run.now ? lastCompleted.target : run.now;
  }
}

function startMatching(run: Run, visit: Visit, slot: Slot, situation: Situation): void {
  // Within one event each milestone starts at most once: what would recur without limit waits for the next event.
  if (slot.open !== undefined || slot.startedIn === run.step) return;
  const start = nextStart(run, visit, slot);
  const { when, recurrence, entry } = slot.plan;
  if (start === undefined || (when !== undefined && ask(run, when, situation) !== true)) return;
  // A chain counts each link from its own start: counted from process entry every further link would be violated at birth.
  const isFurtherLink = recurrence === 'sequential' && slot.lastCompleted !== undefined;
  const isProcessClock = entry.clock === 'process' && !isFurtherLink;
  const occurrence = startOccurrence({
    process: visit.plan,
    plan: slot.plan,
    number: countStart(run, entry.milestone),
    start,
    base: isProcessClock ? visit.entered : start,
    stops: isProcessClock ? run.stops : [],
    cause: entry.origin,
  });
  slot.open = occurrence;
  slot.startedIn = run.step;
  run.occurrences.push(occurrence);
  run.firing.push(occurrence);
  if (occurrence.isBeyondHorizon) addNote(run, 'beyond-horizon', occurrence.name);
  if (isViolatedAt(occurrence, start)) addNote(run, 'born-violated', occurrence.name);
}

/** The number of the occurrence that starts: the same type may stand in several entries and processes. */
function countStart({ startCounts }: Run, milestone: string): number {
  const count = (startCounts.get(milestone) ?? 0) + 1;
  startCounts.set(milestone, count);
  return count;
}

function stopOrResume(run: Run, { open, plan }: Slot, change: Change, situation: Situation, isStopped: boolean): void {
  if (open === undefined) return;
  const verdict = plan.pauseWhen === undefined ? false : ask(run, plan.pauseWhen, situation);
  if (verdict !== 'unknown') open.isHeld = verdict;
  const mustStop = isStopped || open.isHeld;
  if (mustStop === open.isStopped) return;
  if (!mustStop) return resumeClock(open, run.now, change.cause);
  stopClock(open, run.now, isStopped ? change.cause : (plan.entry.pauseWhen?.origin ?? change.cause));
}

function forget(run: Run, occurrence: LiveOccurrence): void {
  const index = run.firing.indexOf(occurrence);
  if (index >= 0) run.firing.splice(index, 1);
}

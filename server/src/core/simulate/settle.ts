// What one event does to a record in a process, in the order of docs/semantics.md §3.1: complete, exit test, drop, start, stop and go on,
// targets, success actions. Must not know the events themselves: fields are updated before.
import type { Situation } from '../model/criteria.ts';
import type { Origin } from '../model/model.ts';
import type { Instant } from '../time/instant.ts';
import { getField, isRecordStopped } from './caseRecord.ts';
import { correctStart, countFromCorrectedStart, followHours } from './clockChanges.ts';
import { completeMatching, type Completion } from './complete.ts';
import { fireActions } from './fire.ts';
import { isStopped, isViolatedAt, resumeClock, stopClock } from './occurrence.ts';
import type { ProcessPlan } from './processPlan.ts';
import { addNote, ask, createSlot, MAX_LOOKS, situationOf, type Run, type Slot, type Visit } from './run.ts';
import { forget, startMatching } from './start.ts';

/** What an event asks for beside its fields. */
export interface Change {
  /** The event, or the trigger whose field update is looked at. */
  readonly cause: Origin;
  /** Milestone types that are completed explicitly. */
  readonly completes: readonly Completion[];
  readonly mustExit: boolean;
}

/** Field updates can make each other's criteria hold for ever; between two events a real process never needs this many. */
const MAX_REEVALUATIONS = 100;

/** Lets the record enter a process now; the process clock counts from `entered`, which is not later. */
export function enterProcess(run: Run, plan: ProcessPlan, entered: Instant, change: Change): void {
  if (run.visits.every((visit) => visit.plan.process !== plan.process)) run.notes.push(...plan.notes);
  run.awaited = undefined;
  run.entryAt = undefined;
  run.visit = {
    plan,
    entered,
    clockFrom: entered,
    exited: undefined,
    slots: plan.milestones.map(createSlot),
    completedTypes: new Set(),
    closures: [],
    seenSlaStart: getField(run.record, plan.names.slaStart),
    seenEntry: getField(run.record, plan.process.entryFrom),
  };
  run.visits.push(run.visit);
  if (run.hours.at(-1)?.calendar.calendar !== plan.calendar.calendar)
    run.hours.push({ from: run.now, calendar: plan.calendar });
  settle(run, change);
  if (run.visit.exited === run.now && run.visit.slots.every(({ startedIn }) => startedIn === undefined))
    addNote(run, { code: 'exits-at-entry', process: plan.process.name });
}

/** The record leaves its process: open occurrences end, and nothing fires any more unless `semantics.afterExit` says so. */
function leaveProcess(run: Run, visit: Visit): void {
  visit.exited = run.now;
  for (const { open } of visit.slots) {
    if (open === undefined) continue;
    open.status = isViolatedAt(open, run.now) ? 'violated-at-exit' : 'open-at-exit';
    open.ended = run.now;
    if (visit.plan.process.semantics.afterExit === 'silent') forget(run, open);
  }
}

/** A record that has left comes back: as if it had never left, as if it had been stopped, anew, or not at all (`semantics.reopen`). */
export function reopenProcess(run: Run, visit: Visit, change: Change): void {
  const { plan } = visit;
  const { name } = plan.process;
  switch (plan.process.semantics.reopen) {
    case 'ignore':
      return addNote(run, { code: 'reopen-ignored', process: name });
    case 'reenter':
      return enterProcess(run, run.planOf(plan.process.id, run.recordHours) ?? plan, run.now, change);
    case 'resume-paused':
      skipClosure(run, visit, change.cause);
      break;
    case 'resume':
      replayStops(run, visit, change.cause);
      break;
  }
  visit.exited = undefined;
  for (const { open } of visit.slots) {
    if (open === undefined) continue;
    open.status = 'open';
    open.ended = undefined;
    if (!run.firing.includes(open)) run.firing.push(open);
  }
  settle(run, change);
  if (run.visit?.exited !== undefined) addNote(run, { code: 'exits-again', process: name });
}

/** The clocks that ran at the exit stood still since. */
function skipClosure(run: Run, { exited = run.now, slots, closures }: Visit, cause: Origin): void {
  closures.push({ from: exited, to: run.now });
  for (const { open } of slots) {
    if (open === undefined || isStopped(open)) continue;
    stopClock(open, exited, cause);
    resumeClock(open, run.now, cause);
  }
}

/** The clocks stood still where the record was stopped meanwhile, as they would have if it had not left. */
function replayStops(run: Run, { exited = run.now, slots }: Visit, cause: Origin): void {
  for (const { from, to } of run.stops) {
    if (to !== undefined && to < exited) continue;
    for (const { open } of slots) {
      if (open === undefined) continue;
      // A clock that went on with the exit was stopped until then.
      if (!isStopped(open) && to !== exited) stopClock(open, from > exited ? from : exited, cause);
      if (to !== undefined && isStopped(open) && !open.isHeld) resumeClock(open, to, cause);
    }
  }
}

/** Looks at the criteria of the process that the record is in, and lets what follows from them happen. */
export function settle(run: Run, change: Change): void {
  const { visit } = run;
  if (visit === undefined || visit.exited !== undefined || !spendLooks(run, visit)) return;
  const situation = situationOf(run);
  const completed = completeMatching(run, visit, change.completes, situation);
  if (change.mustExit || ask(run, visit.plan.exitWhen, situation) === true) leaveProcess(run, visit);
  else stay(run, visit, change, situation);
  let isUpdated = false;
  for (const occurrence of completed) {
    const { successActions: actions, entry } = occurrence.plan;
    if (fireActions(run, { actions, occurrence, cause: 'success', origin: entry.origin })) isUpdated = true;
  }
  if (isUpdated) reevaluate(run, visit, change.cause);
}

/** False when so much has been looked at that the simulation ends here. */
function spendLooks(run: Run, { slots }: Visit): boolean {
  run.looksLeft -= slots.length + 1;
  if (run.looksLeft < 0) addNote(run, { code: 'step-limit', limit: MAX_LOOKS });
  return run.looksLeft >= 0;
}

/** What happens to a record that does not leave: occurrences are dropped and start, clocks stop and go on, targets move. */
function stay(run: Run, visit: Visit, change: Change, situation: Situation): void {
  const { slots } = visit;
  const isCorrected = correctStart(run, visit);
  followHours(run, visit);
  for (const slot of slots) dropUnmatched(run, visit, slot, situation);
  for (const slot of slots) startMatching(run, visit, slot, situation);
  const isRecordStill = isRecordStopped(run.record);
  for (const slot of slots) stopOrResume(run, slot, change, situation, isRecordStill);
  countFromCorrectedStart(run, visit, { isCorrected, cause: change.cause });
}

/** After field updates: criteria are looked at again where the process wants it, else at the next event. */
export function reevaluate(run: Run, visit: Visit, cause: Origin): void {
  if (!visit.plan.process.semantics.reevaluate) return;
  run.reevaluations += 1;
  if (run.reevaluations > MAX_REEVALUATIONS) {
    if (run.reevaluations === MAX_REEVALUATIONS + 1)
      addNote(run, { code: 'reevaluation-limit', limit: MAX_REEVALUATIONS });
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
  if (isViolatedAt(open, run.now)) addNote(run, { code: 'removed-violated', milestone: open.name });
  open.status = 'removed';
  open.ended = run.now;
  slot.open = undefined;
  forget(run, open);
}

function stopOrResume(run: Run, { open, plan }: Slot, change: Change, situation: Situation, isStill: boolean): void {
  if (open === undefined) return;
  const verdict = plan.pauseWhen === undefined ? false : ask(run, plan.pauseWhen, situation);
  if (verdict !== 'unknown') open.isHeld = verdict;
  const mustStop = isStill || open.isHeld;
  if (mustStop === isStopped(open)) return;
  if (!mustStop) return resumeClock(open, run.now, change.cause);
  stopClock(open, run.now, isStill ? change.cause : (plan.entry.pauseWhen?.origin ?? change.cause));
}

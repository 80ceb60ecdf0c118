// Which open occurrences an event completes, and what becomes of them (docs/semantics.md §3.10). Must not know what follows.
import type { Situation } from '../model/criteria.ts';
import type { Instant } from '../time/instant.ts';
import { isViolatedAt, type LiveOccurrence } from './occurrence.ts';
import { addNote, ask, type Run, type Slot, type Visit } from './run.ts';
import { forget } from './start.ts';

/** A milestone type that an event completes. */
export interface Completion {
  readonly milestone: string;
  /** The time that is written; undefined: now. */
  readonly completedAt: Instant | undefined;
}

/** Completes what is open: first what the event names, then what meets its own criteria. */
export function completeMatching(
  run: Run,
  visit: Visit,
  completions: readonly Completion[],
  situation: Situation,
): readonly LiveOccurrence[] {
  const completed: LiveOccurrence[] = [];
  for (const { milestone, completedAt } of completions) {
    const before = completed.length;
    for (const slot of visit.slots)
      if (slot.plan.entry.milestone === milestone) completed.push(...complete(run, visit, slot, completedAt));
    if (completed.length === before) addNote(run, { code: 'nothing-to-complete', milestone });
  }
  for (const slot of visit.slots) {
    const { completeWhen } = slot.plan;
    if (completeWhen !== undefined && isRunning(run, slot) && ask(run, completeWhen, situation) === true)
      completed.push(...complete(run, visit, slot, undefined));
  }
  return completed;
}

function isRunning({ now }: Run, { open }: Slot): boolean {
  return open !== undefined && open.start <= now;
}

/** Its status follows from the time that is recorded; what fired meanwhile has fired. */
function complete(run: Run, visit: Visit, slot: Slot, completedAt: Instant | undefined): readonly LiveOccurrence[] {
  const { open } = slot;
  if (open === undefined || !isRunning(run, slot)) return [];
  const at = recordedTime(run, open, completedAt);
  open.status = isViolatedAt(open, at) ? 'completed-late' : 'completed';
  open.completed = at;
  open.ended = at > open.start ? at : open.start;
  slot.open = undefined;
  slot.lastCompleted = open;
  visit.completedTypes.add(open.entry.milestone);
  forget(run, open);
  return [open];
}

function recordedTime(run: Run, { name, start }: LiveOccurrence, completedAt: Instant | undefined): Instant {
  if (completedAt === undefined) return run.now;
  if (completedAt > run.now) {
    addNote(run, { code: 'completed-in-future', milestone: name, completed: completedAt });
    return run.now;
  }
  if (completedAt < start) addNote(run, { code: 'completed-before-start', milestone: name, completed: completedAt });
  return completedAt;
}

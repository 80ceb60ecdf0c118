// When milestones start, and start again (docs/semantics.md §3.4, §3.13). Must not know what else an event does.
import type { Situation } from '../model/criteria.ts';
import { MINUTE_MS, type Instant } from '../time/instant.ts';
import { isViolatedAt, startOccurrence, type LiveOccurrence } from './occurrence.ts';
import { isTargetMinutes, type MilestonePlan } from './processPlan.ts';
import { addNote, ask, type Run, type Slot, type Visit } from './run.ts';
import { mergeStops } from './stops.ts';

/** Nobody reads more, and a timeline of more would fill the memory. */
const MAX_OCCURRENCES = 20_000;

/** When the next occurrence would start: now, or for a chain (`sequential`) not before the previous target. */
function nextStart(run: Run, visit: Visit, { plan, lastCompleted }: Slot): Instant | undefined {
  // A type that occurs once does so by whichever entry of the process.
  if (plan.recurrence === 'none') return visit.completedTypes.has(plan.entry.milestone) ? undefined : run.now;
  if (lastCompleted === undefined) return run.now;
  switch (plan.recurrence) {
    case 'independent':
      return run.now;
    case 'sequential':
      if (lastCompleted.targetMs === undefined) addNote(run, { code: 'chain-unknown', milestone: plan.name });
      if (lastCompleted.isBeyondHorizon) return undefined;
      return lastCompleted.target > run.now ? lastCompleted.target : run.now;
  }
}

/** Starts an occurrence where the criteria hold and none is open. */
export function startMatching(run: Run, visit: Visit, slot: Slot, situation: Situation): void {
  // Within one event each milestone starts at most once: what would recur without limit waits for the next event.
  if (slot.open !== undefined || slot.startedIn === run.step) return;
  const start = nextStart(run, visit, slot);
  const { when, recurrence, entry } = slot.plan;
  if (start === undefined || (when !== undefined && ask(run, when, situation) !== true)) return;
  if (run.occurrences.length >= MAX_OCCURRENCES)
    return addNote(run, { code: 'occurrence-limit', limit: MAX_OCCURRENCES });
  // A chain counts each link from its own start: counted from process entry every further link would be violated at birth.
  const isFurtherLink = recurrence === 'sequential' && slot.lastCompleted !== undefined;
  const isFromEntry = entry.clock === 'process' && !isFurtherLink;
  const occurrence = startOccurrence({
    process: visit.plan,
    visit: run.visits.indexOf(visit) + 1,
    plan: slot.plan,
    number: countStart(run, entry.milestone),
    targetMs: targetOf(run, slot.plan),
    start,
    isFromEntry,
    base: isFromEntry ? visit.clockFrom : start,
    stops: isFromEntry ? pausesOf(run, visit) : [],
    cause: entry.origin,
  });
  slot.open = occurrence;
  slot.startedIn = run.step;
  run.occurrences.push(occurrence);
  run.firing.push(occurrence);
  if (occurrence.targetMs !== undefined && occurrence.isBeyondHorizon)
    addNote(run, { code: 'beyond-horizon', milestone: occurrence.name });
  if (isViolatedAt(occurrence, start)) addNote(run, { code: 'born-violated', milestone: occurrence.name });
}

/** The target in milliseconds: what the file says, or for Apex what the scenario answers, else what the file assumes. */
function targetOf(run: Run, { entry: { target }, name, targetMs, calendar }: MilestonePlan): number | undefined {
  if (target.kind === 'minutes' || calendar.absent !== undefined) return targetMs;
  const { apexClass } = target;
  const answered = run.apexMinutes.get(apexClass);
  if (answered !== undefined && isTargetMinutes(answered)) return answered * MINUTE_MS;
  const code = targetMs === undefined ? 'apex-unknown' : 'apex-target';
  addNote(run, { code, milestone: name, apexClass });
  return targetMs;
}

/** Times in which clocks that count from entry do not run: while the record is stopped, or closed and that does not count. */
export function pausesOf({ stops }: Run, { closures }: Visit): Run['stops'] {
  return closures.length === 0 ? stops : [...mergeStops([...stops, ...closures])];
}

/** The number of the occurrence that starts: the same type may stand in several entries and processes. */
function countStart({ startCounts }: Run, milestone: string): number {
  const count = (startCounts.get(milestone) ?? 0) + 1;
  startCounts.set(milestone, count);
  return count;
}

/** The triggers of an occurrence fire no more. */
export function forget({ firing }: Pick<Run, 'firing'>, occurrence: LiveOccurrence): void {
  const index = firing.indexOf(occurrence);
  if (index >= 0) firing.splice(index, 1);
}

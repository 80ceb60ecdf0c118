// The clock of one run of a milestone: start, stop, go on, end; its target and its pending triggers (semantics.md §3). Must not know
// criteria, records or the order in which things happen.
import type { Origin } from '../model/model.ts';
import type { MilestoneStatus } from '../model/scenario.ts';
import { add, diff, type Calendar } from '../time/calendar.ts';
import { MAX_INSTANT, toInstant, type Instant } from '../time/instant.ts';
import type { MilestonePlan, ProcessPlan, TriggerPlan } from './processPlan.ts';
import type { Occurrence, Segment } from './simulation.ts';
import { earlier, later, type OffsetTime } from './triggerInstant.ts';

/** A trigger that has not fired. */
interface PendingTrigger {
  readonly trigger: TriggerPlan;
  /** Undefined: never, it lies past the year 2400. */
  at: Instant | undefined;
  /** It was due before the occurrence could fire it. */
  isLate: boolean;
}

/** An occurrence while it is simulated. */
export interface LiveOccurrence extends Occurrence {
  readonly plan: MilestonePlan;
  readonly offsets: OffsetTime;
  target: Instant;
  isBeyondHorizon: boolean;
  completed: Instant | undefined;
  ended: Instant | undefined;
  status: MilestoneStatus;
  usedMs: number;
  readonly segments: Segment[];
  /** Business time counts since then, unless stopped. */
  runningSince: Instant;
  isStopped: boolean;
  /** What `pauseWhen` said when it was last known. */
  isHeld: boolean;
  /** In the order they fire. */
  pending: PendingTrigger[];
}

/** A time in which the record was stopped; `to` is undefined while it still is. */
export interface Stop {
  readonly from: Instant;
  to: Instant | undefined;
}

/** What an occurrence starts with. */
export interface OccurrenceStart {
  readonly process: ProcessPlan;
  readonly plan: MilestonePlan;
  readonly number: number;
  readonly start: Instant;
  /** The instant its clock counts from: not after `start`. */
  readonly base: Instant;
  /** Times in which the clock did not run; those before `base` do not matter. */
  readonly stops: readonly Stop[];
  readonly cause: Origin;
}

const HORIZON = toInstant(MAX_INSTANT);

/** Starts an occurrence. Its clock runs, also when the record is stopped right now: the caller stops it then. */
export function startOccurrence({ process, plan, number, start, base, stops, cause }: OccurrenceStart): LiveOccurrence {
  const { target, usedMs, runningSince } = countFrom(plan, base, start, stops);
  const occurrence: LiveOccurrence = {
    process: process.process,
    entry: plan.entry,
    name: plan.name,
    number,
    calendar: plan.calendar,
    start,
    target: target ?? HORIZON,
    isBeyondHorizon: target === undefined,
    targetMs: plan.targetMs,
    completed: undefined,
    ended: undefined,
    status: 'open',
    usedMs,
    segments: [{ from: start, isStopped: false, target: target ?? HORIZON, cause }],
    plan,
    offsets: process.process.semantics.offsets,
    runningSince,
    isStopped: false,
    isHeld: false,
    pending: plan.triggers.map((trigger) => ({ trigger, at: undefined, isLate: false })),
  };
  scheduleTriggers(occurrence);
  return occurrence;
}

/** Counts from `base` over the stops up to `start`: a clock that runs from process entry may have passed its target by then. */
function countFrom(plan: MilestonePlan, base: Instant, start: Instant, stops: readonly Stop[]): Count {
  const { calendar } = plan.calendar;
  let usedMs = 0;
  let runningSince = base;
  let target: Instant | undefined;
  for (const stop of stops) {
    const to = stop.to ?? start;
    if (to <= runningSince) continue;
    if (stop.from > runningSince) {
      const counted = diff(calendar, runningSince, stop.from);
      if (usedMs + counted >= plan.targetMs) target ??= add(calendar, runningSince, plan.targetMs - usedMs);
      usedMs += counted;
    }
    runningSince = to;
  }
  return { target: target ?? add(calendar, runningSince, Math.max(0, plan.targetMs - usedMs)), usedMs, runningSince };
}

interface Count {
  readonly target: Instant | undefined;
  readonly usedMs: number;
  readonly runningSince: Instant;
}

/** True from the first instant after the target while the clock runs; a violated occurrence stays violated when it is stopped. */
export function isViolatedAt(occurrence: LiveOccurrence, at: Instant): boolean {
  if (occurrence.isBeyondHorizon) return false;
  return occurrence.target < (occurrence.isStopped ? lastFrom(occurrence) : at);
}

function lastFrom(occurrence: LiveOccurrence): Instant {
  return occurrence.segments.at(-1)?.from ?? occurrence.start;
}

/** Business time counted up to `at`. */
export function usedUpTo(occurrence: LiveOccurrence, at: Instant): number {
  const { isStopped, runningSince, usedMs, plan } = occurrence;
  return isStopped || at <= runningSince ? usedMs : usedMs + diff(plan.calendar.calendar, runningSince, at);
}

/** Stops the clock: no time is counted, nothing fires. */
export function stopClock(occurrence: LiveOccurrence, at: Instant, cause: Origin): void {
  occurrence.usedMs = usedUpTo(occurrence, at);
  occurrence.isStopped = true;
  pushSegment(occurrence, { from: at, isStopped: true, target: occurrence.target, cause });
}

/** Lets the clock go on with the business time that was left. A violated occurrence keeps its target. */
export function resumeClock(occurrence: LiveOccurrence, at: Instant, cause: Origin): void {
  const wasViolated = isViolatedAt(occurrence, at);
  const stoppedAt = lastFrom(occurrence);
  const { calendar } = occurrence.plan.calendar;
  occurrence.isStopped = false;
  occurrence.runningSince = at > occurrence.start ? at : occurrence.start;
  if (wasViolated) {
    for (const pending of occurrence.pending) moveTrigger(pending, calendar, stoppedAt, at, occurrence.offsets);
  } else {
    const target = add(calendar, occurrence.runningSince, Math.max(0, occurrence.targetMs - occurrence.usedMs));
    occurrence.target = target ?? HORIZON;
    occurrence.isBeyondHorizon = target === undefined;
    scheduleTriggers(occurrence);
  }
  pushSegment(occurrence, { from: at, isStopped: false, target: occurrence.target, cause });
}

/** A scheduled occurrence that is stopped stands still from its start. */
function pushSegment({ segments, start }: LiveOccurrence, segment: Segment): void {
  segments.push(segment.from >= start ? segment : { ...segment, from: start });
}

/** Sets when pending triggers fire, from the target; none fires before the start. */
function scheduleTriggers({ target, isBeyondHorizon, plan, offsets, pending, start }: LiveOccurrence): void {
  for (const one of pending) {
    const { isWarning, offsetMs } = one.trigger;
    const move = isWarning ? earlier : later;
    const due = isBeyondHorizon ? undefined : move(plan.calendar.calendar, target, offsetMs, offsets);
    // A warning without an instant was due before 1900, a violation without one is due after 2400.
    one.isLate = due === undefined ? isWarning && !isBeyondHorizon : due < start;
    one.at = one.isLate ? start : due;
  }
  sortTriggers(pending);
}

/** The offset that was left when the clock stopped is left when it goes on. */
function moveTrigger(
  pending: PendingTrigger,
  calendar: Calendar,
  stoppedAt: Instant,
  resumedAt: Instant,
  offsets: OffsetTime,
): void {
  if (pending.at === undefined) return;
  const left = offsets === 'elapsed' ? pending.at - stoppedAt : diff(calendar, stoppedAt, pending.at);
  pending.at = later(calendar, resumedAt, Math.max(0, left), offsets);
}

/** By time; those that never fire last; ties keep the order of the file. Insertion: there are few, and they are nearly sorted. */
function sortTriggers(pending: PendingTrigger[]): void {
  for (let index = 1; index < pending.length; index += 1) {
    const one = pending[index];
    let before = index - 1;
    if (one === undefined) continue;
    for (let other = pending[before]; other !== undefined && isAfter(other, one); other = pending[before]) {
      pending[before + 1] = other;
      before -= 1;
    }
    pending[before + 1] = one;
  }
}

function isAfter(a: PendingTrigger, b: PendingTrigger): boolean {
  return (a.at ?? Infinity) > (b.at ?? Infinity);
}

// The clock of one run of a milestone: start, stop, go on, be counted anew, end; its target and its pending triggers (docs/semantics.md
// §3). Must not know criteria, records or the order in which things happen.
import type { Origin } from '../model/model.ts';
import type { MilestoneStatus } from '../model/scenario.ts';
import { shareOf } from '../model/triggerMinutes.ts';
import { add, diff } from '../time/calendar.ts';
import { MAX_INSTANT, MINUTE_MS, toInstant, type Instant } from '../time/instant.ts';
import type { CalendarChoice } from './calendarBook.ts';
import type { MilestonePlan, ProcessPlan, TriggerPlan } from './processPlan.ts';
import type { Occurrence, Segment } from './simulation.ts';
import { mergeStops, type Stop } from './stops.ts';
import { earlier, later, laterOver, type OffsetTime } from './triggerInstant.ts';

/** A trigger that has not fired. */
interface PendingTrigger {
  readonly trigger: TriggerPlan;
  /** Its place in the file, among those of the milestone. */
  readonly order: number;
  /** Undefined: a share of minutes that are unknown. */
  readonly offsetMs: number | undefined;
  /** Undefined: never, its instant is unknown or lies past the year 2400. */
  at: Instant | undefined;
  /** It was due before the occurrence could fire it. */
  isLate: boolean;
}

/** A segment with what its clock begins with. */
interface LiveSegment extends Segment {
  /** Counted before the segment. */
  readonly usedMs: number;
  /** Business time counts since then, unless stopped: before the segment, or later than its beginning. */
  readonly runningSince: Instant;
}

/** An occurrence while it is simulated. */
export interface LiveOccurrence extends Occurrence {
  readonly plan: MilestonePlan;
  readonly offsets: OffsetTime;
  /** Whether its clock counts from process entry. */
  readonly isFromEntry: boolean;
  /** The instant that its clock counts from. */
  base: Instant;
  calendar: CalendarChoice;
  target: Instant;
  isBeyondHorizon: boolean;
  completed: Instant | undefined;
  ended: Instant | undefined;
  status: MilestoneStatus;
  usedMs: number;
  readonly segments: LiveSegment[];
  /** What `pauseWhen` said when it was last known. */
  isHeld: boolean;
  /** In the order they fire. */
  pending: PendingTrigger[];
}

/** What an occurrence starts with. */
export interface OccurrenceStart {
  readonly process: ProcessPlan;
  readonly visit: number;
  readonly plan: MilestonePlan;
  readonly number: number;
  /** Undefined: only an Apex class in the org knows. */
  readonly targetMs: number | undefined;
  readonly start: Instant;
  readonly isFromEntry: boolean;
  /** The instant its clock counts from: not after `start`, unless the start of the process was corrected to a later one. */
  readonly base: Instant;
  /** Times in which the clock did not run, in time order; those before `base` do not matter. */
  readonly stops: readonly Stop[];
  readonly cause: Origin;
}

const HORIZON = toInstant(MAX_INSTANT);

/** Starts an occurrence. Its clock runs, also when the record is stopped right now: the caller stops it then. */
export function startOccurrence(given: OccurrenceStart): LiveOccurrence {
  const { process, visit, plan, number, targetMs, start, isFromEntry, base, stops, cause } = given;
  const { calendar } = plan;
  const { target, usedMs, runningSince } = countFrom({ calendar, targetMs, base, until: start, stops });
  const occurrence: LiveOccurrence = {
    process: process.process,
    visit,
    entry: plan.entry,
    name: plan.name,
    number,
    calendar,
    start,
    isFromEntry,
    base,
    target: target ?? HORIZON,
    isBeyondHorizon: target === undefined,
    targetMs,
    completed: undefined,
    ended: undefined,
    status: 'open',
    usedMs,
    segments: [{ from: start, isStopped: false, target: target ?? HORIZON, calendar, cause, usedMs, runningSince }],
    plan,
    offsets: process.process.semantics.offsets,
    isHeld: false,
    pending: plan.triggers.map((trigger, order) => pend(trigger, order, targetMs)),
  };
  scheduleTriggers(occurrence, { stops, until: start });
  return occurrence;
}

function pend(trigger: TriggerPlan, order: number, targetMs: number | undefined): PendingTrigger {
  const { percent } = trigger;
  const isShare = percent !== undefined;
  const share = isShare && targetMs !== undefined ? shareOf(targetMs / MINUTE_MS, percent) * MINUTE_MS : undefined;
  return { trigger, order, offsetMs: isShare ? share : trigger.offsetMs, at: undefined, isLate: false };
}

interface Counting {
  readonly calendar: CalendarChoice;
  readonly targetMs: number | undefined;
  readonly base: Instant;
}

/** When a clock did not run up to an instant. */
interface Past {
  /** In time order and without overlaps. */
  readonly stops: readonly Stop[];
  readonly until: Instant;
}

interface Count {
  /** Undefined past the year 2400, and when it is unknown. */
  readonly target: Instant | undefined;
  readonly usedMs: number;
  readonly runningSince: Instant;
}

/** Counts from `base` over the stops up to `until`: a clock that runs from process entry may have passed its target by then. */
function countFrom({ calendar: { calendar }, targetMs, base, until, stops }: Counting & Past): Count {
  let usedMs = 0;
  let runningSince = base;
  let target: Instant | undefined;
  for (const stop of stops) {
    const to = stop.to ?? until;
    if (to <= runningSince) continue;
    if (stop.from > runningSince) {
      const counted = diff(calendar, runningSince, stop.from);
      if (targetMs !== undefined && usedMs + counted >= targetMs)
        target ??= add(calendar, runningSince, targetMs - usedMs);
      usedMs += counted;
    }
    runningSince = to;
  }
  if (targetMs !== undefined) target ??= add(calendar, runningSince, Math.max(0, targetMs - usedMs));
  return { target, usedMs, runningSince };
}

function lastOf({ segments }: LiveOccurrence): LiveSegment {
  const last = segments.at(-1);
  if (last === undefined) throw new Error('an occurrence has a segment from its start on');
  return last;
}

export function isStopped(occurrence: LiveOccurrence): boolean {
  return lastOf(occurrence).isStopped;
}

/** True from the first instant after the target while the clock runs; a violated occurrence stays violated when it is stopped. */
export function isViolatedAt(occurrence: LiveOccurrence, at: Instant): boolean {
  if (occurrence.isBeyondHorizon) return false;
  const last = lastOf(occurrence);
  return occurrence.target < (last.isStopped && last.from < at ? last.from : at);
}

/** Business time counted up to `at`. */
export function usedUpTo({ segments }: LiveOccurrence, at: Instant): number {
  const segment = segments.findLast(({ from }) => from <= at) ?? segments[0];
  if (segment === undefined) return 0;
  const { isStopped: isStill, usedMs, runningSince, calendar } = segment;
  return isStill || at <= runningSince ? usedMs : usedMs + diff(calendar.calendar, runningSince, at);
}

/** Stops the clock: no time is counted, nothing fires. */
export function stopClock(occurrence: LiveOccurrence, at: Instant, cause: Origin): void {
  const { target, calendar } = occurrence;
  const usedMs = usedUpTo(occurrence, at);
  pushSegment(occurrence, { from: at, isStopped: true, target, calendar, cause, usedMs, runningSince: at });
}

/** Lets the clock go on with the business time that was left. A violated occurrence keeps its target. */
export function resumeClock(occurrence: LiveOccurrence, at: Instant, cause: Origin): void {
  const { usedMs, from } = lastOf(occurrence);
  if (isViolatedAt(occurrence, at)) movePending(occurrence, { from, calendar: occurrence.calendar }, at);
  else aim(occurrence, at, usedMs);
  goOn(occurrence, at, usedMs, cause);
}

/** Sets the target of what is left from `at` on, and the triggers with it. */
function aim(occurrence: LiveOccurrence, at: Instant, usedMs: number): void {
  const { targetMs, calendar } = occurrence;
  if (targetMs === undefined) return;
  const left = Math.max(0, targetMs - usedMs);
  setTarget(occurrence, add(calendar.calendar, latest(at, occurrence.base), left));
}

function setTarget(occurrence: LiveOccurrence, target: Instant | undefined, past?: Past): void {
  occurrence.target = target ?? HORIZON;
  occurrence.isBeyondHorizon = target === undefined;
  scheduleTriggers(occurrence, past);
}

function goOn(occurrence: LiveOccurrence, at: Instant, usedMs: number, cause: Origin): void {
  const { target, calendar, base } = occurrence;
  const runningSince = latest(at, base);
  pushSegment(occurrence, { from: at, isStopped: false, target, calendar, cause, usedMs, runningSince });
}

function latest(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

/**
 * Other business hours count from now on: what was used is kept, what is left counts in the new ones (§2.2). A violated occurrence keeps
 * its target.
 */
export function changeCalendar(occurrence: LiveOccurrence, calendar: CalendarChoice, at: Instant, cause: Origin): void {
  const old = occurrence.calendar;
  const isViolated = isViolatedAt(occurrence, at);
  const usedMs = usedUpTo(occurrence, at);
  const { isStopped: isStill, from } = lastOf(occurrence);
  occurrence.calendar = calendar;
  // What is violated keeps its target; what stands still is not due before it goes on.
  if (isViolated) movePending(occurrence, { from: isStill ? from : at, calendar: old }, at);
  else aim(occurrence, at, usedMs);
  if (!isStill) return goOn(occurrence, at, usedMs, cause);
  const { target } = occurrence;
  pushSegment(occurrence, { from: at, isStopped: true, target, calendar, cause, usedMs, runningSince: at });
}

/** Counts everything anew from `base`, over the times in which the clock stood still: the target may come to lie before now. */
export function countAnew(
  occurrence: LiveOccurrence,
  { base, at, stops, cause }: { base: Instant; at: Instant; stops: readonly Stop[]; cause: Origin },
): void {
  const { calendar, targetMs, segments } = occurrence;
  const own = segments.flatMap((segment, index) =>
    segment.isStopped ? [{ from: segment.from, to: segments[index + 1]?.from ?? at }] : [],
  );
  const isStill = isStopped(occurrence);
  const past = { stops: mergeStops([...stops, ...own]), until: at };
  const count = countFrom({ calendar, targetMs, base, ...past });
  occurrence.base = base;
  if (targetMs !== undefined) setTarget(occurrence, count.target, past);
  const { target } = occurrence;
  const { usedMs, runningSince } = count;
  pushSegment(occurrence, { from: at, isStopped: isStill, target, calendar, cause, usedMs, runningSince });
}

/** A scheduled occurrence that is stopped stands still from its start. */
function pushSegment({ segments, start }: LiveOccurrence, segment: LiveSegment): void {
  segments.push(segment.from >= start ? segment : { ...segment, from: start });
}

const NO_PAST: Past = { stops: [], until: HORIZON };

/** Sets when pending triggers fire, from the target; none fires before the start. Of a target that has passed, the stops since do not count. */
function scheduleTriggers(occurrence: LiveOccurrence, { stops, until }: Past = NO_PAST): void {
  const { target, isBeyondHorizon, calendar: choice, offsets: time, pending, start } = occurrence;
  const { calendar } = choice;
  for (const one of pending) {
    const { isWarning } = one.trigger;
    const { offsetMs: ms } = one;
    const isKnown = !isBeyondHorizon && ms !== undefined;
    let due: Instant | undefined;
    if (isKnown)
      due = isWarning
        ? earlier(calendar, target, ms, time)
        : laterOver({ calendar, from: target, ms, time }, stops, until);
    // A warning without an instant was due before 1900, a violation without one is due after 2400.
    one.isLate = due === undefined ? isWarning && isKnown : due < start;
    one.at = one.isLate ? start : due;
  }
  sortTriggers(pending);
}

/** The offset that was left when the clock stopped, in the hours that counted then, is left when it goes on. */
function movePending(
  occurrence: LiveOccurrence,
  was: { readonly from: Instant; readonly calendar: CalendarChoice },
  at: Instant,
): void {
  const { calendar, offsets, pending } = occurrence;
  for (const one of pending) {
    if (one.at === undefined) continue;
    const left = offsets === 'elapsed' ? one.at - was.from : diff(was.calendar.calendar, was.from, one.at);
    one.at = later(calendar.calendar, at, Math.max(0, left), offsets);
  }
  sortTriggers(pending);
}

/** By time; those that never fire last; ties in the order of the file. Insertion: there are few, and they are nearly sorted. */
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
  const [first, second] = [a.at ?? Infinity, b.at ?? Infinity];
  return first === second ? a.order > b.order : first > second;
}

// Past cases played without a simulation, where their process needs none: fields change, milestones are completed, the case is closed, and
// no action changes a field. The clocks are those of the simulation, and so are the answers (test/core/backtest/playPlainly.test.ts); what
// a simulation also knows, from notes to causes, is left out. Must not know files.
import { isChecked } from '../model/compareValues.ts';
import { fieldsOf, leavesOf } from '../model/criteriaParts.ts';
import type { Situation } from '../model/criteria.ts';
import type { Action, Definitions, FieldName, FieldValue, Process } from '../model/model.ts';
import type { RecordFields } from '../model/scenario.ts';
import type { CalendarBook } from '../simulate/calendarBook.ts';
import { nameEventFields, type EventFields } from '../simulate/caseRecord.ts';
import { findNextDue } from '../simulate/fire.ts';
import {
  isStopped,
  isViolatedAt,
  resumeClock,
  startOccurrence,
  stopClock,
  usedUpTo,
  type LiveOccurrence,
} from '../simulate/occurrence.ts';
import { planProcess, type MilestonePlan, type ProcessPlan } from '../simulate/processPlan.ts';
import type { FiredAction, Occurrence } from '../simulate/simulation.ts';
import { forget } from '../simulate/start.ts';
import type { Stop } from '../simulate/stops.ts';
import type { Instant } from '../time/instant.ts';
import { formatIso } from '../time/iso.ts';
import type { Zone } from '../time/zone.ts';
import type { FieldChange, PastCase } from './pastCase.ts';

/** What became of a case. Whether an occurrence that is open has passed its target is not said: that depends on when one looks. */
export interface Played {
  /** In the order they came to be. */
  readonly occurrences: readonly Occurrence[];
  /** In the order they fired. */
  readonly actions: readonly Pick<FiredAction, 'at' | 'action' | 'occurrence'>[];
}

/** @param zone of the process @returns undefined for a case that has to be simulated */
export type PlayPlainly = (past: PastCase, process: Process, zone: Zone) => Played | undefined;

interface Input {
  readonly definitions: Definitions;
  readonly calendars: CalendarBook;
  /** Fields whose changes are known. */
  readonly tracked: ReadonlySet<FieldName>;
}

/** A case with more changes is simulated, which knows when to stop. */
const MAX_CHANGES = 1000;

export function createPlainPlayer(input: Input): PlayPlainly {
  const known = new Map<Process, PlainProcess | undefined>();
  return (past, process, zone) => {
    if (past.object !== process.object) return undefined;
    let plain = known.get(process);
    if (plain === undefined && !known.has(process)) {
      plain = toPlain(process, input);
      known.set(process, plain);
    }
    if (plain === undefined || !isPlainCase(past, plain)) return undefined;
    const hours = past.fields.get(plain.names.businessHours);
    const plan = plain.planFor(past.businessHours ?? (hours === undefined || hours === null ? '' : String(hours)));
    plain.create(past, zone);
    return play(past, plain, plan, { record: plain.record, formulaAnswers: NO_ANSWERS, object: process.object, zone });
  };
}

const NO_ANSWERS: ReadonlyMap<string, boolean> = new Map();

/** A process whose cases need no simulation, mostly. */
interface PlainProcess {
  readonly names: EventFields;
  /** Fields whose changes are more than a change of a value. */
  readonly special: ReadonlySet<FieldName>;
  /** The process for the record's own business hours; '' for none. */
  readonly planFor: (recordHours: string) => ProcessPlan;
  /** One for all cases, one after the other: the fields that criteria look at. */
  readonly record: RecordFields;
  /** Changes a field. @returns whether criteria look at it */
  readonly set: (field: FieldName, value: FieldValue) => boolean;
  /** Lets the record be the case as it was created. */
  readonly create: (past: PastCase, zone: Zone) => void;
  /** Lets the record be closed. */
  readonly close: (past: PastCase, zone: Zone) => void;
}

/** Undefined for a process whose cases have to be simulated. */
function toPlain(process: Process, { definitions, calendars, tracked }: Input): PlainProcess | undefined {
  const names = nameEventFields(process.object);
  const isStatusTracked = tracked.has(names.status);
  const closedDate: FieldName = `${process.object}.ClosedDate`;
  const looked = lookedAt(process);
  if (looked === undefined || process.entryFrom !== names.createdDate || process.semantics.afterExit !== 'silent')
    return undefined;
  const isOnce = ({ milestone }: Process['milestones'][number]): boolean =>
    (definitions.milestoneTypes.get(milestone)?.recurrence ?? 'none') === 'none';
  if (!process.milestones.every(isOnce) || actionsOf(process, definitions).some(isUpdate)) return undefined;
  const plans = new Map<string, ProcessPlan>();
  const record = new Map<FieldName, FieldValue>();
  const set = (field: FieldName, value: FieldValue): boolean => {
    if (!looked.has(field)) return false;
    record.set(field, value);
    return true;
  };
  return {
    names,
    special: new Set([names.isStopped, names.slaStart, names.createdDate, names.businessHours]),
    planFor(recordHours) {
      const found = plans.get(recordHours);
      if (found !== undefined) return found;
      const hours = recordHours === '' ? undefined : recordHours;
      const plan = planProcess(process, hours, { definitions, calendars });
      plans.set(recordHours, plan);
      return plan;
    },
    record,
    set,
    create({ fields, created, closed, changes }, zone) {
      for (const field of looked) record.set(field, fields.get(field) ?? null);
      if (looked.has(names.createdDate)) set(names.createdDate, formatIso(zone, created));
      if (closed !== undefined) {
        set(names.isClosed, false);
        set(closedDate, null);
        if (!isStatusTracked) set(names.status, null);
      }
      for (let index = changes.length - 1; index >= 0; index -= 1) {
        const change = changes[index];
        if (change !== undefined) set(change.field, change.from);
      }
    },
    close({ fields, closed }, zone) {
      set(names.isClosed, true);
      if (closed !== undefined && looked.has(closedDate)) set(closedDate, formatIso(zone, closed));
      const status = fields.get(names.status);
      if (!isStatusTracked && status !== undefined) set(names.status, status);
    },
  };
}

/** The fields that criteria look at; undefined where they look at anything else: at what only the org knows, or at the clock. */
function lookedAt({ object, exitWhen, milestones }: Process): ReadonlySet<FieldName> | undefined {
  const looked = new Set<FieldName>();
  const all = [exitWhen, ...milestones.flatMap(({ when, completeWhen, pauseWhen }) => [when, completeWhen, pauseWhen])];
  for (const criteria of all) {
    if (criteria === undefined) continue;
    if (leavesOf(criteria).some((leaf) => leaf.kind === 'formula' || leaf.operation === 'within')) return undefined;
    for (const field of fieldsOf(criteria, object) ?? []) looked.add(field);
  }
  return looked;
}

function actionsOf({ milestones }: Process, { actions }: Definitions): readonly Action[] {
  const ids = milestones.flatMap(({ warnings, violations, onSuccess }) => [
    ...[...warnings, ...violations].flatMap((trigger) => trigger.actions),
    ...onSuccess,
  ]);
  return ids.flatMap((id) => actions.get(id) ?? []);
}

function isUpdate({ effect }: Action): boolean {
  return effect.kind === 'fieldUpdate';
}

function isPlainCase({ fields, changes }: PastCase, { names, special }: PlainProcess): boolean {
  if (changes.length > MAX_CHANGES || isChecked(fields.get(names.isStopped))) return false;
  let last = -Infinity;
  for (const { at, field } of changes) {
    if (at < last || special.has(field)) return false;
    last = at;
  }
  return true;
}

/** A milestone of the process and what has become of it. */
interface Slot {
  readonly plan: MilestonePlan;
  open: LiveOccurrence | undefined;
}

/** A case on its way through its process. */
interface Course {
  readonly plan: ProcessPlan;
  readonly slots: readonly Slot[];
  readonly entered: Instant;
  now: Instant;
  /** Whether fields changed, or milestones started, since criteria were looked at. */
  isChanged: boolean;
  readonly completedTypes: string[];
  readonly occurrences: LiveOccurrence[];
  /** Those whose triggers may still fire. */
  readonly firing: LiveOccurrence[];
  readonly actions: Pick<FiredAction, 'at' | 'action' | 'occurrence'>[];
}

/** Entry before events before triggers (docs/semantics.md §3.1). */
function play(
  past: PastCase,
  plain: PlainProcess,
  plan: ProcessPlan,
  situation: Situation & { readonly zone: Zone },
): Played {
  const { created, closed, changes } = past;
  const course: Course = {
    plan,
    slots: plan.milestones.map((milestone) => ({ plan: milestone, open: undefined })),
    entered: created,
    now: created,
    isChanged: false,
    ...{ completedTypes: [], occurrences: [], firing: [], actions: [] },
  };
  if (plan.exitWhen(situation) === true) return course;
  stay(course, situation);
  const completions = completionsOf(past);
  let next = 0;
  while ((changes[next]?.at ?? Infinity) < created) next += 1;
  let at = nextInstant(closed, completions, changes[next], created - 1);
  while (at !== undefined) {
    fireUpTo(course, at);
    course.now = at;
    for (let change = changes[next]; change?.at === at; change = changes[next]) {
      if (plain.set(change.field, change.to)) course.isChanged = true;
      next += 1;
    }
    if (at === closed) {
      plain.close(past, situation.zone);
      course.isChanged = true;
    }
    if (hasLeft(course, completions, situation)) return course;
    at = nextInstant(closed, completions, changes[next], at);
  }
  fireUpTo(course, Infinity);
  return course;
}

interface Completion {
  readonly milestone: string;
  readonly at: Instant;
}

function completionsOf({ created, completions }: PastCase): readonly Completion[] {
  const those: Completion[] = [];
  for (const [milestone, at] of completions) if (at !== undefined && at >= created) those.push({ milestone, at });
  return those;
}

/** When something happens next, after an instant; undefined where nothing does. */
function nextInstant(
  closed: Instant | undefined,
  completions: readonly Completion[],
  change: FieldChange | undefined,
  after: number,
): Instant | undefined {
  let next = change?.at;
  if (closed !== undefined && closed > after && (next === undefined || closed < next)) next = closed;
  for (const { at } of completions) if (at > after && (next === undefined || at < next)) next = at;
  return next;
}

/** What one instant does to a case, in the order of docs/semantics.md §3.1. @returns true where the case leaves its process */
function hasLeft(course: Course, completions: readonly Completion[], situation: Situation): boolean {
  const { now, plan, slots } = course;
  const completed: LiveOccurrence[] = [];
  for (const { milestone, at } of completions) {
    if (at !== now) continue;
    for (const slot of slots) if (slot.plan.entry.milestone === milestone) complete(course, slot, completed);
  }
  let isOut = false;
  // Criteria that hold or do not hold go on doing so while no field changes.
  if (course.isChanged) {
    course.isChanged = false;
    for (const slot of slots)
      if (slot.open !== undefined && slot.plan.completeWhen?.(situation) === true) complete(course, slot, completed);
    isOut = plan.exitWhen(situation) === true;
    if (isOut) leave(course);
    else stay(course, situation);
  }
  for (const occurrence of completed) fire(course, occurrence, occurrence.plan.successActions);
  return isOut;
}

function complete(course: Course, slot: Slot, completed: LiveOccurrence[]): void {
  const { open } = slot;
  if (open === undefined) return;
  const { now } = course;
  open.status = isViolatedAt(open, now) ? 'completed-late' : 'completed';
  open.completed = now;
  open.usedMs = usedUpTo(open, now);
  course.completedTypes.push(open.entry.milestone);
  completed.push(open);
  end(course, slot, open);
}

function leave(course: Course): void {
  for (const slot of course.slots) {
    const { open } = slot;
    if (open === undefined) continue;
    open.status = isViolatedAt(open, course.now) ? 'violated-at-exit' : 'open-at-exit';
    end(course, slot, open);
  }
}

function end(course: Course, slot: Slot, open: LiveOccurrence): void {
  open.ended = course.now;
  slot.open = undefined;
  forget(course, open);
}

/** What happens to a case that does not leave: milestones are dropped and start, clocks stop and go on. */
function stay(course: Course, situation: Situation): void {
  const { now, slots } = course;
  const isDropping = course.plan.process.semantics.unmatched === 'remove';
  if (isDropping)
    for (const slot of slots) {
      const { open, plan } = slot;
      if (open === undefined || plan.when?.(situation) !== false) continue;
      open.status = 'removed';
      end(course, slot, open);
    }
  for (const slot of slots) start(course, slot, situation);
  for (const { open, plan } of slots) {
    if (open === undefined || plan.pauseWhen === undefined) continue;
    const isHeld = plan.pauseWhen(situation) === true;
    if (isHeld === isStopped(open)) continue;
    if (isHeld) stopClock(open, now, plan.entry.origin);
    else resumeClock(open, now, plan.entry.origin);
  }
}

/** Starts a milestone where its criteria hold and none is open. A type that occurs once does so by whichever entry of the process. */
function start(course: Course, slot: Slot, situation: Situation): void {
  const { plan } = slot;
  const { entry, targetMs } = plan;
  if (slot.open !== undefined || course.completedTypes.includes(entry.milestone)) return;
  if (plan.when !== undefined && plan.when(situation) !== true) return;
  const isFromEntry = entry.clock === 'process';
  const others = course.occurrences.filter((other) => other.entry.milestone === entry.milestone);
  slot.open = startOccurrence({
    process: course.plan,
    visit: 1, // nothing here leaves and comes back
    plan,
    number: others.length + 1,
    targetMs,
    start: course.now,
    isFromEntry,
    base: isFromEntry ? course.entered : course.now,
    stops: NO_STOPS,
    cause: entry.origin,
  });
  // What would complete it at its start does so with the next event.
  course.isChanged = true;
  course.occurrences.push(slot.open);
  course.firing.push(slot.open);
}

const NO_STOPS: readonly Stop[] = [];

/** Fires what is due before an instant: events of that instant come first. */
function fireUpTo(course: Course, until: number): void {
  for (let due = findNextDue(course); due !== undefined; due = findNextDue(course)) {
    const [pending] = due.pending;
    if (pending?.at === undefined) return;
    const at = pending.at > course.now ? pending.at : course.now;
    if (at >= until) return;
    due.pending.shift();
    course.now = at;
    fire(course, due, pending.trigger.actions);
  }
}

function fire({ actions, now }: Course, occurrence: LiveOccurrence, fired: readonly Action[]): void {
  for (const action of fired) actions.push({ at: now, action, occurrence });
}

// A sample case played through its process (docs/semantics.md §3): pure, deterministic, total – any scenario gives a simulation, and it
// ends. Must not know text, the clock, or how a simulation is shown.
import type { Definitions } from '../model/model.ts';
import type { CaseEvent, Scenario } from '../model/scenario.ts';
import { toInstant, type Instant } from '../time/instant.ts';
import type { CalendarBook } from './calendarBook.ts';
import { getField } from './caseRecord.ts';
import { play } from './engine.ts';
import { namesOf, type Names } from './names.ts';
import type { Note } from './note.ts';
import { isStopped, isViolatedAt, usedUpTo, type LiveOccurrence } from './occurrence.ts';
import { planProcess, type ProcessPlan } from './processPlan.ts';
import { recordHoursOf } from './recordHours.ts';
import { addNote, type Run } from './run.ts';
import type { Simulation } from './simulation.ts';

/** What scenarios are simulated with. */
export interface SimulatorInput {
  readonly definitions: Definitions;
  readonly calendars: CalendarBook;
}

export type Simulator = (scenario: Scenario) => Simulation;

/** Simulates one scenario. @see createSimulator for many. */
export function simulate(input: SimulatorInput & { readonly scenario: Scenario }): Simulation {
  return createSimulator(input)(input.scenario);
}

/** A simulator that prepares each process once, for many scenarios. */
export function createSimulator({ definitions, calendars }: SimulatorInput): Simulator {
  const plans = new Map<string, ProcessPlan>();
  const names = namesOf(definitions);

  function planOf(id: string, recordHours: string | undefined): ProcessPlan | undefined {
    const process = definitions.processes.get(id);
    if (process === undefined) return undefined;
    // Ids have no blank, so that the two cannot be confused.
    const key = recordHours === undefined ? id : `${id} ${recordHours}`;
    const known = plans.get(key);
    if (known !== undefined) return known;
    const plan = planProcess(process, recordHours, { definitions, calendars });
    plans.set(key, plan);
    return plan;
  }

  return (written) => {
    const scenario = inTimeOrder(written);
    const { process } = scenario;
    const plan =
      process === undefined
        ? undefined
        : planOf(process, recordHoursOf(scenario, definitions.processes.get(process)?.object));
    if (plan === undefined) return simulateNothing(scenario, calendars, names);
    const zone = calendars.zones.find(scenario.timeZone) ?? plan.calendar.zone;
    return conclude(play({ scenario, plan, planOf, zone }), plan, names);
  };
}

function inTimeOrder(scenario: Scenario): Scenario {
  const { events } = scenario;
  let last = -Infinity;
  for (const { at } of events) {
    if (at < last) return { ...scenario, events: events.toSorted((a, b) => a.at - b.at) };
    last = at;
  }
  return scenario;
}

/** For a record that is in no process, or in one that does not exist. */
function simulateNothing(scenario: Scenario, calendars: CalendarBook, names: Names): Simulation {
  const none = calendars.choose({});
  const { process } = scenario;
  const from = scenario.events[0]?.at ?? scenario.until ?? toInstant(0);
  return {
    scenario,
    names,
    process: undefined,
    zone: calendars.zones.find(scenario.timeZone) ?? none.zone,
    hours: [],
    entered: undefined,
    exited: undefined,
    from,
    until: latest(from, scenario.until ?? scenario.events.at(-1)?.at),
    occurrences: [],
    actions: [],
    events: scenario.events,
    notes: [
      { ...(process === undefined ? { code: 'no-entitlement' } : { code: 'unknown-process', process }), at: undefined },
      ...notesOnRange(scenario),
    ],
  };
}

/** Where the timeline ends, and what has become of each occurrence by then. */
function conclude(run: Run, plan: ProcessPlan, names: Names): Simulation {
  const { scenario, zone, occurrences, actions, notes, visits, hours } = run;
  const from = run.start;
  const until = latest(from, scenario.until ?? lastInstant(run));
  for (const occurrence of occurrences) concludeOccurrence(run, occurrence, until);
  noteEntry(run, plan);
  notes.push(...notesOnRange(scenario));
  return {
    scenario,
    names,
    process: plan.process,
    zone,
    hours,
    entered: visits[0]?.entered,
    exited: visits.at(-1)?.exited,
    from,
    until,
    occurrences,
    actions,
    events: eventsUpTo(run, until),
    notes,
  };
}

function latest(a: Instant, b: Instant | undefined): Instant {
  return b !== undefined && b > a ? b : a;
}

/** The last thing that can still happen: an event, a trigger, or an open occurrence passing its target. */
function lastInstant(run: Run): Instant {
  let last = run.now;
  for (const occurrence of run.occurrences) {
    const { ended, isBeyondHorizon, target } = occurrence;
    if (ended === undefined && !isBeyondHorizon && !isStopped(occurrence)) last = latest(last, target);
  }
  return last;
}

function concludeOccurrence(run: Run, occurrence: LiveOccurrence, until: Instant): void {
  occurrence.usedMs = usedUpTo(occurrence, occurrence.ended ?? until);
  if (occurrence.status !== 'open') return;
  // Without `until` the timeline ends just after the last thing that can happen, passing a target included.
  const isPassed = run.scenario.until === undefined && !isStopped(occurrence) && occurrence.target === until;
  if (occurrence.start > until) occurrence.status = 'scheduled';
  else if (isViolatedAt(occurrence, until) || isPassed) occurrence.status = 'violated';
  else if (isStopped(occurrence)) addNote(run, { code: 'still-stopped', milestone: occurrence.name });
}

function noteEntry(run: Run, plan: ProcessPlan): void {
  if (run.visits.length > 0 || run.entryAt !== undefined) return;
  const field = plan.process.entryFrom;
  const text = getField(run.record, field);
  if (typeof text === 'string' && text !== '') addNote(run, { code: 'bad-entry', field, text });
  addNote(run, { code: 'blank-entry', field });
}

function notesOnRange({ outOfRange }: Scenario): readonly Note[] {
  return outOfRange.map(({ key, text }) => ({ code: 'out-of-range', key, text, at: undefined }));
}

function eventsUpTo({ scenario, notes }: Run, until: Instant): readonly CaseEvent[] {
  const { events } = scenario;
  if ((events.at(-1)?.at ?? until) <= until) return events;
  const count = events.filter(({ at }) => at > until).length;
  notes.push({ code: 'events-after-until', count, at: undefined });
  return events.filter(({ at }) => at <= until);
}

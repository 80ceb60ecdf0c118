// A simulation as every face sees it (interfaces.md, "JSON"): instants become ISO 8601 text in the scenario's zone, origins become
// places. Must not know text: the caller locates origins.
import type { Origin } from '../core/model/model.ts';
import type { Place, Timeline, TimelineAction, TimelineMilestone } from '../protocol/timeline.ts';
import { closedIntervals, type Calendar } from '../core/time/calendar.ts';
import { DAY_MS, isInstant, MINUTE_MS, type Instant } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import { summarizeAction } from '../core/simulate/actions.ts';
import { describeEvent } from '../core/simulate/describeEvent.ts';
import { makeNote } from '../core/simulate/note.ts';
import type { FiredAction, Occurrence, Simulation } from '../core/simulate/simulation.ts';
import { spansOf } from '../core/simulate/spans.ts';

/** Turns an origin into a place; undefined when its text is not at hand. */
export type Locate = (origin: Origin) => Place | undefined;

/** Nobody reads shading further out, and a timeline may last until the year 2400. */
const CLOSED_YEARS = 10;

/** Makes the timeline of a simulation. */
export function toTimeline(simulation: Simulation, locate: Locate): Timeline {
  const { scenario, process, zone, from, until, entered, exited } = simulation;
  const iso = (at: Instant): string => formatIso(zone, at);
  const object = process?.object ?? 'Case';
  const notes =
    shadeUntil(from, until) < until
      ? [...simulation.notes, makeNote('closed-hours-cut', undefined, String(CLOSED_YEARS))]
      : simulation.notes;
  return {
    version: 1,
    scenario: scenario.id === '' ? null : scenario.id,
    process: scenario.process,
    processName: process?.name ?? scenario.process,
    object,
    timeZone: zone.id,
    entered: entered === undefined ? null : iso(entered),
    exited: exited === undefined ? null : iso(exited),
    from: iso(from),
    until: iso(until),
    milestones: simulation.occurrences.map((occurrence) => toMilestone(occurrence, simulation, locate)),
    actions: simulation.actions.map((action) => toAction(action, simulation, locate)),
    events: simulation.events.map((event) => ({
      at: iso(event.at),
      what: describeEvent(event, object, simulation.names),
      ...sourceOf(event.origin, locate),
    })),
    closed: simulation.calendar === undefined ? [] : listClosed(simulation.calendar, simulation),
    notes: notes.map(({ code, message, at }) => ({ code, message, at: at === undefined ? null : iso(at) })),
  };
}

function shadeUntil(from: Instant, until: Instant): Instant {
  const limit = from + CLOSED_YEARS * 365 * DAY_MS;
  return isInstant(limit) && limit < until ? limit : until;
}

/** Closed time between the ends of the timeline. */
function listClosed(calendar: Calendar, { from, until, zone }: Simulation): Timeline['closed'] {
  return closedIntervals(calendar, from, shadeUntil(from, until)).map((interval) => ({
    from: formatIso(zone, interval.from),
    to: formatIso(zone, interval.to),
  }));
}

function sourceOf(origin: Origin, locate: Locate): { readonly source?: Place } {
  const source = locate(origin);
  return source === undefined ? {} : { source };
}

function toMilestone(occurrence: Occurrence, simulation: Simulation, locate: Locate): TimelineMilestone {
  const { zone, until } = simulation;
  const { entry, name, number, start, target, completed, status, targetMs, usedMs, calendar } = occurrence;
  const iso = (at: Instant): string => formatIso(zone, at);
  const targetMinutes = targetMs / MINUTE_MS;
  const elapsedMinutes = Math.floor(usedMs / MINUTE_MS);
  return {
    milestone: entry.milestone,
    name,
    index: entry.index,
    occurrence: number,
    start: iso(start),
    target: iso(target),
    completed: completed === undefined ? null : iso(completed),
    status,
    targetMinutes,
    elapsedMinutes,
    remainingMinutes: targetMinutes - elapsedMinutes,
    businessHours: calendar.name,
    spans: spansOf(occurrence, until).map(({ from, to, state, cause }) => ({
      from: iso(from),
      to: iso(to),
      state,
      ...sourceOf(cause, locate),
    })),
    ...(calendar.calendar === simulation.calendar ? {} : { closed: listClosed(calendar.calendar, simulation) }),
    ...sourceOf(entry.origin, locate),
  };
}

function toAction(
  { at, action, occurrence, cause, origin }: FiredAction,
  { zone }: Simulation,
  locate: Locate,
): TimelineAction {
  return {
    at: formatIso(zone, at),
    action: action.id,
    kind: action.effect.kind,
    milestone: occurrence.entry.milestone,
    index: occurrence.entry.index,
    occurrence: occurrence.number,
    cause,
    summary: summarizeAction(action),
    ...sourceOf(origin, locate),
  };
}

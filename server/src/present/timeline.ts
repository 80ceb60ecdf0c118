// A simulation as every face sees it: instants become ISO 8601 text in the scenario's zone, origins become
// places. Must not know text: the caller locates origins.
import type { Origin } from '../core/model/model.ts';
import type { Location, Timeline, TimelineAction, TimelineMilestone } from '../protocol/timeline.ts';
import { closedIntervals } from '../core/time/calendar.ts';
import { union } from '../core/time/interval.ts';
import { DAY_MS, isInstant, MINUTE_MS, type Instant } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import type { Note } from '../core/simulate/note.ts';
import type { FiredAction, HoursFrom, Occurrence, Simulation } from '../core/simulate/simulation.ts';
import { spansOf } from '../core/simulate/spans.ts';
import { describeEvent } from '../words/describeEvent.ts';
import { describeNote, joinNotes } from '../words/describeNote.ts';
import { summarizeAction } from '../words/summarizeAction.ts';

/** Turns an origin into a place; undefined when its text is not at hand. */
export type Locate = (origin: Origin) => Location | undefined;

/** Nobody reads shading further out, and a timeline may last until the year 2400. */
const CLOSED_YEARS = 10;

/** Makes the timeline of a simulation. */
export function toTimeline(simulation: Simulation, locate: Locate): Timeline {
  const { scenario, process, zone, from, until, entered, exited } = simulation;
  const iso = (at: Instant): string => formatIso(zone, at);
  const object = process?.object ?? 'Case';
  const stays = listStays(simulation);
  const cut: Note = { code: 'closed-hours-cut', years: CLOSED_YEARS, at: undefined };
  const notes = shadeUntil(from, until) < until ? [...simulation.notes, cut] : simulation.notes;
  return {
    version: 1,
    scenario: scenario.id === '' ? null : scenario.id,
    process: scenario.process ?? null,
    processName: process?.name ?? scenario.process ?? 'no process',
    object,
    timeZone: zone.id,
    entered: entered === undefined ? null : iso(entered),
    exited: exited === undefined ? null : iso(exited),
    from: iso(from),
    until: iso(until),
    milestones: simulation.occurrences.map((occurrence) => toMilestone(occurrence, { simulation, stays }, locate)),
    actions: simulation.actions.map((action) => toAction(action, simulation, locate)),
    events: simulation.events.map((event) => ({
      at: iso(event.at),
      what: describeEvent(event, { object, names: simulation.names, timeZone: zone.id }),
      ...sourceOf(event.origin, locate),
    })),
    closed: listClosed(simulation.hours, simulation),
    notes: joinNotes(notes).map((note) => ({
      code: note.code,
      message: describeNote(note, zone.id),
      at: note.at === undefined ? null : iso(note.at),
    })),
  };
}

function shadeUntil(from: Instant, until: Instant): Instant {
  const limit = from + CLOSED_YEARS * 365 * DAY_MS;
  return isInstant(limit) && limit < until ? limit : until;
}

/** Closed time between the ends of the timeline, in the calendars that count one after the other. */
function listClosed(hours: readonly HoursFrom[], { from, until, zone }: Simulation): Timeline['closed'] {
  const end = shadeUntil(from, until);
  const closed = hours.flatMap(({ from: since, calendar: { calendar } }, index) => {
    const next = hours[index + 1]?.from ?? end;
    const begin = index === 0 || since < from ? from : since;
    const stop = next < end ? next : end;
    return begin < stop ? closedIntervals(calendar, begin, stop) : [];
  });
  return union(closed).map((interval) => ({
    from: formatIso(zone, interval.from),
    to: formatIso(zone, interval.to),
  }));
}

/** The calendars of an occurrence, where they are not those of the process all the time. */
function ownHours({ segments }: Occurrence, { hours }: Simulation): readonly HoursFrom[] | undefined {
  const own = segments.filter(({ calendar }, index) => calendar.calendar !== segments[index - 1]?.calendar.calendar);
  const isSame = own.every(({ from, calendar }) => {
    return hours.findLast((each) => each.from <= from)?.calendar.calendar === calendar.calendar;
  });
  return isSame ? undefined : own;
}

function sourceOf(origin: Origin, locate: Locate): { readonly source?: Location } {
  const source = locate(origin);
  return source === undefined ? {} : { source };
}

function toMilestone(
  occurrence: Occurrence,
  { simulation, stays }: { readonly simulation: Simulation; readonly stays: Stays },
  locate: Locate,
): TimelineMilestone {
  const { zone, until } = simulation;
  const { entry, name, number, start, target, completed, status, targetMs, usedMs, calendar } = occurrence;
  const iso = (at: Instant): string => formatIso(zone, at);
  const targetMinutes = targetMs === undefined ? null : targetMs / MINUTE_MS;
  const elapsedMinutes = Math.floor(usedMs / MINUTE_MS);
  const hours = ownHours(occurrence, simulation);
  return {
    milestone: entry.milestone,
    name,
    index: entry.index,
    occurrence: number,
    start: iso(start),
    target: targetMinutes === null ? null : iso(target),
    completed: completed === undefined ? null : iso(completed),
    status,
    targetMinutes,
    elapsedMinutes,
    remainingMinutes: targetMinutes === null ? null : targetMinutes - elapsedMinutes,
    ...nameStay(occurrence, stays),
    businessHours: calendar.absent ?? calendar.name,
    spans: spansOf(occurrence, until).map(({ from, to, state, cause }) => ({
      from: iso(from),
      to: iso(to),
      state,
      ...sourceOf(cause, locate),
    })),
    ...(hours === undefined ? {} : { closed: listClosed(hours, simulation) }),
    ...sourceOf(entry.origin, locate),
  };
}

/** The stays in each process in which something started, by the process's id. */
type Stays = ReadonlyMap<string, readonly number[]>;

function listStays({ occurrences }: Simulation): Stays {
  const stays = new Map<string, number[]>();
  for (const { process, visit } of occurrences) {
    const own = stays.get(process.id);
    if (own === undefined) stays.set(process.id, [visit]);
    else if (own.at(-1) !== visit) own.push(visit);
  }
  return stays;
}

/** Nothing where the record is in one process, once. */
function nameStay(
  { process: { id, name }, visit }: Occurrence,
  stays: Stays,
): Pick<TimelineMilestone, 'processName' | 'processVisit'> {
  const own = stays.get(id) ?? [];
  if (own.length > 1) return { processName: name, processVisit: own.indexOf(visit) + 1 };
  return stays.size > 1 ? { processName: name } : {};
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

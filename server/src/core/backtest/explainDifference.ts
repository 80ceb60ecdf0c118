// Why the org recorded another deadline than the one that is replayed: the same case is replayed under one change after the other, and
// each under which the recorded deadline comes out, to the second, would explain it. Must not know files or words.
import type { BusinessHours, Definitions, HolidaySet, ProcessMilestone } from '../model/model.ts';
import { createCalendarBook, type CalendarBook, type CompiledCalendars } from '../simulate/calendarBook.ts';
import { createSimulator, type Simulator } from '../simulate/simulate.ts';
import { add, alwaysOpen, diff, type Calendar } from '../time/calendar.ts';
import { MINUTE_MS, toEpochDay, type EpochDay, type Instant } from '../time/instant.ts';
import { toLocal } from '../time/wallClock.ts';
import { toScenario, type PastCase, type RecordedMilestone } from './pastCase.ts';
import type { Outcome } from './outcome.ts';
import type { Verdict } from './verdict.ts';

/** What would explain a difference. With another calendar, zone, … the recorded deadline comes out. */
export type DifferenceCause =
  /** Less than a minute apart. */
  | { readonly kind: 'seconds' }
  /** The minutes come from an Apex class. */
  | { readonly kind: 'apex' }
  /** Counted from the recorded start the deadlines are the same. */
  | { readonly kind: 'start' }
  /** Other business hours of the files; undefined around the clock. */
  | { readonly kind: 'calendar'; readonly businessHours: string | undefined }
  /** The same hours in another time zone. */
  | { readonly kind: 'zone'; readonly timeZone: string }
  /** Without the holidays of the calendar. */
  | { readonly kind: 'noHolidays' }
  /** With one holiday more. */
  | { readonly kind: 'holiday'; readonly date: EpochDay }
  /** With the target of another process. */
  | { readonly kind: 'version'; readonly process: string }
  /** So many whole minutes of business time lie between the recorded start and target. */
  | { readonly kind: 'minutes'; readonly minutes: number }
  /** Later, and nothing else explains it: the clock stood still. */
  | { readonly kind: 'stopped' }
  /** The deadlines are the same, and the completions are not. */
  | { readonly kind: 'completion' }
  /** Deadline and completion are the same; the org had not counted to there, or a person changed it. */
  | { readonly kind: 'violation' }
  | { readonly kind: 'unexplained' };

export interface Difference {
  readonly past: PastCase;
  /** Id of the process in which it was replayed. */
  readonly process: string;
  readonly ours: Outcome;
  readonly recorded: RecordedMilestone;
  readonly start: Verdict;
  readonly target: Verdict;
}

/** Everything that would explain it, the likeliest first; never empty. */
export type ExplainDifference = (difference: Difference) => readonly DifferenceCause[];

/** Zones that are tried beside those of the files: where most orgs are. */
const ZONES = [
  ...['Etc/UTC', 'America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'Europe/London'],
  ...['Europe/Paris', 'Asia/Kolkata', 'Asia/Tokyo', 'Australia/Sydney'],
] as const;

/** Days between start and deadline on which a holiday is tried. */
const MAX_DAYS = 31;

/**
 * Other business hours, zones and processes that are tried, each: the first of the files. A case that differs is replayed once for each,
 * and all may differ.
 */
const MAX_TRIED = 40;

/** Simulators that are kept; with another holiday there is one a day. */
const MAX_SIMULATORS = 2000;

interface Input {
  readonly definitions: Definitions;
  readonly calendars: CalendarBook;
  /** Fields whose changes are known. */
  readonly tracked: ReadonlySet<string>;
}

export function createExplainDifference(input: Input): ExplainDifference {
  const alternatives = createAlternatives(input);
  return (difference) => {
    const { ours, recorded, start, target } = difference;
    const entry = entryOf(input.definitions, difference);
    if (entry?.target.kind === 'apex' && target !== 'same') return [{ kind: 'apex' }];
    if (target === 'same' || target === 'unknown') return [withoutTarget(difference)];
    if (target === 'withinMinute') return [{ kind: 'seconds' }];
    const { targetMinutes } = ours;
    const due = recorded.target;
    if (due === undefined || targetMinutes === undefined) return [{ kind: 'unexplained' }];
    const causes: DifferenceCause[] = [];
    const calendar = calendarOf(input.calendars, ours);
    const from = recorded.start ?? ours.start;
    if (start === 'different' && isSame(add(calendar, from, targetMinutes * MINUTE_MS), due))
      causes.push({ kind: 'start' });
    for (const { cause, play } of alternatives(difference)) if (isSame(play(difference), due)) causes.push(cause);
    const minutes = diff(calendar, from, due) / MINUTE_MS;
    if (Number.isInteger(minutes) && minutes > 0 && minutes !== targetMinutes)
      causes.push({ kind: 'minutes', minutes });
    return [...causes, { kind: due > ours.target ? 'stopped' : 'unexplained' }];
  };
}

/** The deadline is no matter: why starts or violations differ. */
function withoutTarget({ ours, recorded, start, target }: Difference): DifferenceCause {
  if (start === 'withinMinute') return { kind: 'seconds' };
  if (start === 'different') return { kind: 'start' };
  if (target === 'unknown') return { kind: 'unexplained' };
  return isSame(ours.completed, recorded.completed) ? { kind: 'violation' } : { kind: 'completion' };
}

function isSame(one: Instant | undefined, other: Instant | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) < 1000;
}

function entryOf({ processes }: Definitions, { process, ours }: Difference): ProcessMilestone | undefined {
  return processes.get(process)?.milestones.find(({ milestone }) => milestone === ours.milestone);
}

function hoursOf({ segments }: Outcome): string | undefined {
  return segments.at(-1)?.businessHours;
}

function calendarOf(calendars: CalendarBook, ours: Outcome): Calendar {
  const hours = hoursOf(ours);
  return (hours === undefined ? undefined : calendars.find(hours)) ?? alwaysOpen(calendars.choose({}).zone);
}

interface Alternative {
  readonly cause: DifferenceCause;
  /** The deadline under it. */
  readonly play: (difference: Difference) => Instant | undefined;
}

/** What is tried, the likeliest first. Simulators are made when first needed, and kept. */
function createAlternatives({ definitions, calendars, tracked }: Input): (of: Difference) => Iterable<Alternative> {
  const simulators = new Map<string, Simulator>();
  const compiled: CompiledCalendars = new WeakMap();

  function makeSimulator(changed: Definitions): Simulator {
    return createSimulator({
      definitions: changed,
      calendars: createCalendarBook(changed, calendars.zones, compiled),
    });
  }

  function playWith(key: string, change: () => Definitions): Alternative['play'] {
    return ({ past, process, ours }) => {
      const known = simulators.get(key);
      const simulate = known ?? makeSimulator(change());
      if (known === undefined && simulators.size >= MAX_SIMULATORS) simulators.clear();
      simulators.set(key, simulate);
      const { zone } = calendars.choose({ process: definitions.processes.get(process)?.businessHours });
      return simulate(toScenario(past, process, zone, tracked.has(`${past.object}.Status`))).occurrences.find(
        ({ entry, number }) => entry.milestone === ours.milestone && number === ours.occurrence,
      )?.target;
    };
  }

  const withHours = (id: string, change: Partial<BusinessHours>, sets: readonly HolidaySet[] = []): Definitions => {
    const hours = definitions.businessHours.get(id);
    if (hours === undefined) return definitions;
    return {
      ...definitions,
      businessHours: new Map(definitions.businessHours).set(id, { ...hours, ...change }),
      holidays: new Map([...definitions.holidays, ...sets.map((set) => [set.id, set] as const)]),
    };
  };

  return function* alternatives(difference) {
    const { ours, process } = difference;
    const used = hoursOf(ours);
    for (const id of [...definitions.businessHours.keys()].slice(0, MAX_TRIED))
      if (id !== used)
        yield {
          cause: { kind: 'calendar', businessHours: id },
          play: playWith(`calendar ${id}`, () => withCalendar(definitions, id)),
        };
    const hours = used === undefined ? undefined : definitions.businessHours.get(used);
    if (used !== undefined && hours !== undefined) {
      const own = new Set([...definitions.businessHours.values()].map(({ timeZone }) => timeZone));
      for (const timeZone of new Set([...[...own].slice(0, MAX_TRIED), ...ZONES]))
        if (timeZone !== hours.timeZone)
          yield {
            cause: { kind: 'zone', timeZone },
            play: playWith(`zone ${used} ${timeZone}`, () => withHours(used, { timeZone })),
          };
      if (hours.holidays.length > 0)
        yield {
          cause: { kind: 'noHolidays' },
          play: playWith(`open ${used}`, () => withHours(used, { holidays: [] })),
        };
      for (const date of daysOf(calendars, difference)) {
        const set = holidayOn(date, hours);
        const change = (): Definitions => withHours(used, { holidays: [...hours.holidays, set.id] }, [set]);
        yield { cause: { kind: 'holiday', date }, play: playWith(`closed ${used} ${date}`, change) };
      }
      yield {
        cause: { kind: 'calendar', businessHours: undefined },
        play: playWith(`always ${used}`, () => withHours(used, { hours: ALL_WEEK, holidays: [] })),
      };
    }
    for (const other of [...definitions.processes.values()].slice(0, MAX_TRIED)) {
      const target = other.milestones.find(({ milestone }) => milestone === ours.milestone)?.target;
      if (other.id === process || target === undefined) continue;
      const change = (entry: ProcessMilestone): ProcessMilestone =>
        entry.milestone === ours.milestone ? { ...entry, target } : entry;
      yield {
        cause: { kind: 'version', process: other.id },
        play: playWith(`version ${process} ${ours.milestone} ${other.id}`, () => withMilestones(definitions, change)),
      };
    }
  };
}

const DAY = [{ open: 0, close: 1440 }];
const ALL_WEEK: BusinessHours['hours'] = {
  ...{ monday: DAY, tuesday: DAY, wednesday: DAY, thursday: DAY, friday: DAY, saturday: DAY, sunday: DAY },
};

function withMilestones(definitions: Definitions, change: (entry: ProcessMilestone) => ProcessMilestone): Definitions {
  const processes = new Map(
    [...definitions.processes].map(([id, process]) => [id, { ...process, milestones: process.milestones.map(change) }]),
  );
  return { ...definitions, processes };
}

/** All milestones on these business hours, whatever process and record say. */
function withCalendar(definitions: Definitions, businessHours: string): Definitions {
  return withMilestones(definitions, (entry) => ({ ...entry, businessHours }));
}

/** The days from start to recorded deadline, on the clock of the calendar; none where the deadline came earlier. */
function daysOf(calendars: CalendarBook, { ours, recorded }: Difference): readonly EpochDay[] {
  if (recorded.target === undefined || recorded.target <= ours.target) return [];
  const { zone } = calendars.choose({ process: hoursOf(ours) });
  const [first, last] = [toLocal(zone, ours.start).day, toLocal(zone, recorded.target).day];
  return Array.from({ length: Math.min(MAX_DAYS, last - first + 1) }, (_, index) => toEpochDay(first + index));
}

function holidayOn(date: EpochDay, { origin }: BusinessHours): HolidaySet {
  // No id of a file has a blank.
  const id = `closed ${date}`;
  return { id, holidays: [{ name: id, rule: { kind: 'date', date }, origin }], origin };
}

// Which calendar counts, and its compiled form (docs/semantics.md §2). Calendars are compiled when first asked for, once. Must not know
// processes' milestones, scenarios or text.
import { alwaysOpen, compileCalendar, type Calendar, type CalendarProblem } from '../time/calendar.ts';
import type { Zone, ZoneTable } from '../time/zone.ts';
import type { BusinessHours, Definitions, HolidaySet } from '../model/model.ts';

/** Who named the calendar that won; `none`: nobody did, and time is counted around the clock in UTC. */
type CalendarReason = 'milestone' | 'process' | 'record' | 'default' | 'none';

export interface CalendarChoice {
  readonly calendar: Calendar;
  /** As it is shown to people. */
  readonly name: string;
  /** Id of the business hours; undefined for `none`. */
  readonly businessHours: string | undefined;
  readonly zone: Zone;
  readonly reason: CalendarReason;
  /** Ids that were named before the one that won, but that do not exist or do not compile. */
  readonly passedOver: readonly string[];
  /** The first of these that is not defined here at all, such as business hours that lie in the org: what is due is not known then. */
  readonly absent: string | undefined;
}

/** Business hours that do not compile, and why. */
interface CalendarBookProblem {
  readonly businessHours: string;
  readonly problem: CalendarProblem;
}

/** Who may name business hours, from the first asked to the last. */
interface CalendarClaims {
  readonly milestone?: string | undefined;
  readonly process?: string | undefined;
  /** An id, or a Salesforce name: what the record's field holds. */
  readonly record?: string | undefined;
}

export interface CalendarBook {
  readonly zones: ZoneTable;
  /** The compiled calendar of business hours; undefined when there are none with this id, or they do not compile. */
  find(businessHours: string): Calendar | undefined;
  /** The calendar that counts: milestone's, process's, record's, default, around the clock (§2). */
  choose(claims: CalendarClaims): CalendarChoice;
  /** Compiles everything and tells what does not. */
  problems(): readonly CalendarBookProblem[];
}

/**
 * What business hours compiled to, with the holiday sets they attached then, by identity: for books over definitions of which most
 * stay the same objects. To be used with one zone table only.
 */
export type CompiledCalendars = WeakMap<BusinessHours, CompiledHours>;

interface CompiledHours {
  readonly holidays: readonly (HolidaySet | undefined)[];
  readonly result: ReturnType<typeof compileCalendar>;
}

/**
 * A book over the business hours that are visible in one file.
 * @param compiled of books before, read and written
 * @throws Error when the runtime has no UTC, which is a broken runtime.
 */
export function createCalendarBook(
  definitions: Definitions,
  zones: ZoneTable,
  compiled: CompiledCalendars = new WeakMap(),
): CalendarBook {
  const utc = findUtc(zones);
  const aroundTheClock = alwaysOpen(utc);
  const defaultHours = [...definitions.businessHours.values()].find((hours) => hours.isDefault);
  const byName = lazyNames(definitions);
  let judgedHours: ReadonlySet<BusinessHours> | undefined;
  const judged = (): ReadonlySet<BusinessHours> => (judgedHours ??= listJudged(definitions));

  function compile(hours: BusinessHours): ReturnType<typeof compileCalendar> {
    const holidays = hours.holidays.map((id) => definitions.holidays.get(id));
    const known = compiled.get(hours);
    if (known?.holidays.every((set, index) => set === holidays[index]) === true) return known.result;
    const result = compileCalendar(toDefinition(hours, holidays), zones, { isJudged: judged().has(hours) });
    compiled.set(hours, { holidays, result });
    return result;
  }

  function findAbsent(passedOver: readonly string[]): string | undefined {
    return passedOver.find((id) => !definitions.businessHours.has(id));
  }

  function open(id: string, reason: CalendarReason, passedOver: readonly string[]): CalendarChoice | undefined {
    const hours = definitions.businessHours.get(id);
    const zone = hours && zones.find(hours.timeZone);
    const result = hours && compile(hours);
    if (hours === undefined || zone === undefined || result?.ok !== true) return undefined;
    const absent = findAbsent(passedOver);
    return { calendar: result.calendar, name: hours.name, businessHours: id, zone, reason, passedOver, absent };
  }

  return {
    zones,
    find: (businessHours) => open(businessHours, 'default', [])?.calendar,
    choose: (claims) => {
      const passedOver: string[] = [];
      const candidates = [
        ...(['milestone', 'process'] as const).map((reason) => ({ reason, id: claims[reason] })),
        { reason: 'record' as const, id: claims.record === undefined ? undefined : byName(claims.record) },
        { reason: 'default' as const, id: defaultHours?.id },
      ];
      for (const { reason, id } of candidates) {
        if (id === undefined) continue;
        const choice = open(id, reason, passedOver);
        if (choice !== undefined) return choice;
        passedOver.push(id);
      }
      return {
        calendar: aroundTheClock,
        name: '24x7 (UTC)',
        businessHours: undefined,
        zone: utc,
        reason: 'none',
        passedOver,
        absent: findAbsent(passedOver),
      };
    },
    problems: () =>
      [...definitions.businessHours.values()].flatMap((hours) => {
        const result = compile(hours);
        return result.ok ? [] : { businessHours: hours.id, problem: result.problem };
      }),
  };
}

/**
 * Holidays, over all calendars that attach them, with which it is still judged whether calendars are ever open: that looks at five
 * hundred years. Those behind are taken for open.
 */
const MAX_JUDGED_HOLIDAYS = 20_000;

/** The first business hours, as far as their holidays are not too many together. */
function listJudged({ businessHours, holidays }: Definitions): ReadonlySet<BusinessHours> {
  let left = MAX_JUDGED_HOLIDAYS;
  return new Set(
    [...businessHours.values()].filter((hours) => {
      for (const id of hours.holidays) left -= holidays.get(id)?.holidays.length ?? 0;
      return left >= 0;
    }),
  );
}

/** Finds business hours by id, else by their Salesforce name, whatever its case; what is neither stays as it is written. */
function lazyNames({ businessHours }: Definitions): (written: string) => string {
  let ids: ReadonlyMap<string, string> | undefined;
  return (written) => {
    if (businessHours.has(written)) return written;
    ids ??= new Map([...businessHours.values()].map(({ id, name }) => [name.toLowerCase(), id]));
    return ids.get(written.toLowerCase()) ?? written;
  };
}

function findUtc(zones: ZoneTable): Zone {
  const utc = zones.find('Etc/UTC') ?? zones.find('UTC');
  if (utc === undefined) throw new Error('the runtime knows no UTC');
  return utc;
}

/** The calendar of business hours, with the holidays of every set they attach; sets that do not exist are a rule's finding. */
function toDefinition(
  hours: BusinessHours,
  holidays: CompiledHours['holidays'],
): Parameters<typeof compileCalendar>[0] {
  return {
    name: hours.name,
    timeZone: hours.timeZone,
    hours: hours.hours,
    holidays: holidays.flatMap((set) => set?.holidays ?? []),
  };
}

// What changes for customers between two sets of processes (`milestone diff`): processes, milestones, their facts, their
// calendars, and the deadlines of a grid of arrivals. Must not know words, files or the clock.
import { targetMinutes } from '../simulate/due.ts';
import type { Criteria, Process, ProcessMilestone } from '../model/model.ts';
import type { CalendarChoice } from '../simulate/calendarBook.ts';
import { subtract } from '../time/calendar.ts';
import { MINUTE_MS, type Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { chooseGrid, type ArrivalGrid } from './arrivalGrid.ts';
import { calendarKey } from './calendarKey.ts';
import { compareCalendars, type CalendarDifference } from './compareCalendars.ts';
import { compareDeadlines, type MoveGroup, type TargetMinutes } from './compareDeadlines.ts';
import { compareFacts } from './compareFacts.ts';
import { compareOrder, type OrderChange } from './compareOrder.ts';
import { criteriaKey } from './criteriaKey.ts';
import { milestoneFacts, processFacts, statedTarget, type StatedTarget, type Statement } from './facts.ts';
import { mapPair, pairUp, type Pairing } from './pairUp.ts';
import { milestoneName, type ProcessView } from './processView.ts';

/** A milestone of a process: where it stands now or, when it is gone, where it stood. */
export interface ComparedEntry {
  /** Id of the milestone type. */
  readonly id: string;
  /** The milestone type's Salesforce name. */
  readonly name: string;
  /** Position in the process's list, from 0. */
  readonly index: number;
}

/** A milestone and what it promises at first sight. */
export interface MilestoneSummary {
  readonly name: string;
  readonly target: StatedTarget;
  /** Name of the business hours that it is counted in. */
  readonly calendar: string;
  readonly criteria: Criteria | undefined;
  readonly object: Process['object'];
}

/** What changed: a process or a milestone that is new or gone, what one of them says, or the calendar of several milestones. */
export type Changed =
  | { readonly kind: 'process'; readonly pair: Pairing<readonly MilestoneSummary[]> }
  | { readonly kind: 'milestone'; readonly pair: Pairing<MilestoneSummary> }
  | { readonly kind: 'statement'; readonly pair: Pairing<Statement> }
  | ({ readonly kind: 'order' } & OrderChange)
  | {
      readonly kind: 'calendar';
      /** The calendar's name. */
      readonly calendar: string;
      readonly difference: CalendarDifference;
    };

/** One thing that changed. */
export interface ProcessChange {
  /** None: the process itself. Several: those that count in a calendar. */
  readonly milestones: readonly ComparedEntry[];
  readonly changed: Changed;
}

/** Deadlines of one milestone that moved alike. */
export interface DeadlineChange {
  readonly milestone: ComparedEntry;
  /** Of the calendar after the change: the zone that its times are told in. */
  readonly zone: Zone;
  readonly group: MoveGroup;
}

/** Cases that are open and would be overdue at once: those that arrived after `after`, up to `until`. */
export interface OverdueCases {
  readonly milestone: ComparedEntry;
  readonly zone: Zone;
  readonly after: Instant;
  readonly until: Instant;
}

/** A process that is not what it was. */
export interface ProcessDifference {
  readonly views: Pairing<ProcessView>;
  readonly changes: readonly ProcessChange[];
  readonly deadlines: readonly DeadlineChange[];
  readonly open: readonly OverdueCases[];
}

export interface Difference {
  readonly processes: readonly ProcessDifference[];
  /** How many processes are on both sides and promise the same. */
  readonly unchanged: number;
}

/** @param from where the grid of arrivals begins: the next quiet week and the holidays of the year after it */
export function compareProcesses(
  before: readonly ProcessView[],
  after: readonly ProcessView[],
  from: Instant,
): Difference {
  const pairs = pairUp(before, after, [
    ({ file, process }) => `${process.id} ${file}`,
    // A file that got another name or another folder keeps its processes to itself.
    (view) => keyWith(view.process.id, contentKey(view)),
    ({ file, process }) => `${process.id} ${file.slice(file.lastIndexOf('/') + 1)}`,
    ({ process }) => process.id,
    ({ process }) => process.name.toLowerCase(),
    contentKey,
    // Renamed and changed at once: what else stands in the file is the same, and it promises the same milestones.
    ({ file, process }) => keyWith(file, process.milestones.map(({ milestone }) => milestone).join()),
    // Whoever compares one process with one other means those two.
    () => (before.length === 1 && after.length === 1 ? 'the only ones' : undefined),
  ]);
  const compared = pairs
    .filter((views) => !isSpareVersion(views, views.before === undefined ? before : after))
    .map((views) => diffPair(views, from));
  const processes = compared.filter(({ changes, deadlines }) => changes.length + deadlines.length > 0);
  return { processes, unchanged: compared.length - processes.length };
}

/** A version that nobody enters has come or gone beside the one that they do, or a newer one: it promises nothing. @param others of the other side */
function isSpareVersion(views: Pairing<ProcessView>, others: readonly ProcessView[]): boolean {
  if (views.before !== undefined && views.after !== undefined) return false;
  const { process } = views.before ?? views.after;
  if (process.version === undefined || process.version.isDefault) return false;
  const { number } = process.version;
  return others.some(({ process: { name, version } }) => {
    const isEntered = version !== undefined && (version.isDefault || version.number > number);
    return isEntered && familyOf({ process: { name, version } }) === familyOf({ process });
  });
}

function familyOf({ process: { name, version } }: { readonly process: Pick<Process, 'name' | 'version'> }): string {
  return (version?.of ?? name).toLowerCase();
}

/** All that is promised, apart from the name: finds a process that got another name and id. */
function contentKey(view: ProcessView): string | undefined {
  const { milestones } = view.process;
  if (milestones.length === 0) return undefined;
  return JSON.stringify(
    milestones.map((entry) => milestoneFacts(view, entry).map(({ statement, key }) => [statement.aspect, key])),
  );
}

function keyWith(first: string, second: string | undefined): string | undefined {
  return second === undefined || second === '' ? undefined : `${first} ${second}`;
}

function diffPair(views: Pairing<ProcessView>, from: Instant): ProcessDifference {
  const { before, after } = views;
  if (before !== undefined && after !== undefined) return { views, ...diffViews(before, after, from) };
  const pair = mapPair(views, (view) => sidesOf(view).map(summarize));
  return { views, changes: [{ milestones: [], changed: { kind: 'process', pair } }], deadlines: [], open: [] };
}

interface MilestoneSide {
  readonly view: ProcessView;
  readonly entry: ProcessMilestone;
}

function sidesOf(view: ProcessView): readonly MilestoneSide[] {
  return view.process.milestones.map((entry) => ({ view, entry }));
}

function summarize(side: MilestoneSide): MilestoneSummary {
  const { view, entry } = side;
  return {
    name: milestoneName(view, entry),
    target: statedTarget(entry),
    calendar: calendarOf(side).name,
    criteria: entry.when,
    object: view.process.object,
  };
}

function diffViews(before: ProcessView, after: ProcessView, from: Instant): Omit<ProcessDifference, 'views'> {
  const when = ({ entry }: MilestoneSide): string => (entry.when === undefined ? '' : criteriaKey(entry.when));
  const pairs = pairUp(sidesOf(before), sidesOf(after), [
    (side) => JSON.stringify([side.entry.milestone, when(side), statedTarget(side.entry)]),
    (side) => JSON.stringify([side.entry.milestone, when(side)]),
    ({ entry }) => entry.milestone,
    ({ view, entry }) => milestoneName(view, entry).toLowerCase(),
    (side) => JSON.stringify([when(side), statedTarget(side.entry), side.entry.clock]),
  ]);
  const kept = pairs.flatMap((pair) => (pair.before === undefined || pair.after === undefined ? [] : [pair]));
  return {
    changes: [
      ...compareFacts(processFacts(before), processFacts(after)).map((pair) => toStatementChange(pair, [])),
      ...compareOrder(before, after).map((change) => ({
        milestones: [],
        changed: { kind: 'order' as const, ...change },
      })),
      ...calendarChanges(kept),
      ...pairs.flatMap(milestoneChanges),
    ],
    deadlines: deadlineChanges(kept, from),
    open: kept.flatMap((pair) => overdueCases(pair, from) ?? []),
  };
}

function refOf({ view, entry }: MilestoneSide): ComparedEntry {
  return { id: entry.milestone, name: milestoneName(view, entry), index: entry.index };
}

function milestoneChanges(pair: Pairing<MilestoneSide>): readonly ProcessChange[] {
  const { before, after } = pair;
  if (before !== undefined && after !== undefined)
    return compareFacts(milestoneFacts(before.view, before.entry), milestoneFacts(after.view, after.entry)).map(
      (fact) => toStatementChange(fact, [refOf(after)]),
    );
  return [
    { milestones: [refOf(pair.after ?? pair.before)], changed: { kind: 'milestone', pair: mapPair(pair, summarize) } },
  ];
}

function toStatementChange(pair: Pairing<Statement>, milestones: readonly ComparedEntry[]): ProcessChange {
  return { milestones, changed: { kind: 'statement', pair } };
}

type KeptMilestone = Extract<Pairing<MilestoneSide>, { readonly before: MilestoneSide; readonly after: MilestoneSide }>;

function calendarOf({ view, entry }: MilestoneSide): CalendarChoice {
  return view.calendars.choose({ milestone: entry.businessHours, process: view.process.businessHours });
}

/** Each change of a calendar once, with all milestones that are counted in it. */
function calendarChanges(kept: readonly KeptMilestone[]): readonly ProcessChange[] {
  const groups = new Map<string, KeptMilestone[]>();
  for (const pair of kept) {
    const key = calendarPairKey(pair);
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  return [...groups.values()].flatMap((pairs): readonly ProcessChange[] => {
    const [first] = pairs;
    if (first === undefined) return [];
    const milestones = pairs.map(({ after }) => refOf(after));
    return compareCalendars(definitionOf(first.before), definitionOf(first.after)).map((difference) => ({
      milestones: milestones.length === kept.length ? [] : milestones,
      changed: { kind: 'calendar', calendar: definitionOf(first.after).name, difference },
    }));
  });
}

function definitionOf(side: MilestoneSide): CalendarChoice['calendar']['definition'] {
  const { calendar, name } = calendarOf(side);
  return { ...calendar.definition, name };
}

function calendarPairKey({ before, after }: KeptMilestone): string {
  return JSON.stringify([calendarKey(definitionOf(before)), calendarKey(definitionOf(after))]);
}

interface MovedTarget {
  readonly before: CalendarChoice;
  readonly after: CalendarChoice;
  readonly minutes: TargetMinutes;
}

/** What decides about deadlines on both sides; undefined where it is the same, and where only Apex in the org knows. */
function movedTarget(pair: KeptMilestone): MovedTarget | undefined {
  const minutes = { before: targetMinutes(pair.before.entry), after: targetMinutes(pair.after.entry) };
  if (minutes.before === undefined || minutes.after === undefined) return undefined;
  const [before, after] = [calendarOf(pair.before), calendarOf(pair.after)];
  const [was, now] = [calendarKey(before.calendar.definition), calendarKey(after.calendar.definition)];
  if (was === now && minutes.before === minutes.after) return undefined;
  return { before, after, minutes: { before: minutes.before, after: minutes.after } };
}

/** Only where something that decides about deadlines is not what it was: then the others need no looking at. */
function deadlineChanges(kept: readonly KeptMilestone[], from: Instant): readonly DeadlineChange[] {
  const grids = new Map<string, ArrivalGrid>();
  return kept.flatMap((pair): readonly DeadlineChange[] => {
    const moved = movedTarget(pair);
    if (moved === undefined) return [];
    const { before, after, minutes } = moved;
    const input = { before: before.calendar, after: after.calendar, from };
    const key = calendarPairKey(pair);
    const grid = grids.get(key) ?? chooseGrid(input);
    grids.set(key, grid);
    return compareDeadlines(input, minutes, grid).map((group) => ({
      milestone: refOf(pair.after),
      zone: after.zone,
      group,
    }));
  });
}

/**
 * A case that arrives after the longest way back that a target reaches is not yet due. Where that is shorter now, those between the two
 * are due in the past.
 */
function overdueCases(pair: KeptMilestone, from: Instant): OverdueCases | undefined {
  const moved = movedTarget(pair);
  if (moved === undefined) return undefined;
  const { before, after, minutes } = moved;
  const dueBefore = subtract(before.calendar, from, minutes.before * MINUTE_MS);
  const dueAfter = subtract(after.calendar, from, minutes.after * MINUTE_MS);
  if (dueBefore === undefined || dueAfter === undefined || dueAfter <= dueBefore) return undefined;
  return { milestone: refOf(pair.after), zone: after.zone, after: dueBefore, until: dueAfter };
}

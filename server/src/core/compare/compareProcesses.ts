// What changes for customers between two sets of processes (interfaces.md, `diff`): processes, milestones, their facts, their
// calendars, and the deadlines of a grid of arrivals. Must not know text, files or the clock.
import type { ChangeAspect, ComparedMilestone } from '../../protocol/comparison.ts';
import { targetMinutes } from '../simulate/due.ts';
import type { ProcessMilestone } from '../model/model.ts';
import type { CalendarChoice } from '../simulate/calendarBook.ts';
import type { Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { chooseGrid, type ArrivalGrid } from './arrivalGrid.ts';
import { calendarKey } from './calendarWords.ts';
import { compareCalendars } from './compareCalendars.ts';
import { compareDeadlines, type MoveGroup } from './compareDeadlines.ts';
import { compareFacts } from './compareFacts.ts';
import { milestoneFacts, processFacts, formatTarget } from './facts.ts';
import { criteriaKey, describeCriteria } from './criteriaWords.ts';
import { pairUp, type Pairing } from './pairUp.ts';
import { milestoneName, type ProcessView } from './processView.ts';

/** One thing that changed, in words; null for what is new or gone. */
export interface ProcessChange {
  readonly aspect: ChangeAspect;
  /** None: the process itself. Several: those that count in a calendar. */
  readonly milestones: readonly ComparedMilestone[];
  readonly was: string | null;
  readonly now: string | null;
  /** Without the name of process and milestone. */
  readonly words: string;
}

/** Deadlines of one milestone that moved alike. */
export interface DeadlineChange {
  readonly milestone: ComparedMilestone;
  /** Of the calendar after the change: the zone that its times are told in. */
  readonly zone: Zone;
  readonly group: MoveGroup;
}

/** A process that is not what it was. */
export interface ProcessDifference {
  readonly views: Pairing<ProcessView>;
  readonly changes: readonly ProcessChange[];
  readonly deadlines: readonly DeadlineChange[];
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
  const compared = pairs.map((views) => diffPair(views, from));
  const processes = compared.filter(({ changes, deadlines }) => changes.length + deadlines.length > 0);
  return { processes, unchanged: compared.length - processes.length };
}

/** All that is promised, apart from the name: finds a process that got another name and id. */
function contentKey(view: ProcessView): string | undefined {
  const { milestones } = view.process;
  if (milestones.length === 0) return undefined;
  return JSON.stringify(milestones.map((entry) => milestoneFacts(view, entry).map(({ aspect, key }) => [aspect, key])));
}

function keyWith(first: string, second: string | undefined): string | undefined {
  return second === undefined || second === '' ? undefined : `${first} ${second}`;
}

function diffPair(views: Pairing<ProcessView>, from: Instant): ProcessDifference {
  if (views.before === undefined) {
    const words = summarize(views.after);
    const changes = [
      { aspect: 'process' as const, milestones: [], was: null, now: words, words: `new process: ${words}` },
    ];
    return { views, changes, deadlines: [] };
  }
  if (views.after === undefined) {
    const words = summarize(views.before);
    const changes = [
      { aspect: 'process' as const, milestones: [], was: words, now: null, words: `no longer a process: ${words}` },
    ];
    return { views, changes, deadlines: [] };
  }
  return { views, ...diffViews(views.before, views.after, from) };
}

/** `First Response 1h, Resolution 8h` */
function summarize(view: ProcessView): string {
  const { milestones } = view.process;
  const parts = milestones.map((entry) => `${milestoneName(view, entry)} ${formatTarget(entry)}`);
  return parts.join(', ') || 'without milestones';
}

interface MilestoneSide {
  readonly view: ProcessView;
  readonly entry: ProcessMilestone;
}

function diffViews(before: ProcessView, after: ProcessView, from: Instant): Omit<ProcessDifference, 'views'> {
  const sidesOf = (view: ProcessView): readonly MilestoneSide[] =>
    view.process.milestones.map((entry) => ({ view, entry }));
  const when = ({ entry }: MilestoneSide): string => (entry.when === undefined ? '' : criteriaKey(entry.when));
  const pairs = pairUp(sidesOf(before), sidesOf(after), [
    (side) => JSON.stringify([side.entry.milestone, when(side), formatTarget(side.entry)]),
    (side) => JSON.stringify([side.entry.milestone, when(side)]),
    ({ entry }) => entry.milestone,
    ({ view, entry }) => milestoneName(view, entry).toLowerCase(),
    (side) => JSON.stringify([when(side), formatTarget(side.entry), side.entry.clock]),
  ]);
  const kept = pairs.flatMap((pair) => (pair.before === undefined || pair.after === undefined ? [] : [pair]));
  return {
    changes: [
      ...compareFacts(processFacts(before), processFacts(after)).map((fact) => ({ ...fact, milestones: [] })),
      ...calendarChanges(kept),
      ...pairs.flatMap(milestoneChanges),
    ],
    deadlines: deadlineChanges(kept, from),
  };
}

function refOf({ view, entry }: MilestoneSide): ComparedMilestone {
  return { id: entry.milestone, name: milestoneName(view, entry), index: entry.index };
}

function milestoneChanges(pair: Pairing<MilestoneSide>): readonly ProcessChange[] {
  if (pair.before !== undefined && pair.after !== undefined) {
    const [was, now] = [pair.before, pair.after].map(({ view, entry }) => milestoneFacts(view, entry));
    return compareFacts(was ?? [], now ?? []).map((fact) => ({ ...fact, milestones: [refOf(pair.after)] }));
  }
  const side = pair.after ?? pair.before;
  const { view, entry } = side;
  const calendar = calendarOf(side).name;
  const applies = entry.when === undefined ? '' : `, when ${describeCriteria(entry.when, view.process.object)}`;
  const text = `target ${formatTarget(entry)} in ${calendar}${applies}`;
  const [was, now, verb] =
    pair.after === undefined
      ? ([text, null, 'no longer a milestone'] as const)
      : ([null, text, 'new milestone'] as const);
  return [{ aspect: 'milestone', milestones: [refOf(side)], was, now, words: `${verb}: ${text}` }];
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
      aspect: 'calendar',
      milestones: milestones.length === kept.length ? [] : milestones,
      ...difference,
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

/** Only where something that decides about deadlines is not what it was: then the others need no looking at. */
function deadlineChanges(kept: readonly KeptMilestone[], from: Instant): readonly DeadlineChange[] {
  const grids = new Map<string, ArrivalGrid>();
  return kept.flatMap((pair): readonly DeadlineChange[] => {
    const [minutesBefore, minutesAfter] = [targetMinutes(pair.before.entry), targetMinutes(pair.after.entry)];
    if (minutesBefore === undefined || minutesAfter === undefined) return []; // only Apex in the org knows
    const minutes = { before: minutesBefore, after: minutesAfter };
    const [before, after] = [calendarOf(pair.before), calendarOf(pair.after)];
    const [was, now] = [calendarKey(before.calendar.definition), calendarKey(after.calendar.definition)];
    if (was === now && minutes.before === minutes.after) return [];
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

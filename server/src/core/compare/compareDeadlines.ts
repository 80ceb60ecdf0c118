// Which deadlines move when a milestone's calendar or target changes, told in few groups instead of one by one. Must not know text.
import { add, isOpen } from '../time/calendar.ts';
import { MINUTE_MS, type Instant } from '../time/instant.ts';
import { arrivalsOn, type ArrivalGrid, type GridDays, type GridInput } from './arrivalGrid.ts';
import { rangesOf, type ArrivalRange } from './arrivalRanges.ts';

/** A case that arrives at an instant, and its deadlines; undefined past the year 2400. */
export interface DeadlineMove {
  readonly arrival: Instant;
  readonly was: Instant | undefined;
  readonly now: Instant | undefined;
}

/** `later` and `earlier` are as customers see it: the deadline after the change against the one before. */
export type MoveDirection = 'later' | 'earlier';

const DIRECTIONS: readonly MoveDirection[] = ['later', 'earlier'];

/** Deadlines that move alike. */
export interface MoveGroup {
  /** `week`: in every week like that one. `dated-week`: in that one, while clocks are as far apart as then. */
  readonly kind: 'week' | 'dated-week' | 'holiday';
  readonly days: GridDays;
  readonly direction: MoveDirection;
  /** Milliseconds on the clock; the smallest and the largest of the group, both positive. */
  readonly shortestMs: number;
  readonly longestMs: number;
  /** When they arrive, in local time. */
  readonly ranges: readonly ArrivalRange[];
  /** So many of the arrivals that were looked at. */
  readonly count: number;
  readonly of: number;
  /** The most affected; of those the last that arrives in business time. */
  readonly example: DeadlineMove;
}

/** What two sides count: minutes of business time. */
export interface TargetMinutes {
  readonly before: number;
  readonly after: number;
}

/** More different shifts than this are told as one group a direction. */
const MAX_SHIFTS = 4;

/** More holidays than this are told by the most affected alone. */
const MAX_HOLIDAYS = 3;

/** A deadline past the year 2400 counts as later than any other. */
export const NEVER_MS: number = 400 * 366 * 1440 * MINUTE_MS;

/** The groups, the longest moves first; those of weeks before those of holidays. */
export function compareDeadlines(input: GridInput, minutes: TargetMinutes, grid: ArrivalGrid): readonly MoveGroup[] {
  const look = (days: GridDays, kind: MoveGroup['kind']): readonly MoveGroup[] =>
    groupMoves(movesOn(days, input, minutes), { days, kind, input });
  const usual = look(grid.week, 'week');
  const other = grid.otherWeek === undefined ? usual : look(grid.otherWeek, 'week');
  const isSame = signatureOf(other) === signatureOf(usual);
  const weekly = isSame ? usual : [...usual, ...other].map((group) => ({ ...group, kind: 'dated-week' as const }));
  const longest = Math.max(0, ...weekly.map((group) => group.longestMs));
  const holidays = grid.holidays.flatMap((days) => look(days, 'holiday'));
  const summary = DIRECTIONS.flatMap((direction) =>
    summarizeHolidays(holidays.filter((group) => group.direction === direction)),
  );
  // Around a holiday that both keep the same change shows once more: told only where it reaches further.
  const shared = grid.sharedHolidays
    .flatMap((days) => look(days, 'holiday').slice(0, 1))
    .filter((group) => group.longestMs > longest);
  return [...weekly, ...summary, ...byLength(shared).slice(0, 1)];
}

interface Moves {
  readonly moves: readonly DeadlineMove[];
  readonly arrivals: readonly Instant[];
}

function movesOn(days: GridDays, input: GridInput, minutes: TargetMinutes): Moves {
  const arrivals = arrivalsOn(days, input);
  const moves = arrivals.flatMap((arrival): readonly DeadlineMove[] => {
    const was = add(input.before, arrival, minutes.before * MINUTE_MS);
    const now = add(input.after, arrival, minutes.after * MINUTE_MS);
    return was === now ? [] : [{ arrival, was, now }];
  });
  return { moves, arrivals };
}

interface Grouping {
  readonly days: GridDays;
  readonly kind: MoveGroup['kind'];
  readonly input: GridInput;
}

function groupMoves({ moves, arrivals }: Moves, grouping: Grouping): readonly MoveGroup[] {
  const byShift = grouping.kind === 'holiday' ? undefined : groupBy(moves, shiftOf);
  const groups =
    byShift !== undefined && byShift.size <= MAX_SHIFTS ? byShift : groupBy(moves, (move) => Math.sign(shiftOf(move)));
  return byLength([...groups.values()].map((group) => describeGroup(group, arrivals, grouping)));
}

function describeGroup(
  moves: readonly DeadlineMove[],
  arrivals: readonly Instant[],
  { days, kind, input }: Grouping,
): MoveGroup {
  const shifts = moves.map((move) => Math.abs(shiftOf(move)));
  const moved = new Set(moves.map((move) => move.arrival));
  const example = chooseExample(moves, input);
  return {
    kind,
    days,
    direction: shiftOf(example) > 0 ? 'later' : 'earlier',
    shortestMs: Math.min(...shifts),
    longestMs: Math.max(...shifts),
    ranges: kind === 'holiday' ? [] : rangesOf(arrivals, moved, input.after.zone),
    count: moves.length,
    of: arrivals.length,
    example,
  };
}

function chooseExample(moves: readonly DeadlineMove[], { before, after }: GridInput): DeadlineMove {
  const worth = (move: DeadlineMove): readonly number[] => [
    Math.abs(shiftOf(move)),
    isOpen(before, move.arrival) && isOpen(after, move.arrival) ? 1 : 0,
    isOpen(after, move.arrival) ? 1 : 0,
    move.arrival,
  ];
  return moves.reduce((best, move) => (isGreater(worth(move), worth(best)) ? move : best));
}

function isGreater(one: readonly number[], other: readonly number[]): boolean {
  const index = one.findIndex((value, position) => value !== other[position]);
  return index !== -1 && (one[index] ?? 0) > (other[index] ?? 0);
}

/** Milliseconds by which the deadline comes later; negative when it comes earlier. */
function shiftOf({ was, now }: DeadlineMove): number {
  if (was !== undefined && now !== undefined) return now - was;
  return now === undefined ? NEVER_MS : -NEVER_MS;
}

function byLength(groups: readonly MoveGroup[]): readonly MoveGroup[] {
  return [...groups].sort((one, other) => other.longestMs - one.longestMs || other.count - one.count);
}

/** Each of a few holidays, in the order of the year; of many the most affected, with the names of all. */
function summarizeHolidays(groups: readonly MoveGroup[]): readonly MoveGroup[] {
  const [worst] = byLength(groups);
  if (worst === undefined || groups.length <= MAX_HOLIDAYS) return groups;
  const others = groups.filter((group) => group !== worst).flatMap((group) => group.days.holidays);
  const holidays = [...new Set([...worst.days.holidays, ...others])];
  return [{ ...worst, days: { ...worst.days, holidays } }];
}

/** What a person would notice about the groups of a week, whichever week it is. */
function signatureOf(groups: readonly MoveGroup[]): string {
  return JSON.stringify(
    groups.map(({ direction, longestMs, shortestMs, ranges }) => [direction, longestMs, shortestMs, ranges]),
  );
}

function groupBy(
  moves: readonly DeadlineMove[],
  keyOf: (move: DeadlineMove) => number,
): ReadonlyMap<number, readonly DeadlineMove[]> {
  const groups = new Map<number, DeadlineMove[]>();
  for (const move of moves) groups.set(keyOf(move), [...(groups.get(keyOf(move)) ?? []), move]);
  return groups;
}

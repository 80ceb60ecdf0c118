// How long customers really wait for a target: the best, the typical and the worst case over a stretch of arrivals. Exact: the wait
// is piecewise linear in the arrival, so looking at its corners is looking everywhere. Must not know text.
import { add, openIntervals, subtract, type Calendar } from './calendar.ts';
import { isInstant, MINUTE_MS, toInstant, type Instant } from './instant.ts';

export interface Wait {
  readonly arrival: Instant;
  readonly target: Instant;
  /** Milliseconds on the clock from arrival to target. */
  readonly waitMs: number;
}

export interface Extremes {
  readonly best: Wait;
  /** The median over arrivals spread evenly over the whole stretch, day and night. */
  readonly typical: Wait;
  readonly worst: Wait;
}

/** After a corner, up to the next, the wait stays the same or falls with every millisecond, from `waitMs` on. */
interface Piece {
  readonly from: Instant;
  readonly lengthMs: number;
  readonly isFalling: boolean;
  readonly waitMs: number;
}

/**
 * The waits for arrivals in `[from, to)` with `ms ≥ 0` of open time to the target. Undefined when the stretch is empty or a target lies
 * past the year 2400.
 */
export function findExtremes(calendar: Calendar, ms: number, from: Instant, to: Instant): Extremes | undefined {
  if (from >= to) return undefined;
  const corners = cornersOf(calendar, ms, from, to);
  const pieces: Piece[] = [];
  let best: Wait | undefined;
  let worst: Wait | undefined;
  for (const [index, corner] of corners.entries()) {
    const next = corners[index + 1] ?? to;
    for (const arrival of samplesBetween(corner, next)) {
      const wait = waitFor(calendar, arrival, ms);
      if (wait === undefined) return undefined;
      if (best === undefined || isBetter(best.waitMs - wait.waitMs, wait, best)) best = wait;
      if (worst === undefined || isBetter(wait.waitMs - worst.waitMs, wait, worst)) worst = wait;
    }
    pieces.push(...pieceBetween(calendar, ms, corner, next));
  }
  const typical = medianOf(calendar, ms, pieces);
  return best === undefined || worst === undefined || typical === undefined ? undefined : { best, typical, worst };
}

function waitFor(calendar: Calendar, arrival: Instant, ms: number): Wait | undefined {
  const target = add(calendar, arrival, ms);
  return target === undefined ? undefined : { arrival, target, waitMs: target - arrival };
}

/** More extreme; of equals the one at a whole minute, which people can read. */
function isBetter(gain: number, wait: Wait, than: Wait): boolean {
  return gain > 0 || (gain === 0 && wait.arrival % MINUTE_MS === 0 && than.arrival % MINUTE_MS !== 0);
}

/** Where the wait may bend or jump: at openings and closings, and where the target reaches one. Sorted, from `from` on. */
function cornersOf(calendar: Calendar, ms: number, from: Instant, to: Instant): readonly Instant[] {
  const corners = new Set<Instant>([from]);
  const keep = (t: Instant | undefined): void => {
    if (t !== undefined && t > from && t < to) corners.add(t);
  };
  const last = add(calendar, to, ms) ?? to;
  for (const open of openIntervals(calendar, from, last)) {
    for (const edge of [open.from, open.to]) {
      keep(edge);
      keep(subtract(calendar, edge, ms));
    }
  }
  return [...corners].sort((a, b) => a - b);
}

/** Just after a corner, one readable minute later, and just before the next. */
function samplesBetween(corner: Instant, next: Instant): readonly Instant[] {
  const samples = new Set([
    corner,
    Math.min(corner + 1, next - 1),
    Math.min(ceilMinute(corner + 1), next - 1),
    next - 1,
  ]);
  return [...samples].filter((t) => t >= corner).filter(isInstant);
}

function ceilMinute(t: number): number {
  return Math.ceil(t / MINUTE_MS) * MINUTE_MS;
}

/** What lies after a corner. At the corner itself the wait may still be the shorter one before a jump. */
function pieceBetween(calendar: Calendar, ms: number, corner: Instant, next: Instant): readonly Piece[] {
  const lengthMs = next - corner;
  const [first, last] = [Math.min(corner + 1, next - 1), next - 1].map((t) => waitFor(calendar, toInstant(t), ms));
  if (first === undefined || last === undefined) return [];
  const isFalling = last.waitMs < first.waitMs;
  return [{ from: corner, lengthMs, isFalling, waitMs: first.waitMs + (isFalling ? 1 : 0) }];
}

/** The shortest wait that at least half of all arrivals do not exceed, and an arrival that has it. */
function medianOf(calendar: Calendar, ms: number, pieces: readonly Piece[]): Wait | undefined {
  const total = pieces.reduce((sum, piece) => sum + piece.lengthMs, 0);
  let low = 0;
  let high = pieces.reduce((most, piece) => Math.max(most, piece.waitMs), 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const within = pieces.reduce((sum, piece) => sum + arrivalsWithin(piece, middle), 0);
    if (within * 2 >= total) high = middle;
    else low = middle + 1;
  }
  const piece = pieces.find(({ waitMs, lengthMs, isFalling }) =>
    isFalling ? low <= waitMs && low > waitMs - lengthMs : low === waitMs,
  );
  return piece && waitFor(calendar, arrivalWith(piece, low), ms);
}

/** An arrival of the piece that waits that long. */
function arrivalWith({ from, lengthMs, isFalling, waitMs }: Piece, wait: number): Instant {
  if (isFalling) return toInstant(from + waitMs - wait);
  return toInstant(Math.min(ceilMinute(from + 1), from + lengthMs - 1));
}

/** How many milliseconds of arrivals wait at most that long. */
function arrivalsWithin({ isFalling, lengthMs, waitMs }: Piece, limit: number): number {
  if (waitMs <= limit) return lengthMs;
  return isFalling ? Math.max(0, lengthMs - (waitMs - limit)) : 0;
}

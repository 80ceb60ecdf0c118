// Figures about counts: intervals of a share, percentiles of a histogram, targets that a share would have met. Exact on whole minutes,
// so that figures of merged histograms are those of the whole. Must not know cases.

/** How often each whole number of minutes occurs. */
export type Histogram = Iterable<readonly [minutes: number, count: number]>;

/** How many values there are. */
export function sum(histogram: Histogram): number {
  let total = 0;
  for (const [, count] of histogram) total += count;
  return total;
}

/** Of the normal distribution, for 95 % on both sides. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval of a share at 95 %.
 * @see E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927
 * @returns both ends between 0 and 1; undefined without any trial
 */
export function wilson(hits: number, trials: number): readonly [low: number, high: number] | undefined {
  if (trials === 0) return undefined;
  const share = hits / trials;
  const square = (Z * Z) / trials;
  const middle = share + square / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials));
  return [Math.max(0, (middle - half) / (1 + square)), Math.min(1, (middle + half) / (1 + square))];
}

function sorted(histogram: Histogram): readonly (readonly [number, number])[] {
  return [...histogram].sort(([one], [other]) => one - other);
}

/**
 * The smallest value that at least so many per cent of all values do not exceed (nearest rank).
 * @param percent above 0, up to 100
 * @returns minutes; undefined of nothing
 */
export function percentile(histogram: Histogram, percent: number): number | undefined {
  const total = sum(histogram);
  return total === 0 ? undefined : valueAtRank(histogram, Math.ceil((percent / 100) * total));
}

/** @param rank from 1; undefined where there are fewer values */
function valueAtRank(histogram: Histogram, rank: number): number | undefined {
  let seen = 0;
  for (const [minutes, count] of sorted(histogram)) {
    seen += count;
    if (seen >= rank) return minutes;
  }
  return undefined;
}

/** How many values do not exceed so many minutes. */
export function countUpTo(histogram: Histogram, minutes: number): number {
  let count = 0;
  for (const [value, times] of histogram) if (value <= minutes) count += times;
  return count;
}

/** Up to so many minutes, targets are multiples of so many. */
const STEPS = [
  { upTo: 30, step: 5 },
  { upTo: 120, step: 15 },
  { upTo: 240, step: 30 },
  { upTo: 480, step: 60 },
  { upTo: 960, step: 240 },
] as const;

/** Beyond the steps, whole working days. */
function roundUp(minutes: number, dayMinutes: number): number {
  const step = STEPS.find(({ upTo }) => minutes <= upTo)?.step ?? Math.max(dayMinutes, 240);
  return Math.max(step, Math.ceil(minutes / step) * step);
}

export interface Proposal {
  /** The shortest target that the share would have met, in whole minutes of business time. */
  readonly exactMinutes: number;
  /** Rounded up to a step that people use. */
  readonly targetMinutes: number;
}

/**
 * The shortest target that so many per cent of the cases would have met.
 * @param used business time up to completion; @param never how many were never completed, and would have missed any target
 * @param dayMinutes a working day of the calendar, in open minutes
 * @returns undefined where no target would do
 */
export function propose(used: Histogram, never: number, percent: number, dayMinutes: number): Proposal | undefined {
  const completed = sum(used);
  const rank = Math.ceil((percent / 100) * (completed + never));
  const exactMinutes = rank === 0 || rank > completed ? undefined : valueAtRank(used, rank);
  return exactMinutes === undefined ? undefined : { exactMinutes, targetMinutes: roundUp(exactMinutes, dayMinutes) };
}

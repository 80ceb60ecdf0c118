// How far a replay of past cases is, in words.

export interface ReplayProgress {
  /** Rows of cases that were read, those that could not be read among them; 0 while the other tables are read. */
  readonly cases: number;
  readonly perSecond: number;
  /** Of the table that is read now, 0 … 100; null where its size is not known. */
  readonly percent: number | null;
  /** Until all cases are replayed; null where that cannot be told yet. */
  readonly secondsLeft: number | null;
  /** `history`, `recorded milestones`, `cases`. */
  readonly table: string;
}

/** A line of `--progress json`; undefined for any other text. */
export function readReplayProgress(line: string): ReplayProgress | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isProgress(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isProgress(value: unknown): value is ReplayProgress {
  if (typeof value !== 'object' || value === null) return false;
  const isCount = (key: string): boolean => typeof Reflect.get(value, key) === 'number';
  const isCountOrNull = (key: string): boolean => Reflect.get(value, key) === null || isCount(key);
  return (
    typeof Reflect.get(value, 'table') === 'string' &&
    ['cases', 'perSecond'].every(isCount) &&
    ['percent', 'secondsLeft'].every(isCountOrNull)
  );
}

/** `Reading the history: 40 %`; `120,000 cases, 30 %, 85,000 a second, 8 s left`. */
export function describeReplayed({ cases, perSecond, percent, secondsLeft, table }: ReplayProgress): string {
  const share = percent === null ? [] : [`${percent} %`];
  if (cases === 0) return [`Reading the ${table}`, ...share].join(': ');
  const left = secondsLeft === null ? [] : [`${formatSeconds(secondsLeft)} left`];
  return [`${formatCount(cases)} cases`, ...share, `${formatCount(perSecond)} a second`, ...left].join(', ');
}

/** `12,000` */
function formatCount(count: number): string {
  return count.toLocaleString('en');
}

function formatSeconds(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3600 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

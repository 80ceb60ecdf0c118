// How far a replay is, for whoever waits, and what ends it early: an interruption, or more rows that cannot be read than may be.
import { describeReplayed, type ReplayProgress } from '../../words/describeReplayed.ts';
import type { Io } from '../io.ts';

/** `terminal`: a line that is written over, where standard error is a terminal; `json`: an object a line. */
export const PROGRESS = ['terminal', 'json', 'none'] as const;
export type ProgressKind = (typeof PROGRESS)[number];

export interface RunWatch {
  /** A table as it comes, whose bytes are counted. @param size of all of it in bytes; undefined where that is not known */
  readonly count: (
    table: string,
    source: AsyncIterable<Uint8Array>,
    size: number | undefined,
  ) => AsyncIterable<Uint8Array>;
  /** Says how many cases there are, where that is known before. */
  readonly expect: (cases: number) => void;
  /** Says how much of a table is on its way to who reads its records. @param bytes as text, not as they lie on the disk */
  readonly handOver: (bytes: number) => void;
  /** Rows of cases that were read. @param rejected how many rows could not be read until now @param bytes of what was handed over */
  readonly add: (rows: number, rejected: number, bytes: number) => void;
  /** Why the replay ends before its end; undefined while it goes on. */
  readonly stopped: () => 'interrupted' | 'rejects' | undefined;
  /** Takes the progress away. */
  readonly end: () => void;
}

type WatchIo = Pick<Io, 'stderr' | 'host' | 'progressColumns' | 'onInterrupt'>;

export interface WatchOptions {
  readonly progress: ProgressKind;
  /** Per cent of the rows that may be unreadable. */
  readonly maxRejects: number;
}

/** Milliseconds between two looks at the progress. */
const PAUSE = 100;

/**
 * Rows are more than may be rejected when they are already so many of twice as many rows as there seem to be: how many there are is
 * only known from their length so far.
 */
const DOUBT = 2;

/** Rows before which nothing is known of how many there are. */
const FIRST_ROWS = 1000;

export function watchRun({ progress, maxRejects }: WatchOptions, io: WatchIo): RunWatch {
  const { progressColumns: columns, host, onInterrupt } = io;
  const print = printerOf(progress, io.stderr, columns);
  let [rows, bytes, given, done] = [0, 0, 0, 0];
  let size: number | undefined;
  let expected: number | undefined;
  let table = '';
  let begun: number | undefined;
  let [shown, hasShown] = [host.now(), false];
  let why: ReturnType<RunWatch['stopped']>;
  /** Ends what waits for more of a table. */
  let wake: (() => void) | undefined;
  const giveUp = onInterrupt?.(() => {
    why ??= 'interrupted';
    wake?.();
  });
  /** Made for each piece: a promise that all of them are raced with would hold them until the end. */
  const nextOf = (iterator: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array> | undefined> =>
    new Promise((resolve, reject) => {
      wake = () => resolve(undefined);
      iterator.next().then(resolve, reject);
    });

  /** 0 … 1 of the table that is read. */
  const partRead = (): number | undefined => {
    if (expected !== undefined && expected > 0) return Math.min(1, rows / expected);
    if (size === undefined || size === 0) return undefined;
    // Before the first row other tables are read, of which nobody says how much is done.
    const behind = rows === 0 || given === 0 ? 1 : done / given;
    return Math.min(1, (bytes / size) * behind);
  };
  const progressAt = (now: number): ReplayProgress => {
    const part = partRead();
    const seconds = begun === undefined ? 0 : (now - begun) / 1000;
    const left = part === undefined || part === 0 || rows === 0 ? undefined : (seconds * (1 - part)) / part;
    return {
      table,
      cases: rows,
      perSecond: seconds === 0 ? 0 : Math.round(rows / seconds),
      percent: part === undefined ? null : Math.floor(part * 100),
      secondsLeft: left === undefined ? null : Math.ceil(left),
    };
  };
  const show = (): void => {
    if (print === undefined) return;
    const now = host.now();
    if (now - shown < PAUSE) return;
    [shown, hasShown] = [now, true];
    print(progressAt(now));
  };

  return {
    async *count(name, source, all) {
      [table, bytes, size, given] = [name, 0, all, 0];
      const iterator = source[Symbol.asyncIterator]();
      for (;;) {
        // What waits for more, on standard input perhaps, is interrupted too.
        const next = why === 'interrupted' ? undefined : await nextOf(iterator);
        if (next === undefined || next.done === true) return;
        bytes += next.value.length;
        show();
        yield next.value;
      }
    },
    expect: (cases) => void (expected = cases),
    handOver: (more) => void (given += more),
    add(more, rejected, of) {
      begun ??= shown;
      rows += more;
      done += of;
      const part = partRead();
      const all = part === undefined || part === 0 ? undefined : rows / part;
      if (rows >= FIRST_ROWS && all !== undefined && rejected * 100 > maxRejects * all * DOUBT) why ??= 'rejects';
      show();
    },
    stopped: () => why,
    end() {
      giveUp?.();
      if (hasShown && progress === 'terminal') io.stderr(CLEAR);
    },
  };
}

/** To the first column, and the rest of the line away. */
const CLEAR = '\r\u001b[K';

function printerOf(
  kind: ProgressKind,
  stderr: Io['stderr'],
  columns: Io['progressColumns'],
): ((progress: ReplayProgress) => void) | undefined {
  if (kind === 'json') return (progress) => stderr(`${JSON.stringify(progress)}\n`);
  if (kind === 'none' || columns === undefined) return undefined;
  // A line that is too long would leave its first part behind.
  return (progress) => stderr(`${CLEAR}${describeReplayed(progress).slice(0, columns() - 1)}`);
}

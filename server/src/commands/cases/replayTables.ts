// A replay of whole tables: in this thread, or – where there is much – with others beside it, which comes to the same.
import type { Thread } from '../../host/threads.ts';
import { UsageError, type Io } from '../io.ts';
import type { HistoryBlock } from './historyColumns.ts';
import { openReplayer, prepareReplay, type Preparation, type ReplaySides } from './openReplayer.ts';
import {
  finderIn,
  givenOf,
  interruptedEarly,
  joinTables,
  openCases,
  openHistory,
  tablesOf,
  type RunOptions,
  type RunResult,
} from './openRun.ts';
import { mergeCounted, writeSide } from './partial.ts';
import { placeHistory, readHistory } from './readHistory.ts';
import type { Table } from './readTable.ts';
import { createRejectLog, type RejectLog } from './rejectLog.ts';
import { isAnswer, type ReplayAnswer, type ReplayOrder } from './replayOrders.ts';
import { createPieceReplayer, type ReplayedPiece } from './replayPieces.ts';
import { createSeenIds, type HasSeen } from './seenIds.ts';
import type { RecordPiece } from './splitRecords.ts';
import type { RunWatch } from './watchRun.ts';

/** Bytes of a table with which other threads are worth their start, unless somebody wants them. */
const MUCH = 8_000_000;

/** Pieces that a thread has before it: while it replays one, the next one is on its way. */
const AHEAD = 2;

/** Rows an outcome, in the order of the cases; false when nobody reads them any longer. */
export type WriteRows = (rows: string) => Promise<boolean>;

/** Called when the tables are known to be right, before anything is replayed. @returns undefined where no rows are wanted */
export type OpenRows = () => Promise<WriteRows | undefined>;

export interface TablesInput {
  readonly sides: ReplaySides;
  readonly options: RunOptions;
  readonly io: Io;
  readonly watch: RunWatch;
  readonly openRows: OpenRows;
  readonly wantsRows: boolean;
}

/** @throws UsageError for what cannot be read, columns that nothing is right without, and names that nothing has */
export async function replayTables({
  sides,
  options,
  io,
  watch,
  openRows,
  wantsRows,
}: TablesInput): Promise<RunResult> {
  const preparation = prepareReplay(sides, options);
  const rejects = createRejectLog(options.rejects !== undefined);
  const threads = createThreads(sides, options, io);
  try {
    const world = { io, watch };
    const blocks = await readHistories(await openHistory(options, world), { options, preparation, threads, rejects });
    const joined = await joinTables(blocks, options, preparation, rejects, world);
    if (watch.stopped() !== undefined) throw interruptedEarly();
    const cases = await openCases(options, world);
    const tables = tablesOf(cases, joined);
    const replayer = openReplayer(sides, options, tables, finderIn(joined));
    const result: RunResult = {
      replayer,
      rejects,
      given: givenOf(joined),
      read: 0,
      samples: [],
      stopped: watch.stopped,
    };
    const writeRows = await openRows();
    const add = async ({ read, rejects: rejected, rows, samples }: ReplayedPiece, bytes: number): Promise<boolean> => {
      result.read += read;
      result.samples.push(...samples);
      for (const each of rejected) rejects.add(each);
      watch.add(read, rejects.count(), bytes);
      if (rows !== '' && writeRows !== undefined && !(await writeRows(rows))) return false;
      return watch.stopped() === undefined;
    };
    const { few, more } = await takeFew(cases.pieces, options);
    const helpers = few === undefined ? await threads.get() : [];
    if (helpers.length === 0) {
      const pieces = createPieceReplayer(replayer, cases.format, wantsRows);
      const hasSeen = createSeenIds();
      for await (const piece of few ?? more) {
        if (watch.stopped() === 'interrupted') break;
        const replayed = pieces.replay(seenOf(pieces.read(piece), hasSeen));
        if (!(await add(replayed, piece.bytes.length))) break;
        await letOthersRun();
      }
      return result;
    }
    for (const answer of helpers.map((each) =>
      tell(each, { kind: 'tables', tables, format: cases.format, ...joined, wantsRows }),
    ))
      await answer;
    await replayInThreads(more, helpers, add);
    for (const each of helpers) {
      const counts = await tell(each, { kind: 'finish' });
      if (counts.kind === 'counts') mergeCounted(replayer, counts.counts);
    }
    return result;
  } finally {
    await threads.stop();
  }
}

/** Threads that are started when they are first needed. */
interface Threads {
  readonly get: () => Promise<readonly Thread[]>;
  readonly stop: () => Promise<void>;
}

function createThreads({ now, old }: ReplaySides, options: RunOptions, { startThreads }: Io): Threads {
  let started: readonly Thread[] | undefined;
  return {
    async get() {
      if (started !== undefined) return started;
      started = options.workers === 0 ? [] : (startThreads?.(options.workers) ?? []);
      const order: ReplayOrder = {
        kind: 'open',
        now: writeSide(now),
        old: old === undefined ? undefined : { name: old.name, ...writeSide(old) },
        options,
      };
      for (const answer of started.map((each) => tell(each, order))) await answer;
      return started;
    },
    stop: async () => void (await Promise.all((started ?? []).map((each) => each.stop()))),
  };
}

/** @returns the answer @throws UsageError where that is the answer */
async function tell(thread: Thread, order: ReplayOrder): Promise<ReplayAnswer> {
  const answer = await thread.ask(order);
  if (!isAnswer(answer)) throw new Error('a thread that replays answered something else');
  if (answer.kind === 'failed') throw new UsageError(answer.message, answer.hint, answer.exitCode);
  return answer;
}

interface Taken {
  /** All pieces, where they are few. */
  readonly few: readonly RecordPiece[] | undefined;
  /** All pieces. */
  readonly more: AsyncIterable<RecordPiece>;
}

/** Looks whether a table is short. */
async function takeFew(pieces: AsyncIterable<RecordPiece>, { workers }: RunOptions): Promise<Taken> {
  const iterator = pieces[Symbol.asyncIterator]();
  const taken: RecordPiece[] = [];
  const much = workers === undefined ? MUCH : 0;
  for (let bytes = 0; bytes < much; bytes += taken.at(-1)?.bytes.length ?? 0) {
    const next = await iterator.next();
    if (next.done === true) return { few: taken, more: iterate(taken) };
    taken.push(next.value);
  }
  return { few: undefined, more: iterate(taken, iterator) };
}

async function* iterate<Item>(first: Item[], rest?: AsyncIterator<Item>): AsyncGenerator<Item> {
  for (let item = first.shift(); item !== undefined; item = first.shift()) yield item;
  for (let next = await rest?.next(); next !== undefined && next.done !== true; next = await rest?.next())
    yield next.value;
}

/** Signals come between two tasks of the event loop. */
function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

interface HistoryInput {
  readonly options: RunOptions;
  readonly preparation: Preparation;
  readonly threads: Threads;
  readonly rejects: RejectLog;
}

async function readHistories(
  table: Table | undefined,
  { options, preparation, threads, rejects }: HistoryInput,
): Promise<HistoryBlock[]> {
  if (table === undefined) return [];
  const { format } = table;
  const places = placeHistory(table);
  const { few, more } = await takeFew(table.pieces, options);
  const helpers = few === undefined ? await threads.get() : [];
  const blocks: HistoryBlock[] = [];
  const add = ({ block, rejects: rejected }: ReturnType<typeof readHistory>): void => {
    blocks.push(block);
    for (const each of rejected) rejects.add(each);
  };
  if (helpers.length === 0) for await (const piece of few ?? more) add(readHistory(piece, format, places, preparation));
  else
    await inOrder(more, helpers, async (thread, piece) => {
      const answer = await tell(thread, { kind: 'history', piece, format, places });
      return () => {
        if (answer.kind === 'history') add(answer);
        return Promise.resolve(true);
      };
    });
  return blocks;
}

async function replayInThreads(
  pieces: AsyncIterable<RecordPiece>,
  helpers: readonly Thread[],
  add: (replayed: ReplayedPiece, bytes: number) => Promise<boolean>,
): Promise<void> {
  const hasSeen = createSeenIds();
  // What was there before is said in the order of the pieces, whichever is read first.
  let turn: Promise<unknown> = Promise.resolve();
  await inOrder(pieces, helpers, async (thread, piece) => {
    const before = turn;
    const reading = tell(thread, { kind: 'read', piece });
    const judging = before.then(async () => {
      const answer = await reading;
      return answer.kind === 'ids' && answer.ids !== '' ? seenOf(answer.ids.split('\n'), hasSeen) : [];
    });
    turn = judging.catch(() => undefined);
    await Promise.all([reading, judging]);
    const answer = await tell(thread, { kind: 'replay', seen: await judging });
    return () => (answer.kind === 'replayed' ? add(answer, piece.bytes.length) : Promise.resolve(true));
  });
}

/**
 * Has threads work on pieces, a few at a time, and ends each piece in their order.
 * @param work what is to be done with a piece @returns what ends it; false when no more are wanted
 * @throws what the first piece throws that cannot be done
 */
async function inOrder(
  pieces: AsyncIterable<RecordPiece>,
  helpers: readonly Thread[],
  work: (thread: Thread, piece: RecordPiece) => Promise<() => Promise<boolean>>,
): Promise<void> {
  const running = new Map<Thread, Set<Promise<unknown>>>(helpers.map((thread) => [thread, new Set()]));
  let isWanted = true;
  let fault: { readonly reason: unknown } | undefined;
  let ending: Promise<void> = Promise.resolve();
  for await (const piece of pieces) {
    const [thread, own] = [...running].reduce((least, each) => (each[1].size < least[1].size ? each : least));
    const done = work(thread, piece);
    const settled: Promise<unknown> = done.then(
      () => own.delete(settled),
      () => own.delete(settled),
    );
    own.add(settled);
    ending = ending.then(async () => {
      try {
        const end = await done;
        if (isWanted && fault === undefined) isWanted = await end();
      } catch (reason) {
        fault ??= { reason };
      }
    });
    while (areBusy(running)) await Promise.race([...running.values()].flatMap((each) => [...each]));
    if (stops()) break;
  }
  await ending;
  if (fault !== undefined) throw fault.reason;

  /** Changes while others are waited for. */
  function stops(): boolean {
    return !isWanted || fault !== undefined;
  }
}

function areBusy(running: ReadonlyMap<Thread, ReadonlySet<unknown>>): boolean {
  return [...running.values()].every((each) => each.size >= AHEAD);
}

/** Places of the ids that were there before. */
function seenOf(ids: readonly string[], hasSeen: HasSeen): readonly number[] {
  const seen: number[] = [];
  for (const [index, id] of ids.entries()) if (hasSeen(id)) seen.push(index);
  return seen;
}

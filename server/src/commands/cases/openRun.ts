// A replay of past cases, opened: the processes, the tables, and what they know of one another.
import path from 'node:path';
import type { RecordedMilestone } from '../../core/backtest/pastCase.ts';
import type { FieldName } from '../../core/model/model.ts';
import type { PastSample } from '../../protocol/backtest.ts';
import { openInput, type Input } from '../../host/openInput.ts';
import { describeSystemError } from '../files/reasonOf.ts';
import { EXIT_INTERRUPTED, UsageError, type Io } from '../io.ts';
import { readOperands } from '../readOperands.ts';
import { readSides } from '../readSide.ts';
import type { Encoding } from './cutRecords.ts';
import { createHistoryReader, indexHistory, type HistoryBlock, type HistoryIndex } from './historyColumns.ts';
import type { Finder, Old, Preparation, Replayer, ReplayOptions, Tables } from './openReplayer.ts';
import { chooseWhole } from '../openWhole.ts';
import { readRecorded, type Recorded } from './readRecorded.ts';
import { openTable, type Table } from './readTable.ts';
import type { RejectLog } from './rejectLog.ts';
import type { RecordPiece } from './splitRecords.ts';
import type { RunWatch } from './watchRun.ts';

/** What tells where cases are and what their columns mean. */
export interface RunOptions extends ReplayOptions {
  readonly cases: string | undefined;
  readonly history: string | undefined;
  readonly milestones: string | undefined;
  readonly encoding: Encoding;
  readonly rejects: string | undefined;
  /** Threads that replay beside this one. */
  readonly workers: number | undefined;
}

/** Where tables come from. */
export interface RunWorld {
  readonly io: Io;
  readonly watch: RunWatch;
}

/** The files that cases are compared under. @throws UsageError unless all their processes are seen from one */
export async function openOld(name: string, file: string, io: Io): Promise<Old> {
  const [side] = await readSides(readOperands(name, file, io), io);
  const { snapshot, file: whole } = chooseWhole(side.name, side.snapshot, side.uris, io);
  return { name: side.name, snapshot, uri: whole.uri };
}

/** What a replay comes to. */
export interface RunResult {
  readonly replayer: Replayer;
  readonly rejects: RejectLog;
  /** Cases that the other tables hold something of; undefined where each case comes with what is its own. */
  readonly given: { readonly history: number; readonly recorded: number } | undefined;
  /** Rows of cases, rejected ones among them. */
  read: number;
  /** Cases that were asked for by name, in the order of the table. */
  readonly samples: PastSample[];
  /** Why not all cases were read; undefined where they were. */
  readonly stopped?: () => ReturnType<RunWatch['stopped']>;
}

/** What the other tables know of cases. */
export interface Joined {
  readonly history: HistoryIndex;
  readonly recorded: Recorded | undefined;
}

/** @throws UsageError for what is no table of cases */
export async function openCases({ cases = '', encoding }: RunOptions, world: RunWorld): Promise<Table> {
  const name = cases === '-' ? 'standard input' : cases;
  const table = await openNamed('cases', { file: cases, name, encoding }, world);
  if (table === undefined)
    throw new UsageError(
      `'${name}' is empty.`,
      'Its first line is the header: Id,CaseNumber,CreatedDate,ClosedDate,….',
    );
  return table;
}

/** A table of a history that is to be read; undefined where there is none or it is empty. */
export async function openHistory({ history, encoding }: RunOptions, world: RunWorld): Promise<Table | undefined> {
  if (history === undefined) return undefined;
  return openNamed('history', { file: history, name: history, encoding }, world);
}

interface NamedTable {
  readonly file: string;
  /** For messages. */
  readonly name: string;
  readonly encoding: Encoding;
}

async function openNamed(
  what: string,
  { file, name, encoding }: NamedTable,
  { io, watch }: RunWorld,
): Promise<Table | undefined> {
  const { bytes, size } = file === '-' ? { bytes: io.stdin(), size: undefined } : await openFile(file, io);
  const table = await openTable(watch.count(what, bytes, size), name, encoding);
  if (watch.stopped() !== undefined) throw interruptedEarly();
  return table && { ...table, pieces: untilStopped(table.pieces, watch) };
}

/** Nothing was replayed yet. */
export function interruptedEarly(): UsageError {
  return new UsageError('Interrupted before any case was replayed.', undefined, EXIT_INTERRUPTED);
}

/** What is left of a record when somebody interrupts is none. */
async function* untilStopped(pieces: AsyncIterable<RecordPiece>, watch: RunWatch): AsyncGenerator<RecordPiece> {
  for await (const piece of pieces) {
    if (watch.stopped() !== undefined) return;
    watch.handOver(piece.bytes.length);
    yield piece;
  }
}

async function openFile(file: string, { cwd }: Io): Promise<Input> {
  return openInput(path.resolve(cwd, file)).catch((fault: unknown) => {
    throw new UsageError(
      `'${file}' cannot be read: ${describeSystemError(fault)}.`,
      'Check that it exists and that you may read it.',
    );
  });
}

/** Joins what the other tables know by case. @param blocks of the history, which are emptied */
export async function joinTables(
  blocks: HistoryBlock[],
  { milestones, encoding }: RunOptions,
  { times, milestoneIds }: Preparation,
  rejects: RejectLog,
  world: RunWorld,
): Promise<Joined> {
  const history = indexHistory(blocks);
  const table =
    milestones === undefined
      ? undefined
      : await openNamed('recorded milestones', { file: milestones, name: milestones, encoding }, world);
  const recorded =
    table === undefined
      ? milestones === undefined
        ? undefined
        : new Map<string, readonly RecordedMilestone[]>()
      : await readRecorded(table, times.read, (name) => milestoneIds.get(name), rejects.add);
  return { history, recorded };
}

/** What the tables hold, to open a replay with. */
export function tablesOf({ format, headings }: Table, { history, recorded }: Joined): Tables {
  const tracked = new Set<FieldName>(history.values.map(({ field }) => field));
  return { name: format.name, headings, tracked, hasRecords: recorded !== undefined };
}

const NO_RECORDS: readonly RecordedMilestone[] = [];

/** How a replay finds what the other tables know. */
export function finderIn({ history, recorded }: Joined): Finder {
  return { changesOf: createHistoryReader(history), recordedOf: (key) => recorded?.get(key) ?? NO_RECORDS };
}

/** How many cases the other tables know. */
export function givenOf({ history, recorded }: Joined): RunResult['given'] {
  return { history: history.cases.size, recorded: recorded?.size ?? 0 };
}

// A replay of past cases, opened: the processes, the tables, and what they know of one another.
import path from 'node:path';
import type { FieldChange, RecordedMilestone } from '../../core/backtest/pastCase.ts';
import { openInput } from '../../host/openInput.ts';
import { describeSystemError } from '../files/reasonOf.ts';
import { UsageError, type Io } from '../io.ts';
import { readOperands } from '../readOperands.ts';
import { readSides } from '../readSide.ts';
import {
  openReplayer,
  prepareReplay,
  type Old,
  type Preparation,
  type Replayer,
  type ReplayOptions,
  type ReplaySides,
} from './openReplayer.ts';
import { readHistory, type History } from './readHistory.ts';
import { readRecorded, type Recorded } from './readRecorded.ts';
import { readTable, type Encoding, type TableRow } from './readTable.ts';
import { createRejectLog, type RejectLog } from './rejectLog.ts';

/** What tells where cases are and what their columns mean. */
export interface RunOptions extends ReplayOptions {
  readonly cases: string | undefined;
  readonly history: string | undefined;
  readonly milestones: string | undefined;
  readonly encoding: Encoding;
  readonly rejects: string | undefined;
}

/** The files that cases are compared under. @throws UsageError unless it is one file */
export async function openOld(name: string, file: string, io: Io): Promise<Old> {
  const [side] = await readSides(readOperands(name, file, io), io);
  const [uri, ...more] = side.uris;
  if (uri === undefined || more.length > 0)
    throw new UsageError(
      `'${name}' holds ${side.uris.length} entitlement files.`,
      'Name one of them: --compare old/support.entitlement.yaml.',
    );
  return { name: side.name, snapshot: side.snapshot, uri };
}

/** What a replay comes to. */
export interface RunResult {
  readonly replayer: Replayer;
  readonly rejects: RejectLog;
  /** Cases that the other tables hold something of; undefined where each case comes with what is its own. */
  readonly given: { readonly history: number; readonly recorded: number } | undefined;
  /** Rows of cases, rejected ones among them. */
  read: number;
}

/** Everything that a run needs, opened. */
export interface Run extends RunResult {
  readonly rows: AsyncIterator<TableRow>;
}

/** @throws UsageError for what cannot be opened, columns that nothing is right without, and names that nothing has */
export async function openRun(sides: ReplaySides, options: RunOptions, io: Io): Promise<Run> {
  const preparation = prepareReplay(sides, options);
  const rejects = createRejectLog(options.rejects !== undefined);
  const history = await openHistory(options, preparation, rejects, io);
  const recorded = await openRecorded(options, preparation, rejects, io);
  const name = options.cases === '-' ? 'standard input' : (options.cases ?? '');
  const rows = (await openRows(options.cases ?? '', name, options.encoding, io))[Symbol.asyncIterator]();
  const head = await rows.next();
  if (head.done === true)
    throw new UsageError(
      `'${name}' is empty.`,
      'Its first line is the header: Id,CaseNumber,CreatedDate,ClosedDate,….',
    );
  const tables = { name, headings: head.value.cells, tracked: history.tracked, hasRecords: recorded !== undefined };
  const replayer = openReplayer(sides, options, tables, {
    changesOf: (key) => history.changes.get(key) ?? NO_CHANGES,
    recordedOf: (key) => recorded?.get(key) ?? NO_RECORDS,
  });
  const given = { history: history.changes.size, recorded: recorded?.size ?? 0 };
  return { replayer, rows, rejects, given, read: 0 };
}

const NO_CHANGES: readonly FieldChange[] = [];
const NO_RECORDS: readonly RecordedMilestone[] = [];

async function openRows(file: string, name: string, encoding: Encoding, io: Io): Promise<AsyncIterable<TableRow>> {
  if (file === '-') return readTable(io.stdin(), name, encoding);
  const source = await openInput(path.resolve(io.cwd, file)).catch((fault: unknown) => {
    throw new UsageError(
      `'${file}' cannot be read: ${describeSystemError(fault)}.`,
      'Check that it exists and that you may read it.',
    );
  });
  return readTable(source, name, encoding);
}

async function openHistory(
  { history, encoding }: RunOptions,
  preparation: Preparation,
  rejects: RejectLog,
  io: Io,
): Promise<History> {
  if (history === undefined) return { changes: new Map(), tracked: new Set() };
  const rows = await openRows(history, history, encoding, io);
  return readHistory(rows, history, preparation, (each) =>
    rejects.add({ ...each, reason: `of '${history}': ${each.reason}` }),
  );
}

async function openRecorded(
  { milestones, encoding }: RunOptions,
  { readTime, milestoneIds }: Preparation,
  rejects: RejectLog,
  io: Io,
): Promise<Recorded | undefined> {
  if (milestones === undefined) return undefined;
  const rows = await openRows(milestones, milestones, encoding, io);
  return readRecorded(
    rows,
    milestones,
    readTime,
    (name) => milestoneIds.get(name),
    (each) => rejects.add({ ...each, reason: `of '${milestones}': ${each.reason}` }),
  );
}

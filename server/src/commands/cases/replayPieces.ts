// Pieces of a table of cases, read and replayed one after the other. Reading and replaying are two steps: between them somebody who sees
// all pieces says which ids were there before.
import { cutRecords, type TableFormat } from './cutRecords.ts';
import type { PastSample } from '../../protocol/backtest.ts';
import type { Replayer } from './openReplayer.ts';
import type { ReadCase } from './readCases.ts';
import type { Reject } from './rejectLog.ts';
import { describeSeen } from './seenIds.ts';
import type { RecordPiece } from './splitRecords.ts';

export interface ReplayedPiece {
  /** Rows, those that could not be read among them. */
  readonly read: number;
  /** In the order of their lines. */
  readonly rejects: readonly Reject[];
  /** A row an outcome, where rows are wanted. */
  readonly rows: string;
  /** Cases that were asked for by name. */
  readonly samples: readonly PastSample[];
}

export interface PieceReplayer {
  /** Reads a piece. @returns the ids of its cases, in order; '' for one without */
  readonly read: (piece: RecordPiece) => readonly string[];
  /** Replays the oldest piece that is read and not replayed. @param seen which of its cases were there before, ascending */
  readonly replay: (seen: readonly number[]) => ReplayedPiece;
}

interface ReadPiece {
  readonly cases: readonly { readonly line: number; readonly found: ReadCase }[];
  readonly rejects: Reject[];
}

/** @param wantsRows whether a row an outcome is wanted */
export function createPieceReplayer(replayer: Replayer, format: TableFormat, wantsRows: boolean): PieceReplayer {
  const { reader } = replayer;
  const waiting: ReadPiece[] = [];
  return {
    read(piece) {
      const cases: { readonly line: number; readonly found: ReadCase }[] = [];
      const rejects: Reject[] = [];
      cutRecords(piece, format, reader.isWanted, (row) => {
        const found = reader.read(row);
        if (found === undefined) return;
        if ('reason' in found) rejects.push({ line: row.line, reason: found.reason });
        else cases.push({ line: row.line, found });
      });
      waiting.push({ cases, rejects });
      return cases.map(({ found }) => found.key);
    },
    replay(seen) {
      const { cases, rejects } = waiting.shift() ?? { cases: [], rejects: [] };
      const read = cases.length + rejects.length;
      const isSeen = new Set(seen);
      let rows = '';
      const samples: PastSample[] = [];
      for (const [index, { line, found }] of cases.entries()) {
        if (isSeen.has(index)) {
          rejects.push({ line, reason: describeSeen(found.key) });
          continue;
        }
        const replayed = replayer.add(found);
        if (replayed === undefined) continue;
        if (wantsRows) rows += replayer.print(replayed);
        const sample = replayer.sampleOf(found, replayed);
        if (sample !== undefined) samples.push(sample);
      }
      return { read, samples, rejects: rejects.sort((one, other) => one.line - other.line), rows };
    },
  };
}

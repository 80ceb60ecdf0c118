// What a thread that replays does: the same as the thread that started it, on pieces of the tables.
import { UsageError } from '../io.ts';
import { finderIn } from './openRun.ts';
import {
  openReplayer,
  prepareReplay,
  type Preparation,
  type Replayer,
  type ReplayOptions,
  type ReplaySides,
} from './openReplayer.ts';
import { countedBy, openSide } from './partial.ts';
import { readHistory } from './readHistory.ts';
import { createPieceReplayer, type PieceReplayer } from './replayPieces.ts';
import { isOrder, type ReplayAnswer, type ReplayOrder, type SentPiece } from './replayOrders.ts';
import type { RecordPiece } from './splitRecords.ts';

const DONE: ReplayAnswer = { kind: 'done' };

/** Answers orders; a usage error is an answer too. */
export function createReplayThread(): (order: unknown) => Promise<ReplayAnswer> {
  let opened:
    { readonly sides: ReplaySides; readonly options: ReplayOptions; readonly preparation: Preparation } | undefined;
  let replaying: { readonly replayer: Replayer; readonly pieces: PieceReplayer } | undefined;

  async function answer(order: ReplayOrder): Promise<ReplayAnswer> {
    if (order.kind === 'open') {
      const { now, old, options } = order;
      const sides = {
        now: await openSide(now),
        old: old === undefined ? undefined : { name: old.name, ...(await openSide(old)) },
      };
      opened = { sides, options, preparation: prepareReplay(sides, options) };
      return DONE;
    }
    if (opened === undefined) throw new Error('nothing is opened');
    if (order.kind === 'history')
      return { kind: 'history', ...readHistory(toPiece(order.piece), order.format, order.places, opened.preparation) };
    if (order.kind === 'tables') {
      const { tables, format, history, recorded, wantsRows } = order;
      const replayer = openReplayer(opened.sides, opened.options, tables, finderIn({ history, recorded }));
      replaying = { replayer, pieces: createPieceReplayer(replayer, format, wantsRows) };
      return DONE;
    }
    if (replaying === undefined) throw new Error('no tables are known');
    switch (order.kind) {
      case 'read':
        return { kind: 'ids', ids: replaying.pieces.read(toPiece(order.piece)).join('\n') };
      case 'replay':
        return { kind: 'replayed', ...replaying.pieces.replay(order.seen) };
      case 'finish':
        return { kind: 'counts', counts: countedBy(replaying.replayer) };
    }
  }

  return async (order) => {
    if (!isOrder(order)) throw new Error('a thread that replays was told something else');
    try {
      return await answer(order);
    } catch (fault) {
      if (!(fault instanceof UsageError)) throw fault;
      const { message, hint, exitCode } = fault;
      return { kind: 'failed', message, hint, exitCode };
    }
  };
}

function toPiece({ bytes, line }: SentPiece): RecordPiece {
  return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), line };
}

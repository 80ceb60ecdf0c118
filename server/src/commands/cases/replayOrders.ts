// What threads that replay are told and answer. Both ends are of the same program: only the kind is looked at.
import type { SideJson } from '../../protocol/tally.ts';
import { isRecord } from '../../protocol/isRecord.ts';
import type { TableFormat } from './cutRecords.ts';
import type { HistoryIndex } from './historyColumns.ts';
import type { Counted } from './partial.ts';
import type { ReplayOptions, Tables } from './openReplayer.ts';
import type { ReadHistory } from './readHistory.ts';
import type { Recorded } from './readRecorded.ts';
import type { ReplayedPiece } from './replayPieces.ts';

/** A piece of a table as it crosses threads, where buffers become plain bytes. */
export interface SentPiece {
  readonly bytes: Uint8Array;
  readonly line: number;
}

export type ReplayOrder =
  | {
      readonly kind: 'open';
      readonly now: SideJson;
      readonly old: (SideJson & { readonly name: string }) | undefined;
      readonly options: ReplayOptions;
    }
  | {
      readonly kind: 'history';
      readonly piece: SentPiece;
      readonly format: TableFormat;
      readonly places: readonly number[];
    }
  | {
      readonly kind: 'tables';
      readonly tables: Tables;
      readonly format: TableFormat;
      readonly history: HistoryIndex;
      readonly recorded: Recorded | undefined;
      readonly wantsRows: boolean;
    }
  | { readonly kind: 'read'; readonly piece: SentPiece }
  | { readonly kind: 'replay'; readonly seen: readonly number[] }
  | { readonly kind: 'finish' };

export type ReplayAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string; readonly hint: string | undefined; readonly exitCode: number }
  | ({ readonly kind: 'history' } & ReadHistory)
  /** One a line. */
  | { readonly kind: 'ids'; readonly ids: string }
  | ({ readonly kind: 'replayed' } & ReplayedPiece)
  | { readonly kind: 'counts'; readonly counts: Counted };

type Kind = ReplayOrder['kind'] | ReplayAnswer['kind'];

export function isOrder(value: unknown): value is ReplayOrder {
  return hasKind(value, ['open', 'history', 'tables', 'read', 'replay', 'finish']);
}

export function isAnswer(value: unknown): value is ReplayAnswer {
  return hasKind(value, ['done', 'failed', 'history', 'ids', 'replayed', 'counts']);
}

function hasKind(value: unknown, kinds: readonly Kind[]): boolean {
  return isRecord(value) && kinds.some((kind) => kind === value['kind']);
}

// Rows of a field history: what happened to a case between its first and its last state.
import type { FieldChange } from '../../core/backtest/pastCase.ts';
import { fullName, readFieldValue, type CaseReaderInput } from './readCases.ts';
import { NO_TIME } from '../../words/timesOfCases.ts';
import { findColumns, needColumn } from './findColumns.ts';
import type { Reject } from './rejectLog.ts';
import { KEY_LENGTH } from './keyTable.ts';
import type { Table } from './readTable.ts';
import { cutRecords, type TableFormat } from './cutRecords.ts';
import { createBlockBuilder, type HistoryBlock } from './historyColumns.ts';
import type { RecordPiece } from './splitRecords.ts';

/** Rows that are no changes of a field. */
const NO_FIELDS: ReadonlySet<string> = new Set(['created', 'closed', 'ownerassignment', 'locked', 'unlocked']);

/** True for what a history holds beside changes of fields: that a case was created, or locked. */
export function isNoField(field: string): boolean {
  return NO_FIELDS.has(field.toLowerCase());
}

/** Ids, which the second row of a lookup's change holds beside names. */
const ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

function isId(text: string): boolean {
  return (text.length === 15 || text.length === 18) && ID.test(text);
}

/** Columns of a history, in the order of `readChange`. */
export const HISTORY_COLUMNS = ['CaseId', 'Field', 'OldValue', 'NewValue', 'CreatedDate'] as const;

type Context = Pick<CaseReaderInput, 'object' | 'fields' | 'times'>;

/** Where the columns of a history are, in the order of HISTORY_COLUMNS. @throws UsageError when one is missing */
export function placeHistory({ headings, format }: Table): readonly number[] {
  const columns = findColumns(headings, new Map(), format.name);
  return HISTORY_COLUMNS.map((field) => needColumn(columns, field, format.name, 'which a history has'));
}

export interface ReadHistory {
  readonly block: HistoryBlock;
  readonly rejects: readonly Reject[];
}

/** @param places of HISTORY_COLUMNS */
export function readHistory(
  piece: RecordPiece,
  format: TableFormat,
  places: readonly number[],
  context: Context,
): ReadHistory {
  const builder = createBlockBuilder();
  const rejects: Reject[] = [];
  const isWanted = Array.from({ length: Math.max(...places) + 1 }, (_, column) => places.includes(column));
  cutRecords(piece, format, isWanted, ({ line, cells }) => {
    const cell = (column: number): string => (cells[places[column] ?? -1] ?? '').trim();
    const key = cell(0);
    const change = readChange(key, [cell(1), cell(2), cell(3), cell(4)], context);
    if (typeof change === 'string') rejects.push({ line, reason: `of '${format.name}': ${change}` });
    else if (change !== undefined) builder.add(key.slice(0, KEY_LENGTH), change);
  });
  return { block: builder.build(), rejects };
}

/**
 * @param cells the field, its old and its new value, and when, as HISTORY_COLUMNS has them behind the id of the case
 * @returns undefined for a row that changes no field; why it cannot be read
 */
export function readChange(
  key: string,
  [field = '', from = '', to = '', time = '']: readonly string[],
  context: Context,
): FieldChange | string | undefined {
  if (isNoField(field)) return undefined;
  const at = context.times.read(time);
  if (at === undefined) return `its CreatedDate, '${time.slice(0, 40)}', ${NO_TIME}`;
  if (key === '' || field === '') return 'it names no case or field';
  if (isId(to) && /\d/.test(to) && (from === '' || isId(from)) && !field.endsWith('Id')) return undefined;
  const fieldName = fullName(field, context.object);
  return {
    at,
    field: fieldName,
    from: readFieldValue(fieldName, from, context),
    to: readFieldValue(fieldName, to, context),
  };
}

// Field history by case, in memory: what happened to a case between its first and its last state.
import type { FieldChange } from '../../core/backtest/pastCase.ts';
import type { FieldName } from '../../core/model/model.ts';
import { fullName, readFieldValue, type CaseReaderInput } from './readCases.ts';
import { findColumns, needColumn } from './findColumns.ts';
import type { Reject } from './rejectLog.ts';
import type { TableRow } from './readTable.ts';

export interface History {
  readonly changes: ReadonlyMap<string, readonly FieldChange[]>;
  /** Fields that have a history at all. */
  readonly tracked: ReadonlySet<FieldName>;
}

/** Rows that are no changes of a field. */
const NO_FIELDS: ReadonlySet<string> = new Set(['created', 'closed', 'ownerassignment', 'locked', 'unlocked']);

/** True for what a history holds beside changes of fields: that a case was created, or locked. */
export function isNoField(field: string): boolean {
  return NO_FIELDS.has(field.toLowerCase());
}

/** Ids, which the second row of a lookup's change holds beside names. */
const ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

/** Columns of a history, in the order of `readChange`. */
export const HISTORY_COLUMNS = ['CaseId', 'Field', 'OldValue', 'NewValue', 'CreatedDate'] as const;

type Context = Pick<CaseReaderInput, 'object' | 'fields' | 'readTime'>;

export async function readHistory(
  rows: AsyncIterable<TableRow>,
  name: string,
  context: Context,
  reject: (reject: Reject) => void,
): Promise<History> {
  const changes = new Map<string, FieldChange[]>();
  const tracked = new Set<FieldName>();
  let places: readonly number[] | undefined;
  for await (const { line, cells } of rows) {
    if (places === undefined) {
      const columns = findColumns(cells, new Map(), name);
      places = HISTORY_COLUMNS.map((field) => needColumn(columns, field, name, 'which a history has'));
      continue;
    }
    const [key = '', ...rest] = places.map((place) => (cells[place] ?? '').trim());
    const change = readChange(key, rest, context);
    if (change === undefined) continue;
    if (typeof change === 'string') {
      reject({ line, reason: change });
      continue;
    }
    tracked.add(change.field);
    push(changes, key.slice(0, 15), change);
  }
  for (const list of changes.values()) list.sort((one, other) => one.at - other.at);
  return { changes, tracked };
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
  const at = context.readTime(time);
  if (at === undefined) return `its CreatedDate, '${time.slice(0, 40)}', is no time`;
  if (key === '' || field === '') return 'it names no case or field';
  if (ID.test(to) && /\d/.test(to) && (from === '' || ID.test(from)) && !field.endsWith('Id')) return undefined;
  const fieldName = fullName(field, context.object);
  return {
    at,
    field: fieldName,
    from: readFieldValue(fieldName, from, context),
    to: readFieldValue(fieldName, to, context),
  };
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

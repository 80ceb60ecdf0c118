// Field history by case, in memory: what happened to a case between its first and its last state.
import type { FieldChange } from '../../core/backtest/pastCase.ts';
import type { FieldName } from '../../core/model/model.ts';
import { fullName, readFieldValue, type CaseReaderInput } from './readCases.ts';
import { findColumns, needColumn } from './findColumns.ts';
import type { TableRow } from './readTable.ts';

export interface Reject {
  readonly line: number;
  readonly reason: string;
}

export interface History {
  readonly changes: ReadonlyMap<string, readonly FieldChange[]>;
  /** Fields that have a history at all. */
  readonly tracked: ReadonlySet<FieldName>;
}

/** Rows that are no changes of a field. */
const NO_FIELDS: ReadonlySet<string> = new Set(['created', 'closed', 'ownerassignment', 'locked', 'unlocked']);

/** Ids, which the second row of a lookup's change holds beside names. */
const ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

export async function readHistory(
  rows: AsyncIterable<TableRow>,
  name: string,
  context: Pick<CaseReaderInput, 'object' | 'fields' | 'readTime'>,
  reject: (reject: Reject) => void,
): Promise<History> {
  const changes = new Map<string, FieldChange[]>();
  const tracked = new Set<FieldName>();
  let places: readonly [number, number, number, number, number] | undefined;
  for await (const { line, cells } of rows) {
    if (places === undefined) {
      const columns = findColumns(cells, new Map(), name);
      const need = (field: string): number => needColumn(columns, field, name, 'which a history has');
      places = [need('CaseId'), need('Field'), need('OldValue'), need('NewValue'), need('CreatedDate')];
      continue;
    }
    const [key = '', field = '', from = '', to = '', time = ''] = places.map((place) => (cells[place] ?? '').trim());
    if (NO_FIELDS.has(field.toLowerCase())) continue;
    const at = context.readTime(time);
    if (at === undefined || key === '' || field === '') {
      reject({
        line,
        reason: at === undefined ? `its CreatedDate, '${time.slice(0, 40)}', is no time` : 'it names no case or field',
      });
      continue;
    }
    if (ID.test(to) && /\d/.test(to) && (from === '' || ID.test(from)) && !field.endsWith('Id')) continue;
    const fieldName = fullName(field, context.object);
    tracked.add(fieldName);
    const change = {
      at,
      field: fieldName,
      from: readFieldValue(fieldName, from, context),
      to: readFieldValue(fieldName, to, context),
    };
    push(changes, key.slice(0, 15), change);
  }
  for (const list of changes.values()) list.sort((one, other) => one.at - other.at);
  return { changes, tracked };
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

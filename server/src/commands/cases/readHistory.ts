// Field history and recorded milestones, by case, in memory: what happened to a case between its first and its last state.
import type { FieldChange } from '../../core/backtest/pastCase.ts';
import type { FieldName } from '../../core/model/model.ts';
import type { Instant } from '../../core/time/instant.ts';
import { fullName, readFieldValue, type CaseReaderInput } from './readCases.ts';
import { findColumns, needColumn } from './findColumns.ts';
import type { TableRow } from './readTable.ts';
import type { ReadTime } from './readTime.ts';

export interface Reject {
  readonly line: number;
  readonly reason: string;
}

export interface History {
  readonly changes: ReadonlyMap<string, readonly FieldChange[]>;
  /** Fields that have a history at all. */
  readonly tracked: ReadonlySet<FieldName>;
}

type Rows = AsyncIterable<TableRow>;

/** Rows that are no changes of a field. */
const NO_FIELDS: ReadonlySet<string> = new Set(['created', 'closed', 'ownerassignment', 'locked', 'unlocked']);

/** Ids, which the second row of a lookup's change holds beside names. */
const ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

export async function readHistory(
  rows: Rows,
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

/** When milestones were completed, by case and milestone type. */
export type Completions = ReadonlyMap<string, ReadonlyMap<string, Instant | undefined>>;

/** @param idOf id of a milestone type by its name; undefined for a name that the files do not know */
export async function readCompletions(
  rows: Rows,
  name: string,
  readTime: ReadTime,
  idOf: (name: string) => string | undefined,
  reject: (reject: Reject) => void,
): Promise<Completions> {
  const completions = new Map<string, Map<string, Instant | undefined>>();
  let places: readonly [number, number, number] | undefined;
  for await (const { line, cells } of rows) {
    if (places === undefined) {
      const columns = findColumns(cells, new Map(), name);
      const need = (field: string): number => needColumn(columns, field, name, 'which recorded milestones have');
      places = [need('CaseId'), need('MilestoneType.Name'), need('CompletionDate')];
      continue;
    }
    const [key = '', milestone = '', time = ''] = places.map((place) => (cells[place] ?? '').trim());
    const id = idOf(milestone);
    const at = time === '' ? undefined : readTime(time);
    if (id === undefined || (time !== '' && at === undefined)) {
      reject({
        line,
        reason:
          id === undefined
            ? `no milestone is called '${milestone.slice(0, 60)}'`
            : `its CompletionDate, '${time.slice(0, 40)}', is no time`,
      });
      continue;
    }
    const ofCase = completions.get(key.slice(0, 15)) ?? new Map<string, Instant | undefined>();
    if (ofCase.get(id) === undefined) ofCase.set(id, at); // of several the first that was completed
    completions.set(key.slice(0, 15), ofCase);
  }
  return completions;
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

// Field history in columns of numbers: rows as they are read, then by case and in time order. Millions of rows as objects would fill the
// memory, and no other thread could look at them.
import type { FieldChange } from '../../core/backtest/pastCase.ts';
import type { FieldName, FieldValue } from '../../core/model/model.ts';
import { toInstant } from '../../core/time/instant.ts';
import { copyText } from './readCases.ts';
import { createKeyTable, packKey, type KeyTableMemory } from './keyTable.ts';

/** Rows of a history that were read together. */
export interface HistoryBlock {
  readonly count: number;
  /** Three numbers a row. */
  readonly keys: Int32Array;
  readonly at: Float64Array;
  /** Numbers of values. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly values: readonly HistoryValue[];
}

/** What a field was or became. */
export interface HistoryValue {
  readonly field: FieldName;
  readonly value: FieldValue;
}

/** Numbers values, the same ones the same. */
interface ValueTable {
  readonly values: readonly HistoryValue[];
  readonly numberOf: (field: FieldName, value: FieldValue) => number;
}

function createValueTable(): ValueTable {
  const values: HistoryValue[] = [];
  const byField = new Map<FieldName, Map<FieldValue, number>>();
  return {
    values,
    numberOf(field, value) {
      let numbers = byField.get(field);
      if (numbers === undefined) byField.set(field, (numbers = new Map<FieldValue, number>()));
      const known = numbers.get(value);
      if (known !== undefined) return known;
      const number = values.length;
      const own = typeof value === 'string' ? copyText(value) : value;
      values.push({ field, value: own });
      numbers.set(own, number);
      return number;
    },
  };
}

export interface BlockBuilder {
  /** @param key id of the case, fifteen characters */
  readonly add: (key: string, change: FieldChange) => void;
  readonly build: () => HistoryBlock;
}

export function createBlockBuilder(): BlockBuilder {
  const table = createValueTable();
  const [keys, at, from, to]: [number[], number[], number[], number[]] = [[], [], [], []];
  const packed = new Int32Array(3);
  return {
    add(key, change) {
      packKey(key, packed, 0);
      for (const part of packed) keys.push(part);
      at.push(change.at);
      from.push(table.numberOf(change.field, change.from));
      to.push(table.numberOf(change.field, change.to));
    },
    build: () => ({
      count: at.length,
      keys: Int32Array.from(keys),
      at: Float64Array.from(at),
      from: Int32Array.from(from),
      to: Int32Array.from(to),
      values: table.values,
    }),
  };
}

/** A history by case; the numbers lie in memory that threads share. */
export interface HistoryIndex {
  readonly cases: KeyTableMemory;
  /** By the number of a case: its first row; one more for the end. */
  readonly starts: Int32Array;
  readonly at: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly values: readonly HistoryValue[];
}

/** @param blocks in the order of the file; they are emptied on the way, which frees their memory */
export function indexHistory(blocks: HistoryBlock[]): HistoryIndex {
  const count = blocks.reduce((sum, block) => sum + block.count, 0);
  const cases = createKeyTable();
  const table = createValueTable();
  const owners = new Int32Array(count);
  let row = 0;
  for (const { count: rows, keys } of blocks)
    for (let index = 0; index < rows; index += 1) owners[row++] = cases.numberOf(keys, index * 3);
  const starts = new Int32Array(new SharedArrayBuffer((cases.size() + 1) * 4));
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let owner = 0; owner < cases.size(); owner += 1)
    starts[owner + 1] = (starts[owner + 1] ?? 0) + (starts[owner] ?? 0);
  const next = starts.slice();
  const at = new Float64Array(new SharedArrayBuffer(count * 8));
  const from = new Int32Array(new SharedArrayBuffer(count * 4));
  const to = new Int32Array(new SharedArrayBuffer(count * 4));
  row = 0;
  for (let block = blocks.shift(); block !== undefined; block = blocks.shift()) {
    const numbers = Int32Array.from(block.values, ({ field, value }) => table.numberOf(field, value));
    for (let index = 0; index < block.count; index += 1) {
      const owner = owners[row++] ?? 0;
      const time = block.at[index] ?? 0;
      const first = starts[owner] ?? 0;
      let place = next[owner] ?? 0;
      next[owner] = place + 1;
      // Rows of the same time stay in the order of the file.
      for (; place > first && (at[place - 1] ?? 0) > time; place -= 1) {
        at[place] = at[place - 1] ?? 0;
        from[place] = from[place - 1] ?? 0;
        to[place] = to[place - 1] ?? 0;
      }
      at[place] = time;
      from[place] = numbers[block.from[index] ?? 0] ?? 0;
      to[place] = numbers[block.to[index] ?? 0] ?? 0;
    }
  }
  return { cases: cases.memory(), starts, at, from, to, values: table.values };
}

const NO_CHANGES: readonly FieldChange[] = [];

/** Finds the changes of a case, in time order. */
export function createHistoryReader(index: HistoryIndex): (key: string) => readonly FieldChange[] {
  const { starts, at, from, to, values } = index;
  const cases = createKeyTable(index.cases);
  const packed = new Int32Array(3);
  return (key) => {
    packKey(key, packed, 0);
    const owner = cases.find(packed, 0);
    if (owner < 0) return NO_CHANGES;
    const changes: FieldChange[] = [];
    for (let row = starts[owner] ?? 0, end = starts[owner + 1] ?? 0; row < end; row += 1) {
      const was = values[from[row] ?? 0];
      const now = values[to[row] ?? 0];
      if (was !== undefined && now !== undefined)
        changes.push({ at: toInstant(at[row] ?? 0), field: now.field, from: was.value, to: now.value });
    }
    return changes;
  };
}

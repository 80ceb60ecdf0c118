// JSON of a test's own making, as records whose fields are looked at one by one.
import assert from 'node:assert/strict';
import { isRecord, type UnknownRecord } from '../../server/src/protocol/isRecord.ts';

/** An object, or a failed test. */
export function parseRecord(json: string): UnknownRecord {
  const value: unknown = JSON.parse(json);
  assert.ok(isRecord(value), json.slice(0, 200));
  return value;
}

/** Records of a list, or a failed test. */
export function recordsOf(value: unknown): readonly UnknownRecord[] {
  assert.ok(Array.isArray(value));
  return value.map((item: unknown) => {
    assert.ok(isRecord(item));
    return item;
  });
}

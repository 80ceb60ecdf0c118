// A small table as records, by a library.
import { parse } from 'csv-parse/sync';
import { isRecord, type UnknownRecord } from '../../server/src/protocol/isRecord.ts';

/** @param text with a header */
export function readCsv(text: string): readonly UnknownRecord[] {
  const records: unknown = parse(text, { columns: true });
  return Array.isArray(records) ? records.filter(isRecord) : [];
}

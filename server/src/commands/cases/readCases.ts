// The rows of an export of cases as cases: fields by name, values by kind, times; rows that cannot be read with the reason.
import { readCheckbox, isCheckboxField } from '../../core/model/compareValues.ts';
import type { FieldName, FieldValue } from '../../core/model/model.ts';
import type { FieldChange, PastCase, RecordedMilestone } from '../../core/backtest/pastCase.ts';
import type { EntitlementNames } from '../../core/backtest/chooseProcessOf.ts';
import type { ProcessFields } from '../../core/backtest/fieldsOfProcess.ts';
import { formatIso } from '../../core/time/iso.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Zone } from '../../core/time/zone.ts';
import { NO_TIME } from '../../words/timesOfCases.ts';
import { needColumn, type Columns } from './findColumns.ts';
import type { TimeReader } from './readTime.ts';
import type { TableRow } from './cutRecords.ts';

export interface ReadCase {
  readonly past: PastCase;
  readonly names: EntitlementNames;
  /** What the system calls it, fifteen characters; '' without a column Id. */
  readonly key: string;
  /** Whether one of its own times has no offset and may be another one. */
  readonly isUnclear: boolean;
}

export interface CaseReaderInput {
  readonly columns: Columns;
  readonly fileName: string;
  readonly object: string;
  readonly fields: ProcessFields;
  readonly zone: Zone;
  readonly times: TimeReader;
  /** By milestone type: the heading that holds when it was completed. */
  readonly completed: ReadonlyMap<string, string>;
  readonly changesOf: (key: string) => readonly FieldChange[];
  readonly recordedOf: (key: string) => readonly RecordedMilestone[];
  /** Id of business hours by their name; undefined for a name that the files do not know. */
  readonly hoursOf: (name: string) => string | undefined;
  readonly tracked: ReadonlySet<FieldName>;
  /** Fields that matter, by full name; undefined: all may. */
  readonly wanted: ReadonlySet<FieldName> | undefined;
  /** Cases by their number or id; empty: all. */
  readonly only: readonly string[];
}

export interface CaseReader {
  /** Undefined for a case that nobody asks for. */
  readonly read: (row: TableRow) => ReadCase | { readonly reason: string } | undefined;
  /** By column: whether its cells matter. */
  readonly isWanted: readonly boolean[];
}

/** Fields of the record that are no values of criteria: how they look now says nothing of how they were. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'Id',
  'CreatedDate',
  'ClosedDate',
  'IsClosed',
  'IsStopped',
  'StopStartDate',
]);

/** @throws UsageError when a column is missing that no case can do without */
export function createCaseReader(input: CaseReaderInput): CaseReader {
  const { columns, fileName, object, times } = input;
  const createdAt = needColumn(columns, 'CreatedDate', fileName, 'which says when a case came in');
  const closedAt = needColumn(columns, 'ClosedDate', fileName, 'which says when a case was closed');
  const [idAt, numberAt] = [columns.indexOf('Id'), columns.indexOf('CaseNumber')];
  const hoursAt = columns.indexOf('BusinessHours.Name');
  const names = {
    entitlement: columns.indexOf('Entitlement.Name'),
    process: columns.indexOf('Entitlement.SlaProcess.Name'),
  };
  const completed = [...input.completed].map(([milestone, heading]) => ({
    milestone,
    at: needColumn(columns, heading, fileName, `which is to say when '${milestone}' was completed`),
  }));
  const readers = columns.fields.flatMap((field, index) => {
    const name = fullName(field, object);
    const isValue = field !== '' && !LEFT_OUT.has(field) && (input.wanted?.has(name.toLowerCase()) ?? true);
    return isValue ? [{ index, name, keep: createKeeper() }] : [];
  });
  const used = new Set([
    ...[createdAt, closedAt, idAt, numberAt, hoursAt, names.entitlement, names.process],
    ...[...completed.map(({ at }) => at), ...readers.map(({ index }) => index)],
  ]);
  const cell = (cells: readonly string[], index: number | undefined): string =>
    index === undefined ? '' : (cells[index] ?? '').trim();

  // The last three of eighteen characters only say which of the others are capitals.
  const only = new Set(input.only.map((name) => (name.trim().length === 18 ? name.trim().slice(0, 15) : name.trim())));
  const isAskedFor = (cells: readonly string[]): boolean => {
    return only.has(cell(cells, numberAt)) || only.has(cell(cells, idAt).slice(0, 15));
  };
  const read: CaseReader['read'] = ({ cells }) => {
    if (only.size > 0 && !isAskedFor(cells)) return undefined;
    if (cells.length !== columns.fields.length)
      return { reason: `it has ${cells.length} columns instead of ${columns.fields.length}` };
    const createdText = cell(cells, createdAt);
    const created = times.read(createdText);
    if (created === undefined) return { reason: describeTime('CreatedDate', createdText) };
    const closedText = cell(cells, closedAt);
    const closed = closedText === '' ? undefined : times.read(closedText);
    if (closedText !== '' && closed === undefined) return { reason: describeTime('ClosedDate', closedText) };
    if (closed !== undefined && closed < created) return { reason: 'it was closed before it came in' };
    let isUnclear =
      times.isUnclear(createdText, created) || (closed !== undefined && times.isUnclear(closedText, closed));
    const key = cell(cells, idAt).slice(0, 15);
    const changes = input.changesOf(key);
    const recorded = input.recordedOf(key);
    const completions = completionsOf(recorded);
    for (const { milestone, at } of completed) {
      const text = cell(cells, at);
      const time = text === '' ? undefined : times.read(text);
      if (text !== '' && time === undefined) return { reason: describeTime(columns.fields[at] ?? '', text) };
      completions.set(milestone, time);
      isUnclear ||= time !== undefined && times.isUnclear(text, time);
    }
    const fields = new Map<FieldName, FieldValue>();
    for (const { index, name, keep } of readers)
      fields.set(name, readFieldValue(name, keep(cell(cells, index)), input));
    const hours = cell(cells, hoursAt);
    return {
      key,
      isUnclear,
      names: { entitlement: blank(cell(cells, names.entitlement)), process: blank(cell(cells, names.process)) },
      past: {
        id: cell(cells, numberAt) || cell(cells, idAt) || formatIso(input.zone, created),
        businessHours: hours === '' ? undefined : input.hoursOf(hours),
        ...{ object, created, closed, fields, changes, completions, recorded },
      },
    };
  };
  return { read, isWanted: columns.fields.map((_, index) => used.has(index)) };
}

/** Texts of a column that are remembered. */
const MAX_KEPT = 10_000;

/**
 * Gives texts that may be kept. One that was cut out of a piece of a file keeps all of the piece in memory; short ones are copies anyway.
 */
function createKeeper(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    if (text.length < 13) return text;
    const known = kept.get(text);
    if (known !== undefined) return known;
    const copy = copyText(text);
    if (kept.size < MAX_KEPT) kept.set(copy, copy);
    return copy;
  };
}

/** The same text on its own. */
export function copyText(text: string): string {
  return Buffer.from(text).toString();
}

/** Of several occurrences of a milestone the first that was completed counts. */
function completionsOf(recorded: readonly RecordedMilestone[]): Map<string, Instant | undefined> {
  const completions = new Map<string, Instant | undefined>();
  for (const { milestone, completed } of recorded)
    if (completions.get(milestone) === undefined) completions.set(milestone, completed);
  return completions;
}

function blank(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** `Priority` → `Case.Priority`; fields of other objects have theirs. */
export function fullName(field: string, object: string): FieldName {
  return field.includes('.') ? field : `${object}.${field}`;
}

/** A cell as the field's kind wants it; blank is null. */
export function readFieldValue(
  field: FieldName,
  text: string,
  { fields }: Pick<CaseReaderInput, 'fields'>,
): FieldValue {
  if (text === '') return null;
  if (fields.checkboxes.has(field) || isCheckboxField(field)) return readCheckbox(text) ?? text;
  if (fields.numbers.has(field) && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  return text;
}

function describeTime(field: string, text: string): string {
  return text === '' ? `its ${field} is blank` : `its ${field}, '${text.slice(0, 40)}', ${NO_TIME}`;
}

// Recorded milestones by case, in memory: when each began, was due and was completed, as the org has it (CaseMilestone).
import type { RecordedMilestone } from '../../core/backtest/pastCase.ts';
import { readCheckbox } from '../../core/model/compareValues.ts';
import type { Instant } from '../../core/time/instant.ts';
import { NO_TIME } from '../../words/timesOfCases.ts';
import { findColumns, needColumn } from './findColumns.ts';
import type { Reject } from './rejectLog.ts';
import { copyText } from './readCases.ts';
import { cutRecords } from './cutRecords.ts';
import type { Table } from './readTable.ts';
import type { ReadTime } from './readTime.ts';

/** By the case's id, fifteen characters. */
export type Recorded = ReadonlyMap<string, readonly RecordedMilestone[]>;

/** Columns of recorded milestones, where they have this order. */
export const RECORDED_COLUMNS: readonly string[] = [
  ...['CaseId', 'MilestoneType.Name', 'StartDate', 'TargetDate', 'CompletionDate', 'IsViolated'],
];

/** The places of these columns. */
export const RECORDED_PLACES: RecordedPlaces = {
  key: 0,
  milestone: 1,
  start: 2,
  target: 3,
  completed: 4,
  isViolated: 5,
};

/** Where a row of recorded milestones holds what. */
export interface RecordedPlaces {
  readonly key: number;
  readonly milestone: number;
  readonly completed: number;
  /** Undefined: the export does not say. */
  readonly start: number | undefined;
  readonly target: number | undefined;
  readonly isViolated: number | undefined;
}

/**
 * @param idOf id of a milestone type by its name; undefined for a name that the files do not know
 * @throws UsageError when a column is missing that recorded milestones have
 */
export async function readRecorded(
  { headings, format, pieces }: Table,
  readTime: ReadTime,
  idOf: (name: string) => string | undefined,
  reject: (reject: Reject) => void,
): Promise<Recorded> {
  const recorded = new Map<string, RecordedMilestone[]>();
  const places = findPlaces(headings, format.name);
  for await (const piece of pieces)
    cutRecords(piece, format, undefined, ({ line, cells }) => {
      const read = readRecordedRow(cells, places, readTime, idOf);
      if (typeof read === 'string') {
        reject({ line, reason: `of '${format.name}': ${read}` });
        return;
      }
      const key = (cells[places.key] ?? '').trim().slice(0, 15);
      const ofCase = recorded.get(key);
      if (ofCase === undefined) recorded.set(copyText(key), [read]);
      else ofCase.push(read);
    });
  return recorded;
}

function findPlaces(headings: readonly string[], name: string): RecordedPlaces {
  const columns = findColumns(headings, new Map(), name);
  const need = (field: string): number => needColumn(columns, field, name, 'which recorded milestones have');
  return {
    key: need('CaseId'),
    milestone: need('MilestoneType.Name'),
    completed: need('CompletionDate'),
    start: columns.indexOf('StartDate'),
    target: columns.indexOf('TargetDate'),
    isViolated: columns.indexOf('IsViolated'),
  };
}

/** @returns why the row cannot be read */
export function readRecordedRow(
  cells: readonly string[],
  places: RecordedPlaces,
  readTime: ReadTime,
  idOf: (name: string) => string | undefined,
): RecordedMilestone | string {
  const textAt = (place: number | undefined): string => (place === undefined ? '' : (cells[place] ?? '').trim());
  const name = textAt(places.milestone);
  const milestone = idOf(name);
  if (milestone === undefined) return `no milestone is called '${name.slice(0, 60)}'`;
  if (textAt(places.key) === '') return 'it names no case';
  const times = new Map<'start' | 'target' | 'completed', Instant | undefined>();
  for (const [field, heading] of TIMES) {
    const text = textAt(places[field]);
    const at = text === '' ? undefined : readTime(text);
    if (text !== '' && at === undefined) return `its ${heading}, '${text.slice(0, 40)}', ${NO_TIME}`;
    times.set(field, at);
  }
  return {
    milestone,
    start: times.get('start'),
    target: times.get('target'),
    completed: times.get('completed'),
    isViolated: places.isViolated === undefined ? undefined : readCheckbox(textAt(places.isViolated)),
  };
}

const TIMES = [
  ['start', 'StartDate'],
  ['target', 'TargetDate'],
  ['completed', 'CompletionDate'],
] as const;

// What replays rows of cases, whoever reads them: made from the processes and from what the tables are called and hold. The same in every
// thread and on every machine.
import { createReplayComparison, compareCase, type ReplayComparison } from '../../core/backtest/compareReplays.ts';
import type { ProcessFields } from '../../core/backtest/fieldsOfProcess.ts';
import type { ReplayedCase } from '../../core/backtest/replay.ts';
import type { FieldName } from '../../core/model/model.ts';
import { createZoneTable } from '../../core/time/zone.ts';
import { GROUPINGS, planBacktest, type Backtest, type BacktestQuestion } from '../../queries/backtest.ts';
import { printOutcomes } from '../../print/backtestCsv.ts';
import type { Snapshot } from '../../project/snapshot.ts';
import type { PastSample } from '../../protocol/backtest.ts';
import { UsageError } from '../io.ts';
import { findColumns, needColumn, type Columns } from './findColumns.ts';
import { createCaseReader, fullName, type CaseReader, type CaseReaderInput, type ReadCase } from './readCases.ts';
import { createTimeReader, type TimeReader } from './readTime.ts';

/** What tells what the columns mean and what is to be known. */
export interface ReplayOptions {
  readonly process: string | undefined;
  readonly column: readonly string[];
  readonly completed: readonly string[];
  readonly timeZone: string | undefined;
  readonly dateFormat: string | undefined;
  readonly groupBy: string | undefined;
  readonly propose: number | undefined;
  readonly verify: boolean;
  /** Cases by their number or id; empty: all. */
  readonly only: readonly string[];
}

/** Processes that cases are replayed under. */
export interface Side {
  readonly snapshot: Snapshot;
  readonly uri: string;
}

/** The side that cases are compared with. */
export interface Old extends Side {
  /** As people call it. */
  readonly name: string;
}

export interface ReplaySides {
  readonly now: Side;
  readonly old: Old | undefined;
}

/** What the tables hold. */
export interface Tables {
  /** Of the cases, for messages. */
  readonly name: string;
  /** The first record of the cases. */
  readonly headings: readonly string[];
  /** Fields that have a history at all, by full name. */
  readonly tracked: ReadonlySet<FieldName>;
  /** Whether recorded milestones were given. */
  readonly hasRecords: boolean;
}

/** Finds what other tables know of a case. */
export type Finder = Pick<CaseReaderInput, 'changesOf' | 'recordedOf'>;

/** What is known before any table is read: enough to read histories and recorded milestones. */
export interface Preparation {
  readonly object: string;
  readonly fields: ProcessFields;
  readonly times: TimeReader;
  /** Ids of milestone types by their names. */
  readonly milestoneIds: ReadonlyMap<string, string>;
}

export interface Replayer {
  readonly backtest: Backtest;
  readonly old:
    { readonly name: string; readonly backtest: Backtest; readonly comparison: ReplayComparison } | undefined;
  readonly reader: CaseReader;
  /** Of times without an offset. */
  readonly timeZone: string;
  /** Replays a case and counts it, on both sides. */
  readonly add: (found: ReadCase) => ReplayedCase | undefined;
  /** The case as a sample case, where cases are asked for by name. */
  readonly sampleOf: (found: ReadCase, replayed: ReplayedCase) => PastSample | undefined;
  /** A row of CSV an outcome. */
  readonly print: (replayed: ReplayedCase) => string;
  /** What is to be known of columns that are not there. */
  readonly notes: readonly string[];
}

/** @throws UsageError for a zone, a process or a milestone that there is not */
export function prepareReplay({ now }: ReplaySides, options: ReplayOptions): Preparation {
  const { milestoneTypes } = now.snapshot.definitions(now.uri);
  for (const milestone of readPairs(options.completed, '--completed', 'milestone=heading').keys())
    if (!milestoneTypes.has(milestone))
      throw new UsageError(
        `There is no milestone '${milestone}'.`,
        `Known here: ${[...milestoneTypes.keys()].join(', ')}.`,
      );
  // The fields do not depend on what the tables hold.
  const sources = { tracked: new Set<FieldName>(), columns: new Set<string>(), hasRecords: false };
  const { fields, processes } = plan(now.snapshot, { ...questionOf(now, options), sources });
  return {
    object: processes[0]?.object ?? 'Case',
    fields,
    times: timesOf(options),
    milestoneIds: new Map([...milestoneTypes.values()].map(({ name, id }) => [name, id])),
  };
}

/**
 * @param joined what other tables know of a case
 * @throws UsageError for columns that nothing is right without, and names that nothing has
 */
export function openReplayer(sides: ReplaySides, options: ReplayOptions, tables: Tables, joined: Finder): Replayer {
  const { object, fields, times } = prepareReplay(sides, options);
  const { now, old } = sides;
  const { name, headings, tracked, hasRecords } = tables;
  if (options.verify && !hasRecords)
    throw new UsageError(
      'There is nothing to verify against.',
      'Name what the org recorded: --milestones milestones.csv, with StartDate, TargetDate and IsViolated.',
    );
  const completed = readPairs(options.completed, '--completed', 'milestone=heading');
  const sources = { tracked, columns: new Set(completed.keys()), hasRecords };
  const question = { ...questionOf(now, options), sources };
  const backtest = plan(now.snapshot, question);
  const before = old === undefined ? undefined : plan(old.snapshot, { ...question, uri: old.uri, isVerifying: false });
  const columns = findColumns(headings, readPairs(options.column, '--column', 'Field=heading'), name);
  const definitions = now.snapshot.definitions(now.uri);
  const hours = new Map([...definitions.businessHours.values()].map((each) => [each.name, each.id]));
  const reader = createCaseReader({
    ...{ columns, fileName: name, object, times, completed, fields, tracked },
    ...joined,
    wanted: wantedFields([backtest, ...(before === undefined ? [] : [before])], object, options.groupBy),
    zone: backtest.zone,
    only: options.only,
    hoursOf: (each) => hours.get(each),
  });
  const notes = checkColumns([backtest, ...(before === undefined ? [] : [before])], columns, object, name);
  checkGrouping(options.groupBy, columns, name);
  const comparison = createReplayComparison();
  return {
    backtest,
    old: old && before && { name: old.name, backtest: before, comparison },
    reader,
    timeZone: options.timeZone ?? UTC,
    add({ past, names, isUnclear }) {
      if (isUnclear) backtest.tally.unclear += 1;
      const replayed = backtest.add(past, names);
      if (before !== undefined) compareCase(comparison, before.add(past, names), replayed);
      return replayed;
    },
    sampleOf: ({ past }, { process }) => (options.only.length === 0 ? undefined : backtest.sampleOf(past, process)),
    print: (replayed) => printOutcomes(replayed, backtest.zone, options.verify),
    notes,
  };
}

function questionOf({ uri }: Side, options: ReplayOptions): Omit<BacktestQuestion, 'sources'> {
  const { process, groupBy, propose, verify } = options;
  return { uri, process, groupBy, propose, isVerifying: verify };
}

function plan(snapshot: Snapshot, question: BacktestQuestion): Backtest {
  const planned = planBacktest(snapshot, question);
  if ('problem' in planned) throw new UsageError(planned.problem.message, planned.problem.hint);
  return planned;
}

/** The zone of times without an offset unless somebody says otherwise. */
const UTC = 'Etc/UTC';

function timesOf({ timeZone = UTC, dateFormat }: ReplayOptions): TimeReader {
  const zone = createZoneTable().find(timeZone);
  if (zone === undefined)
    throw new UsageError(`There is no time zone '${timeZone}'.`, 'Write an IANA zone such as America/New_York.');
  return createTimeReader(zone, dateFormat);
}

/** `Field=heading` and `milestone=heading`. */
function readPairs(written: readonly string[], flag: string, form: string): ReadonlyMap<string, string> {
  return new Map(
    written.map((each) => {
      const at = each.indexOf('=');
      if (at < 1 || at === each.length - 1)
        throw new UsageError(`${flag} '${each}' cannot be read.`, `Write ${flag} ${form}.`);
      return [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    }),
  );
}

/** @returns what is to be known of columns that are not there @throws UsageError when nothing would be right without one */
function checkColumns(sides: readonly Backtest[], columns: Columns, object: string, name: string): string[] {
  const known = new Set(columns.fields.map((field) => fullName(field, object).toLowerCase()));
  const derived = ['IsClosed', 'CreatedDate', 'ClosedDate', 'IsStopped'].map((field) => `${object}.${field}`);
  const isThere = (field: string): boolean => known.has(field.toLowerCase()) || derived.includes(field);
  const inTable = (field: string): string => (field.startsWith(`${object}.`) ? field.slice(object.length + 1) : field);
  for (const field of new Set(sides.flatMap(({ fields }) => [...fields.needed])))
    if (!isThere(field)) needColumn(columns, inTable(field), name, 'which criteria look at');
  return [...new Set(sides.flatMap(({ fields }) => [...fields.completing]))]
    .filter((field) => !isThere(field))
    .map((field) => `The cases have no column ${inTable(field)}, which completes a milestone.`);
}

/** Fields that replays and reports look at beyond those of criteria. */
const ALWAYS_WANTED = ['Status', 'BusinessHoursId', 'SlaStartDate', 'SlaExitDate', 'OwnerId', 'Owner.Name'];

/** In small letters; undefined where all may matter. */
function wantedFields(
  sides: readonly Backtest[],
  object: string,
  groupBy: string | undefined,
): ReadonlySet<FieldName> | undefined {
  if (sides.some(({ fields }) => !fields.areAll)) return undefined;
  const others = [...ALWAYS_WANTED, ...(groupBy === undefined ? [] : [groupBy])].map((field) =>
    fullName(field, object),
  );
  const named = sides.flatMap(({ fields }) => [...fields.needed, ...fields.completing]);
  return new Set([...named, ...others].map((field) => field.toLowerCase()));
}

function checkGrouping(groupBy: string | undefined, columns: Columns, name: string): void {
  if (groupBy === undefined || GROUPINGS.some((each) => each === groupBy)) return;
  needColumn(columns, groupBy, name, `which cases are to be grouped by; or group by ${GROUPINGS.join(', ')}`);
}

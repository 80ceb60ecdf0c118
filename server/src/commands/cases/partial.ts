// A replay's counts with all that its report needs, as JSON, and back: what one machine counts, another one merges.
import { mergeComparisons, type ReplayComparison } from '../../core/backtest/compareReplays.ts';
import { mergeTallies, type Tally } from '../../core/backtest/tally.ts';
import { createMemoryHost } from '../../host/memory.ts';
import { readComparison, readTally, writeComparison, writeTally } from '../../present/tallyJson.ts';
import { createProject } from '../../project/project.ts';
import type { JsonValue } from '../../protocol/jsonValue.ts';
import type { PartialJson, PartialQuestionJson, SideJson, SourceJson } from '../../protocol/tally.ts';
import {
  openReplayer,
  type Replayer,
  type ReplayOptions,
  type ReplaySides,
  type Side,
  type Tables,
} from './openReplayer.ts';
import type { RunResult } from './openRun.ts';
import { createRejectLog } from './rejectLog.ts';

/** What a part was counted under: together with its counts it makes the report. */
export interface PartialContext {
  /** The entitlement file, as it was named. */
  readonly file: string;
  readonly sides: ReplaySides;
  readonly options: ReplayOptions;
  readonly tables: Tables;
}

export function writePartial({ replayer, rejects, read }: RunResult, context: PartialContext): PartialJson {
  const { file, sides } = context;
  return {
    version: 1,
    file,
    question: writeQuestion(context),
    now: writeSide(sides.now),
    old: sides.old === undefined ? null : { name: sides.old.name, ...writeSide(sides.old) },
    read,
    rejected: { count: rejects.count(), first: rejects.first() },
    ...writeCounted(countedBy(replayer)),
  };
}

/** What was counted on both sides: plain data, that other threads can be sent as it is. */
export interface Counted {
  readonly tally: Tally;
  readonly compared: { readonly tally: Tally; readonly comparison: ReplayComparison } | undefined;
}

export function countedBy({ backtest, old }: Replayer): Counted {
  return { tally: backtest.tally, compared: old && { tally: old.backtest.tally, comparison: old.comparison } };
}

/** Adds what was counted elsewhere, which may not be used again. */
export function mergeCounted({ backtest, old }: Replayer, { tally, compared }: Counted): void {
  mergeTallies(backtest.tally, tally);
  if (old === undefined || compared === undefined) return;
  mergeTallies(old.backtest.tally, compared.tally);
  mergeComparisons(old.comparison, compared.comparison);
}

function writeCounted({ tally, compared }: Counted): Pick<PartialJson, 'tally' | 'compared'> {
  return {
    tally: writeTally(tally),
    compared: compared ? { tally: writeTally(compared.tally), comparison: writeComparison(compared.comparison) } : null,
  };
}

/** @throws JsonProblem for what are no counts */
function readCounted(json: JsonValue, isCompared: boolean): Counted {
  const compared = isCompared ? json.get('compared') : undefined;
  return {
    tally: readTally(json.get('tally')),
    compared: compared && {
      tally: readTally(compared.get('tally')),
      comparison: readComparison(compared.get('comparison')),
    },
  };
}

function writeQuestion({ options, tables }: PartialContext): PartialQuestionJson {
  const { process, groupBy, column, completed, timeZone, dateFormat, verify } = options;
  return {
    ...{ process: process ?? null, groupBy: groupBy ?? null, column, completed },
    ...{ timeZone: timeZone ?? null, dateFormat: dateFormat ?? null, verify },
    columns: tables.headings,
    tracked: [...tables.tracked].sort(),
    milestones: tables.hasRecords,
  };
}

/** A side with the texts of its files. */
export function writeSide({ snapshot, uri }: Side): SideJson {
  const files = [...snapshot.files.values()].map((file): SourceJson => ({ uri: file.uri, text: file.text }));
  return { uri, files: files.sort((a, b) => (a.uri < b.uri ? -1 : Number(a.uri > b.uri))) };
}

/** What two parts must have in common: where their files lay does not matter. */
export function keyOfPartial(json: JsonValue): string {
  const textsOf = (side: JsonValue): readonly string[] => side.get('files').list((file) => file.get('text').text());
  return JSON.stringify([
    json.get('version').whole(),
    json.get('file').text(),
    json.get('question').value,
    textsOf(json.get('now')),
    json.get('old').optional((old) => [old.get('name').text(), textsOf(old)]),
  ]);
}

/**
 * A run like the one that counted the part, with nothing counted yet.
 * @throws JsonProblem for what is no part @throws UsageError for one whose question cannot be answered
 */
export async function openPartial(
  json: JsonValue,
  propose: number | undefined,
): Promise<RunResult & { readonly file: string }> {
  const question = json.get('question');
  const text = (key: string): string | undefined => question.get(key).optional((value) => value.text());
  const texts = (key: string): readonly string[] => question.get(key).list((value) => value.text());
  const options: ReplayOptions = {
    ...{ process: text('process'), groupBy: text('groupBy'), propose },
    ...{ column: texts('column'), completed: texts('completed') },
    ...{ timeZone: text('timeZone'), dateFormat: text('dateFormat'), verify: question.get('verify').flag(), only: [] },
  };
  const tables: Tables = {
    name: 'standard input',
    headings: texts('columns'),
    tracked: new Set(texts('tracked')),
    hasRecords: question.get('milestones').flag(),
  };
  const old = json.get('old');
  const sides: ReplaySides = {
    now: await readTallySide(json.get('now')),
    old: old.value === null ? undefined : { name: old.get('name').text(), ...(await readTallySide(old)) },
  };
  const replayer = openReplayer(sides, options, tables, { changesOf: () => [], recordedOf: () => [] });
  return {
    file: json.get('file').text(),
    replayer,
    rejects: createRejectLog(false),
    given: undefined,
    read: 0,
    samples: [],
  };
}

async function readTallySide(json: JsonValue): Promise<Side> {
  const files = json
    .get('files')
    .list((file): SourceJson => ({ uri: file.get('uri').text(), text: file.get('text').text() }));
  return openSide({ uri: json.get('uri').text(), files });
}

/** A side of which all files are in memory. */
export async function openSide({ uri, files }: SideJson): Promise<Side> {
  const host = createMemoryHost(Object.fromEntries(files.map((file) => [file.uri, file.text])));
  return { uri, snapshot: await createProject(host).snapshot([uri]) };
}

/** Adds what a part counted. @throws JsonProblem for what is no part */
export function mergePartial(run: RunResult, json: JsonValue): void {
  const rejected = json.get('rejected');
  run.read += json.get('read').count();
  run.rejects.merge(
    rejected.get('count').count(),
    rejected.get('first').list((each) => ({ line: each.get('line').count(), reason: each.get('reason').text() })),
  );
  mergeCounted(run.replayer, readCounted(json, run.replayer.old !== undefined));
}

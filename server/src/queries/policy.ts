// What files promise, as a document for customers and auditors. The same for every face.
import { dateOfDay, dayOfDate } from '../core/time/civil.ts';
import { DAY_MS, toEpochDay, type EpochDay, type Instant } from '../core/time/instant.ts';
import { notationOf } from '../language/read/uri.ts';
import { toPolicy } from '../present/policy/toPolicy.ts';
import type { Snapshot } from '../project/snapshot.ts';
import type { PolicyAnswer } from '../protocol/policy.ts';
import { findingsOf } from '../rules/findings.ts';
import { chooseProcess } from './chooseProcess.ts';
import { describeNoDate, readDate } from './readDate.ts';

export interface PolicyQuestion {
  readonly uri: string;
  /**
   * Id or name of a process; all when absent: with those that a file imports, but of a project of Salesforce those of the file itself
   * unless the whole is meant.
   */
  readonly process?: string | undefined;
  /** The first day of the year whose holidays are told, `2026-12-01`; the day of `now` in UTC when absent. */
  readonly from?: string | undefined;
  readonly now: Instant;
  /** What is seen from the file is meant, not the file itself. */
  readonly isWhole?: boolean | undefined;
  /** The file as people know it. */
  readonly name: string;
}

export function queryPolicy(
  snapshot: Snapshot,
  { uri, process, from, isWhole = false, now, name }: PolicyQuestion,
): PolicyAnswer {
  const firstDay = from === undefined ? toEpochDay(Math.floor(now / DAY_MS)) : readDate(from);
  if (firstDay === undefined) return { problem: describeNoDate(from ?? '') };
  const definitions = snapshot.definitions(uri);
  const file = snapshot.file(uri);
  const all = [...definitions.processes.values()];
  const own = all.filter((each) => each.origin.uri === file?.uri);
  // One file of a project shows the whole project: the one that is named is meant.
  const meant = !isWhole && notationOf(uri) === 'xml' && own.length > 0 ? own : all;
  const chosen = process === undefined && meant.length > 0 ? undefined : chooseProcess(definitions, process);
  if (chosen !== undefined && 'problem' in chosen) return chosen;
  const processes = chosen === undefined ? meant : [chosen.process];
  const ids = new Set(processes.map(({ id }) => id));
  const hasErrors = snapshot
    .scope(uri)
    .files.some((each) => findingsOf(snapshot, each.uri).some(({ severity }) => severity === 'error'));
  const document = toPolicy({
    processes: processes.map((each) => ({
      file: name,
      process: each,
      definitions,
      calendars: snapshot.calendars(uri),
    })),
    entitlements: definitions.entitlements.filter((each) => ids.has(each.process)),
    templates: [...definitions.templates.values()].filter((each) => ids.has(each.process ?? '')),
    files: [name],
    year: { from: firstDay, to: aYearLater(firstDay) },
    hasErrors,
  });
  return { document };
}

/** The same date of the next year; 1 March after a 29 February. */
function aYearLater(day: EpochDay): EpochDay {
  const date = dateOfDay(day);
  return dayOfDate({ ...date, year: date.year + 1 }) ?? toEpochDay(day + 366);
}

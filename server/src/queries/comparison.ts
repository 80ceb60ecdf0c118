// What changes for customers between two sets of processes, in the words of every face.
import type { ProcessChange, DeadlineChange, ProcessDifference } from '../core/compare/compareProcesses.ts';
import { compareProcesses } from '../core/compare/compareProcesses.ts';
import { NEVER_MS } from '../core/compare/compareDeadlines.ts';
import { describeArrivals, describeDeadlines } from '../core/compare/deadlineWords.ts';
import type { ProcessView } from '../core/compare/processView.ts';
import { MINUTE_MS, type Instant } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import type {
  ComparedMilestone,
  Comparison,
  ComparisonChange,
  ComparisonDeadlines,
  ComparisonSide,
  ProcessComparison,
} from '../protocol/comparison.ts';
import type { Snapshot } from '../project/snapshot.ts';

/** One side: what a person called it, and the processes that it holds. */
export interface ComparedSide {
  readonly name: string;
  readonly processes: readonly ProcessView[];
}

/** @param from where the grid of arrivals begins; the answer depends on nothing else but the two sides */
export function queryComparison(before: ComparedSide, after: ComparedSide, from: Instant): Comparison {
  const { processes, unchanged } = compareProcesses(before.processes, after.processes, from);
  return {
    version: 1,
    before: before.name,
    after: after.name,
    from: new Date(from).toISOString(),
    processes: processes.map(toProcess),
    unchanged,
  };
}

/**
 * The processes of a file: `own` are those that it defines, else also those that it imports.
 * @param name of the file, spelt alike on both sides
 */
export function processViews(
  snapshot: Snapshot,
  uri: string,
  { name, own }: { readonly name: string; readonly own: boolean },
): readonly ProcessView[] {
  const definitions = snapshot.definitions(uri);
  const file = snapshot.file(uri);
  return [...definitions.processes.values()]
    .filter((process) => !own || process.origin.uri === file?.uri)
    .map((process) => ({ file: name, process, definitions, calendars: snapshot.calendars(uri) }));
}

function toProcess({ views, changes, deadlines }: ProcessDifference): ProcessComparison {
  const name = (views.after ?? views.before).process.name;
  return {
    status: views.before === undefined ? 'added' : views.after === undefined ? 'removed' : 'changed',
    before: views.before === undefined ? null : toSide(views.before),
    after: views.after === undefined ? null : toSide(views.after),
    changes: changes.map((change) => toChange(change, name)),
    deadlines: deadlines.map((change) => toDeadlines(change, name)),
  };
}

function toSide({ process, file }: ProcessView): ComparisonSide {
  return { process: process.id, name: process.name, file };
}

function toChange({ aspect, milestones, was, now, words }: ProcessChange, process: string): ComparisonChange {
  return { aspect, milestones, was, now, words, sentence: `${subject(process, milestones)}: ${words}` };
}

function toDeadlines({ milestone, zone, group }: DeadlineChange, process: string): ComparisonDeadlines {
  const { direction, shortestMs, longestMs, count, of, days, example } = group;
  const words = describeDeadlines(group, zone);
  const iso = (at: Instant | undefined): string | null => (at === undefined ? null : formatIso(zone, at));
  const minutes = (ms: number): number | null => (ms >= NEVER_MS ? null : Math.round(ms / MINUTE_MS));
  return {
    milestone,
    direction,
    shortestMinutes: minutes(shortestMs),
    longestMinutes: minutes(longestMs),
    arrivals: describeArrivals(group),
    count,
    of,
    holidays: days.holidays,
    example: { arrival: formatIso(zone, example.arrival), was: iso(example.was), now: iso(example.now) },
    words,
    sentence: `${subject(process, [milestone])}: ${words}`,
  };
}

/** `Premium First Response`, `Premium First Response and Resolution`, `Premium` */
function subject(process: string, milestones: readonly ComparedMilestone[]): string {
  return [process, milestones.map(({ name }) => name).join(' and ')].filter((part) => part !== '').join(' ');
}

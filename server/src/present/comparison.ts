// What changes for customers as every face sees it: changes with their words, deadlines as ISO 8601 text. Must not know files.
import { NEVER_MS } from '../core/compare/compareDeadlines.ts';
import type {
  Changed,
  ComparedEntry,
  DeadlineChange,
  Difference,
  OverdueCases,
  ProcessChange,
  ProcessDifference,
} from '../core/compare/compareProcesses.ts';
import type { ProcessView } from '../core/compare/processView.ts';
import { MINUTE_MS, type Instant } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import type {
  ChangeAspect,
  Comparison,
  ComparisonChange,
  ComparisonDeadlines,
  ComparisonOpenCases,
  ComparisonSide,
  ProcessComparison,
} from '../protocol/comparison.ts';
import { describeChange } from '../words/compare/describeChange.ts';
import { describeOverdue } from '../words/compare/describeOverdue.ts';
import { describeArrivals, describeDeadlines } from '../words/compare/describeDeadlines.ts';

/** What people call both sides, and from when on arrivals were looked at. */
export interface ComparisonSubject {
  readonly before: string;
  readonly after: string;
  readonly from: Instant;
}

export function toComparison(
  { processes, unchanged }: Difference,
  { before, after, from }: ComparisonSubject,
): Comparison {
  return {
    version: 1,
    before,
    after,
    from: new Date(from).toISOString(),
    processes: processes.map((process) => toProcess(process, from)),
    unchanged,
  };
}

function toProcess({ views, changes, deadlines, open }: ProcessDifference, from: Instant): ProcessComparison {
  const name = (views.after ?? views.before).process.name;
  return {
    status: views.before === undefined ? 'added' : views.after === undefined ? 'removed' : 'changed',
    before: views.before === undefined ? null : toSide(views.before),
    after: views.after === undefined ? null : toSide(views.after),
    // Nobody sees a difference that reads the same.
    changes: changes.map((change) => toChange(change, name)).filter(({ was, now }) => was !== now),
    deadlines: deadlines.map((change) => toDeadlines(change, name)),
    open: open.map((cases) => toOpenCases(cases, name, from)),
  };
}

function toSide({ process, file }: ProcessView): ComparisonSide {
  return { process: process.id, name: process.name, file };
}

function toChange({ milestones, changed }: ProcessChange, process: string): ComparisonChange {
  const described = describeChange(changed);
  return {
    aspect: aspectOf(changed),
    milestones,
    ...described,
    sentence: `${subject(process, milestones)}: ${described.words}`,
  };
}

function toDeadlines({ milestone, zone, group }: DeadlineChange, process: string): ComparisonDeadlines {
  const { direction, shortestMs, longestMs, count, of, days, example } = group;
  const words = describeDeadlines(group, zone);
  const iso = (at: Instant | undefined): string | null => (at === undefined ? null : formatIso(zone, at));
  const minutes = (ms: number): number | null => (ms >= NEVER_MS ? null : Math.round(ms / MINUTE_MS));
  return {
    milestone,
    timeZone: zone.id,
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

function toOpenCases(
  { milestone, zone, after, until }: OverdueCases,
  process: string,
  from: Instant,
): ComparisonOpenCases {
  const words = describeOverdue({ after, until, from }, zone.id);
  return {
    milestone,
    arrivedAfter: formatIso(zone, after),
    arrivedUntil: formatIso(zone, until),
    words,
    sentence: `${subject(process, [milestone])}: ${words}`,
  };
}

/** `Premium First Response`, `Premium First Response and Resolution`, `Premium` */
function subject(process: string, milestones: readonly ComparedEntry[]): string {
  return [process, milestones.map(({ name }) => name).join(' and ')].filter((part) => part !== '').join(' ');
}

function aspectOf(changed: Changed): ChangeAspect {
  if (changed.kind === 'statement') return (changed.pair.after ?? changed.pair.before).aspect;
  return changed.kind === 'order' ? 'entitlement' : changed.kind;
}

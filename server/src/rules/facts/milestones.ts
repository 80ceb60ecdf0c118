// The milestones of a file with the process that they belong to and the calendar that counts for them. Must not know any rule.
import { nodeOf } from '../../project/nodeOf.ts';
import type { Snapshot, SourceFile } from '../../project/snapshot.ts';
import type { Definitions, Process, ProcessMilestone } from '../../core/model/model.ts';
import type { CalendarBook, CalendarChoice } from '../../core/simulate/calendarBook.ts';
import { formatMilestone } from '../../words/formatModel.ts';

export interface MilestoneOfFile {
  readonly process: Process;
  readonly milestone: ProcessMilestone;
  /** The milestone type's Salesforce name. */
  readonly name: string;
}

/** The milestones of the file's processes, in file order. */
export function milestonesOf(snapshot: Snapshot, file: SourceFile): readonly MilestoneOfFile[] {
  const definitions: Definitions = snapshot.definitions(file.uri);
  return file.model.processes.flatMap((process) =>
    process.milestones.map((milestone) => ({ process, milestone, name: formatMilestone(definitions, milestone) })),
  );
}

/**
 * The calendar that counts for a milestone whatever the record says. Undefined when the record's own calendar could decide, when
 * nobody names one, or when the one that is named cannot be used: then nothing is known.
 */
export function calendarOf(
  calendars: CalendarBook,
  process: Process,
  milestone: ProcessMilestone,
): CalendarChoice | undefined {
  const choice = calendars.choose({ milestone: milestone.businessHours, process: process.businessHours });
  return choice.reason === 'none' || choice.passedOver.length > 0 ? undefined : choice;
}

/** Whole minutes that are promised; undefined when Apex in the org decides. */
export function targetMinutesOf({ target }: ProcessMilestone): number | undefined {
  return target.kind === 'minutes' ? target.minutes : undefined;
}

/** Whether a target stands in the file as a number without its unit: `4` is four minutes, and may be meant as four hours. */
export function isWithoutUnit(file: SourceFile, { origin }: ProcessMilestone): boolean {
  const node = nodeOf(file, [...origin.path, 'target']);
  return file.notation === 'yaml' && node?.kind === 'scalar' && /^\d+$/.test(node.source);
}

// What a comparison looks at: a process with everything that decides about its deadlines. Must not know files or text.
import type { Definitions, Process, ProcessMilestone } from '../model/model.ts';
import type { CalendarBook } from '../simulate/calendarBook.ts';

/** One process as it stands on one side of a comparison. */
export interface ProcessView {
  /** Where it was found, spelt alike on both sides: tells apart processes with the same id. */
  readonly file: string;
  readonly process: Process;
  /** What is visible where it stands. */
  readonly definitions: Definitions;
  readonly calendars: CalendarBook;
}

/** The milestone type's Salesforce name. */
export function milestoneName({ definitions }: ProcessView, entry: ProcessMilestone): string {
  return definitions.milestoneTypes.get(entry.milestone)?.name ?? entry.milestone;
}

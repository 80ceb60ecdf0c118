// When a milestone would be due for a case that arrives at an instant and to which nothing happens (docs/semantics.md §3.6, §3.7). Must
// not know text.
import type { Process, ProcessMilestone, TimeTrigger } from '../model/model.ts';
import { triggerMinutes, writtenMinutes } from '../model/triggerMinutes.ts';
import { add } from '../time/calendar.ts';
import { MINUTE_MS, type Instant } from '../time/instant.ts';
import type { CalendarBook, CalendarChoice } from './calendarBook.ts';
import { earlier, later } from './triggerInstant.ts';

interface DueTriggerAt {
  readonly at: Instant;
  readonly actions: readonly string[];
}

export interface Due {
  /** The calendar that counts, and who named it. */
  readonly calendar: CalendarChoice;
  /** Undefined when only an Apex class in the org knows. */
  readonly targetMinutes: number | undefined;
  /** Undefined past the year 2400, and when it is unknown: of minutes that are, and of business hours that are not here. */
  readonly target: Instant | undefined;
  readonly warnings: readonly DueTriggerAt[];
  readonly violations: readonly DueTriggerAt[];
}

/** The whole minutes of a target; those of Apex are the file's assumption, undefined where it makes none. */
export function targetMinutes({ target }: ProcessMilestone): number | undefined {
  return writtenMinutes(target);
}

/** What is asked: one milestone of a process. */
export interface DueCase {
  readonly process: Process;
  readonly entry: ProcessMilestone;
  /** The record's own business hours, by id or name. */
  readonly recordHours?: string | undefined;
  /** When its clock starts. */
  readonly start: Instant;
}

/** The deadline of one milestone of a process for a case whose clock starts at `start`. */
export function computeDue(calendars: CalendarBook, { process, entry, recordHours, start }: DueCase): Due {
  return computeDueOn(chooseCalendar(calendars, process, entry, recordHours), process, entry, start);
}

/** The calendar that counts a milestone of a process. @param recordHours the record's own business hours, by id or name */
export function chooseCalendar(
  calendars: CalendarBook,
  process: Process,
  entry: ProcessMilestone,
  recordHours?: string,
): CalendarChoice {
  return calendars.choose({ milestone: entry.businessHours, process: process.businessHours, record: recordHours });
}

/** The same as `computeDue` on a calendar that is chosen already, for those who ask many times. */
export function computeDueOn(calendar: CalendarChoice, process: Process, entry: ProcessMilestone, start: Instant): Due {
  const minutes = targetMinutes(entry);
  const isKnown = minutes !== undefined && calendar.absent === undefined;
  const target = isKnown ? add(calendar.calendar, start, minutes * MINUTE_MS) : undefined;
  const { offsets } = process.semantics;
  const at = (
    triggers: readonly TimeTrigger[],
    when: (target: Instant, offsetMs: number) => Instant | undefined,
  ): readonly DueTriggerAt[] => {
    const fired: DueTriggerAt[] = [];
    if (target === undefined) return fired;
    for (const trigger of triggers) {
      const offset = triggerMinutes(trigger, minutes);
      const instant = offset === undefined ? undefined : when(target, offset * MINUTE_MS);
      if (instant !== undefined) fired.push({ at: instant, actions: trigger.actions });
    }
    return fired;
  };
  return {
    calendar,
    targetMinutes: minutes,
    target,
    warnings: at(entry.warnings, (due, offsetMs) => {
      const before = earlier(calendar.calendar, due, offsetMs, offsets);
      return before === undefined || before < start ? start : before; // a warning never fires before the start
    }),
    violations: at(entry.violations, (due, offsetMs) => later(calendar.calendar, due, offsetMs, offsets)),
  };
}

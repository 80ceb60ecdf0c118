// When a milestone would be due for a case that arrives at an instant and to which nothing happens (semantics.md §3). Must not know text.
import type { Process, ProcessMilestone, TimeTrigger } from '../model/model.ts';
import type { CalendarBook, CalendarChoice } from './calendarBook.ts';
import { earlier, later } from './triggerInstant.ts';
import { add } from '../time/calendar.ts';
import { MINUTE_MS, type Instant } from '../time/instant.ts';

interface DueTriggerAt {
  readonly at: Instant;
  readonly actions: readonly string[];
}

export interface Due {
  /** The calendar that counts, and who named it. */
  readonly calendar: CalendarChoice;
  readonly targetMinutes: number;
  /** Undefined past the year 2400. */
  readonly target: Instant | undefined;
  readonly warnings: readonly DueTriggerAt[];
  readonly violations: readonly DueTriggerAt[];
}

/** The whole minutes of a target; those of Apex are the file's assumption. */
export function targetMinutes({ target }: ProcessMilestone): number {
  return target.kind === 'minutes' ? target.minutes : target.assumeMinutes;
}

/** The deadline of one milestone of a process for a case whose clock starts at `start`. */
export function computeDue(calendars: CalendarBook, process: Process, entry: ProcessMilestone, start: Instant): Due {
  return computeDueOn(chooseCalendar(calendars, process, entry), process, entry, start);
}

/** The calendar that counts a milestone of a process where the record names none. */
export function chooseCalendar(calendars: CalendarBook, process: Process, entry: ProcessMilestone): CalendarChoice {
  return calendars.choose({ milestone: entry.businessHours, process: process.businessHours });
}

/** The same as `computeDue` on a calendar that is chosen already, for those who ask many times. */
export function computeDueOn(calendar: CalendarChoice, process: Process, entry: ProcessMilestone, start: Instant): Due {
  const minutes = targetMinutes(entry);
  const target = add(calendar.calendar, start, minutes * MINUTE_MS);
  const { offsets } = process.semantics;
  return {
    calendar,
    targetMinutes: minutes,
    target,
    warnings: triggersAt(entry.warnings, ({ offsetMinutes }) => {
      if (target === undefined) return undefined;
      const before = earlier(calendar.calendar, target, offsetMinutes * MINUTE_MS, offsets);
      return before === undefined || before < start ? start : before; // a warning never fires before the start
    }),
    violations: triggersAt(entry.violations, ({ offsetMinutes }) =>
      target === undefined ? undefined : later(calendar.calendar, target, offsetMinutes * MINUTE_MS, offsets),
    ),
  };
}

function triggersAt(
  triggers: readonly TimeTrigger[],
  when: (trigger: TimeTrigger) => Instant | undefined,
): readonly DueTriggerAt[] {
  const fired: DueTriggerAt[] = [];
  for (const trigger of triggers) {
    const at = when(trigger);
    if (at !== undefined) fired.push({ at, actions: trigger.actions });
  }
  return fired;
}

// no-business-hours: nobody names a calendar, so the countdown runs through nights and weekends.
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { computeDue, type Due } from '../core/simulate/due.ts';
import type { Process, ProcessMilestone } from '../core/model/model.ts';
import { DAY_MS, toInstant, type Instant } from '../core/time/instant.ts';
import { weekdayIndex } from '../core/time/civil.ts';
import { formatDuration } from '../core/time/duration.ts';
import { toLocal } from '../core/time/wallClock.ts';
import { pairOf } from '../text/path.ts';
import type { TreeNode } from '../text/tree.ts';
import { missesImport } from '../project/importClosure.ts';
import { exampleMilestone } from './pages/example.ts';
import { nameBusinessHours } from './fixes/nameBusinessHours.ts';
import { keySpanOf } from './facts/places.ts';
import { formatDue, formatMilestone, formatObject, formatWeekdayTime } from '../words/formatModel.ts';
import type { Rule } from './rule.ts';

/** An ordinary Friday afternoon and Saturday morning: arrivals that show what a weekend does. Only their weekdays are shown. */
const ARRIVALS: readonly Instant[] = [Date.UTC(2026, 2, 6, 16, 30), Date.UTC(2026, 2, 7, 10, 0)].map(toInstant);

const GOOD = exampleMilestone('').replace('        target: 4h', '        target: 8h');

export const noBusinessHours: Rule = {
  code: 'no-business-hours',
  severity: 'warning',
  title: 'No business hours',
  why: 'Neither the milestone nor its process names business hours, and no calendar is the default. Unless the record brings its own, time is counted around the clock, and deadlines fall into nights and weekends.',
  cure: 'Name business hours in the process. If the clock is meant to run day and night, say so with a calendar that is open `24h`.',
  bad: GOOD.replace(', default: true', ''),
  good: GOOD,
  message: ({ name, milestone, target, arrival, due, object }) =>
    `Nobody names business hours for '${String(name)}', so its countdown runs through nights and weekends: a ${String(object)} that arrives on ${String(arrival)} has '${String(milestone)}' (${String(target)}) due on ${String(due)}. Name a calendar with 'businessHours'; if that is meant, one that is open 24h.`,
  scope: 'processes',
  *check({ snapshot, file }) {
    if (missesImport(snapshot, file)) return;
    // Metadata without its settings file, and what was imported from it: the org has a default calendar, and nobody knows here which.
    if (snapshot.definitions(file.uri).businessHours.size === 0 && isFromOrg(snapshot, file)) return;
    for (const process of file.model.processes) {
      const example = mostTelling(snapshot, file, process);
      if (example === undefined) continue;
      const { zone } = example.due.calendar;
      yield {
        span: keySpanOf(file, process.origin.path),
        args: {
          name: process.name,
          object: formatObject(process.object),
          milestone: formatMilestone(snapshot.definitions(file.uri), example.milestone),
          target: formatDuration(example.targetMinutes),
          arrival: formatWeekdayTime(zone, example.arrival),
          due: formatDue(zone, example.arrival, example.target),
        },
        fixes: nameBusinessHours(snapshot, file, process),
      };
    }
  },
};

/** Whether the file is metadata, or names what lies in the org. */
function isFromOrg(snapshot: Snapshot, file: SourceFile): boolean {
  const scope = snapshot.scope(file.uri);
  const kinds = ['businessHours', 'milestoneTypes'] as const;
  return file.notation === 'xml' || kinds.some((kind) => scope.all(kind).some(({ value }) => isExternal(value)));
}

function isExternal(definition: TreeNode | undefined): boolean {
  const external = pairOf(definition, 'external')?.value;
  return external?.kind === 'scalar' && external.value === true;
}

interface Example {
  readonly arrival: Instant;
  readonly milestone: ProcessMilestone;
  readonly due: Due;
  readonly target: Instant;
  readonly targetMinutes: number;
}

/** The arrival and the milestone whose deadline shows it best: one on the weekend, the Friday's before the Saturday's. */
function mostTelling(snapshot: Snapshot, file: SourceFile, process: Process): Example | undefined {
  const calendars = snapshot.calendars(file.uri);
  const uncounted = process.milestones.filter((milestone) => {
    const claims = { milestone: milestone.businessHours, process: process.businessHours };
    const { reason, passedOver } = calendars.choose(claims);
    return reason === 'none' && passedOver.length === 0;
  });
  const examples = ARRIVALS.flatMap((arrival) =>
    uncounted.flatMap((milestone): readonly Example[] => {
      const due = computeDue(calendars, { process, entry: milestone, start: arrival });
      const { target, targetMinutes } = due;
      return target === undefined || targetMinutes === undefined
        ? []
        : [{ arrival, milestone, due, target, targetMinutes }];
    }),
  );
  const isOnWeekend = ({ arrival, due, target }: Example): boolean =>
    weekdayIndex(toLocal(due.calendar.zone, target).day) >= 5 && target - arrival < 3 * DAY_MS;
  return examples.find(isOnWeekend) ?? examples[0];
}

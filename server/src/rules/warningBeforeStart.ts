// warning-before-start: a warning so early that it would have to be sent before the clock starts.
import { formatDuration } from '../core/time/duration.ts';
import { exampleMilestone } from './pages/example.ts';
import { isWithoutUnit, milestonesOf, targetMinutesOf } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import { SHORTEST_MINUTES } from './targetTooShort.ts';
import type { Rule } from './rule.ts';

export const warningBeforeStart: Rule = {
  code: 'warning-before-start',
  severity: 'warning',
  supersedes: ['offset-longer-than-day'],
  title: 'Warning before the start',
  why: 'The warning comes as long before the target as the target is away, or longer. So it is sent in the moment in which the milestone starts, and warns of nothing.',
  cure: 'Choose an offset that is shorter than the target.',
  bad: exampleMilestone('warnings: [{ before: 6h, actions: [warn-owner] }]'),
  good: exampleMilestone('warnings: [{ before: 1h, actions: [warn-owner] }]'),
  message: ({ offset, target, name }) =>
    `A warning ${String(offset)} before a target of ${String(target)} is due before '${String(name)}' starts, so it is sent at once. Choose less than ${String(target)}.`,
  scope: 'processes',
  *check({ snapshot, file }) {
    for (const { process, milestone, name } of milestonesOf(snapshot, file)) {
      const target = targetMinutesOf(milestone);
      // Time on the clock may hold nights and weekends: how much of it lies before a target depends on the arrival.
      if (target === undefined || process.semantics.offsets === 'elapsed') continue;
      // Four hours, written as `4`: the target is what is wrong.
      if (target <= SHORTEST_MINUTES && isWithoutUnit(file, milestone)) continue;
      for (const { offsetMinutes, origin } of milestone.warnings) {
        if (offsetMinutes === undefined || offsetMinutes < target) continue;
        yield {
          span: spanOf(file, [...origin.path, 'before']),
          args: { offset: formatDuration(offsetMinutes), target: formatDuration(target), name },
        };
      }
    }
  },
};

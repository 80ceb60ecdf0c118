// recurrence-on-process-clock: a milestone that recurs, but counts every time from process entry.
import { formatDuration } from '../core/time/duration.ts';
import { countFromCriteria } from './fixes/countFromCriteria.ts';
import { exampleMilestones } from './pages/example.ts';
import { milestonesOf, targetMinutesOf } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

const TYPES = `  customer-update: { name: Customer Update, recurrence: independent }
`;
const milestone = (clock: string): string => `- milestone: customer-update
  when: { Status: Waiting On Us }
  target: 4h
${clock}  completeWhen: { Update_Sent__c: true }`;

export const recurrenceOnProcessClock: Rule = {
  code: 'recurrence-on-process-clock',
  severity: 'warning',
  title: 'Recurring milestone on the process clock',
  why: 'A milestone type with independent recurrence starts again and again. With `clock: process` every start counts from process entry, so once the target has passed each further one is violated in the moment it starts.',
  cure: 'Let it count from the moment its criteria hold: `clock: criteria`.',
  bad: exampleMilestones(milestone(''), TYPES),
  good: exampleMilestones(milestone('  clock: criteria\n'), TYPES),
  message: ({ name, target }) =>
    `'${String(name)}' recurs, but its clock counts from process entry: once ${String(target)} passed, each further start is violated at once. Use 'clock: criteria'.`,
  messageInMetadata: ({ name, target }) =>
    `'${String(name)}' recurs, but its clock counts from process entry: once ${String(target)} passed, each further start is violated at once. Set useCriteriaStartTime to true.`,
  scope: 'processes',
  *check({ snapshot, file }) {
    const { milestoneTypes } = snapshot.definitions(file.uri);
    for (const { milestone, name } of milestonesOf(snapshot, file)) {
      if (milestone.clock !== 'process' || milestoneTypes.get(milestone.milestone)?.recurrence !== 'independent')
        continue;
      const minutes = targetMinutesOf(milestone);
      yield {
        span: spanOf(file, [...milestone.origin.path, 'clock'], [...milestone.origin.path, 'milestone']),
        args: { name, target: minutes === undefined ? 'its target has' : `${formatDuration(minutes)} have` },
        fixes: countFromCriteria(file, milestone),
      };
    }
  },
};

// criteria-clock-without-criteria: the clock is to start when criteria hold, but there are none.
import { removeEntry } from '../text/edit.ts';
import { resolvePath } from '../text/path.ts';
import { exampleMilestone } from './pages/example.ts';
import { fix } from './fixes/fixes.ts';
import { milestonesOf } from './facts/milestones.ts';
import { namesOf } from './facts/namesOf.ts';
import { spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

export const criteriaClockWithoutCriteria: Rule = {
  code: 'criteria-clock-without-criteria',
  severity: 'info',
  title: 'Criteria clock without criteria',
  why: '`clock: criteria` counts from the moment the criteria hold. Without `when` the milestone starts on entry, so it counts from there like any other; somebody may have expected something else.',
  cure: 'Add the criteria with `when`, or remove `clock`.',
  bad: exampleMilestone('clock: criteria'),
  good: exampleMilestone('clock: criteria\nwhen: { Priority: High }'),
  message: ({ variant, name, count, process, names }) =>
    variant === 'some'
      ? `${String(count)} milestones of '${String(process)}' have no 'when', so they start on entry and 'clock: criteria' counts from there: ${String(names)}. Add the criteria, or remove the clocks.`
      : `'${String(name)}' has no 'when', so it starts on entry and 'clock: criteria' counts from there. Add the criteria, or remove the clock.`,
  messageInMetadata: ({ variant, name, count, process, names }) =>
    variant === 'some'
      ? `${String(count)} milestones of '${String(process)}' have no criteria, so they start on entry and useCriteriaStartTime counts from there: ${String(names)}. Add the criteria, or set it to false.`
      : `'${String(name)}' has no criteria, so it starts on entry and useCriteriaStartTime counts from there. Add the criteria, or set it to false.`,
  join: (all, process) => ({
    args: { variant: 'some', count: all.length, process, names: namesOf(all) },
    fixTitle: "Remove 'clock'",
  }),
  scope: 'processes',
  *check({ snapshot, file }) {
    const { milestoneTypes } = snapshot.definitions(file.uri);
    for (const { process, milestone, name } of milestonesOf(snapshot, file)) {
      if (milestone.clock !== 'criteria' || milestone.when !== undefined) continue;
      // Where it recurs, the clock of every further start is meant.
      if ((milestoneTypes.get(milestone.milestone)?.recurrence ?? 'none') !== 'none') continue;
      const path = [...milestone.origin.path, 'clock'];
      const holder = resolvePath(file.tree, path)?.holder;
      yield {
        span: spanOf(file, path),
        args: { name },
        group: { id: process.id, name: process.name },
        // Not safe: when the entitlement is replaced, entry lies behind and the two clocks differ.
        fixes: holder === undefined ? [] : [fix(file, "Remove 'clock'", removeEntry(file.tree, holder))],
      };
    }
  },
};

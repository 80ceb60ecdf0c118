// criteria-clock-without-criteria: the clock is to start when criteria hold, but there are none.
import { removeEntry } from '../text/edit.ts';
import { resolvePath } from '../text/path.ts';
import { exampleMilestone } from './pages/example.ts';
import { fix } from './fixes/fixes.ts';
import { milestonesOf } from './facts/milestones.ts';
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
  message: ({ name }) =>
    `'${String(name)}' has no 'when', so it starts on entry and 'clock: criteria' counts from there. Add the criteria, or remove the clock.`,
  scope: 'processes',
  *check({ snapshot, file }) {
    const { milestoneTypes } = snapshot.definitions(file.uri);
    for (const { milestone, name } of milestonesOf(snapshot, file)) {
      if (milestone.clock !== 'criteria' || milestone.when !== undefined) continue;
      // Where it recurs, the clock of every further start is meant.
      if ((milestoneTypes.get(milestone.milestone)?.recurrence ?? 'none') !== 'none') continue;
      const path = [...milestone.origin.path, 'clock'];
      const holder = resolvePath(file.tree, path)?.holder;
      yield {
        span: spanOf(file, path),
        args: { name },
        // Not safe: when the entitlement is replaced, entry lies behind and the two clocks differ.
        fixes: holder === undefined ? [] : [fix(file, "Remove 'clock'", removeEntry(file.tree, holder))],
      };
    }
  },
};

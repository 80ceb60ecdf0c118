// milestone-never-open: what completes or pauses a milestone holds whenever it applies, so that its clock never runs.
import { shareField } from '../core/model/criteriaParts.ts';
import { implies, satisfiable } from '../core/model/satisfiable.ts';
import { exampleMilestones } from './pages/example.ts';
import { milestonesOf } from './facts/milestones.ts';
import { keySpanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

const milestone = (completion: string): string => `- milestone: first-response
  when: { Status: [Working, Escalated] }
  clock: criteria
  target: 1h
  completeWhen: { Status: [${completion}] }`;

export const milestoneNeverOpen: Rule = {
  code: 'milestone-never-open',
  severity: 'error',
  title: 'Milestone that is never open',
  why: 'Every record that the milestone applies to already meets what completes it, or what stops its clock. So it measures nothing.',
  cure: 'Let it be completed by something that happens later, or correct `when`.',
  bad: exampleMilestones(milestone('Working, Escalated, Solved')),
  good: exampleMilestones(milestone('Solved')),
  message: ({ name, variant }) =>
    variant === 'completeWhen'
      ? `Every record that '${String(name)}' applies to already meets what completes it, so it measures nothing. Complete it by something that comes later, or correct 'when'.`
      : `Every record that '${String(name)}' applies to already meets what stops its clock, so it never counts. Correct 'pauseWhen' or 'when'.`,
  messageInMetadata: ({ name, variant }) =>
    variant === 'completeWhen'
      ? `Every record that '${String(name)}' applies to already meets what completes it, so it measures nothing. Complete it by something that comes later, or correct its criteria.`
      : `Every record that '${String(name)}' applies to already meets what stops its clock, so it never counts. Correct what pauses it, or its criteria.`,
  scope: 'processes',
  *check({ snapshot, file, budget }) {
    for (const { process, milestone, name } of milestonesOf(snapshot, file)) {
      const { when } = milestone;
      const { object } = process;
      if (when === undefined) continue;
      for (const key of ['completeWhen', 'pauseWhen'] as const) {
        const criteria = milestone[key];
        if (
          criteria === undefined ||
          !shareField(when, criteria, object) ||
          !implies(when, criteria, { object, budget })
        )
          continue;
        // What applies to no record at all has a finding of its own.
        if (satisfiable([when], { object, budget }).kind === 'no') continue;
        yield { span: keySpanOf(file, [...milestone.origin.path, key]), args: { name, variant: key } };
      }
    }
  },
};

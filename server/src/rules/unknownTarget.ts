// unknown-target: minutes that come from Apex in the org, and no assumption about them.
import type { FindingArgs } from '../project/finding.ts';
import { milestonesOf } from './facts/milestones.ts';
import { namesOf } from './facts/namesOf.ts';
import { keySpanOf } from './facts/places.ts';
import { exampleMilestones } from './pages/example.ts';
import type { Rule } from './rule.ts';

const process = (target: string): string =>
  exampleMilestones(`- milestone: first-response
  target: ${target}
  completeWhen: { Status: Working }`);

export const unknownTarget: Rule = {
  code: 'unknown-target',
  severity: 'info',
  title: 'Target that only the org knows',
  why: 'The minutes are computed by an Apex class in the org. Without an assumption no deadline of the milestone can be told, and no rule can judge it.',
  cure: 'Write what the class usually answers as `assume`, or say in a scenario what it answers for that case with `apexMinutes`.',
  bad: process('{ apexClass: TierMinutes }'),
  good: process('{ apexClass: TierMinutes, assume: 8h }'),
  message: (args) =>
    `${describe(args)} Write what it usually answers with 'assume', or in a scenario with 'apexMinutes'.`,
  messageInMetadata: (args) => `${describe(args)} Say in a scenario what it answers, with 'apexMinutes'.`,
  join: (all, process) => ({
    args: {
      variant: 'some',
      count: all.length,
      process,
      apexClass: all[0]?.['apexClass'] ?? '',
      names: namesOf(all),
    },
  }),
  scope: 'processes',
  *check({ snapshot, file }) {
    for (const { process, milestone, name } of milestonesOf(snapshot, file)) {
      const { target } = milestone;
      if (target.kind !== 'apex' || target.assumeMinutes !== undefined) continue;
      yield {
        span: keySpanOf(file, [...milestone.origin.path, 'target']),
        args: { name, apexClass: target.apexClass },
        group: { id: `${process.id} ${target.apexClass}`, name: process.name },
      };
    }
  },
};

function describe({ variant, name, apexClass, count, process, names }: FindingArgs): string {
  return variant === 'some'
    ? `The targets of ${String(count)} milestones of '${String(process)}' come from ${String(apexClass)} in the org, so their deadlines are not known here: ${String(names)}.`
    : `The target of '${String(name)}' comes from ${String(apexClass)} in the org, so its deadlines are not known here.`;
}

// criteria-against-exit: a condition that holds only when the record has left the process already.
import { shareField } from '../core/model/criteriaParts.ts';
import { implies } from '../core/model/satisfiable.ts';
import { conditionsOf } from './facts/conditions.ts';
import { exampleMilestones } from './pages/example.ts';
import { keySpanOf, spanOf } from './facts/places.ts';
import { formatMilestone } from '../words/formatModel.ts';
import type { Rule } from './rule.ts';

const milestone = (status: string): string => `- milestone: first-response
  target: 1h
  when: { ${status} }`;

export const criteriaAgainstExit: Rule = {
  code: 'criteria-against-exit',
  severity: 'error',
  supersedes: ['milestone-never-open', 'born-violated'],
  title: 'Comes after the exit',
  why: 'Whenever this condition holds, the exit criteria hold too, and the exit is looked at first: the record leaves before a milestone could start or its clock could stop. A completion goes before the exit, so completing by what closes the case is fine.',
  cure: 'Let the condition hold before the exit does, for example by another status.',
  bad: exampleMilestones(milestone('IsClosed: true')),
  good: exampleMilestones(milestone('Status: Working')),
  message: ({ name, variant }) => {
    const why = 'every record that meets this meets the exit criteria too, and leaves first';
    if (variant === 'when') return `'${String(name)}' never starts: ${why}. Change one of the two conditions.`;
    return `The clock of '${String(name)}' never stops: ${why}. Change one of the two conditions.`;
  },
  scope: 'processes',
  *check({ snapshot, file, budget }) {
    const definitions = snapshot.definitions(file.uri);
    for (const { criteria, key, path, object, process, milestone } of conditionsOf(file)) {
      if (process === undefined || milestone === undefined) continue;
      // An event completes before it tests the exit (docs/semantics.md §3.1).
      if (key === 'exit' || key === 'completeWhen') continue;
      if (!shareField(criteria, process.exitWhen, object)) continue;
      if (!implies(criteria, process.exitWhen, { object, budget })) continue;
      yield {
        span: keySpanOf(file, path),
        args: { name: formatMilestone(definitions, milestone), variant: key },
        related: [{ uri: file.uri, span: spanOf(file, process.exitWhen.origin.path), message: 'the exit criteria' }],
      };
    }
  },
};

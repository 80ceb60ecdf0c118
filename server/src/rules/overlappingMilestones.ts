// overlapping-milestones: the same milestone type twice in a process, with criteria that one record can meet together.
import type { Budget } from '../core/model/budget.ts';
import type { Criteria, Process, ProcessMilestone } from '../core/model/model.ts';
import { excludePlainly, fieldsOf, wantedTexts, type WantedTexts } from '../core/model/criteriaParts.ts';
import { not, satisfiable } from '../core/model/satisfiable.ts';
import type { RecordFields } from '../core/model/scenario.ts';
import { exampleMilestones } from './pages/example.ts';
import { milestonesOf } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import { formatObject, formatRecord } from '../words/formatModel.ts';
import type { Rule } from './rule.ts';

const milestones = (priorities: string): string => `- milestone: first-response
  when: { Priority: [High, Critical] }
  target: 1h
  completeWhen: { Status: Working }
- milestone: first-response
  when: { Priority: ${priorities} }
  target: 4h
  completeWhen: { Status: Working }`;

export const overlappingMilestones: Rule = {
  code: 'overlapping-milestones',
  severity: 'error',
  supersedes: ['coverage-gap'],
  title: 'One record, the same milestone twice',
  why: 'All milestones whose criteria hold run side by side. When the same milestone type occurs twice and one record meets both criteria, the record gets it twice, with two targets.',
  cure: 'Make the criteria exclude each other. The record in the message is one that meets both.',
  bad: exampleMilestones(milestones('[Critical, Medium]')),
  good: exampleMilestones(milestones('[Medium, Low]')),
  message: ({ name, record, object }) =>
    `A ${String(object)} with ${String(record)} gets '${String(name)}' twice: it meets the criteria here and those of the earlier one. Make them exclude each other.`,
  scope: 'processes',
  *check({ snapshot, file, budget }) {
    const wanted = new Map<ProcessMilestone, WantedTexts>();
    for (const { process, milestone, name } of milestonesOf(snapshot, file)) {
      const own = wantedTexts(milestone.when);
      wanted.set(milestone, own);
      for (const earlier of process.milestones) {
        if (earlier === milestone) break;
        if (earlier.milestone !== milestone.milestone) continue;
        if (!budget.spend(1)) return;
        if (excludePlainly(wanted.get(earlier) ?? new Map(), own)) continue;
        const whens = [earlier.when, milestone.when].flatMap((when) => when ?? []);
        const record = recordOfAll(process, whens, budget);
        if (record === undefined) continue;
        yield {
          span: spanOf(file, [...milestone.origin.path, 'milestone']),
          args: {
            name,
            record: formatRecord(record, process.object),
            object: formatObject(process.object),
          },
          related: [
            { uri: file.uri, span: spanOf(file, [...earlier.origin.path, 'milestone']), message: 'the earlier one' },
          ],
        };
        break;
      }
    }
  },
};

/** A record that meets all of them while it is in the process; only the fields that they look at. */
function recordOfAll(
  { object, exitWhen }: Process,
  criteria: readonly Criteria[],
  budget: Budget,
): RecordFields | undefined {
  const inside = satisfiable([...criteria, not(exitWhen)], { object, budget });
  const found = inside.kind === 'unknown' ? satisfiable(criteria, { object, budget }) : inside;
  if (found.kind !== 'yes') return undefined;
  const fields = new Set(criteria.flatMap((each) => fieldsOf(each, object) ?? []));
  return new Map([...found.record].filter(([field]) => fields.has(field)));
}

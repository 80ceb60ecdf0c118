// born-violated: criteria that hold only some time after arrival, on a clock that counts from arrival.
import type { FindingArgs } from '../project/finding.ts';
import type { Budget } from '../core/model/budget.ts';
import { leavesOf, requiredTests } from '../core/model/criteriaParts.ts';
import type { Criteria, Process, ProcessMilestone } from '../core/model/model.ts';
import { implies } from '../core/model/satisfiable.ts';
import { formatDuration } from '../core/time/duration.ts';
import { countFromCriteria } from './fixes/countFromCriteria.ts';
import { exampleMilestones } from './pages/example.ts';
import { milestonesOf, targetMinutesOf } from './facts/milestones.ts';
import { namesOf } from './facts/namesOf.ts';
import { keySpanOf } from './facts/places.ts';
import { formatField } from '../core/model/formatField.ts';
import { formatList, formatObject, formatValue } from '../words/formatModel.ts';
import type { Rule } from './rule.ts';

const TYPES = `  escalation-answer: { name: Escalation Answer }
`;
const milestone = (clock: string): string => `- milestone: escalation-answer
  when: { IsEscalated: true }
  target: 2h
${clock}  completeWhen: { Escalation_Answered__c: true }`;

export const bornViolated: Rule = {
  code: 'born-violated',
  severity: 'info',
  title: 'May be violated when it starts',
  why: 'The criteria describe something that happens in the course of a case, but `clock: process` counts from its arrival, however late they hold. A case that gets there after the target has passed is violated in the moment the milestone starts.',
  cure: 'Count from the moment the criteria hold, with `clock: criteria`; or keep it, if the promise really counts from arrival.',
  bad: exampleMilestones(milestone(''), TYPES),
  good: exampleMilestones(milestone('  clock: criteria\n'), TYPES),
  message: (args) => `${describe(args)} Use 'clock: criteria' if ${counted(args)} from there.`,
  messageInMetadata: (args) => `${describe(args)} Set useCriteriaStartTime to true if ${counted(args)} from there.`,
  join: (all, process) => ({
    args: {
      variant: 'some',
      count: all.length,
      process,
      object: all[0]?.['object'] ?? '',
      names: namesOf(all, ({ condition }) => ` (${String(condition)})`),
    },
    fixTitle: "Use 'clock: criteria'",
  }),
  scope: 'processes',
  *check({ snapshot, file, budget }) {
    const { milestoneTypes } = snapshot.definitions(file.uri);
    for (const { process, milestone, name } of milestonesOf(snapshot, file)) {
      const { when, clock } = milestone;
      const target = targetMinutesOf(milestone);
      if (when === undefined || clock !== 'process' || target === undefined) continue;
      if (milestoneTypes.get(milestone.milestone)?.recurrence === 'independent') continue;
      const late = lateCondition(process, milestone, when, budget);
      if (late === undefined) continue;
      yield {
        span: keySpanOf(file, [...milestone.origin.path, 'when']),
        args: {
          name,
          target: formatDuration(target),
          condition: late,
          object: formatObject(process.object),
        },
        group: { id: process.id, name: process.name },
        fixes: countFromCriteria(file, milestone),
      };
    }
  },
};

function describe({ variant, name, target, condition, object, count, process, names }: FindingArgs): string {
  return variant === 'some'
    ? `${String(count)} milestones of '${String(process)}' start in the course of a ${String(object)}, but count from its arrival: ${String(names)}. Those that start after their targets are violated at once.`
    : `'${String(name)}' starts when ${String(condition)}, but counts from the arrival of the ${String(object)}: where that comes later than ${String(target)}, it is violated at once.`;
}

function counted({ variant }: FindingArgs): string {
  return variant === 'some' ? 'they should count' : 'it should count';
}

/** Checkboxes that are clear and dates that are blank when a record is created. */
const LATER_FIELDS = /\.(IsEscalated|IsStopped|StopStartDate)$/;

/** What a status that nobody gives a new record is called. */
const LATER_STATUS = /escalat|hold|wait|pending|reopen|re-open|resolved|solved/i;

/** What the criteria wait for, in words; undefined when they may hold on arrival. */
function lateCondition(
  process: Process,
  milestone: ProcessMilestone,
  when: Criteria,
  budget: Budget,
): string | undefined {
  const { object } = process;
  for (const part of requiredTests(when)) {
    if (part.operation !== 'equals') continue;
    const isLater = LATER_FIELDS.test(part.field)
      ? part.values.every((value) => value !== false && value !== null)
      : part.field === `${object}.Status` && part.values.every((value) => LATER_STATUS.test(formatValue(value)));
    if (isLater) return `${formatField(part.field, object)} is ${formatList(part.values.map(formatValue), 'or')}`;
  }
  const before = process.milestones.find(
    (other) =>
      other !== milestone &&
      other.when === undefined &&
      other.completeWhen !== undefined &&
      leavesOf(other.completeWhen).every((leaf) => leaf.kind === 'test') &&
      implies(when, other.completeWhen, { object, budget }),
  );
  return before === undefined ? undefined : `'${before.milestone}' is completed`;
}

// target-order: a resolution that is due before the first response.
import { satisfiable } from '../core/model/satisfiable.ts';
import { formatDuration } from '../core/time/duration.ts';
import { exampleMilestones } from './pages/example.ts';
import { isAlwaysSooner } from './facts/isAlwaysSooner.ts';
import { calendarOf, milestonesOf, targetMinutesOf, type MilestoneOfFile } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import type { Rule, RuleInput } from './rule.ts';

const RESPONSE = /\b(first|initial) (response|reply|answer|contact)\b|\b(response|respond|acknowledge\w*)\b/i;
const RESOLUTION = /\b(resolution|resolve|resolved|solution|closure|fix|restore|restoration)\b/i;

const TYPES = `  resolution: { name: Resolution }
`;
const milestones = (resolution: string): string => `- milestone: first-response
  target: 4h
  completeWhen: { Status: Working }
- milestone: resolution
  target: ${resolution}
  completeWhen: { Status: Solved }`;

export const targetOrder: Rule = {
  code: 'target-order',
  severity: 'warning',
  title: 'Resolution before the first response',
  why: 'The resolution is promised sooner than the first response, for the same records and on the same clock. Nobody resolves what nobody has answered: one of the targets is wrong.',
  cure: 'Correct one of the two targets.',
  bad: exampleMilestones(milestones('2h'), TYPES),
  good: exampleMilestones(milestones('8h'), TYPES),
  message: ({ resolution, target, response, other }) =>
    `'${String(resolution)}' (${String(target)}) is due before '${String(response)}' (${String(other)}), on the same clock. Correct one of the targets.`,
  scope: 'processes',
  *check({ snapshot, file, budget }) {
    const all = milestonesOf(snapshot, file);
    const responses = all.filter((milestone) => kindOf(milestone) === 'response');
    for (const resolution of all) {
      if (kindOf(resolution) !== 'resolution') continue;
      const response = responses.find((other) => isDueLater({ snapshot, file, budget }, other, resolution));
      if (response === undefined) continue;
      const path = [...response.milestone.origin.path, 'target'];
      yield {
        span: spanOf(file, [...resolution.milestone.origin.path, 'target']),
        args: {
          resolution: resolution.name,
          target: formatDuration(targetMinutesOf(resolution.milestone) ?? 0),
          response: response.name,
          other: formatDuration(targetMinutesOf(response.milestone) ?? 0),
        },
        related: [{ uri: file.uri, span: spanOf(file, path), message: 'the later target' }],
      };
    }
  },
};

/** By its words, which are all that tells them apart. */
function kindOf({ milestone, name }: MilestoneOfFile): 'response' | 'resolution' | undefined {
  const words = `${milestone.milestone.replaceAll('-', ' ')} / ${name}`;
  if (RESOLUTION.test(words)) return RESPONSE.test(words) ? undefined : 'resolution';
  return RESPONSE.test(words) ? 'response' : undefined;
}

function isDueLater(
  { snapshot, file, budget }: RuleInput,
  response: MilestoneOfFile,
  resolution: MilestoneOfFile,
): boolean {
  const { process, milestone } = response;
  if (!budget.spend(1)) return false;
  if (process !== resolution.process || milestone.clock !== resolution.milestone.clock) return false;
  const whens = [milestone.when, resolution.milestone.when].flatMap((when) => when ?? []);
  // On the criteria clock two different conditions begin at two different times.
  if (milestone.clock === 'criteria' && whens.length > 0) return false;
  const calendars = snapshot.calendars(file.uri);
  const isSooner = isAlwaysSooner(
    {
      minutes: targetMinutesOf(resolution.milestone),
      calendar: calendarOf(calendars, process, resolution.milestone),
    },
    { minutes: targetMinutesOf(milestone), calendar: calendarOf(calendars, process, milestone) },
    snapshot.now,
  );
  // Last, since it takes longest and most are due in order.
  return isSooner && satisfiable(whens, { object: process.object, budget }).kind === 'yes';
}

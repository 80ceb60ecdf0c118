// tier-inversion: the entitlement that is listed first, and so is the dearer one, promises less than a later one.
import { leavesOf } from '../core/model/criteriaParts.ts';
import type { Entitlement, Process, ProcessMilestone } from '../core/model/model.ts';
import { satisfiable } from '../core/model/satisfiable.ts';
import { formatDuration } from '../core/time/duration.ts';
import { isAlwaysSooner } from './facts/isAlwaysSooner.ts';
import { calendarOf, targetMinutesOf } from './facts/milestones.ts';
import { keySpanOf, spanOf } from './facts/places.ts';
import { formatMilestone } from '../words/formatModel.ts';
import type { Rule, RuleInput } from './rule.ts';

const file = (premium: string): string => `businessHours:
  us-support: { timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
processes:
  premium-support:
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, target: ${premium}, completeWhen: { Status: Working } }
  standard-support:
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, target: 4h, completeWhen: { Status: Working } }
entitlements:
  premium: { process: premium-support, when: { Account.Tier__c: Premium } }
  standard: { process: standard-support, when: { Account.Tier__c: Standard } }
`;

export const tierInversion: Rule = {
  code: 'tier-inversion',
  severity: 'warning',
  title: 'The dearer entitlement is slower',
  why: 'Entitlements are listed from the dearest down, since the first that matches counts. Here an earlier one promises the same milestone later than one below it.',
  cure: 'Correct one of the targets, or the order of the entitlements.',
  bad: file('8h'),
  good: file('1h'),
  message: ({ name, milestone, target, other, otherTarget }) =>
    `'${String(name)}' comes before '${String(other)}', but promises '${String(milestone)}' later: ${String(target)} against ${String(otherTarget)}. Correct one of the targets, or the order.`,
  *check({ snapshot, file, budget }) {
    const { processes } = snapshot.definitions(file.uri);
    for (const [index, dearer] of file.model.entitlements.entries()) {
      const process = processes.get(dearer.process);
      for (const cheaper of file.model.entitlements.slice(index + 1)) {
        const other = processes.get(cheaper.process);
        if (process === undefined || other === undefined || process === other) continue;
        const slower = areTiers(dearer, cheaper) ? slowerPair({ snapshot, file, budget }, process, other) : undefined;
        if (slower === undefined) continue;
        yield {
          span: keySpanOf(file, dearer.origin.path),
          args: {
            name: dearer.name,
            other: cheaper.name,
            milestone: formatMilestone(snapshot.definitions(file.uri), slower.slow),
            target: formatDuration(targetMinutesOf(slower.slow) ?? 0),
            otherTarget: formatDuration(targetMinutesOf(slower.fast) ?? 0),
          },
          related: [slower.slow, slower.fast].flatMap(({ origin }) => {
            const targetFile = snapshot.file(origin.uri);
            if (targetFile === undefined) return [];
            return { uri: origin.uri, span: spanOf(targetFile, [...origin.path, 'target']), message: 'a target' };
          }),
        };
        break;
      }
    }
  },
};

/** What tiers are called, the dearest first. */
const RANKS = [
  /platinum|diamond|enterprise|vip/i,
  /premium|gold|signature|priority/i,
  /silver|plus|business|advanced/i,
  /standard|bronze|basic|default|free|starter/i,
];

const TIER_FIELD = /tier|level|plan|class|segment|support|package|edition|contract|sla/i;

/**
 * Whether the first is evidently a dearer tier of the same thing: the second is for everybody else, both are told apart by a field that
 * names a tier, or their names say so. Two products side by side are no tiers.
 */
function areTiers(first: Entitlement, second: Entitlement): boolean {
  const [one, other] = [rankOf(first), rankOf(second)];
  if (one !== undefined && other !== undefined) return one < other;
  if (second.when === undefined) return first.when !== undefined;
  const fields = tierFields(first);
  return tierFields(second).some((field) => fields.includes(field));
}

function rankOf({ id, name }: Entitlement): number | undefined {
  const rank = RANKS.findIndex((words) => words.test(`${id} ${name}`));
  return rank === -1 ? undefined : rank;
}

function tierFields({ when }: Entitlement): readonly string[] {
  const fields = (when === undefined ? [] : leavesOf(when)).flatMap((leaf) => (leaf.kind === 'test' ? leaf.field : []));
  return fields.filter((field) => TIER_FIELD.test(field));
}

interface SlowerPair {
  readonly slow: ProcessMilestone;
  readonly fast: ProcessMilestone;
}

/** The same milestone type, for a record that both apply to, later in the first process whenever it arrives. */
function slowerPair({ snapshot, file, budget }: RuleInput, first: Process, second: Process): SlowerPair | undefined {
  const calendars = snapshot.calendars(file.uri);
  const promised = (process: Process, milestone: ProcessMilestone) => ({
    minutes: targetMinutesOf(milestone),
    calendar: calendarOf(calendars, process, milestone),
  });
  for (const slow of first.milestones)
    for (const fast of second.milestones) {
      if (!budget.spend(1)) return undefined;
      if (slow.milestone !== fast.milestone || slow.clock !== fast.clock || first.object !== second.object) continue;
      const whens = [slow.when, fast.when].flatMap((when) => when ?? []);
      if (satisfiable(whens, { object: first.object, budget }).kind !== 'yes') continue;
      if (isAlwaysSooner(promised(second, fast), promised(first, slow), snapshot.now)) return { slow, fast };
    }
  return undefined;
}

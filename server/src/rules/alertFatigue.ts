// alert-fatigue: so many milestones that can be open on one record at once that nobody heeds them.
import type { Budget } from '../core/model/budget.ts';
import type { Process, ProcessMilestone } from '../core/model/model.ts';
import type { RecordFields } from '../core/model/scenario.ts';
import { excludePlainly, fieldsOf, wantedTexts, type WantedTexts } from '../core/model/criteriaParts.ts';
import { not, satisfiable, type Satisfiability } from '../core/model/satisfiable.ts';
import { exampleMilestones } from './pages/example.ts';
import { keySpanOf } from './facts/places.ts';
import { formatList, formatMilestone, formatObject, formatRecord } from '../words/formatModel.ts';
import type { Rule } from './rule.ts';

/** More than this at once, and a person no longer knows which clock matters. */
const FEW = 3;

/** Salesforce documents this many milestones for a process. */
const DOCUMENTED_LIMIT = 10;

/** Combinations that are looked at: a few milliseconds. */
const MAX_CHECKS = 200;

const TYPES = `  diagnosis: { name: Diagnosis }
  workaround: { name: Workaround }
  resolution: { name: Resolution }
actions:
  warn-owner: { emailAlert: { template: Support/SLA_Warning, recipients: [{ owner: true }] } }
`;
const milestone = (id: string, rest: string): string =>
  `- { milestone: ${id}, ${rest}, warnings: [{ before: 15m, actions: [warn-owner] }] }\n`;
const THREE =
  milestone('first-response', 'target: 1h, completeWhen: { Status: Working }') +
  milestone('diagnosis', 'target: 4h, completeWhen: { Diagnosed__c: true }') +
  milestone('resolution', 'target: 16h, completeWhen: { Status: Solved }');

export const alertFatigue: Rule = {
  code: 'alert-fatigue',
  severity: 'info',
  title: 'Many clocks at once',
  why: 'More than three milestones can run on one record at the same time, each with its own warnings. People stop heeding them. Salesforce documents a limit of ten.',
  cure: 'Let milestones follow each other with `when`, or drop those that nobody acts on.',
  bad: exampleMilestones(
    `${THREE}${milestone('workaround', 'target: 8h, completeWhen: { Workaround_Given__c: true }')}`,
    TYPES,
  ),
  good: exampleMilestones(THREE, TYPES),
  message: ({ count, object, record, milestones, variant }) =>
    `${String(count)} milestones can be open at once on a ${String(object)} with ${String(record)}: ${formatList(Array.isArray(milestones) ? milestones : [])}. ${
      variant === 'limit'
        ? `Salesforce documents a limit of ${DOCUMENTED_LIMIT}.`
        : 'Let some of them start only when others are done.'
    }`,
  scope: 'processes',
  *check({ snapshot, file, budget }) {
    const definitions = snapshot.definitions(file.uri);
    for (const process of file.model.processes) {
      const all = mostAtOnce(process, process.milestones, budget);
      const isOverLimit = all.milestones.length > DOCUMENTED_LIMIT;
      // What alerts nobody tires nobody.
      const { milestones, record } = isOverLimit ? all : mostAtOnce(process, process.milestones.filter(alerts), budget);
      if (milestones.length <= FEW) continue;
      yield {
        span: keySpanOf(file, [...process.origin.path, 'milestones']),
        severity: isOverLimit ? 'warning' : 'info',
        args: {
          count: milestones.length,
          object: formatObject(process.object),
          record: formatRecord(onlyChosen(process, milestones, record), process.object),
          milestones: milestones.map((milestone) => formatMilestone(definitions, milestone)),
          variant: isOverLimit ? 'limit' : 'few',
        },
      };
    }
  },
};

/** The fields that choose the milestones: that none of them is completed yet goes without saying. */
function onlyChosen(
  { object }: Process,
  milestones: readonly ProcessMilestone[],
  record: Together['record'],
): Together['record'] {
  const fields = new Set(milestones.flatMap(({ when }) => (when === undefined ? [] : (fieldsOf(when, object) ?? []))));
  return new Map([...record].filter(([field]) => fields.has(field)));
}

interface Together {
  readonly milestones: readonly ProcessMilestone[];
  readonly record: RecordFields;
}

function alerts({ warnings, violations }: ProcessMilestone): boolean {
  return [...warnings, ...violations].some(({ actions }) => actions.length > 0);
}

/** The largest set that is found to be open together, starting from each milestone in turn. */
function mostAtOnce(process: Process, among: readonly ProcessMilestone[], budget: Budget): Together {
  let best: Together = { milestones: [], record: new Map() };
  if (among.length <= FEW) return best;
  let checks = 0;
  const wanted = new Map<ProcessMilestone, WantedTexts>();
  const wantedOf = (milestone: ProcessMilestone): WantedTexts => {
    const known = wanted.get(milestone) ?? wantedTexts(milestone.when);
    wanted.set(milestone, known);
    return known;
  };
  for (const seed of among) {
    let together: Together = { milestones: [], record: new Map() };
    for (const next of [seed, ...among.filter((other) => other !== seed)]) {
      checks += 1;
      if (checks > MAX_CHECKS) return best;
      if (together.milestones.some((other) => excludePlainly(wantedOf(other), wantedOf(next)))) continue;
      const open = areOpenTogether(process, [...together.milestones, next], budget);
      if (open.kind === 'yes') together = { milestones: [...together.milestones, next], record: open.record };
    }
    if (together.milestones.length > best.milestones.length) best = together;
    if (best.milestones.length === among.length) break;
  }
  return best;
}

function areOpenTogether(process: Process, milestones: readonly ProcessMilestone[], budget: Budget): Satisfiability {
  const criteria = milestones.flatMap(({ when, completeWhen }) => [
    ...(when === undefined ? [] : [when]),
    ...(completeWhen === undefined ? [] : [not(completeWhen)]),
  ]);
  return satisfiable(criteria, { object: process.object, budget });
}

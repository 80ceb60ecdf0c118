// shadowed-entitlement: an entitlement that no record ever gets, since those before it take every record that it would match.
import type { Budget } from '../core/model/budget.ts';
import type { Entitlement } from '../core/model/model.ts';
import { not, satisfiable } from '../core/model/satisfiable.ts';
import type { RecordFields } from '../core/model/scenario.ts';
import { formatRecord } from '../words/formatModel.ts';
import { keySpanOf } from './facts/places.ts';
import { exampleMilestones } from './pages/example.ts';
import type { Rule } from './rule.ts';

const OBJECT = 'Case';

const entitlements = (lines: string): string =>
  `${exampleMilestones('- { milestone: first-response, target: 4h, completeWhen: { Status: Working } }')}entitlements:
${lines}`;
const EVERYBODY = '  everybody: { process: support }\n';
const PREMIUM = '  premium: { process: support, when: { Account.Tier__c: Premium } }\n';

export const shadowedEntitlement: Rule = {
  code: 'shadowed-entitlement',
  severity: 'warning',
  title: 'Entitlement that nobody gets',
  why: 'The first entitlement that matches a record counts. Here every record that this one would match is taken by one before it: by one without `when`, which matches all, or by one that is wider.',
  cure: 'Put the narrower entitlement first, or remove it.',
  bad: entitlements(EVERYBODY + PREMIUM),
  good: entitlements(PREMIUM + EVERYBODY),
  message({ name, other, record }) {
    const by = `'${String(other)}' stands before it and`;
    return record === ''
      ? `Nobody gets '${String(name)}': ${by} has no 'when', so it takes every record. Put '${String(name)}' first, or remove it.`
      : `Nobody gets '${String(name)}': ${by} takes every record that it would match, such as ${String(record)}. Put '${String(name)}' first, or remove it.`;
  },
  *check({ file, budget }) {
    const { entitlements: all } = file.model;
    for (const [index, entitlement] of all.entries()) {
      const shadow = shadowOf(entitlement, all.slice(0, index), budget);
      if (shadow === undefined) continue;
      yield {
        span: keySpanOf(file, entitlement.origin.path),
        args: {
          name: entitlement.name,
          other: shadow.by.name,
          record: shadow.record === undefined ? '' : formatRecord(shadow.record, OBJECT),
        },
        related: [{ uri: file.uri, span: keySpanOf(file, shadow.by.origin.path), message: 'the one that takes them' }],
      };
    }
  },
};

interface Shadow {
  readonly by: Entitlement;
  /** One that would match; undefined where all are taken. */
  readonly record?: RecordFields;
}

/** The earlier entitlement behind which no record is left; of several that do it together, the last. */
function shadowOf(entitlement: Entitlement, earlier: readonly Entitlement[], budget: Budget): Shadow | undefined {
  const all = earlier.find(({ when }) => when === undefined);
  if (all !== undefined) return { by: all };
  const { when } = entitlement;
  if (when === undefined) return undefined;
  const options = { object: OBJECT, budget };
  const found = satisfiable([when], options);
  if (found.kind !== 'yes') return undefined; // criteria that nothing meets are told by another rule
  const left = [when];
  for (const by of earlier) {
    if (by.when === undefined) continue;
    left.push(not(by.when));
    if (satisfiable(left, options).kind === 'no') return { by, record: found.record };
  }
  return undefined;
}

// unknown-field: a custom field that the project's list of fields does not have. Says nothing without such a list.
import { nearest } from '../language/schema/nearest.ts';
import { changeTo } from './fixes/fixes.ts';
import { fieldUses } from '../project/fieldUses.ts';
import type { Rule } from './rule.ts';

const CONFIG = `--- file: support/milestone.config.yaml
fields:
  Account.Tier__c: [Gold, Silver]
`;

export const unknownField: Rule = {
  code: 'unknown-field',
  severity: 'info',
  supersedes: ['unknown-picklist-value'],
  title: 'Unknown custom field',
  why: 'A custom field that is not among the `fields` of `milestone.config.yaml`. Salesforce refuses a process that names a field which the org does not have; here it would count as blank. Without such a list nothing is reported, and standard fields never are.',
  cure: 'Correct the name, or add the field to the list if the org has it.',
  bad: `--- file: support/main.entitlement.yaml
entitlements:
  gold: { process: gold-support, when: { Account.Teir__c: Gold } }
${CONFIG}`,
  good: `--- file: support/main.entitlement.yaml
businessHours:
  us-support: { timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
processes:
  gold-support:
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, target: 1h, completeWhen: { Status: Working } }
entitlements:
  gold: { process: gold-support, when: { Account.Tier__c: Gold } }
${CONFIG}`,
  message({ field, suggestion }) {
    const what = `The list of fields in milestone.config.yaml has no '${String(field)}'.`;
    return suggestion === ''
      ? `${what} Correct the name, or add it to the list if the org has it.`
      : `${what} Did you mean '${String(suggestion)}'?`;
  },
  isLocal: true,
  *check({ snapshot, file }) {
    const { fields } = snapshot.config(file.uri);
    if (fields === undefined) return;
    const known = new Set([...fields.keys()].map((field) => field.toLowerCase()));
    for (const { field, node } of fieldUses(snapshot, file)) {
      if (!isCustom(field) || known.has(field.toLowerCase())) continue;
      const near = nearest(field, [...fields.keys()]);
      const object = field.slice(0, field.indexOf('.') + 1);
      const suggestion = near !== undefined && !node.source.includes('.') ? near.replace(object, '') : near;
      const isName = node.source === field || `${object}${node.source}` === field;
      yield {
        span: node.span,
        args: { field, suggestion: suggestion ?? '' },
        fixes: isName ? changeTo(file, node, suggestion) : [],
      };
    }
  },
};

/** A field of our own object or of a standard relation: behind a custom relation (`__r`) stands an object that is not known here. */
function isCustom(field: string): boolean {
  return /^[^.]+\.[^.]+__c$/i.test(field) && !/__r\./i.test(field);
}

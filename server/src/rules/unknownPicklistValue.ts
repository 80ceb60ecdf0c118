// unknown-picklist-value: a value that the project's list of fields does not have for a picklist. Says nothing about other fields.
import { nearest } from '../language/schema/nearest.ts';
import { changeTo } from './fixes/fixes.ts';
import { fieldUses } from '../project/fieldUses.ts';
import { formatList } from '../words/formatModel.ts';
import type { Rule } from './rule.ts';

const CONFIG = `--- file: support/milestone.config.yaml
fields:
  Account.Tier__c: [Gold, Silver]
`;

const REST = `businessHours:
  us-support: { timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
processes:
  gold-support:
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, target: 1h, completeWhen: { Status: Working } }
`;

export const unknownPicklistValue: Rule = {
  code: 'unknown-picklist-value',
  severity: 'warning',
  title: 'Unknown picklist value',
  why: 'A value that the picklist does not have, by the `fields` of `milestone.config.yaml`: no record will ever have it, so the condition never holds. Fields without a list of values are not checked.',
  cure: 'Correct the value, or add it to the list if the org has it.',
  bad: `--- file: support/main.entitlement.yaml
${REST}entitlements:
  gold: { process: gold-support, when: { Account.Tier__c: Golden } }
${CONFIG}`,
  good: `--- file: support/main.entitlement.yaml
${REST}entitlements:
  gold: { process: gold-support, when: { Account.Tier__c: Gold } }
${CONFIG}`,
  message({ field, value, suggestion, known }) {
    const what = `'${String(field)}' has no value '${String(value)}', so no record has it.`;
    return suggestion === ''
      ? `${what} The list in milestone.config.yaml has ${formatList(Array.isArray(known) ? known : [])}.`
      : `${what} Did you mean '${String(suggestion)}'?`;
  },
  isLocal: true,
  *check({ snapshot, file }) {
    const { fields } = snapshot.config(file.uri);
    if (fields === undefined) return;
    const valuesOf = new Map([...fields].map(([field, values]) => [field.toLowerCase(), values]));
    for (const { field, values } of fieldUses(snapshot, file)) {
      const known = valuesOf.get(field.toLowerCase()) ?? [];
      if (known.length === 0) continue;
      const words = new Set(known.map((value) => value.toLowerCase()));
      for (const node of values) {
        // A multi-select picklist takes several at once: `Red;Green`.
        const wrong = node.source
          .split(';')
          .find((entry) => entry.trim() !== '' && !words.has(entry.trim().toLowerCase()));
        if (wrong === undefined || node.value === null) continue;
        const suggestion = nearest(wrong.trim(), known);
        yield {
          span: node.span,
          args: { field, value: wrong.trim(), suggestion: suggestion ?? '', known: known.slice(0, 12) },
          fixes: wrong === node.source ? changeTo(file, node, suggestion) : [],
        };
      }
    }
  },
};

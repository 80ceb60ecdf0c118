// unknown-picklist-value: a value that the project's list of fields does not have for a picklist. Says nothing about other fields.
import { nearest } from '../language/schema/nearest.ts';
import { changeTo } from './fixes/fixes.ts';
import { findField, type ListedField } from '../core/model/fieldList.ts';
import type { Notation } from '../language/read/definition.ts';
import { fieldListOf } from '../project/fieldListOf.ts';
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
  why: 'A value that the picklist does not have, by the `fields` of `milestone.config.yaml` or by the Salesforce project around the file: no record will ever have it, so the condition never holds. Fields whose values are not all known are not checked; a picklist that is not restricted may hold other values, so it is checked in YAML only, where nothing came from an org yet.',
  cure: 'Correct the value, or add it to the list if the org has it.',
  bad: `--- file: support/main.entitlement.yaml
${REST}entitlements:
  gold: { process: gold-support, when: { Account.Tier__c: Golden } }
${CONFIG}`,
  good: `--- file: support/main.entitlement.yaml
${REST}entitlements:
  gold: { process: gold-support, when: { Account.Tier__c: Gold } }
${CONFIG}`,
  message({ field, value, suggestion, known, place, isClosed }) {
    const what =
      isClosed === 'true'
        ? `'${String(field)}' has no value '${String(value)}', so no record has it.`
        : `The picklist '${String(field)}' of this project has no value '${String(value)}'.`;
    const list = place === 'project' ? 'The picklist' : 'The list in milestone.config.yaml';
    return suggestion === ''
      ? `${what} ${list} has ${formatList(Array.isArray(known) ? known : [])}.`
      : `${what} Did you mean '${String(suggestion)}'?`;
  },
  isLocal: true,
  *check({ snapshot, file }) {
    const list = fieldListOf(snapshot, file.uri);
    if (list.fields.size === 0) return;
    const known = new Map<ListedField, ReadonlySet<string>>();
    const wordsOf = (listed: ListedField): ReadonlySet<string> => {
      const words =
        known.get(listed) ??
        new Set(listed.values.flatMap(({ name, label }) => [name, label, decoded(name)]).map(toKey));
      known.set(listed, words);
      return words;
    };
    for (const { field, values } of fieldUses(snapshot, file)) {
      const listed = findField(list, field);
      if (listed === undefined || !isJudged(listed, file.notation)) continue;
      for (const node of values) {
        // A multi-select picklist takes several at once: `Red;Green`.
        const wrong = node.source.split(';').find((entry) => entry.trim() !== '' && !wordsOf(listed).has(toKey(entry)));
        if (wrong === undefined || node.value === null) continue;
        const active = listed.values.filter(({ isActive }) => isActive).map(({ name }) => name);
        const suggestion = nearest(wrong.trim(), active);
        yield {
          span: node.span,
          args: {
            ...{ field, value: wrong.trim(), suggestion: suggestion ?? '', known: active.slice(0, 12) },
            place: listed.uri === undefined ? 'configuration' : 'project',
            isClosed: String(listed.extent === 'closed'),
          },
          fixes: wrong === node.source ? changeTo(file, node, suggestion) : [],
        };
      }
    }
  },
};

/** Where programs may write values that nobody can choose, metadata that came from an org may name one. */
function isJudged({ values, extent }: ListedField, notation: Notation): boolean {
  return values.length > 0 && (extent === 'closed' || (extent === 'open' && notation === 'yaml'));
}

function toKey(value: string): string {
  return value.trim().toLowerCase();
}

/** Older versions of the API write some values percent-encoded. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

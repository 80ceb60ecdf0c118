// unknown-field: a custom field that the project's list of fields does not have. Says nothing without such a list.
import { nearest, wrongLetters } from '../language/schema/nearest.ts';
import { changeTo } from './fixes/fixes.ts';
import { fieldListOf } from '../project/fieldListOf.ts';
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
  why: 'A custom field that is not among the `fields` of `milestone.config.yaml`. Salesforce refuses a process that names a field which the org does not have; here it would count as blank. In a Salesforce project, whose `objects` are such a list though seldom a whole one, only what looks like a slip is reported, and nothing in metadata. Without any list nothing is, and standard fields never are.',
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
  message({ field, suggestion, place }) {
    if (place === 'project')
      return `This project has no field '${String(field)}', which the org may have. Did you mean '${String(suggestion)}'?`;
    const what = `The list of fields in milestone.config.yaml has no '${String(field)}'.`;
    return suggestion === ''
      ? `${what} Correct the name, or add it to the list if the org has it.`
      : `${what} Did you mean '${String(suggestion)}'?`;
  },
  isLocal: true,
  *check({ snapshot, file }) {
    const isListed = snapshot.config(file.uri).fields !== undefined;
    const { fields } = fieldListOf(snapshot, file.uri);
    // What came from an org with its metadata was there, whatever else was retrieved.
    if (fields.size === 0 || (file.notation === 'xml' && !isListed)) return;
    const names = [...fields.values()].map(({ name }) => name);
    for (const { field, node } of fieldUses(snapshot, file)) {
      if (!isCustom(field) || fields.has(field.toLowerCase())) continue;
      const near = isListed ? nearest(field, names) : slipOf(field, names);
      if (near === undefined && !isListed) continue;
      const object = field.slice(0, field.indexOf('.') + 1);
      const suggestion = near !== undefined && !node.source.includes('.') ? near.replace(object, '') : near;
      const isName = node.source === field || `${object}${node.source}` === field;
      yield {
        span: node.span,
        args: { field, suggestion: suggestion ?? '', place: isListed ? 'configuration' : 'project' },
        fixes: isName ? changeTo(file, node, suggestion) : [],
      };
    }
  },
};

/**
 * The field of the same object that was meant, where one letter is wrong: projects hold a part of what the org has, so that a field
 * that is not there proves little. Fields that differ in a digit are different ones.
 */
function slipOf(field: string, names: readonly string[]): string | undefined {
  const word = field.toLowerCase();
  if (word.length - word.indexOf('.') < MIN_SLIP_LENGTH) return undefined;
  const digitsOf = (name: string): string => name.replace(/\D/g, '');
  return names.find((name) => digitsOf(name) === digitsOf(field) && wrongLetters(word, name.toLowerCase()) === 1);
}

/** With the dot and `__c`: shorter names are near each other without being meant for each other. */
const MIN_SLIP_LENGTH = '.Tier__c'.length;

/** A field of our own object or of a standard relation: behind a custom relation (`__r`) stands an object that is not known here. */
function isCustom(field: string): boolean {
  return /^[^.]+\.[^.]+__c$/i.test(field) && !/__r\./i.test(field);
}

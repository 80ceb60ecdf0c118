// What customers call objects and fields: Salesforce's API names are for administrators. Must not know conditions.
import type { FieldName } from '../../core/model/model.ts';
import { formatField } from '../../core/model/formatField.ts';

/** `case`, `work order`, `service appointment`: one record of an object. */
export function objectNoun(object: string): string {
  return spell(object).toLowerCase();
}

/** With its article: `a case`, `an incident`. */
export function oneOf(object: string): string {
  const noun = objectNoun(object);
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** `cases`, `work orders` */
export function objectNouns(object: string): string {
  const noun = objectNoun(object);
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : noun.replace(/(?<=[^aeiou])y$/, 'ie').concat('s');
}

/**
 * `Status`, `Account Tier`, `Escalation Reviewed`: a field in words.
 * @param object whose fields are named without it
 */
export function fieldLabel(field: FieldName, object: string): string {
  return formatField(field, object).split('.').map(spell).join(' ');
}

/** An API name as words: `Escalation_Reviewed__c` → `Escalation Reviewed`, `OwnerId` → `Owner`, `ClosedDate` → `Closed Date`. */
export function spell(name: string): string {
  const words = name
    .replace(/__[a-z]{1,5}$/i, '')
    .replaceAll('_', ' ')
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .trim();
  return words.replace(/(?<=.) Id$/, '') || name;
}

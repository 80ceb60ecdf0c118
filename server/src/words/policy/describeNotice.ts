// What an action does for somebody who never saw Salesforce: who is told, and what changes. Must not know who triggers it.
import type { Action, ActionEffect, Recipient } from '../../core/model/model.ts';
import { formatField } from '../../core/model/formatField.ts';
import { formatList, formatValue } from '../formatModel.ts';
import { pluralize } from '../pluralize.ts';
import { fieldLabel, objectNoun, spell } from './nouns.ts';

/**
 * A clause that can stand behind a comma: `an e-mail goes to the owner of the case (“A target is near”)`.
 * @param object of the record that it happens to
 */
export function describeNotice(
  { effect, description }: Pick<Action, 'effect' | 'description'>,
  object: string,
): string {
  const told = describeEffect(effect, object);
  const about =
    effect.kind === 'emailAlert' || effect.kind === 'task' ? (effect.description ?? description) : description;
  return about === undefined || about.trim() === '' ? told : `${told} (“${about.trim()}”)`;
}

function describeEffect(effect: ActionEffect, object: string): string {
  const people = (recipients: readonly Recipient[]): string =>
    formatList(recipients.map((recipient) => describePerson(recipient, object))) || 'nobody';
  switch (effect.kind) {
    case 'emailAlert': {
      const copy = effect.cc.length === 0 ? '' : `, with a copy to ${formatList(effect.cc)}`;
      return `an e-mail goes to ${people(effect.recipients)}${copy}`;
    }
    case 'notification':
      return `a notification goes to ${people(effect.recipients)}`;
    case 'fieldUpdate':
      return describeUpdate(effect, object);
    case 'task': {
      const due = effect.dueInDays === undefined ? '' : `, due in ${pluralize(effect.dueInDays, 'day')}`;
      return `${describePerson(effect.assignTo, object)} gets the task “${effect.subject}”${due}`;
    }
    case 'flow':
      return `the automatic procedure “${spell(effect.flow)}” runs`;
    case 'outboundMessage':
      return `a message goes to the system at ${effect.endpoint}`;
    case 'external':
      return `“${spell(effect.name)}” happens, which is set up in Salesforce`;
  }
}

function describeUpdate(
  { field, newValue }: Extract<ActionEffect, { readonly kind: 'fieldUpdate' }>,
  object: string,
): string {
  const label = fieldLabel(field, object);
  const isOwner = formatField(field, object) === 'OwnerId';
  switch (newValue.kind) {
    case 'value':
      return `${label} becomes ${formatValue(newValue.value)}`;
    case 'blank':
      return `${label} becomes blank`;
    case 'next':
    case 'previous':
      return `${label} goes to its ${newValue.kind} value`;
    case 'formula':
      return `${label} becomes the result of the formula “${newValue.value}”`;
    case 'queue':
    case 'user': {
      const who = newValue.kind === 'queue' ? `the queue “${spell(newValue.value)}”` : newValue.value;
      return isOwner ? `the ${objectNoun(object)} is handed to ${who}` : `${label} becomes ${who}`;
    }
    case 'recordType':
      return `the kind of the ${objectNoun(object)} becomes “${spell(newValue.value)}”`;
  }
}

/** `the owner of the case`, `everybody with the role Team Lead` */
function describePerson(recipient: Recipient, object: string): string {
  const noun = objectNoun(object);
  switch (recipient.kind) {
    case 'owner':
      return `the owner of the ${noun}`;
    case 'creator':
      return `whoever created the ${noun}`;
    case 'accountOwner':
      return 'the owner of the account';
    case 'role':
      return `everybody with the role ${spell(recipient.value)}`;
    case 'roleAndSubordinates':
      return `everybody with the role ${spell(recipient.value)} or below it`;
    case 'group':
      return `the group ${spell(recipient.value)}`;
    case 'contact':
    case 'contactLookup':
      return `the contact in ${fieldLabel(recipient.value, object)}`;
    case 'userLookup':
    case 'field':
      return `whoever is named in ${fieldLabel(recipient.value, object)}`;
    case 'caseTeam':
      return `the ${spell(recipient.value)} of the case team`;
    case 'accountTeam':
      return `the ${spell(recipient.value)} of the account team`;
    case 'opportunityTeam':
      return `the ${spell(recipient.value)} of the opportunity team`;
    case 'user':
    case 'email':
      return recipient.value;
  }
}

// Who gets a mail, a notification or a task, in words. Must not know actions.
import type { Recipient } from '../core/model/model.ts';

/** `the owner`, `the role Team Lead`, `a@b.example`, `the users of the public group Tier_2`. */
export function describeRecipient(recipient: Recipient): string {
  switch (recipient.kind) {
    case 'owner':
      return 'the owner';
    case 'creator':
      return 'the creator';
    case 'accountOwner':
      return 'the account owner';
    case 'role':
      return `the role ${recipient.value}`;
    case 'roleAndSubordinates':
      return `the role ${recipient.value} and its subordinates`;
    case 'group':
      return `the group ${recipient.value}`;
    case 'contact':
      return `the contact ${recipient.value}`;
    case 'contactLookup':
      return `the contact in ${recipient.value}`;
    case 'userLookup':
      return `the user in ${recipient.value}`;
    case 'caseTeam':
      return `the case team role ${recipient.value}`;
    case 'accountTeam':
      return `the account team role ${recipient.value}`;
    case 'opportunityTeam':
      return `the opportunity team role ${recipient.value}`;
    case 'user':
    case 'field':
    case 'email':
      return recipient.value;
  }
}

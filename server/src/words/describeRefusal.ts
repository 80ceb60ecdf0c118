// The sentences for what Salesforce cannot hold: what it is, and what to do.
import type { Refusal } from '../salesforce/write/refusal.ts';

/** One or two sentences about a refusal. */
export function describeRefusal({ code, section, args }: Pick<Refusal, 'code' | 'section' | 'args'>): string {
  const word = (key: string): string => args[key] ?? '';
  switch (code) {
    case 'several-shifts':
      return `Salesforce has one time range a day, and '${word('name')}' has several under '${word('day')}': ${word('hours')}. Give the break to a holiday with 'between' that recurs daily, or make two calendars.`;
    case 'overnight-shift':
      return word('variant') === 'holiday'
        ? `Holidays end on the day on which they begin, and '${word('name')}' goes on after midnight: ${word('hours')}. Make two of it.`
        : `Business hours end at midnight, and '${word('name')}' goes on after it under '${word('day')}': ${word('hours')}. Part it between two calendars, or open around the clock.`;
    case 'observed-holiday':
      return `Salesforce does not move holidays, and '${word('name')}' is observed on the ${word('observed').replace('-', ' ')}. Write the dates on which it is observed, one holiday a year.`;
    case 'within-other-object':
      return `'within' looks at a location of the record itself, and ${word('field')} is not of ${word('object')}. Use a field of ${word('object')}, such as one that a formula fills.`;
    case 'name-clash':
      return `'${word('id')}' and '${word('other')}' are one ${THING[section]} to Salesforce, which takes '${word('name')}' and '${word('otherName')}' for the same name. Give one of them another 'name'.`;
    case 'newer-than-api':
      return `'${word('key')}' needs version ${word('since')} of the API, and the metadata is for ${word('version')}. Raise it with --api-version or sourceApiVersion in sfdx-project.json, or leave '${word('key')}' out.`;
    case 'default-version':
      return `'${word('process')}' and '${word('other')}' are both the default of one process. Take 'default: true' from the one that new records no longer get.`;
    case 'formula-inside':
      return `Salesforce has either a formula or filter items, and this formula stands among other conditions. Write all of them as one formula.`;
    case 'character':
      return `XML cannot hold the character U+${word('code')} that this text has. Take it out.`;
    case 'action-kind':
      return `A workflow cannot send a custom notification, so '${word('name')}' has no place in Salesforce's metadata. Send it in a flow, and name that with 'flow'.`;
    case 'recipient':
      return RECIPIENT_CURES[word('kind')]?.(word('value')) ?? `Salesforce has no recipient '${word('kind')}'.`;
    case 'outbound-message':
      return `Salesforce needs ${word('missing')} of the outbound message '${word('name')}'. Add them under 'salesforce', such as salesforce: { apiVersion: '64.0', integrationUser: bot@example.com }.`;
    case 'field-of-other-object':
      return `A workflow of ${word('object')} changes fields of ${word('object')}, and '${word('name')}' changes ${word('field')}. Name the lookup that leads there under 'salesforce', such as salesforce: { targetObject: AccountId }, or change it in a flow.`;
    case 'share-of-unknown-target':
      return `'${word('before')}' is a share of minutes that Apex gives in the org, and Salesforce needs minutes. Write them, such as before: 30m.`;
    case 'warning-at-target':
      return `A warning 0 minutes before its target is a violation to Salesforce. Write it under 'violations' with 'after: 0m', or let it come earlier.`;
  }
}

const THING: Readonly<Record<Refusal['section'], string>> = {
  businessHours: 'calendar',
  holidays: 'holiday',
  milestoneTypes: 'milestone type',
  actions: 'action',
  processes: 'process',
  templates: 'template',
};

const RECIPIENT_CURES: Readonly<Record<string, (value: string) => string>> = {
  email: (value) =>
    `Mail alerts send copies to addresses, and a recipient is somebody in the org. Write ${value} under 'cc', or name a field that holds an address: email: SuppliedEmail.`,
  field: (value) =>
    `Salesforce wants to know what ${value} holds. Write 'userLookup', 'contactLookup' or 'email' instead of 'field'.`,
  contact: (value) => `Salesforce knows no contact role here. Write contactLookup: ${value}, with the lookup field.`,
};

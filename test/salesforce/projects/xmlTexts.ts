// Texts of metadata as Salesforce writes them: header, four spaces, children in the order in which they are given.

const HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** Child elements: a text is the content as it stands in the file, a list repeats the element, and a map is an element of its own. */
export type Content = string | readonly Content[] | { readonly [name: string]: Content };

/** A whole file. */
export function metadataText(root: string, children: { readonly [name: string]: Content }): string {
  return `${HEADER}<${root} ${NAMESPACE}>\n${lines(children, '    ')}</${root}>\n`;
}

function lines(children: { readonly [name: string]: Content }, indent: string): string {
  return Object.entries(children)
    .map(([name, content]) => element(name, content, indent))
    .join('');
}

function element(name: string, content: Content, indent: string): string {
  if (typeof content === 'string') return `${indent}<${name}>${content}</${name}>\n`;
  if (isList(content)) return content.map((each) => element(name, each, indent)).join('');
  return `${indent}<${name}>\n${lines(content, `${indent}    `)}${indent}</${name}>\n`;
}

function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}

/** A condition of a filter. */
export function item(field: string, operation: string, value: string): Content {
  return { field, operation, value };
}

export const CLOSED: Content = item('Case.IsClosed', 'equals', 'true');

/** What happens at a distance from the target. */
export function trigger(length: string, unit = 'Minutes', ...actions: readonly (readonly [string, string])[]): Content {
  return {
    ...(actions.length === 0 ? {} : { actions: actions.map(([name, type]) => ({ name, type })) }),
    timeLength: length,
    workflowTimeTriggerUnit: unit,
  };
}

/** A milestone of 60 minutes, and what else it says: names are put in order. */
export function milestone(name: string, others: { readonly [name: string]: Content } = {}): Content {
  const hasApex = 'minutesCustomClass' in others;
  return sorted({
    milestoneName: name,
    ...(hasApex ? {} : { minutesToComplete: '60' }),
    useCriteriaStartTime: 'false',
    ...others,
  });
}

/** An active process on cases that ends when they are closed. */
export function process(
  milestones: readonly Content[],
  others: { readonly [name: string]: Content } = { exitCriteriaFilterItems: CLOSED },
): string {
  return metadataText(
    'EntitlementProcess',
    sorted({
      SObjectType: 'Case',
      active: 'true',
      ...others,
      ...(milestones.length === 0 ? {} : { milestones }),
    }),
  );
}

function sorted(children: { readonly [name: string]: Content }): { readonly [name: string]: Content } {
  const entries: [string, Content][] = Object.entries(children);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function milestoneType(others: { readonly [name: string]: Content } = { recurrenceType: 'none' }): string {
  return metadataText('MilestoneType', others);
}

/** Business hours from Monday to Friday. */
export function calendar(name: string, others: { readonly [name: string]: Content } = {}): Content {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day): [string, string][] => [
    [`${day}EndTime`, '17:00:00.000Z'],
    [`${day}StartTime`, '09:00:00.000Z'],
  ]);
  return sorted({
    active: 'true',
    default: 'false',
    ...Object.fromEntries<Content>(days.flatMap((each) => each)),
    name,
    timeZoneId: 'Europe/Berlin',
    ...others,
  });
}

export function settings(calendars: readonly Content[], holidays: readonly Content[] = []): string {
  return metadataText('BusinessHoursSettings', {
    businessHours: calendars,
    ...(holidays.length === 0 ? {} : { holidays }),
  });
}

/** An e-mail alert to the owner. */
export function alert(fullName: string): Content {
  return {
    fullName,
    description: `Tell ${fullName}`,
    protected: 'false',
    recipients: { type: 'owner' },
    senderType: 'CurrentUser',
    template: 'unfiled$public/Told',
  };
}

export function workflow(alerts: readonly Content[], others: { readonly [name: string]: Content } = {}): string {
  return metadataText('Workflow', { alerts, ...others });
}

export const SFDX =
  '{ "packageDirectories": [{ "path": "force-app", "default": true }], "sourceApiVersion": "64.0" }\n';

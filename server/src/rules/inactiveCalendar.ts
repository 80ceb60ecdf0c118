// inactive-calendar: somebody counts in business hours that are switched off.
import type { Fix } from '../project/finding.ts';
import type { Snapshot } from '../project/snapshot.ts';
import type { BusinessHours } from '../core/model/model.ts';
import { removeKey } from './fixes/fixes.ts';
import { spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

const process = (active: string): string => `businessHours:
  us-support: { timeZone: America/New_York, ${active}hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
processes:
  support:
    businessHours: us-support
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, target: 1h, completeWhen: { Status: Working } }
`;

export const inactiveCalendar: Rule = {
  code: 'inactive-calendar',
  severity: 'error',
  title: 'Inactive calendar',
  why: 'Salesforce offers only active business hours to processes and milestones, and the default calendar has to be active.',
  cure: 'Activate the calendar, or name another one.',
  bad: process('active: false, '),
  good: process(''),
  message: ({ name, variant }) =>
    variant === 'default'
      ? `'${String(name)}' is the default calendar, so it has to be active. Remove 'active: false', or make another one the default.`
      : `'${String(name)}' is inactive, so nothing can be counted in it. Activate it, or name another calendar.`,
  messageInMetadata: ({ name, variant }) =>
    variant === 'default'
      ? `'${String(name)}' is the default calendar, so it has to be active. Set active to true, or make another one the default.`
      : `'${String(name)}' is inactive, so nothing can be counted in it. Activate it, or name another calendar.`,
  *check({ snapshot, file }) {
    const { businessHours } = snapshot.definitions(file.uri);
    for (const use of file.uses) {
      const hours = use.kind === 'businessHours' ? businessHours.get(use.id) : undefined;
      if (hours?.active !== false) continue;
      const definition = snapshot.scope(file.uri).find('businessHours', use.id);
      yield {
        span: use.node.span,
        args: { name: hours.name, variant: 'use' },
        related:
          definition === undefined
            ? []
            : [{ uri: definition.uri, span: definition.key.span, message: 'inactive here' }],
        fixes: activate(snapshot, hours),
      };
    }
    for (const hours of file.model.businessHours) {
      if (!hours.isDefault || hours.active) continue;
      yield {
        span: spanOf(file, [...hours.origin.path, 'active']),
        args: { name: hours.name, variant: 'default' },
        fixes: activate(snapshot, hours),
      };
    }
  },
};

/** Removes `active: false` where it is written, which may be an imported file. */
function activate(snapshot: Snapshot, { name, origin }: BusinessHours): readonly Fix[] {
  const home = snapshot.file(origin.uri);
  return home === undefined ? [] : removeKey(home, [...origin.path, 'active'], `Activate '${name}'`);
}

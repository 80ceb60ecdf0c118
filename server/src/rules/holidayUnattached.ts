// holiday-unattached: a holiday set that no calendar attaches. A file without calendars is a library and is not checked.
import { calendarsAttaching } from '../project/calendars/attaching.ts';
import { nodeOf } from '../project/nodeOf.ts';
import type { Fix } from '../project/finding.ts';
import type { SourceFile } from '../project/snapshot.ts';
import { insertItem, insertPair } from '../text/edit.ts';
import { fix } from './fixes/fixes.ts';
import { namesOf } from './facts/namesOf.ts';
import { keySpanOf } from './facts/places.ts';
import { formatList } from '../words/formatModel.ts';
import type { Rule } from './rule.ts';

const calendars = (attached: string): string => `businessHours:
  us-support:
    timeZone: America/New_York
    hours: { weekdays: 09:00-17:00 }
${attached}holidays:
  us-federal:
    - { name: New Year's Day, yearly: { month: january, day: 1 } }
`;

export const holidayUnattached: Rule = {
  code: 'holiday-unattached',
  severity: 'info',
  supersedes: ['holidays-expired'],
  title: 'Holidays that count nowhere',
  why: 'Holidays close only the calendars that attach them. No known calendar attaches this set, so every desk is open on these days.',
  cure: "Add the set to a calendar's `holidays`, or remove it.",
  bad: calendars(''),
  good: calendars('    holidays: [us-federal]\n'),
  message: ({ id, calendars: names }) =>
    `No calendar attaches '${String(id)}', so its days are working days in ${formatList(Array.isArray(names) ? names : [])}. Add it to the 'holidays' of a calendar, or remove it.`,
  messageInMetadata: ({ names, count, calendars: open }) =>
    `${String(names)} ${count === 1 ? 'closes' : 'close'} no business hours, so ${count === 1 ? 'it is a working day' : 'they are working days'} in ${formatList(Array.isArray(open) ? open : [])}. Add the business hours that ${count === 1 ? 'it closes' : 'they close'}, or remove ${count === 1 ? 'it' : 'them'}.`,
  *check({ snapshot, file }) {
    if (file.model.businessHours.length === 0) return;
    for (const set of file.model.holidays) {
      if (set.holidays.length === 0 || calendarsAttaching(snapshot, file, set.id).length > 0) continue;
      const names = file.model.businessHours.slice(0, 3).map((hours) => `'${hours.name}'`);
      yield {
        span: keySpanOf(file, set.origin.path),
        args: {
          id: set.id,
          calendars: file.model.businessHours.length > 3 ? [...names, 'others'] : names,
          names: namesOf(set.holidays.map(({ name }) => ({ name }))),
          count: set.holidays.length,
        },
        fixes: attachToOnly(file, set.id),
      };
    }
  },
};

/** Where there is one calendar only, it is the one that is meant. */
function attachToOnly(file: SourceFile, set: string): readonly Fix[] {
  const [hours, ...others] = file.model.businessHours;
  const map = hours && nodeOf(file, hours.origin.path);
  if (hours === undefined || others.length > 0 || map?.kind !== 'map') return [];
  const list = nodeOf(file, [...hours.origin.path, 'holidays']);
  if (list !== undefined && list.kind !== 'list') return [];
  const change =
    list === undefined ? insertPair(file.tree, map, 'holidays', `[${set}]`) : insertItem(file.tree, list, set);
  return [fix(file, `Attach to '${hours.name}'`, change)];
}

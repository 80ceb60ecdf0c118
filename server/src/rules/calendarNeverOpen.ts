// calendar-never-open: business hours without any open time, so that no target would ever be reached.
import { nodeOf } from '../project/nodeOf.ts';
import type { SourceFile } from '../project/snapshot.ts';
import { parseHours } from '../core/time/shift.ts';
import { followAlias } from '../text/path.ts';
import type { Path } from '../text/tree.ts';
import { closesEveryDay } from './facts/closesEveryDay.ts';
import { keySpanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

export const calendarNeverOpen: Rule = {
  code: 'calendar-never-open',
  severity: 'error',
  title: 'Calendar is never open',
  why: 'Business time never passes in this calendar: no milestone that is counted in it could ever be due.',
  cure: 'Give it hours on at least one day, or holidays that leave some of them.',
  bad: `businessHours:
  us-support: { timeZone: America/New_York, hours: { weekdays: closed } }
`,
  good: `businessHours:
  us-support: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
`,
  message: ({ name }) =>
    `'${String(name)}' is never open: no milestone counted in it could ever be due. Give it hours on at least one day.`,
  scope: 'businessHours',
  *check({ snapshot, file }) {
    const problems = snapshot.calendars(file.uri).problems();
    const { holidays: sets } = snapshot.definitions(file.uri);
    for (const { id, name, origin, holidays } of file.model.businessHours) {
      // A holiday on every day is to blame, and has a finding of its own.
      if (holidays.some((set) => sets.get(set)?.holidays.some(closesEveryDay) === true)) continue;
      // Hours that are missing or cannot be read have a finding of their own.
      if (!hasReadableHours(file, [...origin.path, 'hours'])) continue;
      if (!problems.some(({ businessHours, problem }) => businessHours === id && problem.code === 'never-open'))
        continue;
      yield { span: keySpanOf(file, origin.path), args: { name } };
    }
  },
};

function hasReadableHours(file: SourceFile, path: Path): boolean {
  const hours = nodeOf(file, path);
  if (hours?.kind !== 'map') return false;
  const written = hours.pairs.flatMap(({ value }) => {
    const node = followAlias(value);
    return node?.kind === 'list' ? node.items.map((item) => followAlias(item.value)) : [node];
  });
  return written.every((node) => node?.kind === 'scalar' && 'shifts' in parseHours(node.source));
}

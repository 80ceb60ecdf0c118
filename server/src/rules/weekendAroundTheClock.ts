// weekend-around-the-clock: a desk that is open day and night on Saturday or Sunday, and shorter on weekdays.
import { replaceScalar } from '../text/edit.ts';
import type { ScalarNode } from '../text/tree.ts';
import { WEEKDAYS, type Weekday } from '../core/time/calendarDefinition.ts';
import { writtenShifts } from '../project/calendars/writtenShifts.ts';
import { isWholeDay } from './facts/aroundTheClock.ts';
import { fix } from './fixes/fixes.ts';
import { formatList } from '../words/formatModel.ts';
import type { Rule } from './rule.ts';

const desk = (weekend: string): string => `businessHours:
  us-support: { name: US Support, timeZone: America/New_York, hours: { weekdays: 09:00-18:00${weekend} } }
`;

export const weekendAroundTheClock: Rule = {
  code: 'weekend-around-the-clock',
  severity: 'warning',
  title: 'Open day and night on week-ends only',
  why: 'Week-end days are open for 24 hours beside shorter weekdays. Setup writes a day from 12 AM to 12 AM when nobody filled it in, and an import reads that as a whole day: time then runs through week-ends on which nobody works, and promises that are made on Friday are broken by Monday.',
  cure: 'If the desk is closed then, write `closed` or leave the days out. If it is really open, give the weekdays their real hours, or silence the finding with the reason.',
  bad: desk(', weekend: 24h'),
  good: desk(''),
  message: ({ name, days }) =>
    `'${String(name)}' is open day and night on ${formatList(Array.isArray(days) ? days : [])}, but not on weekdays. If nobody works then, write 'closed'.`,
  messageInMetadata: ({ name, days }) =>
    `'${String(name)}' is open day and night on ${formatList(Array.isArray(days) ? days : [])}, but not on weekdays. If nobody works then, remove the times of these days.`,
  scope: 'businessHours',
  *check({ file }) {
    for (const { id, name, hours } of file.model.businessHours) {
      const days = WEEKEND.filter((day) => hours[day].some(isWholeDay));
      const working = WEEKDAYS.slice(0, 5).filter((day) => hours[day].length > 0);
      if (days.length === 0 || working.length === 0 || working.some((day) => hours[day].some(isWholeDay))) continue;
      const written = writtenShifts(file, id).filter(({ weekday }) => days.includes(weekday));
      const nodes = [...new Set(written.map(({ node }) => node))];
      const [first] = nodes;
      if (first === undefined) continue;
      yield {
        span: first.span,
        args: { name, days: days.map((day) => day.slice(0, 1).toUpperCase() + day.slice(1)) },
        fixes: nodes.every(isAlone)
          ? [fix(file, 'Close on these days', ...nodes.map((node) => replaceScalar(node, 'closed')))]
          : [],
      };
    }
  },
};

const WEEKEND: readonly Weekday[] = ['saturday', 'sunday'];

/** In a list of hours 'closed' says nothing. */
function isAlone({ parent }: ScalarNode): boolean {
  return parent?.kind === 'pair' && parent.key.source !== 'everyday';
}

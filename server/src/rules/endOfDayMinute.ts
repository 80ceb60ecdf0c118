// end-of-day-minute: hours that end at 23:59, where the end of the day is meant.
import { writtenShifts } from '../project/calendars/writtenShifts.ts';
import { replaceScalar } from '../text/edit.ts';
import type { ScalarNode } from '../text/tree.ts';
import { LAST_MINUTE } from './facts/aroundTheClock.ts';
import { fix } from './fixes/fixes.ts';
import type { Rule } from './rule.ts';

const desk = (hours: string): string => `businessHours:
  us-support: { name: US Support, timeZone: America/New_York, hours: { everyday: ${hours} } }
`;

export const endOfDayMinute: Rule = {
  code: 'end-of-day-minute',
  severity: 'info',
  title: 'Closed for the last minute of the day',
  why: 'Hours until 23:59 close for a minute at midnight. Every deadline that is counted over midnight is a minute late, and the calendar reads as if it closed at night.',
  cure: 'Write `24h` for the whole day, or an end at `24:00`.',
  bad: desk('00:00-23:59'),
  good: desk('24h'),
  messageInMetadata: ({ name, written }) =>
    `'${String(name)}' closes for the last minute of the day: ${String(written)}. If the end of the day is meant, write 00:00:00.000Z for it.`,
  message: ({ name, written, meant }) =>
    `'${String(name)}' closes for the last minute of the day: ${String(written)}. If the end of the day is meant, write ${String(meant)}.`,
  scope: 'businessHours',
  *check({ file }) {
    for (const { id, name } of file.model.businessHours) {
      const late = writtenShifts(file, id).filter(({ shift }) => shift.close === LAST_MINUTE);
      const meant = new Map<ScalarNode, string>();
      for (const { node, shift } of late)
        meant.set(node, shift.open === 0 ? '24h' : node.source.replace(/23:59(?=\s*$)/, '24:00'));
      const [first] = meant;
      if (first === undefined) continue;
      const [node, text] = first;
      const changes = [...meant].map(([each, to]) => replaceScalar(each, to));
      yield {
        span: node.span,
        args: { name, written: node.source, meant: text },
        fixes: [fix(file, 'Let the day end at midnight', ...changes)],
      };
    }
  },
};

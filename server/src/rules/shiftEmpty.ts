// shift-empty: a shift that ends when it starts. Nobody can tell whether nothing or a whole day is meant.
import { child, entries, items, rootCursor, textOf } from '../language/read/cursor.ts';
import type { TextChange } from '../text/edit.ts';
import { emptyShiftsOf, isEmptyShift } from './facts/emptyShifts.ts';
import { fix } from './fixes/fixes.ts';
import type { Rule } from './rule.ts';

export const shiftEmpty: Rule = {
  code: 'shift-empty',
  severity: 'error',
  supersedes: ['calendar-never-open'],
  title: 'Shift without any time',
  why: 'The shift ends at the time at which it starts. That may mean a whole day or nothing at all, so it is not guessed.',
  cure: 'Write `24h` for the whole day, `closed` for none, or correct one of the times.',
  bad: `businessHours:
  us-support:
    timeZone: America/New_York
    hours: { weekdays: 09:00-17:00, saturday: 09:00-09:00 }
`,
  good: `businessHours:
  us-support:
    timeZone: America/New_York
    hours: { weekdays: 09:00-17:00, saturday: 09:00-12:00 }
`,
  messageInMetadata: ({ shift }) =>
    `${String(shift)} ends when it starts, which may mean a whole day or nothing. Write 00:00 for both, remove both, or write another time.`,
  message: ({ shift }) =>
    `${String(shift)} ends when it starts, which may mean a whole day or nothing. Write 24h, closed, or another time.`,
  isLocal: true,
  *check({ file }) {
    const root = rootCursor(file.uri, file.tree);
    for (const { value: hours } of entries(child(root, 'businessHours')))
      for (const item of emptyShiftsOf(hours)) {
        const change = (to: string): TextChange => ({ span: item.node.span, newText: to });
        yield {
          span: item.node.span,
          args: { shift: textOf(item) ?? '' },
          fixes: ['24h', 'closed'].map((to) => fix(file, `Change to '${to}'`, change(to))),
        };
      }
    for (const { value: set } of entries(child(root, 'holidays')))
      for (const holiday of items(set)) {
        const between = child(holiday, 'between');
        if (between?.node.kind === 'scalar' && isEmptyShift(between))
          yield { span: between.node.span, args: { shift: between.node.source } };
      }
  },
};

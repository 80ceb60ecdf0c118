// shift-overlap: two shifts of one calendar that are open at the same time. Shifts that touch are fine.
import { WEEK_MINUTES, writtenShifts, type WrittenShift } from '../project/calendars/writtenShifts.ts';
import { formatTimeOfDay } from '../core/time/shift.ts';
import type { Fix } from '../project/finding.ts';
import type { SourceFile } from '../project/snapshot.ts';
import { removeEntry, replaceScalar } from '../text/edit.ts';
import { fix } from './fixes/fixes.ts';
import type { Rule } from './rule.ts';

/** Shifts of one calendar that are compared with each other: a week that a person writes has a few dozen. */
const MAX_SHIFTS = 1000;

export const shiftOverlap: Rule = {
  code: 'shift-overlap',
  severity: 'error',
  title: 'Shifts overlap',
  why: 'Two shifts of one calendar cover the same time. It counts once, so one of the two times is not what somebody meant.',
  cure: 'Correct one of the times, or write one shift for both.',
  bad: `businessHours:
  us-support:
    timeZone: America/New_York
    hours:
      weekdays: [09:00-13:00, 12:00-17:00]
`,
  good: `businessHours:
  us-support:
    timeZone: America/New_York
    hours:
      weekdays: [09:00-12:00, 13:00-17:00]
`,
  message: ({ shift, other, when }) =>
    `${String(shift)} overlaps ${String(other)}${String(when)}. Correct one of the times, or write one shift for both.`,
  scope: 'businessHours',
  isLocal: true,
  *check({ file }) {
    for (const hours of file.model.businessHours) {
      const shifts = writtenShifts(file, hours.id).slice(0, MAX_SHIFTS);
      const reported = new Set<unknown>();
      for (const [index, later] of shifts.entries()) {
        const earlier = shifts.find((other, at) => at !== index && other.node !== later.node && overlap(other, later));
        if (earlier === undefined || reported.has(later.node) || reported.has(earlier.node)) continue;
        const [first, second] = earlier.node.span.start < later.node.span.start ? [earlier, later] : [later, earlier];
        reported.add(second.node);
        yield {
          span: second.node.span,
          args: { shift: second.node.source, other: first.node.source, when: formatTime(first, second) },
          related: [{ uri: file.uri, span: first.node.span, message: 'overlaps this shift' }],
          fixes: merge(file, first, second),
        };
      }
    }
  },
};

/** One shift for both, where they stand in one list and neither goes past midnight. */
function merge(file: SourceFile, first: WrittenShift, second: WrittenShift): readonly Fix[] {
  const [item, other] = [first.node.parent, second.node.parent];
  if (item?.kind !== 'item' || other?.kind !== 'item' || item.parent !== other.parent) return [];
  const shifts = [first.shift, second.shift];
  if (first.weekday !== second.weekday || shifts.some(({ open, close }) => close <= open)) return [];
  const open = Math.min(...shifts.map((shift) => shift.open));
  const close = Math.max(...shifts.map((shift) => shift.close));
  const merged = `${formatTimeOfDay(open)}-${formatTimeOfDay(close)}`;
  return [fix(file, `Merge into ${merged}`, replaceScalar(first.node, merged), removeEntry(file.tree, other))];
}

/** The week is a circle: Sunday's night shift reaches into Monday. */
function overlap(one: WrittenShift, other: WrittenShift): boolean {
  return [-WEEK_MINUTES, 0, WEEK_MINUTES].some((turn) => one.from < other.to + turn && other.from + turn < one.to);
}

function formatTime(one: WrittenShift, other: WrittenShift): string {
  if (one.weekday === other.weekday) return '';
  const [night, day] = one.to % WEEK_MINUTES > other.from && one.from < other.from ? [one, other] : [other, one];
  return ` on ${capital(day.weekday)}, where ${capital(night.weekday)}'s shift ends`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

// docs/semantics.md §1.6: diff(a, b).
import assert from 'node:assert/strict';
import { add, diff } from '../../../server/src/core/time/calendar.ts';
import { at, buildCalendar, date } from '../../support/calendarBuilder.ts';

const HOUR = 3_600_000;
const calendar = buildCalendar({ holidays: [{ rule: { kind: 'date', date: date('2026-02-03') } }] });

function hours(a: string, b: string): number {
  return diff(calendar, at(a), at(b)) / HOUR;
}

describe('diff(a, b) (§1.6)', () => {
  it('is the open time in [a, b]', () => {
    assert.equal(hours('2026-02-02T10:00', '2026-02-02T12:30'), 2.5);
    assert.equal(hours('2026-03-06T16:30', '2026-03-09T09:30'), 1);
    assert.equal(hours('2026-02-02T09:00', '2026-02-04T17:00'), 16);
    assert.equal(hours('2026-02-07T00:00', '2026-02-09T00:00'), 0);
  });

  it('is negative when b is before a', () => {
    assert.equal(hours('2026-02-02T12:30', '2026-02-02T10:00'), -2.5);
    assert.equal(hours('2026-03-09T09:30', '2026-03-06T16:30'), -1);
  });

  it('is 0 between an instant and itself', () => {
    assert.equal(hours('2026-02-02T12:30', '2026-02-02T12:30'), 0);
  });

  it('law: diff(t, add(t, n)) = n for every t, n ≥ 0', () => {
    for (const t of [
      '2026-02-02T08:00',
      '2026-02-02T12:00',
      '2026-02-02T17:00',
      '2026-02-03T12:00',
      '2026-02-07T12:00',
    ])
      for (const n of [0, 1, 60_000, HOUR, 8 * HOUR, 40 * HOUR, 2000 * HOUR]) {
        const due = add(calendar, at(t), n);
        assert.ok(due !== undefined);
        assert.equal(diff(calendar, at(t), due), n, `${t} + ${n}`);
      }
  });
});

// docs/semantics.md §1.4: add(t, n).
import assert from 'node:assert/strict';
import { add } from '../../../server/src/core/time/calendar.ts';
import { at, buildCalendar, tell } from '../../support/calendarBuilder.ts';

const HOUR = 3_600_000;
const calendar = buildCalendar();

function due(arrival: string, hours: number): string {
  return tell(add(calendar, at(arrival), hours * HOUR), calendar).replace(/-0[45]:00$/, '');
}

describe('add(t, n) (§1.4)', () => {
  it('is the earliest instant with exactly n open time since t', () => {
    assert.equal(due('2026-02-02T10:00', 2), '2026-02-02T12:00');
    assert.equal(due('2026-03-06T16:30', 1), '2026-03-09T09:30');
    assert.equal(due('2026-03-07T12:00', 1), '2026-03-09T10:00');
  });

  it('exactly using up a day stays at closing time', () => {
    assert.equal(due('2026-02-02T16:00', 1), '2026-02-02T17:00');
    assert.equal(due('2026-02-02T09:00', 16), '2026-02-03T17:00');
    assert.equal(due('2026-02-07T12:00', 40), '2026-02-13T17:00');
  });

  it('of a millisecond more goes on at the next opening', () => {
    const arrival = at('2026-02-02T16:00');
    assert.equal(tell(add(calendar, arrival, HOUR + 1), calendar), '2026-02-03T09:00:00.001-05:00');
  });

  it('add(t, 0) is t itself, also in closed time', () => {
    assert.equal(due('2026-02-02T12:00', 0), '2026-02-02T12:00');
    assert.equal(due('2026-02-07T12:00', 0), '2026-02-07T12:00');
    assert.equal(due('2026-02-02T17:00', 0), '2026-02-02T17:00');
  });

  it('refuses what is no amount of time, by name', () => {
    for (const ms of [-1, NaN, Infinity, -Infinity, 0.5])
      assert.throws(() => add(calendar, at('2026-02-02T12:00'), ms), {
        name: 'RangeError',
        message: `open time to add is whole milliseconds, 0 or more, not ${ms}`,
      });
  });
});

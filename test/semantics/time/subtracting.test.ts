// docs/semantics.md §1.5: subtract(t, n).
import assert from 'node:assert/strict';
import { alwaysOpen, subtract } from '../../../server/src/core/time/calendar.ts';
import { MIN_INSTANT, toInstant } from '../../../server/src/core/time/instant.ts';
import { at, buildCalendar, tell, zoneOf } from '../../support/calendarBuilder.ts';

const HOUR = 3_600_000;
const calendar = buildCalendar();

function start(target: string, hours: number): string {
  return tell(subtract(calendar, at(target), hours * HOUR), calendar).replace(/-0[45]:00$/, '');
}

describe('subtract(t, n) (§1.5)', () => {
  it('is the latest instant with exactly n open time up to t', () => {
    assert.equal(start('2026-02-02T12:00', 2), '2026-02-02T10:00');
    assert.equal(start('2026-03-09T09:30', 1), '2026-03-06T16:30');
    assert.equal(start('2026-03-08T12:00', 1), '2026-03-06T16:00');
  });

  it('exactly using up a day stays at the opening', () => {
    assert.equal(start('2026-02-03T10:00', 1), '2026-02-03T09:00');
    assert.equal(start('2026-02-03T17:00', 16), '2026-02-02T09:00');
  });

  it('of nothing is t itself, also in closed time', () => {
    assert.equal(start('2026-02-07T12:00', 0), '2026-02-07T12:00');
  });

  it('is undefined before the year 1900', () => {
    assert.equal(subtract(calendar, at('1971-01-04T12:00'), 400_000 * HOUR), undefined);
    assert.equal(subtract(alwaysOpen(zoneOf('Etc/UTC')), toInstant(MIN_INSTANT + 5), 6), undefined);
    assert.equal(subtract(alwaysOpen(zoneOf('Etc/UTC')), toInstant(MIN_INSTANT + 5), 5), MIN_INSTANT);
  });

  it('refuses what is no amount of time, by name', () => {
    for (const ms of [-1, NaN, Infinity, -Infinity, 0.5])
      assert.throws(() => subtract(calendar, at('2026-02-02T12:00'), ms), {
        name: 'RangeError',
        message: `open time to subtract is whole milliseconds, 0 or more, not ${ms}`,
      });
  });
});

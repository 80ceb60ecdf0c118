// docs/semantics.md §1.7: isOpen(t), nextOpen(t), previousClose(t).
import assert from 'node:assert/strict';
import { alwaysOpen, isOpen, nextOpen, previousClose } from '../../../server/src/core/time/calendar.ts';
import { at, buildCalendar, date, tell, zoneOf } from '../../support/calendarBuilder.ts';

const calendar = buildCalendar();

function next(t: string): string {
  return tell(nextOpen(calendar, at(t)), calendar);
}

function last(t: string): string {
  return tell(previousClose(calendar, at(t)), calendar);
}

describe('openness (§1.7)', () => {
  it('isOpen(t)', () => {
    assert.equal(isOpen(calendar, at('2026-02-02T08:59')), false);
    assert.equal(isOpen(calendar, at('2026-02-02T12:00')), true);
    assert.equal(isOpen(calendar, at('2026-02-07T12:00')), false);
  });

  it('nextOpen(t) is t itself if open', () => {
    assert.equal(next('2026-02-02T12:00'), '2026-02-02T12:00-05:00');
    assert.equal(next('2026-02-02T09:00'), '2026-02-02T09:00-05:00');
  });

  it('nextOpen(t) is the next opening if closed', () => {
    assert.equal(next('2026-02-02T17:00'), '2026-02-03T09:00-05:00');
    assert.equal(next('2026-03-07T12:00'), '2026-03-09T09:00-04:00');
  });

  it('previousClose(t) is the last closing, t itself when it closes then', () => {
    assert.equal(last('2026-02-02T12:00'), '2026-01-30T17:00-05:00');
    assert.equal(last('2026-02-02T17:00'), '2026-02-02T17:00-05:00');
    assert.equal(last('2026-02-02T20:00'), '2026-02-02T17:00-05:00');
  });

  it('a calendar that never closes has no previous close', () => {
    assert.equal(previousClose(alwaysOpen(zoneOf('Etc/UTC')), at('2026-02-02T12:00Z')), undefined);
  });

  it('where nothing opens until 2400 there is no next opening', () => {
    const closing = buildCalendar({ holidays: [{ rule: { kind: 'daily', interval: 1 }, from: date('2397-01-01') }] });
    assert.equal(nextOpen(closing, at('2398-02-02T12:00')), undefined);
  });
});

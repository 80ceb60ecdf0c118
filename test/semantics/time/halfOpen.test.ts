// docs/semantics.md §1.2: intervals are half-open; touching or overlapping ones are one interval.
import assert from 'node:assert/strict';
import { isOpen, openIntervals } from '../../../server/src/core/time/calendar.ts';
import { toInstant } from '../../../server/src/core/time/instant.ts';
import { at, buildCalendar, tellIntervals, type HoursSketch } from '../../support/calendarBuilder.ts';

function monday(hours: HoursSketch): readonly string[] {
  const calendar = buildCalendar({ hours });
  const intervals = openIntervals(calendar, at('2026-02-02'), at('2026-02-03'));
  return tellIntervals(intervals, calendar).map((text) => text.replaceAll('2026-02-02T', '').replaceAll('-05:00', ''));
}

describe('intervals (§1.2)', () => {
  it('are half-open: the opening is open, the closing is closed', () => {
    const calendar = buildCalendar();
    assert.equal(isOpen(calendar, at('2026-02-02T09:00')), true);
    assert.equal(isOpen(calendar, toInstant(at('2026-02-02T09:00') - 1)), false);
    assert.equal(isOpen(calendar, toInstant(at('2026-02-02T17:00') - 1)), true);
    assert.equal(isOpen(calendar, at('2026-02-02T17:00')), false);
  });

  it('that touch are one', () => {
    assert.deepEqual(monday({ monday: '09:00-12:00, 12:00-17:00' }), ['09:00 → 17:00']);
  });

  it('that touch at midnight are one', () => {
    const calendar = buildCalendar({ hours: { monday: '22:00-24:00', tuesday: '00:00-06:00' } });
    assert.deepEqual(tellIntervals(openIntervals(calendar, at('2026-02-02'), at('2026-02-04')), calendar), [
      '2026-02-02T22:00-05:00 → 2026-02-03T06:00-05:00',
    ]);
  });

  it('that overlap are one, and count once', () => {
    assert.deepEqual(monday({ monday: '09:00-13:00, 12:00-17:00, 14:00-15:00' }), ['09:00 → 17:00']);
  });

  it('that an overnight shift and the next day’s shift share are one', () => {
    const calendar = buildCalendar({ hours: { monday: '22:00-10:00', tuesday: '09:00-17:00' } });
    assert.deepEqual(tellIntervals(openIntervals(calendar, at('2026-02-02'), at('2026-02-04')), calendar), [
      '2026-02-02T22:00-05:00 → 2026-02-03T17:00-05:00',
    ]);
  });

  it('stay apart where anything is between them', () => {
    assert.deepEqual(monday({ monday: '13:00-17:00, 09:00-12:59' }), ['09:00 → 12:59', '13:00 → 17:00']);
  });
});

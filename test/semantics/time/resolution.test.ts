// docs/semantics.md §1.9: milliseconds inside; everything that zones do.
import assert from 'node:assert/strict';
import { add, diff, openIntervals } from '../../../server/src/core/time/calendar.ts';
import { at, buildCalendar, tell, tellIntervals, type HoursSketch } from '../../support/calendarBuilder.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** When `hours` of open time are over, in a calendar that is open 09:00–17:00 every day in the zone. */
function due(zone: string, arrival: string, hours: number): string {
  const calendar = buildCalendar({ zone, hours: { everyday: '09:00-17:00' } });
  return tell(add(calendar, at(arrival, calendar), hours * HOUR), calendar);
}

describe('resolution (§1.9)', () => {
  it('is a millisecond', () => {
    const calendar = buildCalendar();
    const arrival = at('2026-02-02T16:59:59.999');
    assert.equal(tell(add(calendar, arrival, 1), calendar), '2026-02-02T17:00-05:00');
    assert.equal(tell(add(calendar, arrival, 2), calendar), '2026-02-03T09:00:00.001-05:00');
    assert.equal(diff(calendar, arrival, at('2026-02-03T09:00:00.001')), 2);
  });

  it('follows daylight saving time', () => {
    assert.equal(due('America/New_York', '2026-03-07T16:00', 2), '2026-03-08T10:00-04:00');
    assert.equal(due('America/New_York', '2026-10-31T16:00', 2), '2026-11-01T10:00-05:00');
  });

  it('follows leap days', () => {
    assert.equal(due('Etc/UTC', '2028-02-28T16:00Z', 9), '2028-02-29T17:00+00:00');
    assert.equal(due('Etc/UTC', '2100-02-28T16:00Z', 9), '2100-03-01T17:00+00:00'); // 2100 is no leap year
    assert.equal(due('Etc/UTC', '2400-02-28T16:00Z', 9), '2400-02-29T17:00+00:00');
  });

  it('follows half-hour and 45-minute offsets', () => {
    assert.equal(due('Asia/Kolkata', '2026-02-02T16:00', 2), '2026-02-03T10:00+05:30');
    assert.equal(due('Asia/Kathmandu', '2026-02-02T16:00', 2), '2026-02-03T10:00+05:45');
    assert.equal(due('Pacific/Chatham', '2026-04-04T16:00', 2), '2026-04-05T10:00+12:45');
    assert.equal(due('Australia/Lord_Howe', '2026-04-04T16:00', 2), '2026-04-05T10:00+10:30');
  });

  it('follows zones that skip a whole date', () => {
    assert.equal(due('Pacific/Apia', '2011-12-29T16:00', 2), '2011-12-31T10:00+14:00');
    assert.equal(due('Pacific/Kwajalein', '1993-08-20T16:00', 2), '1993-08-22T10:00+12:00');
  });

  it('a shift that closes on a skipped date closes when the next date begins; of one that opens there the tail is left', () => {
    const open = (hours: HoursSketch): readonly string[] => {
      const calendar = buildCalendar({ zone: 'Pacific/Apia', hours });
      const intervals = openIntervals(calendar, at('2011-12-29T12:00', calendar), at('2011-12-31T12:00', calendar));
      return tellIntervals(intervals, calendar);
    };
    assert.deepEqual(open({ thursday: '22:00-06:00' }), ['2011-12-29T22:00-10:00 → 2011-12-31T00:00+14:00']);
    assert.deepEqual(open({ friday: '22:00-06:00' }), ['2011-12-31T00:00+14:00 → 2011-12-31T06:00+14:00']);
  });

  it('follows historic changes', () => {
    assert.equal(due('Asia/Kathmandu', '1985-12-31T16:00', 2), '1986-01-01T10:00+05:45'); // 05:30 before
    assert.equal(due('Asia/Pyongyang', '2018-05-04T16:00', 2), '2018-05-05T10:00+09:00'); // 08:30 before
    assert.equal(due('Europe/London', '1971-10-30T16:00', 2), '1971-10-31T10:00+00:00'); // the end of British Standard Time
  });

  it('follows offsets of minutes and seconds: Monrovia was 44 minutes and 30 seconds behind until 1972', () => {
    const calendar = buildCalendar({ zone: 'Africa/Monrovia', hours: { everyday: '09:00-17:00' } });
    const [first] = openIntervals(calendar, at('1971-06-01', calendar), at('1971-06-02', calendar));
    assert.equal(new Date(first?.from ?? NaN).toISOString(), '1971-06-01T09:44:30.000Z');
  });
});

// semantics.md §1.11: local times become instants by our own rules, which are not luxon's. The traps are those of the design.
import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { openIntervals } from '../../../server/src/core/time/calendar.ts';
import { DAY_MS, MIN_INSTANT } from '../../../server/src/core/time/instant.ts';
import { firstAt, lastAt, startOfDay, toLocal } from '../../../server/src/core/time/wallClock.ts';
import { at, buildCalendar, date, tell, tellIntervals, zoneOf } from '../../support/calendarBuilder.ts';

const HOUR = 3_600_000;
const newYork = { zone: zoneOf('America/New_York') };
const apia = { zone: zoneOf('Pacific/Apia') };

function luxon(text: string, zone: string): string | null {
  return DateTime.fromISO(text, { zone }).toISO({ suppressMilliseconds: true, suppressSeconds: true });
}

describe('local time to instant (§1.11)', () => {
  it('luxon trap: New York 2026-03-08 02:30 is 03:30 for luxon and 03:00, the end of the gap, for us', () => {
    assert.equal(luxon('2026-03-08T02:30', 'America/New_York'), '2026-03-08T03:30-04:00');
    const day = date('2026-03-08');
    assert.equal(tell(firstAt(newYork.zone, day, 2.5 * HOUR), newYork), '2026-03-08T03:00-04:00');
    assert.equal(tell(lastAt(newYork.zone, day, 2.5 * HOUR), newYork), '2026-03-08T03:00-04:00');
  });

  it('luxon trap: New York 2026-11-01 01:30 has one answer for luxon and two for us, an opening’s and a closing’s', () => {
    const day = date('2026-11-01');
    const ours = [firstAt(newYork.zone, day, 1.5 * HOUR), lastAt(newYork.zone, day, 1.5 * HOUR)];
    assert.deepEqual(
      ours.map((t) => tell(t, newYork)),
      ['2026-11-01T01:30-04:00', '2026-11-01T01:30-05:00'],
    );
    const answer = DateTime.fromISO('2026-11-01T01:30', { zone: 'America/New_York' }).toMillis();
    assert.equal(ours.filter((t) => t === answer).length, 1);
  });

  it('luxon trap: Apia 2011-12-30 09:00 is the day after for luxon, and no shift for us', () => {
    assert.equal(luxon('2011-12-30T09:00', 'Pacific/Apia'), '2011-12-31T09:00+14:00');
    assert.equal(tell(firstAt(apia.zone, date('2011-12-30'), 9 * HOUR), apia), '2011-12-31T00:00+14:00');
    const calendar = buildCalendar({ zone: 'Pacific/Apia', hours: { friday: '09:00-17:00', saturday: '12:00-14:00' } });
    const intervals = openIntervals(calendar, at('2011-12-29', calendar), at('2012-01-01', calendar)); // the 30th is a Friday
    assert.deepEqual(tellIntervals(intervals, calendar), ['2011-12-31T12:00+14:00 → 2011-12-31T14:00+14:00']);
  });

  it('a time written without an offset is the first occurrence, and the end of the gap', () => {
    assert.equal(tell(at('2026-11-01T01:30'), newYork), '2026-11-01T01:30-04:00');
    assert.equal(tell(at('2026-03-08T02:30'), newYork), '2026-03-08T03:00-04:00');
  });

  it('before the product’s range it is the beginning of that', () => {
    const tokyo = zoneOf('Asia/Tokyo');
    assert.equal(firstAt(tokyo, date('1900-01-01'), HOUR), MIN_INSTANT);
    assert.equal(lastAt(tokyo, date('1900-01-01'), HOUR), MIN_INSTANT);
  });

  it('a skipped date begins when the next one does', () => {
    assert.equal(startOfDay(apia.zone, date('2011-12-30')), startOfDay(apia.zone, date('2011-12-31')));
  });

  it('what the wall clock shows leads back to the instant, outside of times that are shown twice', () => {
    for (const id of ['America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'Africa/Monrovia'])
      for (let t = Date.UTC(1971, 0, 1); t < Date.UTC(2027, 0, 1); t += 77 * DAY_MS + 12_345_678) {
        const zone = zoneOf(id);
        const instant = at(new Date(t).toISOString());
        const { day, msOfDay } = toLocal(zone, instant);
        assert.ok(firstAt(zone, day, msOfDay) === instant || lastAt(zone, day, msOfDay) === instant, `${id} ${t}`);
      }
  });
});

// docs/semantics.md §1.11: local times become instants by our own rules, which are not luxon's. The traps are those of the design.
import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { openIntervals } from '../../../server/src/core/time/calendar.ts';
import { DAY_MS, MIN_INSTANT } from '../../../server/src/core/time/instant.ts';
import {
  firstAt,
  isShownTwice,
  isSkipped,
  lastAt,
  resolveLocal,
  startOfDay,
  toLocal,
} from '../../../server/src/core/time/wallClock.ts';
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

  it('a time that is written is refused outside the years 1900 to 2400, and never moved into them', () => {
    const read = (text: string, zone: string): string => {
      const found = zoneOf(zone);
      return tell(resolveLocal(found, date(text.slice(0, 10)), Number(text.slice(11, 13)) * HOUR), { zone: found });
    };
    for (const zone of ['Asia/Tokyo', 'America/New_York', 'Etc/UTC', 'Pacific/Kiritimati'])
      for (const text of [
        '9999-06-01T12:00',
        '2401-06-01T12:00',
        '2401-01-02T12:00',
        '1899-12-30T12:00',
        '0001-01-01T00:00',
      ])
        assert.equal(read(text, zone), 'never', `${text} ${zone}`);
    assert.equal(read('1900-01-02T12:00', 'Etc/UTC'), '1900-01-02T12:00+00:00');
    assert.equal(read('2400-12-31T12:00', 'Etc/UTC'), '2400-12-31T12:00+00:00');
  });

  it('a time that clocks skip, or show twice, is known as such', () => {
    const skips = (text: string, minute: number, zone = 'America/New_York'): boolean =>
      isSkipped(zoneOf(zone), date(text), minute * 60_000);
    assert.deepEqual(
      [119, 120, 150, 179, 180].map((minute) => skips('2026-03-08', minute)),
      [false, true, true, true, false],
    );
    assert.equal(skips('2011-12-30', 720, 'Pacific/Apia'), true);
    assert.equal(skips('2026-03-29', 30, 'Asia/Beirut'), true);
    assert.equal(skips('9999-03-08', 150), false);
    const twice = (text: string): boolean => isShownTwice(newYork.zone, at(text));
    assert.deepEqual(
      ['2026-11-01T00:59-04:00', '2026-11-01T01:00-04:00', '2026-11-01T01:59-05:00', '2026-11-01T02:00-05:00'].map(
        twice,
      ),
      [false, true, true, false],
    );
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

// What calendars do with bad input and with dates far away: an error by name or the right answer, never a loop.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  add,
  alwaysOpen,
  closedIntervals,
  compileCalendar,
  diff,
  isOpen,
  nextOpen,
  openIntervals,
  previousClose,
  subtract,
} from '../../../server/src/core/time/calendar.ts';
import {
  DAY_MS,
  MAX_INSTANT,
  MIN_INSTANT,
  MINUTE_MS,
  toEpochDay,
  toInstant,
  type Instant,
} from '../../../server/src/core/time/instant.ts';
import { openTime } from '../../../server/src/core/time/openTime.ts';
import { toLocal } from '../../../server/src/core/time/wallClock.ts';
import { at, buildCalendar, date, sketchCalendar, tell, zoneOf, zones } from '../../support/calendarBuilder.ts';
import { fuzz } from '../../support/depth.ts';

const HOUR = 60 * MINUTE_MS;

/** Lets a number pass for an instant, as a bug would. */
function passesForInstant(value: number): value is Instant {
  return typeof value === 'number';
}

describe('bad input to a calendar', () => {
  const calendar = buildCalendar();
  const t = at('2026-03-06T16:30');

  for (const value of [NaN, Infinity, -Infinity, MIN_INSTANT - 1, MAX_INSTANT + 1])
    it(`${value} is refused by name wherever an instant belongs`, () => {
      assert.ok(passesForInstant(value));
      const refused = { name: 'RangeError', message: `${value} is not an instant` };
      assert.throws(() => add(calendar, value, HOUR), refused);
      assert.throws(() => add(calendar, value, 0), refused);
      assert.throws(() => subtract(calendar, value, HOUR), refused);
      assert.throws(() => subtract(calendar, value, 0), refused);
      assert.throws(() => diff(calendar, t, value), refused);
      assert.throws(() => diff(calendar, value, t), refused);
      assert.throws(() => isOpen(calendar, value), refused);
      assert.throws(() => nextOpen(calendar, value), refused);
      assert.throws(() => previousClose(calendar, value), refused);
    });

  it('a fraction of a millisecond is refused by name', () => {
    const value = t + 0.5;
    assert.ok(passesForInstant(value));
    assert.throws(() => add(calendar, value, HOUR), { name: 'RangeError', message: `${value} is not an instant` });
    assert.throws(() => add(calendar, t, 0.5), { name: 'RangeError' });
  });

  it('reversed and empty stretches have no intervals', () => {
    assert.deepEqual(openIntervals(calendar, at('2026-03-06'), at('2026-03-02')), []);
    assert.deepEqual(closedIntervals(calendar, at('2026-03-06'), at('2026-03-02')), []);
    assert.deepEqual(openIntervals(calendar, t, t), []);
    assert.deepEqual(closedIntervals(calendar, t, t), []);
  });
});

describe('distances', () => {
  const calendar = buildCalendar();

  it('a target of 500,000 minutes is four years of a desk', () => {
    const due = add(calendar, at('2026-03-06T16:30'), 500_000 * MINUTE_MS);
    assert.ok(due !== undefined);
    assert.equal(tell(due, calendar), '2030-03-05T13:50-05:00');
    assert.equal(diff(calendar, at('2026-03-06T16:30'), due), 500_000 * MINUTE_MS);
  });

  it('dates long before those asked for first are as right', () => {
    const fresh = buildCalendar();
    assert.equal(tell(add(fresh, at('2300-01-05T16:30'), HOUR), fresh), '2300-01-08T09:30-05:00');
    assert.equal(tell(add(fresh, at('1971-01-08T16:30'), HOUR), fresh), '1971-01-11T09:30-05:00');
    assert.equal(tell(subtract(fresh, at('1971-01-11T09:30'), HOUR), fresh), '1971-01-08T16:30-05:00');
    assert.equal(isOpen(fresh, at('1970-01-01T12:00')), true);
  });

  it('going back or on by hours and days is as right as asking at once', () => {
    for (const zone of ['America/New_York', 'Asia/Tokyo', 'Etc/UTC']) {
      const [once, back, on] = [0, 1, 2].map(() => buildCalendar({ zone }));
      assert.ok(once && back && on);
      const start = at('2026-03-06T16:30', once);
      openIntervals(once, toInstant(start - 3000 * DAY_MS), toInstant(start + 3000 * DAY_MS));
      for (let ms = 0; ms < 700 * DAY_MS; ms += 5 * HOUR) {
        const [earlier, later] = [toInstant(start - ms), toInstant(start + ms)];
        assert.equal(diff(back, earlier, start), diff(once, earlier, start));
        assert.equal(diff(on, start, later), diff(once, start, later));
      }
    }
  });

  for (const zone of ['Etc/UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])
    it(`both ends of time are whole in ${zone}`, () => {
      const always = alwaysOpen(zoneOf(zone));
      const [first, last] = [toInstant(MIN_INSTANT), toInstant(MAX_INSTANT)];
      assert.equal(diff(always, first, last), last - first);
      assert.equal(add(always, first, last - first), last);
      assert.equal(nextOpen(always, first), first);
      assert.deepEqual(openIntervals(always, first, last), [{ from: first, to: last }]);
    });
});

describe('five closed years', () => {
  it('are found where there are some, and nowhere else', () => {
    const holiday = fc.record({
      start: fc.integer({ min: 1980, max: 2060 }),
      days: fc.integer({ min: 300, max: 2200 }),
    });
    const check = (some: readonly { start: number; days: number }[]): void => {
      const holidays = some.map(({ start, days }) => {
        const from = toEpochDay(Date.UTC(start, 5, 1) / DAY_MS);
        return { name: 'long', rule: { kind: 'date', date: from, through: toEpochDay(from + days) } as const };
      });
      const definition = { ...sketchCalendar({}), holidays };
      const zone = zoneOf('America/New_York');
      const open = openTime(definition, zone, date('1970-01-01'), date('2090-01-01'));
      const gaps = open.map(({ to }, i) => {
        const next = open[i + 1];
        return next === undefined ? 0 : toLocal(zone, next.from).day - toLocal(zone, to).day - 1;
      });
      const isRefused = !compileCalendar(definition, zones).ok;
      assert.equal(isRefused, Math.max(...gaps) >= 5 * 365 + 1, `the longest gap has ${Math.max(...gaps)} days`);
    };
    fc.assert(fc.property(fc.array(holiday, { minLength: 1, maxLength: 4 }), check), fuzz(40));
  });
});

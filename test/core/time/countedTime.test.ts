// Open intervals with running sums: subtracting them gives the engine's answer, also across changes of the clock.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { add, diff } from '../../../server/src/core/time/calendar.ts';
import { dayOfDate } from '../../../server/src/core/time/civil.ts';
import { countOpenTime, type CountedTime } from '../../../server/src/core/time/countedTime.ts';
import { MINUTE_MS, toEpochDay, toInstant, type EpochDay } from '../../../server/src/core/time/instant.ts';
import { formatIso } from '../../../server/src/core/time/iso.ts';
import { buildCalendar } from '../../support/calendarBuilder.ts';

function dayOf(year: number, month: number, day: number): EpochDay {
  const found = dayOfDate({ year, month, day });
  assert.ok(found !== undefined);
  return found;
}

function workAt({ intervals, totalMs }: CountedTime, t: number): number {
  const next = intervals.find(({ to }) => to > t);
  return next === undefined ? totalMs : next.msBefore + Math.max(0, t - next.from);
}

describe('counted open time', () => {
  it('holds both dates, in the zone of the calendar', () => {
    const calendar = buildCalendar({ holidays: [{ rule: { kind: 'date', date: dayOf(2026, 3, 9) } }] });
    const { from, to, intervals, totalMs } = countOpenTime(calendar, dayOf(2026, 3, 6), dayOf(2026, 3, 10));
    const iso = (t: number): string => formatIso(calendar.zone, toInstant(t));
    assert.deepEqual([iso(from), iso(to)], ['2026-03-06T00:00:00.000-05:00', '2026-03-11T00:00:00.000-04:00']);
    assert.deepEqual(
      intervals.map((each) => [iso(each.from), iso(each.to), each.msBefore / MINUTE_MS]),
      [
        ['2026-03-06T09:00:00.000-05:00', '2026-03-06T17:00:00.000-05:00', 0],
        ['2026-03-10T09:00:00.000-04:00', '2026-03-10T17:00:00.000-04:00', 480],
      ],
    );
    assert.equal(totalMs, 960 * MINUTE_MS);
  });

  it('is cut where a night shift reaches over the last date', () => {
    const calendar = buildCalendar({ hours: { everyday: '22:00-06:00' } });
    const day = dayOf(2026, 11, 1); // clocks are set back at 02:00: six hours take seven
    const { intervals, totalMs } = countOpenTime(calendar, day, day);
    assert.deepEqual(
      intervals.map(({ from, to }) => (to - from) / MINUTE_MS),
      [7 * 60, 2 * 60],
    );
    assert.equal(totalMs, 9 * 60 * MINUTE_MS);
  });

  it('gives business time and deadlines as the engine does', () => {
    const calendar = buildCalendar({
      zone: 'Australia/Lord_Howe',
      hours: { everyday: '20:00-04:15', sunday: '01:45-02:15' },
    });
    const time = countOpenTime(calendar, dayOf(2025, 1, 1), dayOf(2026, 12, 31));
    const instants = fc.integer({ min: time.from, max: time.to }).map(toInstant);
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const ms = workAt(time, b) - workAt(time, a);
        assert.equal(ms, diff(calendar, a, b));
        if (ms <= 0) return;
        const work = workAt(time, a) + ms;
        const last = time.intervals.findLast(({ msBefore }) => msBefore < work);
        assert.equal(last && last.from + work - last.msBefore, add(calendar, a, ms));
      }),
    );
  });

  it('ends with the last instant that is computed with', () => {
    const calendar = buildCalendar({ hours: { everyday: '24h' } });
    const { to, intervals } = countOpenTime(calendar, dayOf(2400, 12, 1), dayOf(2400, 12, 31));
    assert.equal(intervals.at(-1)?.to, to);
    assert.equal(countOpenTime(calendar, toEpochDay(-25_567), toEpochDay(-25_567)).intervals.length, 1);
  });
});

// Dates as day numbers, against the runtime's.
import assert from 'node:assert/strict';
import { NTHS, WEEKDAYS } from '../../../server/src/core/time/calendarDefinition.ts';
import { dateOfDay, dayOfDate, daysInMonth, nthWeekday, weekdayIndex } from '../../../server/src/core/time/civil.ts';
import { toEpochDay } from '../../../server/src/core/time/instant.ts';

const DAY = 86_400_000;

describe('dates', () => {
  it('are day numbers and back, from 1900 to 2400, with the right weekday', () => {
    for (let number = Date.UTC(1900, 0, 1) / DAY; number < Date.UTC(2401, 0, 1) / DAY; number += 1) {
      const day = toEpochDay(number);
      const { year, month, day: date } = dateOfDay(day);
      const runtime = new Date(number * DAY);
      if (dayOfDate({ year, month, day: date }) !== number || weekdayIndex(day) !== (runtime.getUTCDay() + 6) % 7)
        assert.fail(`${number}: ${year}-${month}-${date}`);
    }
  });

  it('that no month has have no number', () => {
    for (const [year, month, day] of [
      [2026, 2, 29],
      [1900, 2, 29],
      [2026, 4, 31],
      [2026, 1, 0],
      [2026, 13, 1],
      [2026, 0, 1],
    ] as const)
      assert.equal(dayOfDate({ year, month, day }), undefined);
    assert.ok(dayOfDate({ year: 2000, month: 2, day: 29 }));
  });

  it('months are as long as they are', () => {
    assert.deepEqual(
      Array.from({ length: 12 }, (_, month) => daysInMonth(2026, month + 1)),
      [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
    );
    assert.deepEqual(
      [1900, 2000, 2024, 2100, 2400].map((year) => daysInMonth(year, 2)),
      [28, 29, 29, 28, 29],
    );
  });

  it('the first … last weekday of a month is in that month, on that weekday, in that week', () => {
    for (let month = 1; month <= 12; month += 1)
      for (const weekday of WEEKDAYS)
        for (const [week, nth] of NTHS.entries()) {
          const day = nthWeekday(2026, month, nth, weekday);
          const { month: actual, day: date } = dateOfDay(day);
          assert.equal(actual, month);
          assert.equal(WEEKDAYS[weekdayIndex(day)], weekday);
          if (nth === 'last') assert.ok(date + 7 > daysInMonth(2026, month));
          else assert.equal(Math.floor((date - 1) / 7), week);
        }
  });

  it('the first … last of several weekdays are counted one after the other', () => {
    // August 2026 begins on a Saturday, and ends on a Monday.
    const dates = (counted: 'everyday' | 'weekdays' | 'weekend'): readonly number[] =>
      NTHS.map((nth) => dateOfDay(nthWeekday(2026, 8, nth, counted)).day);
    assert.deepEqual(dates('everyday'), [1, 2, 3, 4, 31]);
    assert.deepEqual(dates('weekdays'), [3, 4, 5, 6, 31]);
    assert.deepEqual(dates('weekend'), [1, 2, 8, 9, 30]);
  });
});

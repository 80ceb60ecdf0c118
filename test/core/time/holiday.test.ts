// Every form of a holiday (docs/language.md), on dates.
import assert from 'node:assert/strict';
import type { HolidayDefinition, HolidayRule } from '../../../server/src/core/time/calendarDefinition.ts';
import { isImpossible } from '../../../server/src/core/time/holiday.ts';
import { keptDays } from '../../../server/src/core/time/observance.ts';
import { date } from '../../support/calendarBuilder.ts';

type Rest = Omit<HolidayDefinition, 'name' | 'rule'>;

/** The dates in the years 2026 and 2027, unless said otherwise. */
function dates(rule: HolidayRule, rest: Rest = {}, from = '2026-01-01', to = '2028-01-01'): readonly string[] {
  return keptDays([{ name: 'holiday', rule, ...rest }], date(from), date(to))
    .flat()
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
}

describe('a holiday falls', () => {
  it('on its date, or on all of a range', () => {
    assert.deepEqual(dates({ kind: 'date', date: date('2026-12-24') }), ['2026-12-24']);
    assert.deepEqual(dates({ kind: 'date', date: date('2026-12-30'), through: date('2027-01-02') }), [
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
    assert.deepEqual(dates({ kind: 'date', date: date('2026-12-30'), through: date('2026-12-29') }), []);
  });

  it('only as far as is asked for', () => {
    const rule = { kind: 'date', date: date('2026-01-01'), through: date('2026-12-31') } as const;
    assert.deepEqual(dates(rule, {}, '2026-03-01', '2026-03-03'), ['2026-03-01', '2026-03-02']);
  });

  it('every so many days, counted from its first', () => {
    assert.deepEqual(dates({ kind: 'daily', interval: 200 }, { from: date('2026-02-01') }), [
      '2026-02-01',
      '2026-08-20',
      '2027-03-08',
      '2027-09-24',
    ]);
    // Without `from` they count from 1970-01-01, a Thursday.
    assert.deepEqual(dates({ kind: 'daily', interval: 7 }, {}, '2026-01-01', '2026-01-16'), [
      '2026-01-01',
      '2026-01-08',
      '2026-01-15',
    ]);
  });

  it('every so many weeks, on some weekdays; weeks begin on Monday', () => {
    const rule = { kind: 'weekly', weekdays: ['friday', 'monday'], interval: 2 } as const;
    assert.deepEqual(dates(rule, { from: date('2026-01-07') }, '2026-01-01', '2026-02-10'), [
      '2026-01-09', // the Monday of that week is over
      '2026-01-19',
      '2026-01-23',
      '2026-02-02',
      '2026-02-06',
    ]);
  });

  it('every so many months on a day, in the months that have it', () => {
    assert.deepEqual(dates({ kind: 'monthlyDay', day: 31, interval: 1 }, {}, '2026-01-01', '2026-09-01'), [
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
      '2026-07-31',
      '2026-08-31',
    ]);
    assert.deepEqual(dates({ kind: 'monthlyDay', day: 15, interval: 5 }, { from: date('2026-02-16') }), [
      '2026-07-15', // February's came before
      '2026-12-15',
      '2027-05-15',
      '2027-10-15',
    ]);
  });

  it('every so many months on the first … last weekday, within its bounds', () => {
    const rule = { kind: 'monthlyNth', nth: 'last', weekday: 'friday', interval: 3 } as const;
    assert.deepEqual(dates(rule, { from: date('2026-01-01'), until: date('2027-04-30') }), [
      '2026-01-30',
      '2026-04-24',
      '2026-07-31',
      '2026-10-30',
      '2027-01-29',
      '2027-04-30',
    ]);
  });

  it('every year on a date', () => {
    assert.deepEqual(dates({ kind: 'yearlyDay', month: 7, day: 4 }), ['2026-07-04', '2027-07-04']);
  });

  it('on 29 February in leap years only', () => {
    const rule = { kind: 'yearlyDay', month: 2, day: 29 } as const;
    assert.deepEqual(dates(rule, {}, '2023-01-01', '2033-01-01'), ['2024-02-29', '2028-02-29', '2032-02-29']);
    assert.deepEqual(dates(rule, {}, '2097-01-01', '2104-01-01'), []);
    assert.deepEqual(
      dates({ kind: 'monthlyDay', day: 29, interval: 12 }, { from: date('2027-02-01') }, '2027-01-01', '2030-01-01'),
      ['2028-02-29'],
    );
  });

  it('every year on the first … last weekday of a month', () => {
    const fourth = { kind: 'yearlyNth', month: 11, nth: 'fourth', weekday: 'thursday' } as const;
    assert.deepEqual(dates(fourth), ['2026-11-26', '2027-11-25']);
    assert.deepEqual(dates({ ...fourth, month: 5, nth: 'last', weekday: 'monday' }), ['2026-05-25', '2027-05-31']);
    assert.deepEqual(dates({ ...fourth, month: 2, nth: 'first', weekday: 'sunday' }), ['2026-02-01', '2027-02-07']);
  });

  it('between `from` and `until`, both inclusive', () => {
    const rule = { kind: 'yearlyDay', month: 7, day: 4 } as const;
    assert.deepEqual(dates(rule, { from: date('2027-07-04') }), ['2027-07-04']);
    assert.deepEqual(dates(rule, { from: date('2027-07-05') }), []);
    assert.deepEqual(dates(rule, { until: date('2026-07-04') }), ['2026-07-04']);
    assert.deepEqual(dates(rule, { until: date('2026-07-03') }), []);
  });
});

describe('a holiday at a weekend is observed', () => {
  const saturday = { kind: 'date', date: date('2026-07-04') } as const;
  const sunday = { kind: 'date', date: date('2027-07-04') } as const;
  const friday = { kind: 'date', date: date('2026-07-03') } as const;

  it('then, unless said otherwise', () => {
    assert.deepEqual(dates(saturday), ['2026-07-04']);
  });

  it('on the nearest weekday', () => {
    assert.deepEqual(dates(saturday, { observed: 'nearest-weekday' }), ['2026-07-03']);
    assert.deepEqual(dates(sunday, { observed: 'nearest-weekday' }), ['2027-07-05']);
  });

  it('on the next weekday', () => {
    assert.deepEqual(dates(saturday, { observed: 'next-weekday' }), ['2026-07-06']);
    assert.deepEqual(dates(sunday, { observed: 'next-weekday' }), ['2027-07-05']);
  });

  it('on the previous weekday', () => {
    assert.deepEqual(dates(saturday, { observed: 'previous-weekday' }), ['2026-07-03']);
    assert.deepEqual(dates(sunday, { observed: 'previous-weekday' }), ['2027-07-02']);
  });

  it('where it is when it falls on a weekday', () => {
    assert.deepEqual(dates(friday, { observed: 'next-weekday' }), ['2026-07-03']);
  });

  it('in another year, if need be: 1 January 2028 is a Saturday', () => {
    const rule = { kind: 'yearlyDay', month: 1, day: 1 } as const;
    assert.deepEqual(dates(rule, { observed: 'nearest-weekday' }), ['2026-01-01', '2027-01-01', '2027-12-31']);
  });

  it('also outside of its bounds, which are about its date', () => {
    const until = date('2026-07-04');
    assert.deepEqual(dates({ kind: 'yearlyDay', month: 7, day: 4 }, { until, observed: 'next-weekday' }), [
      '2026-07-06',
    ]);
  });

  it('where its date itself lies outside of what is asked for', () => {
    assert.deepEqual(dates(saturday, { observed: 'next-weekday' }, '2026-07-06', '2026-07-07'), ['2026-07-06']);
    assert.deepEqual(dates(sunday, { observed: 'previous-weekday' }, '2027-07-02', '2027-07-03'), ['2027-07-02']);
  });

  it('beside a day that it takes itself', () => {
    const range = { kind: 'date', date: date('2026-07-03'), through: date('2026-07-05') } as const;
    assert.deepEqual(dates(range, { observed: 'nearest-weekday' }), ['2026-07-03', '2026-07-06']);
    assert.deepEqual(dates(range, { observed: 'next-weekday' }), ['2026-07-03', '2026-07-06', '2026-07-07']);
    assert.deepEqual(dates(range, { observed: 'previous-weekday' }), ['2026-07-01', '2026-07-02', '2026-07-03']);
  });
});

describe('a rule that never falls', () => {
  const impossible: readonly HolidayRule[] = [
    { kind: 'yearlyDay', month: 2, day: 30 },
    { kind: 'yearlyDay', month: 4, day: 31 },
    { kind: 'yearlyDay', month: 13, day: 1 },
    { kind: 'yearlyDay', month: 1, day: 0 },
    { kind: 'yearlyNth', month: 0, nth: 'first', weekday: 'monday' },
    { kind: 'monthlyDay', day: 32, interval: 1 },
    { kind: 'monthlyDay', day: 0, interval: 1 },
    { kind: 'daily', interval: 0 },
    { kind: 'daily', interval: -1 },
    { kind: 'daily', interval: 1.5 },
    { kind: 'weekly', weekdays: ['monday'], interval: NaN },
    { kind: 'monthlyNth', nth: 'last', weekday: 'friday', interval: -3 },
  ];

  it('is recognized, and falls on no date', () => {
    for (const rule of impossible) {
      assert.equal(isImpossible(rule), true, JSON.stringify(rule));
      assert.deepEqual(dates(rule), [], JSON.stringify(rule));
    }
  });

  it('is not one that falls in some years', () => {
    const possible: readonly HolidayRule[] = [
      { kind: 'yearlyDay', month: 2, day: 29 },
      { kind: 'monthlyDay', day: 31, interval: 1 },
      { kind: 'daily', interval: 1 },
      { kind: 'yearlyNth', month: 12, nth: 'last', weekday: 'sunday' },
      { kind: 'date', date: date('2026-01-01') },
    ];
    for (const rule of possible) assert.equal(isImpossible(rule), false, JSON.stringify(rule));
  });
});

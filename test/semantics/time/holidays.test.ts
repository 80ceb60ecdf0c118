// docs/semantics.md §1.3: what holidays remove.
import assert from 'node:assert/strict';
import { add, openIntervals } from '../../../server/src/core/time/calendar.ts';
import type { HolidayDefinition, Observed } from '../../../server/src/core/time/calendarDefinition.ts';
import { holidayDates } from '../../../server/src/core/time/holiday.ts';
import { keptDays } from '../../../server/src/core/time/observance.ts';
import {
  at,
  buildCalendar,
  date,
  shift,
  tell,
  tellIntervals,
  type CalendarSketch,
} from '../../support/calendarBuilder.ts';

const tuesday = { rule: { kind: 'date', date: date('2026-02-03') } as const };

/** The open intervals from Monday to Wednesday, `Mon 09:00 → Mon 17:00`. */
function threeDays(sketch: CalendarSketch): readonly string[] {
  const calendar = buildCalendar(sketch);
  const intervals = openIntervals(calendar, at('2026-02-02'), at('2026-02-05'));
  return tellIntervals(intervals, calendar).map((text) =>
    text.replace(
      /2026-02-0(\d)T(\d\d:\d\d)-05:00/g,
      (_, day: string, clock: string) => `${names[day] ?? day} ${clock}`,
    ),
  );
}

const names: Readonly<Record<string, string>> = { 2: 'Mon', 3: 'Tue', 4: 'Wed', 5: 'Thu' };

describe('holidays (§1.3)', () => {
  it('a whole-day holiday removes local midnight to local midnight', () => {
    assert.deepEqual(threeDays({ hours: { everyday: '24h' }, holidays: [tuesday] }), [
      'Mon 00:00 → Tue 00:00',
      'Wed 00:00 → Thu 00:00',
    ]);
  });

  it('a partial one removes its part', () => {
    assert.deepEqual(threeDays({ holidays: [{ ...tuesday, between: shift('12:00-14:00') }] }), [
      'Mon 09:00 → Mon 17:00',
      'Tue 09:00 → Tue 12:00',
      'Tue 14:00 → Tue 17:00',
      'Wed 09:00 → Wed 17:00',
    ]);
  });

  it('a partial one that crosses midnight removes its part of both dates', () => {
    const holidays = [{ ...tuesday, between: shift('16:00-10:00') }];
    assert.deepEqual(threeDays({ holidays }), [
      'Mon 09:00 → Mon 17:00',
      'Tue 09:00 → Tue 16:00',
      'Wed 10:00 → Wed 17:00',
    ]);
  });

  it('a shift that crosses midnight into a holiday is cut at midnight', () => {
    assert.deepEqual(threeDays({ hours: { monday: '22:00-06:00' }, holidays: [tuesday] }), ['Mon 22:00 → Tue 00:00']);
  });

  it('the tail of a shift survives a holiday on its start date only', () => {
    assert.deepEqual(threeDays({ hours: { tuesday: '22:00-06:00' }, holidays: [tuesday] }), ['Wed 00:00 → Wed 06:00']);
  });

  it('a holiday counts only for calendars that attach it', () => {
    assert.equal(threeDays({ holidays: [] }).length, 3);
    assert.equal(threeDays({ holidays: [tuesday] }).length, 2);
  });

  it('two holidays on one date remove it once', () => {
    const half = { ...tuesday, between: shift('12:00-14:00') };
    assert.deepEqual(threeDays({ holidays: [tuesday, half, tuesday] }), [
      'Mon 09:00 → Mon 17:00',
      'Wed 09:00 → Wed 17:00',
    ]);
  });
});

/** A whole day in December that falls every year. */
function december(day: number, observed?: Observed, name = `${day} December`): HolidayDefinition {
  return { name, rule: { kind: 'yearlyDay', month: 12, day }, observed };
}

function once(text: string, observed?: Observed, name = text): HolidayDefinition {
  return { name, rule: { kind: 'date', date: date(text) }, observed };
}

/** By holiday the days of a stretch on which it is kept. */
function kept(holidays: readonly HolidayDefinition[], from: string, to: string): readonly string[] {
  return keptDays(holidays, date(from), date(to)).map((days) =>
    days.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)).join(' '),
  );
}

describe('substitute days (§1.3)', () => {
  const london = { zone: 'Europe/London', holidays: [december(25, 'next-weekday'), december(26, 'next-weekday')] };

  for (const [eve, due] of [
    ['2020-12-24T16:30', '2020-12-29T09:30+00:00'], // Fri and Sat: Christmas itself, Boxing Day on Monday
    ['2021-12-24T16:30', '2021-12-29T09:30+00:00'], // Sat and Sun: Monday and Tuesday
    ['2022-12-23T16:30', '2022-12-28T09:30+00:00'], // Sun and Mon: Boxing Day stays, Christmas is on Tuesday
    ['2027-12-24T16:30', '2027-12-29T09:30+00:00'],
  ] as const)
    it(`London works again on ${due.slice(0, 10)}, whatever the order of the holidays`, () => {
      for (const holidays of [london.holidays, [...london.holidays].reverse()]) {
        const calendar = buildCalendar({ ...london, holidays });
        assert.equal(tell(add(calendar, at(eve, calendar), 3_600_000), calendar), due);
      }
    });

  it('are taken in order of date: the earlier holiday has the nearer day', () => {
    assert.deepEqual(kept(london.holidays, '2021-12-20', '2022-01-01'), ['2021-12-27', '2021-12-28']);
    assert.deepEqual(kept([...london.holidays].reverse(), '2021-12-20', '2022-01-01'), ['2021-12-28', '2021-12-27']);
  });

  it('are looked for backwards too', () => {
    const holidays = [december(25, 'previous-weekday'), december(26, 'previous-weekday')];
    assert.deepEqual(kept(holidays, '2021-12-20', '2022-01-01'), ['2021-12-24', '2021-12-23']);
  });

  it('are not those of a holiday that stays where it is, of whatever set it is', () => {
    const monday = once('2021-12-27');
    assert.deepEqual(kept([december(25, 'next-weekday'), monday], '2021-12-20', '2022-01-01'), [
      '2021-12-28',
      '2021-12-27',
    ]);
  });

  it('leave the nearest weekday to the holiday that has no other', () => {
    const holidays = [december(25, 'next-weekday'), december(26, 'nearest-weekday')];
    assert.deepEqual(kept(holidays, '2021-12-20', '2022-01-01'), ['2021-12-28', '2021-12-27']);
  });

  it('are taken by whole days only, and left by parts of days', () => {
    const half = { ...december(25, 'next-weekday', 'Half'), between: shift('12:00-17:00') };
    assert.deepEqual(kept([half, december(26, 'next-weekday')], '2021-12-20', '2022-01-01'), [
      '2021-12-28',
      '2021-12-27',
    ]);
    const other = { ...december(26, 'next-weekday', 'Other half'), between: shift('09:00-12:00') };
    assert.deepEqual(kept([half, other], '2021-12-20', '2022-01-01'), ['2021-12-27', '2021-12-27']);
  });

  it('of one holiday in two sets are one; of two holidays on one date two', () => {
    const names = (first: string, second: string): readonly string[] =>
      kept([december(25, 'next-weekday', first), december(25, 'next-weekday', second)], '2021-12-20', '2022-01-01');
    assert.deepEqual(names('Christmas Day', ' christmas day'), ['2021-12-27', '2021-12-27']);
    assert.deepEqual(names('Christmas Day', 'Founder’s Day'), ['2021-12-27', '2021-12-28']);
  });

  it('go past a company shutdown', () => {
    const shutdown = {
      name: 'Shutdown',
      rule: { kind: 'date', date: date('2021-12-27'), through: date('2021-12-31') } as const,
    };
    assert.deepEqual(kept([shutdown, december(25, 'next-weekday')], '2021-12-20', '2022-01-10').slice(1), [
      '2022-01-03',
    ]);
  });

  it('are the nearest weekday where every day is a holiday anyway', () => {
    const daily = { name: 'Daily', rule: { kind: 'daily', interval: 1 } as const };
    assert.deepEqual(kept([daily, december(25, 'next-weekday')], '2021-12-20', '2022-01-01').slice(1), ['2021-12-27']);
  });

  it('are the same whatever stretch of dates is asked for', () => {
    const holidays = [
      ...london.holidays,
      once('2021-12-29'),
      { ...once('2021-12-18', 'next-weekday'), rule: { kind: 'weekly', weekdays: ['sunday'], interval: 1 } as const },
    ];
    const whole = kept(holidays, '2021-12-01', '2022-02-01');
    for (let day: number = date('2021-12-01'); day < date('2022-02-01'); day += 1) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const next = new Date((day + 1) * 86_400_000).toISOString().slice(0, 10);
      assert.deepEqual(
        kept(holidays, text, next),
        whole.map((days) => (days.split(' ').includes(text) ? text : '')),
        text,
      );
    }
  });
});

describe('weeks and months of a recurrence (§1.12)', () => {
  const datesOf = (holiday: Pick<HolidayDefinition, 'rule' | 'from'>): readonly string[] =>
    holidayDates({ name: 'x', ...holiday }, date('2026-01-01'), date('2026-02-10')).map((day) =>
      new Date(day * 86_400_000).toISOString().slice(0, 10),
    );

  it('count from the Monday of the week in which `from` lies', () => {
    const rule = { kind: 'weekly', weekdays: ['monday', 'sunday'], interval: 2 } as const;
    assert.deepEqual(datesOf({ rule, from: date('2026-01-07') }), [
      '2026-01-11',
      '2026-01-19',
      '2026-01-25',
      '2026-02-02',
      '2026-02-08',
    ]);
  });

  it('count from the first of January 1970 without it', () => {
    // A Thursday, whose week began on 29 December 1969: 2,924 weeks later is 12 January 2026.
    const rule = { kind: 'weekly', weekdays: ['monday'], interval: 2 } as const;
    assert.deepEqual(datesOf({ rule }), ['2026-01-12', '2026-01-26', '2026-02-09']);
  });
});

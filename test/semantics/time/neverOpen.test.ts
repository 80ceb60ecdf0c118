// docs/semantics.md §1.8: calendars that never open, and targets past the year 2400.
import assert from 'node:assert/strict';
import { add, alwaysOpen, diff, nextOpen } from '../../../server/src/core/time/calendar.ts';
import type { HolidayRule } from '../../../server/src/core/time/calendarDefinition.ts';
import { MAX_INSTANT, toInstant } from '../../../server/src/core/time/instant.ts';
import { at, buildCalendar, date, problemOf, tell, zoneOf } from '../../support/calendarBuilder.ts';

const MINUTE = 60_000;

function closed(from: string, through: string): { readonly rule: HolidayRule } {
  return { rule: { kind: 'date', date: date(from), through: date(through) } };
}

describe('a calendar with no open time at all in any five-year window is refused by name (§1.8)', () => {
  it('without any shift', () => {
    assert.equal(problemOf({ hours: { monday: 'closed' } }), 'never-open');
  });

  it('with a holiday every day', () => {
    assert.equal(problemOf({ holidays: [{ rule: { kind: 'daily', interval: 1 } }] }), 'never-open');
  });

  it('with holidays on all the weekdays that it has', () => {
    const weekly = (...weekdays: ('monday' | 'friday')[]): { rule: HolidayRule } => ({
      rule: { kind: 'weekly', weekdays, interval: 1 },
    });
    const hours = { monday: '09:00-17:00', friday: '09:00-17:00' };
    assert.equal(problemOf({ hours, holidays: [weekly('monday'), weekly('friday')] }), 'never-open');
    assert.equal(problemOf({ hours, holidays: [weekly('monday')] }), undefined);
  });

  it('with partial holidays that leave nothing', () => {
    const part = (open: number, close: number): { rule: HolidayRule; between: { open: number; close: number } } => ({
      rule: { kind: 'daily', interval: 1 },
      between: { open: open * 60, close: close * 60 },
    });
    assert.equal(problemOf({ holidays: [part(9, 13), part(13, 17)] }), 'never-open');
    assert.equal(problemOf({ holidays: [part(9, 13), part(14, 17)] }), undefined);
  });

  it('from some date on', () => {
    const daily = { rule: { kind: 'daily', interval: 1 } as const };
    assert.equal(problemOf({ holidays: [{ ...daily, from: date('2150-01-01') }] }), 'never-open');
    assert.equal(
      problemOf({ holidays: [{ ...daily, from: date('2150-01-01'), until: date('2154-06-30') }] }),
      undefined,
    );
  });

  it('in a window that several holidays make together', () => {
    const holidays = [closed('2030-01-01', '2032-12-31'), closed('2033-01-01', '2035-12-31')];
    assert.equal(problemOf({ holidays }), 'never-open');
    assert.equal(problemOf({ holidays: holidays.slice(0, 1) }), undefined);
  });

  it('but not for less than five years', () => {
    assert.equal(problemOf({ holidays: [closed('2030-01-01', '2034-12-25')] }), undefined);
    assert.equal(problemOf({ holidays: [closed('2030-01-01', '2035-01-02')] }), 'never-open');
  });

  it('to the day, and also at the beginning of time', () => {
    const sketch = { zone: 'Etc/UTC', hours: { everyday: '24h' } };
    assert.equal(problemOf({ ...sketch, holidays: [closed('2030-01-01', '2034-12-31')] }), 'never-open');
    assert.equal(problemOf({ ...sketch, holidays: [closed('2030-01-01', '2034-12-30')] }), undefined);
    assert.equal(problemOf({ ...sketch, holidays: [closed('1900-01-01', '1904-06-30')] }), undefined);
  });

  it('and one in an unknown zone is refused by that name', () => {
    assert.equal(problemOf({ zone: 'Mars/Olympus_Mons' }), 'unknown-time-zone');
  });
});

describe('a target past the year 2400 is an error, not a loop (§1.8)', () => {
  it('says that there is none', () => {
    const calendar = buildCalendar();
    assert.equal(add(calendar, at('2026-02-02T12:00'), 2_000_000 * 60 * MINUTE), undefined);
    assert.equal(add(calendar, at('2400-12-29T12:00'), 100 * 60 * MINUTE), undefined);
  });

  it('reaches to the last millisecond', () => {
    for (const zone of ['Etc/UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const calendar = alwaysOpen(zoneOf(zone));
      const t = toInstant(MAX_INSTANT - 5);
      assert.equal(add(calendar, t, 5), MAX_INSTANT);
      assert.equal(add(calendar, t, 6), undefined);
      assert.equal(diff(calendar, t, toInstant(MAX_INSTANT)), 5);
    }
  });

  it('queries search the table only: 500,000 minutes of a desk that opens one minute a year', () => {
    const everyDayButOne = [
      { rule: { kind: 'daily', interval: 1 } as const, between: { open: 0, close: 720 } },
      { rule: { kind: 'daily', interval: 1 } as const, between: { open: 721, close: 1440 } },
      ...Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
        Array.from({ length: 31 }, (_, index) => index + 1)
          .filter((day) => month !== 7 || day !== 1)
          .map((day) => ({ rule: { kind: 'yearlyDay', month, day } as const })),
      ),
    ];
    const calendar = buildCalendar({ zone: 'Etc/UTC', hours: { everyday: '24h' }, holidays: everyDayButOne });
    const t = at('2026-01-01T00:00Z');
    assert.equal(tell(add(calendar, t, 3 * MINUTE), calendar), '2028-07-01T12:01+00:00');
    assert.equal(add(calendar, t, 500_000 * MINUTE), undefined);
    assert.equal(tell(nextOpen(calendar, at('2399-08-01T00:00Z')), calendar), '2400-07-01T12:00+00:00');
  });
});

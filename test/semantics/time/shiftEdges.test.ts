// docs/semantics.md §1.1: where shifts open and close when clocks change.
import assert from 'node:assert/strict';
import { diff, openIntervals } from '../../../server/src/core/time/calendar.ts';
import { at, buildCalendar, date, shift, tellIntervals, type CalendarSketch } from '../../support/calendarBuilder.ts';

/** The open intervals between two local times. */
function open(sketch: CalendarSketch, from: string, to: string): readonly string[] {
  const calendar = buildCalendar(sketch);
  return tellIntervals(openIntervals(calendar, at(from, calendar), at(to, calendar)), calendar);
}

/** Hours between two local times during which a calendar without a closed moment is open. */
function hoursOfDay(zone: string, from: string, to: string): number {
  const calendar = buildCalendar({ zone, hours: { everyday: '24h' } });
  return diff(calendar, at(from, calendar), at(to, calendar)) / 3_600_000;
}

describe('the edges of a shift (§1.1)', () => {
  it('are where the local clock reads them', () => {
    assert.deepEqual(open({}, '2026-03-06', '2026-03-10'), [
      '2026-03-06T09:00-05:00 → 2026-03-06T17:00-05:00',
      '2026-03-09T09:00-04:00 → 2026-03-09T17:00-04:00',
    ]);
  });

  it('a shift that opens inside the spring gap opens at the end of the gap', () => {
    assert.deepEqual(open({ hours: { sunday: '02:30-04:00' } }, '2026-03-08', '2026-03-09'), [
      '2026-03-08T03:00-04:00 → 2026-03-08T04:00-04:00',
    ]);
  });

  it('a shift that closes inside the spring gap closes at the end of the gap', () => {
    assert.deepEqual(open({ hours: { sunday: '01:00-02:30' } }, '2026-03-08', '2026-03-09'), [
      '2026-03-08T01:00-05:00 → 2026-03-08T03:00-04:00',
    ]);
  });

  it('a shift inside the spring gap is not open at all', () => {
    assert.deepEqual(open({ hours: { sunday: '02:15-02:45' } }, '2026-03-08', '2026-03-09'), []);
  });

  it('a shift opens at the first occurrence of a time that is shown twice', () => {
    assert.deepEqual(open({ hours: { sunday: '01:30-03:00' } }, '2026-11-01', '2026-11-02'), [
      '2026-11-01T01:30-04:00 → 2026-11-01T03:00-05:00',
    ]);
  });

  it('a shift closes at the last occurrence of a time that is shown twice', () => {
    assert.deepEqual(open({ hours: { sunday: '00:00-01:30' } }, '2026-11-01', '2026-11-02'), [
      '2026-11-01T00:00-04:00 → 2026-11-01T01:30-05:00',
    ]);
  });

  it('a shift with its end at or before its start closes on the next date', () => {
    assert.deepEqual(open({ hours: { friday: '22:00-06:00' } }, '2026-03-06', '2026-03-09'), [
      '2026-03-06T22:00-05:00 → 2026-03-07T06:00-05:00',
    ]);
  });

  it('24:00 closes on the next date', () => {
    assert.deepEqual(open({ hours: { friday: '22:00-24:00' } }, '2026-03-06', '2026-03-09'), [
      '2026-03-06T22:00-05:00 → 2026-03-07T00:00-05:00',
    ]);
  });

  it('elapsed business time is real time: a 24-hour day is 23 or 25 hours long when clocks change', () => {
    assert.equal(hoursOfDay('America/New_York', '2026-03-08', '2026-03-09'), 23);
    assert.equal(hoursOfDay('America/New_York', '2026-11-01', '2026-11-02'), 25);
    assert.equal(hoursOfDay('Australia/Lord_Howe', '2026-04-05', '2026-04-06'), 24.5);
    assert.equal(hoursOfDay('Antarctica/Troll', '2026-03-29', '2026-03-30'), 22);
  });
});

describe('a date ends at the instant the next date first begins (§1.1)', () => {
  const midnightShownTwice = { zone: 'America/Havana', from: '2026-10-31T12:00', to: '2026-11-01T12:00' };
  const midnightSkipped = { zone: 'Asia/Beirut', from: '2026-03-28T12:00', to: '2026-03-29T12:00' };
  const backIntoTheDayBefore = { zone: 'Asia/Beirut', from: '2026-10-24T12:00', to: '2026-10-25T12:00' };

  it('where midnight is shown twice: at the first', () => {
    const { zone, from, to } = midnightShownTwice;
    assert.deepEqual(open({ zone, hours: { saturday: '22:00-24:00' } }, from, to), [
      '2026-10-31T22:00-04:00 → 2026-11-01T00:00-04:00',
    ]);
    assert.deepEqual(open({ zone, hours: { saturday: '22:00-00:00' } }, from, to), [
      '2026-10-31T22:00-04:00 → 2026-11-01T00:00-04:00',
    ]);
    assert.equal(hoursOfDay(zone, '2026-11-01', '2026-11-02'), 25);
  });

  it('where midnight is skipped: at the end of the gap', () => {
    const { zone, from, to } = midnightSkipped;
    assert.deepEqual(open({ zone, hours: { saturday: '22:00-24:00' } }, from, to), [
      '2026-03-28T22:00+02:00 → 2026-03-29T01:00+03:00',
    ]);
    assert.equal(hoursOfDay(zone, '2026-03-29', '2026-03-30'), 23);
    assert.equal(hoursOfDay('America/Santiago', '2026-09-06', '2026-09-07'), 23);
    assert.equal(hoursOfDay('Africa/Cairo', '2026-04-24', '2026-04-25'), 23);
  });

  it('where clocks go back into the day before: when midnight is reached at last', () => {
    const { zone, from, to } = backIntoTheDayBefore;
    assert.deepEqual(open({ zone, hours: { saturday: '22:00-24:00' } }, from, to), [
      '2026-10-24T22:00+03:00 → 2026-10-25T00:00+02:00',
    ]);
    assert.equal(hoursOfDay(zone, '2026-10-24', '2026-10-25'), 25);
  });

  it('where the next date begins, is left again and comes back (St. John’s changed clocks at 00:01): at its first minute', () => {
    const calendar = buildCalendar({ zone: 'America/St_Johns', hours: { saturday: '22:00-24:00' } });
    const intervals = openIntervals(calendar, at('2009-10-31T12:00', calendar), at('2009-11-01T12:00', calendar));
    assert.deepEqual(tellIntervals(intervals, calendar), ['2009-10-31T22:00-02:30 → 2009-11-01T00:00-02:30']);
    assert.equal(hoursOfDay('America/St_Johns', '2009-11-01', '2009-11-02'), 25);
  });

  it('a whole-day holiday and the cut at midnight end there too', () => {
    const { zone } = midnightShownTwice;
    const holidays = [{ rule: { kind: 'date', date: date('2026-11-01') } as const }];
    assert.deepEqual(open({ zone, hours: { everyday: '24h' }, holidays }, '2026-10-31T12:00', '2026-11-02T12:00'), [
      '2026-10-31T12:00-04:00 → 2026-11-01T00:00-04:00',
      '2026-11-02T00:00-05:00 → 2026-11-02T12:00-05:00',
    ]);
  });

  it('a partial holiday has the edges of a shift', () => {
    const holidays = [{ rule: { kind: 'date', date: date('2026-11-01') } as const, between: shift('01:00-01:30') }];
    assert.deepEqual(open({ hours: { sunday: '00:00-04:00' }, holidays }, '2026-11-01', '2026-11-02'), [
      '2026-11-01T00:00-04:00 → 2026-11-01T01:00-04:00',
      '2026-11-01T01:30-05:00 → 2026-11-01T04:00-05:00',
    ]);
  });
});

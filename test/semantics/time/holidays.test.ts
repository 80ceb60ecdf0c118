// semantics.md §1.3: what holidays remove.
import assert from 'node:assert/strict';
import { openIntervals } from '../../../server/src/core/time/calendar.ts';
import { at, buildCalendar, date, shift, tellIntervals, type CalendarSketch } from '../../support/calendarBuilder.ts';

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

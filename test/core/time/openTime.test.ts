// The open time of a stretch of dates: the same, wherever the stretch begins and ends.
import assert from 'node:assert/strict';
import { union } from '../../../server/src/core/time/interval.ts';
import { openTime } from '../../../server/src/core/time/openTime.ts';
import { date, shift, sketchCalendar, tellIntervals, zoneOf } from '../../support/calendarBuilder.ts';

const zone = zoneOf('America/St_Johns');

describe('open time by date', () => {
  it('has the tail of a shift of two dates before, where clocks are set back past midnight', () => {
    // On 2009-11-01 at 00:01 the clocks of St. John’s went back to 23:01 of the day before, on which the shift of the 30th ends.
    const definition = sketchCalendar({ zone: 'America/St_Johns', hours: { friday: '23:45-23:30' } });
    assert.deepEqual(tellIntervals(openTime(definition, zone, date('2009-11-01'), date('2009-11-02')), { zone }), [
      '2009-11-01T00:00-02:30 → 2009-10-31T23:30-03:30',
    ]);
  });

  it('date by date is as much as at once', () => {
    const definition = sketchCalendar({
      zone: 'America/St_Johns',
      hours: { everyday: '23:45-23:30', sunday: '22:00-06:00, 09:00-24:00' },
      holidays: [{ rule: { kind: 'date', date: date('2009-10-31') }, between: shift('23:10-23:05') }],
    });
    const [first, last] = [date('2009-10-25'), date('2009-11-08')];
    const byDate = Array.from({ length: last - first }, (_, i) => openTime(definition, zone, first + i, first + i + 1));
    assert.deepEqual(union(byDate.flat()), openTime(definition, zone, first, last));
  });
});

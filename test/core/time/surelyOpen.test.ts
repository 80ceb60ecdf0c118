// What is read off a calendar's definition about four weeks is never more than what four weeks have.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diff } from '../../../server/src/core/time/calendar.ts';
import { DAY_MS, toEpochDay, toInstant } from '../../../server/src/core/time/instant.ts';
import { SURE_DAYS, surelyOpenMs } from '../../../server/src/core/time/surelyOpen.ts';
import { startOfDay } from '../../../server/src/core/time/wallClock.ts';
import { createZoneTable } from '../../../server/src/core/time/zone.ts';
import { sketchCalendar } from '../../support/calendarBuilder.ts';
import { anyPlace, calendarsAt } from '../../support/calendarArbitrary.ts';
import { compileOpen } from '../../support/compileOpen.ts';
import { fuzz } from '../../support/depth.ts';

const zones = createZoneTable();
const HOUR_MS = 3_600_000;
const DAYS_LOOKED_AT = 120;

describe('the least that four weeks are open', () => {
  it('is never more than any four weeks are', () => {
    const situation = anyPlace.chain((place) =>
      fc.record({ definition: calendarsAt(place), place: fc.constant(place) }),
    );
    const property = fc.property(situation, ({ definition, place }) => {
      const calendar = compileOpen(definition, zones);
      const first = Math.floor(place.around / DAY_MS) - DAYS_LOOKED_AT / 2;
      const least = surelyOpenMs(calendar.definition, first, first + DAYS_LOOKED_AT);
      for (let day = first; day + SURE_DAYS <= first + DAYS_LOOKED_AT; day += 1) {
        const [from, to] = [startOfDay(calendar.zone, day), startOfDay(calendar.zone, day + SURE_DAYS)];
        const open = diff(calendar, toInstant(from), toInstant(to));
        assert.ok(open >= least, `${open / HOUR_MS} h from day ${day}, and ${least / HOUR_MS} h were sure`);
      }
    });
    fc.assert(property, fuzz(400));
  });

  it('is enough for a desk with the holidays of a country', () => {
    const holidays = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => ({
      rule: { kind: 'yearlyDay', month, day: month } as const,
      observed: 'nearest-weekday' as const,
    }));
    const desk = sketchCalendar({ holidays });
    const day = Math.floor(Date.UTC(2026, 2, 6) / DAY_MS);
    assert.ok(surelyOpenMs(desk, day, day + 400) >= 40 * HOUR_MS);
  });

  it('leaves out what was, and what comes later', () => {
    const day = Math.floor(Date.UTC(2026, 2, 6) / DAY_MS);
    const closedOn = (date: number): number =>
      surelyOpenMs(sketchCalendar({ holidays: [{ rule: { kind: 'date', date: toEpochDay(date) } }] }), day, day + 400);
    assert.equal(closedOn(day - 2), closedOn(day + 401));
    assert.equal(closedOn(day + 200), closedOn(day + 401) - 8 * HOUR_MS);
  });
});

// Thousands of shifts of a day come to as much open time as the few that they are joined to, however clocks jump.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CalendarDefinition, Shift } from '../../../server/src/core/time/calendarDefinition.ts';
import { joinManyShifts, MAX_SHIFTS_A_DAY } from '../../../server/src/core/time/joinShifts.ts';
import { openTime } from '../../../server/src/core/time/openTime.ts';
import { createZoneTable } from '../../../server/src/core/time/zone.ts';
import { NOTABLE_ZONES } from '../../support/calendarArbitrary.ts';
import { clockChanges } from '../../support/oracleCalendar.ts';

const zones = createZoneTable();
const DAY_MS = 86_400_000;

function calendar(timeZone: string, shifts: readonly Shift[]): CalendarDefinition {
  const hours = { monday: shifts, tuesday: shifts, wednesday: shifts, thursday: shifts, friday: shifts };
  return { name: 'Desk', timeZone, hours: { ...hours, saturday: shifts, sunday: shifts }, holidays: [] };
}

const anyShift = fc
  .record({ open: fc.integer({ min: 0, max: 1439 }), close: fc.integer({ min: 1, max: 1440 }) })
  .filter(({ open, close }) => open !== close);

describe('many shifts of a day', () => {
  it('are as open as they were, on the days around a change of clocks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NOTABLE_ZONES),
        fc.array(anyShift, { minLength: MAX_SHIFTS_A_DAY + 1, maxLength: 3 * MAX_SHIFTS_A_DAY }),
        fc.integer({ min: 1990, max: 2030 }),
        fc.nat(),
        (name, shifts, year, pick) => {
          const zone = zones.find(name);
          assert.ok(zone !== undefined);
          const changes = clockChanges(name, year);
          const at = changes.length === 0 ? Date.UTC(year, 5, 1) : (changes[pick % changes.length] ?? 0);
          const day = Math.floor(at / DAY_MS);
          const written = calendar(name, shifts);
          const joined = joinManyShifts(written);
          assert.deepEqual(openTime(joined, zone, day - 3, day + 4), openTime(written, zone, day - 3, day + 4));
        },
      ),
    );
  });

  it('are few afterwards, and few are left as they are', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ open: index % 1000, close: (index % 1000) + 60 }));
    assert.deepEqual(joinManyShifts(calendar('Etc/UTC', many)).hours.monday, [{ open: 0, close: 1059 }]);
    const few = calendar('Etc/UTC', many.slice(0, MAX_SHIFTS_A_DAY));
    assert.equal(joinManyShifts(few), few);
  });
});

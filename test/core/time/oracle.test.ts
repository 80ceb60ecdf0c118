// Business time against the oracle: random calendars in all zones, minute by minute (§1).
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  add,
  diff,
  isOpen,
  nextOpen,
  openIntervals,
  previousClose,
  subtract,
} from '../../../server/src/core/time/calendar.ts';
import { MINUTE_MS, toInstant } from '../../../server/src/core/time/instant.ts';
import { createZoneTable } from '../../../server/src/core/time/zone.ts';
import { compileOpen } from '../../support/compileOpen.ts';
import { anyPlace, calendarsAt, NOTABLE_ZONES, type Place } from '../../support/calendarArbitrary.ts';
import { fuzz } from '../../support/depth.ts';
import { clockChanges, createOracleCalendar, hasWholeMinutes } from '../../support/oracleCalendar.ts';

const DAY_MS = 86_400_000;
const REACH_MS = 7 * DAY_MS;

const zones = createZoneTable();

/** A minute within three days of the date, and a number of minutes. */
const question = fc.record({
  minute: fc.integer({ min: -3 * 1440, max: 4 * 1440 }),
  minutes: fc.oneof(fc.nat(90), fc.nat(1440), fc.nat(7 * 1440)),
});

const situation = anyPlace.chain((place) =>
  fc.record({
    place: fc.constant(place),
    definition: calendarsAt(place),
    questions: fc.array(question, { minLength: 8, maxLength: 8 }),
  }),
);

type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

describe('a calendar and the oracle', () => {
  it('agree minute by minute, in random calendars, zones and years', () => {
    fc.assert(fc.property(situation, compare), fuzz(100));
  });

  for (const timeZone of NOTABLE_ZONES)
    it(`agree in ${timeZone}`, () => {
      const local = anyNotableDate(timeZone).chain((place) =>
        fc.record({
          place: fc.constant(place),
          definition: calendarsAt(place),
          questions: fc.array(question, { minLength: 4, maxLength: 4 }),
        }),
      );
      fc.assert(fc.property(local, compare), fuzz(10));
    });
});

/** A date on which the zone's clocks change, of those from 1970 to 2045; some date where they never do. */
function anyNotableDate(timeZone: string): fc.Arbitrary<Place> {
  const changes: number[] = [];
  for (let year = 1970; year <= 2045; year += 1) changes.push(...clockChanges(timeZone, year));
  const around = changes.length > 0 ? fc.constantFrom(...changes) : fc.nat(27_000).map((day) => (day + 20) * DAY_MS);
  return around.map((t) => ({ timeZone, around: t }));
}

function compare({ place, definition, questions }: Situation): void {
  const from = place.around - REACH_MS;
  const to = place.around + REACH_MS;
  fc.pre(from > 14 * DAY_MS && hasWholeMinutes(place.timeZone, from - 4 * DAY_MS, to + 4 * DAY_MS));
  const calendar = compileOpen(definition, zones);
  const oracle = createOracleCalendar(definition, from, to);

  const expected: string[] = [];
  for (let t = from, start = from; t <= to; t += MINUTE_MS) {
    const isEdge = t === to || (t > from && oracle.isOpen(t) !== oracle.isOpen(t - MINUTE_MS));
    if (!isEdge) continue;
    if (oracle.isOpen(t - MINUTE_MS)) expected.push(`${utc(start)} → ${utc(t)}`);
    start = t;
  }
  const actual = openIntervals(calendar, toInstant(from), toInstant(to));
  assert.deepEqual(
    actual.map((open) => `${utc(open.from)} → ${utc(open.to)}`),
    expected,
  );

  let earlier = toInstant(place.around);
  for (const { minute, minutes } of questions) {
    const t = toInstant(place.around + minute * MINUTE_MS);
    const ms = minutes * MINUTE_MS;
    assert.equal(isOpen(calendar, t), oracle.isOpen(t), `isOpen ${utc(t)}`);
    assert.equal(diff(calendar, earlier, t), oracle.diff(earlier, t) * MINUTE_MS, `diff ${utc(earlier)} ${utc(t)}`);
    const due = oracle.add(t, minutes);
    if (due !== undefined) assert.equal(utc(add(calendar, t, ms)), utc(due), `add ${utc(t)} ${minutes}m`);
    const before = oracle.subtract(t, minutes);
    if (before !== undefined)
      assert.equal(utc(subtract(calendar, t, ms)), utc(before), `subtract ${utc(t)} ${minutes}m`);
    const next = oracle.nextOpen(t);
    if (next !== undefined) assert.equal(utc(nextOpen(calendar, t)), utc(next), `nextOpen ${utc(t)}`);
    const last = oracle.previousClose(t);
    if (last !== undefined) assert.equal(utc(previousClose(calendar, t)), utc(last), `previousClose ${utc(t)}`);
    earlier = t;
  }
}

function utc(t: number | undefined): string {
  return t === undefined ? 'never' : new Date(t).toISOString();
}

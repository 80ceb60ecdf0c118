// Laws of business time over random calendars and distances of years (§1.4–§1.7).
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  add,
  closedIntervals,
  diff,
  isOpen,
  nextOpen,
  openIntervals,
  previousClose,
  subtract,
  type Calendar,
} from '../../../server/src/core/time/calendar.ts';
import type { CalendarDefinition } from '../../../server/src/core/time/calendarDefinition.ts';
import { MINUTE_MS, toInstant, type Instant } from '../../../server/src/core/time/instant.ts';
import { createZoneTable } from '../../../server/src/core/time/zone.ts';
import { compileOpen } from '../../support/compileOpen.ts';
import { anyPlace, calendarsAt } from '../../support/calendarArbitrary.ts';
import { fuzz } from '../../support/depth.ts';

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(1971, 0, 1);
const LAST = Date.UTC(2398, 0, 1);

const zones = createZoneTable();

/** Milliseconds, often whole hours, so that edges are met. */
const work = fc.oneof(
  fc.nat(2000).map((hours) => hours * 60 * MINUTE_MS),
  fc.nat(40 * 60).map((minutes) => minutes * MINUTE_MS),
  fc.nat(30 * DAY_MS),
);

const situation = anyPlace.chain((place) =>
  fc.record({
    definition: calendarsAt(place),
    t: instantAround(place.around, 10),
    other: instantAround(place.around, 400),
    n: work,
    m: work,
  }),
);

type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

function instantAround(center: number, days: number): fc.Arbitrary<Instant> {
  return fc
    .oneof(
      fc.integer({ min: -days * 1440, max: days * 1440 }).map((minutes) => minutes * MINUTE_MS),
      fc.integer({ min: -days * DAY_MS, max: days * DAY_MS }),
    )
    .map((offset) => toInstant(Math.min(Math.max(center + offset, FIRST), LAST)));
}

function compile(definition: CalendarDefinition): Calendar {
  return compileOpen(definition, zones);
}

/** Where the answer lies past the year 2400 or before 1900 there is nothing to say. */
function known(t: Instant | undefined): Instant {
  fc.pre(t !== undefined);
  return t;
}

function law(name: string, check: (calendar: Calendar, situation: Situation) => void): void {
  it(name, () => {
    fc.assert(
      fc.property(situation, (given) => check(compile(given.definition), given)),
      fuzz(40),
    );
  });
}

describe('laws of business time', () => {
  law('diff(t, add(t, n)) = n (§1.6)', (calendar, { t, n }) => {
    assert.equal(diff(calendar, t, known(add(calendar, t, n))), n);
  });

  law('diff(subtract(t, n), t) = n (§1.5)', (calendar, { t, n }) => {
    assert.equal(diff(calendar, known(subtract(calendar, t, n)), t), n);
  });

  law('add(t, n) is the earliest: a millisecond before it less is done (§1.4)', (calendar, { t, n }) => {
    fc.pre(n > 0);
    const due = known(add(calendar, t, n));
    assert.equal(diff(calendar, t, toInstant(due - 1)), n - 1);
  });

  law('subtract(t, n) is the latest: a millisecond after it less is left (§1.5)', (calendar, { t, n }) => {
    fc.pre(n > 0);
    const start = known(subtract(calendar, t, n));
    assert.equal(diff(calendar, toInstant(start + 1), t), n - 1);
  });

  law('add is additive: add(add(t, n), m) = add(t, n + m)', (calendar, { t, n, m }) => {
    fc.pre(m > 0); // adding nothing stays where it is
    assert.equal(add(calendar, known(add(calendar, t, n)), m), add(calendar, t, n + m));
  });

  law('subtract is additive: subtract(subtract(t, n), m) = subtract(t, n + m)', (calendar, { t, n, m }) => {
    fc.pre(m > 0);
    assert.equal(subtract(calendar, known(subtract(calendar, t, n)), m), subtract(calendar, t, n + m));
  });

  law('add is monotone in the arrival and strictly in the target', (calendar, { t, other, n, m }) => {
    const [early, late] = t <= other ? [t, other] : [other, t];
    assert.ok(known(add(calendar, early, n)) <= known(add(calendar, late, n)));
    const [less, more] = n <= m ? [n, m] : [m, n];
    fc.pre(less < more);
    assert.ok(known(add(calendar, t, less)) < known(add(calendar, t, more)));
  });

  law('subtract undoes add up to closed time', (calendar, { t, n }) => {
    fc.pre(n > 0);
    const back = known(subtract(calendar, known(add(calendar, t, n)), n));
    assert.ok(back >= t);
    assert.equal(diff(calendar, t, back), 0);
    if (isOpen(calendar, t)) assert.equal(back, t);
  });

  law('diff is antisymmetric and additive (§1.6)', (calendar, { t, other, n }) => {
    assert.equal(diff(calendar, t, other), 0 - diff(calendar, other, t));
    const third = known(add(calendar, t, n));
    assert.equal(diff(calendar, t, third) + diff(calendar, third, other), diff(calendar, t, other));
  });

  law('diff is the length of the open intervals; closed ones fill the rest', (calendar, { t, other }) => {
    const [from, to] = t <= other ? [t, other] : [other, t];
    const length = (intervals: readonly { from: number; to: number }[]): number =>
      intervals.reduce((sum, interval) => sum + interval.to - interval.from, 0);
    const open = openIntervals(calendar, from, to);
    const closed = closedIntervals(calendar, from, to);
    assert.equal(length(open), diff(calendar, from, to));
    assert.equal(length(open) + length(closed), to - from);
    const edges = [...open, ...closed].sort((a, b) => a.from - b.from);
    for (const [i, { to: end }] of edges.entries()) assert.equal(edges[i + 1]?.from ?? to, end);
  });

  law('nextOpen and previousClose are edges of the stretch that holds t (§1.7)', (calendar, { t }) => {
    const next = known(nextOpen(calendar, t));
    assert.ok(isOpen(calendar, next) && next >= t);
    assert.equal(diff(calendar, t, next), 0);
    const close = previousClose(calendar, t);
    if (close === undefined) return;
    assert.ok(close <= t && !isOpen(calendar, close) && isOpen(calendar, toInstant(close - 1)));
    assert.ok(closedIntervals(calendar, close, t).length <= 1);
  });

  law('removing a holiday never makes a deadline later', (calendar, { definition, t, n }) => {
    const due = known(add(calendar, t, n));
    for (const holiday of definition.holidays) {
      const without = compile({ ...definition, holidays: definition.holidays.filter((other) => other !== holiday) });
      assert.ok(known(add(without, t, n)) <= due);
    }
  });

  law('adding a shift never makes a deadline later', (calendar, { definition, t, n }) => {
    const { hours } = definition;
    const longer = compile({
      ...definition,
      hours: { ...hours, friday: [...hours.friday, { open: 600, close: 660 }] },
    });
    assert.ok(known(add(longer, t, n)) <= known(add(calendar, t, n)));
  });

  law('an answer does not depend on what was asked before', (calendar, { definition, t, other, n, m }) => {
    add(calendar, other, n);
    subtract(calendar, t, m);
    nextOpen(calendar, other);
    const fresh = compile(definition);
    assert.equal(add(calendar, t, n), add(fresh, t, n));
    assert.equal(subtract(calendar, other, n), subtract(compile(definition), other, n));
    assert.equal(diff(calendar, t, other), diff(compile(definition), t, other));
  });

  law('the order of holidays, and naming one twice, change nothing', (calendar, { definition, t, n }) => {
    const holidays = [...definition.holidays, ...definition.holidays].reverse();
    assert.equal(add(compile({ ...definition, holidays }), t, n), add(calendar, t, n));
  });
});

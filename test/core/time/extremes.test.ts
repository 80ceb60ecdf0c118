// How long customers really wait: exactly, against looking at every minute.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findExtremes, type Wait } from '../../../server/src/core/time/extremes.ts';
import { add, alwaysOpen, type Calendar } from '../../../server/src/core/time/calendar.ts';
import { DAY_MS, isInstant, MINUTE_MS, toInstant, type Instant } from '../../../server/src/core/time/instant.ts';
import { at, buildCalendar, date, tell, zoneOf, zones, type CalendarSketch } from '../../support/calendarBuilder.ts';
import { compileOpen } from '../../support/compileOpen.ts';
import { anyPlace, calendarsAt } from '../../support/calendarArbitrary.ts';
import { fuzz } from '../../support/depth.ts';

const HOUR = 60 * MINUTE_MS;

/** `20:00 for Mon …`: the wait, and who has it. */
function tellExtremes(hours: number, sketch: CalendarSketch = {}): Readonly<Record<keyof Tellable, string>> {
  const calendar = buildCalendar(sketch);
  const extremes = findExtremes(calendar, hours * HOUR, at('2026-01-01', calendar), at('2027-01-01', calendar));
  assert.ok(extremes !== undefined);
  const say = ({ arrival, target, waitMs }: Wait): string =>
    `${waitMs / HOUR}h: ${tell(arrival, calendar)} → ${tell(target, calendar)}`;
  return { best: say(extremes.best), typical: say(extremes.typical), worst: say(extremes.worst) };
}

interface Tellable {
  readonly best: string;
  readonly typical: string;
  readonly worst: string;
}

describe('the extremes of a wait over a year', () => {
  it('one hour at a desk: the worst arrives just when an hour is no longer left before the weekend', () => {
    const { best, worst } = tellExtremes(1);
    assert.equal(best, '1h: 2026-01-01T09:00-05:00 → 2026-01-01T10:00-05:00');
    // 65 hours from Friday's closing to Monday's opening; in autumn clocks go back over the weekend, which makes 66.
    assert.equal(worst, '66h: 2026-10-30T16:01-04:00 → 2026-11-02T09:01-05:00');
  });

  it('a holiday makes the worst', () => {
    const holidays = [
      { name: 'Shutdown', rule: { kind: 'date', date: date('2026-12-24'), through: date('2026-12-31') } as const },
    ];
    const { worst } = tellExtremes(1, { holidays });
    assert.equal(worst, '209h: 2026-12-23T16:01-05:00 → 2027-01-01T09:01-05:00');
  });

  it('the typical is the median over all arrivals, day and night', () => {
    const { typical } = tellExtremes(8, { zone: 'Etc/UTC', hours: { everyday: '00:00-12:00' } });
    // Arrivals until 04:00 wait 8 hours, those from then to 12:00 wait 20, those from 12:00 on 20 down to 8: half wait at most 16.
    assert.equal(typical, '16h: 2026-01-01T16:00+00:00 → 2026-01-02T08:00+00:00');
  });

  it('without a closed moment all are the target', () => {
    const calendar = alwaysOpen(zoneOf('Etc/UTC'));
    const extremes = findExtremes(calendar, 5 * HOUR, at('2026-01-01T00:00Z'), at('2027-01-01T00:00Z'));
    for (const wait of [extremes?.best, extremes?.typical, extremes?.worst]) assert.equal(wait?.waitMs, 5 * HOUR);
  });

  it('of no target are nothing, also in closed time', () => {
    const { best, typical, worst } = tellExtremes(0);
    assert.deepEqual(
      [best, typical, worst].map((text) => text.slice(0, 3)),
      ['0h:', '0h:', '0h:'],
    );
  });

  it('are undefined over no time, and past the year 2400', () => {
    const calendar = buildCalendar();
    assert.equal(findExtremes(calendar, HOUR, at('2026-01-02'), at('2026-01-02')), undefined);
    assert.equal(findExtremes(calendar, HOUR, at('2026-01-02'), at('2026-01-01')), undefined);
    assert.equal(findExtremes(calendar, 2_000_000 * HOUR, at('2026-01-01'), at('2026-01-02')), undefined);
    assert.equal(findExtremes(calendar, 100 * HOUR, at('2400-01-02'), at('2400-12-31')), undefined);
  });

  it('are what looking at every minute, and just after it, finds', () => {
    const situation = anyPlace.chain((place) =>
      fc.record({
        definition: calendarsAt(place),
        from: fc.integer({ min: -5, max: 5 }).map((days) => place.around + days * DAY_MS),
        hours: fc.integer({ min: 1, max: 3 * 24 }),
        minutes: fc.oneof(fc.nat(59), fc.nat(12 * 60), fc.nat(60 * 60)),
      }),
    );
    const check = ({
      definition,
      from,
      hours,
      minutes,
    }: typeof situation extends fc.Arbitrary<infer T> ? T : never): void => {
      const to = from + hours * HOUR;
      fc.pre(isInstant(from) && isInstant(to) && definition.timeZone !== 'Africa/Monrovia');
      const calendar = compileOpen(definition, zones);
      const ms = minutes * MINUTE_MS;
      const expected = look(calendar, ms, from, to);
      const actual = findExtremes(calendar, ms, from, to);
      fc.pre(expected !== undefined);
      assert.ok(actual !== undefined);
      assert.equal(actual.best.waitMs, expected.best, 'best');
      assert.equal(actual.worst.waitMs, expected.worst, 'worst');
      assert.ok(Math.abs(actual.typical.waitMs - expected.median) <= 2 * MINUTE_MS, 'typical');
      for (const { arrival, target, waitMs } of [actual.best, actual.typical, actual.worst]) {
        assert.equal(add(calendar, arrival, ms), target);
        assert.equal(target - arrival, waitMs);
        assert.ok(arrival >= from && arrival < to);
      }
    };
    fc.assert(fc.property(situation, check), fuzz(60));
  });
});

/** Waits at every minute and one millisecond later and earlier: all edges are at minutes, so nothing can hide between. */
function look(
  calendar: Calendar,
  ms: number,
  from: Instant,
  to: Instant,
): { readonly best: number; readonly worst: number; readonly median: number } | undefined {
  const waits: number[] = [];
  let best = Infinity;
  let worst = 0;
  for (let minute: number = from; minute < to; minute += MINUTE_MS)
    for (const t of [minute, minute + 1, minute + MINUTE_MS - 1]) {
      const target = add(calendar, toInstant(t), ms);
      if (target === undefined) return undefined;
      best = Math.min(best, target - t);
      worst = Math.max(worst, target - t);
      if (t === minute + 1) waits.push(target - t);
    }
  const median = waits.sort((a, b) => a - b)[Math.ceil(waits.length / 2) - 1];
  return median === undefined ? undefined : { best, worst, median };
}

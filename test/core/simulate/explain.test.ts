// Every deadline can say why.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explainDue } from '../../../server/src/core/simulate/explain.ts';
import { toDueSteps } from '../../../server/src/present/dueSteps.ts';
import { describeStep } from '../../../server/src/words/describeStep.ts';
import { add, alwaysOpen } from '../../../server/src/core/time/calendar.ts';
import { MINUTE_MS, toInstant } from '../../../server/src/core/time/instant.ts';
import { at, buildCalendar, date, shift, zoneOf, zones, type CalendarSketch } from '../../support/calendarBuilder.ts';
import { compileOpen } from '../../support/compileOpen.ts';
import { anyPlace, calendarsAt } from '../../support/calendarArbitrary.ts';
import { fuzz } from '../../support/depth.ts';

/** The words of each step. */
function words(arrival: string, minutes: number, sketch: CalendarSketch = {}): readonly string[] {
  const calendar = buildCalendar(sketch);
  const target = add(calendar, at(arrival, calendar), minutes * MINUTE_MS);
  assert.ok(target !== undefined);
  return explainDue(calendar, at(arrival, calendar), target).map((step) => describeStep(step, calendar.zone));
}

describe('the walk from arrival to deadline', () => {
  it('Friday 16:30, one hour: over the weekend', () => {
    const calendar = buildCalendar();
    const from = at('2026-03-06T16:30');
    assert.deepEqual(toDueSteps(explainDue(calendar, from, at('2026-03-09T09:30')), calendar.zone), [
      {
        from: '2026-03-06T16:30:00.000-05:00',
        to: '2026-03-06T17:00:00.000-05:00',
        what: 'open',
        countedMinutes: 30,
        words: '30 minutes until closing at 17:00',
      },
      {
        from: '2026-03-06T17:00:00.000-05:00',
        to: '2026-03-09T09:00:00.000-04:00',
        what: 'closed',
        countedMinutes: 0,
        words: 'closed for the weekend, until Monday 09:00',
      },
      {
        from: '2026-03-09T09:00:00.000-04:00',
        to: '2026-03-09T09:30:00.000-04:00',
        what: 'open',
        countedMinutes: 30,
        words: '30 minutes from Monday 09:00',
      },
    ]);
  });

  it('within one day is one step', () => {
    assert.deepEqual(words('2026-02-02T10:00', 135), ['2 hours 15 minutes from Monday 10:00']);
  });

  it('over a night, and before the first opening', () => {
    assert.deepEqual(words('2026-02-02T16:59', 2), [
      '1 minute until closing at 17:00',
      'closed for the night, until Tuesday 09:00',
      '1 minute from Tuesday 09:00',
    ]);
    assert.deepEqual(words('2026-02-03T03:00', 60), [
      'closed for the night, until Tuesday 09:00',
      '1 hour from Tuesday 09:00',
    ]);
  });

  it('over a break in the day', () => {
    assert.deepEqual(words('2026-02-02T11:00', 120, { hours: { weekdays: '09:00-12:00, 13:00-17:00' } }), [
      '1 hour until closing at 12:00',
      'closed, until Monday 13:00',
      '1 hour from Monday 13:00',
    ]);
  });

  it('over a holiday, by its name', () => {
    const holidays = [{ name: 'Thanksgiving', rule: { kind: 'date', date: date('2026-11-26') } as const }];
    assert.deepEqual(words('2026-11-25T16:00', 120, { holidays })[1], 'holiday: Thanksgiving, until Friday 09:00');
  });

  it('over a weekend and a holiday', () => {
    const holidays = [{ name: 'Labor Day', rule: { kind: 'date', date: date('2026-09-07') } as const }];
    assert.equal(
      words('2026-09-04T16:00', 120, { holidays })[1],
      'weekend and holiday: Labor Day, until Tuesday 09:00',
    );
  });

  it('over a part of a day, and several holidays', () => {
    const day = { rule: { kind: 'date', date: date('2026-02-03') } as const };
    const moving = { ...day, name: 'Moving', between: shift('12:00-14:00') };
    assert.deepEqual(words('2026-02-03T11:00', 120, { holidays: [moving] }), [
      '1 hour until closing at 12:00',
      'holiday: Moving, until Tuesday 14:00',
      '1 hour from Tuesday 14:00',
    ]);
    const holidays = [
      { ...day, name: 'One' },
      { ...day, name: 'Two' },
    ];
    assert.equal(words('2026-02-02T16:00', 120, { holidays })[1], 'holidays: One and Two, until Wednesday 09:00');
  });

  it('over the tail of a part of the day before', () => {
    const rule = { kind: 'date', date: date('2026-02-03') } as const;
    const holidays = [{ name: 'Moving', rule, between: shift('16:00-10:00') }];
    assert.equal(words('2026-02-04T03:00', 60, { holidays })[0], 'holiday: Moving, until Wednesday 10:00');
  });

  it('names no holiday that takes nothing away: on a weekend, before closing, in another part of the day', () => {
    const saturday = { name: 'Saturday', rule: { kind: 'date', date: date('2026-02-07') } as const };
    const morning = {
      name: 'Morning',
      rule: { kind: 'date', date: date('2026-02-06') } as const,
      between: shift('09:00-12:00'),
    };
    const holidays = [saturday, morning];
    assert.equal(words('2026-02-06T16:00', 120, { holidays })[1], 'closed for the weekend, until Monday 09:00');
  });

  it('says the date where a weekday could be the wrong week’s', () => {
    const rule = { kind: 'date', date: date('2026-12-24'), through: date('2026-12-31') } as const;
    assert.equal(
      words('2026-12-23T16:00', 120, { holidays: [{ name: 'Shutdown', rule }] })[1],
      'weekend and holiday: Shutdown, until Friday 2027-01-01 09:00',
    );
  });

  it('day and night is one step', () => {
    const zone = zoneOf('Etc/UTC');
    const steps = explainDue(alwaysOpen(zone), at('2026-02-02T10:00Z'), at('2026-02-09T10:00Z'));
    assert.deepEqual(
      steps.map((step) => describeStep(step, zone)),
      ['168 hours from Monday 10:00'],
    );
  });

  it('of a long target is summed up in the middle', () => {
    const holidays = [{ name: 'Presidents’ Day', rule: { kind: 'date', date: date('2026-02-16') } as const }];
    assert.deepEqual(words('2026-02-02T16:00', 96 * 60, { holidays }), [
      '1 hour until closing at 17:00',
      'closed for the night, until Tuesday 09:00',
      '8 hours until closing at 17:00',
      '72 hours on 9 working days (holiday: Presidents’ Day), until Wednesday 2026-02-18 09:00',
      '8 hours until closing at 17:00',
      'closed for the night, until Thursday 09:00',
      '7 hours from Thursday 09:00',
    ]);
  });

  it('counts no working day of which only midnight is touched', () => {
    const sum = words('2026-02-02T12:00', 60 * 60, { hours: { weekdays: '12:00-24:00' } })[3];
    assert.equal(sum, 'closed for the night, until Wednesday 12:00');
    const long = words('2026-02-02T12:00', 96 * 60, { hours: { weekdays: '12:00-24:00' } })[3];
    assert.equal(long, '48 hours on 4 working days, until Tuesday 2026-02-10 12:00');
  });

  it('of nothing has no steps', () => {
    assert.deepEqual(words('2026-02-07T12:00', 0), []);
  });

  it('leaves no gap and adds up to the target, in random calendars', () => {
    const situation = anyPlace.chain((place) =>
      fc.record({
        definition: calendarsAt(place),
        t: fc.nat(20 * 86_400_000).map((ms) => toInstant(Math.max(0, place.around - 10 * 86_400_000) + ms)),
        minutes: fc.nat(100 * 60),
      }),
    );
    const check = ({ definition, t, minutes }: typeof situation extends fc.Arbitrary<infer T> ? T : never): void => {
      const calendar = compileOpen(definition, zones);
      const target = add(calendar, t, minutes * MINUTE_MS);
      fc.pre(target !== undefined);
      const steps = explainDue(calendar, t, target);
      assert.equal(
        steps.reduce((sum, step) => sum + step.countedMinutes, 0),
        minutes,
      );
      assert.ok(steps.length <= 9);
      const instants = steps.flatMap(({ from, to }) => [from, to]);
      const expected = steps.length === 0 ? [] : [t, ...instants.slice(1, -1), target];
      assert.deepEqual(instants, expected);
      for (const [i, step] of steps.entries()) assert.equal(step.to, steps[i + 1]?.from ?? step.to);
    };
    fc.assert(fc.property(situation, check), fuzz(60));
  });
});

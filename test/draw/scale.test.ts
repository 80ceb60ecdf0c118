import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAxis } from '../../server/src/draw/axis.ts';
import { createScale, fromX, toX } from '../../server/src/draw/scale.ts';
import type { Scale } from '../../server/src/draw/scale.ts';
import { intersectIntervals, lengthOutside, unionIntervals } from '../../server/src/draw/interval.ts';
import type { Interval } from '../../server/src/draw/interval.ts';
import { fuzz } from '../support/depth.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const stretches = fc
  .array(fc.tuple(fc.nat(200), fc.nat(40)), { maxLength: 12 })
  .map((list) => unionIntervals(list.map(([from, length]) => ({ from: from * HOUR, to: (from + length) * HOUR }))));

function covers(list: readonly Interval[], at: number): boolean {
  return list.some(({ from, to }) => from <= at && at < to);
}

describe('stretches of time', () => {
  it('unites, intersects and measures as a count hour by hour does', () => {
    fc.assert(
      fc.property(stretches, stretches, (left, right) => {
        const both = intersectIntervals(left, right);
        const either = unionIntervals([...left, ...right]);
        let free = 0;
        for (let hour = 0; hour < 260; hour += 1) {
          const at = hour * HOUR;
          assert.equal(covers(both, at), covers(left, at) && covers(right, at));
          assert.equal(covers(either, at), covers(left, at) || covers(right, at));
          if (!covers(left, at)) free += HOUR;
        }
        assert.equal(lengthOutside(0, 260 * HOUR, left), free);
      }),
    );
  });
});

describe('the scale of a time axis', () => {
  it('runs from edge to edge, never backwards, and back again', () => {
    fc.assert(
      fc.property(
        stretches,
        fc.integer({ min: 40, max: 2000 }),
        fc.array(fc.nat(240 * 60), { minLength: 2 }),
        (closed, width, minutes) => {
          const scale = createScale(0, 240 * HOUR, closed, width);
          assert.equal(toX(scale, 0), 0);
          assert.ok(Math.abs(toX(scale, 240 * HOUR) - width) < 1e-6);
          const instants = minutes.map((minute) => minute * MINUTE).sort((a, b) => a - b);
          instants.forEach((at, position) => {
            assert.ok(position === 0 || toX(scale, at) >= toX(scale, instants[position - 1] ?? at));
            assert.ok(Math.abs(fromX(scale, toX(scale, at)) - at) <= 1);
          });
        },
      ),
    );
  });

  it('presses closed hours together when they would fill the picture, and says so', () => {
    const weekend = { from: 30 * MINUTE, to: 64.5 * HOUR };
    const scale = createScale(0, 66 * HOUR, [weekend], 1000);
    assert.equal(scale.isPressed, true);
    assert.ok(Math.abs(toX(scale, weekend.to) - toX(scale, weekend.from) - 280) < 1e-6);
  });

  it('leaves time as it is when little of it is closed, or all', () => {
    const lunch = { from: 4 * HOUR, to: 5 * HOUR };
    assert.equal(createScale(0, 10 * HOUR, [lunch], 1000).isPressed, false);
    assert.equal(createScale(0, 10 * HOUR, [{ from: 0, to: 10 * HOUR }], 1000).isPressed, false);
    assert.equal(toX(createScale(0, 10 * HOUR, [lunch], 1000), 5 * HOUR), 500);
  });

  it('is an hour wide where nothing happens', () => {
    const scale = createScale(7, 7, [], 100);
    assert.equal(scale.to - scale.from, HOUR);
  });
});

describe('the marks of a time axis', () => {
  const START = Date.UTC(2026, 2, 4, 9);
  const measure = (text: string): number => text.length * 8;
  const axisOf = (scale: Scale) => createAxis(scale, { zone: 'Etc/UTC', measure, gap: 8, align: 'middle' });

  it('adapts to what is to be seen, from ten minutes to three centuries', () => {
    const seen = [
      10 * MINUTE,
      8 * HOUR,
      72 * HOUR,
      24 * 60 * HOUR,
      365 * 24 * HOUR,
      3653 * 24 * HOUR,
      300 * 365 * 24 * HOUR,
    ].map((length) => {
      const { unit, bands, ticks } = axisOf(createScale(START, START + length, [], 900));
      return [
        unit,
        bands
          .map(({ label }) => label)
          .filter(Boolean)
          .slice(0, 3)
          .join(' | '),
        ticks
          .slice(0, 3)
          .map(({ label }) => label)
          .join(' '),
      ];
    });
    assert.deepEqual(seen, [
      ['day', 'Wed 4 Mar', '09:00 09:01 09:02'],
      ['day', 'Wed 4 Mar', '09:00 10:00 11:00'],
      ['day', 'Wed 4 Mar | Thu 5 Mar | Fri 6 Mar', '09:00 18:00 00:00'],
      ['week', 'Wed 4 Mar | Mon 9 Mar | Mon 16 Mar', ''],
      ['month', 'Mar 2026 | Apr | May', ''],
      ['year', '2026 | 2027 | 2028', ''],
      ['year', '2026 | 2100 | 2200', ''],
    ]);
  });

  it('marks when hours open and close before anything else', () => {
    const closed = [{ from: START + 8 * HOUR, to: START + 24 * HOUR }];
    const { ticks } = axisOf(createScale(START, START + 32 * HOUR, closed, 700));
    const labels = ticks.map(({ label }) => label);
    for (const label of ['09:00', '17:00']) assert.ok(labels.includes(label), labels.join(' '));
    assert.equal(labels.filter((label) => label === '09:00').length, 2);
  });

  it('name the first day in full, however little of it there is', () => {
    const late = Date.UTC(2026, 2, 4, 23, 50);
    const { bands } = axisOf(createScale(late, late + 30 * HOUR, [], 900));
    const [first, second] = bands;
    assert.equal(first?.label, 'Wed 4 Mar');
    assert.equal(second?.label, 'Thu 5 Mar');
    assert.ok(first.labelX + measure(first.label) <= second.labelX);
  });

  it('mark where clocks go forward, before other clock times', () => {
    const night = Date.UTC(2026, 2, 8, 4);
    const axis = createAxis(createScale(night, night + 8 * HOUR, [], 700), {
      zone: 'America/New_York',
      measure,
      gap: 8,
      align: 'middle',
    });
    assert.deepEqual(
      axis.ticks.map(({ label }) => label),
      ['23:00', '00:00', '01:00', 'clocks +1 h', '04:00', '05:00', '06:00', '07:00', '08:00'],
    );
  });

  it('name the days on which something counts, where the others are pressed together', () => {
    const day = 24 * HOUR;
    const resting = [{ from: START + 2 * HOUR, to: START + 7 * day }];
    const { unit, bands } = axisOf(createScale(START, START + 7 * day + 4 * HOUR, resting, 500));
    assert.equal(unit, 'day');
    const named = bands.map(({ label }) => label).filter(Boolean);
    assert.equal(named[0], 'Wed 4 Mar');
    assert.equal(named.at(-1), 'Wed 11 Mar');
  });

  it('count the days of weeks, as far as all of them have room', () => {
    const days = (length: number, width: number): readonly string[] => {
      const { unit, ticks } = axisOf(createScale(START, START + length * 24 * HOUR, [], width));
      assert.equal(unit, 'week');
      return ticks.map(({ label }) => label);
    };
    assert.deepEqual(days(14, 700), '5 6 7 8 10 11 12 13 14 15 17 18'.split(' '));
    assert.deepEqual(days(60, 900), []);
  });

  it('say the day of a time that would stand under the name of another', () => {
    const day = 24 * HOUR;
    const resting = [{ from: START + 2 * HOUR, to: START + 7 * day }];
    const { bands, ticks } = axisOf(createScale(START, START + 7 * day + 5 * MINUTE, resting, 500));
    assert.deepEqual(bands.map(({ label }) => label).filter(Boolean), ['Wed 4 Mar']);
    assert.equal(ticks.at(-1)?.label, 'Wed 11 09:00');
  });

  it('knows the weeks', () => {
    const { bands } = axisOf(createScale(START, START + 8 * 24 * HOUR, [], 900));
    assert.deepEqual(
      bands.map(({ week }) => week).filter((week) => week !== null),
      [11],
    );
  });

  it('never lets two labels touch', () => {
    fc.assert(
      fc.property(
        stretches,
        fc.integer({ min: 40, max: 1500 }),
        fc.integer({ min: 1, max: 60 * 24 * 400 }),
        (closed, width, minutes) => {
          const shifted = closed.map(({ from, to }) => ({ from: from + START, to: to + START }));
          const scale = createScale(START, START + minutes * MINUTE, shifted, width);
          const { bands, ticks } = axisOf(scale);
          const named = bands.filter(({ label }) => label !== '');
          for (const labels of [named, ticks]) {
            labels.forEach(({ labelX, label }, position) => {
              const next = labels[position + 1];
              if (next !== undefined) assert.ok(labelX + measure(label) <= next.labelX, `${label} ${next.label}`);
              assert.ok(labelX >= 0 && labelX + measure(label) <= Math.max(width, measure(label)));
            });
          }
        },
      ),
      fuzz(60),
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  formatClock,
  formatDate,
  formatDay,
  formatInstant,
  formatMonth,
  formatShortInstant,
  formatSortableInstant,
  formatWeekdayClock,
} from '../../server/src/words/formatInstant.ts';
import { formatCountdown, formatMinutes, formatMinutesLeft } from '../../server/src/words/formatMinutes.ts';
import { formatOrdinal } from '../../server/src/words/formatOrdinal.ts';
import { readLocalTime, writeLocalTime } from '../../server/src/words/localTime.ts';
import { localMarks } from '../../server/src/words/localMarks.ts';
import { isoWeekAt, readClock } from '../../server/src/words/readClock.ts';
import { readInstant } from '../../server/src/words/readInstant.ts';
import { formatDifference } from '../../server/src/words/formatDifference.ts';
import { fuzz } from '../support/depth.ts';
import { toLuxon } from './toLuxon.ts';

const NEW_YORK = 'America/New_York';
const at = '2026-03-09T13:30:00.000Z';

describe('ordinals', () => {
  it('have the endings of English', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 11, 12, 21, 103].map(formatOrdinal),
      '1st 2nd 3rd 4th 11th 12th 21st 103rd'.split(' '),
    );
  });
});

describe('instants in words', () => {
  it('says day, month, year and the 24-hour clock of the zone', () => {
    assert.equal(formatInstant(at, NEW_YORK), 'Mon 9 Mar 2026 09:30');
    assert.equal(formatInstant(at, 'Asia/Kathmandu'), 'Mon 9 Mar 2026 19:15');
    assert.equal(formatInstant('2026-12-31T23:05:00.000-05:00', NEW_YORK), 'Thu 31 Dec 2026 23:05');
    assert.equal(formatInstant(readInstant(at), NEW_YORK), 'Mon 9 Mar 2026 09:30');
  });

  it('has short forms', () => {
    assert.equal(formatShortInstant(at, NEW_YORK), 'Mon 9 Mar 09:30');
    assert.equal(formatDate(at, NEW_YORK), 'Mon 9 Mar 2026');
    assert.equal(formatDay(at, NEW_YORK), 'Mon 9 Mar');
    assert.equal(formatMonth(at, NEW_YORK), 'Mar 2026');
    assert.equal(formatClock(at, NEW_YORK), '09:30');
    assert.equal(formatWeekdayClock(at, NEW_YORK), 'Mon 09:30');
    assert.equal(formatSortableInstant(at, NEW_YORK), 'Mon 2026-03-09 09:30');
  });

  it('shows seconds only when there are any', () => {
    assert.equal(formatClock('2026-03-09T13:30:05.000Z', NEW_YORK), '09:30:05');
  });

  it('says which of the two it is when a clock shows a time twice', () => {
    assert.equal(formatInstant('2026-11-01T05:30:00.000Z', NEW_YORK), 'Sun 1 Nov 2026 01:30 (UTC-04:00)');
    assert.equal(formatInstant('2026-11-01T06:30:00.000Z', NEW_YORK), 'Sun 1 Nov 2026 01:30 (UTC-05:00)');
    assert.equal(formatInstant('2026-04-04T14:45:00.000Z', 'Australia/Lord_Howe'), 'Sun 5 Apr 2026 01:45 (UTC+11:00)');
    assert.equal(formatInstant('2026-04-04T15:15:00.000Z', 'Australia/Lord_Howe'), 'Sun 5 Apr 2026 01:45 (UTC+10:30)');
  });

  it('says so in every form that has a clock', () => {
    const second = '2026-11-01T06:30:00.000Z';
    assert.equal(formatShortInstant(second, NEW_YORK), 'Sun 1 Nov 01:30 (UTC-05:00)');
    assert.equal(formatWeekdayClock(second, NEW_YORK), 'Sun 01:30 (UTC-05:00)');
    assert.equal(formatSortableInstant(second, NEW_YORK), 'Sun 2026-11-01 01:30 (UTC-05:00)');
    assert.equal(formatClock(second, NEW_YORK), '01:30 (UTC-05:00)');
    assert.equal(formatClock('2026-11-01T04:59:00.000Z', NEW_YORK), '00:59');
    assert.equal(formatClock('2026-11-01T07:00:00.000Z', NEW_YORK), '02:00');
  });

  it('reads the clock as luxon does, in every zone and at every change of it', () => {
    const zones = [
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'UTC',
    ];
    const anyInstant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) });
    const nearChange = fc
      .tuple(fc.constantFrom(Date.UTC(2026, 10, 1), Date.UTC(2026, 3, 4), Date.UTC(2026, 1, 15)), fc.nat(172_800_000))
      .map(([day, ms]) => day + ms);
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.oneof(anyInstant, nearChange), (zone, instant) => {
        const { epochDay: _epochDay, isShownTwice, ...reading } = readClock(instant, zone);
        const luxon = toLuxon(instant, zone);
        const { year, month, day, weekday, hour, minute, second } = luxon;
        const expected = { year, month, day, weekday: weekday - 1, hour, minute, second, offset: luxon.toFormat('ZZ') };
        assert.deepEqual(reading, expected);
        assert.equal(isShownTwice, luxon.getPossibleOffsets().length > 1);
      }),
      fuzz(2000),
    );
  });

  it('refuses a zone that is not known, and a time without an offset', () => {
    assert.throws(() => formatInstant(at, 'Mars/Olympus'), /RangeError: time zone Mars\/Olympus is not known here/);
    assert.throws(() => readInstant('2026-03-09T09:30:00.000'), RangeError);
    assert.throws(() => readInstant('soon'), RangeError);
    assert.throws(() => readInstant('2026-13-09T09:30:00.000Z'), RangeError);
  });
});

describe('durations in words', () => {
  it('says hours and minutes, never days', () => {
    const words = [0, 1, 45, 60, 90, 240, 1440, 14_430, -60, -95].map(formatMinutes);
    assert.deepEqual(words, [
      '0 min',
      '1 min',
      '45 min',
      '1 h',
      '1 h 30 min',
      '4 h',
      '24 h',
      '240 h 30 min',
      '−1 h',
      '−1 h 35 min',
    ]);
  });

  it('says what is left and what is over', () => {
    assert.deepEqual([20, 0, -65].map(formatMinutesLeft), ['20 min left', '0 min left', '1 h 5 min over']);
  });

  it('counts down in minutes and seconds under an hour', () => {
    const second = 1000;
    assert.deepEqual(
      [7200, 3600, 3599, 725, 60, 1, 0.4, 0, -0.4, -1, -30, -3599, -3600, -5400].map((s) =>
        formatCountdown(s * second),
      ),
      [
        '2 h left',
        '1 h left',
        '59 min 59 s left',
        '12 min 5 s left',
        '1 min left',
        '1 s left',
        '1 s left',
        '0 min left',
        '0 min left',
        '1 s over',
        '30 s over',
        '59 min 59 s over',
        '1 h over',
        '1 h 30 min over',
      ],
    );
  });
});

describe('the marks of a local clock', () => {
  const marks = (
    from: string,
    until: string,
    zone: string,
    unit: Parameters<typeof localMarks>[3],
    step = 1,
  ): string[] =>
    localMarks(readInstant(from), readInstant(until), zone, unit, step).map((ms) => formatInstant(ms, zone));

  it('strikes midnights, Mondays and firsts of the month of the zone', () => {
    const from = '2026-02-27T17:00:00.000Z';
    const until = '2026-03-10T17:00:00.000Z';
    assert.equal(marks(from, until, NEW_YORK, 'day').length, 11);
    assert.deepEqual(marks(from, until, NEW_YORK, 'week'), ['Mon 2 Mar 2026 00:00', 'Mon 9 Mar 2026 00:00']);
    assert.deepEqual(marks(from, until, NEW_YORK, 'month'), ['Sun 1 Mar 2026 00:00']);
  });

  it('leaves out the hour of the spring gap and has that of autumn twice', () => {
    assert.deepEqual(
      marks('2026-03-08T05:00:00.000Z', '2026-03-08T08:00:00.000Z', NEW_YORK, 'hour').map((text) => text.slice(15)),
      ['00:00', '01:00', '03:00', '04:00'],
    );
    assert.deepEqual(
      marks('2026-11-01T04:00:00.000Z', '2026-11-01T07:00:00.000Z', NEW_YORK, 'hour').map((text) => text.slice(15)),
      ['00:00', '01:00 (UTC-04:00)', '01:00 (UTC-05:00)', '02:00'],
    );
  });

  it('finds full hours again after a clock has moved by half an hour', () => {
    const clocks = marks('2026-04-04T13:00:00.000Z', '2026-04-04T17:30:00.000Z', 'Australia/Lord_Howe', 'hour');
    assert.deepEqual(
      clocks.map((text) => text.slice(15, 20)),
      ['00:00', '01:00', '02:00', '03:00', '04:00'],
    );
  });

  it('is where luxon has the starts of days, weeks, months, quarters and years, and their week', () => {
    const zones = [NEW_YORK, 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Havana', 'UTC'];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2080, 0) }),
        fc.integer({ min: 0, max: 1200 }),
        fc.constantFrom(...zones),
        fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'quarter' as const, 'year' as const),
        (from, days, zone, unit) => {
          const until = from + days * 86_400_000;
          const expected: number[] = [];
          const jump = { [`${unit}s`]: 1 };
          for (let at = toLuxon(from, zone).startOf(unit); at.toMillis() <= until; at = at.plus(jump).startOf(unit))
            if (at.toMillis() >= from) expected.push(at.toMillis());
          const found = localMarks(from, until, zone, unit);
          assert.deepEqual(found, expected);
          for (const mark of found) {
            assert.equal(isoWeekAt(mark, zone), toLuxon(mark, zone).weekNumber);
          }
        },
      ),
      fuzz(200),
    );
  });

  it('leaves out a date that a zone has not, and marks one that begins late where it begins', () => {
    assert.deepEqual(marks('2011-12-29T00:00:00.000Z', '2012-01-01T00:00:00.000Z', 'Pacific/Apia', 'day'), [
      'Thu 29 Dec 2011 00:00',
      'Sat 31 Dec 2011 00:00',
      'Sun 1 Jan 2012 00:00',
    ]);
    assert.deepEqual(marks('2026-03-28T12:00:00.000Z', '2026-03-29T12:00:00.000Z', 'Atlantic/Azores', 'day'), [
      'Sun 29 Mar 2026 01:00',
    ]);
  });

  it('has decades, and none before 1900 or after 2400', () => {
    const years = localMarks(Date.UTC(1890, 0), Date.UTC(2500, 0), 'UTC', 'year', 100);
    assert.deepEqual(
      years.map((ms) => new Date(ms).getUTCFullYear()),
      [1900, 2000, 2100, 2200, 2300, 2400],
    );
    assert.deepEqual(localMarks(Date.UTC(1899, 0), Date.UTC(1899, 5), 'UTC', 'day'), []);
  });

  it('lies in its range, in order, at any step, in any zone', () => {
    const zones = [
      NEW_YORK,
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'Atlantic/Azores',
      'America/Havana',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2030, 0) }),
        fc.integer({ min: 0, max: 60 * 24 * 10 }),
        fc.constantFrom(...zones),
        fc.constantFrom(['minute', 30] as const, ['hour', 1] as const, ['hour', 6] as const, ['day', 1] as const),
        (from, minutes, zone, [unit, step]) => {
          const until = from + minutes * 60_000;
          const found = localMarks(from, until, zone, unit, step);
          found.forEach((mark, position) => {
            assert.ok(mark >= from && mark <= until);
            assert.ok(position === 0 || mark > (found[position - 1] ?? mark));
          });
        },
      ),
      fuzz(60),
    );
  });
});

describe('local times', () => {
  it('are what the clocks of the zone show, with seconds only when there are any', () => {
    assert.equal(writeLocalTime(readInstant(at), NEW_YORK), '2026-03-09T09:30');
    assert.equal(writeLocalTime(readInstant(at) + 5_000, 'Asia/Kathmandu'), '2026-03-09T19:15:05');
  });

  it('are read back as the same instant, wherever clocks show a time once', () => {
    const minute = fc.integer({ min: 0, max: 60_000_000 }).map((minutes) => minutes * 60_000);
    fc.assert(
      fc.property(minute, fc.constantFrom(NEW_YORK, 'Europe/Berlin', 'Asia/Kathmandu', 'UTC'), (instant, zone) => {
        fc.pre(!readClock(instant, zone).isShownTwice);
        assert.equal(readLocalTime(writeLocalTime(instant, zone), zone), instant);
      }),
    );
  });

  it('are moved on where clocks leave an hour out, and are none with an offset or on a day that does not exist', () => {
    assert.equal(readLocalTime('2026-03-08T02:30', NEW_YORK), Date.parse('2026-03-08T03:00-04:00'));
    for (const text of ['2026-03-09T09:30Z', '2026-02-30T10:00', 'now', ''])
      assert.equal(readLocalTime(text, NEW_YORK), null);
    assert.throws(() => readLocalTime('2026-03-09T09:30', 'Mars/Base'), RangeError);
  });
});

describe('what was expected and what came', () => {
  for (const [expected, actual, told] of [
    ['2026-03-09T10:30:00.000-04:00', '2026-03-09T09:30:00.000-04:00', ['2026-03-09T10:30', '2026-03-09T09:30']],
    ['2026-03-09T10:30:05.000-04:00', 'nothing', ['2026-03-09T10:30:05', 'nothing']],
    ['2026-03-09T10:30:05.250Z', 'violated', ['2026-03-09T10:30:05.250', 'violated']],
    // The hour that comes twice.
    [
      '2026-11-01T01:30:00.000-04:00',
      '2026-11-01T01:30:00.000-05:00',
      ['2026-11-01T01:30-04:00', '2026-11-01T01:30-05:00'],
    ],
  ] as const)
    it(`is told in the words of a scenario: ${expected}, ${actual}`, () => {
      assert.deepEqual(Object.values(formatDifference({ expected, actual })), told);
    });
});

// ISO 8601 as people write it in files and JSON carries it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MAX_INSTANT, MIN_INSTANT, toInstant } from '../../../server/src/core/time/instant.ts';
import { formatIso, parseInstant, parseIso } from '../../../server/src/core/time/iso.ts';
import { anyZone } from '../../support/calendarArbitrary.ts';
import { date, zoneOf } from '../../support/calendarBuilder.ts';
import { fuzz } from '../../support/depth.ts';

const HOUR = 3_600_000;
const day = Date.UTC(2026, 2, 6) / (24 * HOUR);

describe('parseIso', () => {
  it('reads dates, and times with minutes, seconds and milliseconds', () => {
    assert.deepEqual(parseIso('2026-03-06'), { day, msOfDay: 0 });
    assert.deepEqual(parseIso('2026-03-06T16:30'), { day, msOfDay: 16.5 * HOUR });
    assert.deepEqual(parseIso('2026-03-06 16:30'), { day, msOfDay: 16.5 * HOUR });
    assert.deepEqual(parseIso('2026-03-06T16:30:05'), { day, msOfDay: 16.5 * HOUR + 5000 });
    assert.deepEqual(parseIso('2026-03-06T16:30:05.25'), { day, msOfDay: 16.5 * HOUR + 5250 });
    assert.deepEqual(parseIso('2026-03-06T23:59:59.999'), { day, msOfDay: 24 * HOUR - 1 });
  });

  it('reads offsets', () => {
    const parsed = { day, msOfDay: 16.5 * HOUR };
    assert.deepEqual(parseIso('2026-03-06T16:30Z'), { ...parsed, offsetMs: 0 });
    assert.deepEqual(parseIso('2026-03-06T16:30-05:00'), { ...parsed, offsetMs: -5 * HOUR });
    assert.deepEqual(parseIso('2026-03-06T16:30+05:45'), { ...parsed, offsetMs: 5.75 * HOUR });
    assert.deepEqual(parseIso('2026-03-06T16:30+0545'), { ...parsed, offsetMs: 5.75 * HOUR });
    assert.deepEqual(parseIso('2026-03-06T16:30-00:00'), { ...parsed, offsetMs: 0 });
  });

  it('refuses dates and times that do not exist', () => {
    const wrong = ['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-01', '2026-01-00', '1900-02-29'];
    const times = ['T24:00', 'T23:60', 'T23:59:60', 'T12:00+24:00', 'T12:00+05:60'].map((time) => `2026-03-06${time}`);
    for (const text of [...wrong, ...times]) assert.equal(parseIso(text), undefined, text);
    assert.equal(parseIso('2028-02-29')?.day, date('2028-02-28') + 1);
    assert.ok(parseIso('2000-02-29'));
  });

  it('refuses everything else', () => {
    const wrong = [
      '',
      'today',
      '2026',
      '2026-03',
      '26-03-06',
      '2026-3-6',
      '06.03.2026',
      '2026-03-06T',
      '2026-03-06T16',
    ];
    const more = [
      '2026-03-06T16:30z',
      '2026-03-06T16:30+5',
      ' 2026-03-06',
      '2026-03-06\n',
      '2026-03-06T16:30:05.1234',
      '2026-03-06Z',
    ];
    for (const text of [...wrong, ...more]) assert.equal(parseIso(text), undefined, JSON.stringify(text));
  });
});

describe('parseInstant', () => {
  it('needs an offset', () => {
    assert.equal(parseInstant('2026-03-06T16:30-05:00'), Date.UTC(2026, 2, 6, 21, 30));
    assert.equal(parseInstant('2026-03-06T16:30'), undefined);
    assert.equal(parseInstant('2026-03-06'), undefined);
  });

  it('refuses what lies outside the product’s range', () => {
    assert.equal(parseInstant('1899-12-31T23:59:59.999Z'), undefined);
    assert.equal(parseInstant('1900-01-01T00:00Z'), MIN_INSTANT);
    assert.equal(parseInstant('2400-12-31T23:59:59.999Z'), MAX_INSTANT);
    assert.equal(parseInstant('2401-01-01T00:00Z'), undefined);
  });
});

describe('formatIso', () => {
  it('says what clocks show, and their offset', () => {
    const t = toInstant(Date.UTC(2026, 2, 9, 13, 30, 0, 7));
    assert.equal(formatIso(zoneOf('America/New_York'), t), '2026-03-09T09:30:00.007-04:00');
    assert.equal(formatIso(zoneOf('Asia/Kathmandu'), t), '2026-03-09T19:15:00.007+05:45');
    assert.equal(formatIso(zoneOf('America/St_Johns'), t), '2026-03-09T11:00:00.007-02:30');
    assert.equal(formatIso(zoneOf('Etc/UTC'), t), '2026-03-09T13:30:00.007+00:00');
  });

  it('keeps the instant where the offset has seconds', () => {
    const t = toInstant(Date.UTC(1971, 5, 1, 9, 44, 30));
    assert.equal(formatIso(zoneOf('Africa/Monrovia'), t), '1971-06-01T09:00:30.000-00:44');
  });

  it('is read back as the same instant, everywhere and always', () => {
    const instants = fc.integer({ min: Date.UTC(1900, 0, 2), max: MAX_INSTANT }).map(toInstant);
    fc.assert(
      fc.property(anyZone, instants, (id, t) => {
        fc.pre(Number(formatIso(zoneOf(id), t).slice(0, 4)) <= 2400);
        assert.equal(parseInstant(formatIso(zoneOf(id), t)), t);
      }),
      fuzz(200),
    );
  });
});

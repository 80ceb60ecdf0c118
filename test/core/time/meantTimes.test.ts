import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../../server/src/core/time/duration.ts';
import { meantDuration } from '../../../server/src/core/time/meantDuration.ts';
import { meantHours } from '../../../server/src/core/time/meantHours.ts';
import { formatHours } from '../../../server/src/core/time/shift.ts';
import { fuzz } from '../../support/depth.ts';

describe('a duration as people write it', () => {
  for (const [text, meant] of [
    ['1 h', '1h'],
    ['2 hours', '2h'],
    ['1.5h', '1h 30m'],
    ['1,5 h', '1h 30m'],
    ['0.25 hours', '15m'],
    ['90 min', '1h 30m'],
    ['90 minutes', '1h 30m'],
    ['1 hr 30 min', '1h 30m'],
    ['1 Hour and 30 Minutes', '1h 30m'],
    ['4 hrs.', '4h'],
    ['30', '30m'],
    ['1h 30m', '1h 30m'],
  ] as const)
    it(`is ${meant} for ${text}`, () => {
      const minutes = meantDuration(text);
      assert.equal(minutes === undefined ? undefined : formatDuration(minutes), meant);
    });

  for (const text of ['', '1 day', '2d', 'soon', '-2 hours', '0.33 min', '30 min 1 h', '1 h 2 h', '1 h 2', '9e9 h'])
    it(`is unclear for ${JSON.stringify(text)}`, () => assert.equal(meantDuration(text), undefined));

  it('is what the language reads, wherever that reads it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseDuration(text);
        if ('minutes' in read) assert.equal(meantDuration(text), read.minutes);
        else assert.ok(meantDuration(text) === undefined || /\d/.test(text));
      }),
      fuzz(200),
    );
  });
});

describe('opening hours as people write them', () => {
  for (const [text, meant] of [
    ['9-5', '09:00-17:00'],
    ['9:00 - 5:00 PM', '09:00-17:00'],
    ['9am-5pm', '09:00-17:00'],
    ['9 a.m. to 5 p.m.', '09:00-17:00'],
    ['1-5 pm', '13:00-17:00'],
    ['9 - 9', '09:00-21:00'],
    ['9-17', '09:00-17:00'],
    ['8.30–17.15', '08:30-17:15'],
    ['0800-1630', '08:00-16:30'],
    ['12am-12pm', '00:00-12:00'],
    ['8 pm - 4 am', '20:00-04:00'],
    ['22-6', '22:00-06:00'],
    ['8-24', '08:00-24:00'],
    ['24/7', '24h'],
    ['24 hours', '24h'],
    ['09:00-05:00', '09:00-05:00'],
  ] as const)
    it(`are ${meant} for ${text}`, () => {
      const shift = meantHours(text);
      assert.equal(shift === undefined ? undefined : formatHours(shift), meant);
    });

  for (const text of ['', 'nine to five', '9', '25-30', '09:00-09:00', '13pm-15pm', '9:75-17:00'])
    it(`are none for ${JSON.stringify(text)}`, () => assert.equal(meantHours(text), undefined));
});

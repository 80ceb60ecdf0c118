// Durations of the language (docs/language.md, "Durations").
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../../server/src/core/time/duration.ts';

function minutes(value: string | number): number | string {
  const parsed = parseDuration(value);
  return 'problem' in parsed ? parsed.problem : parsed.minutes;
}

describe('durations', () => {
  it('are minutes, hours, both, or a whole number of minutes', () => {
    assert.equal(minutes('45m'), 45);
    assert.equal(minutes('4h'), 240);
    assert.equal(minutes('1h 30m'), 90);
    assert.equal(minutes('1h30m'), 90);
    assert.equal(minutes('0m'), 0);
    assert.equal(minutes('90m'), 90);
    assert.equal(minutes(60), 60);
    assert.equal(minutes('60'), 60);
    assert.equal(minutes(0), 0);
    assert.equal(minutes(500_000), 500_000);
  });

  it('have no days, which are a problem of their own', () => {
    for (const text of ['1d', '2 days', '1 day', '1d 4h', '1.5d', '2w', '1 week', '1D'])
      assert.equal(minutes(text), 'day', text);
  });

  it('are not negative', () => {
    for (const value of ['-1h', '-5', -1, -0.5, -Infinity]) assert.equal(minutes(value), 'negative', String(value));
  });

  it('have no fractions', () => {
    for (const value of ['1.5h', '0.5m', '1.5', 1.5]) assert.equal(minutes(value), 'fraction', String(value));
  });

  it('end before history does', () => {
    for (const value of [1e12, '1000000000h', Number.MAX_SAFE_INTEGER])
      assert.equal(minutes(value), 'too-long', String(value));
  });

  it('are nothing else', () => {
    for (const value of [
      '',
      ' ',
      'h',
      'm',
      '1h 30',
      '30s',
      '1m 1h',
      '1h 1h',
      'PT1H',
      '1:30',
      'one hour',
      NaN,
      Infinity,
    ])
      assert.equal(minutes(value), 'unreadable', String(value));
  });

  it('are written as they are read', () => {
    assert.equal(formatDuration(0), '0m');
    assert.equal(formatDuration(45), '45m');
    assert.equal(formatDuration(60), '1h');
    assert.equal(formatDuration(90), '1h 30m');
    assert.equal(formatDuration(500_000), '8333h 20m');
    fc.assert(fc.property(fc.nat(500_000), (count) => minutes(formatDuration(count)) === count));
  });
});

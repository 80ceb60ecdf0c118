// One entry of `hours:`.
import assert from 'node:assert/strict';
import { parseHours } from '../../../server/src/core/time/shift.ts';

describe('an entry of hours', () => {
  it('is closed, a whole day, or from one time to another', () => {
    assert.deepEqual(parseHours('closed'), { shifts: [] });
    assert.deepEqual(parseHours('24h'), { shifts: [{ open: 0, close: 1440 }] });
    assert.deepEqual(parseHours('09:00-17:00'), { shifts: [{ open: 540, close: 1020 }] });
    assert.deepEqual(parseHours('9:00 – 17:30'), { shifts: [{ open: 540, close: 1050 }] });
  });

  it('may cross midnight, and end at 24:00', () => {
    assert.deepEqual(parseHours('22:00-06:00'), { shifts: [{ open: 1320, close: 360 }] });
    assert.deepEqual(parseHours('22:00-00:00'), { shifts: [{ open: 1320, close: 0 }] });
    assert.deepEqual(parseHours('00:00-24:00'), { shifts: [{ open: 0, close: 1440 }] });
  });

  it('has times that exist', () => {
    for (const text of ['24:00-06:00', '25:00-26:00', '09:60-17:00', '09:00-17:60', '09:00-24:01'])
      assert.deepEqual(parseHours(text), { problem: 'no-such-time' }, text);
  });

  it('is not empty', () => {
    for (const text of ['09:00-09:00', '00:00-00:00']) assert.deepEqual(parseHours(text), { problem: 'empty' }, text);
  });

  it('is nothing else', () => {
    for (const text of ['', 'open', '9-17', '09:00', '09:00-', '09:00-17:00-18:00', '9am-5pm', '24'])
      assert.deepEqual(parseHours(text), { problem: 'unreadable' }, text);
  });
});

import assert from 'node:assert/strict';
import { readEventTime } from '../../server/src/words/eventTime.ts';

describe('the time of an event, as it is typed', () => {
  const ARRIVAL = Date.parse('2026-03-06T16:30:00-05:00');
  for (const [text, iso] of [
    ['2026-03-09T09:20', '2026-03-09T09:20:00-04:00'],
    [' 20m ', '2026-03-06T16:50:00-05:00'],
    ['2026-03-09T09:20:00Z', '2026-03-09T09:20:00Z'],
    ['', undefined],
    ['tomorrow', undefined],
  ] as const)
    it(`is ${iso ?? 'none'} for ${JSON.stringify(text)}`, () => {
      const expected = iso === undefined ? null : Date.parse(iso);
      assert.equal(readEventTime(text, ARRIVAL, 'America/New_York'), expected);
    });
});

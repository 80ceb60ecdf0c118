import assert from 'node:assert/strict';
import { describeClockChange, labelClockChange, listClockChanges } from '../../server/src/words/clockChanges.ts';

function tell(from: string, until: string, zone: string): readonly string[] {
  return listClockChanges(Date.parse(from), Date.parse(until), zone).map((change) =>
    [new Date(change.at).toISOString(), labelClockChange(change), describeClockChange(change, zone)].join(' | '),
  );
}

describe('changes of clocks', () => {
  it('are found between two instants, and told as people see them', () => {
    assert.deepEqual(tell('2026-01-01T00:00Z', '2027-01-01T00:00Z', 'America/New_York'), [
      '2026-03-08T07:00:00.000Z | +1 h | clocks go forward 1 h, from 02:00 to 03:00',
      '2026-11-01T06:00:00.000Z | −1 h | clocks go back 1 h, from 02:00 to 01:00',
    ]);
  });

  it('may be half an hour, or at midnight', () => {
    assert.deepEqual(tell('2026-09-01T00:00Z', '2026-12-01T00:00Z', 'Australia/Lord_Howe'), [
      '2026-10-03T15:30:00.000Z | +30 min | clocks go forward 30 min, from 02:00 to 02:30',
    ]);
    assert.deepEqual(tell('2026-04-01T00:00Z', '2026-05-01T00:00Z', 'Africa/Cairo'), [
      '2026-04-23T22:00:00.000Z | +1 h | clocks go forward 1 h, from 00:00 to 01:00',
    ]);
  });

  it('are not those at the ends, and none where there are none', () => {
    assert.deepEqual(tell('2026-03-08T07:00Z', '2026-11-01T06:00Z', 'America/New_York'), []);
    assert.deepEqual(tell('2026-01-01T00:00Z', '2027-01-01T00:00Z', 'Asia/Tokyo'), []);
  });
});

import assert from 'node:assert/strict';
import { checkTimeline, fixtureNames, readFixture } from './readFixture.ts';

const friday = readFixture('fridayAfternoon');
const [first] = friday.milestones;

describe('the schema of the timeline’s JSON', () => {
  it('accepts every hand-written timeline', () => {
    assert.equal(fixtureNames.length, 10);
    for (const name of fixtureNames) assert.doesNotThrow(() => readFixture(name));
  });

  const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['another version', { version: 2 }],
    ['an instant without an offset', { from: '2026-03-06T16:30:00.000' }],
    ['an instant without milliseconds', { until: '2026-03-06T16:30:00-05:00' }],
    ['an unknown key', { extra: true }],
    ['an unknown status', { milestones: [{ ...first, status: 'late' }] }],
    [
      'an unknown state',
      { milestones: [{ ...first, spans: [{ from: friday.from, to: friday.until, state: 'closed' }] }] },
    ],
    ['half a minute', { milestones: [{ ...first, remainingMinutes: 0.5 }] }],
    ['occurrence zero', { milestones: [{ ...first, occurrence: 0 }] }],
    [
      'a place before the file',
      { events: [{ at: friday.from, what: 'x', source: { file: 'x', range: { start: { line: -1 } } } }] },
    ],
  ];
  for (const [what, change] of wrong) {
    it(`refuses ${what}`, () => {
      assert.throws(() => checkTimeline({ ...friday, ...change }));
    });
  }

  it('refuses a timeline that lacks any of its keys', () => {
    for (const key of Object.keys(friday)) {
      const rest = Object.fromEntries(Object.entries(friday).filter(([name]) => name !== key));
      assert.throws(() => checkTimeline(rest), new RegExp(key));
    }
  });
});

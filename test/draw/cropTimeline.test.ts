// A timeline in the window of another one, as it is drawn while the arrival is dragged.
import assert from 'node:assert/strict';
import { cropTimeline } from '../../server/src/draw/cropTimeline.ts';
import { listLanes, restingIntervals } from '../../server/src/draw/lanes.ts';
import { layoutTimeline } from '../../server/src/draw/svg/layout.ts';
import { readInstant } from '../../server/src/words/readInstant.ts';
import { checkTimeline, fixtureNames, readFixture } from './readFixture.ts';
import type { Timeline } from '../../server/src/protocol/timeline.ts';

/** The same story, later or earlier, under the same calendar. */
function shift(timeline: Timeline, minutes: number): Timeline {
  const text = JSON.stringify(timeline).replace(/"(\d{4}-\d\d-\d\dT[^"]*)"/g, (_, iso: string) =>
    JSON.stringify(new Date(Date.parse(iso) + minutes * 60_000).toISOString()),
  );
  return { ...checkTimeline(JSON.parse(text)), closed: timeline.closed };
}

describe('a timeline in the window of another one', () => {
  it('is the same in its own', () => {
    for (const name of fixtureNames) {
      const timeline = readFixture(name);
      const cropped = cropTimeline(timeline, timeline);
      assert.deepEqual(listLanes(cropped), listLanes(timeline), name);
      assert.deepEqual(restingIntervals(cropped), restingIntervals(timeline), name);
    }
  });

  it('leaves the axis as it is and out what lies behind it, when the case arrives later', () => {
    const window = readFixture('fridayAfternoon');
    const later = shift(window, 120);
    const cropped = checkTimeline(cropTimeline(later, window));
    const options = { width: 1200, hasHead: false };
    assert.deepEqual(layoutTimeline(cropped, options).scale, layoutTimeline(window, options).scale);
    const end = readInstant(window.until);
    for (const { at } of [...cropped.actions, ...cropped.events]) assert.ok(readInstant(at) <= end);
    for (const { spans, completed } of cropped.milestones) {
      for (const { from, to } of spans) assert.ok(readInstant(from) <= end && readInstant(to) <= end);
      assert.ok(completed === null || readInstant(completed) <= end);
    }
    assert.ok(cropped.events.length < later.events.length);
    assert.deepEqual(
      cropped.milestones.map(({ status, remainingMinutes }) => [status, remainingMinutes]),
      later.milestones.map(({ status, remainingMinutes }) => [status, remainingMinutes]),
    );
  });

  it('begins with the case, when that arrives earlier', () => {
    const window = readFixture('fridayAfternoon');
    const earlier = shift(window, -90);
    const cropped = cropTimeline(earlier, window);
    assert.equal(cropped.from, earlier.from);
    assert.equal(cropped.until, window.until);
  });
});

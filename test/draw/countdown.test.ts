import assert from 'node:assert/strict';
import { createCountdown, describeCountdown } from '../../server/src/draw/countdown.ts';
import type { Countdown } from '../../server/src/draw/countdown.ts';
import type { Timeline } from '../../server/src/protocol/timeline.ts';
import { readInstant } from '../../server/src/words/readInstant.ts';
import { fixtureNames, readFixture } from './readFixture.ts';

const MINUTE = 60_000;

function at(timeline: Timeline, name: string, iso: string): Countdown {
  const milestone = timeline.milestones.find((one) => one.name === name);
  assert.ok(milestone !== undefined);
  return createCountdown(timeline, milestone)(readInstant(iso));
}

describe('the countdown at a moment of a timeline', () => {
  const friday = readFixture('fridayAfternoon');

  it('counts business time only: half an hour is left all weekend', () => {
    const rest = { state: 'on-track', leftMs: 30 * MINUTE, isResting: true };
    assert.deepEqual(at(friday, 'First Response', '2026-03-06T16:30:00.000-05:00'), {
      state: 'on-track',
      leftMs: 60 * MINUTE,
      isResting: false,
    });
    assert.deepEqual(at(friday, 'First Response', '2026-03-06T17:00:00.000-05:00'), rest);
    assert.deepEqual(at(friday, 'First Response', '2026-03-08T12:00:00.000-04:00'), rest);
  });

  it('counts seconds', () => {
    assert.deepEqual(at(friday, 'First Response', '2026-03-09T09:15:30.000-04:00'), {
      state: 'at-risk',
      leftMs: 14.5 * MINUTE,
      isResting: false,
    });
  });

  it('shows what was left when it was completed, from then on', () => {
    const ended = { state: 'ended', leftMs: 10 * MINUTE };
    assert.deepEqual(at(friday, 'First Response', '2026-03-09T09:20:00.000-04:00'), ended);
    assert.deepEqual(at(friday, 'First Response', '2026-03-09T14:00:00.000-04:00'), ended);
  });

  it('is zero at the target and negative after it', () => {
    const zero = at(friday, 'Escalation Review', '2026-03-09T12:30:00.000-04:00');
    assert.deepEqual(zero, { state: 'violated', leftMs: 0, isResting: false });
    const over = at(friday, 'Escalation Review', '2026-03-09T12:45:00.000-04:00');
    assert.deepEqual(over, { state: 'violated', leftMs: -15 * MINUTE, isResting: false });
  });

  it('stands still while the milestone is stopped, and at the end when it is stopped still', () => {
    const stopped = readFixture('stopAndResume');
    const before = at(stopped, 'Resolution', '2026-09-14T11:00:00.000+01:00');
    assert.deepEqual(before, { state: 'on-track', leftMs: 180 * MINUTE, isResting: false });
    const during = at(stopped, 'Resolution', '2026-09-14T12:00:00.000+01:00');
    assert.deepEqual(during, { state: 'stopped', leftMs: 150 * MINUTE, isResting: true });
    const end = at(stopped, 'Resolution', '2026-09-15T15:00:00.000+01:00');
    assert.deepEqual(end, { state: 'stopped', leftMs: 100 * MINUTE, isResting: true });
  });

  it('goes by the calendar of the milestone where that is not the process’s', () => {
    const violated = readFixture('violatedWithActions');
    const night = at(violated, 'Desk Follow-Up', '2026-06-03T03:00:00.000+02:00');
    assert.deepEqual(night, { state: 'violated', leftMs: 0, isResting: true });
    const day = at(violated, 'Mandatory Reporting', '2026-06-03T03:00:00.000+02:00');
    assert.deepEqual(day, { state: 'on-track', leftMs: 310 * MINUTE, isResting: false });
  });

  it('says that nothing has started before the start, nor ever for one that is only scheduled', () => {
    const stopped = readFixture('stopAndResume');
    assert.deepEqual(at(stopped, 'Next Response', '2026-09-14T10:30:00.000+01:00'), { state: 'not-started' });
    assert.deepEqual(at(stopped, 'Wrap-Up', '2026-09-15T15:00:00.000+01:00'), { state: 'not-started' });
  });

  it('agrees with the minutes of the JSON at the beginning and at the end of every milestone', () => {
    for (const name of fixtureNames) {
      const timeline = readFixture(name);
      for (const milestone of timeline.milestones) {
        const first = milestone.spans[0];
        const last = milestone.spans.at(-1);
        if (first === undefined || last === undefined) continue;
        const start = createCountdown(timeline, milestone)(readInstant(first.from));
        const end = createCountdown(timeline, milestone)(readInstant(last.to));
        const { targetMinutes, remainingMinutes } = milestone;
        assert.ok('leftMs' in start && 'leftMs' in end && targetMinutes !== null && remainingMinutes !== null);
        assert.equal(start.leftMs, targetMinutes * MINUTE, `${name} ${milestone.name} at its start`);
        assert.equal(end.leftMs + 0, remainingMinutes * MINUTE, `${name} ${milestone.name} at its end`);
      }
    }
  });

  it('is said in words', () => {
    const words = [
      at(friday, 'First Response', '2026-03-09T09:15:30.000-04:00'),
      at(friday, 'First Response', '2026-03-08T12:00:00.000-04:00'),
      at(friday, 'First Response', '2026-03-09T12:00:00.000-04:00'),
      at(friday, 'Escalation Review', '2026-03-09T12:45:00.000-04:00'),
      at(readFixture('stopAndResume'), 'Resolution', '2026-09-14T12:00:00.000+01:00'),
      at(readFixture('stopAndResume'), 'Wrap-Up', '2026-09-14T12:00:00.000+01:00'),
    ].map((countdown) => describeCountdown(countdown));
    assert.deepEqual(
      words.map(({ text, tone }) => [text, tone]),
      [
        ['14 min 30 s left, at risk', 'warn'],
        ['30 min left, on track, closed now', 'good'],
        ['ended, 10 min left', 'quiet'],
        ['15 min over, violated', 'bad'],
        ['2 h 30 min left, stopped', 'quiet'],
        ['not started', 'quiet'],
      ],
    );
  });
});

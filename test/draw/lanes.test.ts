import assert from 'node:assert/strict';
import { listEvents } from '../../server/src/draw/eventList.ts';
import { listLanes, restingIntervals } from '../../server/src/draw/lanes.ts';
import type { Timeline } from '../../server/src/protocol/timeline.ts';
import { checkTimeline, readFixture, repeatMilestone } from './readFixture.ts';

/** A record that has entered a second process: two milestone types, both first in the list of their process. */
function twoProcesses(): Timeline {
  const timeline = readFixture('violatedWithActions');
  const first = timeline.milestones.find(({ milestone }) =>
    timeline.actions.some((one) => one.milestone === milestone),
  );
  assert.ok(first !== undefined);
  const other = { ...first, milestone: 'other-type', name: 'Other Type' };
  return checkTimeline({ ...timeline, milestones: [first, { ...other, index: first.index }] });
}

describe('the lanes of a timeline', () => {
  it('have keys of their own when two processes have milestones at the same position', () => {
    const timeline = twoProcesses();
    const [first, other] = listLanes(timeline);
    assert.ok(first !== undefined && other !== undefined);
    assert.notEqual(first.key, other.key);
    assert.equal(first.index, other.index);
    assert.equal(other.key, 'other-type/1');
  });

  it('have the marks of their own actions only, and the happenings name the right one', () => {
    const timeline = twoProcesses();
    const [first, other] = listLanes(timeline);
    assert.ok(first !== undefined && other !== undefined);
    const fired = timeline.actions.filter(({ milestone }) => milestone === timeline.milestones[0]?.milestone);
    assert.ok(fired.length > 0);
    const causes = new Set<string>(['warning', 'violation', 'success']);
    assert.ok(first.marks.some(({ kind }) => causes.has(kind)));
    assert.deepEqual(
      other.marks.filter(({ kind }) => causes.has(kind)),
      [],
    );
    const told = listEvents(timeline).filter(({ kind, lane }) => causes.has(kind) && lane === first.key);
    assert.equal(told.length, fired.length);
    assert.ok(told.every(({ milestone }) => milestone === first.label));
  });

  it('let an axis press together what is stopped, but not while another milestone counts', () => {
    const timeline = readFixture('threeWeeks');
    const [response, resolution] = timeline.milestones;
    assert.ok(response !== undefined && resolution !== undefined);
    const stops = resolution.spans.filter(({ state }) => state === 'stopped');
    const rests = (of: Timeline, at: string): boolean =>
      restingIntervals(of).some(({ from, to }) => from < Date.parse(at) && Date.parse(at) < to);
    assert.equal(stops.length, 3);
    assert.ok(rests(timeline, '2026-03-04T12:00:00.000-05:00'));
    const [first] = response.spans;
    assert.ok(first !== undefined);
    const counting = { ...response, spans: [{ ...first, to: timeline.until }] };
    assert.ok(!rests({ ...timeline, milestones: [counting, resolution] }, '2026-03-04T12:00:00.000-05:00'));
    assert.ok(!rests(timeline, '2026-03-03T10:00:00.000-05:00'));
  });

  it('stand in groups where the record is in several processes, and in one where it is in one', () => {
    const headings = listLanes(readFixture('twoProcesses')).map(({ heading, label }) => [heading, label]);
    assert.deepEqual(headings, [
      ['Desk Support', 'First Response #1'],
      [null, 'Resolution'],
      ['Always', 'First Response #2'],
      [null, 'Status Update #1'],
      [null, 'Status Update #2'],
    ]);
    assert.ok(listLanes(readFixture('fridayAfternoon')).every(({ heading }) => heading === null));
  });

  it('do not say that nothing is left of what is missed', () => {
    const timeline = readFixture('fridayAfternoon');
    const ending = (status: 'violated' | 'completed'): readonly string[] =>
      listLanes({
        ...timeline,
        milestones: timeline.milestones.map((one) => ({ ...one, status, remainingMinutes: 0 })),
      }).map(({ left }) => left);
    assert.ok(ending('violated').every((left) => left === 'at the deadline'));
    assert.ok(ending('completed').every((left) => left === '0 min left'));
  });

  it('are numbered by type: two types at the same position have no number', () => {
    assert.deepEqual(
      listLanes(twoProcesses()).map(({ label, name }) => label === name),
      [true, true],
    );
    const repeated = listLanes(repeatMilestone(2, 60)).map(({ label }) => label);
    assert.deepEqual(repeated, ['Status Update #1', 'Status Update #2']);
  });
});
